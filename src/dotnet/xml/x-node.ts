import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { readNode } from './reader/load-node.ts'
import { ReaderSettings } from './reader/settings.ts'
import { TreeSource } from './reader/tree-source.ts'
import { XmlReaderObject } from './reader/xml-reader-object.ts'
import {
  ancestors,
  elementSequence,
  elementsAmong,
  nodeSequence,
  nodesAfter,
  nodesBefore,
  noElements,
} from './tree/axes.ts'
import { addAfter, addBefore, removeNode, replaceNode } from './tree/edit.ts'
import { compareOrder, deepEquals } from './tree/equality.ts'
import type { XNodeNode } from './tree/model.ts'
import { printNode } from './tree/print.ts'
import { type DocumentOrderComparer, documentOrderComparer } from './x-node-document-order-comparer.ts'
import { type NodeEqualityComparer, nodeEqualityComparer } from './x-node-equality-comparer.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XNode: XNodeNode
    XNodeDocumentOrderComparer: DocumentOrderComparer
    XNodeEqualityComparer: NodeEqualityComparer
  }
}

export const xNodeType = defineClass<XNodeNode>()('System.Xml.Linq.XNode', {
  base: 'System.Xml.Linq.XObject',
  isAbstract: true,
  members: {
    'XNode NextNode { get; }': (self) => self.next,
    'XNode PreviousNode { get; }': (self) => self.previous,
    'static XNodeDocumentOrderComparer DocumentOrderComparer { get; }': () => documentOrderComparer,
    'static XNodeEqualityComparer EqualityComparer { get; }': () => nodeEqualityComparer,
    'void AddAfterSelf(object content)': (self, content) => addAfter(self, content),
    'void AddAfterSelf(params object[] content)': (self, content) => addAfter(self, content),
    'void AddBeforeSelf(object content)': (self, content) => addBefore(self, content),
    'void AddBeforeSelf(params object[] content)': (self, content) => addBefore(self, content),
    'IEnumerable<XElement> Ancestors()': (self) => elementSequence('XNode+<GetAncestors>d__43', () => ancestors(self)),
    'IEnumerable<XElement> Ancestors(XName name)': (self, name) =>
      name ? elementSequence('XNode+<GetAncestors>d__43', () => ancestors(self, name)) : noElements(),
    'static int CompareDocumentOrder(XNode n1, XNode n2)': (a, b) => compareOrder(a, b),
    'XmlReader CreateReader()': (self) => new XmlReaderObject(new TreeSource(self), ReaderSettings.ofTree()),
    'XmlReader CreateReader(ReaderOptions readerOptions)': (self) =>
      new XmlReaderObject(new TreeSource(self), ReaderSettings.ofTree()),
    'IEnumerable<XNode> NodesAfterSelf()': (self) =>
      nodeSequence('XNode+<NodesAfterSelf>d__21', () => nodesAfter(self)),
    'IEnumerable<XNode> NodesBeforeSelf()': (self) =>
      nodeSequence('XNode+<NodesBeforeSelf>d__22', () => nodesBefore(self)),
    'IEnumerable<XElement> ElementsAfterSelf()': (self) =>
      elementSequence('XNode+<GetElementsAfterSelf>d__44', () => elementsAmong(nodesAfter(self))),
    'IEnumerable<XElement> ElementsAfterSelf(XName name)': (self, name) =>
      name
        ? elementSequence('XNode+<GetElementsAfterSelf>d__44', () => elementsAmong(nodesAfter(self), name))
        : noElements(),
    'IEnumerable<XElement> ElementsBeforeSelf()': (self) =>
      elementSequence('XNode+<GetElementsBeforeSelf>d__45', () => elementsAmong(nodesBefore(self))),
    'IEnumerable<XElement> ElementsBeforeSelf(XName name)': (self, name) =>
      name
        ? elementSequence('XNode+<GetElementsBeforeSelf>d__45', () => elementsAmong(nodesBefore(self), name))
        : noElements(),
    'bool IsAfter(XNode node)': (self, node) => compareOrder(self, node) > 0,
    'bool IsBefore(XNode node)': (self, node) => compareOrder(self, node) < 0,
    'static XNode ReadFrom(XmlReader reader)': readNode,
    'static Task<XNode> ReadFromAsync(XmlReader reader, CancellationToken cancellationToken)': notBuilt('tasks'),
    'void Remove()': (self) => removeNode(self),
    'void ReplaceWith(object content)': (self, content) => replaceNode(self, content),
    'void ReplaceWith(params object[] content)': (self, content) => replaceNode(self, content),
    'string ToString()': (self) => self.dotnetToString(),
    'string ToString(SaveOptions options)': (self, options) => printNode(self, options),
    'static bool DeepEquals(XNode n1, XNode n2)': (a, b) => deepEquals(a, b),
    'void WriteTo(XmlWriter writer)': notBuilt('xmlWriters'),
    'Task WriteToAsync(XmlWriter writer, CancellationToken cancellationToken)': notBuilt('tasks'),
  },
})
