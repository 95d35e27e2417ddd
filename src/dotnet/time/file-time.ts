import { argumentOutOfRange, exception } from '../values/exception.ts'
import { DateTimeValue, Kind } from './date-time-value.ts'

const epochTicks = 504_911_232_000_000_000n
const invalid = 'Not a valid Win32 FileTime.'

/** Ticks since 1601-01-01T00:00:00Z to a `DateTime` in UTC. */
export function fromFileTime(fileTime: bigint): DateTimeValue {
  if (fileTime < 0n || fileTime + epochTicks > DateTimeValue.maxValue.ticks)
    throw argumentOutOfRange('fileTime', invalid)
  return DateTimeValue.fromTicks(fileTime + epochTicks, Kind.Utc)
}

export function toFileTime(value: DateTimeValue): bigint {
  const ticks = value.ticks - epochTicks
  if (ticks < 0n) throw exception('System.ArgumentOutOfRangeException', invalid)
  return ticks
}
