import type { RelatedPlace, SourceText, Span } from '../diagnostics/diagnostic.ts'
import type { MappedText } from './mapped-text.ts'

/** A policy document as it is written, every part with its place in the original file. */
export interface PolicyDocument {
  readonly source: SourceText
  readonly root: ElementNode
  /** Comments and processing instructions before and after the root element. */
  readonly before: readonly (CommentNode | InstructionNode)[]
  readonly after: readonly (CommentNode | InstructionNode)[]
}

export type Node = ElementNode | TextNode | CdataNode | CommentNode | InstructionNode

export interface ElementNode {
  readonly kind: 'element'
  readonly name: string
  readonly nameSpan: Span
  readonly attributes: readonly AttributeNode[]
  /** Elements, text, CDATA and comments in the order they are written; text that is only white space is kept. */
  readonly children: readonly Node[]
  readonly parent: ElementNode | null
  /** Start tag to end tag. */
  readonly span: Span
  readonly startTagSpan: Span
  /** Between the tags; empty, behind the tag, where the element closes itself. */
  readonly contentSpan: Span
  readonly selfClosing: boolean
  /**
   * The text of the element: its text and CDATA children together, comments left out. Where it has child elements this
   * is the text around them; `sourceText` gives the markup as written.
   */
  readonly text: Value
  /** What stands between the tags, exactly as written (after text substitution). */
  readonly content: MappedText
}

export interface AttributeNode {
  readonly kind: 'attribute'
  readonly name: string
  readonly nameSpan: Span
  readonly value: Value
  readonly quote: '"' | "'"
  /** Name to closing quote. */
  readonly span: Span
}

export interface TextNode {
  readonly kind: 'text'
  readonly value: Value
  readonly span: Span
}

export interface CdataNode {
  readonly kind: 'cdata'
  readonly value: Value
  readonly span: Span
}

export interface CommentNode {
  readonly kind: 'comment'
  /** Between `<!--` and `-->`. */
  readonly text: string
  readonly span: Span
}

export interface InstructionNode {
  readonly kind: 'instruction'
  /** Between `<?` and `?>`. */
  readonly text: string
  readonly span: Span
}

/** An attribute's value or an element's text: a literal, or an expression. */
export interface Value {
  /** Decoded; of an expression the text with its `@` and the white space around. */
  readonly text: string
  readonly span: Span
  readonly expression?: ExpressionText
  /** Named values and deployment tokens whose value isn't known; their text still stands in `text`. */
  readonly holes: readonly Hole[]
  /** An expression was begun but can't be read (unclosed, mixed with text): already reported, judge it no further. */
  readonly broken: boolean
  /** The place in the file of a range of `text`. */
  spanAt(start: number, end: number): Span
  /** Values substituted within a range of `text`, for a diagnostic about it. */
  relatedAt(start: number, end: number): readonly RelatedPlace[]
}

/** A place whose text isn't known before deployment. */
export interface Hole {
  readonly kind: 'named-value' | 'token'
  readonly name: string
  /** Offsets in the text that holds it (`Value.text`, or `ExpressionText.code`). */
  readonly start: number
  readonly end: number
}

/** The C# of an expression. */
export interface ExpressionText {
  readonly kind: 'single' | 'block'
  /** Decoded C# with its brackets, without the `@`. */
  readonly code: string
  /** `escaped`: XML entities in it were decoded; `raw`: it stands in the file as the compiler sees it. */
  readonly form: 'raw' | 'escaped'
  /** `@` to closing bracket. */
  readonly span: Span
  /** Offsets of unknown text in `code`. */
  readonly holes: readonly Hole[]
  /** The place in the original file of a range of `code`. */
  spanAt(start: number, end: number): Span
  /** Values substituted within a range of `code`, for a diagnostic about it. */
  relatedAt(start: number, end: number): readonly RelatedPlace[]
  /** Offset in the original file of the character at an offset of `code`. */
  offsetToSource(codeOffset: number): number
}

/** The child elements, without text and comments. */
export function childElements(element: ElementNode): ElementNode[] {
  return element.children.filter((child): child is ElementNode => child.kind === 'element')
}

export function attributeOf(element: ElementNode, name: string): AttributeNode | undefined {
  return element.attributes.find((attribute) => attribute.name === name)
}

/** The markup between an element's tags, exactly as written (after text substitution): the body of a template. */
export function sourceText(element: ElementNode): string {
  return element.content.text
}

/** Whether an element has text (or an expression) and not only white space, comments and elements. */
export function hasText(element: ElementNode): boolean {
  return element.text.text.trim() !== ''
}

/** Where an element stands: `scope/inbound/choose[1]/when[2]`, indexes among siblings of one name, sections without. */
export function elementPath(element: ElementNode, scope?: string): string {
  const parts: string[] = []
  for (let node: ElementNode | null = element; node?.parent; node = node.parent) {
    const { name, parent }: ElementNode = node
    const alike = childElements(parent).filter((sibling) => sibling.name === name)
    const isSection = parent.parent === null && parent.name === 'policies'
    parts.push(isSection ? name : `${name}[${alike.indexOf(node) + 1}]`)
  }
  if (scope !== undefined) parts.push(scope)
  return parts.reverse().join('/')
}
