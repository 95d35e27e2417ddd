import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { required } from '../values/exception.ts'
import { XCDataNode } from './tree/model.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XCData: XCDataNode
  }
}

export const xCDataType = defineClass<XCDataNode>()('System.Xml.Linq.XCData', {
  base: 'System.Xml.Linq.XText',
  members: {
    'new(string value)': (value) => new XCDataNode(required(value, 'value')),
    'new(XCData other)': (other) => {
      const { value } = required(other, 'other')
      return new XCDataNode(value)
    },
    'XmlNodeType NodeType { get; }': (self) => self.nodeType,
    'void WriteTo(XmlWriter writer)': notBuilt('xmlWriters'),
    'Task WriteToAsync(XmlWriter writer, CancellationToken cancellationToken)': notBuilt('tasks'),
  },
})
