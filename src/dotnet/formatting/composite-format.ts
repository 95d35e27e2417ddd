import { objectText } from '../type-system/value-ops.ts'
import { charge } from '../values/ambient.ts'
import { Box } from '../values/box.ts'
import { formatException } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'

/** A class that implements `IFormattable`. */
export interface FormattableObject {
  /** `ToString(format, InvariantCulture)`. */
  dotnetFormat(format: string | null): string
}

const limit = 1_000_000

/**
 * Text of an object value as string interpolation and `String.Format` write it: `{value,alignment:format}`. A negative
 * alignment pads on the right. `format` counts only for values that implement `IFormattable`.
 */
export function formatObject(value: unknown, format: string | null = null, alignment = 0): string {
  let text: string
  if (value instanceof Box) {
    const { ops } = value.type
    text = ops.format ? ops.format(value.value, format) : ops.text(value.value)
  } else if (value instanceof DotnetObject && 'dotnetFormat' in value) {
    text = (value as unknown as FormattableObject).dotnetFormat(format)
  } else text = objectText(value)
  const width = Math.abs(alignment)
  if (width <= text.length) return text
  charge(width)
  return alignment < 0 ? text.padEnd(width) : text.padStart(width)
}

const ended = 'Format item ends prematurely.'
const expectedDigit = 'Expected an ASCII digit.'
const unexpectedBrace = 'Unexpected closing brace without a corresponding opening brace.'

function malformed(offset: number, reason: string) {
  return formatException(`Input string was not in a correct format. Failure to parse near offset ${offset}. ${reason}`)
}

/** `String.Format(format, args)`: the arguments are object values. Throws FormatException as .NET 10 does. */
export function formatComposite(format: string, args: readonly unknown[]): string {
  let out = ''
  let at = 0
  const next = (): string => {
    at++
    if (at >= format.length) throw malformed(at, ended)
    return format[at] ?? ''
  }
  const append = (text: string): void => {
    charge(text.length)
    out += text
  }
  for (;;) {
    const brace = nextBrace(format, at)
    if (brace < 0) {
      append(format.slice(at))
      return out
    }
    append(format.slice(at, brace))
    at = brace
    const first = format[brace]
    let c = next()
    if (c === first) {
      out += c
      at++
      continue
    }
    if (first !== '{') throw malformed(at, unexpectedBrace)
    let index = digitOf(c)
    if (index < 0) throw malformed(at, expectedDigit)
    let width = 0
    let isLeft = false
    let itemFormat: string | null = null
    c = next()
    if (c !== '}') {
      while (digitOf(c) >= 0 && index < limit) {
        index = index * 10 + digitOf(c)
        c = next()
      }
      while (c === ' ') c = next()
      if (c === ',') {
        do c = next()
        while (c === ' ')
        if (c === '-') {
          isLeft = true
          c = next()
        }
        width = digitOf(c)
        if (width < 0) throw malformed(at, expectedDigit)
        c = next()
        while (digitOf(c) >= 0 && width < limit) {
          width = width * 10 + digitOf(c)
          c = next()
        }
        while (c === ' ') c = next()
      }
      if (c !== '}') {
        if (c !== ':') throw malformed(at, ended)
        const start = at + 1
        for (;;) {
          c = next()
          if (c === '}') break
          if (c === '{') throw malformed(at, ended)
        }
        itemFormat = at > start ? format.slice(start, at) : null
      }
    }
    at++
    if (index >= args.length) {
      throw formatException(
        'Index (zero based) must be greater than or equal to zero and less than the size of the argument list.',
      )
    }
    append(formatObject(args[index], itemFormat, isLeft ? -width : width))
  }
}

function nextBrace(format: string, from: number): number {
  for (let i = from; i < format.length; i++) {
    const c = format.charCodeAt(i)
    if (c === 123 || c === 125) return i
  }
  return -1
}

function digitOf(c: string): number {
  const value = c.charCodeAt(0) - 48
  return value >= 0 && value <= 9 ? value : -1
}
