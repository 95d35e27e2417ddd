import type { SerializedProperty } from '../json/object-properties.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { argument, argumentOutOfRange, type DotnetException } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { ticksPerMinute } from './calendar.ts'
import { type DateTimeValue, Kind } from './date-time-value.ts'
import { formatTimeSpan } from './format-time-span.ts'
import { TimeSpanValue } from './time-span-value.ts'
import type { TransitionTimeValue } from './transition-time-value.ts'

/** A `TimeZoneInfo.AdjustmentRule`: how a zone's clocks change in the years between two days. */
export class AdjustmentRuleObject extends DotnetObject {
  readonly start: DateTimeValue
  readonly end: DateTimeValue
  readonly delta: TimeSpanValue
  readonly transitionStart: TransitionTimeValue
  readonly transitionEnd: TransitionTimeValue

  constructor(
    start: DateTimeValue,
    end: DateTimeValue,
    delta: TimeSpanValue,
    transitionStart: TransitionTimeValue,
    transitionEnd: TransitionTimeValue,
  ) {
    super()
    this.start = start
    this.end = end
    this.delta = delta
    this.transitionStart = transitionStart
    this.transitionEnd = transitionEnd
    checkKinds(start, end)
    if (transitionStart.equals(transitionEnd)) {
      throw argument(
        'The DaylightTransitionStart property must not equal the DaylightTransitionEnd property.',
        'daylightTransitionEnd',
      )
    }
    if (start.compare(end) > 0)
      throw argument('The DateStart property must come before the DateEnd property.', 'dateStart')
    checkDelta(delta)
    if (start.ticksOfDay !== 0) throw withTime('dateStart')
    if (end.ticksOfDay !== 0) throw withTime('dateEnd')
  }

  override get dotnetType(): DotnetType {
    return typeNamed('System.TimeZoneInfo+AdjustmentRule')
  }

  get deltaMinutes(): number {
    return this.delta.doubleTicks / ticksPerMinute
  }

  sameAs(other: AdjustmentRuleObject): boolean {
    return (
      this.start.equals(other.start) &&
      this.end.equals(other.end) &&
      this.delta.doubleTicks === other.delta.doubleTicks &&
      this.transitionStart.equals(other.transitionStart) &&
      this.transitionEnd.equals(other.transitionEnd)
    )
  }

  jsonProperties(): readonly SerializedProperty[] {
    const [date, span] = [typeNamed('System.DateTime'), typeNamed('System.TimeSpan')]
    const transition = typeNamed('System.TimeZoneInfo+TransitionTime')
    return [
      { name: 'DateStart', type: date, value: this.start },
      { name: 'DateEnd', type: date, value: this.end },
      { name: 'DaylightDelta', type: span, value: this.delta },
      { name: 'DaylightTransitionStart', type: transition, value: this.transitionStart },
      { name: 'DaylightTransitionEnd', type: transition, value: this.transitionEnd },
      { name: 'BaseUtcOffsetDelta', type: span, value: TimeSpanValue.zero },
      { name: 'NoDaylightTransitions', type: typeNamed('System.Boolean'), value: false },
    ]
  }
}

function checkKinds(start: DateTimeValue, end: DateTimeValue): void {
  for (const [value, name] of [
    [start, 'dateStart'],
    [end, 'dateEnd'],
  ] as const) {
    if (value.kind === Kind.Local) {
      throw argument(
        'The supplied DateTime must have the Kind property set to DateTimeKind.Unspecified or DateTimeKind.Utc.',
        name,
      )
    }
  }
}

function checkDelta(delta: TimeSpanValue): void {
  const minutes = delta.doubleTicks / ticksPerMinute
  if (Math.abs(minutes) > 14 * 60) {
    throw argumentOutOfRange(
      'daylightDelta',
      'The TimeSpan parameter must be within plus or minus 14.0 hours.',
      formatTimeSpan(delta, 'c'),
    )
  }
  if (!Number.isInteger(minutes)) {
    throw argument('The TimeSpan parameter cannot be specified more precisely than whole minutes.', 'daylightDelta')
  }
}

function withTime(name: string): DotnetException {
  return argument('The supplied DateTime includes a TimeOfDay setting.   This is not supported.', name)
}
