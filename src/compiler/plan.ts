import { emitFunction, instantiate } from '../expressions/emit/index.ts'
import type { Computed, Operand } from '../policies/operand.ts'
import { HotTier, type Program, type Step } from '../runtime/pipeline.ts'
import type { Run } from '../runtime/run.ts'
import type { AnyOperand, Draft, DraftInstruction } from './draft.ts'
import { hotWalker } from './hot-tier.ts'

type Reader = (run: Run) => unknown
type AnyOp = (run: Run, ...values: unknown[]) => ReturnType<Step>

/** Turns drafts into steps: operands become constants or emitted functions, each op is called directly. */
export function plan(draft: Draft, hotAfter: number): Program {
  return {
    steps: draft.instructions.map(planInstruction),
    hot: new HotTier(() => hotWalker(draft), hotAfter),
    origins: draft.instructions.map((i) => i.origin),
    starts: draft.starts,
    preflights: draft.preflights,
    afterStores: draft.afterStores,
    isResolver: draft.isResolver,
  }
}

/** An operand ready to be read: a constant's value or a function of the run. */
type Planned =
  | { readonly constant: true; readonly value: unknown }
  | { readonly constant: false; readonly read: Reader }

/** Specialised by how many operands have to be computed, so that no array is built for a call. */
function planInstruction(instruction: DraftInstruction): Step {
  const op = instruction.op as unknown as AnyOp
  const planned = instruction.operands.map(planOperand)
  if (planned.every((p) => p.constant)) {
    const v = planned.map((p) => (p.constant ? p.value : undefined))
    switch (v.length) {
      case 0:
        return (run) => op(run)
      case 1:
        return (run) => op(run, v[0])
      case 2: {
        const [a, b] = v
        return (run) => op(run, a, b)
      }
      case 3: {
        const [a, b, c] = v
        return (run) => op(run, a, b, c)
      }
      case 4: {
        const [a, b, c, d] = v
        return (run) => op(run, a, b, c, d)
      }
      default:
        return (run) => op(run, ...v)
    }
  }
  const r = planned.map((p): Reader => (p.constant ? () => p.value : p.read))
  const [a, b, c, d, e] = r as [Reader, Reader, Reader, Reader, Reader]
  switch (r.length) {
    case 1:
      return (run) => op(run, a(run))
    case 2:
      return (run) => op(run, a(run), b(run))
    case 3:
      return (run) => op(run, a(run), b(run), c(run))
    case 4:
      return (run) => op(run, a(run), b(run), c(run), d(run))
    case 5:
      return (run) => op(run, a(run), b(run), c(run), d(run), e(run))
    default:
      return (run) => op(run, ...r.map((read) => read(run)))
  }
}

function planOperand(operand: AnyOperand): Planned {
  if (!('kind' in operand)) return { constant: true, value: operand } // a block, filled by now
  switch (operand.kind) {
    case 'label':
      return { constant: true, value: operand.at }
    case 'constant':
      return { constant: true, value: operand.value }
    case 'computed':
      return { constant: false, read: planExpression(operand) }
    case 'deferred': {
      const inner = planOperand(operand.operand as Operand<unknown>)
      if (inner.constant) {
        const read = (): unknown => inner.value
        return { constant: true, value: read }
      }
      const { read } = inner
      return { constant: false, read: (run) => () => read(run) }
    }
    case 'list': {
      const items = operand.items.map((item) => planOperand(item))
      if (items.every((i) => i.constant))
        return { constant: true, value: items.map((i) => (i.constant ? i.value : undefined)) }
      const readers = items.map((i): Reader => (i.constant ? () => i.value : i.read))
      const [first] = readers
      if (readers.length === 1 && first) return { constant: false, read: (run) => [first(run)] }
      return { constant: false, read: (run) => readers.map((read) => read(run)) }
    }
  }
}

/** The emitted function is made when it is first needed: most instructions of a document never run in a check. */
function planExpression(operand: Computed<unknown>): Reader {
  const { bound, convert } = operand
  let compiled: ((context: unknown) => unknown) | undefined
  return (run) => {
    compiled ??= instantiate(emitFunction(bound))
    run.enterExpression()
    return convert((compiled as (context: unknown) => unknown)(run.context))
  }
}
