import type { Span } from '../diagnostics/diagnostic.ts'
import type { Operand } from '../policies/operand.ts'
import type { ReferenceKind, ValueSpec } from '../policies/schema.ts'
import type { ElementNode, Value } from '../syntax/tree.ts'
import type { Reporter } from './reporter.ts'

/** What reading an element needs to know of its surroundings. */
export interface ElementContext {
  readonly reporter: Reporter
  readonly lenient: boolean
  /** `scope/section/policy[n]/…` of an element, for diagnostics. */
  path(node: ElementNode): string
  /** Compiles an expression for its place; reports what is wrong and gives undefined then. */
  expression(text: Value, spec: ValueSpec, what: string, node: ElementNode): Operand<unknown> | undefined
  /** An operand that raises when it is evaluated: its text isn't known. */
  unknown(value: Value): Operand<unknown>
  /** Checks a literal reference. */
  reference(kind: ReferenceKind, name: string, span: Span, node: ElementNode): void
}
