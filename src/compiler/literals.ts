import { DotnetException } from '../dotnet/values/exception.ts'
import { toTimeSpan } from '../dotnet/xml/tree/xml-convert.ts'
import type { ValueSpec } from '../policies/schema.ts'

/** A literal taken as its kind, or what is wrong with it. */
export type Literal =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly expected: string; readonly words?: readonly string[] }

const fine = (value: unknown): Literal => ({ ok: true, value })
const wrong = (expected: string, words?: readonly string[]): Literal => ({
  ok: false,
  expected,
  ...(words ? { words } : {}),
})

/** Reads the literal text of an attribute or element as its declaration says. Numbers are culture-invariant. */
export function readLiteral(text: string, spec: ValueSpec): Literal {
  if (text === '' && !spec.allowEmpty) return wrong('a value that is not empty')
  switch (spec.kind) {
    case 'bool': {
      const word = text.trim().toLowerCase()
      if (word === 'true' || word === '1') return fine(true)
      if (word === 'false' || word === '0') return fine(false)
      return wrong('true or false', ['true', 'false'])
    }
    case 'seconds':
      if (spec.durations && /^\s*-?P/.test(text)) return readDuration(text, spec)
      return readNumber(text, spec, /^[+-]?\d+$/, spec.durations ? 'seconds or an ISO 8601 duration' : 'a whole number')
    case 'int':
      return readNumber(text, spec, /^[+-]?\d+$/, 'a whole number')
    case 'number':
      return readNumber(text, spec, /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i, 'a number')
    case 'enum': {
      const words = literalWords(spec)
      return words.includes(text) ? fine(text) : wrong(words.map((v) => `'${v}'`).join(', '), words)
    }
    case 'uri':
      return /^[a-z][a-z0-9+.-]*:\/\/[^\s/?#]+/i.test(text.trim())
        ? fine(text.trim())
        : wrong('an absolute URL such as https://api.example.com/v1')
    case 'ip':
      return isIpAddress(text.trim()) ? fine(text.trim()) : wrong('an IPv4 or IPv6 address')
    case 'base64':
      return isBase64(text) ? fine(text.replace(/\s+/g, '')) : wrong('base64 text')
    case 'string':
    case 'any':
      return fine(text)
  }
}

/** The values of an enum that may be written as they are. */
export function literalWords({ values, computedOnly }: ValueSpec): readonly string[] {
  return values.filter((word) => !computedOnly.includes(word))
}

function readNumber(text: string, spec: ValueSpec, form: RegExp, what: string): Literal {
  const trimmed = text.trim()
  const expected = `${what}${rangeText(spec)}`
  if (!form.test(trimmed)) return wrong(expected)
  const value = Number(trimmed)
  const isWhole = spec.kind !== 'number'
  const min = spec.min ?? (isWhole ? -2147483648 : -Number.MAX_VALUE)
  const max = spec.max ?? (isWhole ? 2147483647 : Number.MAX_VALUE)
  return value >= min && value <= max ? fine(value) : wrong(expected)
}

/** Whole seconds of a duration; as in .NET a year has 365 days and a month 30. */
function readDuration(text: string, spec: ValueSpec): Literal {
  try {
    return readNumber(String(toTimeSpan(text).ticks / 10_000_000n), spec, /^-?\d+$/, 'a duration in seconds')
  } catch (error) {
    if (error instanceof DotnetException) return wrong('an ISO 8601 duration such as P1DT12H')
    throw error
  }
}

function rangeText(spec: ValueSpec): string {
  if (spec.min !== null && spec.max !== null) return ` from ${spec.min} to ${spec.max}`
  if (spec.min !== null) return ` of at least ${spec.min}`
  if (spec.max !== null) return ` of at most ${spec.max}`
  return ''
}

function isBase64(text: string): boolean {
  const compact = text.replace(/\s+/g, '')
  return compact !== '' && compact.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(compact)
}

export function isIpAddress(text: string): boolean {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return text.split('.').every((part) => Number(part) <= 255)
  if (!text.includes(':')) return false
  try {
    return new URL(`http://[${text}]/`).hostname !== ''
  } catch {
    return false
  }
}
