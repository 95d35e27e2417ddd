import { expressionFailure } from '../../runtime/errors.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope, everySection } from '../define.ts'
import { constant } from '../operand.ts'
import { bool, number, string } from '../schema.ts'
import { dimensionChildren, dimensionDecisions, dimensionOperands, dimensionsOf } from './dimensions.ts'

/** Sends one value of a custom metric with its dimensions. */
export const emitMetric = definePolicy({
  name: 'emit-metric',
  category: 'logging',
  summary: 'Sends one custom metric value with dimensions to Application Insights.',
  witness:
    'test/cases/emit-metric/behaviour.test.yaml › a metric goes out with its name, namespace, value and dimensions',
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    name: string({ required: true, allowEmpty: false }),
    namespace: string({ default: 'API Management' }),
    value: number({ default: 1, expressions: true }),
    'default-dimensions': bool({ notes: 'undocumented: true adds Region, Service ID and Service Name' }),
  },
  children: dimensionChildren,
  decisions: [
    ...dimensionDecisions,
    'A value that is no number fails, NaN and infinity too.',
    'default-dimensions="true" adds Region, Service ID and Service Name where they are not named; Azure Monitor adds its own in any case.',
  ],
  compile: (v, builder) => {
    const { names, values } = dimensionOperands(v.dimension, builder, builder.section === 'outbound')
    builder.emit(
      sendMetric,
      constant(v.name),
      constant(v.namespace),
      v.value,
      names,
      values,
      constant(v.defaultDimensions ?? false),
    )
  },
})

export function sendMetric(
  run: Run,
  name: string,
  namespace: string,
  value: number,
  names: readonly string[],
  values: readonly (string | null)[],
  addDefaults: boolean,
): void {
  if (!Number.isFinite(value)) throw expressionFailure(`The value of emit-metric is no finite number: ${value}.`)
  const { deployment } = run.context
  const named = dimensionsOf(run, names, values)
  const dimensions = addDefaults
    ? {
        Region: deployment.text('Region') ?? '',
        'Service ID': deployment.text('ServiceId') ?? '',
        'Service Name': deployment.text('ServiceName') ?? '',
        ...named,
      }
    : named
  run.host.telemetry({ kind: 'metric', name, namespace, value, dimensions })
  run.trace?.add('emit-metric', { message: `The metric '${name}' was sent.`, namespace, value, dimensions })
}
