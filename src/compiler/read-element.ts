import type { Span } from '../diagnostics/diagnostic.ts'
import { closest } from '../diagnostics/suggest.ts'
import { constant } from '../policies/operand.ts'
import type { ChildSpec, ElementSpec, Statements, ValueSpec } from '../policies/schema.ts'
import {
  type AttributeNode,
  attributeOf,
  childElements,
  type ElementNode,
  hasText,
  type Value,
} from '../syntax/tree.ts'
import type { ElementContext } from './element-context.ts'
import { readLiteral } from './literals.ts'

/** What an element holds, ready for `compile`; `incomplete` when something was wrong or unknown in it. */
export interface ElementValues {
  readonly values: Readonly<Record<string, unknown>>
  /** A hole or an error stands where a plain value is needed: the policy can't be compiled. */
  readonly incomplete: boolean
}

/** Checks an element against its declaration and reads its values. */
export function readElement(node: ElementNode, spec: ElementSpec, context: ElementContext): ElementValues {
  const values: Record<string, unknown> = { node }
  if (spec.isPolicy) return { values, incomplete: false }
  let incomplete = false
  const put = (name: string, value: unknown): void => {
    if (value === broken) incomplete = true
    else values[camelCase(name)] = value
  }
  readAttributes(node, spec, context, put)
  if (!spec.verbatim) {
    if (readChildren(node, spec, context, put)) incomplete = true
    if (spec.text) put('text', readText(node, spec.text, context))
    else if (hasText(node)) {
      context.reporter.report('text-unexpected', `${node.name} takes no text`, trimmedSpan(node.text), {
        path: context.path(node),
      })
      incomplete = true
    }
  } else if (spec.text) values['text'] = constant('')
  return { values, incomplete }
}

/** Stands for a value that is wrong or unknown. */
const broken = Symbol('broken')

function readAttributes(
  node: ElementNode,
  spec: ElementSpec,
  context: ElementContext,
  put: (name: string, value: unknown) => void,
): void {
  const declared = spec.attributes ?? {}
  const { reporter } = context
  for (const attribute of node.attributes) {
    const { name } = attribute
    if (name === 'id' && !declared['id']) {
      if (attribute.value.expression)
        reporter.report('expression-not-allowed', `id takes no expression`, attribute.value.span, {
          path: context.path(node),
        })
      continue
    }
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue
    const valueSpec = declared[name]
    if (!valueSpec && (spec.foreign || warnOfAlias(attribute, node, declared, context))) continue
    if (!valueSpec) {
      const near = closest(name, Object.keys(declared))
      const names = Object.keys(declared)
      reporter.report(
        'attribute-unknown',
        `${node.name} has no attribute '${name}'${near ? ` (did you mean '${near}'?)` : ''}`,
        attribute.nameSpan,
        {
          path: context.path(node),
          help:
            names.length === 0
              ? `${node.name} takes no attributes but id`
              : `attributes of ${node.name}: ${names.join(', ')}`,
        },
      )
      put(name, broken)
    } else if (valueSpec.unsupported) {
      reporter.report(
        'attribute-not-supported',
        `Sluice doesn't carry out the attribute '${name}' of ${node.name} yet`,
        attribute.nameSpan,
        { unsupported: true, path: context.path(node), ...softened(context) },
      )
      put(name, broken)
    }
  }
  for (const [name, valueSpec] of Object.entries(declared)) {
    const attribute = attributeOf(node, name) ?? (valueSpec.alias ? attributeOf(node, valueSpec.alias) : undefined)
    if (attribute)
      put(
        name,
        readValue(attribute.value, valueSpec, attributeName(node, attribute), attribute.value.span, node, context),
      )
    else if (valueSpec.required) {
      reporter.report('attribute-missing', `${node.name} needs the attribute '${name}'`, node.startTagSpan, {
        path: context.path(node),
      })
      put(name, broken)
    } else put(name, absent(valueSpec))
  }
  for (const group of spec.exclusive ?? []) {
    const present = group.attributes.filter((name) => attributeOf(node, name))
    const all = group.attributes.map((name) => `'${name}'`).join(', ')
    if (present.length > 1 && !group.together) {
      const second = attributeOf(node, present[1] ?? '')
      reporter.report(
        'attribute-conflict',
        `${node.name} takes only one of ${all}`,
        second?.nameSpan ?? node.startTagSpan,
        { path: context.path(node) },
      )
      put(group.attributes[0] ?? '', broken)
    } else if (present.length === 0 && group.required) {
      reporter.report(
        'attribute-conflict',
        `${node.name} needs ${group.together ? 'at least ' : ''}one of ${all}`,
        node.startTagSpan,
        {
          path: context.path(node),
        },
      )
      put(group.attributes[0] ?? '', broken)
    }
  }
}

/** Whether an attribute is another name of a declared one, which isn't there itself. */
function warnOfAlias(
  { name, nameSpan }: AttributeNode,
  node: ElementNode,
  declared: NonNullable<ElementSpec['attributes']>,
  context: ElementContext,
): boolean {
  const meant = Object.keys(declared).find((other) => declared[other]?.alias === name)
  if (meant === undefined || attributeOf(node, meant)) return false
  context.reporter.report('attribute-unknown', `${node.name} calls '${name}' '${meant}'`, nameSpan, {
    severity: 'warning',
    path: context.path(node),
  })
  return true
}

/** In lenient mode what can't be carried out is a warning, and its policy raises when it is reached. */
function softened({ lenient }: ElementContext): { severity?: 'warning' } {
  return lenient ? { severity: 'warning' } : {}
}

function attributeName(node: ElementNode, attribute: AttributeNode): string {
  return `${attribute.name} of ${node.name}`
}

function absent(spec: ValueSpec): unknown {
  if (spec.default === undefined) return undefined
  return spec.expressions ? constant(spec.default) : spec.default
}

/** Reads a value by its declaration: a plain value, an operand where expressions may stand, or `broken`. */
function readValue(
  value: Value,
  spec: ValueSpec,
  what: string,
  span: Span,
  node: ElementNode,
  context: ElementContext,
): unknown {
  const { reporter } = context
  if (value.broken) return broken
  if (value.expression) {
    if (!spec.expressions) {
      reporter.report('expression-not-allowed', `${what} takes no expression`, value.expression.span, {
        path: context.path(node),
        related: value.relatedAt(0, value.text.length),
      })
      return broken
    }
    return context.expression(value, spec, what, node) ?? broken
  }
  if (value.holes.length > 0) return spec.expressions ? context.unknown(value) : broken
  const literal = readLiteral(value.text, spec)
  if (!literal.ok) {
    const near = literal.words ? closest(value.text, literal.words) : undefined
    reporter.report('attribute-value', `'${value.text}' is no value for ${what}: expected ${literal.expected}`, span, {
      path: context.path(node),
      help: near ? `did you mean '${near}'?` : undefined,
      related: value.relatedAt(0, value.text.length),
    })
    return broken
  }
  if (spec.reference && typeof literal.value === 'string') context.reference(spec.reference, literal.value, span, node)
  return spec.expressions ? constant(literal.value) : literal.value
}

function readText(node: ElementNode, spec: ValueSpec, context: ElementContext): unknown {
  const { text } = node
  const trimmed = text.text.trim()
  if (trimmed === '') {
    if (!spec.required && spec.default !== undefined) return absent(spec)
    if (!spec.allowEmpty || spec.kind !== 'string') {
      if (!spec.required) return undefined
      context.reporter.report('text-missing', `${node.name} needs text`, node.startTagSpan, {
        path: context.path(node),
      })
      return broken
    }
    return spec.expressions ? constant('') : ''
  }
  const span = trimmedSpan(text)
  if (text.expression || text.holes.length > 0)
    return readValue(text, spec, `the text of ${node.name}`, span, node, context)
  return readValue(
    { ...text, text: trimmed, spanAt: text.spanAt.bind(text), relatedAt: text.relatedAt.bind(text) },
    spec,
    `the text of ${node.name}`,
    span,
    node,
    context,
  )
}

/** The place of a text without the white space around it. */
export function trimmedSpan(text: Value): Span {
  const start = text.text.length - text.text.trimStart().length
  return text.spanAt(start, text.text.trimEnd().length)
}

/** Reads the declared children; true when something is wrong with them. */
function readChildren(
  node: ElementNode,
  spec: ElementSpec,
  context: ElementContext,
  put: (name: string, value: unknown) => void,
): boolean {
  const declared = spec.children ?? {}
  const { reporter } = context
  const found = new Map<string, unknown[]>()
  const policies: ElementNode[] = []
  const order = Object.keys(declared)
  let wrong = false
  let furthest = -1
  for (const child of childElements(node)) {
    const { name, spec: childSpec, element } = declaredChild(child, declared)
    if (!childSpec || !element) {
      if (spec.statements) policies.push(child)
      else {
        const near = closest(child.name, order)
        reporter.report(
          'child-unknown',
          `${node.name} has no child element '${child.name}'${near ? ` (did you mean '${near}'?)` : ''}`,
          child.nameSpan,
          {
            path: context.path(node),
            help:
              order.length === 0
                ? `${node.name} takes no child elements`
                : `children of ${node.name}: ${order.join(', ')}`,
          },
        )
        wrong = true
      }
      continue
    }
    if (spec.ordered && !spec.anywhere?.includes(name)) {
      const index = order.indexOf(name)
      if (index < furthest) {
        reporter.report(
          'child-order',
          `${child.name} must come before ${order[furthest]} in ${node.name}`,
          child.startTagSpan,
          { path: context.path(child) },
        )
        wrong = true
      }
      furthest = Math.max(furthest, index)
    }
    const list = found.get(name) ?? []
    found.set(name, list)
    if (list.length >= childSpec.max) {
      const most = childSpec.max === 1 ? 'only one' : `at most ${childSpec.max}`
      reporter.report('child-repeated', `${node.name} takes ${most} ${child.name}`, child.startTagSpan, {
        path: context.path(child),
      })
      wrong = true
      continue
    }
    if (childSpec.unsupported) {
      reporter.report(
        'child-not-supported',
        `Sluice doesn't carry out the child '${child.name}' of ${node.name} yet`,
        child.nameSpan,
        { unsupported: true, path: context.path(child), ...softened(context) },
      )
      wrong = true
    }
    const read = readElement(child, element, context)
    if (read.incomplete) wrong = true
    list.push(read.values)
  }
  for (const [name, childSpec] of Object.entries(declared)) {
    const list = found.get(name) ?? []
    if (list.length < childSpec.min) {
      reporter.report(
        'child-missing',
        `${node.name} needs ${childSpec.min === 1 ? 'a' : childSpec.min} child element '${name}'`,
        node.startTagSpan,
        { path: context.path(node) },
      )
      wrong = true
    }
    put(name, childValue(childSpec, list))
  }
  if (spec.statements) {
    if (policies.length < spec.statements.min) {
      reporter.report(
        'child-missing',
        `${node.name} needs at least ${spec.statements.min === 1 ? 'one policy' : `${spec.statements.min} policies`} inside`,
        node.startTagSpan,
        { path: context.path(node) },
      )
      wrong = true
    }
    put('statements', { parent: node, policies } satisfies Statements)
  }
  return wrong
}

/** What a child element is declared as, by its name or because a declared child accepts it. */
function declaredChild(
  child: ElementNode,
  declared: NonNullable<ElementSpec['children']>,
): { readonly name: string; readonly spec?: ChildSpec; readonly element?: ElementSpec } {
  const own = Object.hasOwn(declared, child.name) ? declared[child.name] : undefined
  if (own) return { name: child.name, spec: own, element: own.element }
  for (const [name, spec] of Object.entries(declared)) {
    const element = spec.accepts?.(child)
    if (element) return { name, spec, element }
  }
  return { name: child.name }
}

function childValue(spec: ChildSpec, list: readonly unknown[]): unknown {
  return spec.max === 1 ? list[0] : list
}

export function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
