import { defineEnum } from '../type-system/declare.ts'
import { Kind } from './date-time-value.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    DateTimeKind: number
  }
  interface DotnetStructs {
    DateTimeKind: true
  }
}

export const dateTimeKind = defineEnum('System.DateTimeKind', Kind)
