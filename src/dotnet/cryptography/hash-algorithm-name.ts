import type { SerializedProperty } from '../json/object-properties.ts'
import type { HashName } from '../platform/crypto.ts'
import { defineStruct } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import { Box } from '../values/box.ts'
import { argument, required } from '../values/exception.ts'
import { cryptographic } from './messages.ts'

/** A `HashAlgorithmName`: only a name. */
export class HashAlgorithmNameValue {
  readonly name: string | null

  constructor(name: string | null) {
    this.name = name
  }

  jsonProperties(): readonly SerializedProperty[] {
    return [{ name: 'Name', type: typeNamed('System.String'), value: this.name }]
  }
}

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    HashAlgorithmName: HashAlgorithmNameValue
  }
  interface DotnetStructs {
    HashAlgorithmName: true
  }
}

const known: Record<HashName, HashAlgorithmNameValue> = {
  MD5: new HashAlgorithmNameValue('MD5'),
  SHA1: new HashAlgorithmNameValue('SHA1'),
  SHA256: new HashAlgorithmNameValue('SHA256'),
  SHA384: new HashAlgorithmNameValue('SHA384'),
  SHA512: new HashAlgorithmNameValue('SHA512'),
  'SHA3-256': new HashAlgorithmNameValue('SHA3-256'),
  'SHA3-384': new HashAlgorithmNameValue('SHA3-384'),
  'SHA3-512': new HashAlgorithmNameValue('SHA3-512'),
}

const byIdentifier: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.5': 'MD5',
  '1.3.14.3.2.26': 'SHA1',
  '2.16.840.1.101.3.4.2.1': 'SHA256',
  '2.16.840.1.101.3.4.2.2': 'SHA384',
  '2.16.840.1.101.3.4.2.3': 'SHA512',
  '2.16.840.1.101.3.4.2.8': 'SHA3-256',
  '2.16.840.1.101.3.4.2.9': 'SHA3-384',
  '2.16.840.1.101.3.4.2.10': 'SHA3-512',
}

/** The hash that the name stands for; the exceptions of RSA for an empty or unknown one. */
export function hashNameOf(value: HashAlgorithmNameValue): HashName {
  if (value.name === null || value.name === '') {
    throw argument('The hash algorithm name cannot be null or empty.', 'hashAlgorithm')
  }
  if (value.name in known) return value.name as HashName
  throw cryptographic(`'${value.name}' is not a known hash algorithm.`)
}

/** As {@link hashNameOf}, with the exceptions of certificates. */
export function certificateHashOf(value: HashAlgorithmNameValue): HashName {
  if (required(value.name, 'hashAlgorithm') === '')
    throw argument('The value cannot be an empty string.', 'hashAlgorithm')
  return hashNameOf(value)
}

const equal = (a: HashAlgorithmNameValue, b: HashAlgorithmNameValue): boolean => a.name === b.name
const hash = (a: HashAlgorithmNameValue): number =>
  a.name === null ? 0 : typeNamed('System.String').ops.hashCode(a.name)

export const hashAlgorithmNameType = defineStruct<HashAlgorithmNameValue>()(
  'System.Security.Cryptography.HashAlgorithmName',
  {
    implements: ['System.IEquatable<HashAlgorithmName>'],
    ops: {
      equals: (a, b) => equal(a as HashAlgorithmNameValue, b as HashAlgorithmNameValue),
      hashCode: (a) => hash(a as HashAlgorithmNameValue),
      text: (a) => (a as HashAlgorithmNameValue).name ?? '',
      defaultValue: new HashAlgorithmNameValue(null),
    },
    members: {
      'new(string name)': (name) => new HashAlgorithmNameValue(name),
      'static HashAlgorithmName MD5 { get; }': () => known.MD5,
      'static HashAlgorithmName SHA1 { get; }': () => known.SHA1,
      'static HashAlgorithmName SHA256 { get; }': () => known.SHA256,
      'static HashAlgorithmName SHA384 { get; }': () => known.SHA384,
      'static HashAlgorithmName SHA512 { get; }': () => known.SHA512,
      'static HashAlgorithmName SHA3_256 { get; }': () => known['SHA3-256'],
      'static HashAlgorithmName SHA3_384 { get; }': () => known['SHA3-384'],
      'static HashAlgorithmName SHA3_512 { get; }': () => known['SHA3-512'],
      'static HashAlgorithmName FromOid(string oidValue)': (oid) => {
        const name = byIdentifier[required(oid, 'oidValue')]
        if (name === undefined)
          throw cryptographic(`The specified OID (${oid}) does not represent a known hash algorithm.`)
        return new HashAlgorithmNameValue(name)
      },
      'static bool TryFromOid(string oidValue, out HashAlgorithmName value)': (oid, result) => {
        const name = byIdentifier[required(oid, 'oidValue')]
        result.value = new HashAlgorithmNameValue(name ?? null)
        return name !== undefined
      },
      'string Name { get; }': (self) => self.name,
      'string ToString()': (self) => self.name ?? '',
      'bool Equals(object obj)': (self, other) =>
        other instanceof Box && other.value instanceof HashAlgorithmNameValue && equal(self, other.value),
      'bool Equals(HashAlgorithmName other)': (self, other) => equal(self, other),
      'int GetHashCode()': (self) => hash(self),
      'static bool op_Equality(HashAlgorithmName left, HashAlgorithmName right)': (left, right) => equal(left, right),
      'static bool op_Inequality(HashAlgorithmName left, HashAlgorithmName right)': (left, right) =>
        !equal(left, right),
    },
  },
)
