import { isObject, type Json } from './llm-content.ts'
import { jsonOf } from './prompt-tokens.ts'

/** What a model reports that a call has used. */
export interface TokenUsage {
  readonly prompt: number
  readonly completion: number
  readonly total: number
  /** Kinds of tokens within those, by the name of their metric. */
  readonly details: Readonly<Record<string, number>>
}

/** An answer of a model as far as tokens go. */
export interface TokenAnswer {
  readonly usage: TokenUsage | null
  /** The text of a streamed answer, for an estimate where it reports no usage. */
  readonly text: string
}

/** Metric names of the further kinds, by the fields of the usage. */
const detailNames: Readonly<Record<string, string>> = {
  cached_tokens: 'Cached Tokens',
  cache_read_input_tokens: 'Cached Tokens',
  reasoning_tokens: 'Reasoning Tokens',
  thinking_tokens: 'Thinking Tokens',
  audio_tokens: 'Audio Tokens',
  accepted_prediction_tokens: 'Accepted Prediction Tokens',
  rejected_prediction_tokens: 'Rejected Prediction Tokens',
}

/** Reads an answer: one JSON document, or server-sent events of them. */
export function readAnswer(text: string): TokenAnswer {
  const whole = jsonOf(text)
  if (whole) return { usage: usageOf([whole]), text: '' }
  const events = text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.startsWith('data:'))
    .map((line) => jsonOf(line.slice(5)))
    .filter((event) => event !== null)
  return { usage: usageOf(events), text: events.map(deltaText).join('') }
}

/** The usage that the events report together: OpenAI in one of them, Anthropic at the start and the end. */
function usageOf(events: readonly Json[]): TokenUsage | null {
  let prompt: number | undefined
  let completion: number | undefined
  let total: number | undefined
  const details: Record<string, number> = {}
  for (const event of events) {
    for (const holder of [event, event['response'], event['message']]) {
      const usage = isObject(holder) ? holder['usage'] : undefined
      if (!isObject(usage)) continue
      prompt = numberIn(usage, 'prompt_tokens', 'input_tokens') ?? prompt
      completion = numberIn(usage, 'completion_tokens', 'output_tokens') ?? completion
      total = numberIn(usage, 'total_tokens') ?? total
      addDetails(usage, details)
      for (const part of Object.values(usage)) if (isObject(part)) addDetails(part, details)
    }
  }
  if (prompt === undefined && completion === undefined && total === undefined) return null
  const sum = (prompt ?? 0) + (completion ?? 0)
  return { prompt: prompt ?? 0, completion: completion ?? 0, total: total ?? sum, details }
}

function addDetails(usage: Json, details: Record<string, number>): void {
  for (const [field, name] of Object.entries(detailNames)) {
    const value = numberIn(usage, field)
    if (value !== undefined && value > 0) details[name] = value
  }
}

function numberIn(usage: Json, ...fields: readonly string[]): number | undefined {
  for (const field of fields) {
    const value = usage[field]
    if (typeof value === 'number' && value >= 0) return value
  }
  return undefined
}

/** The text that an event adds to the answer. */
function deltaText(event: Json): string {
  const { choices, delta, type } = event
  if (Array.isArray(choices)) return choices.map(choiceText).join('')
  if (typeof delta === 'string' && type === 'response.output_text.delta') return delta
  return isObject(delta) && typeof delta['text'] === 'string' ? delta['text'] : ''
}

function choiceText(choice: unknown): string {
  if (!isObject(choice)) return ''
  const { delta, text } = choice
  if (typeof text === 'string') return text
  return isObject(delta) && typeof delta['content'] === 'string' ? delta['content'] : ''
}
