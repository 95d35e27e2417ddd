import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { required } from '../values/exception.ts'
import { copyDom } from './dom/copy.ts'
import { descendantsNamed } from './dom/descendants.ts'
import { loadInto } from './dom/load.ts'
import { DomDocument, DomNode } from './dom/model.ts'
import { DomNodeList } from './dom/node-list.ts'
import { verifyName } from './names.ts'
import { NodeType } from './node-type.ts'
import { readAll } from './saving.ts'
import { NameTableObject } from './xml-name-table.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XmlDocument: DomDocument
  }
}

function named(document: DomDocument, nodeType: number, name: string | null, namespace: string | null = ''): DomNode {
  const [first = '', second] = verifyName(name).split(':')
  const value = nodeType === NodeType.Attribute ? '' : null
  return second === undefined
    ? new DomNode(document, nodeType, value, '', first, namespace ?? '')
    : new DomNode(document, nodeType, value, first, second, namespace ?? '')
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
    'XmlElement CreateElement(string name)': (self, name) => named(self, NodeType.Element, name),
    'XmlElement CreateElement(string qualifiedName, string namespaceURI)': (self, name, namespace) =>
      named(self, NodeType.Element, name, namespace),
    'XmlElement CreateElement(string prefix, string localName, string namespaceURI)': (
      self,
      prefix,
      localName,
      namespace,
    ) => new DomNode(self, NodeType.Element, null, prefix ?? '', verifyName(localName), namespace ?? ''),
    'XmlAttribute CreateAttribute(string name)': (self, name) => named(self, NodeType.Attribute, name),
    'XmlAttribute CreateAttribute(string qualifiedName, string namespaceURI)': (self, name, namespace) =>
      named(self, NodeType.Attribute, name, namespace),
    'XmlText CreateTextNode(string text)': leaf(NodeType.Text),
    'XmlCDataSection CreateCDataSection(string data)': leaf(NodeType.CDATA),
    'XmlComment CreateComment(string data)': leaf(NodeType.Comment),
    'XmlProcessingInstruction CreateProcessingInstruction(string target, string data)': (self, target, data) =>
      new DomNode(self, NodeType.ProcessingInstruction, data ?? '', '', verifyName(target)),
    'XmlDeclaration CreateXmlDeclaration(string version, string encoding, string standalone)': (
      self,
      version,
      encoding,
      standalone,
    ) => {
      const part = (name: string, value: string | null): string => (value ? ` ${name}="${value}"` : '')
      return new DomNode(
        self,
        NodeType.XmlDeclaration,
        `version="${version ?? ''}"${part('encoding', encoding)}${part('standalone', standalone)}`,
      )
    },
    'XmlNode ImportNode(XmlNode node, bool deep)': (self, node, deep) => copyDom(required(node, 'node'), self, deep),
    'XmlNodeList GetElementsByTagName(string name)': (self, name) =>
      new DomNodeList(() => descendantsNamed(self, required(name, 'name'))),
    'XmlNodeList GetElementsByTagName(string localName, string namespaceURI)': (self, localName, namespace) =>
      new DomNodeList(() => descendantsNamed(self, required(localName, 'localName'), namespace)),
  },
})
