import { typeNamed } from '../../type-system/definition.ts'
import { enumText } from '../../type-system/enum-ops.ts'
import { box } from '../../type-system/value-ops.ts'
import { charge } from '../../values/ambient.ts'
import { DotnetArray } from '../../values/array.ts'
import type { Enumerable } from '../../values/enumerable.ts'
import { argument, type DotnetException, invalidOperation } from '../../values/exception.ts'
import { NodeType } from '../node-type.ts'
import { copyAttribute, copyNode } from './copy.ts'
import {
  XAttributeNode,
  XCDataNode,
  XCommentNode,
  type XContainerNode,
  XDocumentNode,
  XDocumentTypeNode,
  XElementNode,
  XInstructionNode,
  XNodeNode,
  XTextNode,
} from './model.ts'
import { valueText } from './value-text.ts'

export const incorrectStructure = (): DotnetException =>
  invalidOperation('This operation would create an incorrectly structured document.')

/** The elements of an array or sequence as object values; undefined for anything else. */
export function itemsOf(content: unknown): Iterable<unknown> | undefined {
  if (content instanceof DotnetArray || isEnumerable(content)) return enumerated(content)
  return undefined
}

function isEnumerable(content: unknown): content is Enumerable {
  return typeof content === 'object' && content !== null && 'getEnumerator' in content
}

function* enumerated(source: Enumerable): Iterable<unknown> {
  const { elementType } = source
  const enumerator = source.getEnumerator()
  try {
    while (enumerator.moveNext()) yield box(enumerator.current, elementType)
  } finally {
    enumerator.dispose()
  }
}

/** Adds content of any kind to an element or document, before `before` or at the end. */
export function addContent(target: XContainerNode, content: unknown, before: XNodeNode | null = null): void {
  charge(1)
  if (content === null || content === undefined) return
  if (content instanceof XNodeNode) addNode(target, content, before)
  else if (typeof content === 'string') addText(target, content, before)
  else if (content instanceof XAttributeNode) addAttribute(target, content)
  else {
    const items = itemsOf(content)
    if (items) for (const item of items) addContent(target, item, before)
    else addText(target, valueText(content), before)
  }
}

/** Adds content before a child (or at the end, for null): attributes have no place there. */
export function insertContent(target: XContainerNode, content: unknown, before: XNodeNode | null): void {
  if (content instanceof XAttributeNode) throw argument('An attribute cannot be added to content.')
  const items = typeof content === 'string' || content instanceof XNodeNode ? undefined : itemsOf(content)
  if (items) for (const item of items) insertContent(target, item, before)
  else addContent(target, content, before)
}

/** Adds one attribute; one that belongs to an element already is copied. */
function addAttribute(target: XContainerNode, attribute: XAttributeNode): void {
  if (!(target instanceof XElementNode)) throw argument('An attribute cannot be added to content.')
  target.linkAttribute(attribute.parent ? copyAttribute(attribute) : attribute)
}

function addNode(target: XContainerNode, given: XNodeNode, before: XNodeNode | null): void {
  let node = given
  if (node.parent) node = copyNode(node)
  else {
    let top: XNodeNode = target
    while (top.parent) top = top.parent
    if (top === node) node = copyNode(node)
  }
  validate(target, node, before)
  target.link(node, before)
}

/** Text is merged with plain text before the place where it is added. */
function addText(target: XContainerNode, text: string, before: XNodeNode | null): void {
  if (target instanceof XDocumentNode) requireSpace(text)
  if (text === '') {
    if (!target.first) target.hasEmptyText = true
    return
  }
  const beside = before ? before.previous : target.last
  if (beside instanceof XTextNode && !(beside instanceof XCDataNode)) beside.value += text
  else target.link(new XTextNode(text), before)
}

function requireSpace(text: string): void {
  if (!/^[ \t\r\n]*$/.test(text)) throw argument('Non-whitespace characters cannot be added to content.')
}

function refused(node: XNodeNode): DotnetException {
  return argument(
    `A node of type ${enumText(typeNamed('System.Xml.XmlNodeType'), node.nodeType)} cannot be added to content.`,
  )
}

/** What may stand in an element and in a document, and in which order. */
function validate(target: XContainerNode, node: XNodeNode, before: XNodeNode | null): void {
  if (node instanceof XDocumentNode) throw refused(node)
  if (!(target instanceof XDocumentNode)) {
    if (node instanceof XDocumentTypeNode) throw refused(node)
    return
  }
  if (node instanceof XCDataNode) throw refused(node)
  if (node instanceof XTextNode) requireSpace(node.value)
  else if (node instanceof XElementNode) {
    if (target.root || hasAfter(before, NodeType.DocumentType)) throw incorrectStructure()
  } else if (node instanceof XDocumentTypeNode) {
    if (target.documentType || hasBefore(target, before, NodeType.Element)) throw incorrectStructure()
  } else if (!(node instanceof XCommentNode || node instanceof XInstructionNode)) throw refused(node)
}

function hasAfter(from: XNodeNode | null, nodeType: number): boolean {
  for (let node = from; node; node = node.next) if (node.nodeType === nodeType) return true
  return false
}

function hasBefore(target: XContainerNode, end: XNodeNode | null, nodeType: number): boolean {
  for (let node = target.first; node && node !== end; node = node.next) if (node.nodeType === nodeType) return true
  return false
}
