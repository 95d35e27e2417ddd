import { toText } from '../../xpath/values.ts'
import type { Output } from '../output/output.ts'
import { attributeOf } from '../tree/sheet-node.ts'
import { type XsltNode, xsltTree } from '../tree/xslt-node.ts'
import { useAttributeSets } from './attribute-sets.ts'
import { compileBody } from './body.ts'
import { attributeExpression } from './expression.ts'
import type { CompileInstruction } from './instructions.ts'

export const copy: CompileInstruction = (element, scope) => {
  const sets = useAttributeSets(attributeOf(element, 'use-attribute-sets'), scope)
  const body = compileBody(element.children, scope)
  return (frame) => {
    const { node } = frame
    const { output } = frame.run
    if (node.kind === 'root') body(frame)
    else if (node.kind === 'element') {
      startCopy(node, output, true)
      sets?.(frame)
      body(frame)
      output.endElement()
    } else copyLeaf(node, output)
    return undefined
  }
}

export const copyOf: CompileInstruction = (element, scope) => {
  const select = attributeOf(element, 'select')
  const compute = select ? attributeExpression(select, scope) : null
  if (!compute) return null
  return (frame) => {
    const value = compute(frame)
    const { output } = frame.run
    if (typeof value !== 'object') output.text(toText(xsltTree, value), true)
    else for (const node of value) copyNode(node, output)
    return undefined
  }
}

function copyNode(node: XsltNode, output: Output): void {
  if (node.kind === 'root') for (const child of node.children) copyNode(child, output)
  else if (node.kind === 'element') copyElement(node, output)
  else copyLeaf(node, output)
}

/** Copies with a stack of its own: documents may be deep. */
function copyElement(top: XsltNode, output: Output): void {
  startCopy(top, output, true)
  copyAttributes(top, output)
  const open: { readonly node: XsltNode; next: number }[] = [{ node: top, next: 0 }]
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const child = last.node.children[last.next++]
    if (!child) {
      output.endElement()
      open.pop()
    } else if (child.kind === 'element') {
      startCopy(child, output, false)
      copyAttributes(child, output)
      open.push({ node: child, next: 0 })
    } else copyLeaf(child, output)
  }
}

function startCopy(node: XsltNode, output: Output, isTop: boolean): void {
  output.startElement(node.prefix, node.localName, node.namespace)
  for (const { prefix, uri } of isTop ? node.scope : node.declarations) if (uri !== '') output.namespace(prefix, uri)
}

function copyAttributes(node: XsltNode, output: Output): void {
  for (const { prefix, localName, namespace, value } of node.attributes) {
    output.attribute(prefix, localName, namespace, value)
  }
}

function copyLeaf(node: XsltNode, output: Output): void {
  switch (node.kind) {
    case 'attribute':
      output.attribute(node.prefix, node.localName, node.namespace, node.value)
      break
    case 'namespace':
      output.namespace(node.localName, node.value)
      break
    case 'text':
      if (node.pieces) for (const { value, escapes } of node.pieces) output.text(value, escapes)
      else output.text(node.value, true)
      break
    case 'comment':
      output.comment(node.value)
      break
    case 'instruction':
      output.instruction(node.localName, node.value)
  }
}
