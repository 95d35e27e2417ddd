import type { RepresentationInput } from '../../entities/context-input.ts'
import { Body } from '../../runtime/messages/body.ts'
import { HeaderStore } from '../../runtime/messages/header-store.ts'
import { ResponseMessage } from '../../runtime/messages/response.ts'
import { endPipeline } from '../../runtime/pipeline.ts'
import { reasonPhrase } from '../../runtime/reason-phrases.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { constant } from '../operand.ts'
import { bool, int, string } from '../schema.ts'
import { sampleOf } from './schema-sample.ts'

/** Ends the pipeline with a response made from the operation's documented example or schema. */
export const mockResponse = definePolicy({
  name: 'mock-response',
  category: 'control-flow',
  summary: "Ends the pipeline with a response made from the operation's example or schema.",
  sections: ['inbound', 'outbound', 'on-error'],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    'status-code': int({ default: 200, min: 100, max: 999 }),
    'content-type': string({ allowEmpty: false }),
    index: int({ min: 0 }),
    enabled: bool({ default: true }),
  },
  decisions: [
    'A content-type that the response lacks gives an empty body with that Content-Type.',
    'index picks among the examples of the chosen representation, from 0; out of range gives the first.',
    'Responses declared as default or 2XX are used only when no exact status exists.',
    'enabled="false" switches the policy off.',
  ],
  compile: ({ statusCode, contentType, index, enabled }, builder) => {
    if (enabled) builder.emit(answerMock, constant(statusCode), constant(contentType ?? null), constant(index ?? 0))
  },
})

export function answerMock(run: Run, status: number, contentType: string | null, index: number): number {
  const representations = representationsFor(run, status)
  const wanted = contentType?.split(';', 1)[0]?.trim().toLowerCase()
  const representation =
    wanted === undefined
      ? representations[0]
      : representations.find((r) => r.contentType.split(';', 1)[0]?.trim().toLowerCase() === wanted)
  const text = representation ? bodyText(representation, index) : null
  const type = contentType ?? representation?.contentType ?? null
  const flat = type === null ? [] : ['Content-Type', type]
  const body = text === null ? null : Body.ofText(text)
  flat.push('Content-Length', String(body?.peekBytes().length ?? 0))
  run.context.response = new ResponseMessage(status, reasonPhrase(status), new HeaderStore(flat, true), body)
  run.trace?.add('mock-response', { message: `Mock response with status ${status} was returned.` })
  return endPipeline
}

function representationsFor(run: Run, status: number): readonly RepresentationInput[] {
  const responses = run.context.operationDescription?.responses ?? []
  const found =
    responses.find((r) => String(r.statusCode) === String(status)) ??
    responses.find((r) => String(r.statusCode).toUpperCase() === `${Math.floor(status / 100)}XX`) ??
    responses.find((r) => String(r.statusCode).toLowerCase() === 'default')
  return found?.representations ?? []
}

function bodyText(representation: RepresentationInput, index: number): string | null {
  const { examples, sample, schema } = representation
  const list = examples === undefined ? [] : Array.isArray(examples) ? examples : Object.values(examples)
  const example = list[index] ?? list[0]
  const value: unknown = example?.value ?? sample
  if (value !== undefined && value !== null) return typeof value === 'string' ? value : JSON.stringify(value)
  if (schema === undefined) return null
  return JSON.stringify(sampleOf(schema))
}
