import { defineEnum } from '../type-system/declare.ts'
import { Styles } from './date-parse-result.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    DateTimeStyles: number
  }
  interface DotnetStructs {
    DateTimeStyles: true
  }
}

export const dateTimeStyles = defineEnum(
  'System.Globalization.DateTimeStyles',
  { ...Styles, AllowWhiteSpaces: 7 },
  { isFlags: true },
)
