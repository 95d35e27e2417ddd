import { fill, type Generated, isWhole, lines, pairs, sample, singles } from './combine.ts'
import { misplaced, newer, wrongFlow } from './refused-bodies.ts'

/** Receivers of well-known types and members that they don't have, with the close ones people confuse. */
const receivers: Readonly<Record<string, readonly string[]>> = {
  '"abc"': ['Count', 'Size', 'length', 'ToUpperCase()', 'Contain("a")', 'Substr(1)', 'charAt(0)', 'Lenght', 'Foo'],
  '5': ['Length', 'ToStrin()', 'Value', 'Parse("5")', 'MaxValue'],
  'new[] { 1, 2 }': ['Count', 'Add(1)', 'length', 'Size()', 'Push(3)', 'Frist()'],
  'new List<int>()': ['Length', 'Push(1)', 'add(1)', 'Size', 'Cout'],
  'new Dictionary<string, int>()': ['Length', 'Has("a")', 'HasKey("a")', 'Items', 'Key'],
  'new JObject()': ['Length', 'Name', 'foo', 'AsString()', 'ToInt()'],
  'JToken.Parse("1")': ['AsInt()', 'Val', 'ToInt32()', 'Count'],
  'new JArray()': ['Length', 'Push(1)', 'Size'],
  context: ['request', 'Req', 'Var', 'variables', 'Subscriptions', 'Foo()'],
  'context.Request': ['header', 'Header', 'Uri', 'QueryString', 'body', 'StatusCode', 'IP'],
  'context.Request.Url': ['AbsolutePath', 'Hostname', 'path', 'Params', 'Segments'],
  'context.Response': ['Status', 'Method', 'Url', 'ReasonPhrase'],
  'context.Request.Body': ['ToString<string>()', 'AsString()', 'Length', 'as<string>()', 'Read()'],
  'context.Variables': ['Get("x")', 'x', 'Contains("x")', 'Add("a", 1)', 'Item'],
  'context.Request.Headers': ['Get("x")', 'Contains("x")', 'GetValue("x")'],
  'context.User': ['Name', 'Mail', 'groups'],
  'context.Api': ['Url', 'Operation', 'VersionSet'],
  'new DateTime(2024, 1, 1)': ['AddWeeks(1)', 'Years', 'TotalDays', 'ToIsoString()', 'year'],
  'TimeSpan.Zero': ['Second', 'TotalYears', 'ToSeconds()'],
  'new StringBuilder()': ['Add("a")', 'Count', 'append("a")', 'Concat("x")'],
  'XElement.Parse("<a/>")': ['InnerText', 'OuterXml', 'ChildNodes', 'GetAttribute("a")'],
  'new { A = 1 }': ['B', 'a', 'Count'],
  '(1, 2)': ['Item3', 'x', 'Length'],
  'Regex.Match("a", "a")': ['Matches', 'Text', 'groups'],
  "'c'": ['Length', 'ToUpper()'],
  true: ['Value', 'Not()'],
  '1.5m': ['Round(1)', 'Truncate(1)'],
  'Guid.Empty': ['Value', 'ToBytes()'],
  'DayOfWeek.Monday': ['Value', 'Name'],
  'new int?(5)': ['Length', 'GetOrDefault()', 'Val'],
}
const statics = [
  'string.Empy',
  'int.Maximum',
  'Math.Pi',
  'Math.Clampp(1, 2, 3)',
  'DateTime.now',
  'DateTime.Noww',
  'Convert.ToInt(5)',
  'Guid.New()',
  'Encoding.utf8',
  'JObject.FromString("")',
  'JsonConvert.Serialize(1)',
  'Regex.Find("a", "b")',
  'Enumerable.From(1)',
  'string.Length',
  'string.Substring(1)',
  'DateTime.Year',
  'List<int>.Count',
  'Uri.Encode("a")',
  'DayOfWeek.Mon',
  'StringComparison.IgnoreCase',
  'TimeSpan.FromYears(1)',
  'System.Foo.Bar',
  'System.Net.Foo',
  'Newtonsoft.Json.Nope',
  "Char.Upper('a')",
  'Tuple.New(1)',
  'BitConverter.ToHex(null)',
  'Array.Len(null)',
  'XElement.Make("a")',
]
const unknown = [
  'foo',
  'Foo.Bar',
  'foo()',
  'Foo()',
  'new Foo()',
  'new Foo<int>()',
  '(Foo)1',
  'typeof(Foo)',
  'default(Foo)',
  'new List<Foo>()',
  'x => x',
  'contxt.Request',
  'Context.Request',
  'context.Variables[foo]',
  'string.Format(fmt, 1)',
  'new HttpClient()',
  'CultureInfo.InvariantCulture',
  'WebUtility.UrlEncode("a")',
  'IPAddress.Parse("1")',
  'is',
  'undefined',
  'var',
  'this',
  'base',
  'this.context',
  'nameof(foo)',
  'Newtonsoft.JObject',
  'System.Linq',
  'System',
  'int',
  'string',
  'List<int>',
  'Math',
  'DayOfWeek',
  'x',
  '_',
  'foo + 1',
  '1 + foo * 2',
  'foo.Bar.Baz()',
  'new[] { foo, 1 }',
  'new { foo }',
  '$"{foo}"',
  'foo ? 1 : 2',
  'context.Request.Headers[foo]',
  'new JProperty(foo, bar)',
  'from x in foo select x',
  'Enumerable.Range(1, n)',
  '(x, y)',
  'sizeof(Foo)',
  '"a" as Foo',
  '"a" is Foo',
]
const calls = lines(`
"abc".Substring()
"abc".Substring("1")
"abc".Substring(1, 2, 3)
"abc".Substring(1L)
"abc".Substring(1.0)
"abc".IndexOf()
"abc".IndexOf(1, 2, 3, 4)
"abc".Replace("a")
"abc".Replace('a', "b")
"abc".Replace("a", 1)
"abc".Split(1)
"abc".Split("a", "b", "c")
"abc".StartsWith(1)
"abc".Contains()
"abc".Trim(1)
"abc".PadLeft()
"abc".PadLeft("5")
"abc".ToUpper(1)
"abc".ToUpper(true)
"abc".Insert("x", 1)
"abc".Equals()
"abc".CompareTo(1, 2)
"abc"["a"]
"abc"[1, 2]
"abc"[]
"abc"()
"abc".Length()
"abc".Trim
"abc".Trim.Length
string.Join(",")
string.Join(1, 2)
string.IsNullOrEmpty()
string.IsNullOrEmpty(1)
string.IsNullOrEmpty("a", "b")
string.Format()
string.Compare("a")
string.Concat().Length + string.Concat(1, 2).Foo
int.Parse()
int.Parse(5)
int.Parse("5", 6, 7, 8)
int.Parse('5')
int.TryParse("5")
int.TryParse("5", n)
int.TryParse("5", out "x")
Math.Max(1)
Math.Max("a", "b")
Math.Max(1, 2, 3)
Math.Abs()
Math.Abs("x")
Math.Round("1")
Math.Pow(2)
Math.Floor("a")
Math.Max(1, 2m, 3)
Math.Round(1.5, 1m)
Math.Floor(1)
Math.Max(1m, 2.0)
Convert.ToInt32()
Convert.ToInt32("a", "b")
Convert.ToBase64String("abc")
Convert.FromBase64String(new byte[0])
Encoding.UTF8.GetBytes()
Encoding.UTF8.GetBytes(5)
Encoding.UTF8.GetString("abc")
Encoding.UTF8()
Guid.Parse()
Guid.NewGuid(1)
Guid.NewGuid().ToString(1)
new Guid(1)
new DateTime("2024")
DateTime.Parse()
DateTime.Parse(5)
new DateTime(2024, 1, 1).AddDays()
new DateTime(2024, 1, 1).AddDays("1")
new DateTime(2024, 1, 1).AddDays(1m)
new DateTime(2024, 1, 1).AddMonths(1.5)
new DateTime(2024, 1, 1) + 1
new DateTime(2024, 1, 1) + new DateTime(2024, 1, 1)
new DateTime(2024, 1, 1) - 1
new DateTime(2024, 1, 1) > "2024"
TimeSpan.FromSeconds()
TimeSpan.FromSeconds("1")
TimeSpan.FromDays(1m)
TimeSpan.FromHours(1) * "2"
new Uri()
new Uri(5)
new List<int> { "a" }
new List<int> { 1, 2.5 }
new List<string> { 1 }
new List<int>("a")
new List<int>().Add("x")
new List<int>().Add()
new List<int>().Add(1)
new List<int>()["a"]
new List<int>() { A = 1 }
new List()
new List<int, int>()
new Dictionary<string>()
new Dictionary<string, int> { { "a" } }
new Dictionary<string, int> { { 1, 2 } }
new Dictionary<string, int> { ["a"] = "b" }
new Dictionary<string, int> { [1] = 1 }
new Dictionary<string, int>()[1]
new Dictionary<string, int>()["a", "b"]
new Dictionary<string, int>().Add("a")
new Dictionary<string, int>().TryGetValue("a")
new Dictionary<string, int>().TryGetValue("a", out string v)
new int[] { "a" }
new int["a"]
new int[]
new int[2] { 1, 2, 3 }
new int[2, 2] { 1, 2 }
new[] { }
new[] { 1, "a" }
new[] { null }
new[] { null, null }
new[] { 1, 2 }["a"]
new[] { 1, 2 }[1.5]
new[] { 1, 2 }[0, 1]
new[] { 1, 2 }.Select()
new[] { 1, 2 }.Select(1)
new[] { 1, 2 }.Select(x => x.Foo)
new[] { 1, 2 }.Select(x => x.Length)
new[] { 1, 2 }.Select((a, b, c) => a)
new[] { 1, 2 }.Where(x => x)
new[] { 1, 2 }.Where(x => x + 1)
new[] { 1, 2 }.Where(x => "a")
new[] { 1, 2 }.Where()
new[] { 1, 2 }.Where(x => { })
new[] { 1, 2 }.Select(x => { })
new[] { 1, 2 }.Select(x => null)
new[] { 1, 2 }.Sum(x => "a")
new[] { "a" }.Sum()
new[] { "a" }.Average()
new[] { 1, 2 }.First(1)
new[] { 1, 2 }.Contains("a")
new[] { 1, 2 }.Concat(new[] { "a" })
new[] { 1, 2 }.OrderBy()
new[] { 1, 2 }.OrderBy(x => x.y)
new[] { 1, 2 }.ThenBy(x => x)
new[] { 1, 2 }.ToDictionary()
new[] { 1, 2 }.Aggregate((a, b) => "x")
new[] { 1, 2 }.Zip()
new[] { 1, 2 }.Take("a")
new[] { 1, 2 }.ElementAt("a")
new[] { 1, 2 }.OfType()
new[] { 1, 2 }.Cast()
new[] { 1, 2 }.SelectMany(x => x)
new[] { 1, 2 }.GroupBy(x => x).Select(g => g.Name)
new[] { 1, 2 }.Any(x => x = 1)
new[] { 1, 2 }.Any((string x) => true)
from x in 5 select x
from x in new[] { 1 } where x select x
from x in new[] { 1 } select y
from x in new[] { 1 } orderby z select x
from x in new[] { 1 } join y in new[] { "a" } on x equals y select x
from x in new[] { 1 } from x in new[] { 2 } select x
from x in new[] { 1 } let x = 2 select x
from x in new[] { 1 }
from string x in new[] { 1 } select x.Foo
new JObject { "a" }
new JObject("a", 1, 2).Foo
new JProperty()
new JProperty(1)
new JProperty(1, "a")
new JValue()
new JValue(1, 2)
JObject.Parse()
JObject.Parse(1)
JObject.Parse("{}").Foo()
JObject.Parse("{}")["a"].Foo
JObject.Parse("{}")["a"] + 1
JObject.Parse("{}")["a"] + "x" + 1.Foo
JObject.Parse("{}")["a"] > 1
JObject.Parse("{}")["a"] == 1
JObject.Parse("{}")["a"] ? 1 : 2
JObject.Parse("{}")["a"] && true
!JObject.Parse("{}")["a"]
-JObject.Parse("{}")["a"]
(JObject)"{}"
(JArray)new JObject()
JsonConvert.SerializeObject()
JsonConvert.DeserializeObject<int>()
JsonConvert.DeserializeObject<int>(5)
JsonConvert.DeserializeObject<>("")
context.Variables["n"] + 1
context.Variables["n"] > 1
context.Variables["n"] == 1
context.Variables["n"] && true
context.Variables["n"].Length
context.Variables["n"].Foo()
context.Variables["n"]["a"]
context.Variables["n"] ? 1 : 2
!context.Variables["n"]
context.Variables["n"] * 2
-context.Variables["n"]
context.Variables["n"]++
context.Variables["n"] = 1
context.Variables[1]
context.Variables["a", "b"]
context.Variables("n")
context.Variables.GetValueOrDefault()
context.Variables.GetValueOrDefault<int>()
context.Variables.GetValueOrDefault<int>("n", "x")
context.Variables.GetValueOrDefault<int>(1)
context.Variables.GetValueOrDefault<Foo>("n")
context.Variables.GetValueOrDefault<int, int, int>("n")
context.Variables.GetValueOrDefault<string>("n", 1)
context.Variables.ContainsKey()
context.Variables.ContainsKey(1)
context.Variables.TryGetValue("a", out string s)
context.Request.Headers["a"] + 1.Foo
context.Request.Headers["a"] == "b"
context.Request.Headers["a"].Foo
context.Request.Headers.GetValueOrDefault()
context.Request.Headers.GetValueOrDefault("a", 1)
context.Request.Headers.GetValueOrDefault("a", "b", "c")
context.Request.Headers.GetValueOrDefault(1)
context.Request.Headers["a"] = new[] { "b" }
context.Request.Headers("a")
context.Request.Method()
context.Request.Method = "GET"
context.Request.Method == 1
context.Request.Method.Equals()
context.Request.Method + context.Request.Foo
context.Request.Body.As()
context.Request.Body.As<int>()
context.Request.Body.As<string>(1)
context.Request.Body.As<string>(true, true)
context.Request.Body.As<string>(preserve: true)
context.Request.Body.As<Foo>()
context.Request.Body.As<JObject>().Foo
context.Request.Body.As<JObject>["a"]
context.Request.Body.As<JObject>()["a"].Bar()
context.Request.Body.As<string>().Foo()
context.Request.Body<string>()
context.Request.Url.Query["a"].Foo
context.Request.Url.Path.Foo
context.Request.MatchedParameters["a"].Foo
context.Request.MatchedParameters[1]
context.Response.StatusCode == "200"
context.Response.StatusCode.Foo
context.Response.StatusCode = 200
context.Response.StatusCode + null
context.User.Groups.Foo
context.User.Groups.Select(g => g.Title)
context.Subscription.StartDate.Year
context.Subscription.StartDate + 1
context.Product.SubscriptionsLimit.Foo
context.Elapsed > 5
context.Timestamp + 1
context.RequestId.Length
context.RequestId == "x"
context.Trace()
context.Trace("a")
context.Trace("a", "b", "c")
context.LastError.Message.Foo
context.Deployment.Region.Foo()
context.Tracing == "true"
context.Tracing + 1
"a".AsJwt().Foo
"a".AsJwt().Claims["a"].Foo
"a".AsJwt(1)
"a".AsBasic().Username
"a".AsBasic().UserId.Foo
5.AsJwt()
new byte[0].Encrypt("Aes")
new byte[0].Encrypt("Aes", "k", "i")
new StringBuilder().Append()
new StringBuilder().Append("a").Foo()
new StringBuilder("a", "b")
new Regex(1)
Regex.Match("a")
Regex.Replace("a", "b")
Regex.Replace("a", "b", 1)
Regex.IsMatch(1, "a")
Regex.Match("a", "b").Groups["x"].Foo
new Random().Next("a")
new Exception(1)
new XElement()
XElement.Parse(1)
XElement.Parse("<a/>").Element()
XElement.Parse("<a/>").Value = 1
XElement.Parse("<a/>").Element("a").Foo
new XAttribute("a")
XDocument.Parse("<a/>").Root.Foo
Tuple.Create(1, 2).Item3
Tuple.Create()
new Tuple<int>()
new KeyValuePair<string>("a")
new KeyValuePair<string, int>(1, "a")
Enum.Parse("a")
Enum.Parse(typeof(DayOfWeek))
Enum.TryParse("a", out int e)
(DayOfWeek)"Monday"
DayOfWeek.Monday + DayOfWeek.Friday
DayOfWeek.Monday == 1
DayOfWeek.Monday == "Monday"
DayOfWeek.Monday > 0.5
DayOfWeek.Monday & 1
new DayOfWeek(1)
new IEnumerable<int>()
new HashAlgorithm()
new Math()
new Encoding()
new string()
new int(5)
new int?()?.Foo
new JToken()
new Array()
new Enum()
new Convert()
new context()
new { 1 }
new { A = 1, A = 2 }
new { A = null }
new { A = x => x }
new { A = context.Trace("x") }
(1, null).Item1 + (1, 2).Item4
(int a, int b)
(1, 2) == (1, 2, 3)
(1, 2) == 1
(1, "a") == ("a", 1)
((int, string))(1, 2)
typeof(1)
typeof(x)
sizeof(string)
default(1)
nameof(1)
nameof(1 + 1)
nameof("a")
nameof()
nameof(context.Foo)
checked()
checked("a")
unchecked(foo)
x is int
5 is string
"a" is int
5 as string
5 as int
"a" as int
"a" as int?
5 as int?
null is string s ? s : ""
5 is string s ? s : ""
"a" is string s && s > 5
"a" is 5
5 is "a"
null.Length
null + 1 == null.Foo
null()
null?.Length
5?.ToString()
5 ?? 6
"a" ?? 6
null ?? null
(int?)5 ?? "a"
1 ? 2 : 3
"a" ? 1 : 2
null ? 1 : 2
true ? 1 : "a"
true ? "a" : 1
true ? null : 1
true ? null : null
true ? x => 1 : 2
true ? 1
true : 1
1 = 2
1 = foo
"a" = "b"
1 += 2
1++
++1
"a"++
--"a"
-"a"
+true
!1
!"a"
~1.5
~"a"
~true
-true
-ulong.MaxValue
*1
&1
`)
const operators = ['+', '-', '*', '/', '%', '&', '|', '^', '<<', '<', '==', '&&', '??']
const operands = [
  '1',
  '1.5',
  '"s"',
  'true',
  "'c'",
  'null',
  '1m',
  'new object()',
  'new int[0]',
  'DateTime.MinValue',
  'TimeSpan.Zero',
  'Guid.Empty',
  'DayOfWeek.Monday',
  'new JValue(1)',
  'ulong.MaxValue',
  '(int?)1',
  'new List<int>()',
  'x => x',
  'context.Request',
  'int.Parse',
  '(sbyte)1',
]
const bases = [
  '@(context.Request.Headers.GetValueOrDefault("a", "b").ToUpper())',
  '@((string)context.Variables["x"] + (1 + 2) * 3)',
  '@{ var a = 1; var b = a + 2; return a * b; }',
  '@{ if (context.Request.Method == "GET") { return "a"; } else { return "b"; } }',
  '@{ var s = 0; foreach (var i in new[] { 1, 2 }) { s += i; } return s; }',
  '@{ for (int i = 0; i < 3; i++) { if (i == 2) return i; } return -1; }',
  '@{ switch (1) { case 1: return "one"; default: return "other"; } }',
  '@{ try { return int.Parse("x"); } catch (FormatException e) { return e.Message; } finally { } }',
  '@(new[] { 1, 2, 3 }.Where(x => x > 1).Select(x => new { x, y = x * 2 }).First().y)',
  '@(new JObject(new JProperty("a", new JArray(1, "b")), new JProperty("c", null)).ToString())',
  '@{ int F(int n) => n < 2 ? 1 : n * F(n - 1); return F(5); }',
  '@(context.User != null ? context.User.Id : "none")',
  '@{ var d = new Dictionary<string, int> { { "a", 1 }, ["b"] = 2 }; return d["a"]; }',
  '@(from x in new[] { 1, 2 } where x > 1 orderby x descending select x * 2)',
  '@{ int x; if (int.TryParse("1", out x) && x is int n) { return n; } return $"{x:D2} {n}"; }',
  '@{ using (var r = new StringReader("a")) { return r.ReadLine()?.Length ?? 0; } }',
  '@{ do { break; } while (true); while (false) { continue; } return sizeof(int) + default(int); }',
  '@{ Func<int, int> f = (int x) => { return x + 1; }; return f(1); }',
]

/** What C# refuses: unknown names, wrong calls and operands, missing conversions, broken syntax, flow, later versions. */
export function* refusals(): Iterable<Generated> {
  for (const question of candidates()) if (isWhole(question)) yield question
}

function* candidates(): Iterable<string> {
  for (const [receiver, members] of Object.entries(receivers))
    for (const member of members) yield `@(${receiver}.${member})`
  yield* singles(statics)
  yield* singles(unknown)
  yield* singles(calls)
  const operations = [...pairs([...pairs(operands, operands)], operators)].map(
    ([[a, b], operator]) => `@(${a} ${operator} ${b})`,
  )
  yield* sample(operations, 420, 21)
  const types = [
    'int',
    'string',
    'bool',
    'double',
    'char',
    'byte',
    'decimal',
    'long',
    'DateTime',
    'JObject',
    'List<string>',
    'int[]',
    'int?',
    'Func<int, bool>',
    'DayOfWeek',
    'object',
    'Action',
    'IEnumerable<string>',
    '(int, string)',
  ]
  const initial = [
    '1',
    '"a"',
    'null',
    '1.5',
    "'c'",
    'true',
    '1L',
    '1m',
    'context.Variables["x"]',
    'new object()',
    'new[] { "a" }',
    'x => x > 1',
    'x => { }',
    'new List<int>()',
    'JObject.Parse("{}")["a"]',
    'context.Request.Headers["a"]',
    '(1, 2)',
    '() => 5',
    'int.Parse',
    'DayOfWeek.Monday',
    'default',
    '-1',
    '300',
  ]
  for (const [type, value] of sample([...pairs(types, initial)], 300, 22)) yield `@{ ${type} v = ${value}; return v; }`
  yield* fill(['@{ $ return 1; }'], wrongFlow)
  for (const body of misplaced) yield `@{ ${body} }`
  for (const text of newer) yield text
  yield* brokenSyntax()
}

/** The bases with a token left out, doubled, or another one in front: what the parser says where. */
function* brokenSyntax(): Iterable<string> {
  const mutations: string[] = []
  for (const base of bases) {
    const tokens = base.slice(2, -1).match(/"[^"]*"|\w+|\s+|=>|[<>=!&|+*-]=|&&|\|\||\?\?|\?\.|\+\+|./g) ?? []
    tokens.forEach((token, index) => {
      if (/^\s+$/.test(token)) return
      const around = (replacement: string): string =>
        `${base.slice(0, 2)}${tokens.slice(0, index).join('')}${replacement}${tokens.slice(index + 1).join('')}${base.slice(-1)}`
      mutations.push(around(''), around(`${token} ${token}`))
      for (const inserted of ['=', ';', ')', '1', ',', 'int', '"'])
        if ((index + inserted.length) % 4 === 0) mutations.push(around(`${inserted} ${token}`))
    })
  }
  yield* sample(mutations.filter(isWhole), 520, 23)
}
