import type { SqlParameter } from '../../runtime/host/data.ts'

/** Makers of the types of a `mssql` client. */
export type SqlTypes = Readonly<Record<string, unknown>>

interface NamedType {
  /** Lower case. */
  readonly name: string
  readonly arguments: readonly string[]
}

function namedType(text: string): NamedType {
  const [, name = '', inner = ''] = /^\s*(\w+)\s*(?:\(([^)]*)\))?/.exec(text) ?? []
  return { name: name.toLowerCase(), arguments: inner ? inner.split(',').map((part) => part.trim().toLowerCase()) : [] }
}

/** The client's type for a T-SQL type as written; undefined where it has none of its own: the server then converts. */
export function clientType(types: SqlTypes, max: unknown, sqlType: string | null): unknown {
  if (sqlType === null) return undefined
  const { name, arguments: given } = namedType(sqlType)
  const known = Object.keys(types).find((key) => key.toLowerCase() === name)
  const make = known === undefined ? undefined : types[known]
  if (typeof make !== 'function') return undefined
  return (make as (...values: unknown[]) => unknown)(...given.map((part) => (part === 'max' ? max : Number(part))))
}

/** The value as the client takes it for its type; objects and arrays as JSON text. */
export function clientValue({ value, sqlType }: SqlParameter): unknown {
  if (value === null || value === undefined) return null
  if (typeof value === 'object') return JSON.stringify(value)
  const name = sqlType === null ? '' : namedType(sqlType).name
  if (/^(?:n?(?:var)?char|n?text|xml|uniqueidentifier)$/.test(name)) return String(value)
  if (typeof value !== 'string') return value
  if (/binary$|^image$/.test(name)) return Buffer.from(value, 'base64')
  if (name === 'bit' && /^\s*(?:true|false|0|1)\s*$/i.test(value)) return /true|1/i.test(value)
  // Without an offset the client would take the time of the machine's zone.
  if (/^(?:small)?date/.test(name) && /^\d{4}-\d\d-\d\d[T ][\d:.]+$/.test(value)) return `${value}Z`
  if (name === 'time' && /^\d{1,2}:\d\d/.test(value)) return new Date(`1970-01-01T${value.padStart(8, '0')}Z`)
  return value
}

/** What the client says of a column. */
export interface SqlColumn {
  readonly type?: unknown
}

/** A row as plain JSON data, written as Json.NET would. */
export function plainRow(
  row: Readonly<Record<string, unknown>>,
  columns: Readonly<Record<string, SqlColumn>>,
  types: SqlTypes,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const type = columns[name]?.type
      return [name, plainValue(value, Object.keys(types).find((key) => types[key] === type) ?? '')]
    }),
  )
}

function plainValue(value: unknown, type: string): unknown {
  if (value instanceof Date) return dateText(value, type)
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (type === 'BigInt' && typeof value === 'string' && Number.isSafeInteger(Number(value))) return Number(value)
  return value
}

/** Only datetimeoffset has an offset; the client has turned it to UTC. */
function dateText(date: Date & { readonly nanosecondsDelta?: number }, type: string): string {
  const [day, time = ''] = date.toISOString().split('T')
  const ticks = date.getUTCMilliseconds() * 10_000 + Math.round((date.nanosecondsDelta ?? 0) * 1e7)
  const fraction = ticks === 0 ? '' : `.${String(ticks).padStart(7, '0')}`
  if (type === 'Time') return time.slice(0, 8) + fraction // as a TimeSpan
  return `${day}T${time.slice(0, 8)}${fraction.replace(/0+$/, '')}${type === 'DateTimeOffset' ? '+00:00' : ''}`
}
