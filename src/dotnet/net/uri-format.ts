import { defineEnum } from '../type-system/declare.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    UriFormat: number
  }
  interface DotnetStructs {
    UriFormat: true
  }
}

export const uriFormat = defineEnum('System.UriFormat', { UriEscaped: 1, Unescaped: 2, SafeUnescaped: 3 })
