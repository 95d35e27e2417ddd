import { fill, type Generated, lines, literal, pairs, sample, singles } from './combine.ts'

const texts = [
  '{}',
  '[]',
  'null',
  'true',
  '1',
  '1.0',
  '1.10',
  '-0',
  '-0.0',
  '1e3',
  '1E+400',
  '123456789012345678901234567890',
  '9223372036854775807',
  '9223372036854775808',
  '0.1',
  '1.7976931348623157e308',
  '"text"',
  "'single'",
  '"2024-01-02T03:04:05Z"',
  '"2024-01-02T03:04:05+02:00"',
  '"2024-01-02"',
  '"/Date(1700000000000)/"',
  '{"a":1,"b":[1,2,{"c":null}]}',
  "{a:1,'b':2}",
  '{"a":1,"a":2}',
  '[1,2,]',
  '[1,,2]',
  '{"a":1,}',
  '// c\n{"a":1}',
  '{"a":/*x*/1}',
  '  [ 1 , 2 ]  ',
  'NaN',
  'Infinity',
  '-Infinity',
  'undefined',
  '"\\u00e9\\n\\t\\""',
  '"\\ud83d\\ude00"',
  '0x1F',
  '017',
  '[1.5e-7,1E5]',
  'new Date(1)',
  '{"a":{"b":{"c":[[]]}}}',
  '"\u007f<>&\'"',
  '{"$type":"x"}',
  '{"a b":1,"c.d":2}',
]
const broken = [
  '',
  ' ',
  '{',
  '[',
  '{"a"}',
  '{"a":}',
  '{"a":1',
  '[1 2]',
  '{a b:1}',
  '"open',
  'tru',
  'nul',
  '1 2',
  '{} {}',
  '[1]]',
  '{"a":1]',
  '\\',
  '{"a":1,,}',
  '01a',
  '1.',
  '-',
  '"\\x"',
  '"\\u12"',
  '@',
  '{"a":"line\nbreak"}',
  '[1,2,3',
  '<xml/>',
  '{"a":tru}',
  '1.2.3',
  '{,}',
  '{"a" 1}',
  ':',
  ',',
  '{"a":1}}',
  '"a" "b"',
  '/',
  '/*',
  '// x',
  '1e',
  '--1',
  '[1}',
  '{\'a":1}',
  '{1:2}',
  '{"a":[1,{"b":}]}',
]
const document = `{"name":"Ann","age":30,"ok":true,"nil":null,"pi":3.14,"when":"2024-01-02T03:04:05Z","tags":["x","y","z"],"deep":{"a":{"b":[1,2,3]}},"items":[{"id":1,"price":10.5,"t":"a"},{"id":2,"price":20,"t":"b"},{"id":3,"t":"a"}],"a b":5,"":"empty"}`
const paths = [
  '',
  '$',
  'name',
  '$.name',
  'tags[0]',
  'tags[-1]',
  'tags[9]',
  'deep.a.b[1]',
  "['a b']",
  "$['name','age']",
  '$..id',
  '$..*',
  '$.*',
  'items[*].id',
  'items[?(@.id==2)]',
  'items[?(@.id==2)].t',
  "items[?(@.t=='a')].id",
  'items[?(@.price>10)].id',
  'items[?(@.price>=10.5&&@.id<3)].id',
  "items[?(@.t=='a'||@.id==2)].id",
  'items[?(@.price)].id',
  'items[?(!@.price)].id',
  'items[0,2].id',
  'items[0:2].id',
  'items[1:].id',
  'items[:-1].id',
  'items[::2].id',
  'items[::-1].id',
  'tags[*]',
  'nope',
  'nope.x',
  'name.x',
  'name[0]',
  '$.items[?(@.t =~ /A/i)].id',
  "items[?(@.t!='a')].id",
  "items[?(@.id=='1')].id",
  "items[?(@.id==='1')].id",
  'items[?(@.nope==null)].id',
  'nil',
  '$.items.length',
  'items[',
  'items[?(',
  "['open",
  'items[a]',
  'items[0',
  '..',
  '$.',
  'items[?(@.id=)]',
  'items[0:2:0]',
  "items[?(@.t in ['a'])]",
  '$.items[?(@.id == $.age)].id',
  '$.items[?($.ok==true)].id',
  "items[?(@.id>1 && (@.t=='a' || @.t=='b'))].id",
  '$..b[*]',
  "$..['id']",
  '[0]',
  "['']",
  'deep..b',
  '$[*]',
  'items[*]..t',
  '@.name',
]
const scalars = [
  '1',
  '1.5',
  '"5"',
  '"x"',
  '"1.5"',
  'true',
  '"true"',
  'null',
  '1e20',
  '"2024-01-02T03:04:05Z"',
  '[]',
  '{}',
  '"6f9619ff-8b86-d011-b42d-00c04fc964ff"',
  '"aGk="',
  '"1.02:03:04"',
  '-1',
  '300',
  '"http://a/b"',
  '""',
]
const targets = [
  'string',
  'int',
  'long',
  'double',
  'decimal',
  'bool',
  'DateTime',
  'DateTimeOffset',
  'int?',
  'bool?',
  'byte',
  'Guid',
  'TimeSpan',
  'byte[]',
  'float',
  'char',
  'ulong',
  'Uri',
  'object',
  'short',
  'uint',
]
const values = [
  '1',
  '1.0',
  '1.5f',
  '1.10m',
  '"a\\"b\\\\/<>\\u0001"',
  "'c'",
  'true',
  'null',
  'new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc)',
  'new DateTime(2024, 1, 2)',
  'new DateTimeOffset(2024, 1, 2, 3, 4, 5, 678, TimeSpan.FromHours(2))',
  'TimeSpan.FromMinutes(1.5)',
  'Guid.Empty',
  'new Uri("http://a b/ä")',
  'new byte[] { 1, 2, 255 }',
  'new[] { 1, 2 }',
  'new List<string> { "a", null }',
  'new Dictionary<string, object> { ["A"] = 1, ["b"] = new[] { 2 } }',
  'new { A = 1, b = (string)null, C = new { D = 2m } }',
  'double.NaN',
  'double.PositiveInfinity',
  '1e16',
  '1e-5',
  '0.1f',
  'DayOfWeek.Monday',
  'new Dictionary<int, bool> { [1] = true }',
  'new KeyValuePair<string, int>("a", 1)',
  'Tuple.Create(1, "b")',
  'new HashSet<int> { 1 }',
  'Enumerable.Range(0, 3)',
  'new object[] { 1, "x", null }',
  'new int[2, 2]',
  'new JObject(new JProperty("a", 1))',
  'new JArray(1, "2", null)',
  'new JRaw("{raw}")',
  'new[] { DateTime.MinValue }',
  'long.MinValue',
  'ulong.MaxValue',
  '79228162514264337593543950335m',
  '"\\u2028\\u0085é😀"',
  'new int?(5)',
  'new DateTime?()',
  'new StringBuilder("x").ToString()',
  "new[] { 'a' }",
  'sbyte.MinValue',
]

/** Json.NET: parsing and its errors, printing, paths, conversions, mutation, merging. */
export function* json(): Iterable<Generated> {
  for (const text of texts) {
    yield `@(JToken.Parse(${literal(text)}))`
    yield `@(JToken.Parse(${literal(text)}).Type)`
    yield `@(JToken.Parse(${literal(text)}).ToString())`
    yield `@(JsonConvert.DeserializeObject(${literal(text)}))`
    yield `@(JsonConvert.SerializeObject(JToken.Parse(${literal(text)}), Newtonsoft.Json.Formatting.Indented))`
  }
  for (const text of broken)
    for (const call of ['JToken.Parse', 'JObject.Parse', 'JArray.Parse', 'JsonConvert.DeserializeObject<JObject>'])
      yield `@(${call}(${literal(text)}))`
  for (const text of ['[1]', '1', '{}', 'null', '"x"'])
    for (const call of [
      'JObject.Parse',
      'JArray.Parse',
      'JsonConvert.DeserializeObject<JArray>',
      'JsonConvert.DeserializeObject<Dictionary<string, object>>',
      'JsonConvert.DeserializeObject<List<int>>',
      'JsonConvert.DeserializeObject<string>',
      'JsonConvert.DeserializeObject<int>',
    ])
      yield `@(${call}(${literal(text)}))`
  const doc = `JObject.Parse(${literal(document)})`
  for (const path of paths) {
    yield `@(${doc}.SelectToken(${literal(path)}))`
    yield `@(${doc}.SelectTokens(${literal(path)}).Select(t => t.Path + "=" + t.ToString(Newtonsoft.Json.Formatting.None)))`
    if (path.length % 3 === 0) yield `@(${doc}.SelectToken(${literal(path)}, true))`
  }
  for (const [target, value] of pairs(targets, scalars)) {
    if (target !== 'object') yield `@((${target})JToken.Parse(${literal(value)}))`
  }
  for (const [target, value] of sample([...pairs(targets, scalars)], 170, 4))
    yield `@(JToken.Parse(${literal(value)}).ToObject<${target}>())`
  for (const [target, value] of sample([...pairs(targets, scalars)], 100, 5))
    yield `@(JObject.Parse("{\\"v\\":" + ${literal(value)} + "}").Value<${target}>("v"))`
  yield* singles(
    fill(
      [
        'JsonConvert.SerializeObject($)',
        'JsonConvert.SerializeObject($, Newtonsoft.Json.Formatting.Indented)',
        'JToken.FromObject($)',
      ],
      values,
    ),
  )
  for (const value of values.slice(0, 25))
    yield* [
      `@(new JValue(${value}))`,
      `@(new JValue(${value}).ToString())`,
      `@(new JProperty("p", ${value}).ToString())`,
      `@(new JArray(${value}, 1).ToString(Newtonsoft.Json.Formatting.None))`,
    ]
  yield* singles(
    fill(
      lines(`
    ${doc}$
  `),
      lines(`
    ["name"]
    ["nope"]
    ["nope"]["x"]
    ["name"]["x"]
    ["tags"][1]
    ["tags"][7]
    ["tags"]["x"]
    ["tags"][-1]
    [0]
    .Count
    .Properties().Select(p => p.Name)
    .PropertyValues().Count()
    .Property("age").Value
    .Property("nope")
    .Value<string>("name").Length
    .Value<int>("age") + 1
    .Value<int>("nope")
    .Value<int?>("nope")
    .Value<int>("name")
    .Value<string>("tags")
    .ContainsKey("nil")
    .GetValue("NAME", StringComparison.OrdinalIgnoreCase)
    .GetValue("NAME")
    .Descendants().Count()
    .DescendantsAndSelf().OfType<JValue>().Count()
    ["deep"].Children().Count()
    ["deep"].Parent.Type
    ["deep"]["a"].Path
    ["tags"].Select(t => (string)t)
    ["items"].Where(i => i["price"] != null).Sum(i => (decimal)i["price"])
    ["items"].Select(i => (decimal?)i["price"])
    ["items"].Select(i => (decimal)i["price"])
    ["items"].Values<int>("id")
    ["items"].Values("t").Select(t => t.ToString())
    ["items"].OrderByDescending(i => (int)i["id"]).First()["id"]
    ["items"].Children<JObject>().Properties().Select(p => p.Name).Distinct()
    ["tags"].First
    ["tags"].Last.Previous
    ["tags"][0].Next
    ["name"].First
    ["tags"].HasValues
    ["name"].HasValues
    .First
    ["when"].Type
    ["when"].ToString()
    ["pi"] == ${doc}["pi"]
    .ToString(Newtonsoft.Json.Formatting.None).Length
    ["tags"].ToObject<string[]>()
    ["tags"].ToObject<List<int>>()
    .ToObject<Dictionary<string, object>>().Count
    ["items"].ToObject<List<Dictionary<string, object>>>()[1]
    ["deep"].DeepClone()
    ["age"].Value<string>()
    ["nil"].Value<string>()
    ["nil"].Type
    ["nil"] == null
    ["nope"] == null
    ["nope"]?.ToString() ?? "none"
    ["tags"].Ancestors().Count()
    ["tags"].Root["name"]
    .TryGetValue("age", out var t) ? t : null
  `),
    ),
  )
  for (const body of lines(`
    var o = new JObject(); o["a"] = 1; o["b"] = "x"; o["c"] = null; o["d"] = new JArray(1, 2); return o;
    var o = new JObject(); o.Add("a", 1); o.Add("a", 2); return o;
    var o = new JObject { { "a", 1 }, { "b", new JObject { ["c"] = true } } }; return o;
    var o = new JObject(new JProperty("a", new JArray(1, 2)), new JProperty("b", null)); return o;
    var o = new JObject(new JProperty("a", 1), new JProperty("a", 2)); return o;
    var o = new JObject(1); return o;
    var o = JObject.Parse("{\\"a\\":1}"); o.Property("a").Remove(); return o;
    var o = JObject.Parse("{\\"a\\":1}"); return o.Remove("a") + ":" + o.Remove("z") + o;
    var o = JObject.Parse("{\\"a\\":{\\"b\\":1}}"); o["a"]["b"].Replace("x"); return o;
    var o = JObject.Parse("{\\"a\\":{\\"b\\":1}}"); o["a"]["b"] = 5; o["a"]["c"] = DateTime.MinValue; return o;
    var o = JObject.Parse("{\\"a\\":1}"); o["a"].Remove(); return o;
    var o = JObject.Parse("{\\"a\\":1}"); o.AddFirst(new JProperty("z", 0)); o.Add(new JProperty("y", 2)); return o;
    var o = JObject.Parse("{\\"a\\":1}"); o.Property("a").AddAfterSelf(new JProperty("b", 2)); return o;
    var o = JObject.Parse("{\\"a\\":1}"); o["x"]["y"] = 1; return o;
    var o = JObject.Parse("{\\"a\\":[1,2,3]}"); ((JArray)o["a"]).RemoveAt(1); ((JArray)o["a"]).Insert(0, "new"); return o;
    var o = JObject.Parse("{\\"a\\":[1,2,3]}"); ((JArray)o["a"]).RemoveAt(7); return o;
    var o = JObject.Parse("{\\"a\\":[1,2,3]}"); o["a"][5] = 1; return o;
    var o = JObject.Parse("{\\"a\\":[1]}"); ((JObject)o["a"]).Add("b", 1); return o;
    var o = JObject.Parse("{\\"a\\":1,\\"b\\":{\\"c\\":[1]}}"); o.Merge(JObject.Parse("{\\"a\\":2,\\"b\\":{\\"c\\":[2],\\"d\\":null}}")); return o;
    var o = JObject.Parse("{\\"a\\":1}"); o.Merge(null); return o;
    var o = JObject.Parse("{\\"a\\":1}"); o.Merge(new JArray(1)); return o;
    var a = JArray.Parse("[1,2]"); a.Merge(JArray.Parse("[2,3]")); return a;
    var a = new JArray(); a.Add(1); a.Add(new JArray(2)); a.Add(null); a.Add("s"); return a;
    var a = new JArray(new[] { 1, 2, 3 }); return a;
    var a = new JArray(1, 2); a.Remove(a[0]); return a.Count + ":" + a.Contains(1) + a.IndexOf(a[0]);
    var a = new JArray(3, 1, 2); return new JArray(a.OrderBy(t => (int)t));
    var a = JArray.Parse("[1,2]"); foreach (var t in a) a.Add(t); return a;
    var a = JArray.Parse("[1,2]"); a.Clear(); return a.First;
    var a = JArray.FromObject(new[] { new { x = 1 }, new { x = 2 } }); return a;
    var o = JObject.FromObject(new { A = 1, B = new[] { "x" } }); return o;
    var o = JObject.FromObject(new[] { 1 }); return o;
    var o = JObject.FromObject("x"); return o;
    var a = JArray.FromObject(1); return a;
    return JToken.DeepEquals(JObject.Parse("{\\"a\\":1,\\"b\\":2}"), JObject.Parse("{\\"b\\":2,\\"a\\":1}"));
    return JToken.DeepEquals(new JValue(1), new JValue(1.0)) + ":" + JToken.DeepEquals(new JValue(1), new JValue(1L)) + ":" + new JValue(1).Equals(new JValue(1));
    return new JValue(1) == new JValue(1);
    return (JToken)1 == (JToken)1;
    JToken t = 5; return (int)t + (double)t;
    JToken t = "x"; string s = (string)t; return s + t;
    JToken t = 5; string s = t; return s;
    JToken t = null; return (string)t;
    JToken t = null; return (int)t;
    JToken t = null; return (int?)t;
    return new JValue("b").CompareTo(new JValue("a"));
    return new JValue(1).CompareTo(new JValue("a"));
    return new JObject(new JProperty("d", 1.0), new JProperty("e", 1m), new JProperty("f", 1f)).ToString(Newtonsoft.Json.Formatting.None);
    var o = JObject.Parse("{\\"a\\":1}"); var s = ""; foreach (var p in o) s += p.Key + "=" + p.Value + ";"; return s;
    var o = JObject.Parse("{\\"a\\":1}"); foreach (var p in o.Properties()) p.Value = "z"; return o;
    var o = JObject.Parse("{\\"a\\":1}"); foreach (var p in o.Properties()) p.Remove(); return o;
    var o = JObject.Parse("{\\"a\\":1}"); foreach (var p in o.Properties().ToList()) p.Remove(); return o;
    return JsonConvert.DeserializeObject<int[]>("[1,2]").Sum();
    return JsonConvert.DeserializeObject<Dictionary<string, int>>("{\\"a\\":1,\\"b\\":\\"2\\"}")["b"];
    return JsonConvert.DeserializeObject<Dictionary<string, int>>("{\\"a\\":\\"x\\"}");
    return JsonConvert.DeserializeObject<List<bool>>("[true,1,\\"false\\"]");
    return JsonConvert.DeserializeObject<DateTime>("\\"2024-01-02\\"");
    return JsonConvert.DeserializeObject<Guid>("\\"x\\"");
    return JsonConvert.DeserializeObject<decimal>("1.10");
    return JsonConvert.DeserializeObject<int>("1.5");
    return JsonConvert.DeserializeObject<byte>("300");
    return JsonConvert.DeserializeObject<int?>("null");
    return JsonConvert.DeserializeObject<int>("null");
    return JsonConvert.DeserializeObject<KeyValuePair<string, int>>("{\\"Key\\":\\"a\\",\\"Value\\":2}");
    return JsonConvert.DeserializeObject<Tuple<int, string>>("{\\"Item1\\":1,\\"Item2\\":\\"x\\"}");
    return JsonConvert.DeserializeObject<DayOfWeek>("\\"Friday\\"");
    return JsonConvert.DeserializeObject<DayOfWeek>("\\"Nope\\"");
    return JsonConvert.DeserializeObject<object>("{\\"a\\":[1]}").GetType().Name;
    return JsonConvert.DeserializeObject(null);
    return JToken.Parse(null);
    return JObject.Parse(null);
    return JToken.FromObject(null);
  `))
    yield `@{ ${body} }`
}
