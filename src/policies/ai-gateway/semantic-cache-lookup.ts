import type { VectorMatch } from '../../runtime/host/vectors.ts'
import { charsetOf } from '../../runtime/messages/body.ts'
import { afterStore } from '../../runtime/pipeline.ts'
import type { Run } from '../../runtime/run.ts'
import { replay } from '../caching/cached-response.ts'
import { definePolicy, type PolicyDefinition } from '../define.ts'
import { constant, list } from '../operand.ts'
import { bool, element, int, many, number, oneOf, string } from '../schema.ts'
import { callService } from './call-service.ts'
import { messagesOfRequest } from './llm-messages.ts'
import { forgetPrompt, rememberPrompt } from './pending-prompt.ts'

/** What is known of the look-up when the policy is compiled. */
interface LookupRules {
  readonly policy: string
  readonly threshold: number
  readonly backendId: string
  readonly ignoresSystem: boolean
  readonly maxMessages: number | null
  readonly cacheId: string | null
}

/** The two names of one policy. */
function semanticCacheLookup(
  name: 'llm-semantic-cache-lookup' | 'azure-openai-semantic-cache-lookup',
): PolicyDefinition {
  return definePolicy({
    name,
    category: 'ai-gateway',
    summary: 'Looks for a cached LLM answer whose prompt is close enough by vector distance and returns it.',
    witness: `test/cases/${name}/behaviour.test.yaml › the same prompt is answered from the cache and the backend is not called`,
    sections: ['inbound'],
    scopes: ['global', 'product', 'api', 'operation'],
    gateways: ['classic', 'v2', 'consumption', 'self-hosted'],
    repeatable: false,
    attributes: {
      'score-threshold': number({
        required: true,
        min: 0,
        max: 1,
        notes: 'vector distance: the lower, the closer a prompt must be',
      }),
      'embeddings-backend-id': string({ required: true, allowEmpty: false, reference: 'backend' }),
      'embeddings-backend-auth': oneOf(['system-assigned'], { required: true }),
      'ignore-system-messages': bool({ default: false }),
      'max-message-count': int({ min: 0 }),
      'cache-id': string({ allowEmpty: false }),
    },
    children: { 'vary-by': many(element({ text: string({ required: true, expressions: true }) })) },
    decisions: [
      'A cosine distance equal to the threshold is a hit.',
      'The prompt is POSTed as {"input": text} to the backend\'s URL as it stands, with a token for https://cognitiveservices.azure.com; an api-version comes from the entity\'s credentials.',
      'A hit goes on in outbound behind the semantic cache store, as cache-lookup does, with status, headers and body as stored.',
      'Entries of APIs, of streamed and other requests, and of cache-ids never mix, besides vary-by.',
      'System and developer messages are system messages; messages without text do not count.',
      'Embeddings that can not be had, and a body that holds no prompt, are a miss and nothing is stored.',
      "The host's vector port stands for the external cache; the in-memory one is there by default.",
    ],
    compile: (v, builder) => {
      builder.buffersBody('request')
      const rules: LookupRules = {
        policy: name,
        threshold: v.scoreThreshold,
        backendId: v.embeddingsBackendId,
        ignoresSystem: v.ignoreSystemMessages,
        maxMessages: v.maxMessageCount ?? null,
        cacheId: v.cacheId ?? null,
      }
      builder.emit(lookUpPrompt, constant(rules), list(v.varyBy.map((part) => part.text)))
    },
  })
}

export const llmSemanticCacheLookup = semanticCacheLookup('llm-semantic-cache-lookup')
export const azureOpenaiSemanticCacheLookup = semanticCacheLookup('azure-openai-semantic-cache-lookup')

export function lookUpPrompt(
  run: Run,
  rules: LookupRules,
  varyBy: readonly string[],
): undefined | Promise<number | undefined> {
  forgetPrompt(run)
  const prompt = promptOf(run, rules)
  if (!prompt) return undefined
  const partition = JSON.stringify([run.context.api?.text('Id') ?? null, rules.cacheId, prompt.streamed, ...varyBy])
  return search(run, rules, prompt.text, partition)
}

async function search(run: Run, rules: LookupRules, text: string, partition: string): Promise<number | undefined> {
  const vector = await embed(run, rules, text)
  if (!vector) return undefined
  let match: VectorMatch | undefined
  try {
    match = await run.host.vectors.nearest(partition, vector)
  } catch {
    run.trace?.add(rules.policy, 'The cache could not be reached.')
  }
  if (!match || match.distance > rules.threshold) {
    rememberPrompt(run, { partition, vector })
    run.trace?.add(rules.policy, { message: 'Cache lookup resulted in a miss.', distance: match?.distance ?? null })
    return undefined
  }
  run.context.response = replay(match.response)
  run.trace?.add(rules.policy, {
    message: 'Cache lookup resulted in a hit! Cached response will be used.',
    distance: match.distance,
  })
  return afterStore(run.program, 'semantic-cache-store')
}

/** The text that is compared; null where there is none or the dialog is too long. */
function promptOf(run: Run, rules: LookupRules): { text: string; streamed: boolean } | null {
  const { body, headers } = run.context.request
  let json: unknown
  try {
    json = JSON.parse(body?.peekText(charsetOf(headers.get('Content-Type'))) ?? '')
  } catch {
    run.trace?.add(rules.policy, 'The request has no JSON body: the semantic cache was passed over.')
    return null
  }
  const messages = messagesOfRequest(json).filter(
    ({ role }) => !rules.ignoresSystem || (role !== 'system' && role !== 'developer'),
  )
  if (messages.length === 0) {
    run.trace?.add(rules.policy, 'The request holds no prompt: the semantic cache was passed over.')
    return null
  }
  if (rules.maxMessages !== null && messages.length > rules.maxMessages) {
    run.trace?.add(
      rules.policy,
      `The dialog has ${messages.length} messages, more than ${rules.maxMessages}: the semantic cache was passed over.`,
    )
    return null
  }
  const streamed = (json as { readonly stream?: unknown }).stream === true
  return { text: messages.map(({ text }) => text).join('\n'), streamed }
}

/** The vector of a text, or null where the embeddings service gives none. */
async function embed(run: Run, rules: LookupRules, text: string): Promise<readonly number[] | null> {
  try {
    const answer = (await callService(run, {
      backendId: rules.backendId,
      path: '',
      json: { input: text },
      identityResource: 'https://cognitiveservices.azure.com',
    })) as { readonly data?: readonly { readonly embedding?: unknown }[] } | null
    const vector = answer?.data?.[0]?.embedding
    if (Array.isArray(vector) && vector.length > 0 && vector.every((n) => typeof n === 'number')) return vector
    run.trace?.add(
      rules.policy,
      'The embeddings backend answered without a vector: the semantic cache was passed over.',
    )
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    run.trace?.add(rules.policy, `No embeddings were had: ${why}. The semantic cache was passed over.`)
  }
  return null
}
