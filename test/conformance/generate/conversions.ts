import { numericValues } from './arithmetic.ts'
import { type Generated, pairs, random, sample } from './combine.ts'

const types = Object.keys(numericValues)

/** Casts, implicit and explicit, constant and not, checked and not; boxing and unboxing; `is` and `as`. */
export function* conversions(): Iterable<Generated> {
  const next = random(11)
  const pick = (items: readonly string[]): string => items[Math.floor(next() * items.length)] ?? ''
  for (const [from, to] of pairs(types, types)) {
    const value = pick(numericValues[from] ?? [])
    const other = pick(numericValues[from] ?? [])
    yield `@{ ${from} a = ${value}; return (${to})a; }`
    yield `@{ ${from} a = ${other}; ${to} b = a; return b; }`
    yield `@{ ${from} a = ${other}; return checked((${to})a); }`
    if (from !== to) yield `@((${to})(${from})${value.startsWith('-') ? `(${value})` : value})`
    yield `@{ object o = (${from})(${other}); return (${to})o; }`
  }
  for (const [type, value] of pairs(types, ['5', '"5"', 'null', '5L', '5.0', "'5'", '5m', 'true', 'new int[0]'])) {
    yield `@{ object o = ${value}; return o is ${type}; }`
    yield `@{ object o = ${value}; return o as ${type}?; }`
    yield `@{ object o = ${value}; return o is ${type} n ? n + 1 : 0; }`
  }
  const references = [
    'string',
    'object',
    'int[]',
    'object[]',
    'List<int>',
    'IEnumerable<int>',
    'IEnumerable<object>',
    'JToken',
    'JObject',
    'Exception',
    'IDictionary<string, int>',
    'Uri',
    'Func<int>',
    'IFormattable',
    'IComparable',
    'ICollection<string>',
    'Array',
  ]
  const objects = [
    '"text"',
    'new[] { 1, 2 }',
    'new[] { "a" }',
    'new List<int> { 1 }',
    'new JObject()',
    'new JArray(1, 2)',
    'new Exception("e")',
    'new Dictionary<string, int>()',
    'new Uri("http://a")',
    '1',
    '1.5m',
    'DateTime.MinValue',
    'null',
    'DayOfWeek.Friday',
  ]
  for (const [type, value] of sample([...pairs(references, objects)], 160, 5)) {
    yield `@{ object o = ${value}; return (${type})o == null; }`
    yield `@{ object o = ${value}; return (o as ${type}) != null; }`
    yield `@{ ${type} o = ${value}; return o != null; }`
  }
  for (const [type, value] of pairs(
    ['DayOfWeek', 'StringComparison', 'MidpointRounding', 'JTokenType'],
    ['0', '1', '5', '99', '-1', '1.9', "'\\u0002'", '3L'],
  )) {
    yield `@((${type})(${value}))`
    yield `@{ object o = (${type})(${value}); return (int)o; }`
    yield `@((int)(${type})(${value}))`
  }
}
