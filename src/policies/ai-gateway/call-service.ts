import { PolicyError } from '../../runtime/errors.ts'
import type { IncomingResponse, OutgoingRequest } from '../../runtime/host/http.ts'
import { Body } from '../../runtime/messages/body.ts'
import { HeaderStore } from '../../runtime/messages/header-store.ts'
import type { Run } from '../../runtime/run.ts'
import { callWithTimeout } from '../routing/timeout.ts'

/** Milliseconds that a service behind a policy has to answer. */
const patience = 60_000

/** A JSON request to the service of a backend entity. */
export interface ServiceCall {
  readonly backendId: string
  /** What follows the entity's URL: path and query. */
  readonly path: string
  readonly json: unknown
  /** Resource that a token of the system-assigned identity is asked for; null = the entity's credentials alone. */
  readonly identityResource: string | null
}

/**
 * POSTs JSON through the `http` port and gives the parsed answer. Rejects where the call fails, where the status is no
 * success and where the answer is no JSON; a missing entity is a PolicyError.
 */
export async function callService(run: Run, call: ServiceCall): Promise<unknown> {
  const backend = run.backends(call.backendId)
  if (!backend)
    throw new PolicyError({
      reason: 'BackendNotFound',
      message: `Backend with id '${call.backendId}' could not be found.`,
      status: 500,
    })
  const headers = new HeaderStore(['Content-Type', 'application/json'])
  if (call.identityResource !== null) {
    const token = await run.host.identity.token({ resource: call.identityResource, clientId: null })
    headers.set('Authorization', `Bearer ${token}`)
  }
  const request: OutgoingRequest = {
    method: 'POST',
    url: backend.url.replace(/\/$/, '') + call.path,
    headers,
    body: Body.ofText(JSON.stringify(call.json)),
    timeout: patience,
    ...(run.signal ? { signal: run.signal } : {}),
  }
  return jsonOf(await callWithTimeout(run, run.host.http, request))
}

async function jsonOf(answer: IncomingResponse): Promise<unknown> {
  await answer.body?.buffer()
  if (answer.status < 200 || answer.status > 299) throw new Error(`the service answered with status ${answer.status}`)
  return JSON.parse(answer.body?.peekText() ?? '')
}
