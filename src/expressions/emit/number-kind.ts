import type { DotnetType } from '../../dotnet/type-system/type.ts'

export type NumberKind =
  | 'sbyte'
  | 'byte'
  | 'short'
  | 'ushort'
  | 'char'
  | 'int'
  | 'uint'
  | 'long'
  | 'ulong'
  | 'float'
  | 'double'
  | 'decimal'

const kinds: ReadonlyMap<string, NumberKind> = new Map([
  ['System.SByte', 'sbyte'],
  ['System.Byte', 'byte'],
  ['System.Int16', 'short'],
  ['System.UInt16', 'ushort'],
  ['System.Char', 'char'],
  ['System.Int32', 'int'],
  ['System.UInt32', 'uint'],
  ['System.Int64', 'long'],
  ['System.UInt64', 'ulong'],
  ['System.Single', 'float'],
  ['System.Double', 'double'],
  ['System.Decimal', 'decimal'],
])

/** The arithmetic of a type: of an enum that of its underlying type; null for anything but numbers and char. */
export function numberKindOf(type: DotnetType): NumberKind | null {
  if (type.kind === 'enum') return (type.definition?.parts.underlying ?? 'int') as NumberKind
  return kinds.get(type.fullName) ?? null
}

/** Kept in a bigint. */
export function isBig(kind: NumberKind): boolean {
  return kind === 'long' || kind === 'ulong'
}

/** Bits and sign of the integer kinds that are JavaScript numbers. */
export const smallIntegers: Readonly<Partial<Record<NumberKind, { readonly bits: number; readonly signed: boolean }>>> =
  {
    sbyte: { bits: 8, signed: true },
    byte: { bits: 8, signed: false },
    short: { bits: 16, signed: true },
    ushort: { bits: 16, signed: false },
    char: { bits: 16, signed: false },
    int: { bits: 32, signed: true },
    uint: { bits: 32, signed: false },
  }
