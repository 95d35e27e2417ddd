import { defineEnum } from '../type-system/declare.ts'

export const SaveOptions = { None: 0, DisableFormatting: 1, OmitDuplicateNamespaces: 2 } as const

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    SaveOptions: number
  }
  interface DotnetStructs {
    SaveOptions: true
  }
}

export const saveOptionsType = defineEnum('System.Xml.Linq.SaveOptions', SaveOptions, { isFlags: true })
