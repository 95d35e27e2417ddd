import { generated } from '../../linq/sequence.ts'
import { defineClass } from '../../type-system/declare.ts'
import { notBuilt } from '../../type-system/not-built.ts'
import type { DotnetType } from '../../type-system/type.ts'
import { merge } from '../merge.ts'
import type { ContainerToken } from '../tokens/container.ts'
import { tokenClass } from '../tokens/token.ts'
import { converted, TokenSequence } from './sequences.ts'

const descendantsClass = {
  name: 'Newtonsoft.Json.Linq.JContainer+<GetDescendants>d__36',
  args: [],
  element: 'Newtonsoft.Json.Linq.JToken',
}

/** `Newtonsoft.Json.Linq.JContainer`. */
export const jContainer = defineClass<ContainerToken>()('Newtonsoft.Json.Linq.JContainer', {
  base: 'JToken',
  isAbstract: true,
  implements: ['IList<JToken>', 'System.Collections.IList'],
  members: {
    'bool HasValues { get; }': (self) => self.hasValues,
    'JToken First { get; }': (self) => self.first(),
    'JToken Last { get; }': (self) => self.last(),
    'int Count { get; }': (self) => self.count,
    'JEnumerable<JToken> Children()': (self) => new TokenSequence(tokenClass(), self),
    'IEnumerable<T> Values<T>()': (self, T) => converted(() => self.children, T as DotnetType),
    'IEnumerable<JToken> Descendants()': (self) =>
      generated(tokenClass(), descendantsClass, () => self.descendants(false)),
    'IEnumerable<JToken> DescendantsAndSelf()': (self) =>
      generated(tokenClass(), descendantsClass, () => self.descendants(true)),
    'void Add(object content)': (self, content) => self.addContent(self.count, content),
    'void AddFirst(object content)': (self, content) => self.addContent(0, content),
    'JsonWriter CreateWriter()': notBuilt('jsonReaders'),
    'void ReplaceAll(object content)': (self, content) => {
      self.clear()
      self.addContent(0, content)
    },
    'void RemoveAll()': (self) => self.clear(),
    'void Merge(object content)': (self, content) => merge(self, content, null),
    'void Merge(object content, JsonMergeSettings settings)': merge,
  },
})
