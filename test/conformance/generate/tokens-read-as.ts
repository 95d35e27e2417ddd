import { literal, pairs } from './combine.ts'

const values = [
  '1',
  '1.5',
  '1e3',
  'true',
  'null',
  '"x"',
  '"5"',
  '""',
  '" 7 "',
  '"true"',
  '"2024-01-02T03:04:05Z"',
  '5000000000',
  '300',
  '-1',
  '99999999999999999999',
  'Infinity',
  '1e400',
  '[1]',
  '{"b":1}',
  'undefined',
  '"YQ=="',
  '"6f9619ff-8b86-d011-b42d-00cf4fc964ff"',
]
const types = [
  'int',
  'long',
  'byte',
  'double',
  'decimal',
  'bool',
  'string',
  'DateTime',
  'DateTimeOffset',
  'char',
  'Guid',
  'int?',
  'object',
  'byte[]',
  'DayOfWeek',
]
const decimals = ['1.50E1', '1.50E-1', '12345678901234567890.5E0', '1e29', '1e-30', '0e400', '1e28']

/** JSON that has been parsed, read as collections of a type: Json.NET's reader of tokens is not its reader of text. */
export function* tokensReadAs(): Iterable<string> {
  for (const [type, value] of pairs(types, values)) {
    yield `@(JArray.Parse(${literal(`[1,${value}]`)}).ToObject<List<${type}>>())`
    yield `@(JObject.Parse(${literal(`{"a":${value}}`)}).ToObject<Dictionary<string, ${type}>>())`
    yield `@(JObject.Parse(${literal(`{"a":${value}}`)})["a"].ToObject<${type}>())`
    yield `@(JsonConvert.DeserializeObject<List<${type}>>(${literal(`[0,${value}]`)}))`
  }
  for (const text of decimals) yield `@(JsonConvert.DeserializeObject<decimal>("${text}"))`
  for (const text of ['2.5', 'k', '{\\"a\\":1}', '[1,2]', 'null', '', '2 3'])
    yield `@(JsonConvert.DeserializeObject("${text}", (Type)null))`
}
