import { defineStruct } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'

const big = (value: unknown): bigint => value as bigint

/** `System.Numerics.BigInteger`: what an integer past 64 bits becomes. Expressions can't name it. */
export const bigInteger = defineStruct<bigint>()('System.Numerics.BigInteger', {
  implements: ['System.IComparable'],
  ops: {
    equals: (a, b) => a === b,
    hashCode: (a) => Number(BigInt.asIntN(32, big(a))),
    compare: (a, b) => (big(a) < big(b) ? -1 : a === b ? 0 : 1),
    text: (a) => String(a),
    defaultValue: 0n,
  },
  members: { 'string ToString()': (self) => String(self) },
})

export const bigIntegerType = (): DotnetType => typeNamed('System.Numerics.BigInteger')
