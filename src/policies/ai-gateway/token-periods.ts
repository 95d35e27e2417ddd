import type { CounterWindow } from '../../runtime/host/counters.ts'

export const tokenQuotaPeriods = ['Hourly', 'Daily', 'Weekly', 'Monthly', 'Yearly', 'Indefinite'] as const
export type TokenQuotaPeriod = (typeof tokenQuotaPeriods)[number]

/** The fixed window around `now`: it starts at the UTC time cut down to the unit of the period; weeks start on Monday. */
export function calendarWindow(now: number, period: TokenQuotaPeriod): CounterWindow {
  const date = new Date(now)
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  const window = (start: number, end: number): CounterWindow => ({ kind: 'fixed', start, end })
  switch (period) {
    case 'Hourly': {
      const hour = date.getUTCHours()
      return window(Date.UTC(year, month, day, hour), Date.UTC(year, month, day, hour + 1))
    }
    case 'Daily':
      return window(Date.UTC(year, month, day), Date.UTC(year, month, day + 1))
    case 'Weekly': {
      const monday = day - ((date.getUTCDay() + 6) % 7)
      return window(Date.UTC(year, month, monday), Date.UTC(year, month, monday + 7))
    }
    case 'Monthly':
      return window(Date.UTC(year, month), Date.UTC(year, month + 1))
    case 'Yearly':
      return window(Date.UTC(year, 0), Date.UTC(year + 1, 0))
    case 'Indefinite':
      return window(0, Number.POSITIVE_INFINITY)
  }
}

/** Seconds in words: `21 minutes and 33 seconds`. */
export function durationInWords(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 86_400), 'day'],
    [Math.floor(seconds / 3600) % 24, 'hour'],
    [Math.floor(seconds / 60) % 60, 'minute'],
    [seconds % 60, 'second'],
  ] as const
  const words = parts.filter(([n]) => n > 0).map(([n, unit]) => `${n} ${unit}${n === 1 ? '' : 's'}`)
  const last = words.pop() ?? '0 seconds'
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`
}
