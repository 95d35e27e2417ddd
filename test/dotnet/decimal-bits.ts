import { Decimal } from '../../src/dotnet/system/decimal-value.ts'

/** A decimal from the four numbers that `decimal.GetBits` gives, as text. */
export function decimalOfBits(text: string): Decimal {
  const [low = 0, middle = 0, high = 0, flags = 0] = text.split(',').map(Number)
  const coefficient = (BigInt(high >>> 0) << 64n) | (BigInt(middle >>> 0) << 32n) | BigInt(low >>> 0)
  return Decimal.of(coefficient, (flags >>> 16) & 255, flags < 0)
}

/** The same, the other way round. */
export function bitsOfDecimal(value: Decimal): string {
  const word = (shift: bigint): number => Number(BigInt.asIntN(32, value.coefficient >> shift))
  return [word(0n), word(32n), word(64n), (value.scale << 16) | (value.negative ? -0x80000000 : 0)].join(',')
}

const view = new DataView(new ArrayBuffer(8))

/** A double from its bits as a 64-bit integer. */
export function doubleOfBits(text: string): number {
  view.setBigInt64(0, BigInt(text))
  return view.getFloat64(0)
}

/** A float from its bits as a 32-bit integer. */
export function singleOfBits(text: string): number {
  view.setInt32(0, Number(text))
  return view.getFloat32(0)
}
