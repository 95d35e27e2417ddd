import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'

/** Rules of custom zones are declared only: no member makes one. */
export const adjustmentRule = defineClass<never>()('System.TimeZoneInfo+AdjustmentRule', {
  implements: ['IEquatable<TimeZoneInfo.AdjustmentRule>'],
  members: {
    'DateTime DateStart { get; }': notBuilt('yet'),
    'DateTime DateEnd { get; }': notBuilt('yet'),
    'TimeSpan DaylightDelta { get; }': notBuilt('yet'),
    'TimeZoneInfo.TransitionTime DaylightTransitionStart { get; }': notBuilt('yet'),
    'TimeZoneInfo.TransitionTime DaylightTransitionEnd { get; }': notBuilt('yet'),
    'bool Equals(TimeZoneInfo.AdjustmentRule other)': notBuilt('yet'),
    'int GetHashCode()': notBuilt('yet'),
    'static TimeZoneInfo.AdjustmentRule CreateAdjustmentRule(DateTime dateStart, DateTime dateEnd, TimeSpan daylightDelta, TimeZoneInfo.TransitionTime daylightTransitionStart, TimeZoneInfo.TransitionTime daylightTransitionEnd)':
      notBuilt('yet'),
  },
})
