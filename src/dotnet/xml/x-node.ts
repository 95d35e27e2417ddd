import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/definition.ts'
import {
  ancestors,
  elementSequence,
  elementsAmong,
  nodeSequence,
  nodesAfter,
  nodesBefore,
  nothing,
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
    'IEnumerable<XElement> Ancestors()': (self) => elementSequence(() => ancestors(self)),
    'IEnumerable<XElement> Ancestors(XName name)': (self, name) =>
      elementSequence(() => (name ? ancestors(self, name) : nothing())),
    'static int CompareDocumentOrder(XNode n1, XNode n2)': (a, b) => compareOrder(a, b),
    'XmlReader CreateReader()': notBuilt,
    'XmlReader CreateReader(ReaderOptions readerOptions)': notBuilt,
    'IEnumerable<XNode> NodesAfterSelf()': (self) => nodeSequence(() => nodesAfter(self)),
    'IEnumerable<XNode> NodesBeforeSelf()': (self) => nodeSequence(() => nodesBefore(self)),
    'IEnumerable<XElement> ElementsAfterSelf()': (self) => elementSequence(() => elementsAmong(nodesAfter(self))),
    'IEnumerable<XElement> ElementsAfterSelf(XName name)': (self, name) =>
      elementSequence(() => (name ? elementsAmong(nodesAfter(self), name) : nothing())),
    'IEnumerable<XElement> ElementsBeforeSelf()': (self) => elementSequence(() => elementsAmong(nodesBefore(self))),
    'IEnumerable<XElement> ElementsBeforeSelf(XName name)': (self, name) =>
      elementSequence(() => (name ? elementsAmong(nodesBefore(self), name) : nothing())),
    'bool IsAfter(XNode node)': (self, node) => compareOrder(self, node) > 0,
    'bool IsBefore(XNode node)': (self, node) => compareOrder(self, node) < 0,
    'static XNode ReadFrom(XmlReader reader)': notBuilt,
    'static Task<XNode> ReadFromAsync(XmlReader reader, CancellationToken cancellationToken)': notBuilt,
    'void Remove()': (self) => removeNode(self),
    'void ReplaceWith(object content)': (self, content) => replaceNode(self, content),
    'void ReplaceWith(params object[] content)': (self, content) => replaceNode(self, content),
    'string ToString()': (self) => self.dotnetToString(),
    'string ToString(SaveOptions options)': (self, options) => printNode(self, options),
    'static bool DeepEquals(XNode n1, XNode n2)': (a, b) => deepEquals(a, b),
    'void WriteTo(XmlWriter writer)': notBuilt,
    'Task WriteToAsync(XmlWriter writer, CancellationToken cancellationToken)': notBuilt,
  },
})
