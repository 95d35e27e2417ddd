import type { RuntimeType } from '../system/runtime-type.ts'
import { isInstanceOf } from '../type-system/conversions.ts'
import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { required } from '../values/exception.ts'
import { TreeSequence } from './tree/axes.ts'
import type { XObjectNode } from './tree/model.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XObject: XObjectNode
  }
}

const annotationOf = (self: XObjectNode, type: DotnetType): unknown =>
  self.annotations.find((annotation) => isInstanceOf(annotation, type)) ?? null

function* annotationsOf(self: XObjectNode, type: DotnetType): Generator<unknown> {
  for (const annotation of self.annotations) if (isInstanceOf(annotation, type)) yield annotation
}

const typeOf = (type: RuntimeType | null): DotnetType => required(type, 'type').type

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
    'object Annotation(Type type)': (self, type) => annotationOf(self, typeOf(type)),
    'T Annotation<T:class>()': (self, type) => annotationOf(self, type as DotnetType),
    'IEnumerable<object> Annotations(Type type)': (self, type) => {
      const wanted = typeOf(type)
      return new TreeSequence(
        typeNamed('System.Object'),
        { name: 'System.Xml.Linq.XObject+<AnnotationsIterator>d__16', args: [] },
        () => annotationsOf(self, wanted),
      )
    },
    'IEnumerable<T> Annotations<T:class>()': (self, type) =>
      new TreeSequence(
        type as DotnetType,
        { name: 'System.Xml.Linq.XObject+<Annotations>d__17', args: [type as DotnetType] },
        () => annotationsOf(self, type as DotnetType),
      ),
    'void RemoveAnnotations(Type type)': (self, type) => {
      const unwanted = typeOf(type)
      self.annotations = self.annotations.filter((annotation) => !isInstanceOf(annotation, unwanted))
    },
    'void RemoveAnnotations<T:class>()': (self, type) => {
      self.annotations = self.annotations.filter((annotation) => !isInstanceOf(annotation, type as DotnetType))
    },
  },
})
