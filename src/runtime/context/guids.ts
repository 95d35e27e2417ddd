import { GuidValue, readGuid } from '../../dotnet/system/guid-value.ts'
import type { Ambient } from '../../dotnet/values/ambient.ts'

/** The Guid of a request id; text that is none gives the empty Guid. */
export function guidFromText(text: string): GuidValue {
  const read = readGuid(text)
  return read instanceof GuidValue ? read : GuidValue.empty
}

/** A new random Guid as text. */
export function newGuidText(ambient: Ambient): string {
  const bytes = ambient.randomBytes(16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
