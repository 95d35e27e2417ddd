import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { AdjustmentRuleObject } from './adjustment-rule-object.ts'
import { TimeSpanValue } from './time-span-value.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    'TimeZoneInfo.AdjustmentRule': AdjustmentRuleObject
  }
}

export const adjustmentRule = defineClass<AdjustmentRuleObject>()('System.TimeZoneInfo+AdjustmentRule', {
  implements: ['IEquatable<TimeZoneInfo.AdjustmentRule>'],
  members: {
    'DateTime DateStart { get; }': (self) => self.start,
    'DateTime DateEnd { get; }': (self) => self.end,
    'TimeSpan DaylightDelta { get; }': (self) => self.delta,
    'TimeZoneInfo.TransitionTime DaylightTransitionStart { get; }': (self) => self.transitionStart,
    'TimeZoneInfo.TransitionTime DaylightTransitionEnd { get; }': (self) => self.transitionEnd,
    'TimeSpan BaseUtcOffsetDelta { get; }': () => TimeSpanValue.zero,
    'static TimeZoneInfo.AdjustmentRule CreateAdjustmentRule(DateTime dateStart, DateTime dateEnd, TimeSpan daylightDelta, TimeZoneInfo.TransitionTime daylightTransitionStart, TimeZoneInfo.TransitionTime daylightTransitionEnd, TimeSpan baseUtcOffsetDelta)':
      notBuilt('zoneData'),
    'bool Equals(TimeZoneInfo.AdjustmentRule other)': (self, other) => other !== null && self.sameAs(other),
    'bool Equals(object obj)': (self, other) => other instanceof AdjustmentRuleObject && self.sameAs(other),
    'int GetHashCode()': (self) => self.start.hashCode(),
    'static TimeZoneInfo.AdjustmentRule CreateAdjustmentRule(DateTime dateStart, DateTime dateEnd, TimeSpan daylightDelta, TimeZoneInfo.TransitionTime daylightTransitionStart, TimeZoneInfo.TransitionTime daylightTransitionEnd)':
      (start, end, delta, first, last) => new AdjustmentRuleObject(start, end, delta, first, last),
  },
})
