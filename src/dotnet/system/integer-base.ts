import { argument, argumentOutOfRange, formatException, overflow } from '../values/exception.ts'
import type { IntegerKind } from './integer-type.ts'
import { integerKinds } from './integer-type.ts'

function checkBase(base: number): void {
  if (base !== 2 && base !== 8 && base !== 10 && base !== 16) throw argument('Invalid Base.')
}

const tooLarge = (kind: IntegerKind) => overflow(`Value was either too large or too small for ${kind.article}.`)

/** `Convert.ToInt32(value, fromBase)` and its kin; null is zero. */
export function parseInBase(value: string | null, base: number, kind: IntegerKind): bigint {
  checkBase(base)
  if (value === null) return 0n
  if (value === '')
    throw argumentOutOfRange('Index was out of range. Must be non-negative and less than the size of the collection.')
  let at = 0
  let isNegative = false
  if (value[0] === '-') {
    if (base !== 10) throw argument('String cannot contain a minus sign if the base is not 10.')
    if (!kind.signed)
      throw overflow('The string was being parsed as an unsigned number and could not have a negative sign.')
    isNegative = true
    at = 1
  } else if (value[0] === '+') at = 1
  if (base === 16 && /^0x/i.test(value.slice(at))) at += 2
  const wide = kind.bits === 64 ? 64 : 32
  const [signed, unsigned] =
    wide === 64 ? [integerKinds.long, integerKinds.ulong] : [integerKinds.int, integerKinds.uint]
  const start = at
  let result = 0n
  for (; at < value.length; at++) {
    const digit = digitOf(value.charCodeAt(at))
    if (digit >= base) break
    result = result * BigInt(base) + BigInt(digit)
    if (base === 10 && kind.signed ? result > signed.max + 1n : result > unsigned.max) {
      throw tooLarge(base === 10 && kind.signed ? signed : unsigned)
    }
  }
  if (at === start) throw formatException('Could not find any recognizable digits.')
  if (at < value.length) throw formatException('Additional non-parsable characters are at the end of the string.')
  if (kind.bits < 32) {
    if (result > (1n << BigInt(kind.bits)) - 1n) throw tooLarge(kind)
    if (base !== 10 && kind.signed) return BigInt.asIntN(kind.bits, result)
  } else if (base !== 10 && kind.signed) return BigInt.asIntN(wide, result)
  const whole = isNegative ? -result : result
  if (whole < kind.min || whole > kind.max) throw tooLarge(kind)
  return whole
}

function digitOf(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48
  const lower = unit | 32
  return lower >= 97 && lower <= 122 ? lower - 87 : 99
}

/** `Convert.ToString(value, toBase)`: two's complement of `bits` bits, except in base 10. */
export function formatInBase(value: number | bigint, base: number, bits: number): string {
  checkBase(base)
  if (base === 10) return String(value)
  return BigInt.asUintN(bits, BigInt(value)).toString(base)
}
