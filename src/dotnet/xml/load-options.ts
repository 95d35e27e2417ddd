import { defineEnum } from '../type-system/declare.ts'

export const LoadOptions = { None: 0, PreserveWhitespace: 1, SetBaseUri: 2, SetLineInfo: 4 } as const

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    LoadOptions: number
  }
  interface DotnetStructs {
    LoadOptions: true
  }
}

export const loadOptionsType = defineEnum('System.Xml.Linq.LoadOptions', LoadOptions, { isFlags: true })
