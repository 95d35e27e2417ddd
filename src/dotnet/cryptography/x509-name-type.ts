import { defineEnum } from '../type-system/declare.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    X509NameType: number
  }
  interface DotnetStructs {
    X509NameType: true
  }
}

export const x509NameTypeType = defineEnum('System.Security.Cryptography.X509Certificates.X509NameType', {
  SimpleName: 0,
  EmailName: 1,
  UpnName: 2,
  DnsName: 3,
  DnsFromAlternativeName: 4,
  UrlName: 5,
})
