import { describe, expect, it } from 'vitest'
import { bind } from './environment.ts'

const castVariable = (type: string): string =>
  `A context variable is an object: cast it, (${type})…, or read it with context.Variables.GetValueOrDefault<${type}>(…)`
const manyTexts = 'A header or query parameter is a string[]: read its text with GetValueOrDefault("name", "")'

/** What an author is told to do beside what is wrong, by what they meant to do. */
const cases: Readonly<Record<string, readonly (readonly [code: string, help: string])[]>> = {
  'a variable of the context is an object': [
    ['{ string s = context.Variables["x"]; return s; }', castVariable('string')],
    ['{ int n = context.Variables["x"]; return n; }', castVariable('int')],
    ['(context.Variables["x"] ? 1 : 2)', castVariable('bool')],
    ['(context.Variables["x"] + 1)', 'One side is an object: cast it, (int)…'],
    ['(context.Variables["x"] == 1)', 'One side is an object: cast it, (int)…'],
    ['(context.Variables["x"] && true)', 'One side is an object: cast it, (bool)…'],
    ['(!context.Variables["x"])', 'One side is an object: cast it, (bool)…'],
    ['(context.Variables["x"].Length)', 'The value is an object: cast it first, as in ((JObject)value)'],
    ['(context.Variables["x"]["a"])', 'The value is an object: cast it first, as in ((JObject)value)["name"]'],
  ],
  'a dictionary is read by its keys': [
    ['(context.Variables.Get("x"))', 'Read an entry with ["name"], or GetValueOrDefault("name")'],
    ['(context.Variables.x)', 'Read an entry with ["name"], or GetValueOrDefault("name")'],
    ['(context.Variables.Contains("x"))', "Did you mean 'ContainsKey'?"],
    ['(context.Variables("x"))', 'Read an element with brackets: ["name"]'],
    ['(context.Request.Headers("a"))', 'Read an element with brackets: ["name"]'],
  ],
  'a header has several values': [
    ['(context.Request.Headers["a"].Trim())', manyTexts],
    ['(context.Request.Headers["a"] == "b")', manyTexts],
    ['{ string s = context.Request.Headers["a"]; return s; }', manyTexts],
    ['(context.Request.Url.Query["a"].Trim())', manyTexts],
  ],
  'Length and Count': [
    ['(new List<int>().Length)', "Did you mean 'Count'?"],
    ['(new JArray().Length)', "Did you mean 'Count'?"],
    ['(new Dictionary<string, int>().Length)', "Did you mean 'Count'?"],
    ['(new[] { 1 }.Count)', 'Use Length, or call Count()'],
    ['(new[] { 1 }.Count > 0)', 'Use Length, or call Count()'],
    ['("abc".Count)', 'Use Length, or call Count()'],
    ['("abc".Length())', 'Leave out the parentheses'],
  ],
  'a name that is near': [
    ['("abc".Lenght)', "Did you mean 'Length'?"],
    ['("abc".length)', "Did you mean 'Length'?"],
    ['("a".Contain("b"))', "Did you mean 'Contains'?"],
    ['("a".Substr(1))', "Did you mean 'Substring'?"],
    ['(context.request)', "Did you mean 'Request'?"],
    ['(contxt.Request)', "Did you mean 'context'?"],
    ['(string.Empy)', "Did you mean 'Empty'?"],
    ['(JObjct.Parse("{}"))', "Did you mean 'JObject'?"],
    ['(DateTime.UtcNow.AddDay(1))', "Did you mean 'AddDays'?"],
    ['("a".AsBasic().Username)', "Did you mean 'UserId'?"],
    ['(RegexOptions.Ignorecase)', "Did you mean 'IgnoreCase'?"],
    ['(StringComparison.IgnoreCase)', "Did you mean 'OrdinalIgnoreCase'?"],
    ['(WebUtility.UrlEncode("a"))', 'Write the full name: System.Net.WebUtility'],
    ['(CultureInfo.InvariantCulture)', 'System.Globalization.CultureInfo is not available in expressions'],
  ],
  'a call without parentheses': [
    ['("abc".Trim)', 'Call it: Trim()'],
    ['("abc".Trim.Length)', 'Call it: Trim()'],
  ],
  'text and other types': [
    ['{ int x = "5"; return x; }', 'Parse the text: int.Parse(…)'],
    ['{ bool b = "true"; return b; }', 'Parse the text: bool.Parse(…)'],
    ['{ DateTime d = "2024-01-01"; return d; }', 'Parse the text: DateTime.Parse(…)'],
    ['{ Guid g = "x"; return g; }', 'Parse the text: Guid.Parse(…)'],
    ['{ JObject j = "{}"; return j; }', 'Parse the text: JObject.Parse(…)'],
    ['{ string x = 5; return x; }', 'Call ToString()'],
    ['(context.Response.StatusCode == "200")', 'Parse the text: int.Parse(…)'],
    ['{ int x = 5L; return x; }', 'Cast it: (int)…'],
    ['{ int? n = 1; int m = n; return m; }', 'Cast it: (int)…, or use ?? or GetValueOrDefault()'],
    ['(DateTime.UtcNow + 5)', 'Use AddDays, AddHours …, or a TimeSpan'],
  ],
  'JSON has to be cast': [
    ['{ string s = JObject.Parse("{}")["a"]; return s; }', 'Cast it: (string)…'],
    ['(JObject.Parse("{}")["a"] + 1)', 'One side is a JToken: cast it, (int)…'],
    ['(JObject.Parse("{}")["a"] > 1)', 'One side is a JToken: cast it, (int)…'],
    ['(JObject.Parse("{}").a)', 'Read a member of the JSON by its name: ["a"]'],
    ['(context.Request.Body.As())', 'Say what the body is: As<string>(), As<JObject>()'],
  ],
  conditions: [
    ['{ int x = 1; if (x = 2) return 1; return 2; }', 'Compare with ==; a single = assigns'],
    ['{ if (1) return 1; return 2; }', 'A condition is a bool: compare the value'],
  ],
  'variables without a type or a value': [
    ['{ var x = null; return x; }', 'Write the type instead of var'],
    ['{ var f = x => x; return f; }', 'Write the type of the delegate: Func<int, int> f = …'],
    ['{ int x; return x; }', 'Give it a value where it is declared'],
    ['(new[] { 1, "a" })', 'Write the type: new object[] { … }'],
    ['(true ? 1 : "a")', 'Cast a branch: (object)…'],
    ['{ if (context.Tracing) return 1; }', 'Every path of the code has to end in a return or a throw'],
  ],
}

describe.each(Object.entries(cases))('help: %s', (_what, list) => {
  it.each(list)('%s', (code, help) => {
    expect(bind(code).findings[0]?.help).toBe(help)
  })
})
