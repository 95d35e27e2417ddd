import type { SerializedProperty } from '../json/object-properties.ts'
import type { RsaPrivateNumbers, RsaPublicNumbers } from '../platform/crypto.ts'
import { defineStruct } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetArray } from '../values/array.ts'
import { byteArray } from './bytes.ts'
import { cryptographic } from './messages.ts'

/** `RSAParameters`: a struct of mutable fields. */
export class RsaParametersValue {
  d: DotnetArray | null = null
  dp: DotnetArray | null = null
  dq: DotnetArray | null = null
  exponent: DotnetArray | null = null
  inverseQ: DotnetArray | null = null
  modulus: DotnetArray | null = null
  p: DotnetArray | null = null
  q: DotnetArray | null = null

  jsonProperties(): readonly SerializedProperty[] {
    const type = typeNamed('System.Byte').array()
    return serialized.map(([name, field]) => ({ name, type, value: this[field] }))
  }
}

const serialized = [
  ['D', 'd'],
  ['DP', 'dp'],
  ['DQ', 'dq'],
  ['Exponent', 'exponent'],
  ['InverseQ', 'inverseQ'],
  ['Modulus', 'modulus'],
  ['P', 'p'],
  ['Q', 'q'],
] as const

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    RSAParameters: RsaParametersValue
  }
  interface DotnetStructs {
    RSAParameters: true
  }
}

const fields = ['modulus', 'exponent', 'd', 'p', 'q', 'dp', 'dq', 'inverseQ'] as const

/** The numbers of a key as .NET hands them out: private parts padded to their full length. */
export function parametersOf(
  numbers: RsaPublicNumbers | RsaPrivateNumbers,
  includesPrivate: boolean,
): RsaParametersValue {
  const value = new RsaParametersValue()
  const half = (numbers.modulus.length + 1) >> 1
  for (const field of includesPrivate ? fields : fields.slice(0, 2)) {
    const bytes = (numbers as RsaPrivateNumbers)[field]
    const length =
      field === 'modulus' || field === 'exponent' ? bytes.length : field === 'd' ? numbers.modulus.length : half
    const padded = new Uint8Array(length)
    padded.set(bytes, length - bytes.length)
    value[field] = byteArray(padded)
  }
  return value
}

export function numbersOf(value: RsaParametersValue): RsaPublicNumbers | RsaPrivateNumbers {
  const given = fields.filter((field) => value[field] !== null)
  const privateGiven = given.filter((field) => field !== 'modulus' && field !== 'exponent')
  if (!value.modulus || !value.exponent || (privateGiven.length > 0 && privateGiven.length < 6))
    throw cryptographic('Value was invalid.')
  const numbers: Record<string, Uint8Array> = {}
  for (const field of given) {
    const bytes = value[field]?.items as Uint8Array
    const start = bytes.findIndex((byte) => byte !== 0)
    numbers[field] = bytes.slice(Math.max(start, 0))
  }
  return numbers as unknown as RsaPublicNumbers
}

const accessors = (field: (typeof fields)[number]) => ({
  get: (self: RsaParametersValue) => self[field],
  set: (self: RsaParametersValue, value: DotnetArray | null) => {
    self[field] = value
  },
})

export const rsaParametersType = defineStruct<RsaParametersValue>()('System.Security.Cryptography.RSAParameters', {
  ops: {
    equals: (a, b) => a === b,
    hashCode: () => 0,
    text: () => 'System.Security.Cryptography.RSAParameters',
    get defaultValue() {
      return new RsaParametersValue()
    },
  },
  members: {
    'new()': () => new RsaParametersValue(),
    'byte[] D { get; set; }': accessors('d'),
    'byte[] DP { get; set; }': accessors('dp'),
    'byte[] DQ { get; set; }': accessors('dq'),
    'byte[] Exponent { get; set; }': accessors('exponent'),
    'byte[] InverseQ { get; set; }': accessors('inverseQ'),
    'byte[] Modulus { get; set; }': accessors('modulus'),
    'byte[] P { get; set; }': accessors('p'),
    'byte[] Q { get; set; }': accessors('q'),
  },
})
