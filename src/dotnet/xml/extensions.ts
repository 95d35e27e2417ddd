import { defineStaticClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { type EnumerableValue, enumeratorOf } from '../values/enumerable.ts'
import { argumentNull, DotnetException, exception } from '../values/exception.ts'
import {
  ancestors,
  attributeSequence,
  attributesOf,
  childElements,
  childNodes,
  descendantNodes,
  descendants,
  elementSequence,
  noAttributes,
  nodeSequence,
  noElements,
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

type Closed = DotnetType | undefined

/** Elements along an axis of every item; a null name finds nothing. */
function elements<T>(
  iterator: string,
  source: Source,
  axis: (item: T) => Iterable<XElementNode>,
  of: Closed,
  name?: Name,
): EnumerableValue {
  const items = required(source)
  if (name === null) return noElements()
  return elementSequence(`Extensions+${iterator}`, () => flattened(items, axis), of)
}

const element = (): DotnetType => typeNamed('System.Xml.Linq.XElement')

const nodes = <T>(
  iterator: string,
  source: Source,
  axis: (item: T) => Iterable<XNodeNode>,
  of: Closed,
): TreeSequence => {
  const items = required(source)
  return nodeSequence(`Extensions+${iterator}`, () => flattened(items, axis), of)
}

function attributes(source: Source, name?: Name): EnumerableValue {
  const items = required(source)
  if (name === null) return noAttributes()
  return attributeSequence('Extensions+<GetAttributes>d__20', () =>
    flattened<XElementNode, XAttributeNode>(items, (item) => attributesOf(item, name)),
  )
}

function inOrder(source: EnumerableValue): Iterator<XNodeNode> {
  try {
    return [...each<XNodeNode>(source)].sort(compareOrder)[Symbol.iterator]()
  } catch (error) {
    // `Array.Sort` wraps what a comparison throws.
    if (!(error instanceof DotnetException)) throw error
    throw exception('System.InvalidOperationException', 'Failed to compare two elements in the array.', error)
  }
}

export const xmlExtensionsType = defineStaticClass('System.Xml.Linq.Extensions', {
  members: {
    'static IEnumerable<XAttribute> Attributes(this IEnumerable<XElement> source)': (source) => attributes(source),
    'static IEnumerable<XAttribute> Attributes(this IEnumerable<XElement> source, XName name)': attributes,
    'static IEnumerable<XElement> Ancestors<T:XNode>(this IEnumerable<T> source)': (source, T) =>
      elements<XNodeNode>('<GetAncestors>d__21', source, (item) => ancestors(item), T),
    'static IEnumerable<XElement> Ancestors<T:XNode>(this IEnumerable<T> source, XName name)': (source, name, T) =>
      elements<XNodeNode>('<GetAncestors>d__21', source, (item) => ancestors(item, name), T, name),
    'static IEnumerable<XElement> AncestorsAndSelf(this IEnumerable<XElement> source)': (source) =>
      elements<XNodeNode>('<GetAncestors>d__21', source, (item) => ancestors(item, null, true), element()),
    'static IEnumerable<XElement> AncestorsAndSelf(this IEnumerable<XElement> source, XName name)': (source, name) =>
      elements<XNodeNode>('<GetAncestors>d__21', source, (item) => ancestors(item, name, true), element(), name),
    'static IEnumerable<XElement> Descendants<T:XContainer>(this IEnumerable<T> source)': (source, T) =>
      elements<XContainerNode>('<GetDescendants>d__23', source, (item) => descendants(item), T),
    'static IEnumerable<XElement> Descendants<T:XContainer>(this IEnumerable<T> source, XName name)': (
      source,
      name,
      T,
    ) => elements<XContainerNode>('<GetDescendants>d__23', source, (item) => descendants(item, name), T, name),
    'static IEnumerable<XElement> DescendantsAndSelf(this IEnumerable<XElement> source)': (source) =>
      elements<XContainerNode>('<GetDescendants>d__23', source, (item) => descendants(item, null, true), element()),
    'static IEnumerable<XElement> DescendantsAndSelf(this IEnumerable<XElement> source, XName name)': (source, name) =>
      elements<XContainerNode>(
        '<GetDescendants>d__23',
        source,
        (item) => descendants(item, name, true),
        element(),
        name,
      ),
    'static IEnumerable<XElement> Elements<T:XContainer>(this IEnumerable<T> source)': (source, T) =>
      elements<XContainerNode>('<GetElements>d__24', source, (item) => childElements(item), T),
    'static IEnumerable<XElement> Elements<T:XContainer>(this IEnumerable<T> source, XName name)': (source, name, T) =>
      elements<XContainerNode>('<GetElements>d__24', source, (item) => childElements(item, name), T, name),
    'static IEnumerable<XNode> Nodes<T:XContainer>(this IEnumerable<T> source)': (source, T) =>
      nodes<XContainerNode>('<NodesIterator>d__7', source, childNodes, T),
    'static IEnumerable<XNode> DescendantNodes<T:XContainer>(this IEnumerable<T> source)': (source, T) =>
      nodes<XContainerNode>('<GetDescendantNodes>d__22', source, (item) => descendantNodes(item), T),
    'static IEnumerable<XNode> DescendantNodesAndSelf(this IEnumerable<XElement> source)': (source) =>
      nodes<XContainerNode>('<GetDescendantNodes>d__22', source, (item) => descendantNodes(item, true), element()),
    'static IEnumerable<T> InDocumentOrder<T:XNode>(this IEnumerable<T> source)': (source, type) => {
      const items = required(source)
      const ofClass = { name: 'System.Xml.Linq.Extensions+<DocumentOrderIterator>d__17', args: [type] }
      return new TreeSequence(type as DotnetType, ofClass, () => inOrder(items))
    },
    'static void Remove(this IEnumerable<XAttribute> source)': (source) => {
      for (const attribute of [...each<XAttributeNode>(required(source))]) removeAttribute(attribute)
    },
    'static void Remove<T:XNode>(this IEnumerable<T> source)': (source) => {
      for (const node of [...each<XNodeNode>(required(source))]) removeNode(node)
    },
  },
})
