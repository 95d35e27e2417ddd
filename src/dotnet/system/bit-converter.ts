import { defineStaticClass } from '../type-system/declare.ts'
import type { DotnetArray } from '../values/array.ts'
import { byteArray, bytesOf } from '../values/bytes.ts'
import { argument } from '../values/exception.ts'
import { atMost, indexOutside, nonNegative } from './range-checks.ts'

const view = new DataView(new ArrayBuffer(8))

function write(size: number, put: () => void): DotnetArray {
  put()
  return byteArray(new Uint8Array(view.buffer.slice(0, size)))
}

const tooShort = () =>
  argument(
    'The array starting from the specified index is not long enough to read a value of the specified type.',
    'value',
  )

/** The bytes at an index in the shared view. */
function read(value: DotnetArray | null, startIndex: number, size: number): DataView {
  const bytes = bytesOf(value, 'value')
  if (startIndex < 0 || startIndex >= bytes.length) throw indexOutside()
  if (startIndex > bytes.length - size) throw tooShort()
  for (let i = 0; i < size; i++) view.setUint8(i, bytes[startIndex + i] ?? 0)
  return view
}

function text(value: DotnetArray | null, startIndex: number, length?: number): string {
  const bytes = bytesOf(value, 'value')
  if (startIndex < 0 || (startIndex >= bytes.length && startIndex > 0)) throw indexOutside()
  const count = length ?? bytes.length - startIndex
  nonNegative(count, 'length')
  if (startIndex > bytes.length - count) throw tooShort()
  if (count === 0) return ''
  atMost(count, 715_827_882, 'length')
  return Array.from(bytes.subarray(startIndex, startIndex + count), (b) =>
    b.toString(16).padStart(2, '0').toUpperCase(),
  ).join('-')
}

/** .NET's own NaN has its sign bit set. */
function setDouble(value: number, isLittle = false): void {
  if (Number.isNaN(value)) view.setBigUint64(0, 0xfff8_0000_0000_0000n, isLittle)
  else view.setFloat64(0, value, isLittle)
}

function setSingle(value: number, isLittle = false): void {
  if (Number.isNaN(value)) view.setUint32(0, 0xffc0_0000, isLittle)
  else view.setFloat32(0, value, isLittle)
}

/** `System.BitConverter`, little-endian. */
export const bitConverterType = defineStaticClass('System.BitConverter', {
  members: {
    'static readonly bool IsLittleEndian': () => true,
    'static byte[] GetBytes(bool value)': (value) => write(1, () => view.setUint8(0, value ? 1 : 0)),
    'static byte[] GetBytes(char value)': (value) => write(2, () => view.setUint16(0, value, true)),
    'static byte[] GetBytes(short value)': (value) => write(2, () => view.setInt16(0, value, true)),
    'static byte[] GetBytes(int value)': (value) => write(4, () => view.setInt32(0, value, true)),
    'static byte[] GetBytes(long value)': (value) => write(8, () => view.setBigInt64(0, value, true)),
    'static byte[] GetBytes(ushort value)': (value) => write(2, () => view.setUint16(0, value, true)),
    'static byte[] GetBytes(uint value)': (value) => write(4, () => view.setUint32(0, value, true)),
    'static byte[] GetBytes(ulong value)': (value) => write(8, () => view.setBigUint64(0, value, true)),
    'static byte[] GetBytes(float value)': (value) => write(4, () => setSingle(value, true)),
    'static byte[] GetBytes(double value)': (value) => write(8, () => setDouble(value, true)),
    'static char ToChar(byte[] value, int startIndex)': (value, at) => read(value, at, 2).getUint16(0, true),
    'static short ToInt16(byte[] value, int startIndex)': (value, at) => read(value, at, 2).getInt16(0, true),
    'static int ToInt32(byte[] value, int startIndex)': (value, at) => read(value, at, 4).getInt32(0, true),
    'static long ToInt64(byte[] value, int startIndex)': (value, at) => read(value, at, 8).getBigInt64(0, true),
    'static ushort ToUInt16(byte[] value, int startIndex)': (value, at) => read(value, at, 2).getUint16(0, true),
    'static uint ToUInt32(byte[] value, int startIndex)': (value, at) => read(value, at, 4).getUint32(0, true),
    'static ulong ToUInt64(byte[] value, int startIndex)': (value, at) => read(value, at, 8).getBigUint64(0, true),
    'static float ToSingle(byte[] value, int startIndex)': (value, at) => read(value, at, 4).getFloat32(0, true),
    'static double ToDouble(byte[] value, int startIndex)': (value, at) => read(value, at, 8).getFloat64(0, true),
    'static string ToString(byte[] value, int startIndex, int length)': (value, at, length) => text(value, at, length),
    'static string ToString(byte[] value)': (value) => text(value, 0),
    'static string ToString(byte[] value, int startIndex)': (value, at) => text(value, at),
    'static bool ToBoolean(byte[] value, int startIndex)': (value, at) => read(value, at, 1).getUint8(0) !== 0,
    'static long DoubleToInt64Bits(double value)': (value) => {
      setDouble(value)
      return view.getBigInt64(0)
    },
    'static ulong DoubleToUInt64Bits(double value)': (value) => {
      setDouble(value)
      return view.getBigUint64(0)
    },
    'static double UInt64BitsToDouble(ulong value)': (value) => {
      view.setBigUint64(0, value)
      return view.getFloat64(0)
    },
    'static uint SingleToUInt32Bits(float value)': (value) => {
      setSingle(value)
      return view.getUint32(0)
    },
    'static float UInt32BitsToSingle(uint value)': (value) => {
      view.setUint32(0, value)
      return view.getFloat32(0)
    },
    'static double Int64BitsToDouble(long value)': (value) => {
      view.setBigInt64(0, value)
      return view.getFloat64(0)
    },
    'static int SingleToInt32Bits(float value)': (value) => {
      setSingle(value)
      return view.getInt32(0)
    },
    'static float Int32BitsToSingle(int value)': (value) => {
      view.setInt32(0, value)
      return view.getFloat32(0)
    },
  },
})
