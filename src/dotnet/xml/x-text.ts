import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { required } from '../values/exception.ts'
import { XTextNode } from './tree/model.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XText: XTextNode
  }
}

export const xTextType = defineClass<XTextNode>()('System.Xml.Linq.XText', {
  base: 'System.Xml.Linq.XNode',
  members: {
    'new(string value)': (value) => new XTextNode(required(value, 'value')),
    'new(XText other)': (other) => {
      const { value } = required(other, 'other')
      return new XTextNode(value)
    },
    'string Value { get; set; }': {
      get: (self) => self.value,
      set: (self, value) => {
        self.value = required(value, 'value')
      },
    },
    'XmlNodeType NodeType { get; }': (self) => self.nodeType,
    'void WriteTo(XmlWriter writer)': notBuilt('xmlWriters'),
    'Task WriteToAsync(XmlWriter writer, CancellationToken cancellationToken)': notBuilt('tasks'),
  },
})
