import type { TextReaderObject } from '../io/text-reader.ts'
import { typeObject } from '../system/runtime-type.ts'
import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { required } from '../values/exception.ts'
import { isNameStart, isNameUnit } from './characters.ts'
import { readElementString, readString } from './reader/content.ts'
import { FilteredSource, SubtreeSource } from './reader/derived-sources.ts'
import { readInnerXml, readOuterXml } from './reader/markup.ts'
import {
  expectedName,
  isStartElement,
  moveToContent,
  named,
  namedIn,
  readEndElement,
  readStartElement,
  readToDescendant,
  readToFollowing,
  readToNextSibling,
  requireElement,
  requireOnElement,
  skip,
  wanted,
  wantedIn,
} from './reader/moves.ts'
import { ReaderSettings } from './reader/settings.ts'
import { TextSource } from './reader/text-source.ts'
import { ReadState, XmlReaderObject } from './reader/xml-reader-object.ts'
import { readAll } from './saving.ts'
import { xmlReaderContents } from './xml-reader-contents.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XmlReader: XmlReaderObject
  }
}

function createOverText(reader: TextReaderObject | null, given: ReaderSettings | null): XmlReaderObject {
  const settings = (given ?? new ReaderSettings()).frozen()
  return new XmlReaderObject(new TextSource(readAll(reader), settings), settings)
}

function attribute(self: XmlReaderObject, index: number): string | null {
  return self.attributes[index]?.value ?? null
}

/** True where settings leave out more than those that a reader goes by already. */
function addsTo(settings: ReaderSettings, given: ReaderSettings | null): boolean {
  if (given === null) return true
  return (
    (settings.checksCharacters && !given.checksCharacters) ||
    (settings.ignoresWhitespace && !given.ignoresWhitespace) ||
    (settings.ignoresComments && !given.ignoresComments) ||
    (settings.ignoresInstructions && !given.ignoresInstructions) ||
    settings.dtdProcessing < given.dtdProcessing
  )
}

const spaces = ['default', 'preserve']

const isName = (text: string, startsAsName: boolean): boolean =>
  text !== '' &&
  (!startsAsName || isNameStart(text.charCodeAt(0)) || text.startsWith(':')) &&
  [...text].every((c) => c === ':' || isNameUnit(c.charCodeAt(0)))

/** `System.Xml.XmlReader`, over text or a tree. */
export const xmlReaderType = defineClass<XmlReaderObject>()('System.Xml.XmlReader', {
  isAbstract: true,
  implements: ['System.IDisposable'],
  members: {
    'XmlReaderSettings Settings { get; }': (self) => self.settings,
    'XmlNodeType NodeType { get; }': (self) => self.nodeType,
    'string Name { get; }': (self) => self.name,
    'string LocalName { get; }': (self) => self.localName,
    'string NamespaceURI { get; }': (self) => self.namespace,
    'string Prefix { get; }': (self) => self.prefix,
    'bool HasValue { get; }': (self) => self.hasValue,
    'string Value { get; }': (self) => self.value,
    'int Depth { get; }': (self) => self.depth,
    'string BaseURI { get; }': () => '',
    'bool IsEmptyElement { get; }': (self) => self.isEmptyElement,
    'bool IsDefault { get; }': () => false,
    'char QuoteChar { get; }': () => 34,
    'XmlSpace XmlSpace { get; }': (self) => spaces.indexOf(self.inherited('xml:space') ?? '') + 1,
    'string XmlLang { get; }': (self) => self.inherited('xml:lang') ?? '',
    'IXmlSchemaInfo SchemaInfo { get; }': notBuilt('schemas'),
    'Type ValueType { get; }': () => typeObject(typeNamed('System.String')),
    'int AttributeCount { get; }': (self) => self.attributes.length,
    'string this[int i] { get; }': (self, index) => self.attributeAt(index).value,
    'string this[string name] { get; }': (self, name) => attribute(self, self.attributeIndex(name)),
    'string this[string name, string namespaceURI] { get; }': (self, name, namespace) =>
      attribute(self, self.attributeIndexOf(name, namespace)),
    'bool EOF { get; }': (self) => self.isAtEnd,
    'ReadState ReadState { get; }': (self) => self.state,
    'XmlNameTable NameTable { get; }': notBuilt('nameTables'),
    'bool CanResolveEntity { get; }': (self) => !self.isOverTree,
    'bool CanReadBinaryContent { get; }': (self) => !self.isOverTree,
    'bool CanReadValueChunk { get; }': (self) => !self.isOverTree,
    'bool HasAttributes { get; }': (self) => self.attributes.length > 0,
    ...xmlReaderContents,
    'string GetAttribute(string name)': (self, name) => attribute(self, self.attributeIndex(name)),
    'string GetAttribute(string name, string namespaceURI)': (self, name, namespace) =>
      attribute(self, self.attributeIndexOf(name, namespace)),
    'string GetAttribute(int i)': (self, index) => self.attributeAt(index).value,
    'bool MoveToAttribute(string name)': (self, name) => self.moveToAttribute(self.attributeIndex(name)),
    'bool MoveToAttribute(string name, string ns)': (self, name, namespace) =>
      self.moveToAttribute(self.attributeIndexOf(name, namespace)),
    'void MoveToAttribute(int i)': (self, index) => {
      if (self.isOverTree && self.state !== ReadState.Interactive) return
      self.attributeAt(index)
      self.moveToAttribute(index)
    },
    'bool MoveToFirstAttribute()': (self) => self.moveToAttribute(0),
    'bool MoveToNextAttribute()': (self) => self.moveToNextAttribute(),
    'bool MoveToElement()': (self) => self.moveToElement(),
    'bool ReadAttributeValue()': (self) => self.readAttributeValue(),
    'bool Read()': (self) => self.read(),
    'Task<bool> ReadAsync()': notBuilt('tasks'),
    'void Close()': (self) => self.close(),
    'void Dispose()': (self) => self.close(),
    'void Skip()': (self) => {
      skip(self)
    },
    'string LookupNamespace(string prefix)': (self, prefix) => self.lookUpNamespace(prefix),
    'void ResolveEntity()': notBuilt('entities'),
    'int ReadValueChunk(char[] buffer, int index, int count)': notBuilt('coders'),
    'string ReadString()': readString,
    'XmlNodeType MoveToContent()': moveToContent,
    'Task<XmlNodeType> MoveToContentAsync()': notBuilt('tasks'),
    'void ReadStartElement()': (self) => readStartElement(self),
    'void ReadStartElement(string name)': (self, name) => readStartElement(self, named(name), expectedName(name)),
    'void ReadStartElement(string localname, string ns)': (self, name, namespace) =>
      readStartElement(self, namedIn(name, namespace), expectedName(name, namespace)),
    'string ReadElementString()': (self) => readElementString(self),
    'string ReadElementString(string name)': (self, name) => {
      requireElement(self, named(name), expectedName(name))
      return readElementString(self, true)
    },
    'string ReadElementString(string localname, string ns)': (self, name, namespace) => {
      requireElement(self, namedIn(name, namespace), expectedName(name, namespace))
      return readElementString(self, true)
    },
    'void ReadEndElement()': readEndElement,
    'bool IsStartElement()': (self) => isStartElement(self),
    'bool IsStartElement(string name)': (self, name) => isStartElement(self, named(name)),
    'bool IsStartElement(string localname, string ns)': (self, name, namespace) =>
      isStartElement(self, namedIn(name, namespace)),
    'bool ReadToFollowing(string name)': (self, name) => readToFollowing(self, wanted(name)),
    'bool ReadToFollowing(string localName, string namespaceURI)': (self, name, namespace) =>
      readToFollowing(self, wantedIn(self, name, namespace)),
    'bool ReadToDescendant(string name)': (self, name) => readToDescendant(self, wanted(name)),
    'bool ReadToDescendant(string localName, string namespaceURI)': (self, name, namespace) =>
      readToDescendant(self, wantedIn(self, name, namespace)),
    'bool ReadToNextSibling(string name)': (self, name) => readToNextSibling(self, wanted(name)),
    'bool ReadToNextSibling(string localName, string namespaceURI)': (self, name, namespace) =>
      readToNextSibling(self, wantedIn(self, name, namespace)),
    'static bool IsName(string str)': (text) => isName(required(text, 'str'), true),
    'static bool IsNameToken(string str)': (text) => isName(required(text, 'str'), false),
    'string ReadInnerXml()': readInnerXml,
    'string ReadOuterXml()': readOuterXml,
    'Task<string> ReadInnerXmlAsync()': notBuilt('tasks'),
    'Task<string> ReadOuterXmlAsync()': notBuilt('tasks'),
    'XmlReader ReadSubtree()': (self) => {
      requireOnElement(self)
      return new XmlReaderObject(new SubtreeSource(self), self.settings)
    },
    'static XmlReader Create(string inputUri)': notBuilt('files'),
    'static XmlReader Create(string inputUri, XmlReaderSettings settings)': notBuilt('files'),
    'static XmlReader Create(Stream input)': notBuilt('streams'),
    'static XmlReader Create(Stream input, XmlReaderSettings settings)': notBuilt('streams'),
    'static XmlReader Create(Stream input, XmlReaderSettings settings, string baseUri)': notBuilt('streams'),
    'static XmlReader Create(TextReader input)': (reader) => createOverText(reader, null),
    'static XmlReader Create(TextReader input, XmlReaderSettings settings)': createOverText,
    'static XmlReader Create(TextReader input, XmlReaderSettings settings, string baseUri)': createOverText,
    'static XmlReader Create(XmlReader reader, XmlReaderSettings settings)': (reader, settings) => {
      const given = required(reader, 'reader')
      return settings && addsTo(settings, given.settings)
        ? new XmlReaderObject(new FilteredSource(given, settings), settings)
        : given
    },
  },
})

/** .NET's own classes over the sources. */
export const xmlReaderClasses = [
  'System.Xml.XmlTextReaderImpl',
  'System.Xml.XmlSubtreeReader',
  'System.Xml.XmlCharCheckingReader',
  'System.Xml.XmlCharCheckingReaderWithNS',
  'System.Xml.Linq.XNodeReader',
].map((name) => defineClass<XmlReaderObject>()(name, { base: 'System.Xml.XmlReader' }))
