import { defineEnum } from '../type-system/declare.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    TimeSpanStyles: number
  }
  interface DotnetStructs {
    TimeSpanStyles: true
  }
}

export const timeSpanStyles = defineEnum(
  'System.Globalization.TimeSpanStyles',
  { None: 0, AssumeNegative: 1 },
  { isFlags: true },
)
