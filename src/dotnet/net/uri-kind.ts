import { defineEnum } from '../type-system/declare.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    UriKind: number
  }
  interface DotnetStructs {
    UriKind: true
  }
}

export const uriKind = defineEnum('System.UriKind', { RelativeOrAbsolute: 0, Absolute: 1, Relative: 2 })
