import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from '../../../src/dotnet/system/decimal-value.ts'
import { bitsOfDecimal, decimalOfBits, doubleOfBits, singleOfBits } from '../decimal-bits.ts'
import { thrownBy } from '../members.ts'
import recorded from './recorded-decimals.json' with { type: 'json' }

function outcome(run: () => Decimal): string {
  let bits = ''
  const thrown = thrownBy(() => {
    bits = bitsOfDecimal(run())
  })
  if (thrown === 'nothing') return bits
  return thrown.startsWith('System.OverflowException') ? '!overflow' : '!zero'
}

const operations = ['add', 'subtract', 'multiply', 'divide', 'remainder'] as const

describe('decimal', () => {
  it('computes digits, scale and sign as .NET recorded them', () => {
    for (const [left, right, ...results] of recorded.pairs as unknown as [string, string, ...string[]][]) {
      const [a, b] = [decimalOfBits(left), decimalOfBits(right)]
      for (const [i, operation] of operations.entries()) {
        expect([`${a} ${operation} ${b}`, outcome(() => a[operation](b))]).toEqual([
          `${a} ${operation} ${b}`,
          results[i],
        ])
      }
      expect(a.compare(b)).toBe(results[5])
    }
  })

  it('rounds and converts as .NET recorded it', () => {
    const rounding = [
      [2, 0],
      [2, 1],
      [1, 2],
      [0, 3],
      [0, 4],
      [0, 3],
      [0, 4],
      [0, 2],
    ] as const
    for (const [bits = '', double = '', single = '', ...results] of recorded.single) {
      const value = decimalOfBits(bits)
      expect(value.toDouble()).toBe(doubleOfBits(double))
      expect(Math.fround(value.toDouble())).toBe(singleOfBits(single))
      for (const [i, [decimals, mode]] of rounding.entries())
        expect(bitsOfDecimal(value.round(decimals, mode))).toBe(results[i])
      expect(value.toString()).toBe(results[8])
    }
    for (const [kind, bits = '', result] of recorded.binary) {
      const make = () =>
        kind === 'f' ? Decimal.fromDouble(doubleOfBits(bits)) : Decimal.fromSingle(singleOfBits(bits))
      expect(outcome(make)).toBe(result)
    }
  })

  const decimals = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.integer({ min: 0, max: 10 }), fc.boolean())
    .map(([coefficient, scale, negative]) => Decimal.of(coefficient, scale, negative))

  it('subtracts what it added', () => {
    fc.assert(fc.property(decimals, decimals, (a, b) => a.add(b).subtract(b).equals(a)))
  })

  it('has equal hashes for equal values of different scale', () => {
    fc.assert(fc.property(decimals, (a) => a.hashCode() === a.add(Decimal.of(0n, 20, false)).hashCode()))
  })

  it('reads its own text back', () => {
    fc.assert(fc.property(decimals, (a) => Decimal.fromLiteral(a.toString()).toString() === a.toString()))
  })
})
