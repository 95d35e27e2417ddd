import { escaped } from '../../../dotnet/json/writing/escape.ts'
import { type OutlineElement, type OutlineNode, type OutlineText, readOutline } from './xml-outline.ts'

/** What the two kinds call attributes and text. */
const styles = {
  direct: { attributePrefix: '@', text: '#text', mergesCdata: false },
  'javascript-friendly': { attributePrefix: '', text: '$t', mergesCdata: true },
} as const

/** The conversion's settings, by the attributes of xml-to-json. */
export interface XmlToJsonRules {
  readonly kind: keyof typeof styles
  readonly alwaysArrays: boolean
  readonly emptyIsNull: boolean
  readonly trims: boolean
  readonly keepsSpace: boolean
}

/** The gateway's JSON for an XML document, compact. */
export function xmlAsJson(text: string, rules: XmlToJsonRules): string {
  const { declaration, nodes } = readOutline(text, rules.keepsSpace)
  const members = new Members()
  for (const [name, value] of declaration) members.add(name, quoted(value), false)
  // The root is no child element: it is never wrapped, and takes the place of a member of the declaration.
  for (const node of nodes) if (node.kind === 'element') members.drop(node.name)
  addNodes(members, nodes, { ...rules, alwaysArrays: false }, rules)
  return members.text()
}

/** The members of a JSON object in the order of their first value; several values of a name are an array. */
class Members {
  readonly #members = new Map<string, { readonly values: string[]; isArray: boolean }>()

  add(name: string, value: string, isArray: boolean): void {
    const member = this.#members.get(name)
    if (member) member.values.push(value)
    else this.#members.set(name, { values: [value], isArray })
  }

  drop(name: string): void {
    this.#members.delete(name)
  }

  text(): string {
    let result = '{'
    let needsComma = false
    for (const [name, { values, isArray }] of this.#members) {
      // As the writer of Json.NET has it: a comment stands between members, several of one element are lost.
      if (name === commentName && values.length === 1) {
        result += `/*${values[0]}*/`
        continue
      }
      const value = name === commentName ? '[]' : isArray || values.length > 1 ? `[${values.join(',')}]` : values[0]
      result += `${needsComma ? ',' : ''}"${escaped(name)}":${value}`
      needsComma = true
    }
    return `${result}}`
  }
}

const commentName = '#comment'

function addNodes(members: Members, nodes: readonly OutlineNode[], rules: XmlToJsonRules, inner: XmlToJsonRules): void {
  for (const node of nodes) {
    if (node.kind === 'element') members.add(node.name, elementJson(node, inner), rules.alwaysArrays)
    else if (node.kind === 'comment') members.add(commentName, node.value, false)
    else members.add(textName(node, rules), textJson(node.value, rules), false)
  }
}

function textName(node: OutlineText, rules: XmlToJsonRules): string {
  switch (node.kind) {
    case 'text':
      return styles[rules.kind].text
    case 'cdata':
      return '#cdata-section'
    case 'instruction':
      return `?${node.name}`
    default:
      return `#${node.kind}`
  }
}

function elementJson(element: OutlineElement, rules: XmlToJsonRules): string {
  const style = styles[rules.kind]
  const children = style.mergesCdata ? mergedText(element.children) : element.children
  const { attributes } = element
  const [only] = children
  if (attributes.length === 0) {
    if (!only) return element.isEmptyTag ? 'null' : textJson('', rules)
    if (children.length === 1 && only.kind === 'text') return textJson(only.value, rules)
  }
  const members = new Members()
  for (const [name, value] of attributes) members.add(style.attributePrefix + name, textJson(value, rules), false)
  if (!only && !element.isEmptyTag) members.add(style.text, textJson('', rules), false)
  addNodes(members, children, rules, rules)
  return members.text()
}

/** Text and CDATA sections side by side as one text. */
function mergedText(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  const merged: OutlineNode[] = []
  for (const node of nodes) {
    const last = merged[merged.length - 1]
    if (node.kind !== 'text' && node.kind !== 'cdata') merged.push(node)
    else if (last?.kind === 'text') merged[merged.length - 1] = { ...last, value: last.value + node.value }
    else merged.push({ kind: 'text', name: '', value: node.value })
  }
  return merged
}

function textJson(value: string, rules: XmlToJsonRules): string {
  const text = rules.trims ? value.trim() : value
  return text === '' && rules.emptyIsNull ? 'null' : quoted(text)
}

const quoted = (text: string): string => `"${escaped(text)}"`
