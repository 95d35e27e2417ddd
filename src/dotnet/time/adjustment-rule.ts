import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/definition.ts'

/** Rules of custom zones are declared only: no member makes one. */
export const adjustmentRule = defineClass<never>()('System.TimeZoneInfo+AdjustmentRule', {
  implements: ['IEquatable<TimeZoneInfo.AdjustmentRule>'],
  members: {
    'DateTime DateStart { get; }': notBuilt,
    'DateTime DateEnd { get; }': notBuilt,
    'TimeSpan DaylightDelta { get; }': notBuilt,
    'TimeZoneInfo.TransitionTime DaylightTransitionStart { get; }': notBuilt,
    'TimeZoneInfo.TransitionTime DaylightTransitionEnd { get; }': notBuilt,
    'bool Equals(TimeZoneInfo.AdjustmentRule other)': notBuilt,
    'int GetHashCode()': notBuilt,
    'static TimeZoneInfo.AdjustmentRule CreateAdjustmentRule(DateTime dateStart, DateTime dateEnd, TimeSpan daylightDelta, TimeZoneInfo.TransitionTime daylightTransitionStart, TimeZoneInfo.TransitionTime daylightTransitionEnd)':
      notBuilt,
  },
})
