import { defineStruct } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import { ambient } from '../values/ambient.ts'
import type { DotnetArray } from '../values/array.ts'
import { Box } from '../values/box.ts'
import { byteArray, bytesOf } from '../values/bytes.ts'
import { argument, argumentOutOfRange, required } from '../values/exception.ts'
import { equalsObject } from './compare.ts'
import { GuidValue, guidOrThrow, readGuid, readGuidExact } from './guid-value.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    Guid: GuidValue
  }
  interface DotnetStructs {
    Guid: true
  }
}

const type = () => typeNamed('System.Guid')
const hex = (value: number, width: number): string =>
  (width === 8 ? value >>> 0 : value & (width === 4 ? 0xffff : 0xff)).toString(16).padStart(width, '0')

function ofParts(a: number, b: number, c: number, rest: ArrayLike<number>): GuidValue {
  return new GuidValue(hex(a, 8) + hex(b, 4) + hex(c, 4) + Array.from(rest, (byte) => hex(byte, 2)).join(''))
}

const ofFields = (a: number, b: number, c: number, ...rest: number[]): GuidValue => ofParts(a, b, c, rest.slice(0, 8))

function fromBytes(array: DotnetArray | null): GuidValue {
  const bytes = bytesOf(array, 'b')
  if (bytes.length !== 16) throw argument('Byte array for Guid must be exactly 16 bytes long.', 'b')
  return GuidValue.fromBytes(bytes)
}

function newGuid(): GuidValue {
  const bytes = ambient().randomBytes(16)
  bytes[7] = ((bytes[7] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return GuidValue.fromBytes(bytes)
}

/** A GUID that begins with the time and is random behind. */
function version7(milliseconds: number): GuidValue {
  const random = newGuid().digits
  const variant = ((Number.parseInt(random[16] ?? '0', 16) & 3) | 8).toString(16)
  return new GuidValue(
    `${milliseconds.toString(16).padStart(12, '0')}7${random.slice(13, 16)}${variant}${random.slice(17)}`,
  )
}

const text = (self: GuidValue, format: string | null = null): string => self.format(format)

/** `System.Guid`. */
export const guidType = defineStruct<GuidValue>()('System.Guid', {
  implements: ['IComparable', 'IComparable<Guid>', 'IEquatable<Guid>', 'IFormattable'],
  ops: {
    equals: (a, b) => (a as GuidValue).digits === (b as GuidValue).digits,
    hashCode: (a) => (a as GuidValue).hashCode(),
    compare: (a, b) => (a as GuidValue).compare(b as GuidValue),
    text: (a) => text(a as GuidValue),
    format: (a, format) => text(a as GuidValue, format),
    defaultValue: GuidValue.empty,
  },
  members: {
    'new()': () => GuidValue.empty,
    'new(byte[] b)': fromBytes,
    'new(uint a, ushort b, ushort c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k)': (
      a,
      b,
      c,
      d,
      e,
      f,
      g,
      h,
      i,
      j,
      k,
    ) => ofFields(a, b, c, d, e, f, g, h, i, j, k),
    'new(int a, short b, short c, byte[] d)': (a, b, c, d) => {
      const bytes = bytesOf(d, 'd')
      if (bytes.length !== 8) throw argument('Byte array for Guid must be exactly 8 bytes long.', 'd')
      return ofParts(a, b, c, bytes)
    },
    'new(int a, short b, short c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k)': (
      a,
      b,
      c,
      d,
      e,
      f,
      g,
      h,
      i,
      j,
      k,
    ) => ofFields(a, b, c, d, e, f, g, h, i, j, k),
    'new(string g)': (g) => guidOrThrow(readGuid(required(g, 'g'))),
    'static readonly Guid Empty': () => GuidValue.empty,
    'static Guid NewGuid()': newGuid,
    'static Guid Parse(string input)': (input) => guidOrThrow(readGuid(required(input, 'input'))),
    'static bool TryParse(string input, out Guid result)': (input, result) => {
      const read = input === null ? null : readGuid(input)
      result.value = read instanceof GuidValue ? read : GuidValue.empty
      return read instanceof GuidValue
    },
    'static Guid ParseExact(string input, string format)': (input, format) =>
      guidOrThrow(readGuidExact(required(input, 'input'), required(format, 'format'))),
    'static bool TryParseExact(string input, string format, out Guid result)': (input, format, result) => {
      const isKnown = input !== null && format !== null && /^[dnbpx]$/i.test(format)
      const read = isKnown ? readGuidExact(input, format) : null
      result.value = read instanceof GuidValue ? read : GuidValue.empty
      return read instanceof GuidValue
    },
    'byte[] ToByteArray()': (self) => byteArray(self.toBytes()),
    'string ToString()': (self) => text(self),
    'int GetHashCode()': (self) => self.hashCode(),
    'bool Equals(object o)': (self, other) => equalsObject(self, other, type()),
    'bool Equals(Guid g)': (self, other) => self.digits === other.digits,
    'int CompareTo(object value)': (self, other) => {
      if (other === null) return 1
      if (!(other instanceof Box) || other.type !== type()) throw argument('Object must be of type GUID.', 'value')
      return self.compare(other.value as GuidValue)
    },
    'int CompareTo(Guid value)': (self, other) => self.compare(other),
    'static Guid AllBitsSet { get; }': () => new GuidValue('f'.repeat(32)),
    'int Version { get; }': (self) => Number.parseInt(self.digits[12] ?? '0', 16),
    'int Variant { get; }': (self) => Number.parseInt(self.digits[16] ?? '0', 16),
    'static Guid CreateVersion7()': () => version7(Math.floor(ambient().now())),
    'static Guid CreateVersion7(DateTimeOffset timestamp)': (at) => {
      const milliseconds = at.utc.unixMilliseconds
      if (milliseconds < 0)
        throw argumentOutOfRange(
          'timestamp',
          `timestamp ('${milliseconds}') must be a non-negative value.`,
          String(milliseconds),
        )
      return version7(Math.floor(milliseconds))
    },
    'byte[] ToByteArray(bool bigEndian)': (self, isBigEndian) =>
      byteArray(
        isBigEndian
          ? Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(self.digits.slice(2 * i, 2 * i + 2), 16))
          : self.toBytes(),
      ),
    'static bool op_LessThan(Guid left, Guid right)': (a, b) => a.compare(b) < 0,
    'static bool op_LessThanOrEqual(Guid left, Guid right)': (a, b) => a.compare(b) <= 0,
    'static bool op_GreaterThan(Guid left, Guid right)': (a, b) => a.compare(b) > 0,
    'static bool op_GreaterThanOrEqual(Guid left, Guid right)': (a, b) => a.compare(b) >= 0,
    'static Guid Parse(string s, IFormatProvider provider)': (s) => guidOrThrow(readGuid(required(s, 'input'))),
    'static bool TryParse(string s, IFormatProvider provider, out Guid result)': (s, _provider, result) => {
      const read = s === null ? null : readGuid(s)
      result.value = read instanceof GuidValue ? read : GuidValue.empty
      return read instanceof GuidValue
    },
    'static bool op_Equality(Guid a, Guid b)': (a, b) => a.digits === b.digits,
    'static bool op_Inequality(Guid a, Guid b)': (a, b) => a.digits !== b.digits,
    'string ToString(string format)': (self, format) => text(self, format),
    'string ToString(string format, IFormatProvider provider)': (self, format) => text(self, format),
  },
})
