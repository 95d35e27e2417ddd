import { defineEnum } from '../type-system/declare.ts'

export const ContentType = {
  Unknown: 0,
  Cert: 1,
  SerializedCert: 2,
  Pfx: 3,
  Pkcs12: 3,
  SerializedStore: 4,
  Pkcs7: 5,
  Authenticode: 6,
} as const

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    X509ContentType: number
  }
  interface DotnetStructs {
    X509ContentType: true
  }
}

export const x509ContentTypeType = defineEnum(
  'System.Security.Cryptography.X509Certificates.X509ContentType',
  ContentType,
)
