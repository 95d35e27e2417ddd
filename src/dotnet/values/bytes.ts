import { typeNamed } from '../type-system/definition.ts'
import { charge } from './ambient.ts'
import { DotnetArray } from './array.ts'
import { argumentNull } from './exception.ts'

/** A `byte[]` over these bytes. */
export function byteArray(bytes: Uint8Array): DotnetArray {
  charge(bytes.length >> 3)
  return new DotnetArray(typeNamed('System.Byte').array(), bytes)
}

/** The bytes of a `byte[]`; ArgumentNullException for null. */
export function bytesOf(array: DotnetArray | null, paramName: string): Uint8Array {
  if (array === null) throw argumentNull(paramName)
  return array.items as Uint8Array
}
