import { defineEnum } from '../type-system/declare.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    OidGroup: number
  }
  interface DotnetStructs {
    OidGroup: true
  }
}

export const oidGroupType = defineEnum('System.Security.Cryptography.OidGroup', {
  All: 0,
  HashAlgorithm: 1,
  EncryptionAlgorithm: 2,
  PublicKeyAlgorithm: 3,
  SignatureAlgorithm: 4,
  Attribute: 5,
  ExtensionOrAttribute: 6,
  EnhancedKeyUsage: 7,
  Policy: 8,
  Template: 9,
  KeyDerivationFunction: 10,
})
