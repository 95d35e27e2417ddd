import type { IncomingResponse } from '../../runtime/host/http.ts'
import { Body } from '../../runtime/messages/body.ts'
import { HeaderStore } from '../../runtime/messages/header-store.ts'
import type { Run } from '../../runtime/run.ts'
import { callEntity } from '../routing/call-entity.ts'

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
  const headers = new HeaderStore(['Content-Type', 'application/json'])
  if (call.identityResource !== null) {
    const token = await run.host.identity.token({ resource: call.identityResource, clientId: null })
    headers.set('Authorization', `Bearer ${token}`)
  }
  const body = Body.ofText(JSON.stringify(call.json))
  return jsonOf(await callEntity(run, call.backendId, call.path, { method: 'POST', headers, body, timeout: patience }))
}

async function jsonOf(answer: IncomingResponse): Promise<unknown> {
  await answer.body?.buffer()
  if (answer.status < 200 || answer.status > 299) throw new Error(`the service answered with status ${answer.status}`)
  return JSON.parse(answer.body?.peekText() ?? '')
}
