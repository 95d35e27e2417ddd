import { JsonToken } from '../../dotnet/json/tokens/token.ts'
import { PolicyError } from '../../runtime/errors.ts'
import { Body } from '../../runtime/messages/body.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy } from '../define.ts'
import { constant, list } from '../operand.ts'
import { any, element, many, optional, string } from '../schema.ts'
import { bodyOfValue } from '../transformation/set-body.ts'
import {
  buildContent,
  callSidecar,
  pathPart,
  type SidecarRules,
  sidecarAttributes,
  sidecarDecisions,
} from './dapr-sidecar.ts'

/** Triggers an outbound Dapr binding. */
export const invokeDaprBinding = definePolicy({
  name: 'invoke-dapr-binding',
  category: 'integration',
  summary: 'Triggers an outbound Dapr binding through the side-car.',
  witness:
    'test/cases/invoke-dapr-binding/behaviour.test.yaml › operation, metadata and data are posted to the binding',
  sections: ['inbound', 'outbound', 'on-error'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['self-hosted'],
  ordered: true,
  attributes: {
    name: string({ required: true, expressions: true, allowEmpty: false }),
    operation: string({ allowEmpty: false }),
    ...sidecarAttributes,
  },
  children: {
    metadata: optional(
      element({
        children: {
          item: many(
            element({
              attributes: { key: string({ required: true, allowEmpty: false }) },
              text: string({ required: true, expressions: true }),
            }),
          ),
        },
      }),
    ),
    data: optional(element({ text: any({ expressions: true }), verbatim: true })),
  },
  decisions: [
    ...sidecarDecisions,
    'The call is JSON: operation, metadata and data, each only where it is there.',
    'data is sent as text; with content-type="application/json" it is parsed and sent as JSON, and so is a JToken.',
    'Of metadata items with the same key the last one counts.',
  ],
  compile: (values, builder) => {
    const slot = builder.slot()
    if (values.data && !buildContent(values.data.node, values.template, slot, builder)) return
    const items = values.metadata?.item
    builder.emit(
      invokeBinding,
      constant(slot),
      values.name,
      values.timeout,
      list((items ?? []).map((item) => item.text)),
      constant({
        policy: 'invoke-dapr-binding',
        operation: values.operation ?? null,
        keys: items?.map((item) => item.key) ?? null,
        hasData: values.data !== undefined,
        isJson: values.contentType !== undefined,
        ignoreError: values.ignoreError,
        variable: values.responseVariableName ?? null,
      }),
    )
  },
})

/** What is known when the policy is compiled. */
interface BindingRules extends SidecarRules {
  readonly operation: string | null
  /** Of the metadata items; null without metadata. */
  readonly keys: readonly string[] | null
  readonly hasData: boolean
  readonly isJson: boolean
}

export function invokeBinding(
  run: Run,
  slot: number,
  name: string,
  timeout: number,
  metadata: readonly string[],
  rules: BindingRules,
): Promise<undefined> | undefined {
  if (name === '')
    throw new PolicyError({
      reason: 'InvalidBinding',
      message: 'The name of invoke-dapr-binding is empty.',
      status: 500,
    })
  const parts: string[] = []
  if (rules.operation !== null) parts.push(`"operation":${JSON.stringify(rules.operation)}`)
  if (rules.keys)
    parts.push(`"metadata":${JSON.stringify(Object.fromEntries(rules.keys.map((k, i) => [k, metadata[i]])))}`)
  if (rules.hasData) parts.push(`"data":${dataText(run.slots[slot], rules.isJson)}`)
  const body = Body.ofText(`{${parts.join(',')}}`)
  return callSidecar(
    run,
    { path: `/bindings/${pathPart(name)}`, body, contentType: 'application/json', timeout },
    rules,
  )
}

function dataText(value: unknown, isJson: boolean): string {
  const text = bodyOfValue(value).peekText()
  if (!isJson && !(value instanceof JsonToken)) return JSON.stringify(text)
  try {
    JSON.parse(text)
    return text.trim()
  } catch (error) {
    throw new PolicyError(
      { reason: 'InvalidJson', message: 'The data of invoke-dapr-binding is no JSON.', status: 500 },
      { cause: error },
    )
  }
}
