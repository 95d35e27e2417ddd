import { typeNamed } from '../type-system/definition.ts'
import { DotnetArray } from '../values/array.ts'
import { required } from '../values/exception.ts'

/** A `byte[]` over these bytes. */
export function byteArray(bytes: Uint8Array): DotnetArray {
  return new DotnetArray(typeNamed('System.Byte').array(), bytes)
}

/** The bytes of a `byte[]`; ArgumentNullException for null. */
export function bytesOf(array: DotnetArray | null, paramName: string): Uint8Array {
  return required(array, paramName).items as Uint8Array // a byte[] is always backed by one
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}
