/** Integer operations that may throw; those that only wrap are emitted as JavaScript operators. */
import { divideByZero, overflow } from '../../dotnet/values/exception.ts'

const smallestInt = -2147483648

export function checkInt(value: number): number {
  const wrapped = value | 0
  if (wrapped !== value) throw overflow()
  return wrapped
}

export function checkUint(value: number): number {
  const wrapped = value >>> 0
  if (wrapped !== value) throw overflow()
  return wrapped
}

export function checkLong(value: bigint): bigint {
  if (BigInt.asIntN(64, value) !== value) throw overflow()
  return value
}

export function checkUlong(value: bigint): bigint {
  if (BigInt.asUintN(64, value) !== value) throw overflow()
  return value
}

export function divideInt(a: number, b: number): number {
  if (b === 0) throw divideByZero()
  if (b === -1 && a === smallestInt) throw overflow()
  return (a / b) | 0
}

export function remainderInt(a: number, b: number): number {
  if (b === 0) throw divideByZero()
  if (b === -1 && a === smallestInt) throw overflow()
  return (a % b) | 0
}

export function divideUint(a: number, b: number): number {
  if (b === 0) throw divideByZero()
  return (a / b) >>> 0
}

export function remainderUint(a: number, b: number): number {
  if (b === 0) throw divideByZero()
  return a % b
}

/** Of long and ulong: only `long.MinValue / -1` leaves the range. */
export function divideLong(a: bigint, b: bigint): bigint {
  if (b === 0n) throw divideByZero()
  return checkQuotient(a / b)
}

export function remainderLong(a: bigint, b: bigint): bigint {
  if (b === 0n) throw divideByZero()
  if (b === -1n) checkQuotient(-a)
  return a % b
}

function checkQuotient(value: bigint): bigint {
  if (value === 0x8000000000000000n) throw overflow()
  return value
}

export function divideUlong(a: bigint, b: bigint): bigint {
  if (b === 0n) throw divideByZero()
  return a / b
}

export function remainderUlong(a: bigint, b: bigint): bigint {
  if (b === 0n) throw divideByZero()
  return a % b
}
