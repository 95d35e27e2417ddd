import type { DotnetType } from '../../type-system/type.ts'

/** How a value is read as a type at once: what it may start with, and what a wrong number is called. */
export interface TypedStart {
  readonly starts: string
  readonly number: 'number' | 'integer' | 'double' | 'decimal'
}

const always = '"\'n/'
const digits = '-.0123456789'
const start = (starts: string, number: TypedStart['number'] = 'number'): TypedStart => ({
  starts: always + starts,
  number,
})
const integer = start(`NI${digits}`, 'integer')
const double = start(`NI${digits}`, 'double')
const date = start('NI-')

const byName: ReadonlyMap<string, TypedStart> = new Map([
  ['System.Byte', integer],
  ['System.Int16', integer],
  ['System.Int32', integer],
  ['System.Single', double],
  ['System.Double', double],
  ['System.Decimal', start(`NI${digits}`, 'decimal')],
  ['System.Boolean', start(`tf${digits}`)],
  ['System.String', start(`NItf${digits}`)],
  ['System.DateTime', date],
  ['System.DateTimeOffset', date],
])
const bytes = start('{[')

/** Null for types that any token is read for. */
export function typedStart(type: DotnetType): TypedStart | null {
  if (type.kind === 'array' && type.fullName === 'System.Array')
    return type.rank === 1 && type.element?.fullName === 'System.Byte' ? bytes : null
  return byName.get(type.underlying.fullName) ?? null
}

/** The character that such a read refuses, and how far it has gone on by then; null where the value may be read. */
export function refusal(
  text: string,
  at: number,
  { starts }: TypedStart,
): { readonly character: string; readonly ahead: number } | null {
  const first = text[at]
  if (first === undefined || first === '\0') return null
  if (!starts.includes(first)) return { character: first, ahead: 1 }
  const next = text[at + 1]
  // `null` is told by its second letter.
  if (first === 'n' && next !== undefined && next !== 'u') return { character: next, ahead: 2 }
  const word = first === 't' ? 'true' : first === 'f' ? 'false' : ''
  if (at + word.length > text.length) return null
  for (let i = 0; i < word.length; i++) if (text[at + i] !== word[i]) return { character: text[at + i] ?? '', ahead: i }
  return null
}
