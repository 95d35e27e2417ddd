let equivalents: Map<number, number[]> | undefined

/** Lower case of a unit in the invariant culture; units without a single counterpart stay. */
export function lowerUnit(unit: number): number {
  if (unit < 128) return unit >= 65 && unit <= 90 ? unit + 32 : unit
  const lower = String.fromCharCode(unit).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : unit
}

/** All units that are the same but for their case, the unit itself included; just the unit where it has no case. */
export function caseEquivalents(unit: number): readonly number[] {
  if (!equivalents) {
    const byLower = new Map<number, number[]>()
    for (let u = 0; u < 65_536; u++) {
      const lower = lowerUnit(u)
      if (lower === u) continue
      const group = byLower.get(lower)
      if (group) group.push(u)
      else byLower.set(lower, [lower, u])
    }
    equivalents = new Map()
    for (const group of byLower.values()) for (const u of group) equivalents.set(u, group)
  }
  return equivalents.get(unit) ?? [unit]
}
