import type { SerializedProperty } from '../json/object-properties.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { DotnetArray } from '../values/array.ts'
import { argument, exception, required } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import type { AdjustmentRuleObject } from './adjustment-rule-object.ts'
import { ticksPerMinute } from './calendar.ts'
import { DateTimeValue, Kind } from './date-time-value.ts'
import { TimeSpanValue } from './time-span-value.ts'
import { windowsZones } from './windows-zones.ts'
import { fixedRules, rulesOf, type ZoneRules } from './zone-rules.ts'

interface Names {
  readonly display: string
  readonly standard: string
  /** Null where a custom zone has no daylight saving time. */
  readonly daylight: string | null
}

/** A `TimeZoneInfo`. Times of day without a zone are given as `DateTimeValue` of any kind. */
export class TimeZoneInfoObject extends DotnetObject {
  readonly id: string
  readonly rules: ZoneRules
  readonly #makeNames: () => Names
  #names: Names | undefined

  /** The rules of a custom zone, null where it has none; those of other zones aren't known one by one. */
  readonly adjustmentRules: readonly AdjustmentRuleObject[] | null

  constructor(
    id: string,
    rules: ZoneRules,
    makeNames: () => Names,
    adjustmentRules: readonly AdjustmentRuleObject[] | null = null,
  ) {
    super()
    this.adjustmentRules = adjustmentRules
    this.id = id
    this.rules = rules
    this.#makeNames = makeNames
  }

  get dotnetType(): DotnetType {
    return typeNamed('System.TimeZoneInfo')
  }
  get names(): Names {
    this.#names ??= this.#makeNames()
    return this.#names
  }

  override dotnetToString(): string {
    return this.names.display
  }
  override dotnetEquals(other: unknown): boolean {
    return other instanceof TimeZoneInfoObject && this.sameAs(other)
  }
  override dotnetHashCode(): number {
    return typeNamed('System.String').ops.hashCode(this.id.toUpperCase())
  }
  sameAs(other: TimeZoneInfoObject): boolean {
    return this.id.toUpperCase() === other.id.toUpperCase() && this.rules === other.rules
  }

  jsonProperties(): readonly SerializedProperty[] {
    const text = typeNamed('System.String')
    const rules = this.adjustmentRules
    const ruleType = typeNamed('System.TimeZoneInfo+AdjustmentRule')
    return [
      { name: 'Id', type: text, value: this.id },
      { name: 'DisplayName', type: text, value: this.names.display },
      { name: 'StandardName', type: text, value: this.names.standard },
      { name: 'DaylightName', type: text, value: this.names.daylight },
      { name: 'BaseUtcOffset', type: typeNamed('System.TimeSpan'), value: spanOfMinutes(this.rules.baseOffset) },
      {
        name: 'AdjustmentRules',
        type: ruleType.array(),
        value: rules && new DotnetArray(ruleType.array(), [...rules]),
      },
      {
        name: 'SupportsDaylightSavingTime',
        type: typeNamed('System.Boolean'),
        value: this.rules.hasDaylightSaving,
      },
    ]
  }

  /** Minutes east of UTC at a moment in UTC. */
  offsetAtUtc(utc: DateTimeValue): number {
    return this.rules.offsetAt(utc.unixMilliseconds)
  }

  /** The offsets under which a clock of this zone shows the time: none (skipped), one, or two (repeated). */
  offsetsOfClock(clock: DateTimeValue): readonly number[] {
    const ms = clock.unixMilliseconds
    const found = new Set<number>()
    for (const around of [ms - 86_400_000, ms + 86_400_000]) {
      const offset = this.rules.offsetAt(around)
      if (this.rules.offsetAt(ms - offset * 60_000) === offset) found.add(offset)
    }
    return [...found].sort((a, b) => a - b)
  }

  /** As .NET decides it: standard time where the clock time is skipped or repeated. */
  offsetOfClock(clock: DateTimeValue): number {
    const offsets = this.offsetsOfClock(clock)
    if (offsets[0] !== undefined) return offsets[0]
    const ms = clock.unixMilliseconds
    return Math.min(this.rules.offsetAt(ms - 86_400_000), this.rules.offsetAt(ms + 86_400_000))
  }

  isInvalid(clock: DateTimeValue): boolean {
    return this.offsetsOfClock(clock).length === 0
  }
  isAmbiguous(clock: DateTimeValue): boolean {
    return this.offsetsOfClock(clock).length > 1
  }
  isDaylightAt(utc: DateTimeValue): boolean {
    return this.rules.hasDaylightSaving && this.offsetAtUtc(utc) > this.rules.baseOffset
  }
}

const utcNames: Names = {
  display: '(UTC) Coordinated Universal Time',
  standard: 'Coordinated Universal Time',
  daylight: 'Coordinated Universal Time',
}
const utcRules = fixedRules(0)
export const utcZone = new TimeZoneInfoObject('UTC', utcRules, () => utcNames)
/** The gateway's local zone is UTC. */
export const localZone = new TimeZoneInfoObject('UTC', utcRules, () => utcNames, [])

const found = new Map<string, TimeZoneInfoObject>()

/** `TimeZoneInfo.FindSystemTimeZoneById` for Windows and IANA names. */
export function findZone(id: string | null): TimeZoneInfoObject {
  const name = required(id, 'id')
  if (name.toUpperCase() === 'UTC') return utcZone
  let zone = found.get(name)
  if (!zone) {
    const canonical = windowsName(name) ?? ianaName(name)
    const iana = windowsZones.get(canonical) ?? canonical
    const rules = name === '' || /^[+-]/.test(name) ? undefined : rulesOf(iana)
    if (!rules) {
      throw exception(
        'System.TimeZoneNotFoundException',
        `The time zone ID '${name}' was not found on the local computer.`,
      )
    }
    zone = new TimeZoneInfoObject(canonical, rules, () => namesOf(iana, rules))
    found.set(name, zone)
  }
  return zone
}

function windowsName(name: string): string | undefined {
  if (windowsZones.has(name)) return name
  const lower = name.toLowerCase()
  for (const key of windowsZones.keys()) if (key.toLowerCase() === lower) return key
  return undefined
}

function ianaName(name: string): string {
  const lower = name.toLowerCase()
  return Intl.supportedValuesOf('timeZone').find((id) => id.toLowerCase() === lower) ?? name
}

function namesOf(iana: string, rules: ZoneRules): Names {
  if (iana === 'Etc/UTC') return utcNames
  const year = DateTimeValue.utcNow().year
  const winter = Date.UTC(year, 0, 1)
  const summer = Date.UTC(year, 6, 1)
  const isWinterStandard = rules.offsetAt(winter) <= rules.offsetAt(summer)
  const standard = zoneName(iana, 'long', isWinterStandard ? winter : summer)
  const daylight = zoneName(iana, 'long', isWinterStandard ? summer : winter)
  const generic = zoneName(iana, 'longGeneric', winter)
  // CLDR falls back to the name of the country where a zone is the only one of its kind; .NET adds a city elsewhere.
  const isShared = standard === generic || standard.replace(' Standard', '') === generic
  const city = isShared ? ` (${iana.slice(iana.lastIndexOf('/') + 1).replaceAll('_', ' ')})` : ''
  return { display: `(UTC${signedOffset(rules.baseOffset)}) ${generic}${city}`, standard, daylight }
}

function zoneName(timeZone: string, timeZoneName: 'long' | 'longGeneric', at: number): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName }).formatToParts(at)
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone
}

function signedOffset(minutes: number): string {
  const size = Math.abs(minutes)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

const wrongKind =
  'The conversion could not be completed because the supplied DateTime did not have the Kind property set correctly.  For example, when the Kind property is DateTimeKind.Local, the source time zone must be TimeZoneInfo.Local.'
const skippedTime =
  'The supplied DateTime represents an invalid time.  For example, when the clock is adjusted forward, any time in the period that is skipped is invalid.'

/** `TimeZoneInfo.ConvertTime(dateTime, source, destination)`. */
export function convertTime(
  value: DateTimeValue,
  source: TimeZoneInfoObject | null,
  destination: TimeZoneInfoObject | null,
): DateTimeValue {
  const from = required(source, 'sourceTimeZone')
  const to = required(destination, 'destinationTimeZone')
  const expected = kindOf(from)
  if (value.kind !== Kind.Unspecified && value.kind !== expected) throw argument(wrongKind, 'sourceTimeZone')
  if (from.isInvalid(value)) throw argument(skippedTime, 'dateTime')
  const kind = kindOf(to)
  if (value.kind !== Kind.Unspecified && expected !== Kind.Unspecified && expected === kind) return value
  const utc = clamped(value.days, value.ticksOfDay - from.offsetOfClock(value) * ticksPerMinute, Kind.Utc)
  return clamped(utc.days, utc.ticksOfDay + to.offsetAtUtc(utc) * ticksPerMinute, kind)
}

function kindOf(zone: TimeZoneInfoObject): number {
  return zone === utcZone ? Kind.Utc : zone === localZone ? Kind.Local : Kind.Unspecified
}

function clamped(days: number, ticks: number, kind: number): DateTimeValue {
  const edge = days < 2 ? DateTimeValue.minValue : DateTimeValue.maxValue
  return DateTimeValue.tryFrom(days, ticks, kind) ?? edge.withKind(kind)
}

/** The zone that a kind stands for. */
export function zoneOfKind(kind: number): TimeZoneInfoObject {
  return kind === Kind.Utc ? utcZone : localZone
}

/** The moment in UTC that a `DateTime` given to a member of `zone` means. */
export function utcOf(value: DateTimeValue, zone: TimeZoneInfoObject): DateTimeValue {
  if (value.kind !== Kind.Unspecified) return value.withKind(Kind.Utc)
  return clamped(value.days, value.ticksOfDay - zone.offsetOfClock(value) * ticksPerMinute, Kind.Utc)
}

export const spanOfMinutes = (minutes: number): TimeSpanValue => TimeSpanValue.fromSmallTicks(minutes * ticksPerMinute)
