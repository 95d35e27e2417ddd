import { definitionOf, typeNamed } from '../../type-system/definition.ts'
import type { DotnetType } from '../../type-system/type.ts'
import { charge } from '../../values/ambient.ts'
import type { Enumerable, Enumerator } from '../../values/enumerable.ts'
import { DotnetObject } from '../../values/object.ts'
import { type XAttributeNode, XContainerNode, XElementNode, type XNodeNode } from './model.ts'
import { sameName, type XNameObject } from './x-name.ts'

const sequence = definitionOf('System.Xml.Linq.Extensions+Sequence`1', ['T'])
sequence.declare({ kind: 'class', interfaces: ['System.Collections.Generic.IEnumerable<T>'] })

/** A lazy sequence over a generator function: enumerated anew each time. */
export class TreeSequence extends DotnetObject implements Enumerable {
  readonly #elementName: string
  readonly #start: () => Iterator<unknown>

  constructor(elementName: string, start: () => Iterator<unknown>) {
    super()
    this.#elementName = elementName
    this.#start = start
  }

  get elementType(): DotnetType {
    return typeNamed(`System.Xml.Linq.${this.#elementName}`)
  }

  override get dotnetType(): DotnetType {
    return sequence.make([this.elementType])
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

export const elementSequence = (start: () => Iterator<XElementNode>): TreeSequence =>
  new TreeSequence('XElement', start)
export const nodeSequence = (start: () => Iterator<XNodeNode>): TreeSequence => new TreeSequence('XNode', start)
export const attributeSequence = (start: () => Iterator<XAttributeNode>): TreeSequence =>
  new TreeSequence('XAttribute', start)

/** Nothing, where C# asked for a name and gave null. */
export function* nothing(): Generator<never> {}
