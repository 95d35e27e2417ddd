/** One parameter of a query string; `raw` is its text as written, `null` where it was set by a policy. */
export interface QueryParameter {
  readonly name: string
  readonly value: string
  readonly raw: string | null
}

/**
 * A query string: order, repetitions and the raw text of untouched parameters are kept. Immutable. Taken apart only when
 * somebody looks at more than one plain parameter.
 */
export class QueryParameters {
  /** With its `?`, or empty; null until it is asked for. */
  #text: string | null
  /** Null while it isn't taken apart. */
  #list: readonly QueryParameter[] | null

  private constructor(text: string | null, list: readonly QueryParameter[] | null) {
    this.#text = text
    this.#list = list
  }

  static of(list: readonly QueryParameter[]): QueryParameters {
    return new QueryParameters(null, list)
  }

  /** With its `?`, or empty. */
  static parse(queryString: string): QueryParameters {
    return new QueryParameters(queryString, null)
  }

  get list(): readonly QueryParameter[] {
    this.#list ??= takeApart(this.#text as string)
    return this.#list
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
    if (this.#list === null && values.length === 1) {
      const text = textWith(this.#text as string, name, values[0] as string)
      if (text !== null) return new QueryParameters(text, null)
    }
    const folded = name.toLowerCase()
    const first = indexOf(this.list, folded, 0)
    if (first < 0) return this.append(name, values)
    const list = this.list.slice(0, first)
    for (const value of values) list.push({ name, value, raw: null })
    for (let i = first + 1; i < this.list.length; i++) {
      const parameter = this.list[i] as QueryParameter
      if (!isNamed(parameter, folded)) list.push(parameter)
    }
    return QueryParameters.of(list)
  }

  append(name: string, values: readonly string[]): QueryParameters {
    const list = this.list.slice()
    for (const value of values) list.push({ name, value, raw: null })
    return QueryParameters.of(list)
  }

  delete(name: string): QueryParameters {
    const folded = name.toLowerCase()
    return QueryParameters.of(this.list.filter((p) => !isNamed(p, folded)))
  }

  /** With its `?`; empty when there is no parameter. */
  toString(): string {
    this.#text ??= textOf(this.list)
    return this.#text
  }
}

function takeApart(queryString: string): QueryParameter[] {
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
  return list
}

function textOf(list: readonly QueryParameter[]): string {
  let text = ''
  for (const p of list) {
    text += text === '' ? '?' : '&'
    text += p.raw ?? `${encodeQueryText(p.name)}=${encodeQueryText(p.value)}`
  }
  return text
}

/**
 * What taking apart, setting one value and putting together gives, on the text itself; null where that isn't plain
 * enough: encoded text, empty parts.
 */
function textWith(text: string, name: string, value: string): string | null {
  if (!isPlain(name) || isEncoded(text)) return null
  const own = `${name}=${encodeQueryText(value)}`
  if (text.length <= 1) return `?${own}`
  if (!text.startsWith('?')) return null
  const folded = name.toLowerCase()
  let kept = ''
  let keptTo = 0
  let isThere = false
  for (let start = 1; start <= text.length; ) {
    const ampersand = text.indexOf('&', start)
    const end = ampersand < 0 ? text.length : ampersand
    if (end === start) return null
    if (namesPart(text, start, end, folded)) {
      kept += text.slice(keptTo, isThere ? start - 1 : start)
      if (!isThere) kept += own
      isThere = true
      keptTo = end
    }
    start = end + 1
  }
  return isThere ? kept + text.slice(keptTo) : `${text}&${own}`
}

/** Whether the parameter between these places has the name, given plain and in lower case. */
function namesPart(text: string, start: number, end: number, folded: string): boolean {
  const nameEnd = start + folded.length
  if (nameEnd > end || (nameEnd < end && text.charCodeAt(nameEnd) !== 61)) return false
  return text.slice(start, nameEnd).toLowerCase() === folded
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
  return isPlain(text) ? text : encodeURIComponent(text)
}

/** Letters, digits and hyphens. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const isOne = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 45
    if (!isOne) return false
  }
  return true
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
