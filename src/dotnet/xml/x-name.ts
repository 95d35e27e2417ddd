import { defineClass } from '../type-system/declare.ts'
import { required } from '../values/exception.ts'
import { sameName, XNameObject, XNamespaceObject } from './tree/x-name.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XName: XNameObject
  }
}

export const xNameType = defineClass<XNameObject>()('System.Xml.Linq.XName', {
  implements: ['System.IEquatable<XName>'],
  members: {
    'string LocalName { get; }': (self) => self.localName,
    'XNamespace Namespace { get; }': (self) => self.namespace,
    'string NamespaceName { get; }': (self) => self.namespaceName,
    'string ToString()': (self) => self.dotnetToString(),
    'static XName Get(string expandedName)': (name) => XNameObject.parse(name),
    'static XName Get(string localName, string namespaceName)': (localName, namespaceName) => {
      if (namespaceName === null) required(namespaceName, 'namespaceName')
      return XNamespaceObject.of(namespaceName ?? '').name(localName)
    },
    'static XName op_Implicit(string expandedName)': (name) => (name === null ? null : XNameObject.parse(name)),
    'bool Equals(object obj)': (self, other) => sameName(self, other),
    'int GetHashCode()': (self) => self.dotnetHashCode(),
    'static bool op_Equality(XName left, XName right)': (left, right) => sameName(left, right),
    'static bool op_Inequality(XName left, XName right)': (left, right) => !sameName(left, right),
  },
})
