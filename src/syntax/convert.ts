import { SourceText } from '../diagnostics/diagnostic.ts'
import { type ReadResult, readPolicy } from './read.ts'
import type { ElementNode, Value } from './tree.ts'
import { escapeAttribute, escapeText } from './xml-text.ts'

/** The two formats in which the service takes a policy: `rawxml` and `xml`. */
export type PolicyFormat = 'raw' | 'escaped'

export interface Conversion extends ReadResult {
  /** The converted text; absent where the document can't be read. */
  readonly text?: string
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Converts the expressions of a policy to one form and leaves everything else as it is written. Escaped, the text is
 * well-formed XML, with line breaks in attributes as `&#xA;`. Raw, expressions stand as the C# compiler sees them.
 * Named values and tokens are left unresolved.
 */
export function convertPolicy(source: SourceText, format: PolicyFormat): Conversion {
  const result = readPolicy(source)
  const { document } = result
  if (!document || result.diagnostics.some(({ severity }) => severity === 'error')) return result
  const text = applyEdits(source.text, editsOf(document.root, format))
  if (format === 'escaped' || sameExpressions(document.root, text)) return { ...result, text }
  // An entity's text within a C# string: raw it would be decoded, since nothing else shows that the document is raw.
  const isAmbiguous = (value: Value): boolean => /&(?:#\w+|\w+);/.test(value.expression?.code ?? '')
  return { ...result, text: applyEdits(source.text, editsOf(document.root, format, isAmbiguous)) }
}

function editsOf(root: ElementNode, format: PolicyFormat, keep: (value: Value) => boolean = () => false): Edit[] {
  const edits: Edit[] = []
  const edit = (value: Value, escaped: (text: string) => string): void => {
    const { expression } = value
    if (!expression || keep(value)) return
    const { start, end } = expression.span
    const code = `@${expression.code}`
    edits.push({ start, end, text: format === 'raw' ? code : escaped(code) })
  }
  const visit = (element: ElementNode): void => {
    for (const { value, quote } of element.attributes) edit(value, (text) => escapeAttribute(text, quote))
    for (const child of element.children) {
      if (child.kind === 'element') visit(child)
      else if (child.kind === 'text') edit(child.value, escapeText)
    }
    if (format === 'escaped') edits.push(...templateEdits(element))
  }
  visit(root)
  return edits
}

/** The markers of a Liquid body may hold `<` and `&`: in XML they have to be escaped too. */
function templateEdits({ attributes, contentSpan: { source, start, end } }: ElementNode): Edit[] {
  const isLiquid = attributes.some(({ name, value }) => name === 'template' && /^\s*liquid\s*$/i.test(value.text))
  if (!isLiquid) return []
  const edits: Edit[] = []
  for (const match of source.text.slice(start, end).matchAll(/\{\{.*?\}\}|\{%.*?%\}/gs)) {
    const text = match[0].replace(/&(?!(?:#\w+|\w+);)/g, '&amp;').replace(/</g, '&lt;')
    if (text !== match[0]) edits.push({ start: start + match.index, end: start + match.index + match[0].length, text })
  }
  return edits
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let from = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < from) continue
    parts.push(text.slice(from, edit.start), edit.text)
    from = edit.end
  }
  parts.push(text.slice(from))
  return parts.join('')
}

function sameExpressions(root: ElementNode, text: string): boolean {
  const { document } = readPolicy(new SourceText(text))
  return document !== undefined && expressionsOf(document.root).join('\0') === expressionsOf(root).join('\0')
}

/** The C# of all expressions below an element, in document order. */
export function expressionsOf(element: ElementNode): string[] {
  const codes: string[] = []
  const visit = (node: ElementNode): void => {
    for (const { value } of node.attributes) if (value.expression) codes.push(value.expression.code)
    if (node.text.expression) codes.push(node.text.expression.code)
    for (const child of node.children) if (child.kind === 'element') visit(child)
  }
  visit(element)
  return codes
}
