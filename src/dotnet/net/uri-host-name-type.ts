import { defineEnum } from '../type-system/declare.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    UriHostNameType: number
  }
  interface DotnetStructs {
    UriHostNameType: true
  }
}

export const uriHostNameType = defineEnum('System.UriHostNameType', { Unknown: 0, Basic: 1, Dns: 2, IPv4: 3, IPv6: 4 })
