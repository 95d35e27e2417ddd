import { Body } from '../../runtime/messages/body.ts'
import { HeaderStore } from '../../runtime/messages/header-store.ts'
import { ResponseMessage } from '../../runtime/messages/response.ts'
import { endPipeline } from '../../runtime/pipeline.ts'
import { reasonPhrase } from '../../runtime/reason-phrases.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { constant } from '../operand.ts'
import { bool, int, string } from '../schema.ts'
import { describedResponse, type SchemaDocuments } from '../validation/api-schema.ts'
import { mediaType, mockBody } from './mock/mock-body.ts'

/** Ends the pipeline with a response made from the operation's documented example or schema. */
export const mockResponse = definePolicy({
  name: 'mock-response',
  category: 'control-flow',
  summary: "Ends the pipeline with a response made from the operation's example or schema.",
  witness:
    'test/cases/mock-response/behaviour.test.yaml › status-code and content-type choose the example › another media type',
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
    'A sample of a schema follows $ref, takes the first branch of oneOf and anyOf, merges allOf and cuts recursion; for an XML type it has elements named after the properties, or follows the XML Schema.',
    'A schema that the surroundings lack gives no body.',
  ],
  compile: ({ statusCode, contentType, index, enabled }, builder) => {
    if (!enabled) return
    const documents = constant(builder.known('schema'))
    builder.emit(answerMock, constant(statusCode), constant(contentType ?? null), constant(index ?? 0), documents)
  },
})

export function answerMock(
  run: Run,
  status: number,
  contentType: string | null,
  index: number,
  documents: SchemaDocuments | undefined,
): number {
  const representations = describedResponse(run, status)?.representations ?? []
  const wanted = contentType === null ? null : mediaType(contentType)
  const representation =
    wanted === null ? representations[0] : representations.find((r) => mediaType(r.contentType) === wanted)
  run.enterExpression()
  const text = representation ? mockBody(representation, index, documents) : null
  const type = contentType ?? representation?.contentType ?? null
  const flat = type === null ? [] : ['Content-Type', type]
  const body = text === null ? null : Body.ofText(text)
  flat.push('Content-Length', String(body?.peekBytes().length ?? 0))
  run.context.response = new ResponseMessage(status, reasonPhrase(status), new HeaderStore(flat, true), body)
  run.trace?.add('mock-response', { message: `Mock response with status ${status} was returned.` })
  return endPipeline
}
