import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lowerOf, upperInvariant, upperOf } from '../../../src/dotnet/text/case-mapping.ts'
import { compareText, hashText } from '../../../src/dotnet/text/collation.ts'
import { utf8, utf16Big, utf16Little, utf32Little } from '../../../src/dotnet/text/encoding-value.ts'
import { numericValueOf } from '../../../src/dotnet/text/numeric-value.ts'
import { indexOf, lastIndexOf, replace } from '../../../src/dotnet/text/string-members.ts'
import { endsWith, startsWith } from '../../../src/dotnet/text/string-search.ts'
import { categoryOf, isWhiteSpace } from '../../../src/dotnet/text/unicode-category.ts'
import recorded from './recorded-culture.json' with { type: 'json' }

type Row = [string, string, number, number, number, number, boolean, boolean, number, string, number, number]

describe('text in the invariant culture', () => {
  it('is compared, searched and replaced as .NET with ICU recorded it', () => {
    for (const [
      a,
      b,
      order,
      orderIgnoringCase,
      first,
      last,
      starts,
      ends,
      firstIgnoringCase,
      replaced,
      ordinal,
      ordinalFirst,
    ] of recorded as unknown as Row[]) {
      expect([
        a,
        b,
        compareText(a, b, 'culture'),
        compareText(a, b, 'cultureIgnoreCase'),
        indexOf(a, b, 0, null, 'culture'),
        lastIndexOf(a, b, a.length - 1, a.length, 'culture'),
        startsWith(a, b, 'culture'),
        endsWith(a, b, 'culture'),
        indexOf(a, b, 0, null, 'cultureIgnoreCase'),
        b === '' ? a : replace(a, b, '#', 'culture'),
        compareText(a, b, 'ordinalIgnoreCase'),
        indexOf(a, b, 0, null, 'ordinalIgnoreCase'),
      ]).toEqual([
        a,
        b,
        Math.sign(order),
        Math.sign(orderIgnoringCase),
        first,
        last,
        starts,
        ends,
        firstIgnoringCase,
        replaced,
        ordinal,
        ordinalFirst,
      ])
    }
  })

  it('has equal hashes where it is equal', () => {
    for (const [a, b] of recorded as unknown as Row[]) {
      for (const comparison of ['culture', 'cultureIgnoreCase', 'ordinalIgnoreCase'] as const) {
        if (compareText(a, b, comparison) === 0)
          expect([a, b, hashText(a, comparison)]).toEqual([a, b, hashText(b, comparison)])
      }
    }
  })
})

describe('characters', () => {
  it('have the categories, cases and white space of .NET in the whole basic plane', () => {
    let hash = 2166136261
    for (let unit = 0; unit < 65536; unit++) {
      for (const value of [categoryOf(unit), upperOf(unit), lowerOf(unit), isWhiteSpace(unit) ? 1 : 0]) {
        hash = Math.imul(hash ^ value, 16777619) >>> 0
      }
    }
    // The same sum over what .NET 10 printed.
    expect(hash).toBe(2859090411)
  })

  it('have the numeric values of .NET', () => {
    const values = Array.from({ length: 65536 }, (_, unit) => numericValueOf(unit)).filter((value) => value !== -1)
    expect(values.length).toBe(742)
    expect(values.filter(Number.isInteger).reduce((a, b) => a + b, 0)).toBe(186948)
    expect([numericValueOf(0xbd), numericValueOf(0x1d7d9)]).toEqual([0.5, 1])
  })

  it('keep their number when cased', () => {
    expect(upperInvariant('straße ŉ ı')).toBe('STRAßE ŉ ı')
  })
})

describe('encodings', () => {
  it('read back what they wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const encoding of [utf8, utf16Little, utf16Big, utf32Little])
          expect(encoding.decode(encoding.encode(text))).toBe(text)
      }),
    )
  })

  it('replace half a surrogate pair and keep a byte order mark', () => {
    expect([...utf8.encode('\ud800')]).toEqual([0xef, 0xbf, 0xbd])
    expect(utf8.decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa')
  })
})
