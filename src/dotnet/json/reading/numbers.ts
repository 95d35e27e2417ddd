import { typeNamed } from '../../type-system/definition.ts'
import { Box } from '../../values/box.ts'
import { DotnetException, formatException, overflow } from '../../values/exception.ts'
import { bigIntegerType } from '../big-integer.ts'
import { bodyOf } from '../convert-object.ts'

/** Thrown for a text that is no number; carries the exception of the conversion where .NET has one. */
export class NotANumber extends Error {
  readonly inner: DotnetException | null

  constructor(inner: DotnetException | null = null) {
    super('Not a number')
    this.inner = inner
  }
}

const floatForm = /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const integerForm = /^-?\d+$/

/** The boxed long, BigInteger or double that Json.NET reads from the characters of a number. */
export function readNumber(text: string): Box {
  const second = text.charCodeAt(1)
  if (text.charCodeAt(0) === 48 && text.length > 1 && second !== 46 && second !== 101 && second !== 69) {
    return new Box(typeNamed('System.Int64'), /^0x/i.test(text) ? toInt64(text.slice(2), 16) : toInt64(text, 8))
  }
  if (integerForm.test(text)) {
    if (text.length < 16) return new Box(typeNamed('System.Int64'), BigInt(text))
    const value = BigInt(text)
    if (BigInt.asIntN(64, value) === value) return new Box(typeNamed('System.Int64'), value)
    return new Box(bigIntegerType(), value)
  }
  if (floatForm.test(text)) return new Box(typeNamed('System.Double'), Number(text))
  throw new NotANumber()
}

/** `Convert.ToInt64(text, base)` for hexadecimal and octal digits. */
function toInt64(text: string, base: 8 | 16): bigint {
  const digits = (base === 16 ? /^[0-9a-f]*/i : /^[0-7]*/).exec(text)?.[0] ?? ''
  if (digits === '') throw new NotANumber(formatException('Could not find any recognizable digits.'))
  const value = BigInt((base === 16 ? '0x' : '0o') + digits)
  if (value >= 1n << 64n) throw new NotANumber(overflow('Value was either too large or too small for a UInt64.'))
  if (digits.length < text.length) {
    throw new NotANumber(formatException('Additional non-parsable characters are at the end of the string.'))
  }
  return BigInt.asIntN(64, value)
}

const decimalForm = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/

/** The decimal that Json.NET reads from a text, exactly and with its scale, or null. */
export function decimalOf(text: string): unknown {
  const form = decimalForm.exec(text)
  if (!form) return null
  const [, whole = '', fraction = '', exponent = '0'] = form
  const shift = Number(exponent) - fraction.length
  const digits = (whole === '0' ? '' : whole).length + fraction.length
  if (shift > 0 && digits + shift > 29) return null
  if (digits + shift + 28 <= 0) return bodyOf('System.Decimal', 'static decimal Parse(string s)')('0')
  try {
    return bodyOf('System.Decimal', 'static decimal Parse(string s, NumberStyles style)')(text, 167)
  } catch (failure) {
    if (!(failure instanceof DotnetException)) throw failure
    return null
  }
}
