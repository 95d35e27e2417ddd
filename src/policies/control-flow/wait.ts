import type { Block, Signal } from '../../runtime/pipeline.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { constant } from '../operand.ts'
import { oneOf } from '../schema.ts'

/** Documented are send-request, cache-lookup-value and choose; the others are in the editor's schema. */
const branchPolicies: readonly string[] = [
  'send-request',
  'cache-lookup-value',
  'choose',
  'forward-request',
  'cache-store-value',
  'authentication-managed-identity',
  'authentication-token',
]

/** Runs its direct children at the same time and goes on when all, or the first, have finished. */
export const wait = definePolicy({
  name: 'wait',
  category: 'control-flow',
  summary: 'Runs its children at the same time and goes on when all, or the first, have finished.',
  witness: 'test/cases/wait/behaviour.test.yaml › all waits for the last child, and they run at the same time',
  sections: ['inbound', 'outbound', 'backend'],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: { for: oneOf(['all', 'any'], { default: 'all', expressions: true }) },
  statements: { min: 1 },
  decisions: [
    'A failing child fails the wait: at once with for="all"; with for="any" only when no child succeeds.',
    'With for="any" what the first child set stays, and the others are stopped: their calls and pauses are cancelled, what still comes in has no effect.',
    'Each policy of a fragment inside is a child of its own.',
    'Inside retry it is refused at any depth, fragments included.',
    'Children write variables in the order in which they finish.',
  ],
  compile: (values, builder) => {
    if (/(?:^|\/)retry\[/.test(builder.origin.path))
      builder.report('child-unknown', 'wait may not stand inside retry', values.node.nameSpan)
    const blocks: Block[] = []
    const whole = builder.block()
    builder.emit(runWait, constant<readonly Block[]>(blocks), constant(whole), values.for)
    blocks.push(...builder.branches(values.statements, branchPolicies))
    whole.start = blocks[0]?.start ?? 0
    whole.end = blocks[blocks.length - 1]?.end ?? 0
  },
})

export function runWait(
  run: Run,
  blocks: readonly Block[],
  whole: Block,
  mode: 'all' | 'any',
): Signal | Promise<Signal> {
  run.trace?.add('wait', {
    message: `${blocks.length} policies run at the same time until ${mode === 'all' ? 'all have' : 'one has'} finished.`,
  })
  const outer = run.branch
  const stop = new AbortController()
  outer?.addEventListener('abort', () => stop.abort(), { once: true })
  const results: (Signal | Promise<Signal>)[] = []
  let pending = false
  try {
    for (const block of blocks) {
      try {
        const result = run.walk(block, stop.signal)
        if (result instanceof Promise) pending = true
        results.push(result)
      } catch (error) {
        if (mode === 'all') {
          stop.abort()
          ignoreFailures(results)
          throw error
        }
        results.push(Promise.reject(error))
        pending = true
      }
    }
  } finally {
    run.branch = outer
  }
  if (mode === 'any') {
    const finished = results.filter((r) => !(r instanceof Promise))
    if (finished.length > 0) {
      stop.abort()
      ignoreFailures(results)
      return finished[0] ?? whole.end
    }
  }
  if (!pending) return leaving(results as readonly Signal[]) ?? whole.end
  return settle(results, whole, mode, stop)
}

/** Where the first branch that leaves the wait goes on: the end of the pipeline or an instruction elsewhere. */
function leaving(signals: readonly Signal[]): Signal {
  return signals.find((signal) => signal !== undefined)
}

function ignoreFailures(results: readonly (Signal | Promise<Signal>)[]): void {
  for (const result of results) if (result instanceof Promise) result.catch(() => {})
}

async function settle(
  results: readonly (Signal | Promise<Signal>)[],
  whole: Block,
  mode: 'all' | 'any',
  stop: AbortController,
): Promise<Signal> {
  try {
    if (mode === 'any') {
      const first = await Promise.any(results.map((r) => Promise.resolve(r)))
      return first ?? whole.end
    }
    return leaving(await Promise.all(results)) ?? whole.end
  } catch (error) {
    throw error instanceof AggregateError ? error.errors[0] : error
  } finally {
    stop.abort()
    ignoreFailures(results)
  }
}
