import { charge } from '../values/ambient.ts'
import { xmlNamespace, xmlnsNamespace } from '../xml/names.ts'
import { NodeType } from '../xml/node-type.ts'
import { ArrayToken } from './tokens/array.ts'
import { ObjectToken } from './tokens/object.ts'
import { PropertyToken } from './tokens/property.ts'
import type { JsonToken } from './tokens/token.ts'
import { TokenType } from './tokens/token-type.ts'
import { ValueToken } from './tokens/value.ts'
import type { XmlView } from './xml-view.ts'

const jsonNamespace = 'http://james.newtonking.com/projects/json'

/** Prefixes by the declarations above, the innermost last. */
type Scope = readonly { readonly prefix: string; readonly namespace: string }[]

/** What `JsonConvert.SerializeObject` makes of an XML node: Json.NET's `XmlNodeConverter`. */
export function xmlToken(node: XmlView): JsonToken {
  const scope: { prefix: string; namespace: string }[] = []
  for (let above = node.parent(); above; above = above.parent()) scope.unshift(...declarations(above))
  const made = new ObjectToken()
  writeNode(made, node, scope)
  return made
}

function declarations(element: XmlView): { prefix: string; namespace: string }[] {
  return element.attributes
    .filter((attribute) => attribute.namespace === xmlnsNamespace)
    .map(({ localName, value }) => ({ prefix: localName === 'xmlns' ? '' : localName, namespace: value ?? '' }))
}

function fullName(node: XmlView, scope: Scope): string {
  const isDefault = node.localName === 'xmlns' && node.namespace === xmlnsNamespace
  const prefix = isDefault ? '' : prefixOf(node.namespace, scope)
  return prefix === '' ? decoded(node.localName) : `${prefix}:${decoded(node.localName)}`
}

function prefixOf(namespace: string, scope: Scope): string {
  if (namespace === xmlNamespace) return 'xml'
  if (namespace === xmlnsNamespace) return 'xmlns'
  return namespace === '' ? '' : (scope.findLast((declared) => declared.namespace === namespace)?.prefix ?? '')
}

/** `XmlConvert.DecodeName`. */
function decoded(name: string): string {
  return name.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function propertyName(node: XmlView, scope: Scope): string {
  switch (node.kind) {
    case NodeType.Attribute:
      return node.namespace === jsonNamespace ? `$${node.localName}` : `@${fullName(node, scope)}`
    case NodeType.Element:
      return node.namespace === jsonNamespace ? `$${node.localName}` : fullName(node, scope)
    case NodeType.CDATA:
      return '#cdata-section'
    case NodeType.Comment:
      return '#comment'
    case NodeType.ProcessingInstruction:
      return `?${fullName(node, scope)}`
    case NodeType.DocumentType:
      return `!${fullName(node, scope)}`
    case NodeType.XmlDeclaration:
      return '?xml'
    case NodeType.Whitespace:
      return '#whitespace'
    case NodeType.SignificantWhitespace:
      return '#significant-whitespace'
    default:
      return '#text'
  }
}

const text = (value: string | null): JsonToken => (value === null ? ValueToken.null() : ValueToken.string(value))
const isOfJson = (node: XmlView): boolean => node.namespace === jsonNamespace
const declaresJson = (node: XmlView): boolean => node.namespace === xmlnsNamespace && node.value === jsonNamespace
const isArray = (node: XmlView): boolean =>
  node.attributes.some((a) => isOfJson(a) && a.localName === 'Array' && a.value === 'true')

/** Writes a node as a property of `into`, one below the root in a group. */
function writeNode(into: ObjectToken, node: XmlView, scope: Scope): void {
  charge(1)
  if (node.kind === NodeType.Document) {
    writeChildren(into, node.children, scope)
    return
  }
  if (node.kind === NodeType.Comment) {
    into.append(new ValueToken(node.value, TokenType.Comment))
    return
  }
  const value = xmlValue(node, scope)
  if (value !== null) into.append(new PropertyToken(propertyName(node, inner(node, scope)), value))
}

function inner(node: XmlView, scope: Scope): Scope {
  const declared = node.kind === NodeType.Element ? declarations(node) : []
  return declared.length === 0 ? scope : [...scope, ...declared]
}

/** The value of a node, null where nothing is written. */
function xmlValue(node: XmlView, outer: Scope): JsonToken | null {
  const { kind, attributes, children } = node
  if (kind === NodeType.XmlDeclaration || kind === NodeType.DocumentType) {
    const made = new ObjectToken()
    for (const [name, detail] of Object.entries(node.details))
      if (detail) made.append(new PropertyToken(name, text(detail)))
    return made
  }
  if (kind === NodeType.Comment) return null
  if (kind !== NodeType.Element) {
    if (declaresJson(node) || (isOfJson(node) && node.localName === 'Array')) return null
    return text(node.value)
  }
  const scope = inner(node, outer)
  const hasAttributes = attributes.some((a) => !isOfJson(a) && !declaresJson(a))
  const [only] = children
  if (!hasAttributes && children.length === 1 && only?.kind === NodeType.Text) return text(only.value)
  if (children.length === 0 && attributes.length === 0) return text(node.isEmpty ? null : '')
  const made = new ObjectToken()
  for (const attribute of attributes) writeNode(made, attribute, scope)
  writeChildren(made, children, scope)
  return made
}

/** Children by name, in the order in which the names come up; several of a name are an array. */
function writeChildren(into: ObjectToken, children: readonly XmlView[], scope: Scope): void {
  const groups = new Map<string, XmlView[]>()
  for (const child of children) {
    const name = propertyName(child, inner(child, scope))
    const group = groups.get(name)
    if (group) group.push(child)
    else groups.set(name, [child])
  }
  for (const [name, [first, ...others]] of groups) {
    if (!first) continue
    if (others.length === 0 && !isArray(first)) writeNode(into, first, scope)
    else {
      const items = new ArrayToken()
      for (const child of [first, ...others]) {
        const value = xmlValue(child, scope)
        if (value !== null) items.append(value)
      }
      into.append(new PropertyToken(name, items))
    }
  }
}
