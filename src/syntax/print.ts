import type { AttributeNode, CommentNode, ElementNode, InstructionNode, Node, PolicyDocument, Value } from './tree.ts'
import { escapeAttribute, escapeText } from './xml-text.ts'

/**
 * Prints a document as it is laid out in the tree. Read again, the text gives the same tree: names, values and
 * expressions (each in its form, raw or escaped), text, comments. Only white space within tags and between the root and
 * the comments around it isn't kept.
 */
export function printDocument(document: PolicyDocument): string {
  const around = (nodes: readonly (CommentNode | InstructionNode)[]): string[] => nodes.map(printNode)
  return `${[...around(document.before), printNode(document.root), ...around(document.after)].join('\n')}\n`
}

/** Prints one node of a tree. */
export function printNode(node: Node): string {
  switch (node.kind) {
    case 'element':
      return printElement(node)
    case 'text':
      return printText(node.value)
    case 'cdata':
      return `<![CDATA[${node.value.text}]]>`
    case 'comment':
      return `<!--${node.text}-->`
    case 'instruction':
      return `<?${node.text}?>`
  }
}

function printElement(element: ElementNode): string {
  const { name, attributes, children, selfClosing } = element
  const tag = [name, ...attributes.map(printAttribute)].join(' ')
  if (selfClosing) return `<${tag} />`
  return `<${tag}>${children.map(printNode).join('')}</${name}>`
}

function printAttribute({ name, value, quote }: AttributeNode): string {
  const text = isRaw(value) ? value.text : escapeAttribute(value.text, quote)
  return `${name}=${quote}${text}${quote}`
}

function printText(value: Value): string {
  return isRaw(value) ? value.text : escapeText(value.text)
}

/** Raw expressions stand as they are, also where they are no XML. */
function isRaw({ expression }: Value): boolean {
  return expression?.form === 'raw'
}
