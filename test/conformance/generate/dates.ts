import { fill, type Generated, lines, literal, pairs, sample, singles } from './combine.ts'

const dates = [
  'new DateTime(2024, 2, 29, 13, 4, 5, 678)',
  'DateTime.MinValue',
  'DateTime.MaxValue',
  'new DateTime(1999, 12, 31, 23, 59, 59, DateTimeKind.Utc)',
  'new DateTime(2026, 1, 5)',
  'new DateTime(638000000001234567L)',
  'new DateTimeOffset(2024, 7, 4, 9, 8, 7, TimeSpan.FromHours(-7))',
  'DateTimeOffset.MinValue',
  'new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)',
]
const formats = [
  'd',
  'D',
  'f',
  'F',
  'g',
  'G',
  'm',
  'o',
  'O',
  'r',
  's',
  't',
  'T',
  'u',
  'U',
  'y',
  'yyyy-MM-dd',
  'yy M d',
  'dddd, dd MMMM yyyy',
  'ddd MMM',
  'HH:mm:ss.fff',
  'hh:mm tt',
  'h:m:s t',
  'fffffff',
  'FFF',
  'ss.FFFFFF',
  'zzz',
  'zz',
  '%z',
  'K',
  'yyyyMMddTHHmmssZ',
  '%d',
  '%h',
  'gg yyyyy',
  "'at' HH\\h",
  'MM/dd/yyyy',
  'q',
  '',
  '%',
  "'open",
  'dd\\',
  'ffffffff',
  'y yyy',
  'z',
  'o ',
]
const spans = [
  'TimeSpan.Zero',
  'new TimeSpan(1, 2, 3)',
  'new TimeSpan(1, 2, 3, 4, 5)',
  '-TimeSpan.FromMinutes(90.5)',
  'TimeSpan.MaxValue',
  'TimeSpan.MinValue',
  'TimeSpan.FromTicks(1)',
  'TimeSpan.FromDays(-10)',
]
const spanFormats = [
  'c',
  'g',
  'G',
  't',
  'T',
  'hh\\:mm',
  'd\\.hh',
  '%d',
  'ss\\.fff',
  "'x'h",
  '%s',
  'fffffff',
  'FFF',
  'x',
  '',
  'dddd',
  'hh:mm',
]
const dateTexts = [
  '2024-02-29',
  '2024-02-30',
  '2024-02-29T10:00:00',
  '2024-02-29T10:00:00Z',
  '2024-02-29T10:00:00.1234567+02:00',
  '02/29/2024',
  '29/02/2024',
  '2024/2/9',
  '29 Feb 2024',
  'Feb 29, 2024',
  'Thu, 29 Feb 2024 10:00:00 GMT',
  'Friday, 29 February 2024',
  'February 2024',
  '2024-02',
  '10:30',
  '10:30 PM',
  '13:30 PM',
  '2024-02-29 25:00',
  '20240229',
  '',
  ' ',
  'x',
  'today',
  '1/2/03',
  '1/2/99',
  '12/31/9999 23:59:59',
  '2024-02-29T24:00:00',
  '2024-1-1T1:1:1',
  '2024-02-29T10:00:00-25:00',
  '01.02.2024',
  '2024-06-31',
  'Sat, 29 Feb 2024',
  '2024-02-29T10:00',
  '2024-02-29 10:00:00 AM',
  '  2024-02-29  ',
  '10:00:00.12',
  '2024-02-29T10:00:00 GMT',
  '2024-W05',
  '0001-01-01',
  '10000-01-01',
  '2024.02.29',
  'Mar 5',
  '5 Mar',
  '2024-02-29T10:00:00+0200',
  '1e3',
]
const spanTexts = [
  '0',
  '5',
  '1:2',
  '1:2:3',
  '1.2:3:4',
  '1:2:3.5',
  '-1:00',
  '24:00',
  '23:60',
  '1.24:00',
  '',
  'x',
  '1:2:3:4',
  '10675199.02:48:05.4775807',
  '10675200',
  ' 1:00 ',
  '0:0:0.12345678',
  '1 day',
  '1:2:',
  '-0',
]
const members = lines(`
$.Year
$.DayOfWeek
$.DayOfYear
$.TimeOfDay
$.Ticks
$.Date
$.AddDays(1.5)
$.AddMonths(1)
$.AddYears(-1)
$.AddHours(-25)
$.AddMilliseconds(0.5)
$.AddSeconds(1e9)
$.AddTicks(-1)
$.Subtract(TimeSpan.FromDays(1))
$ - new TimeSpan(1, 0, 0)
$ + TimeSpan.FromDays(400)
$.Millisecond
$.AddYears(8000)
$.AddMonths(-30000)
$ == $.AddTicks(0)
$ < $.AddTicks(1)
JsonConvert.SerializeObject($)
new JValue($).ToString()
$.ToString()
new { d = $ }
$.Equals(null)
$.CompareTo($)
`)
const zones = [
  '"UTC"',
  '"W. Europe Standard Time"',
  '"Europe/Berlin"',
  '"Eastern Standard Time"',
  '"America/New_York"',
  '"Asia/Kolkata"',
  '"India Standard Time"',
  '"Tokyo Standard Time"',
  '"Australia/Sydney"',
  '"Pacific Standard Time"',
  '"GMT Standard Time"',
  '"No/Such"',
  '""',
  '"Africa/Casablanca"',
  '"Asia/Kathmandu"',
  '"E. South America Standard Time"',
]
const zoneQuestions = lines(`
TimeZoneInfo.FindSystemTimeZoneById($).BaseUtcOffset
TimeZoneInfo.FindSystemTimeZoneById($).SupportsDaylightSavingTime
TimeZoneInfo.FindSystemTimeZoneById($).Id
TimeZoneInfo.ConvertTimeFromUtc(new DateTime(2024, 7, 1, 12, 0, 0, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById($))
TimeZoneInfo.ConvertTimeFromUtc(new DateTime(2024, 1, 1, 12, 0, 0, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById($))
TimeZoneInfo.ConvertTime(new DateTimeOffset(2024, 3, 31, 1, 30, 0, TimeSpan.Zero), TimeZoneInfo.FindSystemTimeZoneById($))
TimeZoneInfo.ConvertTimeBySystemTimeZoneId(new DateTime(2021, 11, 7, 6, 30, 0, DateTimeKind.Utc), $)
TimeZoneInfo.FindSystemTimeZoneById($).IsDaylightSavingTime(new DateTime(2030, 7, 1))
TimeZoneInfo.FindSystemTimeZoneById($).IsInvalidTime(new DateTime(2024, 3, 31, 2, 30, 0))
TimeZoneInfo.FindSystemTimeZoneById($).IsAmbiguousTime(new DateTime(2024, 11, 3, 1, 30, 0))
TimeZoneInfo.FindSystemTimeZoneById($).GetUtcOffset(new DateTime(1985, 7, 1))
TimeZoneInfo.ConvertTimeToUtc(new DateTime(2024, 3, 31, 2, 30, 0), TimeZoneInfo.FindSystemTimeZoneById($))
`)

/** DateTime, DateTimeOffset, TimeSpan, TimeZoneInfo: parts, arithmetic, formats, parsing, zones. */
export function* dateAndTime(): Iterable<Generated> {
  yield* singles(sample([...fill(members, dates)], 170, 3))
  for (const [date, format] of sample([...pairs(dates, formats)], 230, 4))
    yield `@((${date}).ToString(${literal(format)}))`
  for (const [span, format] of pairs(spans, spanFormats)) yield `@((${span}).ToString(${literal(format)}))`
  for (const text of dateTexts) {
    // A time alone is of today: only the time is asked.
    const part = /^\d+:/.test(text) ? 'TimeOfDay.' : ''
    yield `@(DateTime.Parse(${literal(text)}).${part}ToString(${part === '' ? '"o"' : ''}))`
    yield `@(DateTimeOffset.Parse(${literal(text)}).${part}ToString(${part === '' ? '"o"' : ''}))`
    yield `@{ DateTimeOffset d; return DateTimeOffset.TryParse(${literal(text)}, out d) + ":" + d.${part}Ticks; }`
  }
  for (const text of spanTexts)
    yield* [
      `@(TimeSpan.Parse(${literal(text)}))`,
      `@{ return TimeSpan.TryParse(${literal(text)}, out var t) + ":" + t; }`,
    ]
  for (const span of spans) {
    for (const member of [
      'TotalSeconds',
      'Days',
      'Hours',
      'TotalMilliseconds',
      'Ticks',
      'Duration()',
      'Negate()',
      'Add(TimeSpan.FromSeconds(1))',
      'CompareTo(TimeSpan.Zero)',
      'ToString()',
    ])
      yield `@((${span}).${member})`
  }
  for (const value of ['0.5', '-1.0001', '1e9', '1e300', 'double.NaN', '123456.789']) {
    for (const unit of ['Days', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'])
      yield `@(TimeSpan.From${unit}(${value}))`
  }
  yield* singles(sample([...fill(zoneQuestions, zones)], 130, 8))
  yield* singles(
    lines(`
    new DateTime(2024, 13, 1)
    new DateTime(2023, 2, 29)
    new DateTime(0, 1, 1)
    new DateTime(2024, 1, 1, 24, 0, 0)
    new DateTime(-1L)
    new DateTime(1, 1, 1).AddDays(-1)
    DateTime.MaxValue.AddTicks(1)
    DateTime.DaysInMonth(2024, 2)
    DateTime.DaysInMonth(2024, 0)
    DateTime.IsLeapYear(1900)
    DateTime.IsLeapYear(0)
    new DateTime(2024, 1, 31).AddMonths(1)
    new DateTime(2024, 1, 2) - new DateTime(2023, 12, 31)
    new DateTime(2024, 1, 2).Subtract(new DateTime(2024, 1, 3)).TotalHours
    new DateTimeOffset(new DateTime(2024, 1, 1), TimeSpan.FromMinutes(90))
    new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(15))
    new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromSeconds(1))
    new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(2)).UtcDateTime
    new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(2)).ToUnixTimeSeconds()
    new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(2)).ToUnixTimeMilliseconds()
    DateTimeOffset.FromUnixTimeSeconds(1700000000)
    DateTimeOffset.FromUnixTimeMilliseconds(-1)
    DateTimeOffset.FromUnixTimeSeconds(long.MaxValue)
    new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(2)).ToOffset(TimeSpan.FromHours(-5))
    new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(2)) == new DateTimeOffset(2023, 12, 31, 22, 0, 0, TimeSpan.Zero)
    new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(2)).EqualsExact(new DateTimeOffset(2023, 12, 31, 22, 0, 0, TimeSpan.Zero))
    DateTimeOffset.ParseExact("2024-02-03", "yyyy-MM-dd", null)
    DateTimeOffset.ParseExact("2024-2-3", "yyyy-MM-dd", null)
    DateTimeOffset.ParseExact("03.02.24 10:00 +02:00", "dd.MM.yy HH:mm zzz", null)
    DateTimeOffset.ParseExact("Sat, 03 Feb 2024 10:00:00 GMT", "r", null)
    TimeSpan.MaxValue + TimeSpan.FromTicks(1)
    TimeSpan.MinValue.Negate()
    TimeSpan.MinValue.Duration()
    new TimeSpan(int.MaxValue, int.MaxValue, 0)
    TimeSpan.ParseExact("1:02", "h\\\\:mm", null)
    TimeSpan.ParseExact("1:2", "hh\\\\:mm", null)
    new TimeSpan(1, 0, 0) * 2
    new TimeSpan(1, 0, 0) / new TimeSpan(0, 30, 0)
    TimeSpan.FromHours(1) / 0.0
    TimeSpan.Compare(TimeSpan.Zero, TimeSpan.MaxValue)
    TimeZoneInfo.Utc.DisplayName
    TimeZoneInfo.Local.Id
    TimeZoneInfo.Utc.StandardName
    TimeZoneInfo.ConvertTimeFromUtc(new DateTime(2024, 1, 1), null)
    TimeZoneInfo.ConvertTimeFromUtc(new DateTime(2024, 1, 1, 0, 0, 0, (DateTimeKind)2), TimeZoneInfo.Utc)
    TimeZoneInfo.FindSystemTimeZoneById(null)
    TimeZoneInfo.CreateCustomTimeZone("x", TimeSpan.FromHours(3), "disp", "std").ToString()
    TimeZoneInfo.CreateCustomTimeZone("x", TimeSpan.FromHours(15), "disp", "std")
    context.Timestamp
    context.Timestamp.AddDays(1).ToString("R")
    (DateTime?)null == DateTime.MinValue
    new DateTime?(new DateTime(2024, 1, 1)).Value.Year
    default(DateTime)
    default(TimeSpan)
  `),
  )
}
