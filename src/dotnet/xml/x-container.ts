import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import {
  childElements,
  childNodes,
  descendantNodes,
  descendants,
  elementSequence,
  nodeSequence,
  noElements,
} from './tree/axes.ts'
import { addContent, insertContent } from './tree/content.ts'
import { firstElement } from './tree/edit.ts'
import type { XContainerNode } from './tree/model.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XContainer: XContainerNode
  }
}

function replaceNodes(self: XContainerNode, content: unknown): void {
  self.unlinkAll()
  addContent(self, content)
}

export const xContainerType = defineClass<XContainerNode>()('System.Xml.Linq.XContainer', {
  base: 'System.Xml.Linq.XNode',
  isAbstract: true,
  members: {
    'XNode FirstNode { get; }': (self) => self.first,
    'XNode LastNode { get; }': (self) => self.last,
    'void Add(object content)': (self, content) => addContent(self, content),
    'void Add(params object[] content)': (self, content) => addContent(self, content),
    'void AddFirst(object content)': (self, content) => insertContent(self, content, self.first),
    'void AddFirst(params object[] content)': (self, content) => insertContent(self, content, self.first),
    'XmlWriter CreateWriter()': notBuilt('xmlWriters'),
    'IEnumerable<XNode> DescendantNodes()': (self) =>
      nodeSequence('XContainer+<GetDescendantNodes>d__37', () => descendantNodes(self)),
    'IEnumerable<XElement> Descendants()': (self) =>
      elementSequence('XContainer+<GetDescendants>d__38', () => descendants(self)),
    'IEnumerable<XElement> Descendants(XName name)': (self, name) =>
      name ? elementSequence('XContainer+<GetDescendants>d__38', () => descendants(self, name)) : noElements(),
    'XElement Element(XName name)': (self, name) => firstElement(self, name),
    'IEnumerable<XElement> Elements()': (self) =>
      elementSequence('XContainer+<GetElements>d__39', () => childElements(self)),
    'IEnumerable<XElement> Elements(XName name)': (self, name) =>
      name ? elementSequence('XContainer+<GetElements>d__39', () => childElements(self, name)) : noElements(),
    'IEnumerable<XNode> Nodes()': (self) => nodeSequence('XContainer+<Nodes>d__18', () => childNodes(self)),
    'void RemoveNodes()': (self) => self.unlinkAll(),
    'void ReplaceNodes(object content)': replaceNodes,
    'void ReplaceNodes(params object[] content)': replaceNodes,
  },
})
