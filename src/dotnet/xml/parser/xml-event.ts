/** An attribute as it was read; `namespace` is filled once the whole start tag is known. */
export interface ParsedAttribute {
  readonly prefix: string
  readonly localName: string
  namespace: string
  readonly value: string
  /** Index of the name in the text. */
  readonly at: number
  /** Index of the opening quote. */
  readonly valueAt: number
}

/** What the parser has come to. */
export type XmlEvent =
  | {
      readonly kind: 'declaration'
      readonly version: string
      readonly encoding: string | null
      readonly standalone: string | null
    }
  | {
      readonly kind: 'start'
      readonly prefix: string
      readonly localName: string
      readonly namespace: string
      readonly attributes: readonly ParsedAttribute[]
      readonly isEmpty: boolean
      /** Index of the name in the text. */
      readonly at: number
    }
  | { readonly kind: 'end' }
  | { readonly kind: 'text' | 'cdata' | 'comment'; readonly value: string }
  | { readonly kind: 'whitespace'; readonly value: string; readonly isSignificant: boolean }
  | { readonly kind: 'instruction'; readonly target: string; readonly data: string }
  | {
      readonly kind: 'doctype'
      readonly name: string
      readonly publicId: string | null
      readonly systemId: string | null
      readonly internalSubset: string
    }
