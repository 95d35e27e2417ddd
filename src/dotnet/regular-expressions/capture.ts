import { defineClass } from '../type-system/declare.ts'
import { CaptureObject } from './match-value.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    Capture: CaptureObject
  }
}

export const capture = defineClass<CaptureObject>()('System.Text.RegularExpressions.Capture', {
  members: {
    'int Index { get; }': (self) => self.index,
    'int Length { get; }': (self) => self.length,
    'string Value { get; }': (self) => self.value,
    'string ToString()': (self) => self.value,
  },
  isInstance: (value) => value instanceof CaptureObject,
})
