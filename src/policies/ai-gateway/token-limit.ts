import { expressionFailure, PolicyError } from '../../runtime/errors.ts'
import type { Gateway } from '../../runtime/pipeline.ts'
import type { Run } from '../../runtime/run.ts'
import type { ElementNode } from '../../syntax/tree.ts'
import type { PolicyBuilder } from '../builder.ts'
import { constant, type Operand } from '../operand.ts'
import {
  claim,
  type Meter,
  type Reading,
  rateWindow,
  readMeters,
  remainingOf,
  setIntVariable,
  waitSeconds,
  whenKnown,
} from '../rate-limiting/meters.ts'
import { bool, int, oneOf, string } from '../schema.ts'
import { asksForStream, jsonOf, type PromptType, promptTokens, promptTypes } from './prompt-tokens.ts'
import { calendarWindow, durationInWords, type TokenQuotaPeriod, tokenQuotaPeriods } from './token-periods.ts'
import type { TokenAnswer } from './token-usage.ts'
import { loadTokenizer, tokenizer } from './tokenizer.ts'
import { watchAnswer } from './watch-answer.ts'

/** The largest quota of a literal; XML Schema has a long. */
export const mostTokens = Number.MAX_SAFE_INTEGER

/** The attributes of both token limits, but for token-quota. */
export const tokenLimitAttributes = {
  'counter-key': string({ required: true, expressions: true, allowEmpty: false }),
  'tokens-per-minute': int({ expressions: true, min: 1 }),
  'token-quota-period': oneOf(tokenQuotaPeriods, { expressions: true, notes: 'with token-quota' }),
  'estimate-prompt-tokens': bool({ required: true, expressions: true }),
  'retry-after-header-name': string({ default: 'Retry-After', allowEmpty: false }),
  'retry-after-variable-name': string({ allowEmpty: false }),
  'remaining-quota-tokens-header-name': string({ allowEmpty: false }),
  'remaining-quota-tokens-variable-name': string({ allowEmpty: false }),
  'remaining-tokens-header-name': string({ allowEmpty: false }),
  'remaining-tokens-variable-name': string({ allowEmpty: false }),
  'tokens-consumed-header-name': string({ allowEmpty: false }),
  'tokens-consumed-variable-name': string({ allowEmpty: false }),
  'prompt-type': oneOf(promptTypes, { default: 'auto', notes: 'undocumented: the only kind of prompt to estimate' }),
  'ignore-prompt': bool({ default: false, notes: 'undocumented: only completion tokens count' }),
} as const

export const tokenLimitGroup = {
  attributes: ['tokens-per-minute', 'token-quota'],
  required: true,
  together: true,
} as const

export const tokenLimitDecisions = [
  'Tokens are estimated with the encoding o200k_base, with 3 tokens for each message and 3 for the answer as OpenAI counts; an image counts as 1200.',
  'A prompt estimate counts when the call is let through; the reported usage replaces it after the answer. A streamed answer that reports no usage is estimated too; another one without usage leaves the estimate.',
  'A sliding minute, for the gateway v2 a token bucket that holds tokens-per-minute and refills evenly; refused calls are not counted.',
  'Several policies on one key in one request count once; llm-token-limit and azure-openai-token-limit share their counters.',
  'Where rate and quota are both exceeded the quota answers (403): its wait is the longer one.',
  'A prompt that is larger than the whole limit is refused without a retry time. The reason of an exceeded quota is null, as none is known.',
  'token-quota needs token-quota-period, weeks start on Monday, times are UTC; Indefinite (of the XML Schema) never renews.',
  'Refusals carry the remaining-* headers too, never tokens-consumed. Headers of a streamed answer show what was known when it began.',
  'An empty key fails, as do tokens-per-minute and token-quota below 1 from an expression.',
]

/** Where the figures go; null = nowhere. */
interface TokenOutput {
  readonly header: string | null
  readonly variable: string | null
}

interface TokenLimitSettings {
  readonly policy: string
  readonly gateway: Gateway | null
  readonly promptType: PromptType
  readonly ignorePrompt: boolean
  readonly retryAfter: { readonly header: string; readonly variable: string | null }
  readonly remainingQuota: TokenOutput
  readonly remaining: TokenOutput
  readonly consumed: TokenOutput
}

interface TokenLimitValues {
  readonly node: ElementNode
  readonly counterKey: Operand<string>
  readonly tokensPerMinute: Operand<number> | undefined
  readonly tokenQuotaPeriod: Operand<TokenQuotaPeriod> | undefined
  readonly estimatePromptTokens: Operand<boolean>
  readonly retryAfterHeaderName: string
  readonly retryAfterVariableName: string | undefined
  readonly remainingQuotaTokensHeaderName: string | undefined
  readonly remainingQuotaTokensVariableName: string | undefined
  readonly remainingTokensHeaderName: string | undefined
  readonly remainingTokensVariableName: string | undefined
  readonly tokensConsumedHeaderName: string | undefined
  readonly tokensConsumedVariableName: string | undefined
  readonly promptType: PromptType
  readonly ignorePrompt: boolean
}

/** Compiles llm-token-limit and azure-openai-token-limit. */
export function compileTokenLimit(
  v: TokenLimitValues,
  quota: Operand<number> | undefined,
  builder: PolicyBuilder,
): void {
  const policy = v.node.name
  const lacking = (name: string, other: string): void =>
    builder.report('attribute-missing', `${policy} needs the attribute '${name}' with ${other}`, v.node.startTagSpan)
  if (quota && !v.tokenQuotaPeriod) lacking('token-quota-period', 'token-quota')
  if (!quota && v.tokenQuotaPeriod) lacking('token-quota', 'token-quota-period')
  builder.loadsLate(loadTokenizer)
  builder.buffersBody('request')
  builder.emit(
    limitTokens,
    v.counterKey,
    v.tokensPerMinute ?? constant<number | null>(null),
    quota ?? constant<number | null>(null),
    v.tokenQuotaPeriod ?? constant<TokenQuotaPeriod>('Indefinite'),
    v.estimatePromptTokens,
    constant<TokenLimitSettings>({
      policy,
      gateway: builder.gateway,
      promptType: v.promptType,
      ignorePrompt: v.ignorePrompt,
      retryAfter: { header: v.retryAfterHeaderName, variable: v.retryAfterVariableName ?? null },
      remainingQuota: output(v.remainingQuotaTokensHeaderName, v.remainingQuotaTokensVariableName),
      remaining: output(v.remainingTokensHeaderName, v.remainingTokensVariableName),
      consumed: output(v.tokensConsumedHeaderName, v.tokensConsumedVariableName),
    }),
  )
}

function output(header: string | undefined, variable: string | undefined): TokenOutput {
  return { header: header ?? null, variable: variable ?? null }
}

export function limitTokens(
  run: Run,
  key: string,
  tokensPerMinute: number | null,
  quota: number | null,
  period: TokenQuotaPeriod,
  estimate: boolean,
  settings: TokenLimitSettings,
): Promise<undefined> | undefined {
  if (key === '') throw expressionFailure(`The counter-key of ${settings.policy} is empty.`)
  atLeastOne(tokensPerMinute, 'tokens-per-minute', settings.policy)
  atLeastOne(quota, 'token-quota', settings.policy)
  const meters: TokenMeters = {
    rate: tokensPerMinute === null ? null : rateMeter(key, tokensPerMinute, settings.gateway),
    quota: quota === null ? null : quotaMeter(key, quota, period, run.host.clock.now()),
  }
  const body = jsonOf(run.context.request.body?.peekText() ?? '')
  const isStreamed = asksForStream(body)
  const prompt =
    (estimate || isStreamed) && !settings.ignorePrompt
      ? whenKnown(tokenizer(), (count) => promptTokens(count, body, settings.promptType))
      : 0
  return whenKnown(prompt, (tokens) => {
    const wanted = Math.max(1, tokens)
    return whenKnown(readMeters(run, listOf(meters), wanted), (readings) =>
      new TokenCall(run, meters, readings, tokens, isStreamed, settings).letThrough(),
    )
  }) as Promise<undefined> | undefined
}

function atLeastOne(value: number | null, name: string, policy: string): void {
  if (value !== null && value < 1) throw expressionFailure(`The ${name} of ${policy} must be at least 1, not ${value}.`)
}

interface TokenMeters {
  readonly rate: Meter | null
  readonly quota: Meter | null
}

function rateMeter(key: string, limit: number, gateway: Gateway | null): Meter {
  return { key: `token-limit:${key}:minute`, window: rateWindow(gateway, 60, limit), limit }
}

function quotaMeter(key: string, limit: number, period: TokenQuotaPeriod, now: number): Meter {
  return { key: `token-limit:${key}:${period}`, window: calendarWindow(now, period), limit }
}

function listOf({ quota, rate }: TokenMeters): readonly Meter[] {
  return [quota, rate].filter((meter) => meter !== null)
}

/** One call under a token limit: refused, or counted with its prompt first and with its answer later. */
class TokenCall {
  readonly #run: Run
  readonly #meters: TokenMeters
  readonly #isStreamed: boolean
  readonly #settings: TokenLimitSettings
  /** What counts on each meter, this call included. */
  readonly #used = new Map<Meter, number>()
  readonly #readings: readonly Reading[]
  /** The meters that this policy counts on: not those that another policy of the request has counted on. */
  #claimed: readonly Meter[] = []
  #consumed: number
  #isAnswered = false

  constructor(
    run: Run,
    meters: TokenMeters,
    readings: readonly Reading[],
    promptTokens: number,
    isStreamed: boolean,
    settings: TokenLimitSettings,
  ) {
    this.#run = run
    this.#meters = meters
    this.#readings = readings
    this.#consumed = promptTokens
    this.#isStreamed = isStreamed
    this.#settings = settings
    for (const { meter, used } of readings) this.#used.set(meter, used)
  }

  letThrough(): undefined | Promise<undefined> {
    const run = this.#run
    run.atEnd.push(() => this.#writeHeaders())
    const exceeded = this.#readings.find((reading) => reading.wait > 0)
    if (exceeded) throw this.#refusal(exceeded)
    const prompt = this.#consumed
    this.#claimed = this.#readings.map(({ meter }) => meter).filter((meter) => claim(run, meter.key, prompt))
    for (const [meter, used] of this.#used) this.#used.set(meter, used + prompt)
    this.#writeVariables()
    watchAnswer(run, this.#isStreamed, (answer) => this.#answered(answer))
    return this.#count(prompt)
  }

  #refusal({ meter, wait }: Reading): PolicyError {
    const { retryAfter } = this.#settings
    this.#writeVariables()
    const seconds = Number.isFinite(wait) ? waitSeconds(wait) : null
    if (seconds !== null) setIntVariable(this.#run, retryAfter.variable, seconds)
    const headers = seconds === null ? {} : { headers: [[retryAfter.header, String(seconds)]] as const }
    if (meter === this.#meters.quota) {
      const message = `Token quota is exceeded.${seconds === null ? '' : ` Try again in ${durationInWords(seconds)}.`}`
      return new PolicyError({ reason: null, message, status: 403, clientMessage: message, ...headers })
    }
    const message = `Token limit is exceeded.${seconds === null ? '' : ` Try again in ${seconds} seconds.`}`
    return new PolicyError({
      reason: 'OpenAITokenLimitExceeded',
      message,
      status: 429,
      clientMessage: message,
      ...headers,
    })
  }

  /** Replaces the estimate by what the answer has used. */
  #answered({ usage, text }: TokenAnswer): void | Promise<void> {
    const prompt = this.#consumed
    this.#isAnswered = this.#run.context.lastError === null
    const total = usage
      ? this.#settings.ignorePrompt
        ? usage.completion
        : usage.total
      : text === ''
        ? prompt
        : whenKnown(tokenizer(), (count) => prompt + count(text))
    return whenKnown(total, (tokens) => {
      this.#consumed = tokens
      for (const [meter, used] of this.#used) this.#used.set(meter, used + tokens - prompt)
      this.#writeVariables()
      return this.#count(tokens - prompt)
    })
  }

  #count(amount: number): undefined | Promise<undefined> {
    if (amount === 0) return undefined
    const { counters } = this.#run.host
    const added = this.#claimed.map((meter) => counters.add(meter.key, meter.window, amount))
    return added.some((a) => a instanceof Promise) ? Promise.all(added).then(() => undefined) : undefined
  }

  #left(meter: Meter | null): number | null {
    return meter && remainingOf(meter.limit, this.#used.get(meter) ?? 0)
  }

  #writeVariables(): void {
    const { remaining, remainingQuota, consumed } = this.#settings
    const [left, leftOfQuota] = [this.#left(this.#meters.rate), this.#left(this.#meters.quota)]
    if (left !== null) setIntVariable(this.#run, remaining.variable, left)
    if (leftOfQuota !== null) setIntVariable(this.#run, remainingQuota.variable, leftOfQuota)
    setIntVariable(this.#run, consumed.variable, this.#consumed)
  }

  #writeHeaders(): void {
    const { remaining, remainingQuota, consumed } = this.#settings
    const headers = this.#run.context.response?.headers
    const write = ({ header }: TokenOutput, value: number | null): void => {
      if (header !== null && value !== null) headers?.set(header, String(value))
    }
    write(remaining, this.#left(this.#meters.rate))
    write(remainingQuota, this.#left(this.#meters.quota))
    const isStreaming = this.#isStreamed && this.#run.context.lastError === null
    if (this.#isAnswered || isStreaming) write(consumed, this.#consumed)
  }
}
