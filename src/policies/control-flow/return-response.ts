import { PolicyError } from '../../runtime/errors.ts'
import { ResponseMessage } from '../../runtime/messages/response.ts'
import { endPipeline } from '../../runtime/pipeline.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope, everySection } from '../define.ts'
import { bodyChange, bodyChild, headerChanges, headerChildren } from '../message-parts.ts'
import { writeBody } from '../new-body.ts'
import { constant } from '../operand.ts'
import { element, int, optional, string } from '../schema.ts'
import { renderLiquid } from '../transformation/liquid/render.ts'
import { bodyOfValue } from '../transformation/set-body.ts'
import { applyHeaderTo, type ExistsAction } from '../transformation/set-header.ts'
import { applyStatus } from '../transformation/set-status.ts'

/** Stops the pipeline and answers with a response built by its children. */
export const returnResponse = definePolicy({
  name: 'return-response',
  category: 'control-flow',
  summary: 'Stops the pipeline and answers with a response built by its children.',
  witness: 'test/cases/return-response/behaviour.test.yaml › the children build the response in their order',
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  ordered: true,
  attributes: { 'response-variable-name': string({ allowEmpty: false }) },
  children: {
    'set-status': optional(
      element({
        attributes: {
          code: int({ default: 200, expressions: true, min: 100, max: 999 }),
          reason: string({ expressions: true }),
        },
      }),
    ),
    ...headerChildren,
    ...bodyChild,
  },
  decisions: [
    'Without a variable the response is new: nothing of an earlier response leaks.',
    'The stored response is copied: the variable stays as it was.',
    'Expressions see the bodies of request and response; only the input of a Liquid template is empty.',
    'No body is sent to HEAD and with 1xx, 204 and 304.',
    'A variable that is missing, null or no response fails with 500.',
  ],
  compile: (values, builder) => {
    const slot = constant(builder.slot())
    builder.emit(startResponse, slot, constant(values.responseVariableName ?? null))
    const status = values.setStatus
    if (status) builder.emit(stageStatus, slot, status.code, status.reason ?? constant(null))
    for (const header of headerChanges(values.setHeader, builder))
      builder.emit(stageHeader, slot, header.name, header.action, header.values)
    const body = bodyChange(values.setBody, builder)
    if (body?.content.kind === 'value') builder.emit(stageBody, slot, body.content.value)
    else if (body?.content.kind === 'template')
      builder.emit(
        stageTemplate,
        slot,
        constant(body.content.source),
        constant(body.nilIsNull),
        constant(body.parseDates),
      )
    builder.emit(sendResponse, slot)
  },
})

/** The response is built aside, so that expressions of the children still see the old one. */
export function startResponse(run: Run, slot: number, variable: string | null): void {
  if (variable === null) {
    run.slots[slot] = new ResponseMessage()
    return
  }
  const stored = run.context.variables.get(variable)
  if (!(stored instanceof ResponseMessage)) {
    throw new PolicyError({
      reason: 'ResponseVariableInvalid',
      message: `Variable '${variable}' should be a response.`,
      status: 500,
    })
  }
  const copy = stored.clone()
  for (const name of ['Connection', 'Keep-Alive', 'Transfer-Encoding', 'Content-Length']) copy.headers.delete(name)
  run.slots[slot] = copy
}

function stagedIn(run: Run, slot: number): ResponseMessage {
  return run.slots[slot] as ResponseMessage
}

export function stageStatus(run: Run, slot: number, code: number, reason: string | null): void {
  applyStatus(run, code, reason, stagedIn(run, slot))
}

export function stageHeader(
  run: Run,
  slot: number,
  name: string,
  action: ExistsAction,
  values: readonly (string | null)[],
): void {
  applyHeaderTo(run, stagedIn(run, slot).headers, name, action, values)
}

export function stageBody(run: Run, slot: number, value: unknown): void {
  const response = stagedIn(run, slot)
  writeBody(response, bodyOfValue(value))
}

export function stageTemplate(
  run: Run,
  slot: number,
  source: string,
  nilIsNull: boolean,
  parseDates: boolean,
): Promise<undefined> | undefined {
  const text = renderLiquid(run, source, { body: null, contentType: null }, { nilIsNull, parseDates })
  if (text instanceof Promise) return text.then((t): undefined => void stageBody(run, slot, t))
  stageBody(run, slot, text)
  return undefined
}

export function sendResponse(run: Run, slot: number): number {
  const response = stagedIn(run, slot)
  run.context.response = response
  run.trace?.add('return-response', {
    message: 'Return response was applied',
    response: {
      status: { code: response.status, reason: response.reason },
      headers: response.headers.pairs().map(([name, value]) => ({ name, value })),
    },
  })
  return endPipeline
}
