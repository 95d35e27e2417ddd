import type { Op } from '../policies/builder.ts'
import type { Operand } from '../policies/operand.ts'
import type { Block, CacheStore, Origin, Section } from '../runtime/pipeline.ts'
import { sections } from '../runtime/pipeline.ts'
import { jumpTo, jumpUnless } from './control-ops.ts'
import type { AnyOperand, Draft, DraftInstruction, DraftLabel } from './draft.ts'

/** Writes the flat list of instructions. */
export class ProgramBuilder {
  readonly #instructions: DraftInstruction[] = []
  readonly #starts: Partial<Record<Section, number>> = {}

  readonly #blocks: Block[] = []
  readonly #preflights: number[] = []
  readonly #afterStores: Partial<Record<CacheStore, number>> = {}
  /** Stores inside the top-level statement that is being compiled. */
  readonly #stores = new Set<CacheStore>()
  readonly #loads = new Set<() => Promise<unknown>>()

  #slots = 0
  isResolver = false

  get next(): number {
    return this.#instructions.length
  }

  startSection(section: Section): void {
    this.#starts[section] = this.next
  }

  emit(op: Op<never>, operands: readonly AnyOperand[], origin: Origin): void {
    this.#instructions.push({ op, operands, origin })
  }

  /** The next instruction answers preflight requests. */
  answersPreflight(): void {
    this.#preflights.push(this.next)
  }

  /** Outbound goes on behind the statement being compiled after a cache hit; only the first store counts. */
  goesOnAfterHit(store: CacheStore): void {
    this.#stores.add(store)
  }

  /** A statement directly below its section ends here. */
  endTopStatement(): void {
    for (const store of this.#stores) this.#afterStores[store] ??= this.next
    this.#stores.clear()
  }

  loadsLate(load: () => Promise<unknown>): void {
    this.#loads.add(load)
  }

  slot(): number {
    return this.#slots++
  }

  label(): DraftLabel {
    return { kind: 'label', at: -1 }
  }

  place(label: DraftLabel): void {
    label.at = this.next
  }

  jump(target: DraftLabel, origin: Origin): void {
    this.emit(jumpTo as Op<never>, [target], origin)
  }

  jumpUnless(condition: Operand<boolean>, target: DraftLabel, origin: Origin): void {
    this.emit(jumpUnless as Op<never>, [condition as Operand<unknown>, target], origin)
  }

  /** A block that the next instructions fill; whoever runs it goes on at its end. */
  open(): Block {
    const block = { start: -1, end: -1 }
    this.#blocks.push(block)
    return block
  }

  draft(): Draft {
    const end = this.next
    const starts = Object.fromEntries(sections.map((s) => [s, this.#starts[s] ?? end])) as Record<Section, number>
    return {
      instructions: this.#instructions,
      blocks: this.#blocks,
      starts: { ...starts, end },
      preflights: this.#preflights,
      afterStores: this.#afterStores,
      isResolver: this.isResolver,
      loads: [...this.#loads],
    }
  }
}
