import { defineEnum } from '../type-system/declare.ts'
import { Option } from './options.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    RegexOptions: number
  }
  interface DotnetStructs {
    RegexOptions: true
  }
}

export const regexOptions = defineEnum('System.Text.RegularExpressions.RegexOptions', Option, { isFlags: true })
