import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { required } from '../values/exception.ts'
import { verifyQName } from './names.ts'
import { XDocumentTypeNode } from './tree/model.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XDocumentType: XDocumentTypeNode
  }
}

export const xDocumentTypeType = defineClass<XDocumentTypeNode>()('System.Xml.Linq.XDocumentType', {
  base: 'System.Xml.Linq.XNode',
  members: {
    'new(string name, string publicId, string systemId, string internalSubset)': (
      name,
      publicId,
      systemId,
      internalSubset,
    ) => new XDocumentTypeNode(verifyQName(name), publicId, systemId, internalSubset),
    'new(XDocumentType other)': (other) => {
      const { name, publicId, systemId, internalSubset } = required(other, 'other')
      return new XDocumentTypeNode(name, publicId, systemId, internalSubset)
    },
    'string InternalSubset { get; set; }': {
      get: (self) => self.internalSubset,
      set: (self, value) => {
        self.internalSubset = value
      },
    },
    'string Name { get; set; }': {
      get: (self) => self.name,
      set: (self, value) => {
        self.name = verifyQName(value)
      },
    },
    'string PublicId { get; set; }': {
      get: (self) => self.publicId,
      set: (self, value) => {
        self.publicId = value
      },
    },
    'string SystemId { get; set; }': {
      get: (self) => self.systemId,
      set: (self, value) => {
        self.systemId = value
      },
    },
    'XmlNodeType NodeType { get; }': (self) => self.nodeType,
    'void WriteTo(XmlWriter writer)': notBuilt('xmlWriters'),
    'Task WriteToAsync(XmlWriter writer, CancellationToken cancellationToken)': notBuilt('tasks'),
  },
})
