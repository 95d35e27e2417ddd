/** The `help` of a finding: what the author probably meant. */
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import { explicitStandard, userConversion } from './conversions.ts'
import type { Expr } from './expr.ts'
import { memberNames } from './members.ts'
import { known, numericName } from './well-known.ts'

/** Damerau-Levenshtein distance, given up past `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1)
      next.push(cost)
    }
    before = row
    row = next
  }
  return row[b.length] as number
}

/** The name nearest to `name`, if one is near enough. */
export function closest(name: string, candidates: Iterable<string>): string | null {
  const limit = Math.max(1, Math.floor(name.length / 3))
  let best: string | null = null
  let bestDistance = limit + 1
  const lower = name.toLowerCase()
  for (const candidate of candidates) {
    if (candidate === name) continue
    const distance = candidate.toLowerCase() === lower ? 0 : editDistance(lower, candidate.toLowerCase(), limit)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

export function didYouMean(name: string, candidates: Iterable<string>): string | null {
  const found = closest(name, candidates)
  return found ? `Did you mean '${found}'?` : null
}

const habits: Readonly<Record<string, string>> = {
  Length: 'Count',
  Count: 'Length',
  Size: 'Count',
  length: 'Length',
  Contains: 'ContainsKey',
  Get: 'GetValueOrDefault',
  UserName: 'UserId',
  Username: 'UserId',
}

/** Help for an unknown member of a type. */
export function memberHelp(type: DotnetType, name: string): string | null {
  const names = memberNames(type)
  const habit = habits[name]
  const habitual = habit && names.includes(habit) ? `Did you mean '${habit}'?` : null
  if (habitual) return habitual
  const near = didYouMean(name, names)
  if (near) return near
  return type === known.object() ? 'The value is an object: cast it first, as in ((JObject)value)' : null
}

/** Help for a missing conversion. */
export function conversionHelp(expr: Expr, to: DotnetType): string | null {
  const from = expr.type
  if (to === known.string() && from.isValueType) return 'Call ToString()'
  if (from === known.string() && numericName(to)) return `Parse the text: ${to.displayName}.Parse(…)`
  const user = explicitStandard(from, to) === null && userConversion(from, to, true) !== null
  if (explicitStandard(from, to) !== null || user) {
    const isVariable =
      expr.kind === 'indexer' && expr.receiver.kind === 'property' && expr.receiver.member.name === 'Variables'
    return isVariable
      ? `A context variable is an object: cast it, (${to.displayName})…, or read it with context.Variables.GetValueOrDefault<${to.displayName}>(…)`
      : `Cast it: (${to.displayName})…`
  }
  return null
}
