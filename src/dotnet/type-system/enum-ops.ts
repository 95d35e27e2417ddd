import { exception } from '../values/exception.ts'
import type { DotnetType } from './type.ts'
import type { ValueOps } from './value-ops.ts'

/** The text of an enum value: its name, flag names joined by `, `, or the number. */
export function enumText(type: DotnetType, value: number | bigint): string {
  const values = Object.entries(type.definition?.parts.enumValues ?? {})
  const exact = values.find(([, v]) => v === value)
  if (exact) return exact[0]
  if (!type.definition?.parts.isFlags) return String(value)
  let rest = BigInt(value)
  if (rest === 0n) return '0'
  const names: string[] = []
  for (const [name, v] of values.sort((a, b) => (BigInt(b[1]) > BigInt(a[1]) ? 1 : -1))) {
    const bits = BigInt(v)
    if (bits !== 0n && (rest & bits) === bits) {
      rest &= ~bits
      names.unshift(name)
    }
  }
  return rest === 0n ? names.join(', ') : String(value)
}

export function enumOps(type: DotnetType): ValueOps {
  return {
    equals: (a, b) => a === b,
    hashCode: (a) => Number(a) | 0,
    compare: (a, b) => ((a as number) < (b as number) ? -1 : a === b ? 0 : 1),
    text: (a) => enumText(type, a as number | bigint),
    format: (a, format) => formatEnum(type, a as number | bigint, format),
    defaultValue:
      type.definition?.parts.underlying === 'long' || type.definition?.parts.underlying === 'ulong' ? 0n : 0,
  }
}

const bitsOf: Readonly<Record<string, number>> = {
  sbyte: 8,
  byte: 8,
  short: 16,
  ushort: 16,
  int: 32,
  uint: 32,
  long: 64,
  ulong: 64,
}

function formatEnum(type: DotnetType, value: number | bigint, format: string | null): string {
  switch ((format || 'G').toUpperCase()) {
    case 'G':
    case 'F':
      return enumText(type, value)
    case 'D':
      return String(value)
    case 'X': {
      const bits = bitsOf[type.definition?.parts.underlying ?? 'int'] ?? 32
      return BigInt.asUintN(bits, BigInt(value))
        .toString(16)
        .toUpperCase()
        .padStart(bits / 4, '0')
    }
    default:
      throw exception('System.FormatException', 'Format string can be only "G", "g", "X", "x", "F", "f", "D" or "d".')
  }
}
