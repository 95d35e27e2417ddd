/** One parameter of a query string; `raw` is its text as written, `null` where it was set by a policy. */
export interface QueryParameter {
  readonly name: string
  readonly value: string
  readonly raw: string | null
}

/** A query string taken apart: order, repetitions and the raw text of untouched parameters are kept. Immutable. */
export class QueryParameters {
  readonly list: readonly QueryParameter[]

  constructor(list: readonly QueryParameter[]) {
    this.list = list
  }

  static parse(queryString: string): QueryParameters {
    const list: QueryParameter[] = []
    const decode = isEncoded(queryString) ? decodeQueryText : asItIs
    let start = queryString.startsWith('?') ? 1 : 0
    while (start < queryString.length) {
      const ampersand = queryString.indexOf('&', start)
      const end = ampersand < 0 ? queryString.length : ampersand
      if (end > start) {
        const raw = queryString.slice(start, end)
        const equals = raw.indexOf('=')
        const name = equals < 0 ? raw : raw.slice(0, equals)
        list.push({ name: decode(name), value: equals < 0 ? '' : decode(raw.slice(equals + 1)), raw })
      }
      start = end + 1
    }
    return new QueryParameters(list)
  }

  /** Names are compared without case. */
  has(name: string): boolean {
    return indexOf(this.list, name.toLowerCase(), 0) >= 0
  }

  values(name: string): string[] {
    const folded = name.toLowerCase()
    const found: string[] = []
    for (let i = indexOf(this.list, folded, 0); i >= 0; i = indexOf(this.list, folded, i + 1))
      found.push((this.list[i] as QueryParameter).value)
    return found
  }

  /** The values joined by `,` or null. */
  get(name: string): string | null {
    const values = this.values(name)
    return values.length === 0 ? null : values.join(',')
  }

  /** Distinct names in order. */
  names(): string[] {
    const seen = new Set<string>()
    const names: string[] = []
    for (const { name } of this.list) {
      const folded = name.toLowerCase()
      if (seen.has(folded)) continue
      seen.add(folded)
      names.push(name)
    }
    return names
  }

  /** Replaces all values at the place of the first occurrence, or adds them at the end. */
  set(name: string, values: readonly string[]): QueryParameters {
    const folded = name.toLowerCase()
    const first = indexOf(this.list, folded, 0)
    if (first < 0) return this.append(name, values)
    const list = this.list.slice(0, first)
    for (const value of values) list.push({ name, value, raw: null })
    for (let i = first + 1; i < this.list.length; i++) {
      const parameter = this.list[i] as QueryParameter
      if (!isNamed(parameter, folded)) list.push(parameter)
    }
    return new QueryParameters(list)
  }

  append(name: string, values: readonly string[]): QueryParameters {
    const list = this.list.slice()
    for (const value of values) list.push({ name, value, raw: null })
    return new QueryParameters(list)
  }

  delete(name: string): QueryParameters {
    const folded = name.toLowerCase()
    return new QueryParameters(this.list.filter((p) => !isNamed(p, folded)))
  }

  /** With its `?`; empty when there is no parameter. */
  toString(): string {
    let text = ''
    for (const p of this.list) {
      text += text === '' ? '?' : '&'
      text += p.raw ?? `${encodeQueryText(p.name)}=${encodeQueryText(p.value)}`
    }
    return text
  }
}

function isNamed(parameter: QueryParameter, folded: string): boolean {
  return parameter.name === folded || parameter.name.toLowerCase() === folded
}

/** Index of the first parameter from `start` on that has the name, given in lower case; -1 where there is none. */
function indexOf(list: readonly QueryParameter[], folded: string, start: number): number {
  for (let i = start; i < list.length; i++) if (isNamed(list[i] as QueryParameter, folded)) return i
  return -1
}

/** Percent-encodes what isn't a letter, a digit or one of `-_.!~*'()`; most text has nothing to encode. */
function encodeQueryText(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const isPlain =
      (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 45
    if (!isPlain) return encodeURIComponent(text)
  }
  return text
}

/** Percent-decoding of a query: `+` is a blank, malformed sequences stay as they are. */
export function decodeQueryText(text: string): string {
  if (!isEncoded(text)) return text
  const blanks = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(blanks)
  } catch {
    return blanks
  }
}

function isEncoded(text: string): boolean {
  return text.includes('%') || text.includes('+')
}

function asItIs(text: string): string {
  return text
}
