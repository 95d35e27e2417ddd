import type { CharClass } from './char-class.ts'

export type Anchor =
  | 'beginning'
  | 'start'
  | 'end'
  | 'endZ'
  | 'bol'
  | 'eol'
  | 'boundary'
  | 'nonBoundary'
  | 'ecmaBoundary'
  | 'ecmaNonBoundary'

/** A parsed pattern. `rtl`: matches from right to left (in lookbehinds and with `RightToLeft`). */
export type Node =
  | { readonly kind: 'empty' }
  | { readonly kind: 'set'; readonly set: CharClass; readonly rtl: boolean }
  | { readonly kind: 'anchor'; readonly anchor: Anchor }
  | {
      readonly kind: 'backreference'
      readonly group: number
      readonly ignoreCase: boolean
      readonly ecma: boolean
      readonly rtl: boolean
    }
  | { readonly kind: 'concatenation'; readonly nodes: readonly Node[]; readonly rtl: boolean }
  | { readonly kind: 'alternation'; readonly nodes: readonly Node[] }
  | { readonly kind: 'loop'; readonly body: Node; readonly min: number; readonly max: number; readonly isLazy: boolean }
  | { readonly kind: 'capture'; readonly body: Node; readonly group: number; readonly popped: number }
  | { readonly kind: 'atomic'; readonly body: Node }
  | { readonly kind: 'look'; readonly body: Node; readonly isNegative: boolean }
  | { readonly kind: 'referenceCondition'; readonly group: number; readonly yes: Node; readonly no: Node }
  | { readonly kind: 'expressionCondition'; readonly test: Node; readonly yes: Node; readonly no: Node }

export const empty: Node = { kind: 'empty' }

/** A pattern with its groups. */
export interface ParsedPattern {
  readonly root: Node
  /** Group numbers in order, 0 first. */
  readonly groupNumbers: readonly number[]
  readonly groupNames: ReadonlyMap<string, number>
}
