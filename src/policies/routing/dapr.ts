import type { ElementNode } from '../../syntax/tree.ts'
import { attributeOf } from '../../syntax/tree.ts'
import type { PolicyBuilder } from '../builder.ts'

/** Where the side-car listens. */
export const sidecar = 'http://localhost:3500/v1.0'

/** Id that selects the Dapr form of set-backend-service; no entity may have it. */
export const daprId = 'dapr'

const daprAttributes = ['dapr-app-id', 'dapr-method', 'dapr-namespace'] as const
const others = [
  'sf-resolve-condition',
  'sf-service-instance-name',
  'sf-partition-key',
  'sf-replica-type',
  'sf-listener-name',
] as const

/** Checks what holds for the Dapr form only; false where something is wrong. */
export function checkDaprForm(node: ElementNode, builder: PolicyBuilder): boolean {
  let fine = true
  const report = (...parts: Parameters<PolicyBuilder['report']>): void => {
    builder.report(...parts)
    fine = false
  }
  for (const name of ['dapr-app-id', 'dapr-method'])
    if (!attributeOf(node, name))
      report(
        'attribute-missing',
        `set-backend-service with backend-id="dapr" needs the attribute '${name}'`,
        node.startTagSpan,
      )
  for (const name of others) {
    const attribute = attributeOf(node, name)
    if (attribute) report('attribute-conflict', `${name} has no meaning with backend-id="dapr"`, attribute.nameSpan)
  }
  if (builder.section !== 'inbound')
    report(
      'policy-not-in-section',
      `set-backend-service with backend-id="dapr" may not stand in ${builder.section}`,
      node.startTagSpan,
      'sections of the Dapr form: inbound',
    )
  if (builder.scope === 'workspace')
    report(
      'policy-not-in-scope',
      'set-backend-service with backend-id="dapr" may not stand at workspace scope',
      node.startTagSpan,
      'scopes of the Dapr form: global, product, api, operation',
    )
  if (builder.gateway !== null && builder.gateway !== 'self-hosted')
    report(
      'policy-not-in-gateway',
      `The ${builder.gateway} gateway has no Dapr side-car`,
      node.startTagSpan,
      'gateways of the Dapr form: self-hosted',
    )
  return fine
}

/** dapr-* means nothing without the Dapr form. */
export function refuseDaprAttributes(node: ElementNode, builder: PolicyBuilder): boolean {
  const attribute = daprAttributes.map((name) => attributeOf(node, name)).find((found) => found !== undefined)
  if (!attribute) return true
  builder.report('attribute-conflict', `${attribute.name} needs backend-id="dapr"`, attribute.nameSpan)
  return false
}

/** `http://localhost:3500/v1.0/invoke/{app}[.{namespace}]/method/{method}` */
export function invocationUrl(app: string, method: string, namespace: string | null): string {
  const id = namespace === null || namespace === '' ? app : `${app}.${namespace}`
  return `${sidecar}/invoke/${id}/method/${method.replace(/^\/+/, '')}`
}
