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
  if (best !== null || name.length < 4) return best
  // A part of a longer name: `IgnoreCase` for `OrdinalIgnoreCase`.
  const longer = [...candidates].filter((c) => c.toLowerCase().includes(lower)).sort((a, b) => a.length - b.length)
  return longer[0] ?? null
}

export function didYouMean(name: string, candidates: Iterable<string>): string | null {
  const found = closest(name, candidates)
  return found ? `Did you mean '${found}'?` : null
}

/** The type that a dictionary of headers or query parameters gives for a name. */
function isManyTexts(type: DotnetType): boolean {
  return type.kind === 'array' && type.element === known.string()
}

const manyTexts = 'A header or query parameter is a string[]: read its text with GetValueOrDefault("name", "")'

function isDictionary(type: DotnetType): boolean {
  return [type, ...type.allInterfaces].some((i) =>
    /^System\.Collections\.Generic\.I(ReadOnly)?Dictionary`2$/.test(i.fullName),
  )
}

function isJson(type: DotnetType): boolean {
  for (let t: DotnetType | null = type; t; t = t.base) if (t.fullName === 'Newtonsoft.Json.Linq.JToken') return true
  return false
}

/** Help for a member of an extension method's name that the type can't take. */
export function extensionMemberHelp(type: DotnetType, name: string): string | null {
  return name === 'Contains' && isDictionary(type) ? "Did you mean 'ContainsKey'?" : null
}

/** Help for what is called though it is a value. */
export function callHelp(type: DotnetType): string | null {
  return isDictionary(type) || type.kind === 'array' ? 'Read an element with brackets: ["name"]' : null
}

const noMembers = new Set(['Length', 'Count'])

/** Help for a method without its parentheses. */
export function groupHelp(type: DotnetType | null, name: string): string {
  const isSized = type !== null && noMembers.has(name) && (type.kind === 'array' || type === known.string())
  return isSized ? `Use Length, or call ${name}()` : `Call it: ${name}()`
}

/** Help for an operand that an operator doesn't take. */
export function operandTypeHelp(operand: DotnetType, other: DotnetType | null): string | null {
  const wanted = other === null ? 'bool' : other.displayName
  if (operand === known.object()) return `One side is an object: cast it, (${wanted})…`
  if (isJson(operand)) return `One side is a ${operand.displayName}: cast it, (${wanted})…`
  if (isManyTexts(operand)) return manyTexts
  if (operand === known.string() && other && numericName(other)) return `Parse the text: ${wanted}.Parse(…)`
  if (operand.fullName === 'System.DateTime' && other && numericName(other))
    return 'Use AddDays, AddHours …, or a TimeSpan'
  return null
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
  Substr: 'Substring',
}

/** Help for an unknown member of a type. */
export function memberHelp(type: DotnetType, name: string): string | null {
  const names = memberNames(type)
  const habit = habits[name]
  const habitual = habit && names.includes(habit) ? `Did you mean '${habit}'?` : null
  if (habitual) return habitual
  const near = didYouMean(name, names)
  if (near) return near
  if (type === known.object()) return 'The value is an object: cast it first, as in ((JObject)value)'
  if (isJson(type)) return `Read a member of the JSON by its name: ["${name}"]`
  if (isDictionary(type)) return 'Read an entry with ["name"], or GetValueOrDefault("name")'
  return isManyTexts(type) ? manyTexts : null
}

const parsed = new Set(['System.DateTime', 'System.DateTimeOffset', 'System.TimeSpan', 'System.Guid', 'System.Boolean'])

function isParsed(type: DotnetType): boolean {
  if (numericName(type) !== null || parsed.has(type.fullName)) return true
  return /^(Newtonsoft\.Json\.Linq\.J(Object|Array)|System\.Xml\.Linq\.X(Element|Document))$/.test(type.fullName)
}

/** Help for a missing conversion. */
export function conversionHelp(expr: Expr, to: DotnetType): string | null {
  const from = expr.type
  if (to === known.string() && from.isValueType) return 'Call ToString()'
  if (from === known.string() && isParsed(to)) return `Parse the text: ${to.displayName}.Parse(…)`
  if (isManyTexts(from)) return manyTexts
  if (to === known.bool() && (numericName(from) || from === known.string()))
    return expr.kind === 'assign' ? 'Compare with ==; a single = assigns' : 'A condition is a bool: compare the value'
  if (from.isNullable && from.underlying === to)
    return `Cast it: (${to.displayName})…, or use ?? or GetValueOrDefault()`
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
