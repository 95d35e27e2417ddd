import { pairs } from './combine.ts'

/** Constructors, and commas where a value should stand. */
const texts = [
  'new Date()',
  'new Date(1)',
  'new Date(1',
  'new Date(',
  'new Date',
  'new Date(1,2)',
  'new Date(\\"a\\")',
  'new Date(/*a*/)',
  '/*x*/new Date({})',
  'new Date(1) 5',
  'new Foo(1)',
  'new Foo([1],{\\"a\\":2})',
  '[new Date(1)]',
  '[new Date(1577836800000), new Foo(1)]',
  '{\\"a\\":new Date(1)}',
  '{\\"a\\":new Foo(1,\\"b\\")}',
  ',',
  ',1',
  ',{}',
  ' ,',
  '[,]',
  '[,1]',
  '[1,,2]',
  '[1,]',
  '[,,]',
  '{,}',
  '{\\"a\\":,}',
  '{\\"a\\":1,}',
]
const readers = [
  'JsonConvert.DeserializeObject(T)',
  'JsonConvert.DeserializeObject<object>(T)',
  'JsonConvert.DeserializeObject<JToken>(T)',
  'JsonConvert.DeserializeObject<JObject>(T)',
  'JsonConvert.DeserializeObject<JArray>(T)',
  'JsonConvert.DeserializeObject<JValue>(T)',
  'JsonConvert.DeserializeObject<JConstructor>(T)',
  'JsonConvert.DeserializeObject<string>(T)',
  'JsonConvert.DeserializeObject<int>(T)',
  'JsonConvert.DeserializeObject<bool>(T)',
  'JsonConvert.DeserializeObject<DateTime>(T)',
  'JsonConvert.DeserializeObject<List<int>>(T)',
  'JsonConvert.DeserializeObject<List<object>>(T)',
  'JsonConvert.DeserializeObject<List<string>>(T)',
  'JsonConvert.DeserializeObject<Dictionary<string, int>>(T)',
  'JsonConvert.DeserializeObject<Dictionary<string, object>>(T)',
  'JToken.Parse(T)',
  'JObject.Parse(T)',
  'JArray.Parse(T)',
]

/** Text that is JSON only to Json.NET, read in every way. */
export function* jsonOddities(): Iterable<string> {
  for (const [text, reader] of pairs(texts, readers)) yield `@(${reader.replace('(T)', () => `("${text}")`)})`
}
