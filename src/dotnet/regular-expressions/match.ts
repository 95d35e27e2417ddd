import { defineClass } from '../type-system/declare.ts'
import { type GroupCollectionObject, MatchObject } from './match-value.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    Match: MatchObject
    GroupCollection: GroupCollectionObject
  }
}

export const match = defineClass<MatchObject>()('System.Text.RegularExpressions.Match', {
  base: 'System.Text.RegularExpressions.Group',
  members: {
    'static Match Empty { get; }': () => MatchObject.empty,
    'GroupCollection Groups { get; }': (self) => self.groups,
    'Match NextMatch()': (self) => self.next(),
    'string Result(string replacement)': (self, replacement) => self.result(replacement),
  },
  isInstance: (value) => value instanceof MatchObject,
})
