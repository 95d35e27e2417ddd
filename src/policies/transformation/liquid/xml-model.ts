import { LoadOptions } from '../../../dotnet/xml/load-options.ts'
import { childElements } from '../../../dotnet/xml/tree/axes.ts'
import { innerText } from '../../../dotnet/xml/tree/edit.ts'
import { loadDocument } from '../../../dotnet/xml/tree/load.ts'
import { XDocumentNode, XElementNode, type XNodeNode } from '../../../dotnet/xml/tree/model.ts'
import { TemplateObject, type TemplateValue } from './value.ts'

const instanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance'

/** An XML body: an object whose one member is the root element. */
export function xmlBody(text: string, nilIsNull: boolean): TemplateValue {
  return xmlModel(loadDocument(text, LoadOptions.None), nilIsNull)
}

/**
 * A document or element as templates see it: members by local name, exactly first and then without case; repeated
 * elements are lists, attributes are members, an element of text alone is its text.
 */
export function xmlModel(node: XNodeNode, nilIsNull: boolean): TemplateValue {
  if (node instanceof XDocumentNode) {
    const root = node.root
    return root ? elementsModel(new Map([[root.name.localName, [root]]]), new Map(), '', nilIsNull) : null
  }
  return node instanceof XElementNode ? elementModel(node, nilIsNull) : null
}

function elementModel(element: XElementNode, nilIsNull: boolean): TemplateValue {
  const attributes = new Map<string, string>()
  for (const attribute of element.attributes) {
    if (attribute.isNamespaceDeclaration) continue
    if (attribute.name.namespace.namespaceName !== instanceNamespace)
      attributes.set(attribute.name.localName, attribute.value)
    else if (attribute.name.localName === 'nil' && /^\s*(?:true|1)\s*$/.test(attribute.value))
      return nilIsNull ? null : ''
  }
  const children = new Map<string, XElementNode[]>()
  for (const child of childElements(element)) {
    const alike = children.get(child.name.localName)
    if (alike) alike.push(child)
    else children.set(child.name.localName, [child])
  }
  const text = innerText(element)
  return children.size === 0 && attributes.size === 0 ? text : elementsModel(children, attributes, text, nilIsNull)
}

function elementsModel(
  children: ReadonlyMap<string, readonly XElementNode[]>,
  attributes: ReadonlyMap<string, string>,
  text: string,
  nilIsNull: boolean,
): TemplateObject {
  const names = [...new Set([...attributes.keys(), ...children.keys()])]
  return new TemplateObject({
    member: (wanted) => {
      const name = names.includes(wanted) ? wanted : names.find((n) => n.toLowerCase() === wanted.toLowerCase())
      if (name === undefined) return undefined
      const found = children.get(name)
      if (!found) return attributes.get(name)
      return found.length === 1
        ? elementModel(found[0] as XElementNode, nilIsNull)
        : found.map((e) => elementModel(e, nilIsNull))
    },
    names: () => names,
    text: () => text,
  })
}
