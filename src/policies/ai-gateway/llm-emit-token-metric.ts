import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { dimensionChildren } from '../logging/dimensions.ts'
import { compileTokenMetric, tokenMetricAttributes, tokenMetricDecisions } from './token-metric.ts'

/** Sends the token counts of a call to a language model as custom metrics. */
export const llmEmitTokenMetric = definePolicy({
  name: 'llm-emit-token-metric',
  category: 'ai-gateway',
  summary: 'Sends the token counts of a call to a language model as custom metrics with dimensions.',
  witness: 'test/cases/llm-emit-token-metric/behaviour.test.yaml › the usage of the answer goes out as three metrics',
  sections: ['inbound'],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: tokenMetricAttributes,
  children: dimensionChildren,
  decisions: [
    ...tokenMetricDecisions,
    'Cached, reasoning, thinking, audio and prediction tokens are sent as well where the answer reports some: Cached Tokens, Reasoning Tokens … (names of our own).',
  ],
  compile: (v, builder) => compileTokenMetric(v, true, builder),
})
