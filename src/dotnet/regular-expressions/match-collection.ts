import { defineClass } from '../type-system/declare.ts'
import { MatchCollectionObject } from './match-value.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    MatchCollection: MatchCollectionObject
  }
}

export const matchCollection = defineClass<MatchCollectionObject>()('System.Text.RegularExpressions.MatchCollection', {
  implements: ['IReadOnlyList<Match>', 'IEnumerable<Match>', 'IReadOnlyCollection<Match>'],
  members: {
    'int Count { get; }': (self) => self.items.length,
    'Match this[int i] { get; }': (self, i) => self.at(i),
  },
  isInstance: (value) => value instanceof MatchCollectionObject,
})
