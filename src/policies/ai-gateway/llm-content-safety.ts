import { expressionFailure, PolicyError } from '../../runtime/errors.ts'
import { Body, type BodyStream, charsetOf, decodeText } from '../../runtime/messages/body.ts'
import { gunzip } from '../../runtime/messages/gunzip.ts'
import type { ResponseMessage } from '../../runtime/messages/response.ts'
import type { Origin, Section } from '../../runtime/pipeline.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway } from '../define.ts'
import { responseOf } from '../messages.ts'
import { constant, list } from '../operand.ts'
import { bool, element, int, many, oneOf, optional, string } from '../schema.ts'
import { isAttack, isHarmful, requestWindow, type SafetyRules, type Window } from './content-safety-service.ts'
import { guardedEvents } from './guarded-events.ts'
import { textOfAnswer } from './llm-answers.ts'
import { messagesOfRequest } from './llm-messages.ts'

type OutputType = SafetyRules['outputType']
const category = element({
  attributes: {
    name: oneOf(['Hate', 'SelfHarm', 'Sexual', 'Violence'], { required: true, expressions: true }),
    threshold: int({ required: true, expressions: true, min: 0, max: 7 }),
  },
})
const outputTypes = ['FourSeverityLevels', 'EightSeverityLevels'] as const

/** Sends prompts or completions to Azure AI Content Safety and blocks what it finds harmful. */
export const llmContentSafety = definePolicy({
  name: 'llm-content-safety',
  category: 'ai-gateway',
  summary:
    'Sends prompt or completion text to Azure AI Content Safety and blocks on harm categories, blocklists or prompt attacks.',
  witness:
    'test/cases/llm-content-safety/behaviour.test.yaml › a severity at or above the threshold blocks the request with 403 › equal',
  sections: ['inbound', 'outbound'],
  scopes: ['global', 'workspace', 'product', 'api'],
  gateways: everyGateway,
  attributes: {
    'backend-id': string({ required: true, expressions: true, allowEmpty: false, reference: 'backend' }),
    'shield-prompt': bool({ default: false, expressions: true }),
    'enforce-on-completions': bool({ default: false, expressions: true, notes: 'has no effect in outbound' }),
    'window-size': int({
      default: 1000,
      expressions: true,
      min: 1,
      max: 10_000,
      notes: 'of completions; requests are sent in pieces of 10,000 characters',
    }),
    'window-overlap-size': int({ expressions: true, min: 0, notes: 'of completions; left out = none' }),
  },
  children: {
    categories: optional(
      element({
        attributes: { 'output-type': oneOf(outputTypes, { default: 'FourSeverityLevels', expressions: true }) },
        children: { category: many(category, { min: 1 }) },
      }),
    ),
    blocklists: optional(
      element({
        children: {
          id: many(element({ text: string({ required: true, expressions: true, allowEmpty: false }) }), { min: 1 }),
        },
      }),
    ),
  },
  decisions: [
    'POST to /contentsafety/text:analyze and text:shieldPrompt of the entity, api-version 2024-09-01, with its credentials.',
    'Text of all roles is joined; a body in no known form is sent as it is.',
    'A service that fails or can not be reached blocks with the same 403 as a finding; LastError.Reason is null.',
    'enforce-on-completions checks the answer before outbound runs; answers with an error status are not checked.',
    'Prompt shields look at requests only. With neither categories nor blocklists only they have work.',
    'Events of a stream wait for the window that holds their text; after a finding no more come.',
    'An encoding other than gzip hides the text of a completion and blocks it.',
    'Operation scope is refused, as the newest page has it.',
  ],
  compile: (v, builder) => {
    if (builder.section === 'inbound') builder.buffersBody('request')
    builder.emit(
      guard,
      constant(builder.section),
      constant(builder.origin),
      v.backendId,
      v.shieldPrompt,
      v.enforceOnCompletions,
      v.windowSize,
      v.windowOverlapSize ?? constant(0),
      v.categories?.outputType ?? constant<OutputType>('FourSeverityLevels'),
      list((v.categories?.category ?? []).map((c) => c.name)),
      list((v.categories?.category ?? []).map((c) => c.threshold)),
      list((v.blocklists?.id ?? []).map((id) => id.text)),
    )
  },
})

export function guard(
  run: Run,
  section: Section,
  origin: Origin,
  backendId: string,
  shieldsPrompt: boolean,
  onCompletions: boolean,
  size: number,
  overlap: number,
  outputType: OutputType,
  names: readonly string[],
  thresholds: readonly number[],
  blocklists: readonly string[],
): Promise<undefined> | undefined {
  if (size < 1 || overlap < 0 || overlap >= size)
    throw expressionFailure(`The window of llm-content-safety can't have the size ${size} and the overlap ${overlap}.`)
  const categories = names.map((name, i) => ({ name, threshold: thresholds[i] ?? 0 }))
  const rules: SafetyRules = { backendId, categories, outputType, blocklists }
  const window: Window = { size, overlap }
  if (section === 'outbound') return checkAnswer(run, rules, window)
  if (onCompletions) {
    run.beforeOutbound((later) =>
      checkAnswer(later, rules, window).catch((error: unknown) => {
        if (error instanceof PolicyError) error.origin ??= origin
        throw error
      }),
    )
  }
  return checkRequest(run, rules, shieldsPrompt)
}

function blocked(): PolicyError {
  const message = 'Request failed content safety check'
  return new PolicyError({ reason: null, message, status: 403, clientMessage: message })
}

async function checkRequest(run: Run, rules: SafetyRules, shieldsPrompt: boolean): Promise<undefined> {
  const { body, headers } = run.context.request
  const text = promptText(body?.peekText(charsetOf(headers.get('Content-Type'))) ?? '')
  if (text === '') return undefined
  if (await isHarmful(run, rules, text, requestWindow)) throw blocked()
  if (shieldsPrompt && (await isAttack(run, rules, text))) throw blocked()
  run.trace?.add('llm-content-safety', 'The request passed the content safety check.')
  return undefined
}

function promptText(body: string): string {
  const messages = messagesOfRequest(parsed(body))
  return messages.length === 0 ? body : messages.map(({ text }) => text).join('\n')
}

async function checkAnswer(run: Run, rules: SafetyRules, window: Window): Promise<undefined> {
  const response = responseOf(run)
  const { body, headers, status } = response
  if (!body || body.isConsumed || status >= 400) return undefined
  if (/^\s*text\/event-stream/i.test(headers.get('Content-Type') ?? '')) {
    const stream = body.isStream ? (body.release() as BodyStream) : inOneChunk(body.peekBytes())
    response.body = Body.ofStream(guardedEvents(stream, window, (text) => isHarmful(run, rules, text, window)))
    headers.delete('Content-Length')
    return undefined
  }
  await body.buffer()
  const text = await answerText(response)
  if (text === null || (text !== '' && (await isHarmful(run, rules, text, window)))) throw blocked()
  run.trace?.add('llm-content-safety', 'The response passed the content safety check.')
  return undefined
}

async function* inOneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Null where the encoding hides the text. */
async function answerText({ body, headers }: ResponseMessage): Promise<string | null> {
  let bytes = body?.peekBytes() ?? new Uint8Array(0)
  const encoding = headers.get('Content-Encoding')?.trim().toLowerCase() ?? ''
  if (encoding === 'gzip') {
    try {
      bytes = await gunzip(bytes)
    } catch {
      return null
    }
  } else if (encoding !== '' && encoding !== 'identity') return null
  const text = decodeText(bytes, charsetOf(headers.get('Content-Type')))
  const answer = textOfAnswer(parsed(text))
  return answer === '' ? text : answer
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
