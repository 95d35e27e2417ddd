import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatDecimal,
  formatDouble,
  formatInteger,
  formatSingle,
} from '../../../src/dotnet/formatting/format-number.ts'
import { NumberStyles, parseDouble, parseInteger, parseSingle } from '../../../src/dotnet/formatting/parse-number.ts'
import { integerKinds } from '../../../src/dotnet/system/integer-type.ts'
import { decimalOfBits, doubleOfBits, singleOfBits } from '../decimal-bits.ts'
import { thrownBy } from '../members.ts'
import recorded from './recorded-number-formats.json' with { type: 'json' }

type Format = (text: string, format: string | null) => string

const kinds: Record<string, Format> = {
  d: (bits, format) => formatDouble(doubleOfBits(bits), format),
  s: (bits, format) => formatSingle(singleOfBits(bits), format),
  m: (bits, format) => formatDecimal(decimalOfBits(bits), format),
  i: (text, format) => formatInteger(Number(text), format, 32, true),
  l: (text, format) => formatInteger(BigInt(text), format, 64, true),
  b: (text, format) => formatInteger(Number(text), format, 8, false),
  y: (text, format) => formatInteger(Number(text), format, 8, true),
}

describe('numbers as text', () => {
  it('are what .NET recorded, for every standard and custom format', () => {
    const differences: unknown[] = []
    for (const [kind, value, results] of recorded.rows as [string, string, string[]][]) {
      for (const [i, format] of recorded.formats.entries()) {
        let mine = ''
        const thrown = thrownBy(() => {
          mine = kinds[kind]?.(value, format) ?? ''
        })
        const expected = results[i]
        if (expected === '!' ? thrown !== 'System.FormatException: Format specifier was invalid.' : mine !== expected) {
          differences.push([kind, value, format, mine, expected])
        }
      }
    }
    expect(differences).toEqual([])
  })

  it('read back as the same double', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        const parsed = parseDouble(formatDouble(value), NumberStyles.Float)
        expect(parsed).toEqual({ value })
      }),
    )
  })

  it('read back as the same float', () => {
    fc.assert(
      fc.property(fc.float(), (value) => {
        expect(parseSingle(formatSingle(value), NumberStyles.Float)).toEqual({ value })
      }),
    )
  })

  it('read back as the same long', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (value) => {
        const text = formatInteger(value, 'N0', 64, true)
        expect(parseInteger(text, NumberStyles.Number, integerKinds.long)).toEqual({ value })
        const hex = formatInteger(value, 'X', 64, true)
        expect(parseInteger(hex, NumberStyles.HexNumber, integerKinds.long)).toEqual({ value })
      }),
    )
  })
})
