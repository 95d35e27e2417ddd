import type { Diagnostic, RelatedPlace, Span } from '../diagnostics/diagnostic.ts'
import { type ExpressionExtent, findExpressionExtent, startsExpression } from './expression-extent.ts'
import type { MappedText } from './mapped-text.ts'
import { findHoles } from './substitution/holes.ts'
import type { ExpressionText, Hole, Value } from './tree.ts'

/** What is known of a value's text besides the text. */
export interface ValueOrigin {
  /** XML entities were decoded in it. */
  readonly escaped: boolean
  /** The body of a template, which has markers of its own: never an expression, no holes. */
  readonly template: boolean
  readonly report?: (diagnostic: Diagnostic) => void
}

/** Makes the value of an attribute or element from its decoded text: a literal or an expression. */
export function makeValue(mapped: MappedText, origin: ValueOrigin): Value {
  const { text } = mapped
  if (origin.template) return new LocatedValue(mapped, [], undefined, false)
  const start = firstNonSpace(text, 0)
  if (!startsExpression(text, start)) {
    const broken = reportMixedLiteral(mapped, origin)
    return new LocatedValue(mapped, findHoles(mapped), undefined, broken)
  }
  const extent = findExpressionExtent(text, start + 1)
  if (extent.end < 0) {
    origin.report?.(unclosed(mapped, start))
    return new LocatedValue(mapped, findHoles(mapped, extent.interpolations), undefined, true)
  }
  const holes = findHoles(mapped, extent.interpolations)
  const rest = firstNonSpace(text, extent.end)
  if (rest < text.length) {
    origin.report?.(textAfterExpression(mapped, rest))
    return new LocatedValue(mapped, holes, undefined, true)
  }
  const expression = new LocatedExpression(mapped, start, extent, holes, origin.escaped)
  return new LocatedValue(mapped, holes, expression, false)
}

class LocatedValue implements Value {
  readonly text: string
  readonly span: Span
  readonly expression?: ExpressionText
  readonly holes: readonly Hole[]
  readonly broken: boolean
  readonly #mapped: MappedText

  constructor(mapped: MappedText, holes: readonly Hole[], expression: ExpressionText | undefined, broken: boolean) {
    this.text = mapped.text
    this.span = mapped.spanOf(0, mapped.text.length)
    this.holes = holes
    this.broken = broken
    if (expression) this.expression = expression
    this.#mapped = mapped
  }

  spanAt(start: number, end: number): Span {
    return this.#mapped.spanOf(start, end)
  }

  relatedAt(start: number, end: number): readonly RelatedPlace[] {
    return this.#mapped.relatedTo(start, end)
  }
}

class LocatedExpression implements ExpressionText {
  readonly kind: 'single' | 'block'
  readonly code: string
  readonly form: 'raw' | 'escaped'
  readonly span: Span
  readonly holes: readonly Hole[]
  readonly #mapped: MappedText
  readonly #codeStart: number

  constructor(mapped: MappedText, at: number, extent: ExpressionExtent, holes: readonly Hole[], escaped: boolean) {
    this.#mapped = mapped
    this.#codeStart = at + 1
    this.code = mapped.text.slice(at + 1, extent.end)
    this.kind = this.code.startsWith('(') ? 'single' : 'block'
    this.form = escaped ? 'escaped' : 'raw'
    this.span = mapped.spanOf(at, extent.end)
    this.holes = holes.map((hole) => ({ ...hole, start: hole.start - at - 1, end: hole.end - at - 1 }))
  }

  spanAt(start: number, end: number): Span {
    return this.#mapped.spanOf(this.#codeStart + start, this.#codeStart + end)
  }

  relatedAt(start: number, end: number): readonly RelatedPlace[] {
    return this.#mapped.relatedTo(this.#codeStart + start, this.#codeStart + end)
  }

  offsetToSource(codeOffset: number): number {
    return this.spanAt(codeOffset, codeOffset).start
  }
}

function firstNonSpace(text: string, from: number): number {
  let i = from
  while (i < text.length && isSpace(text.charCodeAt(i))) i++
  return i
}

function isSpace(c: number): boolean {
  return c === 32 || c === 9 || c === 10 || c === 13
}

/** A place in a diagnostic: its span, and the substituted values it lies in. */
function place(mapped: MappedText, start: number, end: number): Pick<Diagnostic, 'span' | 'related'> {
  const related = mapped.relatedTo(start, end)
  return { span: mapped.spanOf(start, end), ...(related.length > 0 ? { related } : {}) }
}

function unclosed(mapped: MappedText, start: number): Diagnostic {
  const text = mapped.text.trimEnd()
  const [open, close] = text[start + 1] === '(' ? ['(', ')'] : ['{', '}']
  return {
    code: 'expression-unclosed',
    severity: 'error',
    message: `the expression that starts with '@${open}' is never closed by '${close}'`,
    ...place(mapped, start, text.length),
    help: `count the brackets, and look for a string or comment that runs on: brackets in them don't count`,
  }
}

function textAfterExpression(mapped: MappedText, rest: number): Diagnostic {
  const text = mapped.text.trimEnd()
  const shown = shorten(text.slice(rest))
  const isCloser = /^[)\]}]+$/.test(text.slice(rest))
  return {
    code: 'expression-mixed',
    severity: 'error',
    message: isCloser
      ? `the expression is closed before '${shown}': a closing bracket too many`
      : `text follows the expression: '${shown}'`,
    ...place(mapped, rest, text.length),
    help: 'an expression has to be the whole value; put the text into it, for instance @($"…{value}…")',
  }
}

function shorten(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text
}

/** Reports an expression within literal text. Returns whether there is one. */
function reportMixedLiteral(mapped: MappedText, { report }: ValueOrigin): boolean {
  const { text } = mapped
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (!startsExpression(text, at) || text[at - 1] === '@') continue
    const { end } = findExpressionExtent(text, at + 1)
    if (end < 0) return false
    report?.({
      code: 'expression-mixed',
      severity: 'error',
      message: `text stands before the expression: '${shorten(text.slice(0, at).trim())}'`,
      ...place(mapped, firstNonSpace(text, 0), text.trimEnd().length),
      help: 'an expression has to be the whole value; put the text into it, for instance @($"…{value}…")',
    })
    return true
  }
  return false
}
