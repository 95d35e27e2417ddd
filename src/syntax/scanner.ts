import { startsExpression } from './expression-extent.ts'
import { type Piece, ValueScanner } from './scan-value.ts'
import { mayBeTemplate } from './template-elements.ts'

/** What a scanner found wrong, at offsets of its text. */
export interface ScanProblem {
  readonly message: string
  readonly start: number
  readonly end: number
  readonly help?: string
  readonly related?: { readonly message: string; readonly start: number; readonly end: number }
}

export interface ScannedAttribute {
  readonly name: string
  readonly nameStart: number
  readonly nameEnd: number
  readonly quote: '"' | "'"
  readonly valueStart: number
  readonly valueEnd: number
  readonly pieces: readonly Piece[]
  /** Its expression isn't closed: what follows in the tag may be part of it. */
  readonly guessed: boolean
}

export type ScanEvent =
  | {
      readonly kind: 'start'
      readonly name: string
      readonly start: number
      readonly nameEnd: number
      readonly end: number
      readonly attributes: readonly ScannedAttribute[]
      readonly selfClosing: boolean
    }
  | { readonly kind: 'end'; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: 'text'; readonly start: number; readonly end: number; readonly pieces: readonly Piece[] }
  | { readonly kind: 'cdata'; readonly start: number; readonly end: number }
  | { readonly kind: 'comment'; readonly start: number; readonly end: number }
  | { readonly kind: 'instruction'; readonly start: number; readonly end: number }

export interface ScanResult {
  readonly events: readonly ScanEvent[]
  readonly problems: readonly ScanProblem[]
}

const nameAt = /[A-Za-z_:\u00c0-\u{effff}][\w.:\-\u00b7-\u{effff}]*/uy
const maximalProblems = 50
/** How many open elements an end tag is compared with: keeps hostile documents linear. */
const maximalLookBack = 256

/**
 * Walks tags, text, comments and CDATA: the only source of positions. `wellFormed` says that the text is XML as it
 * stands, so that quotes and `<` end a value wherever they are; otherwise expressions may hold them raw.
 */
export function scan(text: string, wellFormed: boolean): ScanResult {
  return new Scanner(text, wellFormed).run()
}

class Scanner {
  readonly #text: string
  readonly #values: ValueScanner
  readonly #events: ScanEvent[] = []
  readonly #problems: ScanProblem[] = []
  readonly #open: string[] = []
  #position: number
  /** Within the body of a Liquid template: where that ends, otherwise -1. */
  #templateEnd = -1

  constructor(text: string, wellFormed: boolean) {
    this.#text = text
    this.#values = new ValueScanner(text, wellFormed)
    this.#position = text.charCodeAt(0) === 0xfeff ? 1 : 0
  }

  run(): ScanResult {
    const text = this.#text
    while (this.#position < text.length && this.#problems.length < maximalProblems) {
      if (text[this.#position] !== '<' || !this.#markup()) this.#textRun()
    }
    return { events: this.#events, problems: this.#problems }
  }

  /** Reads a tag, comment and so on; false where the `<` is none of them. */
  #markup(): boolean {
    const text = this.#text
    const start = this.#position
    if (text.startsWith('<!--', start)) return this.#delimited('comment', '<!--', '-->', 'comment')
    if (text.startsWith('<![CDATA[', start)) return this.#delimited('cdata', '<![CDATA[', ']]>', 'CDATA section')
    if (text[start + 1] === '?') return this.#delimited('instruction', '<?', '?>', 'processing instruction')
    if (text[start + 1] === '/') return this.#endTag()
    if (text.startsWith('<!DOCTYPE', start)) {
      const end = text.indexOf('>', start)
      this.#position = end < 0 ? text.length : end + 1
      this.#problem('a policy document has no document type', start, this.#position)
      return true
    }
    if (this.#nameAt(start + 1) !== undefined) return this.#startTag()
    return false
  }

  #delimited(kind: 'cdata' | 'comment' | 'instruction', open: string, close: string, what: string): boolean {
    const start = this.#position
    const found = this.#text.indexOf(close, start + open.length)
    const end = found < 0 ? this.#text.length : found + close.length
    this.#position = end
    if (found < 0) this.#problem(`the ${what} is never closed by '${close}'`, start, start + open.length)
    else this.#events.push({ kind, start, end })
    if (kind === 'comment' && found >= 0) this.#dashesInComment(start, found)
    return true
  }

  #dashesInComment(start: number, end: number): void {
    const dashes = this.#text.slice(start + 4, end + 1).indexOf('--')
    if (dashes < 0) return
    const at = start + 4 + dashes
    const opens = this.#text.startsWith('<!', at - 2)
    const related = { message: 'the comment starts here', start, end: start + 4 }
    if (opens)
      this.#problem("a comment starts within a comment: '-->' is missing before it", at - 2, at + 2, { related })
    else this.#problem("'--' may not stand within a comment", at, at + 2, { related })
  }

  #endTag(): boolean {
    const text = this.#text
    const start = this.#position
    const name = this.#nameAt(start + 2)
    if (name === undefined) return false
    let at = this.#skipSpace(start + 2 + name.length)
    if (text[at] === '>') at++
    else this.#problem(`the end tag '</${name}' isn't closed by '>'`, start, start + 2 + name.length)
    this.#position = at
    const depth = this.#open.slice(-maximalLookBack).lastIndexOf(name)
    if (depth >= 0) this.#open.length += depth - Math.min(this.#open.length, maximalLookBack)
    if (mayBeTemplate(name)) this.#templateEnd = -1
    this.#events.push({ kind: 'end', name, start, end: at })
    return true
  }

  #startTag(): boolean {
    const text = this.#text
    const start = this.#position
    const name = this.#nameAt(start + 1) ?? ''
    const nameEnd = start + 1 + name.length
    const attributes: ScannedAttribute[] = []
    let selfClosing = false
    let garbage = false
    this.#position = nameEnd
    for (;;) {
      const spaceFrom = this.#position
      const at = this.#skipSpace(spaceFrom)
      this.#position = at
      const c = text[at]
      if (c === '>') {
        this.#position++
        break
      }
      if (c === '/' && text[at + 1] === '>') {
        this.#position += 2
        selfClosing = true
        break
      }
      if (c === undefined || c === '<') {
        this.#problem(`the start tag '<${name}' isn't closed by '>'`, start, nameEnd)
        selfClosing = true
        break
      }
      const attributeName = this.#nameAt(at)
      if (attributeName === undefined) {
        if (!garbage) this.#unexpected(at, name)
        garbage = true
        this.#skipGarbage()
        continue
      }
      if (at === spaceFrom && !garbage) {
        this.#problem(`white space is missing before the attribute '${attributeName}'`, at, at + attributeName.length)
      }
      const attribute = this.#attribute(attributeName, garbage)
      if (!attribute) {
        garbage = true
        continue
      }
      const first = attributes.find((other) => other.name === attributeName)
      if (first) {
        this.#problem(`the attribute '${attributeName}' stands twice in '${name}'`, at, at + attributeName.length, {
          related: { message: 'the first one is here', start: first.nameStart, end: first.nameEnd },
        })
      }
      attributes.push(attribute)
      garbage ||= attribute.guessed
    }
    this.#events.push({ kind: 'start', name, start, nameEnd, end: this.#position, attributes, selfClosing })
    if (!selfClosing) this.#enter(name, attributes)
    return true
  }

  #enter(name: string, attributes: readonly ScannedAttribute[]): void {
    this.#open.push(name)
    if (!mayBeTemplate(name)) return
    const template = attributes.find((attribute) => attribute.name === 'template')
    if (!template || this.#text.slice(template.valueStart, template.valueEnd).trim().toLowerCase() !== 'liquid') return
    const end = this.#text.indexOf(`</${name}`, this.#position)
    this.#templateEnd = end < 0 ? this.#text.length : end
  }

  /** Reads `name = "value"`; undefined (and reported, unless the tag is garbage already) where it isn't that. */
  #attribute(name: string, garbage: boolean): ScannedAttribute | undefined {
    const text = this.#text
    const nameStart = this.#position
    const nameEnd = nameStart + name.length
    const equals = this.#skipSpace(nameEnd)
    this.#position = nameEnd
    if (text[equals] !== '=') {
      if (!garbage) this.#problem(`the attribute '${name}' has no value`, nameStart, nameEnd)
      return undefined
    }
    const open = this.#skipSpace(equals + 1)
    const quote = text[open]
    this.#position = open
    if (quote !== '"' && quote !== "'") {
      if (!garbage) this.#problem(`the value of attribute '${name}' isn't in quotes`, nameStart, nameEnd)
      this.#skipGarbage()
      return undefined
    }
    const value = this.#values.attribute(open + 1, quote)
    if (value.problem) this.#problem(value.problem.message.replace('%s', name), value.problem.start, value.problem.end)
    this.#position = value.closed ? value.end + 1 : value.end
    return {
      name,
      nameStart,
      nameEnd,
      quote,
      valueStart: open + 1,
      valueEnd: value.end,
      pieces: value.pieces,
      guessed: value.guessed ?? false,
    }
  }

  #textRun(): void {
    const text = this.#text
    const start = this.#position
    const element = this.#open.at(-1)
    const { pieces, end, stray } = this.#values.text(start, element, this.#templateEnd)
    for (const at of stray) this.#problem("'<' starts no tag here: write '&lt;'", at, at + 1)
    this.#position = Math.max(end, start + 1)
    this.#events.push({ kind: 'text', start, end: this.#position, pieces })
    if (this.#position > text.length) this.#position = text.length
  }

  #unexpected(at: number, element: string): void {
    const c = this.#text[at]
    const isExpression = startsExpression(this.#text, at)
    this.#problem(
      `'${c}' is unexpected in the start tag of '${element}': an attribute's name should stand here`,
      at,
      at + 1,
      {
        ...(isExpression ? { help: 'an expression has to stand in quotes or between tags' } : {}),
      },
    )
  }

  #skipGarbage(): void {
    const text = this.#text
    let at = this.#position
    do at++
    while (at < text.length && !/[\s<>]/.test(text[at] as string) && !text.startsWith('/>', at))
    this.#position = at
  }

  #nameAt(at: number): string | undefined {
    nameAt.lastIndex = at
    return nameAt.exec(this.#text)?.[0]
  }

  #skipSpace(from: number): number {
    let at = from
    while (at < this.#text.length && /[ \t\r\n]/.test(this.#text[at] as string)) at++
    return at
  }

  #problem(
    message: string,
    start: number,
    end: number,
    more: Omit<ScanProblem, 'message' | 'start' | 'end'> = {},
  ): void {
    this.#problems.push({ message, start, end, ...more })
  }
}
