import type { NamespaceDeclaration } from '../tree/xslt-node.ts'

/** What instructions write to. Namespaces and attributes follow their start tag. */
export interface Output {
  startElement(prefix: string, localName: string, namespace: string): void
  endElement(): void
  namespace(prefix: string, uri: string): void
  attribute(prefix: string, localName: string, namespace: string, value: string): void
  text(value: string, escapes: boolean): void
  comment(value: string): void
  instruction(target: string, data: string): void
}

export interface OutputAttribute {
  readonly prefix: string
  readonly localName: string
  readonly namespace: string
  readonly value: string
}

/** A start tag with everything that belongs into it; prefixes are settled. */
export interface StartTag {
  readonly prefix: string
  readonly localName: string
  readonly namespace: string
  readonly attributes: readonly OutputAttribute[]
  /** Declarations that the element needs in its place. */
  readonly namespaces: readonly NamespaceDeclaration[]
}

/** Where whole nodes go to: a serializer or a fragment. */
export interface Sink {
  startElement(tag: StartTag): void
  endElement(): void
  text(value: string, escapes: boolean): void
  comment(value: string): void
  instruction(target: string, data: string): void
  end(): void
}
