import { PolicyError } from '../../runtime/errors.ts'
import { RequestUrl } from '../../runtime/messages/url.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { constant } from '../operand.ts'
import { bool, oneOf, string } from '../schema.ts'
import { unbuiltFields } from './unbuilt-fields.ts'

/** Points the request at another base URL or at a backend entity. */
export const setBackendService = definePolicy({
  name: 'set-backend-service',
  category: 'routing',
  summary: 'Points the request at another base URL or at a backend entity.',
  sections: ['inbound', 'backend'],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    'base-url': string({ expressions: true }),
    'backend-id': string({ expressions: true, allowEmpty: false, reference: 'backend' }),
    'sf-resolve-condition': bool({ expressions: true, unsupported: true }),
    'sf-service-instance-name': string({ expressions: true, unsupported: true }),
    'sf-partition-key': string({ expressions: true, unsupported: true }),
    'sf-replica-type': oneOf(['primary', 'secondary'], { expressions: true, unsupported: true }),
    'sf-listener-name': string({ expressions: true, unsupported: true }),
    'dapr-app-id': string({ expressions: true, unsupported: true }),
    'dapr-method': string({ expressions: true, unsupported: true }),
    'dapr-namespace': string({ expressions: true, unsupported: true }),
  },
  exclusive: [{ attributes: ['base-url', 'backend-id'], required: true }],
  decisions: [
    "A query of base-url comes before the request's own.",
    'A base-url that runs after a backend-id of a broader scope changes nothing and leaves a trace line.',
    'A base URL that is no absolute http, https, ws or wss URL is refused when literal, else it fails with 500; so does a null backend-id.',
  ],
  compile: ({ baseUrl, backendId, node }, builder) => {
    if (backendId) {
      if (backendId.kind === 'constant') {
        const entity = builder.lookup('backend', String(backendId.value))
        const unbuilt = entity ? unbuiltFields(entity as Record<string, unknown>) : []
        if (unbuilt.length > 0) {
          const attribute = node.attributes.find((a) => a.name === 'backend-id')
          builder.reportUnsupported(
            `Sluice doesn't carry out ${unbuilt.join(', ')} of backend '${backendId.value}' yet`,
            attribute?.value.span ?? node.startTagSpan,
          )
        }
      }
      builder.emit(selectBackend, backendId, constant(builder.scope))
      return
    }
    if (!baseUrl) return
    if (baseUrl.kind === 'constant' && !baseOf(baseUrl.value)) {
      const attribute = node.attributes.find((a) => a.name === 'base-url')
      builder.report(
        'attribute-value',
        `'${baseUrl.value}' is no value for base-url of set-backend-service: expected an absolute URL such as https://orders.example.com/v2`,
        attribute?.value.span ?? node.startTagSpan,
      )
      return
    }
    builder.emit(applyBaseUrl, baseUrl, constant(builder.scope))
  },
})

function baseOf(text: string): RequestUrl | null {
  const trimmed = text.trim()
  const authority = /^(?:https?|wss?):\/\/([^\s/?#]+)/i.exec(trimmed)?.[1]
  if (authority === undefined || authority.includes('@') || trimmed.includes('#')) return null
  return RequestUrl.parse(trimmed)
}

export function applyBaseUrl(run: Run, text: string, scope: string): void {
  const base = baseOf(text)
  if (!base)
    throw new PolicyError({
      reason: 'InvalidBackendUrl',
      message: `'${text}' is no absolute backend URL.`,
      status: 500,
    })
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
  run.trace?.add('set-backend-service', {
    message: 'Backend service URL was changed.',
    request: { url: run.context.request.url.toString() },
  })
}

export function selectBackend(run: Run, id: string, scope: string): void {
  const entity = run.backends(id)
  if (!entity)
    throw new PolicyError({
      reason: 'BackendNotFound',
      message: `Backend with id '${id}' could not be found.`,
      status: 500,
    })
  if (entity.unbuilt.length > 0)
    throw new PolicyError({
      reason: 'NotSupported',
      message: `Sluice doesn't carry out ${entity.unbuilt.join(', ')} of backend '${id}' yet.`,
      status: 500,
    })
  const base = baseOf(entity.url)
  if (!base)
    throw new PolicyError({
      reason: 'InvalidBackendUrl',
      message: `The URL of backend '${id}' is no absolute URL: '${entity.url}'.`,
      status: 500,
    })
  run.selectedBackend = { id, scope }
  run.context.backend = entity.record
  run.context.request.setBase(base)
  run.trace?.add('set-backend-service', {
    message: `Backend '${id}' was selected.`,
    request: { url: run.context.request.url.toString() },
  })
}
