import { defineClass } from '../type-system/declare.ts'
import { type CaptureCollectionObject, GroupObject } from './match-value.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    Group: GroupObject
    CaptureCollection: CaptureCollectionObject
  }
}

export const group = defineClass<GroupObject>()('System.Text.RegularExpressions.Group', {
  base: 'System.Text.RegularExpressions.Capture',
  members: {
    'bool Success { get; }': (self) => self.success,
    'string Name { get; }': (self) => self.name,
    'CaptureCollection Captures { get; }': (self) => self.captures,
  },
  isInstance: (value) => value instanceof GroupObject,
})
