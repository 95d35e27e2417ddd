import { defineClass } from '../type-system/declare.ts'
import { required } from '../values/exception.ts'
import { createAttribute } from './dom/create.ts'
import { elementsNamed } from './dom/descendants.ts'
import type { DomNode } from './dom/model.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XmlElement: DomNode
  }
}

function setAttribute(self: DomNode, name: string | null, value: string | null): void {
  const found = self.attribute(name)
  if (found) found.value = value ?? ''
  else {
    const made = createAttribute(self.document, name, undefined, value ?? '')
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
    'string GetAttribute(string name)': (self, name) => self.attribute(name)?.value ?? '',
    'string GetAttribute(string localName, string namespaceURI)': (self, localName, namespace) =>
      self.attributes.find((a) => a.localName === localName && a.namespace === namespace)?.value ?? '',
    'bool HasAttribute(string name)': (self, name) => self.attribute(name) !== null,
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
    'XmlAttribute GetAttributeNode(string name)': (self, name) => self.attribute(name),
    'XmlNodeList GetElementsByTagName(string name)': (self, name) => elementsNamed(self, required(name, 'key')),
    'XmlNodeList GetElementsByTagName(string localName, string namespaceURI)': (self, localName, namespace) =>
      elementsNamed(self, required(localName, 'value'), required(namespace, 'value')),
  },
})
