import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { invalidOperation, required } from '../values/exception.ts'
import { copyDom } from './dom/copy.ts'
import { createAttribute, createDeclaration, createElement, createInstruction, splitName } from './dom/create.ts'
import { elementsNamed } from './dom/descendants.ts'
import { loadInto } from './dom/load.ts'
import { DomDocument, DomNode } from './dom/model.ts'
import { NodeType } from './node-type.ts'
import { readAll } from './saving.ts'
import { NameTableObject } from './xml-name-table.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XmlDocument: DomDocument
  }
}

function elementNamed(document: DomDocument, name: string | null, namespace: string | null = ''): DomNode {
  const { prefix, localName } = splitName(name)
  return createElement(document, prefix, localName, namespace)
}

const leaf =
  (nodeType: number) =>
  (self: DomDocument, text: string | null): DomNode =>
    new DomNode(self, nodeType, text ?? '')
const nameTable = new NameTableObject()

export const xmlDocumentClass = defineClass<DomDocument>()('System.Xml.XmlDocument', {
  base: 'System.Xml.XmlNode',
  members: {
    'new()': () => new DomDocument(),
    'void LoadXml(string xml)': (self, xml) => loadInto(self, required(xml, 's')),
    'void Load(TextReader txtReader)': (self, reader) => loadInto(self, readAll(reader)),
    'void Load(string filename)': notBuilt('files'),
    'void Load(Stream inStream)': notBuilt('streams'),
    'void Load(XmlReader reader)': notBuilt('xmlWriters'),
    'void Save(TextWriter writer)': notBuilt('xmlWriters'),
    'void Save(XmlWriter w)': notBuilt('xmlWriters'),
    'void Save(Stream outStream)': notBuilt('streams'),
    'void Save(string filename)': notBuilt('files'),
    'XmlElement DocumentElement { get; }': (self) => self.root,
    'XmlNameTable NameTable { get; }': () => nameTable,
    'bool PreserveWhitespace { get; set; }': {
      get: (self) => self.preservesWhitespace,
      set: (self, value) => {
        self.preservesWhitespace = value
      },
    },
    'XmlElement CreateElement(string name)': (self, name) => elementNamed(self, name),
    'XmlElement CreateElement(string qualifiedName, string namespaceURI)': (self, name, namespace) =>
      elementNamed(self, name, namespace),
    'XmlElement CreateElement(string prefix, string localName, string namespaceURI)': createElement,
    'XmlAttribute CreateAttribute(string name)': (self, name) => createAttribute(self, name, undefined),
    'XmlAttribute CreateAttribute(string qualifiedName, string namespaceURI)': (self, name, namespace) =>
      createAttribute(self, name, namespace),
    'XmlText CreateTextNode(string text)': leaf(NodeType.Text),
    'XmlCDataSection CreateCDataSection(string data)': leaf(NodeType.CDATA),
    'XmlComment CreateComment(string data)': leaf(NodeType.Comment),
    'XmlProcessingInstruction CreateProcessingInstruction(string target, string data)': createInstruction,
    'XmlDeclaration CreateXmlDeclaration(string version, string encoding, string standalone)': createDeclaration,
    'XmlNode ImportNode(XmlNode node, bool deep)': (self, node, deep) => {
      if (node === null) throw invalidOperation('Cannot import a null node.')
      if (node.nodeType === NodeType.Document) throw invalidOperation("Cannot import nodes of type 'Document'.")
      return copyDom(node, self, deep)
    },
    'XmlNodeList GetElementsByTagName(string name)': (self, name) => elementsNamed(self, required(name, 'key')),
    'XmlNodeList GetElementsByTagName(string localName, string namespaceURI)': (self, localName, namespace) =>
      elementsNamed(self, required(localName, 'value'), required(namespace, 'value')),
  },
})
