import type { SourceText, Span } from '../diagnostics/diagnostic.ts'
import { type ReadResult, readPolicy } from './read.ts'
import type { AttributeNode, ElementNode, Node } from './tree.ts'

export interface LayoutOptions {
  /** Spaces a level. */
  readonly indent?: number
  /** A start tag longer than this has each attribute on a line of its own. */
  readonly width?: number
}

export interface Layout extends ReadResult {
  /** Absent where the document can't be read. */
  readonly text?: string
}

/** Elements whose content is a message or a stylesheet: every blank in it counts. */
const verbatim = new Set(['set-body', 'xsl-transform', 'body', 'payload', 'message'])

/**
 * Lays a policy out canonically: an element a line, indented by its depth, attributes parted by one blank, at most one
 * empty line in a row. Values, expressions, comments and bodies stay exactly as they are written.
 */
export function layOut(source: SourceText, { indent = 4, width = 120 }: LayoutOptions = {}): Layout {
  const result = readPolicy(source)
  const { document } = result
  if (!document || result.diagnostics.some(({ severity }) => severity === 'error')) return result
  const { before, root, after } = document
  const printer = new LayoutPrinter(' '.repeat(indent), width)
  const text = [...before, root, ...after].map((node) => `${printer.node(node, 0)}\n`).join('')
  return { ...result, text: source.text.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text }
}

class LayoutPrinter {
  readonly #indent: string
  readonly #width: number

  constructor(indent: string, width: number) {
    this.#indent = indent
    this.#width = width
  }

  node(node: Node, depth: number): string {
    return node.kind === 'element' ? this.#element(node, depth) : written(node.span)
  }

  #element(element: ElementNode, depth: number): string {
    const { name, children, contentSpan, text } = element
    const tag = this.#startTag(element, depth)
    if (children.length === 0) return `${tag} />`
    if (verbatim.has(name)) return `${tag}>${written(contentSpan)}</${name}>`
    if (text.expression && children.length === 1) return `${tag}>${written(contentSpan).trim()}</${name}>`
    if (children.some((child) => child.kind !== 'text' && child.kind !== 'cdata') && text.text.trim() === '') {
      return `${tag}>${this.#children(children, depth + 1)}\n${this.#indent.repeat(depth)}</${name}>`
    }
    return `${tag}>${written(contentSpan)}</${name}>`
  }

  #children(children: readonly Node[], depth: number): string {
    const lines: string[] = []
    let empty = ''
    for (const child of children) {
      if (child.kind === 'text') {
        empty = lines.length > 0 && /\n[ \t]*\r?\n/.test(child.value.text) ? '\n' : ''
        continue
      }
      lines.push(`${empty}\n${this.#indent.repeat(depth)}${this.node(child, depth)}`)
      empty = ''
    }
    return lines.join('')
  }

  #startTag({ name, attributes }: ElementNode, depth: number): string {
    const all = attributes.map(attributeText)
    const oneLine = [`<${name}`, ...all].join(' ')
    const isLong = oneLine.length + depth * this.#indent.length > this.#width && !oneLine.includes('\n')
    if (!isLong || all.length < 2) return oneLine
    return [`<${name}`, ...all].join(`\n${this.#indent.repeat(depth + 1)}`)
  }
}

function attributeText({ name, value, quote }: AttributeNode): string {
  return `${name}=${quote}${written(value.span)}${quote}`
}

function written({ source, start, end }: Span): string {
  return source.text.slice(start, end)
}
