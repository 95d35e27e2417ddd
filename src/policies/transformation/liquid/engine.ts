import type { Liquid, Template } from 'liquidjs'
import { Decimal } from '../../../dotnet/system/decimal-value.ts'
import { caseTag } from './case-tag.ts'
import { changedTag } from './changed-tag.ts'
import { filters } from './filters.ts'
import { loopTag } from './loop-tag.ts'
import { memberOf } from './member.ts'
import { operatorsOf, withoutDrop } from './operators.ts'
import { numbersName, preparedSource } from './source-text.ts'
import { tableTag } from './table-tag.ts'
import { blockTags, simpleTags } from './tags.ts'
import { NumberValue, printed, TemplateObject, textOf } from './value.ts'

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
    outputEscape: (value: unknown) => printed(withoutDrop(value)),
  })
  for (const name of Object.keys(liquid.filters)) delete liquid.filters[name]
  for (const [name, filter] of Object.entries(filters)) {
    liquid.registerFilter(name, function (this: unknown, value: unknown, ...args: unknown[]) {
      const { token } = this as { token: FilterToken }
      const given = args.map((arg, i) => writtenNumber(withoutDrop(arg), token.args[i]))
      return filter(withoutDrop(value) ?? null, ...given)
    })
  }
  for (const name of Object.keys(liquid.tags))
    if (!Object.hasOwn(blockTags, name) && !simpleTags.includes(name)) delete liquid.tags[name]
  liquid.registerTag('case', caseTag(module))
  liquid.registerTag('tablerow', tableTag(module))
  liquid.registerTag('ifchanged', changedTag)
  liquid.registerTag('for', loopTag(module, 'endfor', ''))
  liquid.registerTag('JSONArrayFor', loopTag(module, 'endJSONArrayFor', ','))
  return {
    parse: (source) => liquid.parse(preparedSource(source)),
    render: (template, scope) => liquid.renderSync(template, contextOf(module, liquid, scope) as object) as string,
  }
}

interface FilterToken {
  readonly args: readonly { getText?(): string }[]
}

/** A number that the template writes with a point has a fraction, even where that is zero. */
function writtenNumber(arg: unknown, token: { getText?(): string } | undefined): unknown {
  const text = typeof arg === 'number' ? token?.getText?.() : undefined
  return text?.includes('.') ? new NumberValue(Decimal.fromLiteral(text)) : arg
}

/** Numbers that the template writes with a point, by their text. */
const writtenNumbers = new TemplateObject({
  member: (text) => new NumberValue(Decimal.fromLiteral(text)),
  names: () => [],
  text: () => '',
})

/** A context that reads members by the rules of {@link memberOf} alone. */
function contextOf(module: LiquidModule, liquid: Liquid, scope: Readonly<Record<string, unknown>>): unknown {
  const globals = Object.assign(Object.create(null) as object, scope, { [numbersName]: writtenNumbers })
  const context = new module.Context(globals, liquid.options, { sync: true }, { liquid } as never)
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
