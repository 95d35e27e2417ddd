import { defineClass } from '../type-system/declare.ts'
import { required } from '../values/exception.ts'
import { explicitConversions } from './conversions.ts'
import { noAttributes } from './tree/axes.ts'
import { copyAttribute } from './tree/copy.ts'
import { newAttribute, removeAttribute, setAttributeText } from './tree/edit.ts'
import type { XAttributeNode } from './tree/model.ts'
import { valueText } from './tree/value-text.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XAttribute: XAttributeNode
  }
}

export const xAttributeType = defineClass<XAttributeNode>()('System.Xml.Linq.XAttribute', {
  base: 'System.Xml.Linq.XObject',
  members: {
    'new(XName name, object value)': newAttribute,
    'new(XAttribute other)': (other) => copyAttribute(required(other, 'other')),
    'static IEnumerable<XAttribute> EmptySequence { get; }': noAttributes,
    'bool IsNamespaceDeclaration { get; }': (self) => self.isNamespaceDeclaration,
    'XName Name { get; }': (self) => self.name,
    'XAttribute NextAttribute { get; }': (self) => self.next,
    'XmlNodeType NodeType { get; }': (self) => self.nodeType,
    'XAttribute PreviousAttribute { get; }': (self) => self.previous,
    'string Value { get; set; }': { get: (self) => self.value, set: setAttributeText },
    'void Remove()': removeAttribute,
    'void SetValue(object value)': (self, value) => setAttributeText(self, valueText(required(value, 'value'))),
    'string ToString()': (self) => self.dotnetToString(),
    ...(explicitConversions<XAttributeNode>('XAttribute', 'attribute', (self) => self.value) as object),
  },
})
