import { argument, required } from '../../values/exception.ts'
import { xmlNamespace, xmlnsNamespace } from '../names.ts'
import { descendantNodes } from './axes.ts'
import { addContent, insertContent } from './content.ts'
import { missingParent } from './missing-parent.ts'
import { XAttributeNode, type XContainerNode, XElementNode, type XNodeNode, XTextNode } from './model.ts'
import { valueText } from './value-text.ts'
import { noNamespace, sameName, type XNameObject, xmlnsPrefixNamespace } from './x-name.ts'

/** The texts below a container, joined. */
export function innerText(container: XContainerNode): string {
  let text = ''
  for (const node of descendantNodes(container)) if (node instanceof XTextNode) text += node.value
  return text
}

export function setElementText(element: XElementNode, value: string | null): void {
  const text = required(value, 'value')
  element.unlinkAll()
  addContent(element, text)
}

const reserved = (prefix: string, namespace: string): string =>
  `The prefix '${prefix}' is bound to the namespace name '${namespace}'. ${prefix === 'xmlns' ? 'It must not be declared. ' : ''}Other prefixes must not be bound to this namespace name, and it must not be declared as the default namespace.`

function validateAttribute(name: XNameObject, value: string): void {
  const isDefault = name.namespace === noNamespace && name.localName === 'xmlns'
  if (!isDefault && name.namespace !== xmlnsPrefixNamespace) return
  if (isDefault) {
    if (value === xmlNamespace) throw argument(reserved('xml', xmlNamespace))
    if (value === xmlnsNamespace) throw argument(reserved('xmlns', xmlnsNamespace))
    return
  }
  if (value === '') throw argument(`The prefix '${name.localName}' cannot be bound to the empty namespace name.`)
  if (value === xmlNamespace ? name.localName !== 'xml' : name.localName === 'xml')
    throw argument(reserved('xml', xmlNamespace))
  if (value === xmlnsNamespace || name.localName === 'xmlns') throw argument(reserved('xmlns', xmlnsNamespace))
}

export function newAttribute(name: XNameObject | null, value: unknown): XAttributeNode {
  const checkedName = required(name, 'name')
  const text = valueText(required(value, 'value'))
  validateAttribute(checkedName, text)
  return new XAttributeNode(checkedName, text)
}

export function setAttributeText(attribute: XAttributeNode, value: string | null): void {
  const text = required(value, 'value')
  validateAttribute(attribute.name, text)
  attribute.value = text
}

/** `SetAttributeValue`: adds, changes, or with null removes. */
export function setAttributeValue(element: XElementNode, name: XNameObject | null, value: unknown): void {
  const wanted = required(name, 'name')
  const found = element.attribute(wanted)
  if (value === null) {
    if (found) element.unlinkAttribute(found)
  } else if (found) setAttributeText(found, valueText(value))
  else element.linkAttribute(newAttribute(wanted, value))
}

/** `SetElementValue`: adds, changes, or with null removes. */
export function setElementValue(element: XElementNode, name: XNameObject | null, value: unknown): void {
  const wanted = required(name, 'name')
  const found = firstElement(element, wanted)
  if (value === null) {
    if (found) element.unlink(found)
  } else if (found) setElementText(found, valueText(value))
  else {
    const made = new XElementNode(wanted)
    addContent(made, valueText(value))
    addContent(element, made)
  }
}

export function firstElement(container: XContainerNode, name: XNameObject | null): XElementNode | null {
  for (let node = container.first; node; node = node.next) {
    if (node instanceof XElementNode && sameName(node.name, name)) return node
  }
  return null
}

export function removeNode(node: XNodeNode): void {
  parentOf(node).unlink(node)
}

export function removeAttribute(attribute: XAttributeNode): void {
  if (!(attribute.parent instanceof XElementNode)) throw missingParent()
  attribute.parent.unlinkAttribute(attribute)
}

export function addAfter(node: XNodeNode, content: unknown): void {
  insertContent(parentOf(node), content, node.next)
}

export function addBefore(node: XNodeNode, content: unknown): void {
  insertContent(parentOf(node), content, node)
}

export function replaceNode(node: XNodeNode, content: unknown): void {
  const parent = parentOf(node)
  const before = node.next
  parent.unlink(node)
  insertContent(parent, content, before)
}

function parentOf(node: XNodeNode): XContainerNode {
  if (!node.parent) throw missingParent()
  return node.parent
}
