import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { required } from '../values/exception.ts'
import { verifyTarget } from './tree/instruction-target.ts'
import { XInstructionNode } from './tree/model.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XProcessingInstruction: XInstructionNode
  }
}

export const xProcessingInstructionType = defineClass<XInstructionNode>()('System.Xml.Linq.XProcessingInstruction', {
  base: 'System.Xml.Linq.XNode',
  members: {
    'new(string target, string data)': (target, data) => {
      const text = required(data, 'data')
      return new XInstructionNode(verifyTarget(target), text)
    },
    'new(XProcessingInstruction other)': (other) => {
      const { target, data } = required(other, 'other')
      return new XInstructionNode(target, data)
    },
    'string Data { get; set; }': {
      get: (self) => self.data,
      set: (self, value) => {
        self.data = required(value, 'value')
      },
    },
    'string Target { get; set; }': {
      get: (self) => self.target,
      set: (self, value) => {
        self.target = verifyTarget(value)
      },
    },
    'XmlNodeType NodeType { get; }': (self) => self.nodeType,
    'void WriteTo(XmlWriter writer)': notBuilt('xmlWriters'),
    'Task WriteToAsync(XmlWriter writer, CancellationToken cancellationToken)': notBuilt('tasks'),
  },
})
