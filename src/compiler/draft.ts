import type { Op } from '../policies/builder.ts'
import type { Deferred, Operand, OperandList } from '../policies/operand.ts'
import type { Block, CacheStore, Origin, Section } from '../runtime/pipeline.ts'

/** A jump target that gets its address when it is placed. */
export interface DraftLabel {
  readonly kind: 'label'
  at: number
}

export type AnyOperand = Operand<unknown> | OperandList<unknown> | Deferred<unknown> | DraftLabel | Block

/** An instruction before planning: an op with its operands. */
export interface DraftInstruction {
  readonly op: Op<never>
  readonly operands: readonly AnyOperand[]
  readonly origin: Origin
}

/** The instructions of an effective policy, section by section. */
export interface Draft {
  readonly instructions: readonly DraftInstruction[]
  /** What ops run themselves: the children of retry, wait … */
  readonly blocks: readonly Block[]
  readonly starts: Readonly<Record<Section, number>> & { readonly end: number }
  /** Instructions that answer preflight requests. */
  readonly preflights: readonly number[]
  /** Where outbound goes on after a cache hit. */
  readonly afterStores: Readonly<Partial<Record<CacheStore, number>>>
  /** The document is a resolver's data source. */
  readonly isResolver: boolean
  /** What instructions load when they first run. */
  readonly loads: readonly (() => Promise<unknown>)[]
}
