import { type ExpressionExtent, findExpressionExtent, startsExpression } from './expression-extent.ts'
import { decodeLeniently } from './xml-text.ts'

/**
 * A run of a value's text. `literal` is XML to decode, `escaped` an expression to decode, `raw` an expression as the
 * compiler sees it, `cdata` the content of a CDATA section, `template` a marker of a Liquid template.
 */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly form: 'literal' | 'raw' | 'escaped' | 'cdata' | 'template'
}

export interface ScannedValue {
  readonly pieces: readonly Piece[]
  readonly end: number
  /** The closing quote stands at `end`. */
  readonly closed: boolean
  /** Its expression isn't closed: the end is guessed, and what follows in the tag may be part of it. */
  readonly guessed?: boolean
  readonly problem?: { readonly message: string; readonly start: number; readonly end: number }
}

type Stop = '"' | "'" | '<'

/** Finds the ends of attribute values and of text between tags. */
export class ValueScanner {
  readonly #text: string
  readonly #wellFormed: boolean
  /** How many characters may still be looked at in vain: keeps hostile documents linear. */
  #patience: number

  constructor(text: string, wellFormed: boolean) {
    this.#text = text
    this.#wellFormed = wellFormed
    this.#patience = 16 * text.length + 100_000
  }

  attribute(start: number, quote: '"' | "'"): ScannedValue {
    const text = this.#text
    if (this.#wellFormed) {
      const found = text.indexOf(quote, start)
      const end = found < 0 ? text.length : found
      return { pieces: [{ start, end, form: 'literal' }], end, closed: found >= 0 }
    }
    const whole = this.#wholeExpression(start, quote)
    if (whole) return { ...whole, closed: text[whole.end] === quote }
    const { pieces, end } = this.#literal(start, quote, -1)
    const closed = end < text.length
    const tag = pieces.length === 1 ? text.slice(start, end).indexOf('<') : -1
    if (closed && tag < 0) return { pieces, end, closed }
    const at = start + tag
    const lineEnd = this.#lineEnd(start)
    if (closed && at < lineEnd) {
      const problem = {
        message: `'<' may not stand in the value of attribute '%s': write '&lt;'`,
        start: at,
        end: at + 1,
      }
      return { pieces, end, closed, problem }
    }
    const line = text.slice(start, lineEnd)
    const cut = start + (/\s*\/?>\s*$/.exec(line)?.index ?? line.length)
    return {
      pieces: [{ start, end: cut, form: 'literal' }],
      end: cut,
      closed: false,
      problem: {
        message: `the value of attribute '%s' is never closed by ${quote}`,
        start: start - 1,
        end: Math.max(cut, start),
      },
    }
  }

  /** Text up to the next tag, comment and so on; `stray` are the `<` in it that start none. */
  text(
    start: number,
    element: string | undefined,
    templateEnd: number,
  ): { pieces: readonly Piece[]; end: number; stray: number[] } {
    const text = this.#text
    const stray: number[] = []
    if (!this.#wellFormed && templateEnd < 0) {
      const whole = this.#wholeExpression(start, '<', element)
      if (whole) return { ...whole, stray }
    }
    const pieces: Piece[] = []
    let at = start
    for (;;) {
      const literal = this.#literal(at, '<', templateEnd)
      pieces.push(...literal.pieces)
      at = literal.end
      if (at >= text.length || /[A-Za-z_:!?/\u00c0-\uffff]/.test(text[at + 1] ?? '')) {
        const isEnd = text[at + 1] !== '/' || /[A-Za-z_:\u00c0-\uffff]/.test(text[at + 2] ?? '')
        const isMarkup = text[at + 1] !== '!' || /^<!(?:--|\[CDATA\[|DOCTYPE)/.test(text.slice(at, at + 9))
        if (at >= text.length || (isEnd && isMarkup)) break
      }
      stray.push(at)
      pieces.push({ start: at, end: at + 1, form: 'template' })
      at++
    }
    return { pieces, end: at, stray }
  }

  /** A value that starts with an expression, or undefined where it doesn't. */
  #wholeExpression(
    start: number,
    stop: Stop,
    element?: string,
  ): { pieces: Piece[]; end: number; guessed?: boolean } | undefined {
    const text = this.#text
    const at = this.#skipSpace(start)
    if (!startsExpression(text, at)) return undefined
    const extent = this.#extent(at + 1)
    const leading: Piece[] = at > start ? [{ start, end: at, form: 'literal' }] : []
    const regionEnd = this.#regionEnd(at, stop)
    const region = text.slice(at, regionEnd)
    const isEscaped = region.includes('&') && isExpression(decodeLeniently(region).trimEnd())
    const escaped = { pieces: [...leading, { start: at, end: regionEnd, form: 'escaped' as const }], end: regionEnd }
    // Read raw, `// …&#xA;)"` would be a comment that runs on into the next tag.
    if (isEscaped && (extent.end < 0 || regionEnd < extent.end)) return escaped
    if (extent.end >= 0) {
      const after = this.#skipSpace(extent.end)
      if (this.#stopsAt(after, stop)) {
        const decodes = extent.hasEntityInCode && isExpression(decodeLeniently(text.slice(at, extent.end)))
        const form = decodes ? 'escaped' : 'raw'
        return { pieces: [...leading, { start: at, end: extent.end, form }, ...gap(extent.end, after)], end: after }
      }
    }
    if (isEscaped) return escaped
    if (extent.end >= 0) {
      const rest = this.#literal(extent.end, stop, -1)
      const isMixed =
        rest.end < text.length &&
        !rest.pieces.some((p) => p.form === 'literal' && text.slice(p.start, p.end).includes('<'))
      if (isMixed || stop === '<') {
        return { pieces: [...leading, { start: at, end: extent.end, form: 'raw' }, ...rest.pieces], end: rest.end }
      }
    }
    const end = this.#guessEnd(at, stop, element)
    return { pieces: [...leading, { start: at, end, form: 'raw' }], end, guessed: true }
  }

  /** Where the value of an unclosed expression most likely ends. */
  #guessEnd(at: number, stop: Stop, element: string | undefined): number {
    const text = this.#text
    if (stop === '<') {
      const end = element === undefined ? text.indexOf('</', at) : text.indexOf(`</${element}`, at)
      return end < 0 ? text.length : end
    }
    const limit = Math.min(text.length, at + 20_000)
    for (let quote = text.indexOf(stop, at); quote >= 0 && quote < limit; quote = text.indexOf(stop, quote + 1)) {
      if (/^.\s*(?:\/?>|[A-Za-z_][\w:-]*\s*=\s*["'])/.test(text.slice(quote, quote + 200))) return quote
    }
    const tag = text.indexOf('<', at)
    return tag < 0 ? text.length : tag
  }

  /** Literal text up to its stop, with expressions and template markers in it set apart. */
  #literal(start: number, stop: Stop, templateEnd: number): { pieces: Piece[]; end: number } {
    const text = this.#text
    const pieces: Piece[] = []
    let from = start
    let at = start
    const setApart = (end: number, form: Piece['form']): void => {
      pieces.push(...gap(from, at), { start: at, end, form })
      from = end
      at = end
    }
    while (at < text.length && text[at] !== stop) {
      if (this.#wellFormed) {
        const end = text.indexOf(stop, at)
        at = end < 0 ? text.length : end
        break
      }
      if (templateEnd >= 0) {
        const close = text.startsWith('{{', at) ? '}}' : text.startsWith('{%', at) ? '%}' : undefined
        const end = close ? text.slice(at + 2, Math.min(templateEnd, at + 10_000)).indexOf(close) : -1
        if (end >= 0) setApart(at + 2 + end + 2, 'template')
        else at++
        continue
      }
      if (text[at] === '@' && startsExpression(text, at) && text[at - 1] !== '@') {
        const { end } = this.#extent(at + 1)
        if (end >= 0) {
          setApart(end, 'raw')
          continue
        }
      }
      at++
    }
    pieces.push(...gap(from, at))
    return { pieces, end: at }
  }

  #extent(open: number): ExpressionExtent {
    if (this.#patience <= 0) return { end: -1, hasEntityInCode: false, interpolations: new Set(), reached: open }
    const extent = findExpressionExtent(this.#text, open)
    if (extent.end < 0) this.#patience -= extent.reached - open
    return extent
  }

  #stopsAt(at: number, stop: Stop): boolean {
    return this.#text[at] === stop || (stop === '<' && at >= this.#text.length)
  }

  #regionEnd(at: number, stop: Stop): number {
    const end = this.#text.indexOf(stop, at)
    return end < 0 ? this.#text.length : end
  }

  #skipSpace(from: number): number {
    let at = from
    while (at < this.#text.length && /[ \t\r\n]/.test(this.#text[at] as string)) at++
    return at
  }

  #lineEnd(from: number): number {
    let at = from
    while (at < this.#text.length && this.#text[at] !== '\n' && this.#text[at] !== '\r') at++
    return at
  }
}

function gap(start: number, end: number): Piece[] {
  return end > start ? [{ start, end, form: 'literal' }] : []
}

/** Whether a decoded text is one expression from its `@` to its last character. */
function isExpression(text: string): boolean {
  return startsExpression(text, 0) && findExpressionExtent(text, 1).end === text.length
}
