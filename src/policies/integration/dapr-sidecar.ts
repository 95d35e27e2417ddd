import { expressionFailure, PolicyError } from '../../runtime/errors.ts'
import { CallFailure, type IncomingResponse } from '../../runtime/host/http.ts'
import type { Body } from '../../runtime/messages/body.ts'
import { HeaderStore } from '../../runtime/messages/header-store.ts'
import { ResponseMessage } from '../../runtime/messages/response.ts'
import type { Run } from '../../runtime/run.ts'
import { asPolicyError } from '../../runtime/walk.ts'
import type { ElementNode } from '../../syntax/tree.ts'
import type { MessageKind, PolicyBuilder } from '../builder.ts'
import { messageOf } from '../messages.ts'
import { constant } from '../operand.ts'
import { sidecar } from '../routing/dapr.ts'
import { callWithTimeout } from '../routing/timeout.ts'
import { bool, oneOf, seconds, string } from '../schema.ts'
import { renderLiquid } from '../transformation/liquid/render.ts'
import { bodyContent } from '../transformation/set-body.ts'

/** Attributes that the policies over the side-car share. */
export const sidecarAttributes = {
  'ignore-error': bool({ default: false }),
  'response-variable-name': string({ allowEmpty: false, notes: "gets the side-car's answer as an IResponse" }),
  timeout: seconds({ default: 5, expressions: true, min: 1, max: 240 }),
  template: oneOf(['Liquid', 'liquid']),
  'content-type': oneOf(['application/json']),
} as const

export const sidecarDecisions: readonly string[] = [
  'Every status but 2xx is an error of the side-car: BackendResponseFailure, with 500. Its answer is kept in the variable.',
  'A call that fails leaves null in the variable.',
  'A timeout outside 1 to 240 seconds from an expression fails.',
]

/** Writes the instruction that puts the content of an element into a slot. False where something was wrong with it. */
export function buildContent(
  node: ElementNode,
  template: string | undefined,
  slot: number,
  builder: PolicyBuilder,
): boolean {
  const content = bodyContent(node, template !== undefined, builder)
  if (!content) return false
  if (content.kind === 'value') builder.emit(keepContent, constant(slot), content.value)
  else {
    builder.buffersBody(builder.message)
    builder.emit(renderContent, constant(slot), constant(builder.message), constant(content.source))
  }
  return true
}

export function keepContent(run: Run, slot: number, value: unknown): void {
  run.slots[slot] = value
}

export function renderContent(
  run: Run,
  slot: number,
  message: MessageKind,
  source: string,
): Promise<undefined> | undefined {
  const { body, headers } = messageOf(run, message)
  const input = { body, contentType: headers.get('Content-Type') }
  const text = renderLiquid(run, source, input, { nilIsNull: false, parseDates: true })
  if (text instanceof Promise)
    return text.then((rendered) => {
      run.slots[slot] = rendered
      return undefined
    })
  run.slots[slot] = text
  return undefined
}

/** A POST to the side-car. */
export interface SidecarCall {
  /** Behind `http://localhost:3500/v1.0`. */
  readonly path: string
  readonly body: Body
  readonly contentType: string | null
  /** Seconds. */
  readonly timeout: number
}

/** What is known of it when the policy is compiled. */
export interface SidecarRules {
  readonly policy: string
  readonly ignoreError: boolean
  readonly variable: string | null
}

export function callSidecar(run: Run, call: SidecarCall, rules: SidecarRules): Promise<undefined> | undefined {
  const { timeout, contentType, body } = call
  if (timeout < 1 || timeout > 240)
    throw expressionFailure(`The timeout of ${rules.policy} must be from 1 to 240 seconds, not ${timeout}.`)
  const { branch } = run
  const url = sidecar + call.path
  run.trace?.add(rules.policy, {
    message: 'Request is being sent to the Dapr side-car.',
    request: { method: 'POST', url },
  })
  const failed = (error: unknown): undefined => {
    if (branch?.aborted) return undefined
    if (error instanceof CallFailure) keep(run, rules, null)
    if (!rules.ignoreError || !(error instanceof CallFailure)) throw error
    run.trace?.add(rules.policy, { message: `The call failed and was ignored: ${asPolicyError(error).parts.message}` })
    return undefined
  }
  const done = (answer: IncomingResponse): undefined => (branch?.aborted ? undefined : taken(run, rules, answer))
  const take = (answer: IncomingResponse): Promise<undefined> | undefined => {
    const buffered = answer.body?.buffer()
    return buffered ? buffered.then(() => done(answer)) : done(answer)
  }
  try {
    const answer = callWithTimeout(run, run.host.http, {
      method: 'POST',
      url,
      headers: new HeaderStore(contentType === null ? [] : ['Content-Type', contentType]),
      body,
      timeout: timeout * 1000,
      signal: run.stopSignal(),
    })
    return answer instanceof Promise ? answer.then(take).catch(failed) : take(answer)?.catch(failed)
  } catch (error) {
    return failed(error)
  }
}

function keep(run: Run, { variable }: SidecarRules, response: ResponseMessage | null): void {
  if (variable !== null) run.context.variables.set(variable, response)
}

function taken(run: Run, rules: SidecarRules, answer: IncomingResponse): undefined {
  keep(run, rules, ResponseMessage.from(answer))
  const { status, reason } = answer
  run.trace?.add(rules.policy, {
    message: 'The Dapr side-car answered.',
    response: { status: { code: status, reason } },
  })
  if (rules.ignoreError || (status >= 200 && status <= 299)) return undefined
  throw new PolicyError({
    reason: 'BackendResponseFailure',
    message: `The Dapr side-car answered with status ${status}.`,
    status: 500,
  })
}

/** A name as part of a path; its slashes stay. */
export function pathPart(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/')
}
