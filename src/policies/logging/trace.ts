import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope, everySection } from '../define.ts'
import { constant, list } from '../operand.ts'
import { element, many, oneOf, optional, string } from '../schema.ts'

/** Adds a custom entry to request tracing, telemetry and logs. */
export const trace = definePolicy({
  name: 'trace',
  category: 'logging',
  summary: 'Adds a custom entry to request tracing, Application Insights and resource logs.',
  witness: 'test/cases/trace/behaviour.test.yaml › source, severity, message and metadata go out',
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  ordered: true,
  attributes: {
    source: string({ required: true, allowEmpty: false }),
    severity: oneOf(['verbose', 'information', 'error'], { default: 'verbose' }),
  },
  children: {
    message: optional(element({ text: string({ required: true, expressions: true }) })),
    metadata: many(
      element({
        attributes: {
          name: string({ required: true, expressions: true }),
          value: string({ required: true, expressions: true }),
        },
      }),
    ),
  },
  text: string({ expressions: true, allowEmpty: false }),
  decisions: [
    'The text of the element serves as the message where there is no <message>, as official samples write it; one of both is needed.',
    'Message and metadata are evaluated whether anybody listens or not: a failing expression surfaces.',
  ],
  compile: ({ source, severity, message, metadata, text, node }, builder) => {
    const said = message?.text ?? text
    if (!said) {
      builder.report('child-missing', "trace needs a child element 'message'", node.startTagSpan)
      return
    }
    builder.emit(
      writeTrace,
      constant(source),
      constant(severity),
      said,
      list(metadata.map((m) => m.name)),
      list(metadata.map((m) => m.value)),
    )
  },
})

export function writeTrace(
  run: Run,
  source: string,
  severity: string,
  message: string,
  names: readonly string[],
  values: readonly string[],
): void {
  const metadata = Object.fromEntries(names.map((name, i) => [name, values[i] ?? '']))
  run.host.telemetry({ kind: 'trace', source, severity, message, metadata })
  run.trace?.add(source, names.length === 0 ? { message, severity } : { message, severity, metadata })
}
