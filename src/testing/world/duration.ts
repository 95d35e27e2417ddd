import { WrittenNumber } from '../files/written-number.ts'

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** `61s`, `5m`, `1h30m`, `250ms`, or a number of seconds → milliseconds; null for anything else. */
export function durationOf(value: unknown): number | null {
  if (value instanceof WrittenNumber) return value.value * 1000
  if (typeof value === 'number') return value * 1000
  if (typeof value !== 'string') return null
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000
  let total = 0
  let rest = value.trim()
  while (rest !== '') {
    const part = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)\s*/.exec(rest)
    if (!part) return null
    total += Number(part[1]) * (units[part[2] as string] ?? 0)
    rest = rest.slice(part[0].length)
  }
  return value.trim() === '' ? null : total
}

/** A time in a token: seconds, ISO text, or relative to `now` (`+1h`, `-5m`) → seconds since 1970; null otherwise. */
export function timeOf(value: unknown, now: number): number | null {
  if (value instanceof WrittenNumber) return value.value
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return null
  const relative = /^([+-])(.+)$/.exec(value.trim())
  if (relative) {
    const duration = durationOf(relative[2])
    return duration === null ? null : Math.floor((now + (relative[1] === '-' ? -duration : duration)) / 1000)
  }
  if (/^\d+$/.test(value)) return Number(value)
  const parsed = Date.parse(value)
  return Number.isNaN(parsed) ? null : Math.floor(parsed / 1000)
}
