import type { Diagnostic, Span } from '../diagnostics/diagnostic.ts'
import { decodePieces } from './decode.ts'
import type { MappedText } from './mapped-text.ts'
import type { Piece } from './scan-value.ts'
import type { ScanEvent, ScanProblem } from './scanner.ts'
import { mayBeTemplate } from './template-elements.ts'
import type { AttributeNode, CommentNode, ElementNode, InstructionNode, Node, PolicyDocument, Value } from './tree.ts'
import { makeValue } from './value.ts'

/** Elements may be nested this deep; policies are walked recursively. */
const maximalDepth = 200

export interface TreeReporter {
  readonly malformed: (problem: ScanProblem) => void
  readonly report: (diagnostic: Diagnostic) => void
}

type StartTag = Extract<ScanEvent, { kind: 'start' }>
type EndTag = Extract<ScanEvent, { kind: 'end' }>

/** An element whose end tag hasn't come yet. */
interface OpenElement {
  readonly tag: StartTag
  readonly node: Unfinished<ElementNode>
  readonly children: Node[]
  /** Text and CDATA among its children, still in pieces. */
  readonly pieces: Piece[]
  readonly template: boolean
}

type Unfinished<T> = { -readonly [K in keyof T]: T[K] }

/** Builds the tree from what the scanner saw, matching start tags and end tags. */
export function buildTree(
  mapped: MappedText,
  events: readonly ScanEvent[],
  reporter: TreeReporter,
): PolicyDocument | undefined {
  return new TreeBuilder(mapped, reporter).build(events)
}

class TreeBuilder {
  readonly #mapped: MappedText
  readonly #reporter: TreeReporter
  readonly #open: OpenElement[] = []
  readonly #before: (CommentNode | InstructionNode)[] = []
  readonly #after: (CommentNode | InstructionNode)[] = []
  #root: ElementNode | undefined
  #outsideReported = false

  constructor(mapped: MappedText, reporter: TreeReporter) {
    this.#mapped = mapped
    this.#reporter = reporter
  }

  build(events: readonly ScanEvent[]): PolicyDocument | undefined {
    for (const [index, event] of events.entries()) {
      if (event.kind === 'start') {
        if (!this.#start(event)) break
      } else if (event.kind === 'end') this.#end(event, nextTag(events, index))
      else this.#content(event)
    }
    const innermost = this.#open.at(-1)
    if (innermost) {
      const { name, start, nameEnd } = innermost.tag
      this.#malformed(`the element '${name}' is never closed: '</${name}>' is missing`, start, nameEnd)
    }
    while (this.#open.length > 0) this.#finish(this.#mapped.text.length, this.#mapped.text.length)
    if (!this.#root) {
      if (!this.#outsideReported) this.#malformed('there is no element in the document', 0, 0)
      return undefined
    }
    return { source: this.#mapped.source, root: this.#root, before: this.#before, after: this.#after }
  }

  #start(tag: StartTag): boolean {
    if (this.#open.length === 0 && this.#root) {
      this.#outside(`a document has one root element: '${tag.name}' is a second one`, tag.start, tag.nameEnd)
    }
    if (this.#open.length >= maximalDepth) {
      this.#malformed(`elements are nested more than ${maximalDepth} deep`, tag.start, tag.nameEnd)
      this.#open.length = 0
      return false
    }
    const parent = this.#open.at(-1)
    const attributes = tag.attributes.map((scanned): AttributeNode => {
      const value = this.#value(scanned.pieces, scanned.valueStart, true, parent?.template ?? false)
      return {
        kind: 'attribute',
        name: scanned.name,
        nameSpan: this.#span(scanned.nameStart, scanned.nameEnd),
        value,
        quote: scanned.quote,
        span: this.#span(scanned.nameStart, Math.min(scanned.valueEnd + 1, this.#mapped.text.length)),
      }
    })
    const template = mayBeTemplate(tag.name) && attributes.some(isLiquid)
    const children: Node[] = []
    const content = this.#mapped.slice(tag.end, tag.end)
    const startTagSpan = this.#span(tag.start, tag.end)
    const node: Unfinished<ElementNode> = {
      kind: 'element',
      name: tag.name,
      nameSpan: this.#span(tag.start + 1, tag.nameEnd),
      attributes,
      children,
      parent: parent?.node ?? null,
      span: startTagSpan,
      startTagSpan,
      contentSpan: this.#span(tag.end, tag.end),
      selfClosing: tag.selfClosing,
      text: makeValue(content, { escaped: false, template: true }),
      content,
    }
    if (parent) parent.children.push(node)
    else this.#root ??= node
    this.#open.push({ tag, node, children, pieces: [], template: template || (parent?.template ?? false) })
    if (tag.selfClosing) this.#finish(tag.end, tag.end)
    return true
  }

  #end({ name, start, end }: EndTag, next: StartTag | EndTag | undefined): void {
    const innermost = this.#open.at(-1)
    if (innermost?.tag.name === name) {
      this.#finish(start, end)
      return
    }
    const at = this.#open.findLastIndex(({ tag }) => tag.name === name)
    const parent = this.#open.at(-2)
    if (innermost && at < 0 && (parent ? next?.kind === 'end' && next.name === parent.tag.name : !next)) {
      const message = `'</${name}>' stands where '</${innermost.tag.name}>' is expected`
      this.#reporter.malformed({ message, start, end, related: openedHere(innermost.tag) })
      this.#finish(start, end)
      return
    }
    if (!innermost || at < 0) {
      const related = innermost ? openedHere(innermost.tag) : undefined
      const message = innermost
        ? `'</${name}>' closes no element: '</${innermost.tag.name}>' is expected`
        : `'</${name}>' closes no element`
      this.#reporter.malformed({ message, start, end, ...(related ? { related } : {}) })
      return
    }
    const { tag } = innermost
    const message = `the element '${tag.name}' is never closed: '</${tag.name}>' is missing before '</${name}>'`
    const related = { message: `'</${name}>' stands here`, start, end }
    this.#reporter.malformed({ message, start: tag.start, end: tag.nameEnd, related })
    while (this.#open.length > at + 1) this.#finish(start, start)
    this.#finish(start, end)
  }

  #finish(contentEnd: number, end: number): void {
    const element = this.#open.pop()
    if (!element) return
    const { tag, node, pieces, template } = element
    node.span = this.#span(tag.start, end)
    node.contentSpan = this.#span(tag.end, contentEnd)
    node.content = this.#mapped.slice(tag.end, contentEnd)
    const [only] = node.children
    const isOneRun = node.children.length === 1 && (only?.kind === 'text' || only?.kind === 'cdata')
    node.text = this.#value(pieces, tag.end, false, template, isOneRun ? only.value : undefined)
  }

  #content(event: Exclude<ScanEvent, { kind: 'start' | 'end' }>): void {
    const { start, end } = event
    const { text } = this.#mapped
    const span = this.#span(start, end)
    const parent = this.#open.at(-1)
    if (event.kind === 'comment' || event.kind === 'instruction') {
      const { kind } = event
      const inner = kind === 'comment' ? text.slice(start + 4, end - 3) : text.slice(start + 2, end - 2)
      const node = { kind, text: inner, span } as CommentNode | InstructionNode
      const list = parent ? parent.children : this.#root ? this.#after : this.#before
      list.push(node)
      return
    }
    if (!parent) {
      const written = text.slice(start, end).replace(/^\uFEFF/, '')
      if (event.kind === 'cdata' || written.trim() !== '') this.#strayText(start, end)
      return
    }
    const pieces: readonly Piece[] =
      event.kind === 'cdata' ? [{ start: start + 9, end: end - 3, form: 'cdata' }] : event.pieces
    parent.pieces.push(...pieces)
    const value = this.#quietValue(pieces, start, parent.template)
    parent.children.push({ kind: event.kind, value, span })
  }

  #strayText(start: number, end: number): void {
    const { text } = this.#mapped
    const from = start + (text.slice(start, end).length - text.slice(start, end).trimStart().length)
    const to = start + text.slice(start, end).trimEnd().length
    const where = this.#root ? 'behind' : 'before'
    this.#outside(`text stands ${where} the root element`, from, Math.max(to, from + 1))
  }

  #value(pieces: readonly Piece[], at: number, inAttribute: boolean, template: boolean, known?: Value): Value {
    const { mapped, escaped } = decodePieces(this.#mapped, pieces, inAttribute, this.#reporter.malformed)
    const located = pieces.length === 0 ? this.#mapped.slice(at, at) : mapped
    const { report } = this.#reporter
    // What was read quietly needs another look only where it may have something to report.
    if (known && !known.broken) return known
    return makeValue(located, { escaped, template, report })
  }

  #quietValue(pieces: readonly Piece[], at: number, template: boolean): Value {
    if (pieces.length === 0) return makeValue(this.#mapped.slice(at, at), { escaped: false, template: true })
    const { mapped, escaped } = decodePieces(this.#mapped, pieces, false, () => {})
    return makeValue(mapped, { escaped, template })
  }

  #outside(message: string, start: number, end: number): void {
    if (!this.#outsideReported) this.#malformed(message, start, end)
    this.#outsideReported = true
  }

  #malformed(message: string, start: number, end: number): void {
    this.#reporter.malformed({ message, start, end })
  }

  #span(start: number, end: number): Span {
    return this.#mapped.spanOf(start, end)
  }
}

function nextTag(events: readonly ScanEvent[], index: number): StartTag | EndTag | undefined {
  for (let i = index + 1; i < events.length; i++) {
    const event = events[i]
    if (event?.kind === 'start' || event?.kind === 'end') return event
  }
  return undefined
}

function isLiquid({ name, value }: AttributeNode): boolean {
  return name === 'template' && value.text.trim().toLowerCase() === 'liquid'
}

function openedHere({ name, start, nameEnd }: StartTag): NonNullable<ScanProblem['related']> {
  return { message: `'${name}' is opened here`, start, end: nameEnd }
}
