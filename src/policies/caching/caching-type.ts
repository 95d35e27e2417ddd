import type { CachingType } from '../../runtime/host/cache.ts'
import { attributeOf, type ElementNode } from '../../syntax/tree.ts'
import type { PolicyBuilder } from '../builder.ts'
import { oneOf } from '../schema.ts'

export const cachingType = oneOf(['prefer-external', 'internal', 'external'], { default: 'prefer-external' })

/** Tells that the gateway has no built-in cache where a policy insists on it. */
export function warnOfMissingCache(type: CachingType, node: ElementNode, builder: PolicyBuilder): void {
  const { gateway } = builder
  if (type !== 'internal' || (gateway !== 'consumption' && gateway !== 'self-hosted')) return
  builder.warn(
    'attribute-value',
    `The ${gateway} gateway has no built-in cache: ${node.name} finds and keeps nothing in it`,
    attributeOf(node, 'caching-type')?.value.span ?? node.startTagSpan,
    'configure an external cache and leave caching-type out',
  )
}
