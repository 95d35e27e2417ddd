import { defineStruct } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/definition.ts'

/** Transitions of custom zones are declared only: no member makes one. */
export const transitionTime = defineStruct<null>()('System.TimeZoneInfo+TransitionTime', {
  implements: ['IEquatable<TimeZoneInfo.TransitionTime>'],
  ops: {
    equals: () => true,
    hashCode: () => 0,
    text: () => 'System.TimeZoneInfo+TransitionTime',
    defaultValue: null,
  },
  members: {
    'DateTime TimeOfDay { get; }': notBuilt,
    'int Month { get; }': notBuilt,
    'int Week { get; }': notBuilt,
    'int Day { get; }': notBuilt,
    'DayOfWeek DayOfWeek { get; }': notBuilt,
    'bool IsFixedDateRule { get; }': notBuilt,
    'bool Equals(object obj)': notBuilt,
    'static bool op_Equality(TimeZoneInfo.TransitionTime t1, TimeZoneInfo.TransitionTime t2)': notBuilt,
    'static bool op_Inequality(TimeZoneInfo.TransitionTime t1, TimeZoneInfo.TransitionTime t2)': notBuilt,
    'bool Equals(TimeZoneInfo.TransitionTime other)': notBuilt,
    'int GetHashCode()': notBuilt,
    'static TimeZoneInfo.TransitionTime CreateFixedDateRule(DateTime timeOfDay, int month, int day)': notBuilt,
    'static TimeZoneInfo.TransitionTime CreateFloatingDateRule(DateTime timeOfDay, int month, int week, DayOfWeek dayOfWeek)':
      notBuilt,
  },
})
