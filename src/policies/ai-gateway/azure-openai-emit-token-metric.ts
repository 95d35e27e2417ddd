import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { dimensionChildren } from '../logging/dimensions.ts'
import { compileTokenMetric, tokenMetricAttributes, tokenMetricDecisions } from './token-metric.ts'

/** Sends the token counts of a call to an Azure OpenAI model as custom metrics. */
export const azureOpenAiEmitTokenMetric = definePolicy({
  name: 'azure-openai-emit-token-metric',
  category: 'ai-gateway',
  summary: 'Sends the token counts of a call to an Azure OpenAI model as custom metrics with dimensions.',
  witness:
    'test/cases/azure-openai-emit-token-metric/behaviour.test.yaml › the usage of the answer goes out as three metrics',
  sections: ['inbound'],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: tokenMetricAttributes,
  children: dimensionChildren,
  decisions: tokenMetricDecisions,
  compile: (v, builder) => compileTokenMetric(v, false, builder),
})
