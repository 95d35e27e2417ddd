import { describe, expect, it } from 'vitest'
import { formatComposite, formatObject } from '../../../src/dotnet/formatting/composite-format.ts'
import { Decimal } from '../../../src/dotnet/system/decimal-value.ts'
import '../../../src/dotnet/system/index.ts'
import { typeNamed } from '../../../src/dotnet/type-system/definition.ts'
import { defaultLimits, LimitError, startExpression } from '../../../src/dotnet/values/ambient.ts'
import { Box } from '../../../src/dotnet/values/box.ts'
import { thrownBy } from '../members.ts'

const int = (value: number) => new Box(typeNamed('System.Int32'), value)

describe('composite formatting', () => {
  it('aligns, formats and escapes', () => {
    const price = new Box(typeNamed('System.Decimal'), Decimal.fromLiteral('1234.50'))
    expect(
      formatComposite('{0,10:N2}|{1,-6}|{{{2}}}|{3}', [price, new Box(typeNamed('System.Boolean'), true), 'x', null]),
    ).toBe('  1,234.50|True  |{x}|')
  })

  it.each([
    ['{0', 'Input string was not in a correct format. Failure to parse near offset 2. Format item ends prematurely.'],
    ['}', 'Input string was not in a correct format. Failure to parse near offset 1. Format item ends prematurely.'],
    [
      '} ',
      'Input string was not in a correct format. Failure to parse near offset 1. Unexpected closing brace without a corresponding opening brace.',
    ],
    ['{a}', 'Input string was not in a correct format. Failure to parse near offset 1. Expected an ASCII digit.'],
    ['{1}', 'Index (zero based) must be greater than or equal to zero and less than the size of the argument list.'],
    ['{0:Q}', 'Format specifier was invalid.'],
  ])('rejects %j as .NET does', (format, message) => {
    expect(thrownBy(() => formatComposite(format, [int(1)]))).toBe(`System.FormatException: ${message}`)
  })

  it('ends in a limit, not in a native error, where the text would be huge', () => {
    startExpression(
      { now: () => 0, random: () => 0, randomBytes: () => new Uint8Array(), monotonic: () => 0 },
      defaultLimits,
    )
    expect(() => formatComposite('{0,999999}'.repeat(200), [int(1)])).toThrow(LimitError)
    startExpression(
      { now: () => 0, random: () => 0, randomBytes: () => new Uint8Array(), monotonic: () => 0 },
      defaultLimits,
    )
  })

  it('pads an interpolated value on the side that its alignment says', () => {
    expect(formatObject(int(5), 'D2', 4)).toBe('  05')
    expect(formatObject('a', null, -3)).toBe('a  ')
  })
})
