import { xmlNamespace } from '../../../dotnet/xml/names.ts'
import {
  namespaceAt,
  type SheetAttribute,
  type SheetElement,
  type SheetNode,
  xsltNamespace,
} from '../../../dotnet/xml/xslt/tree/sheet-node.ts'
import type { NamespaceDeclaration } from '../../../dotnet/xml/xslt/tree/xslt-node.ts'
import { type AttributeNode, attributeOf, type ElementNode, type Node } from '../../../syntax/tree.ts'

/** Tells of an undeclared prefix. */
export type ReportPrefix = (prefix: string, at: ElementNode | AttributeNode) => void

type Unfinished = { -readonly [K in keyof SheetElement]: SheetElement[K] }

/** Reads a stylesheet out of the policy document, with the namespaces that the elements around it declare. */
export function readStylesheet(root: ElementNode, report: ReportPrefix): SheetElement {
  const line: ElementNode[] = []
  for (let node = root.parent; node; node = node.parent) line.unshift(node)
  const around = line.flatMap(declarationsOf)
  return readElement(root, null, report, around, false)
}

/** Whether an element is the root of a stylesheet: of XSLT, or a literal element with a version. */
export function isStylesheet(node: ElementNode): boolean {
  return isStylesheetOfXslt(node) || node.attributes.some(({ name }) => /^[^:]+:version$/.test(name))
}

/** Whether an element is `stylesheet` or `transform` of XSLT's namespace, whatever its prefix. */
export function isStylesheetOfXslt(node: ElementNode): boolean {
  const { prefix, localName } = split(node.name)
  if (localName !== 'stylesheet' && localName !== 'transform') return false
  for (let at: ElementNode | null = node; at; at = at.parent) {
    const declared = attributeOf(at, prefix === '' ? 'xmlns' : `xmlns:${prefix}`)
    if (declared) return declared.value.text === xsltNamespace
  }
  return false
}

function readElement(
  node: ElementNode,
  parent: SheetElement | null,
  report: ReportPrefix,
  around: readonly NamespaceDeclaration[],
  keepsSpace: boolean,
): SheetElement {
  const { prefix, localName } = split(node.name)
  const element: Unfinished = {
    kind: 'element',
    name: node.name,
    prefix,
    localName,
    namespace: '',
    attributes: [],
    declarations: [...around, ...declarationsOf(node)],
    children: [],
    parent,
    span: node.startTagSpan,
    nameSpan: node.nameSpan,
  }
  element.namespace = resolve(prefix, element, node, report)
  element.attributes = node.attributes
    .filter(({ name }) => name !== 'xmlns' && !name.startsWith('xmlns:'))
    .map((attribute) => readAttribute(attribute, element, report))
  const space = element.attributes.find((a) => a.namespace === xmlNamespace && a.localName === 'space')?.value
  const keeps = space === undefined ? keepsSpace : space === 'preserve'
  const isText = element.namespace === xsltNamespace && localName === 'text'
  element.children = readChildren(node, element, report, keeps, keeps || isText)
  return element
}

function readChildren(
  node: ElementNode,
  element: SheetElement,
  report: ReportPrefix,
  keepsInside: boolean,
  keepsHere: boolean,
): readonly SheetNode[] {
  const children: SheetNode[] = []
  for (const run of textRuns(node.children)) {
    if (run.kind === 'element') children.push(readElement(run, element, report, [], keepsInside))
    else if (keepsHere || /[^ \t\r\n]/.test(run.value)) {
      const { value } = run
      children.push({ kind: 'text', value, span: run.span })
    }
  }
  return children
}

/** Elements, and text with the CDATA beside it; comments are passed over. */
function textRuns(nodes: readonly Node[]) {
  const runs: (ElementNode | { readonly kind: 'text'; value: string; readonly span: SheetElement['span'] })[] = []
  let isOpen = false
  for (const node of nodes) {
    if (node.kind === 'element') runs.push(node)
    else if (node.kind === 'text' || node.kind === 'cdata') {
      const value = node.value.text.replace(/\r\n?/g, '\n')
      const last = runs.at(-1)
      if (isOpen && last?.kind === 'text') last.value += value
      else runs.push({ kind: 'text', value, span: node.span })
    }
    isOpen = node.kind === 'text' || node.kind === 'cdata'
  }
  return runs
}

function readAttribute(attribute: AttributeNode, element: SheetElement, report: ReportPrefix): SheetAttribute {
  const { prefix, localName } = split(attribute.name)
  return {
    name: attribute.name,
    prefix,
    localName,
    namespace: prefix === '' ? '' : resolve(prefix, element, attribute, report),
    value: attribute.value.text,
    nameSpan: attribute.nameSpan,
    valueSpan: attribute.value.span,
  }
}

function resolve(prefix: string, element: SheetElement, at: ElementNode | AttributeNode, report: ReportPrefix): string {
  const namespace = namespaceAt(element, prefix)
  if (namespace === undefined) report(prefix, at)
  return namespace ?? ''
}

function declarationsOf(node: ElementNode): NamespaceDeclaration[] {
  return node.attributes
    .filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'))
    .map(({ name, value }) => ({ prefix: name === 'xmlns' ? '' : name.slice('xmlns:'.length), uri: value.text }))
}

function split(name: string): { readonly prefix: string; readonly localName: string } {
  const colon = name.indexOf(':')
  return { prefix: colon < 0 ? '' : name.slice(0, colon), localName: name.slice(colon + 1) }
}
