import { defineEnum } from '../type-system/declare.ts'

export const NodeType = {
  None: 0,
  Element: 1,
  Attribute: 2,
  Text: 3,
  CDATA: 4,
  EntityReference: 5,
  Entity: 6,
  ProcessingInstruction: 7,
  Comment: 8,
  Document: 9,
  DocumentType: 10,
  DocumentFragment: 11,
  Notation: 12,
  Whitespace: 13,
  SignificantWhitespace: 14,
  EndElement: 15,
  EndEntity: 16,
  XmlDeclaration: 17,
} as const

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XmlNodeType: number
  }
  interface DotnetStructs {
    XmlNodeType: true
  }
}

export const xmlNodeType = defineEnum('System.Xml.XmlNodeType', NodeType)
