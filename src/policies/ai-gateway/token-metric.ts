import { expressionFailure } from '../../runtime/errors.ts'
import type { Run } from '../../runtime/run.ts'
import type { PolicyBuilder } from '../builder.ts'
import { type DimensionValues, dimensionDecisions, dimensionOperands, dimensionsOf } from '../logging/dimensions.ts'
import { constant, type Operand } from '../operand.ts'
import { whenKnown } from '../rate-limiting/meters.ts'
import { bool, number, oneOf, string } from '../schema.ts'
import { asksForStream, jsonOf, promptTokens } from './prompt-tokens.ts'
import type { TokenAnswer, TokenUsage } from './token-usage.ts'
import { loadTokenizer, tokenizer } from './tokenizer.ts'
import { watchAnswer } from './watch-answer.ts'

const valueTypes = ['all', 'total-tokens', 'prompt-tokens', 'completion-tokens'] as const
type ValueType = (typeof valueTypes)[number]

/** The attributes of both policies that emit token metrics. */
export const tokenMetricAttributes = {
  namespace: string({ default: 'API Management' }),
  value: number({ default: 1, expressions: true, notes: 'of older documentation: a factor of the counts' }),
  name: string({ allowEmpty: false, notes: 'undocumented: name of the metric, or what its name begins with' }),
  'value-type': oneOf(valueTypes, { default: 'all', notes: 'undocumented: the only metric to send' }),
  'ignore-prompt': bool({ default: false, notes: 'undocumented: no Prompt Tokens, and Total Tokens without them' }),
} as const

export const tokenMetricDecisions = [
  ...dimensionDecisions,
  'Given dimensions are evaluated in inbound, default ones when the metric goes out, so Backend ID is known.',
  'The metrics go out in the order Total Tokens, Prompt Tokens, Completion Tokens, before outbound, of a streamed answer behind its last event.',
  'An answer without usage sends nothing, unless it is streamed: then the prompt and the text of the answer are estimated with the encoding o200k_base.',
  'value is a factor of the counts: 1, the default of the old documentation, leaves them as they are.',
  'name is the name of the metric where value-type chooses one; with all it stands in front of each name.',
]

interface TokenMetricSettings {
  readonly namespace: string
  readonly name: string | null
  readonly valueType: ValueType
  readonly ignorePrompt: boolean
  /** Kinds of tokens within the prompt and the completion are sent too. */
  readonly details: boolean
}

interface TokenMetricValues {
  readonly namespace: string
  readonly value: Operand<number>
  readonly name: string | undefined
  readonly valueType: ValueType
  readonly ignorePrompt: boolean
  readonly dimension: readonly DimensionValues[]
}

/** Compiles llm-emit-token-metric and azure-openai-emit-token-metric. */
export function compileTokenMetric(v: TokenMetricValues, details: boolean, builder: PolicyBuilder): void {
  const { names, values } = dimensionOperands(v.dimension, builder, true)
  builder.loadsLate(loadTokenizer)
  builder.buffersBody('request')
  builder.emit(
    emitTokenMetrics,
    v.value,
    names,
    values,
    constant<TokenMetricSettings>({
      namespace: v.namespace,
      name: v.name ?? null,
      valueType: v.valueType,
      ignorePrompt: v.ignorePrompt,
      details,
    }),
  )
}

export function emitTokenMetrics(
  run: Run,
  factor: number,
  names: readonly string[],
  values: readonly (string | null)[],
  settings: TokenMetricSettings,
): void {
  if (!Number.isFinite(factor)) throw expressionFailure(`The value of a token metric is no finite number: ${factor}.`)
  // Names without value and default fail here, in inbound, not behind the answer.
  dimensionsOf(run, names, values)
  const request = jsonOf(run.context.request.body?.peekText() ?? '')
  const isStreamed = asksForStream(request)
  watchAnswer(run, isStreamed, (answer) =>
    whenKnown(usageOf(answer, isStreamed ? request : null), (usage) => {
      if (usage) send(run, usage, factor, dimensionsOf(run, names, values), settings)
    }),
  )
}

/** What the answer reports; an estimate for a streamed one that reports nothing; else null. */
function usageOf(
  { usage, text }: TokenAnswer,
  request: Readonly<Record<string, unknown>> | null,
): TokenUsage | null | Promise<TokenUsage | null> {
  if (usage || !request || text === '') return usage
  return whenKnown(tokenizer(), (count): TokenUsage => {
    const prompt = promptTokens(count, request, 'auto')
    const completion = count(text)
    return { prompt, completion, total: prompt + completion, details: {} }
  })
}

function send(
  run: Run,
  usage: TokenUsage,
  factor: number,
  dimensions: Readonly<Record<string, string>>,
  { namespace, name, valueType, ignorePrompt, details }: TokenMetricSettings,
): void {
  const emit = (kind: string, tokens: number): void => {
    const metric = name === null ? kind : valueType === 'all' ? `${name} ${kind}` : name
    run.host.telemetry({ kind: 'metric', name: metric, namespace, value: tokens * factor, dimensions })
    run.trace?.add('token-metric', { message: `The metric '${metric}' was sent.`, namespace, value: tokens * factor })
  }
  const isWanted = (type: ValueType): boolean => valueType === 'all' || valueType === type
  if (isWanted('total-tokens')) emit('Total Tokens', ignorePrompt ? usage.completion : usage.total)
  if (isWanted('prompt-tokens') && !ignorePrompt) emit('Prompt Tokens', usage.prompt)
  if (isWanted('completion-tokens')) emit('Completion Tokens', usage.completion)
  if (details && valueType === 'all') for (const [kind, tokens] of Object.entries(usage.details)) emit(kind, tokens)
}
