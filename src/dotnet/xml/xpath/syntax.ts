export type Axis =
  | 'child'
  | 'descendant'
  | 'descendant-or-self'
  | 'self'
  | 'parent'
  | 'ancestor'
  | 'ancestor-or-self'
  | 'attribute'
  | 'following'
  | 'following-sibling'
  | 'preceding'
  | 'preceding-sibling'
  | 'namespace'

export type NodeTest =
  | { readonly kind: 'any' }
  | { readonly kind: 'name'; readonly prefix: string; readonly localName: string | null }
  | {
      readonly kind: 'type'
      readonly type: 'node' | 'text' | 'comment' | 'processing-instruction'
      readonly target: string | null
    }

export interface Step {
  readonly axis: Axis
  readonly test: NodeTest
  readonly predicates: readonly Expression[]
}

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'negate'; readonly operand: Expression }
  | { readonly kind: 'call'; readonly prefix: string; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'variable'; readonly prefix: string; readonly name: string }
  | { readonly kind: 'filter'; readonly source: Expression; readonly predicates: readonly Expression[] }
  | { readonly kind: 'path'; readonly start: 'root' | 'context' | Expression; readonly steps: readonly Step[] }
