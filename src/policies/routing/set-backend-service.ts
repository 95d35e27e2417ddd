import { backendBase } from '../../runtime/backends/read-backend.ts'
import { PolicyError } from '../../runtime/errors.ts'
import type { RequestUrl } from '../../runtime/messages/url.ts'
import type { Run } from '../../runtime/run.ts'
import { attributeOf, type ElementNode } from '../../syntax/tree.ts'
import type { PolicyBuilder } from '../builder.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { constant, deferred, mapOperand, type Operand } from '../operand.ts'
import { bool, oneOf, string } from '../schema.ts'
import { checkDaprForm, daprId, invocationUrl, refuseDaprAttributes } from './dapr.ts'
import { checkUsable } from './target.ts'

const fabricAttributes = [
  'sf-resolve-condition',
  'sf-service-instance-name',
  'sf-partition-key',
  'sf-replica-type',
  'sf-listener-name',
] as const

/** Points the request at another base URL, at a backend entity or at the Dapr side-car. */
export const setBackendService = definePolicy({
  name: 'set-backend-service',
  category: 'routing',
  summary: 'Points the request at another base URL or at a backend entity.',
  witness: 'test/cases/set-backend-service/behaviour.test.yaml › the last statement of a document wins',
  sections: ['inbound', 'backend'],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    'base-url': string({ expressions: true }),
    'backend-id': string({ expressions: true, allowEmpty: false, notes: 'dapr: the side-car' }),
    'sf-resolve-condition': bool({ expressions: true, notes: 'Service Fabric: true = resolve again, repeat the call' }),
    'sf-service-instance-name': string({ expressions: true, allowEmpty: false, notes: 'fabric:/app/service' }),
    'sf-partition-key': string({ expressions: true }),
    'sf-replica-type': oneOf(['primary', 'secondary'], { expressions: true }),
    'sf-listener-name': string({ expressions: true, notes: 'absent: the unnamed listener' }),
    'dapr-app-id': string({ expressions: true, allowEmpty: false, notes: 'only with backend-id="dapr"' }),
    'dapr-method': string({ expressions: true, allowEmpty: false, notes: 'only with backend-id="dapr"' }),
    'dapr-namespace': string({ expressions: true, notes: 'only with backend-id="dapr"' }),
  },
  exclusive: [{ attributes: ['base-url', 'backend-id'], required: true }],
  decisions: [
    'Where the path behind that of the API is empty the base stays as it is written, with a slash at its end only where the request had one.',
    "A query of base-url comes before the request's own.",
    'A base-url that runs after a backend-id of a broader scope changes nothing and leaves a trace line.',
    'A base URL that is no absolute http, https, ws or wss URL is refused when literal, else it fails with 500; so does a null backend-id.',
    "A pool and a Service Fabric service leave context.Request.Url as it is until forward-request has picked a member or replica; then it shows that one's URL.",
    'sf-* without a Service Fabric backend has no effect: a warning where that is known when the policy is compiled.',
    'A partition key that is a 64-bit integer picks a range partition, any other text a named one, none the only one.',
    'sf-resolve-condition sees a failed call as context.LastError; the body is kept in memory for the repetition.',
    "The Dapr form replaces the whole path by the side-car's; the query stays. It excludes base-url and sf-*.",
  ],
  compile: (values, builder) => {
    const { baseUrl, backendId, node } = values
    if (backendId?.kind === 'constant' && backendId.value === daprId) {
      if (!checkDaprForm(node, builder) || !values.daprAppId || !values.daprMethod) return
      builder.emit(
        selectDapr,
        values.daprAppId,
        values.daprMethod,
        values.daprNamespace ?? constant(null),
        constant(builder.scope),
      )
      return
    }
    if (!refuseDaprAttributes(node, builder)) return
    if (backendId) {
      checkBackend(backendId, node, builder)
      if (values.sfResolveCondition) builder.buffersBody('request')
      const none = constant(null)
      builder.emit(
        selectBackend,
        backendId,
        constant(builder.scope),
        values.sfServiceInstanceName ?? none,
        values.sfPartitionKey ?? none,
        values.sfReplicaType ?? none,
        values.sfListenerName ?? none,
        values.sfResolveCondition ? deferred(values.sfResolveCondition) : none,
        constant(values.sfResolveCondition?.kind === 'computed' && values.sfResolveCondition.reads.response),
      )
      return
    }
    if (!baseUrl || !checkBaseUrl(baseUrl, node, builder)) return
    warnOfFabric(node, builder, 'base-url')
    builder.emit(applyBaseUrl, mapOperand(baseUrl, baseOf), constant(builder.scope))
  },
})

function checkBackend(backendId: Operand<string>, node: ElementNode, builder: PolicyBuilder): void {
  if (backendId.kind !== 'constant') return
  const span = attributeOf(node, 'backend-id')?.value.span ?? node.startTagSpan
  builder.reference('backend', backendId.value, span)
  const backend = builder.backend(backendId.value)
  if (backend && !backend.fabric) warnOfFabric(node, builder, `the backend '${backend.id}', which is no Service Fabric`)
}

function warnOfFabric(node: ElementNode, builder: PolicyBuilder, what: string): void {
  const attribute = fabricAttributes.map((name) => attributeOf(node, name)).find((found) => found !== undefined)
  if (attribute) builder.warn('attribute-conflict', `${attribute.name} has no effect with ${what}`, attribute.nameSpan)
}

function checkBaseUrl(baseUrl: Operand<string>, node: ElementNode, builder: PolicyBuilder): boolean {
  if (baseUrl.kind !== 'constant' || backendBase(baseUrl.value)) return true
  builder.report(
    'attribute-value',
    `'${baseUrl.value}' is no value for base-url of set-backend-service: expected an absolute URL such as https://orders.example.com/v2`,
    attributeOf(node, 'base-url')?.value.span ?? node.startTagSpan,
  )
  return false
}

function baseOf(text: string): RequestUrl {
  const base = backendBase(text)
  if (base) return base
  throw new PolicyError({
    reason: 'InvalidBackendUrl',
    message: `'${text}' is no absolute backend URL.`,
    status: 500,
  })
}

export function applyBaseUrl(run: Run, base: RequestUrl, scope: string): void {
  if (run.selectedBackend && run.selectedBackend.scope !== scope) {
    run.trace?.add(
      'set-backend-service',
      `The backend '${run.selectedBackend.id}' of ${run.selectedBackend.scope} scope stays: base-url can't override it.`,
    )
    return
  }
  run.selectedBackend = null
  run.context.backend = null
  run.context.request.setBase(base)
  traceUrl(run, 'Backend service URL was changed.')
}

export function selectBackend(
  run: Run,
  id: string,
  scope: string,
  serviceInstance: string | null,
  partitionKey: string | null,
  replicaType: 'primary' | 'secondary' | null,
  listener: string | null,
  resolveCondition: (() => boolean) | null,
  conditionReadsBody: boolean,
): void {
  const backend = run.backends.get(id)
  if (!backend)
    throw new PolicyError({
      reason: 'BackendNotFound',
      message: `Backend with id '${id}' could not be found.`,
      status: 500,
    })
  checkUsable(backend)
  const fabric = backend.fabric
    ? { serviceInstance, partitionKey, replicaType, listener, resolveCondition, conditionReadsBody }
    : null
  run.selectedBackend = { id, scope, backend, fabric }
  run.context.backend = backend.record
  if (backend.base) run.context.request.setBase(backend.base)
  traceUrl(run, `Backend '${id}' was selected.`)
}

export function selectDapr(run: Run, app: string, method: string, namespace: string | null, scope: string): void {
  const base = backendBase(invocationUrl(app, method, namespace))
  if (app === '' || method === '' || !base)
    throw new PolicyError({
      reason: 'InvalidBackendUrl',
      message: `The Dapr app id '${app}' and the method '${method}' make no URL.`,
      status: 500,
    })
  run.selectedBackend = { id: daprId, scope, backend: null, fabric: null }
  run.context.backend = null
  run.context.request.setBase(base)
  run.context.request.setPath('')
  traceUrl(run, 'Backend service URL was changed.')
}

function traceUrl(run: Run, message: string): void {
  run.trace?.add('set-backend-service', { message, request: { url: run.context.request.url.toString() } })
}
