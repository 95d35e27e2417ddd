import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64, toBase64 } from '../../../src/dotnet/formatting/base64.ts'
import { convertType } from '../../../src/dotnet/system/convert.ts'
import { exceptionTypes } from '../../../src/dotnet/system/exceptions.ts'
import { guidType } from '../../../src/dotnet/system/guid.ts'
import { systemTypes } from '../../../src/dotnet/system/index.ts'
import { int32Type } from '../../../src/dotnet/system/int32.ts'
import { power } from '../../../src/dotnet/system/power.ts'
import { RandomValue } from '../../../src/dotnet/system/random-value.ts'
import { stringType } from '../../../src/dotnet/system/string.ts'
import { textTypes } from '../../../src/dotnet/text/index.ts'
import { typeNamed } from '../../../src/dotnet/type-system/definition.ts'
import { compareObjects } from '../../../src/dotnet/type-system/value-ops.ts'
import { LimitError } from '../../../src/dotnet/values/ambient.ts'
import { Box } from '../../../src/dotnet/values/box.ts'
import type { DotnetException } from '../../../src/dotnet/values/exception.ts'
import { call, thrownBy } from '../members.ts'

describe('the declarations of System', () => {
  it('parse, each signature once', () => {
    for (const definition of [...systemTypes, ...textTypes]) {
      expect(definition.isDeclared).toBe(true)
      expect(definition.members.length).toBe(Object.keys(definition.parts.members ?? {}).length)
      expect(definition.base === null || definition.base.definition?.isDeclared).toBe(true)
    }
  })

  it('give structs their equality, hash, order, text and default', () => {
    const { ops } = typeNamed('System.Int32')
    expect([
      ops.equals(1, 1),
      ops.hashCode(5),
      ops.compare?.(1, 2),
      ops.text(-5),
      ops.format?.(5, 'D3'),
      ops.defaultValue,
    ]).toEqual([true, 5, -1, '-5', '005', 0])
  })
})

describe('exceptions', () => {
  it('have the message and the code of .NET', () => {
    const type = exceptionTypes.find((t) => t.fullName === 'System.ArgumentOutOfRangeException')
    if (!type) throw new Error('not declared')
    const made = call(
      type,
      'new(string paramName, object actualValue, string message)',
      'p',
      new Box(typeNamed('System.Int32'), 5),
      'm',
    ) as DotnetException
    expect([made.message, made.hResult, made.paramName]).toEqual([
      "m (Parameter 'p')\nActual value was 5.",
      -2146233086,
      'p',
    ])
    expect(made.dotnetToString()).toBe("System.ArgumentOutOfRangeException: m (Parameter 'p')\nActual value was 5.")
  })

  it('say why two objects have no order', () => {
    const five = new Box(typeNamed('System.Int32'), 5)
    expect(thrownBy(() => compareObjects(five, 'x'))).toBe('System.ArgumentException: Object must be of type Int32.')
  })
})

describe('parsing', () => {
  it.each([
    ['abc', "System.FormatException: The input string 'abc' was not in a correct format."],
    ['', "System.FormatException: The input string '' was not in a correct format."],
    ['99999999999', 'System.OverflowException: Value was either too large or too small for an Int32.'],
    [null, "System.ArgumentNullException: Value cannot be null. (Parameter 's')"],
  ])('%j as an int fails as in .NET', (text, message) => {
    expect(thrownBy(() => call(int32Type, 'static int Parse(string s)', text))).toBe(message)
  })
})

describe('conversions', () => {
  it('round half to even and check the range', () => {
    expect(call(convertType, 'static int ToInt32(double value)', 2.5)).toBe(2)
    expect(call(convertType, 'static int ToInt32(string value, int fromBase)', 'ffffffff', 16)).toBe(-1)
    expect(thrownBy(() => call(convertType, 'static char ToChar(double value)', 1.5))).toBe(
      "System.InvalidCastException: Invalid cast from 'Double' to 'Char'.",
    )
  })

  it('to Base64 and back are inverse', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase64(toBase64(bytes, true))).toEqual(bytes)
      }),
    )
  })
})

describe('Random', () => {
  it('gives the sequence of .NET for a seed', () => {
    const random = new RandomValue(5)
    expect(random.sample()).toBe(726643700)
    expect(new RandomValue(-2147483648).sample()).toBe(1559595546)
    expect(new RandomValue(5).between(-2147483648, 2147483647)).toBe(726643699)
    expect(new RandomValue(0).between(1, 100)).toBe(72)
  })
})

describe('Guid', () => {
  it.each(['D', 'N', 'B', 'P', 'X'])('reads its text in format %s back', (format) => {
    const guid = call(guidType, 'static Guid Parse(string input)', '12345678-1234-5678-1234-1234567890AB')
    const text = call(guidType, 'string ToString(string format)', guid, format)
    expect(call(guidType, 'static Guid ParseExact(string input, string format)', text, format)).toEqual(guid)
  })
})

describe('powers', () => {
  it('of whole exponents are rounded once', () => {
    expect([power(10, -5), power(10, 22), power(1.1, 10)]).toEqual([1e-5, 1e22, 2.5937424601000023])
    expect(power(1, Number.NaN)).toBe(1)
  })
})

describe('strings', () => {
  it('end in a limit where they would grow beyond what any engine holds', () => {
    expect(() => call(stringType, 'string PadLeft(int totalWidth)', 'a', 2147483647)).toThrow(LimitError)
    expect(() => call(stringType, 'new(char c, int count)', 97, 2147483647)).toThrow(LimitError)
  })
})
