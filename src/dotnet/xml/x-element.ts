import type { TextWriterObject } from '../io/text-writer.ts'
import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { required } from '../values/exception.ts'
import { explicitConversions } from './conversions.ts'
import { LoadOptions } from './load-options.ts'
import { loadElement } from './reader/load-node.ts'
import { readAll, saveTo } from './saving.ts'
import {
  ancestors,
  attributeSequence,
  attributesOf,
  descendantNodes,
  descendants,
  elementSequence,
  noAttributes,
  nodeSequence,
  noElements,
} from './tree/axes.ts'
import { addContent } from './tree/content.ts'
import { copyElement } from './tree/copy.ts'
import { innerText, setAttributeValue, setElementText, setElementValue } from './tree/edit.ts'
import { loadDocument } from './tree/load.ts'
import { XElementNode } from './tree/model.ts'
import { defaultNamespace, namespaceOfPrefix, prefixOfNamespace } from './tree/prefixes.ts'
import { valueText } from './tree/value-text.ts'
import type { XNameObject } from './tree/x-name.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XElement: XElementNode
  }
}

function create(name: XNameObject | null, content: unknown = null): XElementNode {
  const element = new XElementNode(required(name, 'name'))
  addContent(element, content)
  return element
}

/** The root of a document, taken out of it. */
function parse(text: string, options: number): XElementNode {
  const document = loadDocument(text, options)
  const root = document.root as XElementNode // a document without root doesn't load
  document.unlink(root)
  return root
}

function removeAttributes(self: XElementNode): void {
  for (const attribute of [...self.attributes]) self.unlinkAttribute(attribute)
}

function replaceAll(self: XElementNode, content: unknown): void {
  removeAttributes(self)
  self.unlinkAll()
  addContent(self, content)
}

function replaceAttributes(self: XElementNode, content: unknown): void {
  removeAttributes(self)
  addContent(self, content)
}

const save = (self: XElementNode, writer: TextWriterObject | null, options = 0): void => saveTo(self, writer, options)

export const xElementType = defineClass<XElementNode>()('System.Xml.Linq.XElement', {
  base: 'System.Xml.Linq.XContainer',
  members: {
    'new(XName name)': (name) => create(name),
    'new(XName name, object content)': create,
    'new(XName name, params object[] content)': create,
    'new(XElement other)': (other) => copyElement(required(other, 'other')),
    'new(XStreamingElement other)': notBuilt('xmlStreaming'),
    'static IEnumerable<XElement> EmptySequence { get; }': noElements,
    'XAttribute FirstAttribute { get; }': (self) => self.attributes[0] ?? null,
    'bool HasAttributes { get; }': (self) => self.attributes.length > 0,
    'bool HasElements { get; }': (self) => {
      for (let node = self.first; node; node = node.next) if (node instanceof XElementNode) return true
      return false
    },
    'bool IsEmpty { get; }': (self) => self.isEmpty,
    'XAttribute LastAttribute { get; }': (self) => self.attributes.at(-1) ?? null,
    'XName Name { get; set; }': {
      get: (self) => self.name,
      set: (self, name) => {
        self.name = required(name, 'value')
      },
    },
    'XmlNodeType NodeType { get; }': (self) => self.nodeType,
    'string Value { get; set; }': { get: innerText, set: setElementText },
    'void Save(string fileName)': notBuilt('files'),
    'void Save(string fileName, SaveOptions options)': notBuilt('files'),
    'IEnumerable<XElement> AncestorsAndSelf()': (self) =>
      elementSequence('XNode+<GetAncestors>d__43', () => ancestors(self, null, true)),
    'IEnumerable<XElement> AncestorsAndSelf(XName name)': (self, name) =>
      name ? elementSequence('XNode+<GetAncestors>d__43', () => ancestors(self, name, true)) : noElements(),
    'XAttribute Attribute(XName name)': (self, name) => name && self.attribute(name),
    'IEnumerable<XAttribute> Attributes()': (self) =>
      attributeSequence('XElement+<GetAttributes>d__115', () => attributesOf(self)),
    'IEnumerable<XAttribute> Attributes(XName name)': (self, name) =>
      name ? attributeSequence('XElement+<GetAttributes>d__115', () => attributesOf(self, name)) : noAttributes(),
    'IEnumerable<XNode> DescendantNodesAndSelf()': (self) =>
      nodeSequence('XContainer+<GetDescendantNodes>d__37', () => descendantNodes(self, true)),
    'IEnumerable<XElement> DescendantsAndSelf()': (self) =>
      elementSequence('XContainer+<GetDescendants>d__38', () => descendants(self, null, true)),
    'IEnumerable<XElement> DescendantsAndSelf(XName name)': (self, name) =>
      name ? elementSequence('XContainer+<GetDescendants>d__38', () => descendants(self, name, true)) : noElements(),
    'XNamespace GetDefaultNamespace()': defaultNamespace,
    'XNamespace GetNamespaceOfPrefix(string prefix)': namespaceOfPrefix,
    'string GetPrefixOfNamespace(XNamespace ns)': prefixOfNamespace,
    'static XElement Load(string uri)': notBuilt('files'),
    'static XElement Load(string uri, LoadOptions options)': notBuilt('files'),
    'static XElement Load(Stream stream)': notBuilt('streams'),
    'static XElement Load(Stream stream, LoadOptions options)': notBuilt('streams'),
    'static Task<XElement> LoadAsync(Stream stream, LoadOptions options, CancellationToken cancellationToken)':
      notBuilt('tasks'),
    'static XElement Load(TextReader textReader)': (reader) => parse(readAll(reader), LoadOptions.None),
    'static XElement Load(TextReader textReader, LoadOptions options)': (reader, options) =>
      parse(readAll(reader), options),
    'static Task<XElement> LoadAsync(TextReader textReader, LoadOptions options, CancellationToken cancellationToken)':
      notBuilt('tasks'),
    'static XElement Load(XmlReader reader)': (reader) => loadElement(reader, LoadOptions.None),
    'static XElement Load(XmlReader reader, LoadOptions options)': loadElement,
    'static Task<XElement> LoadAsync(XmlReader reader, LoadOptions options, CancellationToken cancellationToken)':
      notBuilt('tasks'),
    'static XElement Parse(string text)': (text) => parse(required(text, 's'), LoadOptions.None),
    'static XElement Parse(string text, LoadOptions options)': (text, options) => parse(required(text, 's'), options),
    'void RemoveAll()': (self) => {
      removeAttributes(self)
      self.unlinkAll()
    },
    'void RemoveAttributes()': removeAttributes,
    'void ReplaceAll(object content)': replaceAll,
    'void ReplaceAll(params object[] content)': replaceAll,
    'void ReplaceAttributes(object content)': replaceAttributes,
    'void ReplaceAttributes(params object[] content)': replaceAttributes,
    'void Save(Stream stream)': notBuilt('streams'),
    'void Save(Stream stream, SaveOptions options)': notBuilt('streams'),
    'Task SaveAsync(Stream stream, SaveOptions options, CancellationToken cancellationToken)': notBuilt('tasks'),
    'void Save(TextWriter textWriter)': (self, writer) => save(self, writer),
    'void Save(TextWriter textWriter, SaveOptions options)': save,
    'Task SaveAsync(TextWriter textWriter, SaveOptions options, CancellationToken cancellationToken)':
      notBuilt('tasks'),
    'void Save(XmlWriter writer)': notBuilt('xmlWriters'),
    'Task SaveAsync(XmlWriter writer, CancellationToken cancellationToken)': notBuilt('tasks'),
    'void SetAttributeValue(XName name, object value)': setAttributeValue,
    'void SetElementValue(XName name, object value)': setElementValue,
    'void SetValue(object value)': (self, value) => setElementText(self, valueText(required(value, 'value'))),
    'void WriteTo(XmlWriter writer)': notBuilt('xmlWriters'),
    'Task WriteToAsync(XmlWriter writer, CancellationToken cancellationToken)': notBuilt('tasks'),
    ...(explicitConversions<XElementNode>('XElement', 'element', innerText) as object),
  },
})
