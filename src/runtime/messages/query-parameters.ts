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
    const text = queryString.startsWith('?') ? queryString.slice(1) : queryString
    if (text === '') return new QueryParameters(list)
    for (const raw of text.split('&')) {
      if (raw === '') continue
      const equals = raw.indexOf('=')
      const name = equals < 0 ? raw : raw.slice(0, equals)
      list.push({ name: decodeQueryText(name), value: equals < 0 ? '' : decodeQueryText(raw.slice(equals + 1)), raw })
    }
    return new QueryParameters(list)
  }

  /** Names are compared without case. */
  has(name: string): boolean {
    const folded = name.toLowerCase()
    return this.list.some((p) => p.name.toLowerCase() === folded)
  }

  values(name: string): string[] {
    const folded = name.toLowerCase()
    const found: string[] = []
    for (const parameter of this.list) if (parameter.name.toLowerCase() === folded) found.push(parameter.value)
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
    const added = values.map((value): QueryParameter => ({ name, value, raw: null }))
    const list: QueryParameter[] = []
    let placed = false
    for (const parameter of this.list) {
      if (parameter.name.toLowerCase() !== folded) list.push(parameter)
      else if (!placed) {
        list.push(...added)
        placed = true
      }
    }
    if (!placed) list.push(...added)
    return new QueryParameters(list)
  }

  append(name: string, values: readonly string[]): QueryParameters {
    return new QueryParameters([...this.list, ...values.map((value): QueryParameter => ({ name, value, raw: null }))])
  }

  delete(name: string): QueryParameters {
    const folded = name.toLowerCase()
    return new QueryParameters(this.list.filter((p) => p.name.toLowerCase() !== folded))
  }

  /** With its `?`; empty when there is no parameter. */
  toString(): string {
    if (this.list.length === 0) return ''
    return `?${this.list.map((p) => p.raw ?? `${encodeURIComponent(p.name)}=${encodeURIComponent(p.value)}`).join('&')}`
  }
}

/** Percent-decoding of a query: `+` is a blank, malformed sequences stay as they are. */
export function decodeQueryText(text: string): string {
  if (!text.includes('%') && !text.includes('+')) return text
  const blanks = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(blanks)
  } catch {
    return blanks
  }
}
