import { defineStaticClass } from '../type-system/declare.ts'
import type { DotnetType } from '../type-system/type.ts'
import { type EnumerableValue, enumeratorOf } from '../values/enumerable.ts'
import { argumentNull } from '../values/exception.ts'
import {
  ancestors,
  attributeSequence,
  attributesOf,
  childElements,
  childNodes,
  descendantNodes,
  descendants,
  elementSequence,
  nodeSequence,
  nothing,
  TreeSequence,
} from './tree/axes.ts'
import { removeAttribute, removeNode } from './tree/edit.ts'
import { compareOrder } from './tree/equality.ts'
import type { XAttributeNode, XContainerNode, XElementNode, XNodeNode } from './tree/model.ts'
import type { XNameObject } from './tree/x-name.ts'

function* each<T>(source: EnumerableValue): Generator<T> {
  const enumerator = enumeratorOf(source)
  try {
    while (enumerator.moveNext()) yield enumerator.current as T
  } finally {
    enumerator.dispose()
  }
}

function* flattened<T, R>(source: EnumerableValue, axis: (item: T) => Iterable<R>): Generator<R> {
  for (const item of each<T | null>(source)) if (item !== null) yield* axis(item)
}

function required(source: EnumerableValue | null): EnumerableValue {
  if (source === null) throw argumentNull('source')
  return source
}

type Source = EnumerableValue | null
type Name = XNameObject | null

/** Elements along an axis of every item; a null name finds nothing. */
function elements<T>(source: Source, axis: (item: T) => Iterable<XElementNode>, name?: Name): TreeSequence {
  const items = required(source)
  return elementSequence(() => (name === null ? nothing() : flattened(items, axis)))
}

const nodes = <T>(source: Source, axis: (item: T) => Iterable<XNodeNode>): TreeSequence => {
  const items = required(source)
  return nodeSequence(() => flattened(items, axis))
}

export const xmlExtensionsType = defineStaticClass('System.Xml.Linq.Extensions', {
  members: {
    'static IEnumerable<XAttribute> Attributes(this IEnumerable<XElement> source)': (source) => {
      const items = required(source)
      return attributeSequence(() => flattened<XElementNode, XAttributeNode>(items, (element) => attributesOf(element)))
    },
    'static IEnumerable<XAttribute> Attributes(this IEnumerable<XElement> source, XName name)': (source, name) => {
      const items = required(source)
      return attributeSequence(() =>
        name ? flattened<XElementNode, XAttributeNode>(items, (element) => attributesOf(element, name)) : nothing(),
      )
    },
    'static IEnumerable<XElement> Ancestors<T>(this IEnumerable<T> source)': (source) =>
      elements<XNodeNode>(source, (node) => ancestors(node)),
    'static IEnumerable<XElement> Ancestors<T>(this IEnumerable<T> source, XName name)': (source, name) =>
      elements<XNodeNode>(source, (node) => ancestors(node, name), name),
    'static IEnumerable<XElement> AncestorsAndSelf(this IEnumerable<XElement> source)': (source) =>
      elements<XNodeNode>(source, (node) => ancestors(node, null, true)),
    'static IEnumerable<XElement> AncestorsAndSelf(this IEnumerable<XElement> source, XName name)': (source, name) =>
      elements<XNodeNode>(source, (node) => ancestors(node, name, true), name),
    'static IEnumerable<XNode> Nodes<T>(this IEnumerable<T> source)': (source) =>
      nodes<XContainerNode>(source, childNodes),
    'static IEnumerable<XNode> DescendantNodes<T>(this IEnumerable<T> source)': (source) =>
      nodes<XContainerNode>(source, (container) => descendantNodes(container)),
    'static IEnumerable<XElement> Descendants<T>(this IEnumerable<T> source)': (source) =>
      elements<XContainerNode>(source, (container) => descendants(container)),
    'static IEnumerable<XElement> Descendants<T>(this IEnumerable<T> source, XName name)': (source, name) =>
      elements<XContainerNode>(source, (container) => descendants(container, name), name),
    'static IEnumerable<XNode> DescendantNodesAndSelf(this IEnumerable<XElement> source)': (source) =>
      nodes<XContainerNode>(source, (container) => descendantNodes(container, true)),
    'static IEnumerable<XElement> DescendantsAndSelf(this IEnumerable<XElement> source)': (source) =>
      elements<XContainerNode>(source, (container) => descendants(container, null, true)),
    'static IEnumerable<XElement> DescendantsAndSelf(this IEnumerable<XElement> source, XName name)': (source, name) =>
      elements<XContainerNode>(source, (container) => descendants(container, name, true), name),
    'static IEnumerable<XElement> Elements<T>(this IEnumerable<T> source)': (source) =>
      elements<XContainerNode>(source, (container) => childElements(container)),
    'static IEnumerable<XElement> Elements<T>(this IEnumerable<T> source, XName name)': (source, name) =>
      elements<XContainerNode>(source, (container) => childElements(container, name), name),
    'static IEnumerable<T> InDocumentOrder<T>(this IEnumerable<T> source)': (source, type) => {
      const items = required(source)
      return new TreeSequence((type as DotnetType).definition?.name ?? 'XNode', () =>
        [...each<XNodeNode>(items)].sort(compareOrder)[Symbol.iterator](),
      )
    },
    'static void Remove(this IEnumerable<XAttribute> source)': (source) => {
      for (const attribute of [...each<XAttributeNode>(required(source))]) removeAttribute(attribute)
    },
    'static void Remove<T>(this IEnumerable<T> source)': (source) => {
      for (const node of [...each<XNodeNode>(required(source))]) removeNode(node)
    },
  },
})
