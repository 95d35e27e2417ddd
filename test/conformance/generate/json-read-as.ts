import { pairs } from './combine.ts'

const texts = [
  '',
  'a',
  'true',
  'tru',
  'null',
  'name',
  '[',
  '{',
  '[]',
  '{}',
  '{\\"a\\":1}',
  '5',
  '5.5',
  '-5',
  '5x',
  '99999999999',
  'NaN',
  'undefined',
  '\\"\\"',
  '\\"x\\"',
  '\\"5\\"',
  '\\n a',
  '/*c*/5',
  ']',
  '\\"2024-01-02T03:04:05Z\\"',
]
const types = [
  'int',
  'string',
  'bool',
  'double',
  'decimal',
  'long',
  'byte',
  'DateTime',
  'DateTimeOffset',
  'int?',
  'Guid',
  'DayOfWeek',
  'List<int>',
  'int[]',
  'Dictionary<string, int>',
  'Uri',
]
const lists = [
  '[a]',
  '[1, a]',
  '[1,,2]',
  '[true]',
  '[null]',
  '[n]',
  '[[1]]',
  '[{}]',
  '[1.5]',
  '[\\n1,\\n a]',
  '[1,tru]',
]
const itemTypes = ['List<int>', 'int[]', 'List<string>', 'List<bool>', 'HashSet<int>', 'List<DateTime>']
const objects = [
  '{\\"a\\":a}',
  '{\\"a\\":1,\\"b\\":a}',
  '{\\"a\\":true}',
  '{\\"a\\":[1]}',
  '{\\"a\\":\\n a}',
  '{\\"a\\":n}',
]
const valueTypes = [
  'Dictionary<string, int>',
  'Dictionary<string, string>',
  'Dictionary<string, bool>',
  'Dictionary<string, DateTime>',
]

/** Text that is read as a number, a text or a date at once: what Json.NET refuses, and where. */
export function* jsonReadAs(): Iterable<string> {
  for (const [all, of] of [
    [texts, types],
    [lists, itemTypes],
    [objects, valueTypes],
  ] as const)
    for (const [text, type] of pairs(all, of)) yield `@(JsonConvert.DeserializeObject<${type}>("${text}"))`
}
