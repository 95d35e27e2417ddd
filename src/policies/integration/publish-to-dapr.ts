import { PolicyError } from '../../runtime/errors.ts'
import type { Run } from '../../runtime/run.ts'
import { attributeOf } from '../../syntax/tree.ts'
import { definePolicy } from '../define.ts'
import { constant } from '../operand.ts'
import { any, string } from '../schema.ts'
import { bodyOfValue } from '../transformation/set-body.ts'
import {
  buildContent,
  callSidecar,
  pathPart,
  type SidecarRules,
  sidecarAttributes,
  sidecarDecisions,
} from './dapr-sidecar.ts'

/** Posts a message to a Dapr topic. */
export const publishToDapr = definePolicy({
  name: 'publish-to-dapr',
  category: 'integration',
  summary: 'Posts a message to a Dapr publish/subscribe topic through the side-car.',
  witness: 'test/cases/publish-to-dapr/behaviour.test.yaml › content-type is sent',
  sections: ['inbound'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['self-hosted'],
  attributes: {
    'pubsub-name': string({ expressions: true, allowEmpty: false }),
    topic: string({
      required: true,
      expressions: true,
      allowEmpty: false,
      notes: 'without pubsub-name: pubsub-name/topic-name',
    }),
    ...sidecarAttributes,
  },
  text: any({ expressions: true }),
  verbatim: true,
  decisions: [
    ...sidecarDecisions,
    'Content-Type is sent only where content-type is there.',
    'Without pubsub-name a topic that does not read pubsub-name/topic-name is refused.',
  ],
  compile: (values, builder) => {
    const { node, pubsubName, topic } = values
    if (!pubsubName && topic.kind === 'constant' && !isWhole(topic.value)) {
      builder.report(
        'attribute-value',
        `'${topic.value}' is no value for topic of publish-to-dapr without pubsub-name: expected pubsub-name/topic-name`,
        attributeOf(node, 'topic')?.value.span ?? node.startTagSpan,
      )
      return
    }
    const slot = builder.slot()
    if (!buildContent(node, values.template, slot, builder)) return
    builder.emit(
      publishMessage,
      constant(slot),
      pubsubName ?? constant(null),
      topic,
      values.timeout,
      constant(values.contentType ?? null),
      constant({
        policy: 'publish-to-dapr',
        ignoreError: values.ignoreError,
        variable: values.responseVariableName ?? null,
      }),
    )
  },
})

/** `pubsub-name/topic-name` */
function isWhole(topic: string): boolean {
  return /^[^/]+\/.+/.test(topic.trim())
}

export function publishMessage(
  run: Run,
  slot: number,
  pubsub: string | null,
  topic: string,
  timeout: number,
  contentType: string | null,
  rules: SidecarRules,
): Promise<undefined> | undefined {
  const path = pubsub === null || pubsub === '' ? topic : `${pubsub}/${topic}`
  if (!isWhole(path))
    throw new PolicyError({
      reason: 'InvalidTopic',
      message: `The topic of publish-to-dapr must read pubsub-name/topic-name, not '${path}'.`,
      status: 500,
    })
  const call = { path: `/publish/${pathPart(path.trim())}`, body: bodyOfValue(run.slots[slot]), contentType, timeout }
  return callSidecar(run, call, rules)
}
