import { canGenerateCode, emitFunction, instantiate } from '../expressions/emit/index.ts'
import type { Computed } from '../policies/operand.ts'
import type { Walker } from '../runtime/pipeline.ts'
import { located, resume } from '../runtime/walk.ts'
import { jumpTo, jumpUnless } from './control-ops.ts'
import type { AnyOperand, Draft, DraftInstruction } from './draft.ts'

/** Past this many instructions V8 no longer optimises one function that holds them all. */
const mostInstructions = 400

/**
 * Prints a whole program as one function that calls the same ops with the same operands as the planned steps do: for
 * pipelines that stay hot. Null where it wouldn't pay. The code holds no text of the policy: every value stands in a
 * table of constants.
 */
export function hotWalker(draft: Draft): Walker | null {
  if (draft.instructions.length === 0 || draft.instructions.length > mostInstructions) return null
  if (!canGenerateCode()) return null
  const printer = new Printer()
  const ends = blockEnds(draft)
  const cases = draft.instructions.map((instruction, pc) => {
    const leave = ends.has(pc + 1) ? `if (end === ${pc + 1}) return undefined;\n` : ''
    return `case ${pc}:\n${printer.instruction(instruction)}${leave}pc = ${pc + 1};\n`
  })
  const locatedName = printer.constant(located)
  const resumeName = printer.constant(resume)
  const body = `return function walkHot(run, block, pc, signal) {
const end = block.end;
if (pc >= end) return undefined;
try {
for (;;) {
let result;
switch (pc) {
${cases.join('')}default: return undefined;
}
if (typeof result !== "number") return ${resumeName}(run, result, block, pc, signal);
if (result < block.start || result > end) return result;
if (result === end) return undefined;
pc = result;
}
} catch (error) {
throw ${locatedName}(run, error, pc);
}
};
`
  const make = new Function('constants', `"use strict";\n${printer.declarations()}${body}`) as (
    constants: readonly unknown[],
  ) => Walker
  return make(printer.constants)
}

/** Instructions that a walk may end before. */
function blockEnds(draft: Draft): ReadonlySet<number> {
  return new Set([
    draft.starts['on-error'],
    draft.starts.end,
    ...draft.preflights.map((pc) => pc + 1),
    ...draft.blocks.map((block) => block.end),
  ])
}

class Printer {
  readonly constants: unknown[] = []
  readonly #names = new Map<unknown, string>()

  constant(value: unknown): string {
    let name = this.#names.get(value)
    if (name === undefined) {
      name = `c${this.constants.length}`
      this.constants.push(value)
      this.#names.set(value, name)
    }
    return name
  }

  declarations(): string {
    return this.constants.map((_, i) => `const c${i} = constants[${i}];\n`).join('')
  }

  instruction({ op, operands }: DraftInstruction): string {
    const [first, second] = operands
    if (op === jumpTo && first) return `${this.jump(first)}\n`
    if (op === jumpUnless && first && second) return `if (!${this.operand(first)}) { ${this.jump(second)} }\n`
    const values = operands.map((operand) => `, ${this.operand(operand)}`).join('')
    return `if ((result = ${this.constant(op)}(run${values})) !== undefined) break;\n`
  }

  /** The tail of the loop judges whether the target is inside the block. */
  private jump(target: AnyOperand): string {
    return `result = ${this.operand(target)}; break;`
  }

  private operand(operand: AnyOperand): string {
    if (!('kind' in operand)) return this.constant(operand)
    switch (operand.kind) {
      case 'label':
        return String(operand.at)
      case 'constant':
        return this.constant(operand.value)
      case 'computed':
        return this.computed(operand)
      case 'deferred':
        return `() => ${this.operand(operand.operand)}`
      case 'list':
        if (operand.items.every((item) => item.kind === 'constant'))
          return this.constant(operand.items.map((item) => (item.kind === 'constant' ? item.value : undefined)))
        return `[${operand.items.map((item) => this.operand(item)).join(', ')}]`
    }
  }

  private computed({ bound, convert }: Computed<unknown>): string {
    const evaluated = this.constant(instantiate(emitFunction(bound)))
    return `${this.constant(convert)}((run.enterExpression(), ${evaluated}(run.context)))`
  }
}
