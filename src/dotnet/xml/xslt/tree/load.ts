import type { ParsedAttribute } from '../../parser/xml-event.ts'
import { XmlParser } from '../../parser/xml-parser.ts'
import { type NamespaceDeclaration, XsltNode } from './xslt-node.ts'

/** Whether texts of white space directly in an element are left out. */
export type StripsSpace = (element: XsltNode) => boolean

const isDeclaration = ({ prefix, localName }: ParsedAttribute): boolean =>
  prefix === 'xmlns' || (prefix === '' && localName === 'xmlns')

/** Reads the input of a transformation; a document type is refused. */
export function loadInput(text: string, strips: StripsSpace | null): XsltNode {
  const parser = new XmlParser(text.startsWith('\ufeff') ? text.slice(1) : text, { prohibitsDtd: true })
  const root = new XsltNode('root', null)
  const loader = new Loader(root, strips)
  for (let event = parser.next(); event; event = parser.next()) {
    switch (event.kind) {
      case 'start': {
        const { prefix, localName, namespace } = event
        const declarations: NamespaceDeclaration[] = event.attributes
          .filter(isDeclaration)
          .map((a) => ({ prefix: a.prefix === '' ? '' : a.localName, uri: a.value }))
        const element = loader.open({ prefix, localName, namespace, declarations })
        for (const attribute of event.attributes) {
          if (!isDeclaration(attribute)) element.attributes.push(new XsltNode('attribute', element, attribute))
        }
        break
      }
      case 'end':
        loader.close()
        break
      case 'text':
      case 'cdata':
      case 'whitespace':
        loader.text(event.value)
        break
      case 'comment':
        loader.leaf('comment', { value: event.value })
        break
      case 'instruction':
        loader.leaf('instruction', { localName: event.target, value: event.data })
        break
      case 'declaration':
      case 'doctype':
    }
  }
  return root
}

class Loader {
  readonly #strips: StripsSpace | null
  #target: XsltNode
  #text = ''

  constructor(root: XsltNode, strips: StripsSpace | null) {
    this.#target = root
    this.#strips = strips
  }

  open(parts: ConstructorParameters<typeof XsltNode>[2]): XsltNode {
    const element = this.leaf('element', parts)
    this.#target = element
    return element
  }

  close(): void {
    this.#endText()
    this.#target = this.#target.parent ?? this.#target
  }

  text(value: string): void {
    this.#text += value
  }

  leaf(kind: XsltNode['kind'], parts: ConstructorParameters<typeof XsltNode>[2]): XsltNode {
    this.#endText()
    const node = new XsltNode(kind, this.#target, parts)
    this.#target.children.push(node)
    return node
  }

  #endText(): void {
    const value = this.#text
    if (value === '') return
    this.#text = ''
    if (this.#target.kind === 'root') return
    if (this.#strips && !/[^ \t\r\n]/.test(value) && this.#strips(this.#target) && !preservesSpace(this.#target)) return
    this.#target.children.push(new XsltNode('text', this.#target, { value }))
  }
}

/** By the nearest `xml:space`. */
function preservesSpace(element: XsltNode): boolean {
  for (let node: XsltNode | null = element; node; node = node.parent) {
    const space = node.attributes.find((a) => a.prefix === 'xml' && a.localName === 'space')?.value
    if (space !== undefined) return space === 'preserve'
  }
  return false
}
