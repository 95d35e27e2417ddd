import { defineEnum } from '../type-system/declare.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    UriPartial: number
  }
  interface DotnetStructs {
    UriPartial: true
  }
}

export const uriPartial = defineEnum('System.UriPartial', { Scheme: 0, Authority: 1, Path: 2, Query: 3 })
