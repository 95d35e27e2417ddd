import type { MessageKind } from '../policies/builder.ts'
import { responseOf } from '../policies/messages.ts'
import { PolicyError } from '../runtime/errors.ts'
import { tooLarge } from '../runtime/messages/body.ts'
import type { RequestMessage } from '../runtime/messages/request.ts'
import type { ResponseMessage } from '../runtime/messages/response.ts'
import type { Run } from '../runtime/run.ts'

/** Goes on at another instruction. */
export function jumpTo(_run: Run, target: number): number {
  return target
}

/** Goes on at another instruction unless the condition holds. */
export function jumpUnless(_run: Run, condition: boolean, target: number): number | undefined {
  return condition ? undefined : target
}

/** Most bytes that the consumption gateway buffers. */
export const consumptionLimit = 2 * 1024 * 1024

/** Brings a streamed body into memory, since what follows reads it; those of responses in variables too. */
export function bufferBody(run: Run, kind: MessageKind, limit: number | undefined): Promise<undefined> | undefined {
  const message: RequestMessage | ResponseMessage | null =
    kind === 'request' ? run.context.request : run.context.response
  const body = message?.body
  const buffering = body?.buffer(limit)
  if (limit !== undefined && body && !buffering && body.peekBytes().length > limit) throw tooLarge()
  return buffering ? buffering.then(() => run.bufferStored()) : run.bufferStored()
}

/** Outbound starts from an empty 200 where nothing was forwarded. */
export function startOutbound(run: Run): Promise<undefined> | undefined {
  responseOf(run)
  const checking = run.checkAnswer()
  return checking ? checking.then(() => run.answered()) : run.answered()
}

/** Stands for something that could not be compiled in lenient mode, or whose named value isn't known. */
export function raise(_run: Run, message: string): void {
  throw new PolicyError({ reason: 'NotSupported', message, status: 500 })
}
