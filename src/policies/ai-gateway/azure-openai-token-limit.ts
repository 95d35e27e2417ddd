import { definePolicy, everyScope } from '../define.ts'
import { constant } from '../operand.ts'
import { int } from '../schema.ts'
import {
  compileTokenLimit,
  mostTokens,
  tokenLimitAttributes,
  tokenLimitDecisions,
  tokenLimitGroup,
} from './token-limit.ts'

/** Limits the tokens of calls to an Azure OpenAI model by key: a rate per minute, a quota per period, or both. */
export const azureOpenAiTokenLimit = definePolicy({
  name: 'azure-openai-token-limit',
  category: 'ai-gateway',
  summary: 'Limits the tokens of calls to an Azure OpenAI model by key: per minute, per period, or both.',
  witness:
    'test/cases/azure-openai-token-limit/behaviour.test.yaml › reported tokens count, and a later call is refused',
  sections: ['inbound'],
  scopes: everyScope,
  gateways: ['classic', 'v2', 'self-hosted', 'workspace'],
  attributes: { ...tokenLimitAttributes, 'token-quota': int({ min: 1, max: mostTokens }) },
  exclusive: [tokenLimitGroup],
  decisions: tokenLimitDecisions,
  compile: (v, builder) =>
    compileTokenLimit(v, v.tokenQuota === undefined ? undefined : constant(v.tokenQuota), builder),
})
