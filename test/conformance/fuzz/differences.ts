import type { JsonObject, RecordedResult } from '../lib/case.ts'
import { type Answer, difference } from '../lib/compare.ts'
import type { Recorder } from '../lib/recorder.ts'
import { answer, type EvaluateExpression } from '../lib/sluice.ts'
import { explanations } from './explained.ts'
import { smaller } from './shrink.ts'
import { print, type TreeNode } from './tree.ts'

const shrinkRounds = 15
const candidatesAtOnce = 25

export interface Found {
  readonly difference: string
  /** The name of the explanation that applies, or null. */
  readonly explained: string | null
}

export interface Group {
  expression: string
  found: string
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

  answer(expression: string): Answer {
    return answer(this.#evaluate, expression, this.#context)
  }

  compare(expression: string, recorded: RecordedResult | null, own = this.answer(expression)): Found | null {
    if (recorded === null || isRecorderLimit(recorded)) return null
    const found = difference(recorded, own)
    if (found === null) return null
    const explained = explanations.find((explanation) => explanation.applies(expression, recorded, own))
    return { difference: found, explained: explained?.name ?? null }
  }

  /** Counts differences with others of their kind; the first of a kind is shrunk. */
  async add(found: readonly { readonly tree: TreeNode; readonly found: Found }[]): Promise<void> {
    const fresh: Shrinking[] = []
    for (const { tree, found: one } of found) {
      const group = this.count(print(tree), one)
      if (group && one.explained === null && this.groups.size <= this.#shrinkLimit)
        fresh.push({ tree, kind: kindOf(one.difference), group })
    }
    await this.#shrink(fresh)
  }

  /** Counts a difference; gives the group where it is the first of its kind. */
  count(expression: string, { difference: found, explained }: Found): Group | null {
    const kinds = explained === null ? this.groups : this.explained
    const kind = explained ?? kindOf(found)
    const known = kinds.get(kind)
    if (known) {
      known.times++
      // What isn't shrunk is shown by its shortest expression.
      if (expression.length < known.expression.length) Object.assign(known, { expression, found })
      return null
    }
    const group = { expression, found, times: 1 }
    kinds.set(kind, group)
    return group
  }

  get unexplained(): number {
    return [...this.groups.values()].reduce((sum, { times }) => sum + times, 0)
  }

  /** Makes the expressions of groups smaller as long as they differ in the same kind of way; all are asked at once. */
  async #shrink(groups: readonly Shrinking[]): Promise<void> {
    let going = [...groups]
    for (let round = 0; round < shrinkRounds && going.length > 0; round++) {
      const candidates = going.map(({ tree }) => smaller(tree).slice(0, candidatesAtOnce))
      const results = await this.#recorder.ask(
        candidates.flat().map((candidate) => ({ expression: print(candidate), context: this.#context })),
      )
      let at = 0
      going = going.filter((one, index) => {
        let isSmaller = false
        for (const candidate of candidates[index] ?? []) {
          const other = this.compare(print(candidate), results[at++] ?? null)
          if (isSmaller || other?.explained !== null || kindOf(other.difference) !== one.kind) continue
          isSmaller = true
          one.tree = candidate
          Object.assign(one.group, { expression: print(candidate), found: other.difference })
        }
        return isSmaller
      })
    }
  }
}

interface Shrinking {
  tree: TreeNode
  readonly kind: string
  readonly group: Group
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
