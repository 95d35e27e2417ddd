import type { SerializedProperty } from '../json/object-properties.ts'
import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import { notBuilt } from '../type-system/not-built.ts'
import type { DotnetType } from '../type-system/type.ts'
import { DotnetObject } from '../values/object.ts'
import { TimeSpanValue } from './time-span-value.ts'

const utcName = 'Coordinated Universal Time'

/** The one `TimeZone`: that of the gateway, which is UTC. */
class CurrentTimeZone extends DotnetObject {
  get dotnetType(): DotnetType {
    return typeNamed('System.CurrentSystemTimeZone')
  }

  jsonProperties(): readonly SerializedProperty[] {
    const type = typeNamed('System.String')
    return ['StandardName', 'DaylightName'].map((name) => ({ name, type, value: utcName }))
  }
}

const current = new CurrentTimeZone()

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    TimeZone: CurrentTimeZone
  }
}

export const timeZone = defineClass<CurrentTimeZone>()('System.TimeZone', {
  isAbstract: true,
  members: {
    'static TimeZone CurrentTimeZone { get; }': () => current,
    'string StandardName { get; }': () => utcName,
    'string DaylightName { get; }': () => utcName,
    'TimeSpan GetUtcOffset(DateTime time)': () => TimeSpanValue.zero,
    'DateTime ToUniversalTime(DateTime time)': (_self, time) => time.toUniversalTime(),
    'DateTime ToLocalTime(DateTime time)': (_self, time) => time.toLocalTime(),
    'DaylightTime GetDaylightChanges(int year)': notBuilt('daylightTime'),
    'bool IsDaylightSavingTime(DateTime time)': () => false,
    'static bool IsDaylightSavingTime(DateTime time, DaylightTime daylightTimes)': notBuilt('daylightTime'),
  },
  isInstance: (value) => value instanceof CurrentTimeZone,
})

export const currentTimeZone = defineClass<CurrentTimeZone>()('System.CurrentSystemTimeZone', {
  base: 'System.TimeZone',
})
