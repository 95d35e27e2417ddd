import { enumeratorBehind } from '../collections/enumerator-object.ts'
import { defineClass } from '../type-system/declare.ts'
import { exception } from '../values/exception.ts'
import type { DomNodeList } from './dom/node-list.ts'

export const xmlNodeListType = defineClass<DomNodeList>()('System.Xml.XmlNodeList', {
  isAbstract: true,
  implements: ['System.Collections.IEnumerable'],
  members: {
    'int Count { get; }': (self) => self.count,
    'XmlNode Item(int index)': (self, index) => self.at(index),
    'System.Collections.IEnumerator GetEnumerator()': (self) => enumeratorBehind(self, false),
    'XmlNode this[int i] { get; }': (self, index) => self.at(index),
  },
})

export const xmlAttributeCollectionType = defineClass<DomNodeList>()('System.Xml.XmlAttributeCollection', {
  implements: ['System.Collections.IEnumerable'],
  members: {
    'int Count { get; }': (self) => self.count,
    'XmlAttribute this[string name] { get; }': (self, name) => self.named(name),
    'XmlAttribute this[int i] { get; }': (self, index) => {
      const found = self.at(index)
      if (!found) throw exception('System.IndexOutOfRangeException', 'The index being passed in is out of range.')
      return found
    },
    'XmlNode GetNamedItem(string name)': (self, name) => self.named(name),
  },
})

/** .NET's own classes of lists. */
export const xmlNodeListClasses = ['XmlChildNodes', 'XmlElementList', 'XPathNodeList'].map((name) =>
  defineClass<DomNodeList>()(`System.Xml.${name}`, { base: 'System.Xml.XmlNodeList' }),
)
