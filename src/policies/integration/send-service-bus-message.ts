import { parseToken } from '../../dotnet/json/reading/load.ts'
import { GuidValue, readGuid } from '../../dotnet/system/guid-value.ts'
import { tryParseTimeSpan } from '../../dotnet/time/parse-time-span.ts'
import { newGuidText } from '../../runtime/context/guids.ts'
import { PolicyError } from '../../runtime/errors.ts'
import { ServiceBusFailure, type ServiceBusMessage } from '../../runtime/host/messaging.ts'
import type { Run } from '../../runtime/run.ts'
import { attributeOf, type ElementNode } from '../../syntax/tree.ts'
import type { PolicyBuilder } from '../builder.ts'
import { definePolicy } from '../define.ts'
import { constant, list, type Operand } from '../operand.ts'
import { bool, element, many, one, optional, string } from '../schema.ts'

/** Sends a message to an Azure Service Bus queue or topic. */
export const sendServiceBusMessage = definePolicy({
  name: 'send-service-bus-message',
  category: 'integration',
  summary: 'Sends a message with properties to an Azure Service Bus queue or topic.',
  witness:
    'test/cases/send-service-bus-message/behaviour.test.yaml › payload and properties go to a queue, the request goes on',
  sections: ['inbound', 'outbound', 'on-error'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['classic'],
  attributes: {
    'queue-name': string({ expressions: true, allowEmpty: false }),
    'topic-name': string({ expressions: true, allowEmpty: false }),
    namespace: string({ expressions: true, notes: 'fully qualified domain name' }),
    'client-id': string({ expressions: true, notes: 'user-assigned identity; left out = system-assigned' }),
    'message-id': string({ expressions: true, notes: 'a GUID; left out = a new one' }),
    'session-id': string({ expressions: true, notes: 'a GUID' }),
    'time-to-live': string({ notes: 'TimeSpan, 00:10:00' }),
    'response-variable-name': string({ allowEmpty: false, notes: 'gets a JObject that reports on the sending' }),
    'ignore-error': bool({ default: false }),
  },
  exclusive: [{ attributes: ['queue-name', 'topic-name'], required: true }],
  ordered: true,
  children: {
    'message-properties': optional(
      element({
        children: {
          'message-property': many(
            element({
              attributes: { name: string({ required: true, allowEmpty: false }) },
              text: string({ required: true, expressions: true }),
            }),
          ),
        },
      }),
    ),
    payload: one(element({ text: string({ required: true, expressions: true }) })),
  },
  decisions: [
    'The report is a JObject: MessageId, SessionId and TimeToLive of a message that was sent, else Error with Reason and Message.',
    'A wrong GUID raises InvalidMessageId or InvalidSessionId (names of our own), whatever ignore-error says; literal ones are told when the policy is compiled.',
    'A failure to send carries the reason of Service Bus. Sending takes 60 seconds at most.',
    'The report is written where sending fails and ignore-error is false, too: on-error can read it.',
    'Of properties with the same name the last one counts.',
  ],
  compile: (values, builder) => {
    const { node, timeToLive } = values
    checkGuid(values.messageId, 'message-id', node, builder)
    checkGuid(values.sessionId, 'session-id', node, builder)
    if (timeToLive !== undefined && !isTimeToLive(timeToLive))
      builder.report(
        'attribute-value',
        `'${timeToLive}' is no value for time-to-live of send-service-bus-message: expected a time span such as 00:10:00`,
        attributeOf(node, 'time-to-live')?.value.span ?? node.startTagSpan,
      )
    const none = constant(null)
    const properties = values.messageProperties?.messageProperty ?? []
    builder.emit(
      sendMessage,
      constant({
        timeToLive: timeToLive ?? null,
        variable: values.responseVariableName ?? null,
        ignoreError: values.ignoreError,
        propertyNames: properties.map((p) => p.name),
      }),
      values.queueName ?? none,
      values.topicName ?? none,
      values.namespace ?? none,
      values.clientId ?? none,
      values.messageId ?? none,
      values.sessionId ?? none,
      list(properties.map((p) => p.text)),
      values.payload.text,
    )
  },
})

/** What is known when the policy is compiled. */
interface Settings {
  readonly timeToLive: string | null
  readonly variable: string | null
  readonly ignoreError: boolean
  readonly propertyNames: readonly string[]
}

/** Milliseconds that sending may take. */
const patience = 60_000

function isGuid(text: string): boolean {
  return readGuid(text.trim()) instanceof GuidValue
}

function isTimeToLive(text: string): boolean {
  const span = tryParseTimeSpan(text)
  return span !== null && span.doubleTicks > 0
}

function checkGuid(value: Operand<string> | undefined, name: string, node: ElementNode, builder: PolicyBuilder): void {
  if (value?.kind !== 'constant' || isGuid(value.value)) return
  builder.report(
    'attribute-value',
    `'${value.value}' is no value for ${name} of send-service-bus-message: expected a GUID`,
    attributeOf(node, name)?.value.span ?? node.startTagSpan,
  )
}

export function sendMessage(
  run: Run,
  settings: Settings,
  queue: string | null,
  topic: string | null,
  namespace: string | null,
  clientId: string | null,
  messageId: string | null,
  sessionId: string | null,
  properties: readonly string[],
  body: string,
): Promise<undefined> | undefined {
  if (messageId !== null && !isGuid(messageId)) throw invalid('InvalidMessageId', 'message-id', messageId)
  if (sessionId !== null && !isGuid(sessionId)) throw invalid('InvalidSessionId', 'session-id', sessionId)
  const message: ServiceBusMessage = {
    queue,
    topic,
    namespace,
    body,
    properties: Object.fromEntries(settings.propertyNames.map((name, i) => [name, properties[i] ?? ''])),
    messageId: messageId ?? newGuidText(run.host.ambient),
    sessionId,
    timeToLive: settings.timeToLive,
    clientId,
  }
  const { branch } = run
  try {
    const sent = run.host.serviceBus(message)
    if (!(sent instanceof Promise)) return succeeded(run, settings, message)
    return inTime(run, sent).then(
      () => (branch?.aborted ? undefined : succeeded(run, settings, message)),
      (error: unknown) => (branch?.aborted ? undefined : failed(run, settings, error)),
    )
  } catch (error) {
    return failed(run, settings, error)
  }
}

/** Fails where sending takes longer than {@link patience} of the host's clock. */
function inTime(run: Run, sent: Promise<void>): Promise<void> {
  const stop = new AbortController()
  const late = run.host.clock.sleep(patience, stop.signal).then((): never => {
    throw new ServiceBusFailure('ServiceTimeout', 'The message was not sent in time.')
  })
  late.catch(() => {})
  return Promise.race([sent, late]).finally(() => stop.abort())
}

function succeeded(run: Run, { variable }: Settings, message: ServiceBusMessage): undefined {
  const { messageId, sessionId, timeToLive, queue, topic } = message
  report(run, variable, { MessageId: messageId, SessionId: sessionId, TimeToLive: timeToLive })
  const place = queue === null ? `topic '${topic}'` : `queue '${queue}'`
  run.trace?.add('send-service-bus-message', { message: `Message ${messageId} was sent to the ${place}.` })
  return undefined
}

function failed(run: Run, { variable, ignoreError }: Settings, error: unknown): undefined {
  const reason = error instanceof ServiceBusFailure ? error.reason : 'SendFailure'
  const message = error instanceof Error ? error.message : String(error)
  report(run, variable, { Error: { Reason: reason, Message: message } })
  if (!ignoreError) throw new PolicyError({ reason, message, status: 500 }, { cause: error })
  run.trace?.add('send-service-bus-message', { message: `The failure was ignored: ${message}` })
  return undefined
}

function report(run: Run, variable: string | null, content: unknown): void {
  if (variable !== null) run.context.variables.set(variable, parseToken(JSON.stringify(content)))
}

function invalid(reason: string, attribute: string, text: string): PolicyError {
  return new PolicyError({
    reason,
    message: `The ${attribute} of send-service-bus-message is no GUID: '${text}'.`,
    status: 500,
  })
}
