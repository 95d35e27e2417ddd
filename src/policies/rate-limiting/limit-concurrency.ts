import { expressionFailure, PolicyError } from '../../runtime/errors.ts'
import type { Block, Signal } from '../../runtime/pipeline.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope, everySection } from '../define.ts'
import { constant } from '../operand.ts'
import { int, string } from '../schema.ts'
import { whenKnown } from './meters.ts'

/** Lets only so many requests be inside the enclosed policies at the same time. */
export const limitConcurrency = definePolicy({
  name: 'limit-concurrency',
  category: 'rate-limiting',
  summary: 'Lets only a given number of requests be inside its policies at the same time.',
  witness:
    'test/cases/limit-concurrency/behaviour.test.yaml › no more than max-count requests are inside, the others fail at once',
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    key: string({ required: true, expressions: true, allowEmpty: false }),
    'max-count': int({ required: true, min: 1 }),
  },
  statements: { min: 0 },
  decisions: [
    'The refusal is the default error answer (429, "Too Many Requests"), without a LastError.Reason and without Retry-After.',
    'Policies with one key and different max-counts check the shared slots against their own number; one inside another takes a slot each.',
    'max-count below 1 is refused, an empty key fails.',
    'The slot is free again when the enclosed policies are done, have failed or have ended the pipeline; a body that is still streaming holds none.',
  ],
  compile: ({ key, maxCount, statements }, builder) => {
    const block = builder.block()
    builder.emit(runLimited, key, constant(maxCount), constant(block))
    builder.fill(block, statements)
  },
})

export function runLimited(run: Run, key: string, most: number, block: Block): Signal | Promise<Signal> {
  if (key === '') throw expressionFailure('The key of limit-concurrency is empty.')
  const { branch } = run
  return whenKnown(run.host.concurrency.enter(key, most), (entered): Signal | Promise<Signal> => {
    if (!entered) {
      throw new PolicyError({
        reason: null,
        message: `More than ${most} requests at the same time are not allowed.`,
        status: 429,
      })
    }
    run.trace?.add('limit-concurrency', { message: `One of ${most} slots of the key '${key}' was taken.` })
    let result: Signal | Promise<Signal>
    try {
      result = run.walk(block, branch)
    } catch (error) {
      return leave(run, key, () => {
        throw error
      })
    }
    if (!(result instanceof Promise)) return leave(run, key, () => (result as Signal) ?? block.end)
    return result.then(
      (signal) => leave(run, key, () => signal ?? block.end),
      (error: unknown) =>
        leave(run, key, () => {
          throw error
        }),
    )
  })
}

/** Gives the slot back, then goes on. */
function leave(run: Run, key: string, next: () => Signal): Signal | Promise<Signal> {
  const pending = run.host.concurrency.leave(key)
  return pending instanceof Promise ? pending.then(next) : next()
}
