import { defineClass } from '../type-system/declare.ts'
import { GroupCollectionObject } from './match-value.ts'

export const groupCollection = defineClass<GroupCollectionObject>()('System.Text.RegularExpressions.GroupCollection', {
  implements: ['IReadOnlyList<Group>', 'IEnumerable<Group>', 'IReadOnlyCollection<Group>'],
  members: {
    'int Count { get; }': (self) => self.items.length,
    'Group this[int groupnum] { get; }': (self, number) => self.byNumber(number),
    'Group this[string groupname] { get; }': (self, name) => self.byName(name),
    'bool ContainsKey(string key)': (self, key) => key !== null && self.has(key),
  },
  isInstance: (value) => value instanceof GroupCollectionObject,
})
