import type { JsonObject, RecordedResult } from '../lib/case.ts'
import { difference } from '../lib/compare.ts'
import type { Recorder } from '../lib/recorder.ts'
import { answer, type EvaluateExpression } from '../lib/sluice.ts'
import { explanations } from './explained.ts'
import { smaller } from './shrink.ts'
import { print, type TreeNode } from './tree.ts'

const shrinkRounds = 25
const candidatesAtOnce = 60

export interface Found {
  readonly difference: string
  /** The name of the explanation that applies, or null. */
  readonly explained: string | null
}

export interface Group {
  readonly expression: string
  readonly found: string
  times: number
}

/** Compares answers, tells explained differences from others and shrinks the latter. */
export class Differences {
  readonly groups = new Map<string, Group>()
  readonly explained = new Map<string, Group>()
  readonly #evaluate: EvaluateExpression
  readonly #recorder: Recorder
  readonly #context: JsonObject
  readonly #shrinkLimit: number

  constructor(evaluate: EvaluateExpression, recorder: Recorder, context: JsonObject, shrinkLimit: number) {
    this.#evaluate = evaluate
    this.#recorder = recorder
    this.#context = context
    this.#shrinkLimit = shrinkLimit
  }

  compare(expression: string, recorded: RecordedResult | null): Found | null {
    if (recorded === null || isRecorderLimit(recorded)) return null
    const own = answer(this.#evaluate, expression, this.#context)
    const found = difference(recorded, own)
    if (found === null) return null
    const explained = explanations.find((explanation) => explanation.applies(expression, recorded, own))
    return { difference: found, explained: explained?.name ?? null }
  }

  /** Counts a difference with others of its kind; the first of a kind is shrunk. */
  async add(tree: TreeNode, { difference: found, explained }: Found): Promise<void> {
    const kinds = explained === null ? this.groups : this.explained
    const kind = explained ?? kindOf(found)
    const known = kinds.get(kind)
    if (known) known.times++
    else if (explained !== null || this.groups.size >= this.#shrinkLimit)
      kinds.set(kind, { expression: print(tree), found, times: 1 })
    else kinds.set(kind, { ...(await this.#shrunk(tree, found)), times: 1 })
  }

  get unexplained(): number {
    return [...this.groups.values()].reduce((sum, { times }) => sum + times, 0)
  }

  /** The smallest tree found that differs in the same kind of way, all candidates of a round asked at once. */
  async #shrunk(tree: TreeNode, found: string): Promise<{ expression: string; found: string }> {
    let best = { tree, found }
    for (let round = 0; round < shrinkRounds; round++) {
      const candidates = smaller(best.tree).slice(0, candidatesAtOnce)
      const results = await this.#recorder.ask(
        candidates.map((candidate) => ({ expression: print(candidate), context: this.#context })),
      )
      const differences = candidates.map((candidate, index) => this.compare(print(candidate), results[index] ?? null))
      const next = differences.findIndex(
        (other) => other?.explained === null && kindOf(other.difference) === kindOf(found),
      )
      const [chosen, other] = [candidates[next], differences[next]]
      if (!chosen || !other) break
      best = { tree: chosen, found: other.difference }
    }
    return { expression: print(best.tree), found: best.found }
  }
}

/** Answers of the recorder itself (time limit, text after the end, a process that ended) are no behaviour of .NET. */
export function isRecorderLimit(result: RecordedResult): boolean {
  return (
    ('error' in result && result.error.type.startsWith('recorder:')) ||
    ('diagnostics' in result && result.diagnostics[0]?.cs === null)
  )
}

/** Differences of one kind have one cause more often than not: texts in quotes and numbers are left out. */
function kindOf(found: string): string {
  return found.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/-?\d+/g, '0')
}
