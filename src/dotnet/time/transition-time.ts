import { defineStruct } from '../type-system/declare.ts'
import { Box } from '../values/box.ts'
import { TransitionTimeValue } from './transition-time-value.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    'TimeZoneInfo.TransitionTime': TransitionTimeValue
  }
  interface DotnetStructs {
    'TimeZoneInfo.TransitionTime': true
  }
}

export const transitionTime = defineStruct<TransitionTimeValue>()('System.TimeZoneInfo+TransitionTime', {
  implements: ['IEquatable<TimeZoneInfo.TransitionTime>'],
  ops: {
    equals: (a, b) => (a as TransitionTimeValue).equals(b as TransitionTimeValue),
    hashCode: (value) => (value as TransitionTimeValue).hashCode(),
    text: () => 'System.TimeZoneInfo+TransitionTime',
    defaultValue: TransitionTimeValue.empty,
  },
  members: {
    'DateTime TimeOfDay { get; }': (self) => self.timeOfDay,
    'int Month { get; }': (self) => self.month,
    'int Week { get; }': (self) => self.week,
    'int Day { get; }': (self) => self.day,
    'DayOfWeek DayOfWeek { get; }': (self) => self.dayOfWeek,
    'bool IsFixedDateRule { get; }': (self) => self.isFixed,
    'bool Equals(object obj)': (self, other) =>
      other instanceof Box && other.value instanceof TransitionTimeValue && self.equals(other.value),
    'static bool op_Equality(TimeZoneInfo.TransitionTime t1, TimeZoneInfo.TransitionTime t2)': (a, b) => a.equals(b),
    'static bool op_Inequality(TimeZoneInfo.TransitionTime t1, TimeZoneInfo.TransitionTime t2)': (a, b) => !a.equals(b),
    'bool Equals(TimeZoneInfo.TransitionTime other)': (self, other) => self.equals(other),
    'int GetHashCode()': (self) => self.hashCode(),
    'static TimeZoneInfo.TransitionTime CreateFixedDateRule(DateTime timeOfDay, int month, int day)': (
      time,
      month,
      day,
    ) => TransitionTimeValue.fixed(time, month, day),
    'static TimeZoneInfo.TransitionTime CreateFloatingDateRule(DateTime timeOfDay, int month, int week, DayOfWeek dayOfWeek)':
      (time, month, week, day) => TransitionTimeValue.floating(time, month, week, day),
  },
})
