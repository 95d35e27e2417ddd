import { type RuntimeType, typeObject } from '../system/runtime-type.ts'
import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import { DotnetArray } from '../values/array.ts'
import { argument, argumentOutOfRange, required } from '../values/exception.ts'
import { newArray } from './array-of.ts'
import { mustNotBeNegative, negative } from './errors.ts'

/** `Array.CreateInstance` with lengths that have names of their own: `length1`, `length2` … */
export function createArray(elementType: RuntimeType | null, ...lengths: readonly number[]): DotnetArray {
  const { type } = required(elementType, 'elementType')
  lengths.forEach((length, i) => {
    if (length < 0) throw mustNotBeNegative(lengths.length === 1 ? 'length' : `length${i + 1}`, length)
  })
  return rectangular(type, lengths)
}

/** `Array.CreateInstance` with a list of lengths. */
export function createArrayOf(elementType: RuntimeType | null, lengths: DotnetArray | null): DotnetArray {
  const { type } = required(elementType, 'elementType')
  const sizes = Array.from(required(lengths, 'lengths').items as ArrayLike<number | bigint>, Number)
  if (sizes.length === 0) throw argument('Must provide at least one rank.')
  sizes.forEach((length, i) => {
    if (length > 0x7fffffff) throw argumentOutOfRange('len', 'Arrays larger than 2GB are not supported.')
    if (length < 0) throw negative(`lengths[${i}]`)
  })
  return rectangular(type, sizes)
}

/** The type of the elements of an array's type. */
export function elementOf(arrayType: RuntimeType | null): RuntimeType {
  const { element } = required(arrayType, 'arrayType').type
  if (!element) throw argument('Must be an array type.', 'arrayType')
  return typeObject(element)
}

function rectangular(type: DotnetType, lengths: readonly number[]): DotnetArray {
  const [first = 0] = lengths
  if (lengths.length === 1) return newArray(type, first)
  const count = lengths.reduce((product, length) => product * length, 1)
  charge(count)
  const items = new Array<unknown>(count).fill(type.isValueType ? type.ops.defaultValue : null)
  return new DotnetArray(type.array(lengths.length), items, lengths)
}
