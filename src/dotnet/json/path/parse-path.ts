import { typeNamed } from '../../type-system/definition.ts'
import { Box } from '../../values/box.ts'
import { jsonException } from '../errors.ts'
import { isWhiteSpace } from '../reading/characters.ts'
import { TokenType } from '../tokens/token-type.ts'
import { ValueToken } from '../tokens/value.ts'

/** A step of a JSONPath. `scan`: at any depth below. */
export type PathFilter =
  | { readonly kind: 'root' }
  | { readonly kind: 'field'; readonly scan: boolean; readonly name: string | null }
  | { readonly kind: 'fields'; readonly scan: boolean; readonly names: readonly string[] }
  | { readonly kind: 'index'; readonly index: number | null }
  | { readonly kind: 'indexes'; readonly indexes: readonly number[] }
  | { readonly kind: 'slice'; readonly start: number | null; readonly end: number | null; readonly step: number | null }
  | { readonly kind: 'query'; readonly scan: boolean; readonly test: PathTest }

export type PathOperand = ValueToken | readonly PathFilter[]

export type PathTest =
  | { readonly kind: 'and' | 'or'; readonly tests: PathTest[] }
  | {
      readonly kind: 'compare'
      readonly operator: PathOperator
      readonly left: PathOperand
      readonly right: PathOperand | null
    }

export type PathOperator = '==' | '===' | '!=' | '!==' | '<' | '<=' | '>' | '>=' | '=~' | 'exists'

const error = (message: string): ReturnType<typeof jsonException> => jsonException('JsonException', message)

const operators: readonly [string, PathOperator][] = [
  ['===', '==='],
  ['==', '=='],
  ['=~', '=~'],
  ['!==', '!=='],
  ['!=', '!='],
  ['<=', '<='],
  ['<>', '!='],
  ['<', '<'],
  ['>=', '>='],
  ['>', '>'],
]

/** Parses a path of Json.NET's JSONPath dialect. */
export function parsePath(expression: string): readonly PathFilter[] {
  return new PathParser(expression).parse()
}

class PathParser {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  parse(): readonly PathFilter[] {
    const filters: PathFilter[] = []
    this.#eatWhiteSpace()
    if (this.#at === this.#text.length) return filters
    if (this.#char() === '$') {
      if (this.#text.length === 1) return filters
      const next = this.#text[this.#at + 1]
      if (next === '.' || next === '[') this.#at++
    }
    const start = this.#at
    if (!this.#path(filters, start, false)) {
      const at = this.#at
      while (this.#at < this.#text.length && isWhiteSpace(this.#text.charCodeAt(this.#at))) this.#at++
      if (this.#at < this.#text.length) throw error(`Unexpected character while parsing path: ${this.#text[at]}`)
    }
    return filters
  }

  #char(): string {
    return this.#text[this.#at] ?? ''
  }

  #eatWhiteSpace(): void {
    while (this.#char() === ' ') this.#at++
  }

  /** True when the end of the text was reached. */
  #path(filters: PathFilter[], from: number, query: boolean): boolean {
    let start = from
    let scan = false
    let followsIndexer = false
    let followsDot = false
    while (this.#at < this.#text.length) {
      const c = this.#char()
      if (c === '[' || c === '(') {
        if (this.#at > start) {
          filters.push(fieldOf(this.#text.slice(start, this.#at), scan))
          scan = false
        }
        filters.push(this.#indexer(c, scan))
        scan = false
        this.#at++
        start = this.#at
        followsIndexer = true
        followsDot = false
      } else if (c === ']' || c === ')') break
      else if (c === ' ') {
        if (this.#at < this.#text.length) break
      } else if (c === '.') {
        if (this.#at > start) {
          filters.push(fieldOf(this.#text.slice(start, this.#at), scan))
          scan = false
        }
        if (this.#text[this.#at + 1] === '.') {
          scan = true
          this.#at++
        }
        this.#at++
        start = this.#at
        followsIndexer = false
        followsDot = true
      } else if (query && /[=<!>|&]/.test(c)) break
      else {
        if (followsIndexer) throw error(`Unexpected character following indexer: ${c}`)
        this.#at++
      }
    }
    const atEnd = this.#at === this.#text.length
    if (this.#at > start) filters.push(fieldOf(this.#text.slice(start, this.#at).trimEnd(), scan))
    else if (followsDot && (atEnd || query)) throw error('Unexpected end while parsing path.')
    return atEnd
  }

  #indexer(open: string, scan: boolean): PathFilter {
    this.#at++
    const close = open === '[' ? ']' : ')'
    this.#needChar('Path ended with open indexer.')
    this.#eatWhiteSpace()
    if (this.#char() === "'") return this.#quotedFields(close, scan)
    if (this.#char() === '?') return this.#query(close, scan)
    return this.#arrayIndexer(close)
  }

  #needChar(message: string): void {
    if (this.#at >= this.#text.length) throw error(message)
  }

  #arrayIndexer(close: string): PathFilter {
    let start = this.#at
    let end: number | null = null
    let indexes: number[] | null = null
    let colons = 0
    const slice: (number | null)[] = [null, null, null]
    const number = (): number => toInt(this.#text.slice(start, end ?? this.#at))
    while (this.#at < this.#text.length) {
      const c = this.#char()
      if (c === ' ') {
        end = this.#at
        this.#eatWhiteSpace()
      } else if (c === close) {
        const length = (end ?? this.#at) - start
        if (indexes) {
          if (length === 0) throw error('Array index expected.')
          indexes.push(number())
          return { kind: 'indexes', indexes }
        }
        if (colons > 0) {
          if (length > 0 && colons <= 2) slice[colons] = number()
          return { kind: 'slice', start: slice[0] ?? null, end: slice[1] ?? null, step: slice[2] ?? null }
        }
        if (length === 0) throw error('Array index expected.')
        return { kind: 'index', index: number() }
      } else if (c === ',') {
        if ((end ?? this.#at) - start === 0) throw error('Array index expected.')
        indexes ??= []
        indexes.push(number())
        this.#at++
        this.#eatWhiteSpace()
        start = this.#at
        end = null
      } else if (c === '*') {
        this.#at++
        this.#needChar('Path ended with open indexer.')
        this.#eatWhiteSpace()
        if (this.#char() !== close) throw error(`Unexpected character while parsing path indexer: ${c}`)
        return { kind: 'index', index: null }
      } else if (c === ':') {
        if ((end ?? this.#at) - start > 0 && colons <= 2) slice[colons] = number()
        colons++
        this.#at++
        this.#eatWhiteSpace()
        start = this.#at
        end = null
      } else if (!/\d/.test(c) && c !== '-') throw error(`Unexpected character while parsing path indexer: ${c}`)
      else {
        if (end !== null) throw error(`Unexpected character while parsing path indexer: ${c}`)
        this.#at++
      }
    }
    throw error('Path ended with open indexer.')
  }

  #quotedFields(close: string, scan: boolean): PathFilter {
    const names: string[] = []
    while (this.#at < this.#text.length) {
      const name = this.#quoted()
      this.#eatWhiteSpace()
      this.#needChar('Path ended with open indexer.')
      if (this.#char() === close) {
        names.push(name)
        return names.length > 1 ? { kind: 'fields', scan, names } : { kind: 'field', scan, name }
      }
      if (this.#char() !== ',') throw error(`Unexpected character while parsing path indexer: ${this.#char()}`)
      this.#at++
      this.#eatWhiteSpace()
      names.push(name)
    }
    throw error('Path ended with open indexer.')
  }

  #quoted(): string {
    this.#at++
    let text = ''
    while (this.#at < this.#text.length) {
      const c = this.#char()
      if (c === '\\' && this.#at + 1 < this.#text.length) {
        this.#at++
        const letter = this.#char()
        const known = escapes[letter]
        if (known === undefined) throw error(`Unknown escape character: \\${letter}`)
        text += known
        this.#at++
      } else if (c === "'") {
        this.#at++
        return text
      } else {
        this.#at++
        text += c
      }
    }
    throw error('Path ended with an open string.')
  }

  #query(close: string, scan: boolean): PathFilter {
    this.#at++
    this.#needChar('Path ended with open indexer.')
    if (this.#char() !== '(') throw error(`Unexpected character while parsing path indexer: ${this.#char()}`)
    this.#at++
    const test = this.#expression()
    this.#at++
    this.#needChar('Path ended with open indexer.')
    this.#eatWhiteSpace()
    if (this.#char() !== close) throw error(`Unexpected character while parsing path indexer: ${this.#char()}`)
    return { kind: 'query', scan, test }
  }

  #expression(): PathTest {
    let root: PathTest | null = null
    let parent: { kind: 'and' | 'or'; tests: PathTest[] } | null = null
    while (this.#at < this.#text.length) {
      const left = this.#side()
      let right: PathOperand | null = null
      let operator: PathOperator
      if (/[)|&]/.test(this.#char())) operator = 'exists'
      else {
        operator = this.#operator()
        right = this.#side()
      }
      const test: PathTest = { kind: 'compare', operator, left, right }
      if (this.#char() === ')') {
        if (parent === null) return test
        parent.tests.push(test)
        return root as PathTest
      }
      const word = this.#match('&&') ? 'and' : this.#match('||') ? 'or' : null
      if (word !== null && (parent === null || parent.kind !== word)) {
        const composite: { kind: 'and' | 'or'; tests: PathTest[] } = { kind: word, tests: [] }
        parent?.tests.push(composite)
        parent = composite
        root ??= composite
      }
      parent?.tests.push(test)
    }
    throw error('Path ended with open query.')
  }

  #side(): PathOperand {
    this.#eatWhiteSpace()
    const c = this.#char()
    if (c === '@' || c === '$') {
      const filters: PathFilter[] = c === '$' ? [{ kind: 'root' }] : []
      this.#at++
      if (this.#path(filters, this.#at, true)) throw error('Path ended with open query.')
      this.#eatWhiteSpace()
      this.#needChar('Path ended with open query.')
      return filters
    }
    const value = this.#value()
    if (value) {
      this.#eatWhiteSpace()
      this.#needChar('Path ended with open query.')
      return value
    }
    throw error(`Unexpected character while parsing path query: ${this.#char()}`)
  }

  #value(): ValueToken | null {
    const c = this.#char()
    if (c === "'") return ValueToken.string(this.#quoted())
    if (/[\d-]/.test(c)) {
      const start = this.#at
      this.#at++
      while (this.#at < this.#text.length && this.#char() !== ' ' && this.#char() !== ')') this.#at++
      const text = this.#text.slice(start, this.#at)
      if (/[.eE]/.test(text)) {
        if (/^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) {
          return new ValueToken(new Box(typeNamed('System.Double'), Number(text)), TokenType.Float)
        }
      } else if (/^-?\d+$/.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text))
        return ValueToken.integer(BigInt(text))
      return null
    }
    if (c === 't' && this.#match('true')) return bool(true)
    if (c === 'f' && this.#match('false')) return bool(false)
    if (c === 'n' && this.#match('null')) return ValueToken.null()
    if (c === '/') return new ValueToken(this.#regex(), TokenType.Raw)
    return null
  }

  #regex(): string {
    const start = this.#at
    this.#at++
    while (this.#at < this.#text.length) {
      const c = this.#char()
      if (c === '\\' && this.#at + 1 < this.#text.length) this.#at += 2
      else if (c === '/') {
        this.#at++
        while (/[A-Za-z]/.test(this.#char())) this.#at++
        return this.#text.slice(start, this.#at)
      } else this.#at++
    }
    throw error('Path ended with an open regex.')
  }

  #match(word: string): boolean {
    if (!this.#text.startsWith(word, this.#at)) return false
    this.#at += word.length
    return true
  }

  #operator(): PathOperator {
    if (this.#at + 1 >= this.#text.length) throw error('Path ended with open query.')
    for (const [text, operator] of operators) if (this.#match(text)) return operator
    throw error('Could not read query operator.')
  }
}

const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  '\\': '\\',
  '"': '"',
  "'": "'",
  '/': '/',
}

const bool = (value: boolean): ValueToken =>
  new ValueToken(new Box(typeNamed('System.Boolean'), value), TokenType.Boolean)

function fieldOf(name: string, scan: boolean): PathFilter {
  return { kind: 'field', scan, name: name === '*' ? null : name }
}

function toInt(text: string): number {
  const value = Number(text)
  if (!/^-?\d+$/.test(text)) throw jsonInputError(text)
  return value
}

function jsonInputError(text: string): ReturnType<typeof jsonException> {
  return error(`The input string '${text}' was not in a correct format.`)
}
