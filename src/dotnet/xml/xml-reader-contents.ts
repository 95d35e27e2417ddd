import { membersOf } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { readContentAs, readContentAsType, readElementContentAs, readElementContentAsType } from './reader/content.ts'
import type { XmlReaderObject } from './reader/xml-reader-object.ts'

/** What `XmlReader` reads as values of .NET's types. */
export const xmlReaderContents = membersOf<XmlReaderObject>()({
  'object ReadContentAsObject()': (self) => readContentAs(self, 'String', 'Object'),
  'bool ReadContentAsBoolean()': (self) => readContentAs(self, 'Boolean'),
  'DateTime ReadContentAsDateTime()': (self) => readContentAs(self, 'DateTime'),
  'DateTimeOffset ReadContentAsDateTimeOffset()': (self) => readContentAs(self, 'DateTimeOffset'),
  'double ReadContentAsDouble()': (self) => readContentAs(self, 'Double'),
  'float ReadContentAsFloat()': (self) => readContentAs(self, 'Float'),
  'decimal ReadContentAsDecimal()': (self) => readContentAs(self, 'Decimal'),
  'int ReadContentAsInt()': (self) => readContentAs(self, 'Int'),
  'long ReadContentAsLong()': (self) => readContentAs(self, 'Long'),
  'string ReadContentAsString()': (self) => readContentAs(self, 'String'),
  'object ReadContentAs(Type returnType, IXmlNamespaceResolver namespaceResolver)': (self, type) =>
    readContentAsType(self, type),
  'object ReadElementContentAsObject()': (self) => readElementContentAs(self, 'String', undefined, 'Object'),
  'object ReadElementContentAsObject(string localName, string namespaceURI)': (self, localName, namespace) =>
    readElementContentAs(self, 'String', { localName, namespace }, 'Object'),
  'bool ReadElementContentAsBoolean()': (self) => readElementContentAs(self, 'Boolean'),
  'bool ReadElementContentAsBoolean(string localName, string namespaceURI)': (self, localName, namespace) =>
    readElementContentAs(self, 'Boolean', { localName, namespace }),
  'DateTime ReadElementContentAsDateTime()': (self) => readElementContentAs(self, 'DateTime'),
  'DateTime ReadElementContentAsDateTime(string localName, string namespaceURI)': (self, localName, namespace) =>
    readElementContentAs(self, 'DateTime', { localName, namespace }),
  'double ReadElementContentAsDouble()': (self) => readElementContentAs(self, 'Double'),
  'double ReadElementContentAsDouble(string localName, string namespaceURI)': (self, localName, namespace) =>
    readElementContentAs(self, 'Double', { localName, namespace }),
  'float ReadElementContentAsFloat()': (self) => readElementContentAs(self, 'Float'),
  'float ReadElementContentAsFloat(string localName, string namespaceURI)': (self, localName, namespace) =>
    readElementContentAs(self, 'Float', { localName, namespace }),
  'decimal ReadElementContentAsDecimal()': (self) => readElementContentAs(self, 'Decimal'),
  'decimal ReadElementContentAsDecimal(string localName, string namespaceURI)': (self, localName, namespace) =>
    readElementContentAs(self, 'Decimal', { localName, namespace }),
  'int ReadElementContentAsInt()': (self) => readElementContentAs(self, 'Int'),
  'int ReadElementContentAsInt(string localName, string namespaceURI)': (self, localName, namespace) =>
    readElementContentAs(self, 'Int', { localName, namespace }),
  'long ReadElementContentAsLong()': (self) => readElementContentAs(self, 'Long'),
  'long ReadElementContentAsLong(string localName, string namespaceURI)': (self, localName, namespace) =>
    readElementContentAs(self, 'Long', { localName, namespace }),
  'string ReadElementContentAsString()': (self) => readElementContentAs(self, 'String'),
  'string ReadElementContentAsString(string localName, string namespaceURI)': (self, localName, namespace) =>
    readElementContentAs(self, 'String', { localName, namespace }),
  'object ReadElementContentAs(Type returnType, IXmlNamespaceResolver namespaceResolver)': (self, type) =>
    readElementContentAsType(self, type),
  'int ReadContentAsBase64(byte[] buffer, int index, int count)': notBuilt('coders'),
  'int ReadElementContentAsBase64(byte[] buffer, int index, int count)': notBuilt('coders'),
})
