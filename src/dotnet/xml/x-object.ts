import { isInstanceOf } from '../type-system/conversions.ts'
import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import type { DotnetType } from '../type-system/type.ts'
import { required } from '../values/exception.ts'
import type { XObjectNode } from './tree/model.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XObject: XObjectNode
  }
}

const annotationOf = (self: XObjectNode, type: DotnetType): unknown =>
  self.annotations.find((annotation) => isInstanceOf(annotation, type)) ?? null

export const xObjectType = defineClass<XObjectNode>()('System.Xml.Linq.XObject', {
  isAbstract: true,
  members: {
    'string BaseUri { get; }': (self) => self.baseUri,
    'XDocument Document { get; }': (self) => self.document,
    'XmlNodeType NodeType { get; }': (self) => self.nodeType,
    'XElement Parent { get; }': (self) => self.parentElement,
    'void AddAnnotation(object annotation)': (self, annotation) => {
      self.annotations.push(required(annotation, 'annotation'))
    },
    'object Annotation(Type type)': notBuilt('yet'),
    'T Annotation<T:class>()': (self, type) => annotationOf(self, type as DotnetType),
    'IEnumerable<object> Annotations(Type type)': notBuilt('yet'),
    'IEnumerable<T> Annotations<T:class>()': notBuilt('yet'),
    'void RemoveAnnotations(Type type)': notBuilt('yet'),
    'void RemoveAnnotations<T:class>()': (self, type) => {
      self.annotations = self.annotations.filter((annotation) => !isInstanceOf(annotation, type as DotnetType))
    },
  },
})
