import type { SerializedProperty } from '../json/object-properties.ts'
import { propertiesFrom } from '../json/plain-object.ts'
import { defineClass, defineEnum } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { DotnetObject } from '../values/object.ts'
import type { RsaSignature } from './rsa/rsa-key.ts'

const fullName = 'System.Security.Cryptography.RSASignaturePadding'

export const rsaSignaturePaddingModeType = defineEnum('System.Security.Cryptography.RSASignaturePaddingMode', {
  Pkcs1: 0,
  Pss: 1,
})

export class SignaturePadding extends DotnetObject {
  readonly padding: RsaSignature

  constructor(padding: RsaSignature) {
    super()
    this.padding = padding
  }

  override get dotnetType(): DotnetType {
    return typeNamed(fullName)
  }

  jsonProperties(): readonly SerializedProperty[] {
    return propertiesFrom({ Mode: this.padding === 'pkcs1' ? 0 : 1 })
  }

  override dotnetToString(): string {
    return this.padding === 'pkcs1' ? 'Pkcs1' : 'Pss'
  }
}

const pkcs1 = new SignaturePadding('pkcs1')
const pss = new SignaturePadding('pss')

declare module '../type-system/signature-types.ts' {
  interface DotnetStructs {
    RSASignaturePaddingMode: true
  }
  interface DotnetTypes {
    RSASignaturePaddingMode: number
    RSASignaturePadding: SignaturePadding
  }
}

export const rsaSignaturePaddingType = defineClass<SignaturePadding>()(fullName, {
  implements: ['System.IEquatable<RSASignaturePadding>'],
  members: {
    'static RSASignaturePadding Pkcs1 { get; }': () => pkcs1,
    'static RSASignaturePadding Pss { get; }': () => pss,
    'RSASignaturePaddingMode Mode { get; }': (self) => (self === pkcs1 ? 0 : 1),
    'int GetHashCode()': (self) => (self === pkcs1 ? 0 : 1),
    'bool Equals(object obj)': (self, other) => self === other,
    'bool Equals(RSASignaturePadding other)': (self, other) => self === other,
    'static bool op_Equality(RSASignaturePadding left, RSASignaturePadding right)': (left, right) => left === right,
    'static bool op_Inequality(RSASignaturePadding left, RSASignaturePadding right)': (left, right) => left !== right,
    'string ToString()': (self) => self.dotnetToString(),
  },
})
