import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { required } from '../values/exception.ts'
import { LoadOptions } from './load-options.ts'
import { loadDocumentFrom } from './reader/load-node.ts'
import { readAll, saveTo } from './saving.ts'
import { addContent } from './tree/content.ts'
import { copyDocument } from './tree/copy.ts'
import { loadDocument } from './tree/load.ts'
import { type XDeclarationObject, XDocumentNode } from './tree/model.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XDocument: XDocumentNode
  }
}

function create(declaration: XDeclarationObject | null, content: unknown): XDocumentNode {
  const document = new XDocumentNode()
  addContent(document, content)
  document.declaration = declaration
  return document
}

export const xDocumentType = defineClass<XDocumentNode>()('System.Xml.Linq.XDocument', {
  base: 'System.Xml.Linq.XContainer',
  members: {
    'new()': () => new XDocumentNode(),
    'new(params object[] content)': (content) => create(null, content),
    'new(XDeclaration declaration, params object[] content)': create,
    'new(XDocument other)': (other) => copyDocument(required(other, 'other')),
    'XDeclaration Declaration { get; set; }': {
      get: (self) => self.declaration,
      set: (self, declaration) => {
        self.declaration = declaration
      },
    },
    'XDocumentType DocumentType { get; }': (self) => self.documentType,
    'XmlNodeType NodeType { get; }': (self) => self.nodeType,
    'XElement Root { get; }': (self) => self.root,
    'static XDocument Load(string uri)': notBuilt('files'),
    'static XDocument Load(string uri, LoadOptions options)': notBuilt('files'),
    'static XDocument Load(Stream stream)': notBuilt('streams'),
    'static XDocument Load(Stream stream, LoadOptions options)': notBuilt('streams'),
    'static Task<XDocument> LoadAsync(Stream stream, LoadOptions options, CancellationToken cancellationToken)':
      notBuilt('tasks'),
    'static XDocument Load(TextReader textReader)': (reader) => loadDocument(readAll(reader), LoadOptions.None),
    'static XDocument Load(TextReader textReader, LoadOptions options)': (reader, options) =>
      loadDocument(readAll(reader), options),
    'static Task<XDocument> LoadAsync(TextReader textReader, LoadOptions options, CancellationToken cancellationToken)':
      notBuilt('tasks'),
    'static XDocument Load(XmlReader reader)': (reader) => loadDocumentFrom(reader, LoadOptions.None),
    'static XDocument Load(XmlReader reader, LoadOptions options)': loadDocumentFrom,
    'static Task<XDocument> LoadAsync(XmlReader reader, LoadOptions options, CancellationToken cancellationToken)':
      notBuilt('tasks'),
    'static XDocument Parse(string text)': (text) => loadDocument(required(text, 's'), LoadOptions.None),
    'static XDocument Parse(string text, LoadOptions options)': (text, options) =>
      loadDocument(required(text, 's'), options),
    'void Save(Stream stream)': notBuilt('streams'),
    'void Save(Stream stream, SaveOptions options)': notBuilt('streams'),
    'Task SaveAsync(Stream stream, SaveOptions options, CancellationToken cancellationToken)': notBuilt('tasks'),
    'void Save(TextWriter textWriter)': (self, writer) => saveTo(self, writer, 0),
    'void Save(TextWriter textWriter, SaveOptions options)': saveTo,
    'void Save(XmlWriter writer)': notBuilt('xmlWriters'),
    'Task SaveAsync(TextWriter textWriter, SaveOptions options, CancellationToken cancellationToken)':
      notBuilt('tasks'),
    'void Save(string fileName)': notBuilt('files'),
    'Task SaveAsync(XmlWriter writer, CancellationToken cancellationToken)': notBuilt('tasks'),
    'void Save(string fileName, SaveOptions options)': notBuilt('files'),
    'void WriteTo(XmlWriter writer)': notBuilt('xmlWriters'),
    'Task WriteToAsync(XmlWriter writer, CancellationToken cancellationToken)': notBuilt('tasks'),
  },
})
