import { rootOf } from '../../xpath/axes.ts'
import { type XsltNode, xsltTree } from '../tree/xslt-node.ts'

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'
const letters: Readonly<Record<XsltNode['kind'], string>> = {
  root: 'R',
  element: 'E',
  attribute: 'A',
  namespace: 'N',
  text: 'T',
  instruction: 'P',
  comment: 'C',
  other: 'X',
}

/** `generate-id()` as .NET has it for documents of its first page: the place in the document in digits of base 32. */
export class NodeIds {
  readonly #documents = new Map<XsltNode, { readonly index: number; readonly places: Map<XsltNode, number> }>()

  of(node: XsltNode): string {
    const root = rootOf(xsltTree, node)
    let document = this.#documents.get(root)
    if (!document) {
      document = { index: this.#documents.size, places: placesOf(root) }
      this.#documents.set(root, document)
    }
    const { index, places } = document
    const start = `ID${index}${letters[node.kind]}`
    const parent = node.parent && places.get(node.parent)
    if (node.kind === 'namespace')
      return `${start}${number(parent ?? 0)}0${[...node.localName].map((c) => c.charCodeAt(0)).join('x')}`
    const place = places.get(node) ?? parent ?? 0
    const isBeside = node.kind === 'attribute' || isOnlyText(node)
    return isBeside ? `${start}${number(parent ?? 0)}0${number(place)}` : start + number(place)
  }
}

/** A text without siblings has no place of its own. */
function isOnlyText({ kind, parent }: XsltNode): boolean {
  return kind === 'text' && parent?.kind === 'element' && parent.children.length === 1
}

function placesOf(root: XsltNode): Map<XsltNode, number> {
  const places = new Map<XsltNode, number>()
  const stack = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isOnlyText(node)) places.set(node, places.size + 1)
    for (const attribute of node.attributes) places.set(attribute, places.size + 1)
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as XsltNode) // within bounds
  }
  return places
}

/** The lowest digit first. */
function number(value: number): string {
  let text = ''
  let left = value
  do {
    text += digits[left % 32]
    left = Math.floor(left / 32)
  } while (left > 0)
  return text
}
