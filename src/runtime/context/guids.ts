import { GuidValue, readGuid } from '../../dotnet/system/guid-value.ts'

/** The Guid of a request id; text that is none gives the empty Guid. */
export function guidFromText(text: string): GuidValue {
  const read = readGuid(text)
  return read instanceof GuidValue ? read : GuidValue.empty
}
