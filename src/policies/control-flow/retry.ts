import { expressionFailure, PolicyError } from '../../runtime/errors.ts'
import type { Block, Signal } from '../../runtime/pipeline.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope, everySection } from '../define.ts'
import { constant, deferred, type Operand } from '../operand.ts'
import { bool, int, seconds } from '../schema.ts'

/** Runs its policies once, then again while a condition holds, up to a number of retries with waits. */
export const retry = definePolicy({
  name: 'retry',
  category: 'control-flow',
  summary: 'Runs its policies again while a condition holds, with waits in between.',
  witness: 'test/cases/retry/behaviour.test.yaml › it stops as soon as the condition is false',
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    condition: bool({ required: true, expressions: true }),
    count: int({ required: true, expressions: true, min: 1, max: 50 }),
    interval: seconds({ required: true, expressions: true, min: 0 }),
    'max-interval': seconds({ expressions: true, min: 0 }),
    delta: seconds({ expressions: true, min: 0 }),
    'first-fast-retry': bool({ default: false, expressions: true }),
  },
  statements: { min: 1 },
  decisions: [
    'A failing child is retried while the condition holds and retries are left; otherwise its error goes to on-error.',
    'Exponential wait before retry n: min(max-interval, interval + (2^(n-1) - 1) * delta * random(0.8 .. 1.2)).',
    'max-interval without delta: fixed interval, capped. After a fast first retry the second waits as retry 2.',
    'A count outside 1 to 50 from an expression fails.',
  ],
  compile: (values, builder) => {
    const block = builder.block()
    const none: Operand<number | null> = constant(null)
    builder.emit(
      runRetry,
      constant(block),
      deferred(values.condition),
      values.count,
      values.interval,
      values.maxInterval ?? none,
      values.delta ?? none,
      values.firstFastRetry,
    )
    builder.fill(block, values.statements, values.condition)
  },
})

export function runRetry(
  run: Run,
  block: Block,
  condition: () => boolean,
  count: number,
  interval: number,
  maxInterval: number | null,
  delta: number | null,
  firstFast: boolean,
): Signal | Promise<Signal> {
  if (count < 1 || count > 50) throw expressionFailure(`The count of retry must be from 1 to 50, not ${count}.`)
  const waitBefore = (n: number): number => {
    if (n === 1 && firstFast) return 0
    let seconds = interval
    if (delta !== null)
      seconds +=
        maxInterval === null ? (n - 1) * delta : (2 ** (n - 1) - 1) * delta * (0.8 + 0.4 * run.host.ambient.random())
    return 1000 * (maxInterval === null ? seconds : Math.min(maxInterval, seconds))
  }
  return attempt(run, block, { condition, count, waitBefore, branch: run.branch }, 0)
}

/** What stays the same from attempt to attempt. */
interface Attempts {
  readonly condition: () => boolean
  readonly count: number
  /** Milliseconds before retry n. */
  readonly waitBefore: (n: number) => number
  /** The branch of wait that the retry runs in. */
  readonly branch: AbortSignal | undefined
}

function attempt(run: Run, block: Block, rules: Attempts, done: number): Signal | Promise<Signal> {
  let result: Signal | Promise<Signal>
  try {
    result = run.walk(block, rules.branch)
  } catch (error) {
    return afterRun(run, block, rules, done, error)
  }
  if (result instanceof Promise) {
    return result.then(
      (signal) => (signal === undefined ? afterRun(run, block, rules, done, null) : signal),
      (error: unknown) => afterRun(run, block, rules, done, error),
    )
  }
  return result === undefined ? afterRun(run, block, rules, done, null) : result
}

function afterRun(run: Run, block: Block, rules: Attempts, done: number, error: unknown): Signal | Promise<Signal> {
  const { condition, count, waitBefore, branch } = rules
  if (error !== null && !(error instanceof PolicyError)) throw error
  if (done >= count || !holds(condition, error)) {
    if (error !== null) throw error
    return block.end
  }
  const wait = waitBefore(done + 1)
  run.trace?.add('retry', { message: `Retry ${done + 1} of ${count} after ${wait / 1000} seconds.` })
  if (wait <= 0) return attempt(run, block, rules, done + 1)
  return run.host.clock.sleep(wait, run.stopSignal(branch)).then(() => attempt(run, block, rules, done + 1))
}

/** A condition that fails after a failing child must not hide the child's error. */
function holds(condition: () => boolean, error: unknown): boolean {
  try {
    return condition()
  } catch (failure) {
    throw error ?? failure
  }
}
