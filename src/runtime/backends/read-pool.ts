import type { BackendEntity, PoolService } from '../../entities/backend.ts'
import type { Pool, PoolMember } from './backend.ts'
import type { EntityReader } from './read-backend.ts'

/** What belongs to the members, never to the pool. */
const notOfPools = ['url', 'protocol', 'credentials', 'proxy', 'tls', 'circuitBreaker', 'resourceId'] as const

export function readPool(entity: BackendEntity, { problems }: EntityReader): Pool {
  const services = entity.pool?.services ?? []
  if (services.length < 1 || services.length > 30)
    problems.push(`pool.services has ${services.length} members: expected 1 to 30`)
  for (const field of notOfPools)
    if (entity[field] !== undefined) problems.push(`a pool has no ${field}: it belongs to the members`)
  for (const [i, { weight = 0, priority = 0 }] of services.entries())
    for (const [name, value] of [
      ['weight', weight],
      ['priority', priority],
    ] as const)
      if (!(Number.isInteger(value) && value >= 0 && value <= 100))
        problems.push(`pool.services[${i}].${name} is ${value}: expected 0 to 100`)
  const failureStatus = entity.pool?.failureResponse?.statusCode ?? 503
  if (!(failureStatus >= 100 && failureStatus <= 599))
    problems.push(`pool.failureResponse.statusCode is ${failureStatus}: expected 100 to 599`)
  const session = entity.pool?.sessionAffinity?.sessionId
  if (session && session.source !== undefined && session.source.toLowerCase() !== 'cookie')
    problems.push(`pool.sessionAffinity.sessionId.source is '${session.source}': expected cookie`)
  if (session && !session.name) problems.push('pool.sessionAffinity.sessionId needs the name of a cookie')
  return { groups: groupsOf(services), failureStatus, affinityCookie: session?.name ?? null }
}

function groupsOf(services: readonly PoolService[]): PoolMember[][] {
  const groups = new Map<number, PoolMember[]>()
  for (const { id, weight = 0, priority = 0, preferredCarbonEmission = null } of services) {
    const group = groups.get(priority) ?? []
    groups.set(priority, group)
    group.push({ id: lastSegment(id), weight, preferredCarbonEmission })
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, members]) => members)
}

/** `orders` of `/subscriptions/…/backends/orders`. */
function lastSegment(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1)
}
