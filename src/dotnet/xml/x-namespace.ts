import { defineClass } from '../type-system/declare.ts'
import { required } from '../values/exception.ts'
import {
  noNamespace,
  sameNamespace,
  XNamespaceObject,
  xmlnsPrefixNamespace,
  xmlPrefixNamespace,
} from './tree/x-name.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XNamespace: XNamespaceObject
  }
}

export const xNamespaceType = defineClass<XNamespaceObject>()('System.Xml.Linq.XNamespace', {
  members: {
    'string NamespaceName { get; }': (self) => self.namespaceName,
    'static XNamespace None { get; }': () => noNamespace,
    'static XNamespace Xml { get; }': () => xmlPrefixNamespace,
    'static XNamespace Xmlns { get; }': () => xmlnsPrefixNamespace,
    'XName GetName(string localName)': (self, localName) => self.name(localName),
    'string ToString()': (self) => self.namespaceName,
    'static XNamespace Get(string namespaceName)': (name) => XNamespaceObject.of(required(name, 'namespaceName')),
    'static XNamespace op_Implicit(string namespaceName)': (name) => (name === null ? null : XNamespaceObject.of(name)),
    'static XName op_Addition(XNamespace ns, string localName)': (ns, localName) => required(ns, 'ns').name(localName),
    'bool Equals(object obj)': (self, other) => sameNamespace(self, other),
    'int GetHashCode()': (self) => self.dotnetHashCode(),
    'static bool op_Equality(XNamespace left, XNamespace right)': (left, right) => sameNamespace(left, right),
    'static bool op_Inequality(XNamespace left, XNamespace right)': (left, right) => !sameNamespace(left, right),
  },
})
