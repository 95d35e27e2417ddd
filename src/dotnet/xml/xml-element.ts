import { defineClass } from '../type-system/declare.ts'
import { required } from '../values/exception.ts'
import { descendantsNamed } from './dom/descendants.ts'
import { DomNode } from './dom/model.ts'
import { DomNodeList } from './dom/node-list.ts'
import { verifyName } from './names.ts'
import { NodeType } from './node-type.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XmlElement: DomNode
  }
}

function setAttribute(self: DomNode, name: string | null, value: string | null): void {
  const wanted = verifyName(name)
  const found = self.attribute(wanted)
  if (found) found.value = value ?? ''
  else {
    const [first = '', second] = wanted.split(':')
    const made =
      second === undefined
        ? new DomNode(self.document, NodeType.Attribute, value ?? '', '', first)
        : new DomNode(self.document, NodeType.Attribute, value ?? '', first, second)
    made.parent = self
    self.attributes.push(made)
  }
}

function removeAttribute(self: DomNode, name: string | null): void {
  const index = self.attributes.findIndex((attribute) => attribute.name === name)
  if (index >= 0) self.attributes.splice(index, 1)
}

export const xmlElementClass = defineClass<DomNode>()('System.Xml.XmlElement', {
  base: 'System.Xml.XmlLinkedNode',
  members: {
    'string GetAttribute(string name)': (self, name) => self.attribute(required(name, 'name'))?.value ?? '',
    'string GetAttribute(string localName, string namespaceURI)': (self, localName, namespace) =>
      self.attributes.find((a) => a.localName === localName && a.namespace === namespace)?.value ?? '',
    'bool HasAttribute(string name)': (self, name) => self.attribute(required(name, 'name')) !== null,
    'bool HasAttributes { get; }': (self) => self.attributes.length > 0,
    'bool IsEmpty { get; set; }': {
      get: (self) => self.children.length === 0 && !self.hasEndTag,
      set: (self, value) => {
        self.hasEndTag = !value
        if (value) self.clear()
      },
    },
    'void SetAttribute(string name, string value)': setAttribute,
    'void RemoveAttribute(string name)': removeAttribute,
    'XmlAttribute GetAttributeNode(string name)': (self, name) => self.attribute(required(name, 'name')),
    'XmlNodeList GetElementsByTagName(string name)': (self, name) =>
      new DomNodeList(() => descendantsNamed(self, required(name, 'name'))),
    'XmlNodeList GetElementsByTagName(string localName, string namespaceURI)': (self, localName, namespace) =>
      new DomNodeList(() => descendantsNamed(self, required(localName, 'localName'), namespace)),
  },
})
