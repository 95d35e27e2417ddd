import { defineEnum } from '../type-system/declare.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    ReaderOptions: number
  }
  interface DotnetStructs {
    ReaderOptions: true
  }
}

export const readerOptionsType = defineEnum(
  'System.Xml.Linq.ReaderOptions',
  { None: 0, OmitDuplicateNamespaces: 1 },
  { isFlags: true },
)
