import { PolicyError } from '../../runtime/errors.ts'
import type { Run } from '../../runtime/run.ts'
import { asPolicyError } from '../../runtime/walk.ts'
import type { Operand } from '../operand.ts'

/** True where condition or count is an expression: it may look at the response, so counting waits for it. */
export function isCountedLate(condition: Operand<boolean> | undefined, count: Operand<number>): boolean {
  return condition?.kind === 'computed' || count.kind === 'computed'
}

/** True where condition or count reads the body of the response. */
export function needsResponseBody(condition: Operand<boolean> | undefined, count: Operand<number>): boolean {
  return [condition, count].some((operand) => operand?.kind === 'computed' && operand.reads.response)
}

/** Does what counts late, at the end of the request; brings the body of the response into memory before where it is read. */
export function afterResponse(
  run: Run,
  policy: string,
  needsBody: boolean,
  work: (run: Run) => unknown | Promise<unknown>,
): void {
  run.atEnd.push((later) => {
    const pending = needsBody ? later.context.response?.body?.buffer() : undefined
    return pending ? pending.then(() => doLate(later, policy, work)) : doLate(later, policy, work)
  })
}

/** A failure so late is still the policy's. */
function doLate(run: Run, policy: string, work: (run: Run) => unknown | Promise<unknown>): void | Promise<void> {
  const fail = (error: unknown): never => {
    throw new PolicyError({ ...asPolicyError(error).parts, source: policy }, { cause: error })
  }
  try {
    const result = work(run)
    return result instanceof Promise ? result.then(() => {}, fail) : undefined
  } catch (error) {
    return fail(error)
  }
}
