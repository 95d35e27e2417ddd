import { ambient } from '../values/ambient.ts'

/** Offsets of a zone: what the public time-zone data of the JavaScript engine knows. */
export interface ZoneRules {
  /** Minutes east of UTC at a moment. */
  offsetAt(unixMilliseconds: number): number
  /** Minutes east of UTC outside daylight saving time, today. */
  readonly baseOffset: number
  readonly hasDaylightSaving: boolean
}

const secondDayOfAll = Date.parse('0001-01-02T12:00:00Z')

export function fixedRules(minutes: number): ZoneRules {
  return { offsetAt: () => minutes, baseOffset: minutes, hasDaylightSaving: false }
}

/** The rules of an IANA zone, `undefined` where there is no such zone. */
export function rulesOf(ianaId: string): ZoneRules | undefined {
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: ianaId,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    return undefined
  }
  return new IntlRules(format)
}

const hour = 3_600_000

class IntlRules implements ZoneRules {
  readonly #format: Intl.DateTimeFormat
  readonly #byHour = new Map<number, number>()
  #base: number | undefined
  #hasDaylightSaving: boolean | undefined

  constructor(format: Intl.DateTimeFormat) {
    this.#format = format
  }

  offsetAt(unixMilliseconds: number): number {
    // Offsets change at quarters of an hour; a hot expression asks for the same ones again and again.
    const key = Math.floor(unixMilliseconds / (hour / 4))
    let minutes = this.#byHour.get(key)
    if (minutes === undefined) {
      minutes = this.#compute(unixMilliseconds)
      if (this.#byHour.size > 1000) this.#byHour.clear()
      this.#byHour.set(key, minutes)
    }
    return minutes
  }

  get baseOffset(): number {
    this.#base ??= this.#standardOffset()
    return this.#base
  }

  get hasDaylightSaving(): boolean {
    this.#hasDaylightSaving ??= this.#everChanges()
    return this.#hasDaylightSaving
  }

  #compute(unixMilliseconds: number): number {
    // The first days of year 1 would show a year before Christ; no zone changes there.
    const seconds = Math.floor(Math.max(unixMilliseconds, secondDayOfAll) / 1000) * 1000
    const parts: Record<string, number> = {}
    for (const { type, value } of this.#format.formatToParts(seconds)) parts[type] = Number(value)
    // Date.UTC takes years below 100 for those of the twentieth century.
    const clock = new Date(0)
    clock.setUTCFullYear(parts['year'] ?? 1970, (parts['month'] ?? 1) - 1, parts['day'] ?? 1)
    clock.setUTCHours(parts['hour'] ?? 0, parts['minute'] ?? 0, parts['second'] ?? 0)
    const minutes = (clock.getTime() - seconds) / 60_000
    // .NET counts local mean times, which have odd seconds, in whole minutes from the zone's standard time of today.
    return Number.isInteger(minutes) ? minutes : this.baseOffset + Math.trunc(minutes - this.baseOffset)
  }

  #standardOffset(): number {
    const year = new Date(ambient().now()).getUTCFullYear()
    return Math.min(this.offsetAt(Date.UTC(year, 0, 1)), this.offsetAt(Date.UTC(year, 6, 1)))
  }

  #everChanges(): boolean {
    // .NET has a rule for every change of offset, be it the end of local mean time, and asks only whether there is one.
    const now = new Date(ambient().now()).getUTCFullYear()
    const first = this.offsetAt(Date.UTC(1800, 0, 1))
    for (let year = 1800; year <= now; year++) {
      if (this.offsetAt(Date.UTC(year, 0, 1)) !== first || this.offsetAt(Date.UTC(year, 6, 1)) !== first) return true
    }
    return false
  }
}
