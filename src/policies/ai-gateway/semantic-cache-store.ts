import { expressionFailure } from '../../runtime/errors.ts'
import type { Run } from '../../runtime/run.ts'
import { capture } from '../caching/cached-response.ts'
import { definePolicy } from '../define.ts'
import { responseOf } from '../messages.ts'
import { constant, deferred } from '../operand.ts'
import { bool, seconds } from '../schema.ts'
import { pendingPrompt } from './pending-prompt.ts'

const parts = {
  category: 'ai-gateway',
  summary: 'Stores the LLM answer of this call in the external cache for later similarity look-ups.',
  sections: ['outbound'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted'],
  repeatable: false,
  decisions: [
    'Without a look-up that missed in this request, a hit included, nothing is done and nothing is evaluated.',
    'A streamed answer is stored as it went out, when it went out in full; a body above 2 MiB is not stored.',
    'A duration of 0 stores nothing, a negative one fails.',
  ],
} as const

const duration = seconds({ required: true, expressions: true, min: 0 })

export const llmSemanticCacheStore = definePolicy({
  ...parts,
  name: 'llm-semantic-cache-store',
  witness: 'test/cases/llm-semantic-cache-store/behaviour.test.yaml › a stored answer serves until its duration ends',
  attributes: {
    duration,
    'cache-response': bool({ expressions: true, notes: 'left out: only a response with status 200 is stored' }),
  },
  compile: (v, builder) => {
    const condition = v.cacheResponse ? deferred(v.cacheResponse) : constant(null)
    builder.emit(storeAnswer, constant('llm-semantic-cache-store'), deferred(v.duration), condition)
    builder.goesOnAfterHit('semantic-cache-store')
  },
})

export const azureOpenaiSemanticCacheStore = definePolicy({
  ...parts,
  name: 'azure-openai-semantic-cache-store',
  witness:
    'test/cases/azure-openai-semantic-cache-store/behaviour.test.yaml › a stored answer serves until its duration ends',
  attributes: { duration },
  compile: (v, builder) => {
    builder.emit(storeAnswer, constant('azure-openai-semantic-cache-store'), deferred(v.duration), constant(null))
    builder.goesOnAfterHit('semantic-cache-store')
  },
})

export function storeAnswer(run: Run, policy: string, lifeOf: () => number, condition: (() => boolean) | null): void {
  const prompt = pendingPrompt(run)
  if (!prompt) {
    run.trace?.add(policy, 'No look-up of the semantic cache missed: nothing is stored.')
    return
  }
  const response = responseOf(run)
  if (condition ? !condition() : response.status !== 200) {
    run.trace?.add(policy, `The response with status ${response.status} is not stored.`)
    return
  }
  const life = lifeOf()
  if (life < 0) throw expressionFailure(`The duration of ${policy} is negative: ${life}.`)
  if (life === 0) {
    run.trace?.add(policy, 'The duration is 0: nothing is stored.')
    return
  }
  const { vectors, clock } = run.host
  capture(response, (captured) => {
    // A cache that can't be reached is no error, and nobody waits for it.
    try {
      const done = vectors.add(prompt.partition, prompt.vector, { ...captured, expires: clock.now() + life * 1000 })
      if (done instanceof Promise) done.catch(() => {})
    } catch {
      run.trace?.add(policy, 'The cache could not be reached.')
    }
  })
  run.trace?.add(policy, { message: 'The response will be stored when it is received in full.', duration: life })
}
