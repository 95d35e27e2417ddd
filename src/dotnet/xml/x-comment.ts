import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { required } from '../values/exception.ts'
import { XCommentNode } from './tree/model.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XComment: XCommentNode
  }
}

export const xCommentType = defineClass<XCommentNode>()('System.Xml.Linq.XComment', {
  base: 'System.Xml.Linq.XNode',
  members: {
    'new(string value)': (value) => new XCommentNode(required(value, 'value')),
    'new(XComment other)': (other) => {
      const { value } = required(other, 'other')
      return new XCommentNode(value)
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
