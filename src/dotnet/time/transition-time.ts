import { defineStruct } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'

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
    'DateTime TimeOfDay { get; }': notBuilt('yet'),
    'int Month { get; }': notBuilt('yet'),
    'int Week { get; }': notBuilt('yet'),
    'int Day { get; }': notBuilt('yet'),
    'DayOfWeek DayOfWeek { get; }': notBuilt('yet'),
    'bool IsFixedDateRule { get; }': notBuilt('yet'),
    'bool Equals(object obj)': notBuilt('yet'),
    'static bool op_Equality(TimeZoneInfo.TransitionTime t1, TimeZoneInfo.TransitionTime t2)': notBuilt('yet'),
    'static bool op_Inequality(TimeZoneInfo.TransitionTime t1, TimeZoneInfo.TransitionTime t2)': notBuilt('yet'),
    'bool Equals(TimeZoneInfo.TransitionTime other)': notBuilt('yet'),
    'int GetHashCode()': notBuilt('yet'),
    'static TimeZoneInfo.TransitionTime CreateFixedDateRule(DateTime timeOfDay, int month, int day)': notBuilt('yet'),
    'static TimeZoneInfo.TransitionTime CreateFloatingDateRule(DateTime timeOfDay, int month, int week, DayOfWeek dayOfWeek)':
      notBuilt('yet'),
  },
})
