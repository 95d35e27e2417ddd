import type { CarbonEmission } from '../../entities/backend.ts'
import type { PoolState } from '../host/backend-memory.ts'
import type { Pool, PoolMember } from './backend.ts'

const levels: readonly CarbonEmission[] = ['VeryLow', 'Low', 'Medium', 'High', 'VeryHigh']

/** What picking needs to know of a member. */
export interface MemberFacts {
  readonly isAvailable: (member: PoolMember) => boolean
  /** Carbon emission of the member's region, null where it isn't known. */
  readonly emission: (member: PoolMember) => CarbonEmission | null
}

/**
 * The member whose turn it is: of the best group that has an available one, those with little enough carbon emission
 * first, in proportion to their weights. Null where none is available.
 */
export function pickMember(pool: Pool, state: PoolState, facts: MemberFacts): PoolMember | null {
  for (const group of pool.groups) {
    const available = group.filter(facts.isAvailable)
    if (available.length > 0) return turnOf(preferred(available, facts), state)
  }
  return null
}

/** The available member of this id. */
export function memberOf(pool: Pool, id: string, facts: MemberFacts): PoolMember | null {
  for (const group of pool.groups)
    for (const member of group) if (member.id === id && facts.isAvailable(member)) return member
  return null
}

function preferred(members: readonly PoolMember[], { emission }: MemberFacts): readonly PoolMember[] {
  if (members.every((m) => m.preferredCarbonEmission === null)) return members
  const low = members.filter((member) => {
    const now = emission(member)
    const wanted = member.preferredCarbonEmission
    return wanted === null || (now !== null && levels.indexOf(now) <= levels.indexOf(wanted))
  })
  return low.length > 0 ? low : members
}

/** Smooth weighted round robin: each turn members earn their weight, the richest is chosen and pays for all. */
function turnOf(members: readonly PoolMember[], state: PoolState): PoolMember {
  const isWeighted = members.some((m) => m.weight > 0)
  let total = 0
  let best: PoolMember | null = null
  for (const member of members) {
    const share = isWeighted ? member.weight : 1
    if (share === 0) continue
    total += share
    const credit = (state.get(member.id) ?? 0) + share
    state.set(member.id, credit)
    if (!best || credit > (state.get(best.id) ?? 0)) best = member
  }
  const chosen = best ?? (members[0] as PoolMember)
  state.set(chosen.id, (state.get(chosen.id) ?? 0) - total)
  return chosen
}
