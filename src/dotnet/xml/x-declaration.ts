import { defineClass } from '../type-system/declare.ts'
import { required } from '../values/exception.ts'
import { copyDeclaration } from './tree/copy.ts'
import { XDeclarationObject } from './tree/model.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XDeclaration: XDeclarationObject
  }
}

export const xDeclarationType = defineClass<XDeclarationObject>()('System.Xml.Linq.XDeclaration', {
  members: {
    'new(string version, string encoding, string standalone)': (version, encoding, standalone) =>
      new XDeclarationObject(version, encoding, standalone),
    'new(XDeclaration other)': (other) => copyDeclaration(required(other, 'other')),
    'string Encoding { get; set; }': {
      get: (self) => self.encoding,
      set: (self, value) => {
        self.encoding = value
      },
    },
    'string Standalone { get; set; }': {
      get: (self) => self.standalone,
      set: (self, value) => {
        self.standalone = value
      },
    },
    'string Version { get; set; }': {
      get: (self) => self.version,
      set: (self, value) => {
        self.version = value
      },
    },
    'string ToString()': (self) => self.dotnetToString(),
  },
})
