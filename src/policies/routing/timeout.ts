import { CallFailure, type HttpPort, type IncomingResponse, type OutgoingRequest } from '../../runtime/host/http.ts'
import type { Run } from '../../runtime/run.ts'

/** Makes a call that fails with `timeout` when no headers came in time of the host's clock. */
export function callWithTimeout(
  { host }: Pick<Run, 'host'>,
  port: HttpPort,
  request: OutgoingRequest,
): IncomingResponse | Promise<IncomingResponse> {
  const { timeout, signal } = request
  if (timeout === 0) throw new CallFailure('timeout', 'The operation has timed out.')
  const answer = port(request)
  if (!(answer instanceof Promise) || timeout === null) return answer
  const stop = new AbortController()
  const late = host.clock
    .sleep(timeout, signal ? AbortSignal.any([stop.signal, signal]) : stop.signal)
    .then((): never => {
      throw new CallFailure('timeout', 'The operation has timed out.')
    })
  late.catch(() => {})
  return Promise.race([answer, late]).finally(() => stop.abort())
}
