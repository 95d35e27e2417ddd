import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { DotnetArray } from '../values/array.ts'
import { argument, DotnetException, required } from '../values/exception.ts'
import { ticksPerMinute } from './calendar.ts'
import { customZone } from './custom-zone.ts'
import type { DateTimeOffsetValue } from './date-time-offset-value.ts'
import { type DateTimeValue, Kind } from './date-time-value.ts'
import {
  convertTime,
  findZone,
  localZone,
  spanOfMinutes,
  TimeZoneInfoObject,
  utcOf,
  utcZone,
  zoneOfKind,
} from './time-zone-info-object.ts'
import { windowsZones } from './windows-zones.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    TimeZoneInfo: TimeZoneInfoObject
  }
}

function convertOffset(value: DateTimeOffsetValue, zone: TimeZoneInfoObject | null): DateTimeOffsetValue {
  return value.toOffset(spanOfMinutes(required(zone, 'destinationTimeZone').offsetAtUtc(value.utc)))
}

/** The clock time of the zone that a `DateTime` of any kind means. */
function clockIn(zone: TimeZoneInfoObject, value: DateTimeValue): DateTimeValue {
  if (value.kind === Kind.Unspecified) return value
  return value.shifted(0, zone.offsetAtUtc(value) * ticksPerMinute)
}

function ambiguousOffsets(zone: TimeZoneInfoObject, clock: DateTimeValue, name: string, kindName: string): DotnetArray {
  const offsets = zone.offsetsOfClock(clock)
  if (offsets.length < 2) throw argument(`The supplied ${kindName} is not in an ambiguous time range.`, name)
  return new DotnetArray(typeNamed('System.TimeSpan').array(), offsets.map(spanOfMinutes))
}

function isSystemZone(id: string): boolean {
  try {
    return findZone(id) !== null
  } catch (failure) {
    if (failure instanceof DotnetException) return false
    throw failure
  }
}

export const timeZoneInfo = defineClass<TimeZoneInfoObject>()('System.TimeZoneInfo', {
  implements: ['IEquatable<TimeZoneInfo>'],
  members: {
    'string Id { get; }': (self) => self.id,
    'string DisplayName { get; }': (self) => self.names.display,
    'string StandardName { get; }': (self) => self.names.standard,
    'string DaylightName { get; }': (self) => self.names.daylight,
    'TimeSpan BaseUtcOffset { get; }': (self) => spanOfMinutes(self.rules.baseOffset),
    'bool SupportsDaylightSavingTime { get; }': (self) => self.rules.hasDaylightSaving,
    'static TimeZoneInfo Local { get; }': () => localZone,
    'static TimeZoneInfo Utc { get; }': () => utcZone,
    'TimeZoneInfo.AdjustmentRule[] GetAdjustmentRules()': notBuilt('zoneData'),
    'static TimeZoneInfo FindSystemTimeZoneById(string id)': (id) => findZone(id),
    'static bool TryFindSystemTimeZoneById(string id, out TimeZoneInfo timeZoneInfo)': (id, result) => {
      const wanted = required(id, 'id')
      try {
        result.value = findZone(wanted)
      } catch {
        result.value = null
      }
      return result.value !== null
    },
    'TimeSpan[] GetAmbiguousTimeOffsets(DateTimeOffset dateTimeOffset)': (self, value) => {
      const clock = value.utc.shifted(0, self.offsetAtUtc(value.utc) * ticksPerMinute)
      return ambiguousOffsets(self, clock, 'dateTimeOffset', 'DateTimeOffset')
    },
    'TimeSpan[] GetAmbiguousTimeOffsets(DateTime dateTime)': (self, value) =>
      ambiguousOffsets(self, clockIn(self, value), 'dateTime', 'DateTime'),
    'TimeSpan GetUtcOffset(DateTimeOffset dateTimeOffset)': (self, value) => spanOfMinutes(self.offsetAtUtc(value.utc)),
    'TimeSpan GetUtcOffset(DateTime dateTime)': (self, value) =>
      spanOfMinutes(value.kind === Kind.Unspecified ? self.offsetOfClock(value) : self.offsetAtUtc(value)),
    'bool IsAmbiguousTime(DateTimeOffset dateTimeOffset)': (self, value) =>
      self.isAmbiguous(value.utc.shifted(0, self.offsetAtUtc(value.utc) * ticksPerMinute)),
    'bool IsAmbiguousTime(DateTime dateTime)': (self, value) => self.isAmbiguous(clockIn(self, value)),
    'bool IsDaylightSavingTime(DateTimeOffset dateTimeOffset)': (self, value) => self.isDaylightAt(value.utc),
    'bool IsDaylightSavingTime(DateTime dateTime)': (self, value) =>
      !(value.kind === Kind.Unspecified && self.isInvalid(value)) && self.isDaylightAt(utcOf(value, self)),
    'bool IsInvalidTime(DateTime dateTime)': (self, value) => value.kind === Kind.Unspecified && self.isInvalid(value),
    'static void ClearCachedData()': () => undefined,
    'static DateTimeOffset ConvertTimeBySystemTimeZoneId(DateTimeOffset dateTimeOffset, string destinationTimeZoneId)':
      (value, id) => convertOffset(value, findZone(id)),
    'static DateTime ConvertTimeBySystemTimeZoneId(DateTime dateTime, string destinationTimeZoneId)': (value, id) =>
      convertTime(value, zoneOfKind(value.kind), findZone(id)),
    'static DateTime ConvertTimeBySystemTimeZoneId(DateTime dateTime, string sourceTimeZoneId, string destinationTimeZoneId)':
      (value, source, destination) => {
        const isLocal = value.kind === Kind.Local && source?.toUpperCase() === 'UTC'
        return convertTime(value, isLocal ? localZone : findZone(source), findZone(destination))
      },
    'static DateTimeOffset ConvertTime(DateTimeOffset dateTimeOffset, TimeZoneInfo destinationTimeZone)': (
      value,
      zone,
    ) => convertOffset(value, zone),
    'static DateTime ConvertTime(DateTime dateTime, TimeZoneInfo destinationTimeZone)': (value, zone) =>
      convertTime(value, zoneOfKind(value.kind), zone),
    'static DateTime ConvertTime(DateTime dateTime, TimeZoneInfo sourceTimeZone, TimeZoneInfo destinationTimeZone)': (
      value,
      source,
      destination,
    ) => convertTime(value, source, destination),
    'static DateTime ConvertTimeFromUtc(DateTime dateTime, TimeZoneInfo destinationTimeZone)': (value, zone) =>
      convertTime(value, utcZone, zone),
    'static DateTime ConvertTimeToUtc(DateTime dateTime)': (value) => value.toUniversalTime(),
    'static DateTime ConvertTimeToUtc(DateTime dateTime, TimeZoneInfo sourceTimeZone)': (value, source) =>
      convertTime(value, source, utcZone),
    'bool Equals(TimeZoneInfo other)': (self, other) => other !== null && self.sameAs(other),
    'bool Equals(object obj)': (self, other) => self.dotnetEquals(other),
    'static TimeZoneInfo FromSerializedString(string source)': notBuilt('zoneData'),
    'int GetHashCode()': (self) => self.dotnetHashCode(),
    'static ReadOnlyCollection<TimeZoneInfo> GetSystemTimeZones()': notBuilt('zoneData'),
    'static ReadOnlyCollection<TimeZoneInfo> GetSystemTimeZones(bool skipSorting)': notBuilt('zoneData'),
    'bool HasIanaId { get; }': (self) => self.id === 'UTC' || (!windowsZones.has(self.id) && isSystemZone(self.id)),
    'static bool TryConvertIanaIdToWindowsId(string ianaId, out string windowsId)': notBuilt('zoneData'),
    'static bool TryConvertWindowsIdToIanaId(string windowsId, string region, out string ianaId)': notBuilt('zoneData'),
    'static bool TryConvertWindowsIdToIanaId(string windowsId, out string ianaId)': (id, result) => {
      result.value = windowsZones.get(id ?? '') ?? null
      return result.value !== null
    },
    'bool HasSameRules(TimeZoneInfo other)': (self, other) => self.rules === required(other, 'other').rules,
    'string ToSerializedString()': notBuilt('zoneData'),
    'string ToString()': (self) => self.names.display,
    'static TimeZoneInfo CreateCustomTimeZone(string id, TimeSpan baseUtcOffset, string displayName, string standardDisplayName)':
      (id, offset, display, standard) => customZone({ id, offset, display, standard, daylight: standard }),
    'static TimeZoneInfo CreateCustomTimeZone(string id, TimeSpan baseUtcOffset, string displayName, string standardDisplayName, string daylightDisplayName, TimeZoneInfo.AdjustmentRule[] adjustmentRules)':
      (id, offset, display, standard, daylight, rules) =>
        customZone({ id, offset, display, standard, daylight, rules }),
    'static TimeZoneInfo CreateCustomTimeZone(string id, TimeSpan baseUtcOffset, string displayName, string standardDisplayName, string daylightDisplayName, TimeZoneInfo.AdjustmentRule[] adjustmentRules, bool disableDaylightSavingTime)':
      (id, offset, display, standard, daylight, rules, isWithoutDaylight) =>
        customZone({ id, offset, display, standard, daylight, rules, isWithoutDaylight }),
  },
  isInstance: (value) => value instanceof TimeZoneInfoObject,
})
