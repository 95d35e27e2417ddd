import type { Liquid, Template } from 'liquidjs'
import { filters } from './filters.ts'
import { loopTag } from './loop-tag.ts'
import { memberOf } from './member.ts'
import { blockTags, simpleTags } from './tags.ts'
import { NumberValue, TemplateObject, textOf } from './value.ts'

type LiquidModule = typeof import('liquidjs')

/** A Liquid engine in the gateway's dialect. */
export interface TemplateEngine {
  parse(source: string): Template[]
  render(template: Template[], scope: Readonly<Record<string, unknown>>): string
}

/** Restricts liquidjs to the gateway's filters and tags and gives it .NET's values. */
export function createTemplateEngine(module: LiquidModule): TemplateEngine {
  const liquid = new module.Liquid({
    strictFilters: true,
    strictVariables: false,
    ownPropertyOnly: true,
    relativeReference: false,
    renderLimit: 5_000,
    memoryLimit: 100_000_000,
    operators: operatorsOf(module),
  })
  for (const name of Object.keys(liquid.filters)) delete liquid.filters[name]
  for (const [name, filter] of Object.entries(filters)) {
    liquid.registerFilter(name, function (this: unknown, value: unknown, ...args: unknown[]) {
      const { token } = this as { token: FilterToken }
      return filter(value ?? null, ...args.map((arg, i) => writtenNumber(arg, token.args[i])))
    })
  }
  for (const name of Object.keys(liquid.tags))
    if (!Object.hasOwn(blockTags, name) && !simpleTags.includes(name)) delete liquid.tags[name]
  liquid.registerTag('for', loopTag(module, 'endfor', ''))
  liquid.registerTag('JSONArrayFor', loopTag(module, 'endJSONArrayFor', ','))
  return {
    parse: (source) => liquid.parse(source),
    render: (template, scope) => liquid.renderSync(template, contextOf(module, liquid, scope) as object) as string,
  }
}

interface FilterToken {
  readonly args: readonly { getText?(): string }[]
}

/** A number that the template writes with a point has a fraction, even where that is zero. */
function writtenNumber(arg: unknown, token: { getText?(): string } | undefined): unknown {
  const text = typeof arg === 'number' ? token?.getText?.() : undefined
  return text?.includes('.') ? new NumberValue(arg as number) : arg
}

/** A context that reads members by the rules of {@link memberOf} alone. */
function contextOf(module: LiquidModule, liquid: Liquid, scope: Readonly<Record<string, unknown>>): unknown {
  const context = new module.Context(scope as object, liquid.options, { sync: true }, { liquid } as never)
  context.readProperty = (from: unknown, key: unknown): unknown => {
    const name = textOf(key)
    if (from instanceof TemplateObject || Array.isArray(from) || typeof from === 'string') return memberOf(from, name)
    if (from === null || typeof from !== 'object') return undefined
    return isScope(from) && Object.hasOwn(from, name) ? (from as Record<string, unknown>)[name] : undefined
  }
  return context
}

/** Scopes are the only plain objects that a template comes across; they have no prototype. */
function isScope(value: object): boolean {
  return Object.getPrototypeOf(value) === null
}

type Operators = LiquidModule['defaultOperators']

/** The gateway's operators: those of Liquid, also in Pascal case, and the tests for text and members. */
function operatorsOf(module: LiquidModule): Operators {
  const contains = (left: unknown, right: unknown): boolean => {
    if (Array.isArray(left)) return left.some((item) => textOf(item) === textOf(right))
    if (left instanceof TemplateObject) return left.member(textOf(right)) !== undefined
    return typeof left === 'string' && right !== null && right !== undefined && left.includes(textOf(right))
  }
  const hasKey = (left: unknown, right: unknown): boolean =>
    left instanceof TemplateObject && left.member(textOf(right)) !== undefined
  const startsWith = (left: unknown, right: unknown): boolean =>
    Array.isArray(left) ? textOf(left[0]) === textOf(right) : textOf(left).startsWith(textOf(right))
  const endsWith = (left: unknown, right: unknown): boolean =>
    Array.isArray(left) ? textOf(left.at(-1)) === textOf(right) : textOf(left).endsWith(textOf(right))
  return {
    ...module.defaultOperators,
    contains,
    Contains: contains,
    startsWith,
    StartsWith: startsWith,
    endsWith,
    EndsWith: endsWith,
    hasKey,
    HasKey: hasKey,
  } as Operators
}
