import { arrayOf } from '../../collections/array-of.ts'
import { type IteratorClass, iteratorType } from '../../linq/sequence.ts'
import { typeNamed } from '../../type-system/definition.ts'
import type { DotnetType } from '../../type-system/type.ts'
import { charge } from '../../values/ambient.ts'
import type { DotnetArray } from '../../values/array.ts'
import type { Enumerable, Enumerator } from '../../values/enumerable.ts'
import { DotnetObject } from '../../values/object.ts'
import { type XAttributeNode, XContainerNode, XElementNode, type XNodeNode } from './model.ts'
import { sameName, type XNameObject } from './x-name.ts'

/** A lazy sequence over a generator function: enumerated anew each time. */
export class TreeSequence extends DotnetObject implements Enumerable {
  readonly elementType: DotnetType
  readonly #class: IteratorClass
  readonly #start: () => Iterator<unknown>

  constructor(elementType: DotnetType, ofClass: IteratorClass, start: () => Iterator<unknown>) {
    super()
    this.elementType = elementType
    this.#class = ofClass
    this.#start = start
  }

  override get dotnetType(): DotnetType {
    return iteratorType(this.#class)
  }

  getEnumerator(): Enumerator {
    return new GeneratorEnumerator(this.#start())
  }

  [Symbol.iterator](): Iterator<unknown> {
    return this.#start()
  }
}

class GeneratorEnumerator implements Enumerator {
  readonly #iterator: Iterator<unknown>
  current: unknown = null

  constructor(iterator: Iterator<unknown>) {
    this.#iterator = iterator
  }

  moveNext(): boolean {
    charge(1)
    const step = this.#iterator.next()
    if (step.done) return false
    this.current = step.value
    return true
  }

  dispose(): void {
    this.#iterator.return?.()
  }
}

type Name = XNameObject | null

const isWanted = (node: XNodeNode | null, name: Name): node is XElementNode =>
  node instanceof XElementNode && (name === null || sameName(node.name, name))

/** Children; the walk ends where the current node was taken out of the container, as in .NET. */
export function* childNodes(container: XContainerNode): Generator<XNodeNode> {
  let node = container.first
  while (node) {
    yield node
    if (node.parent !== container) return
    node = node.next
  }
}

export function* childElements(container: XContainerNode, name: Name = null): Generator<XElementNode> {
  for (const node of childNodes(container)) if (isWanted(node, name)) yield node
}

/** Nodes below, in document order. */
export function* descendantNodes(root: XContainerNode, includesSelf = false): Generator<XNodeNode> {
  if (includesSelf) yield root
  let node: XNodeNode = root
  for (;;) {
    if (node instanceof XContainerNode && node.first) node = node.first
    else {
      while (node !== root && !node.next) {
        if (!node.parent) return
        node = node.parent
      }
      if (node === root || !node.next) return
      node = node.next
    }
    charge(1)
    yield node
  }
}

export function* descendants(root: XContainerNode, name: Name = null, includesSelf = false): Generator<XElementNode> {
  for (const node of descendantNodes(root, includesSelf)) if (isWanted(node, name)) yield node
}

export function* ancestors(start: XNodeNode, name: Name = null, includesSelf = false): Generator<XElementNode> {
  let node: XNodeNode | null = includesSelf ? start : start.parent
  for (; node instanceof XElementNode; node = node.parent) if (isWanted(node, name)) yield node
}

export function* attributesOf(element: XElementNode, name: Name = null): Generator<XAttributeNode> {
  let attribute = element.attributes[0] ?? null
  while (attribute) {
    if (name === null || sameName(attribute.name, name)) yield attribute
    if (attribute.parent !== element) return
    attribute = attribute.next
  }
}

export function* nodesAfter(start: XNodeNode): Generator<XNodeNode> {
  let node = start
  while (node.parent && node.next) {
    node = node.next
    yield node
  }
}

export function* nodesBefore(end: XNodeNode): Generator<XNodeNode> {
  const { parent } = end
  if (!parent) return
  for (let node = parent.first; node && node !== end; node = node.next) {
    yield node
    if (node.parent !== parent) return
  }
}

export function* elementsAmong(nodes: Iterable<XNodeNode>, name: Name = null): Generator<XElementNode> {
  for (const node of nodes) if (isWanted(node, name)) yield node
}

type Sequence<N> = (iterator: string, start: () => Iterator<N>, of?: DotnetType) => TreeSequence

/** A lazy sequence by the class of its iterator below `System.Xml.Linq`, and what that is closed with. */
function sequenceOf<N>(elementName: string): Sequence<N> {
  return (iterator, start, of) => {
    const element = typeNamed(`System.Xml.Linq.${elementName}`)
    const args = of ? [of] : []
    return new TreeSequence(element, { name: `System.Xml.Linq.${iterator}`, args, element: element.fullName }, start)
  }
}

export const elementSequence = sequenceOf<XElementNode>('XElement')
export const nodeSequence = sequenceOf<XNodeNode>('XNode')
export const attributeSequence = sequenceOf<XAttributeNode>('XAttribute')

/** What a null name finds. */
export const noElements = (): DotnetArray => arrayOf(typeNamed('System.Xml.Linq.XElement'), [])
export const noAttributes = (): DotnetArray => arrayOf(typeNamed('System.Xml.Linq.XAttribute'), [])
