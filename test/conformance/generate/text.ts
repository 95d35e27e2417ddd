import { fill, type Generated, lines, literal, pairs, sample, singles } from './combine.ts'

const texts = [
  '',
  'a',
  'Hello, World',
  '  padded\t',
  'aXbXc',
  'ÄÖü ß',
  'I i İ ı',
  'x\u0301é',
  '😀🎉',
  'a\0b',
  'tab\tnew\nline',
  '{0} {1}',
  'ﬁ ǆ',
  'AAA aaa',
].map(literal)
const oneText = lines(`
$.Length
$.ToUpper()
$.ToLower()
$.ToUpperInvariant()
$.Trim()
$.TrimStart('a', ' ')
$.TrimEnd()
$.PadLeft(8)
$.PadRight(6, '.')
$.Substring(1)
$.Substring(0, 3)
$.Substring(2, 50)
$.Remove(1)
$.Remove(1, 2)
$.Insert(1, "--")
$.Replace("a", "")
$.Replace('a', 'b')
$.IndexOf("a")
$.IndexOf('a')
$.IndexOf("")
$.LastIndexOf("a")
$.LastIndexOf("")
$.LastIndexOf('X', 2)
$.IndexOfAny(new[] { 'X', 'o' })
$.Contains("l")
$.StartsWith("a")
$.StartsWith("A", StringComparison.OrdinalIgnoreCase)
$.EndsWith("c")
$.EndsWith("\\t", StringComparison.Ordinal)
$.Split('X')
$.Split(' ', ',')
$.Split(new[] { "X" }, StringSplitOptions.RemoveEmptyEntries)
$.Split(new[] { ' ' }, 2)
$.Split((char[])null)
$.ToCharArray()
$[0]
$[$.Length - 1]
$[3]
$.Normalize().Length
$.IsNormalized()
$.Equals("A", StringComparison.OrdinalIgnoreCase)
$.CompareTo("a")
string.IsNullOrEmpty($)
string.IsNullOrWhiteSpace($)
string.Concat($, $, 1)
string.Join("-", $.ToCharArray())
new string($.Reverse().ToArray())
$ + null + 1 + 'c' + 1.5m + true
string.Format($, 1, "two")
$.Select(c => (int)c)
Encoding.UTF8.GetBytes($)
Uri.EscapeDataString($)
$.ToCharArray().Select(c => char.IsLetter(c) ? "L" : char.IsDigit(c) ? "D" : char.IsWhiteSpace(c) ? "W" : "-")
$.Aggregate("", (s, c) => c + s)
JsonConvert.SerializeObject($)
$.Trim('a').Length
$.Distinct().Count()
$.OrderBy(c => c)
`)
const compared = [
  '"a"',
  '"A"',
  '"b"',
  '""',
  'null',
  '"ab"',
  '"a-b"',
  '"äb"',
  '"a\\u0301"',
  '"á"',
  '"ß"',
  '"ss"',
  '"i"',
  '"I"',
  '"İ"',
  '"a\\0"',
  '"10"',
  '"9"',
  '"_"',
  '"é"',
  '"coop"',
  '"co-op"',
  '" a"',
]
const comparisons = lines(`
string.Compare(L, R)
string.Compare(L, R, true)
string.Compare(L, R, StringComparison.OrdinalIgnoreCase) < 0
string.CompareOrdinal(L, R)
string.Equals(L, R, StringComparison.InvariantCultureIgnoreCase)
string.Equals(L, R, StringComparison.CurrentCulture)
L == R
StringComparer.InvariantCulture.Compare(L, R)
StringComparer.OrdinalIgnoreCase.Equals(L, R)
`)
const failing = lines(`
"abc".Substring(4)
"abc".Substring(-1)
"abc".Substring(1, 3)
"abc".Substring(1, -1)
"abc".Remove(4)
"abc".Remove(-1)
"abc".Remove(1, 3)
"abc".Insert(4, "x")
"abc".Insert(0, null)
"abc".Replace("", "x")
"abc".Replace((string)null, "x")
"abc".IndexOf((string)null)
"abc".IndexOf("a", 4)
"abc".IndexOf("a", -1)
"abc".IndexOf('a', 2, 5)
"abc".LastIndexOf("a", 9)
"abc".LastIndexOf('a', -2)
"abc".Contains((string)null)
"abc".StartsWith((string)null)
"abc".EndsWith((string)null)
"abc".StartsWith("a", (StringComparison)9)
"abc".PadLeft(-1)
"abc".PadRight(-5, 'x')
"abc".Split(new[] { 'b' }, -1)
"abc".Split(new[] { 'b' }, (StringSplitOptions)9)
"abc".ToCharArray(1, 9)
"abc".CopyTo(0, new char[1], 0, 3)
"abc".IndexOfAny(null)
"abc"[3]
"abc"[-1]
((string)null).Length
((string)null).Trim()
((string)null).ToString()
((string)null)[0]
string.Join(",", (string[])null)
string.Join(",", new[] { "a" }, 1, 1)
string.Concat((IEnumerable<string>)null)
string.Format("{0}")
string.Format("{1}", 1)
string.Format("{", 1)
string.Format("}", 1)
string.Format("{a}", 1)
string.Format("{0", 1)
string.Format("{0:", 1)
string.Format("{-1}", 1)
string.Format((string)null, 1)
string.Format("{0}", (object[])null)
string.Format("{0:Q}", 1)
string.Format("{0,99999999}", 1).Length
new string('x', -1)
new string(null, 0, 1)
new string(new char[2], 1, 2)
new string((char[])null)
string.Compare("a", 0, "b", -1, 1)
string.Compare("a", 3, "b", 0, 1)
string.CompareOrdinal("a", -1, "b", 0, 1)
"a".CompareTo((object)1)
"abc".Normalize((NormalizationForm)9)
"\\ud800".Normalize()
string.Copy(null)
char.ConvertFromUtf32(0x110000)
char.ConvertFromUtf32(0xd800)
char.ConvertToUtf32("a\\ud800", 1)
char.ConvertToUtf32('a', 'b')
char.GetNumericValue("abc", 3)
char.IsLetter("abc", -1)
char.IsDigit(null, 0)
new StringBuilder(-1)
new StringBuilder(5, 3)
new StringBuilder("abc").Insert(4, "x").ToString()
new StringBuilder("abc").Remove(2, 5).ToString()
new StringBuilder("abc")[3]
new StringBuilder("abc").ToString(1, 9)
new StringBuilder("abc").Replace("", "x").ToString()
new StringBuilder("abc").AppendFormat("{2}", 1).ToString()
new StringBuilder("abc").CopyTo(0, null, 0, 1)
`)
const interpolations = lines(`
$"{1}"
$"{1,5}|{2,-5}|"
$"{1.5:F3}"
$"{{{1}}}"
$"{(true ? "a" : "b")}"
$@"a\\{1}"
$"{null}"
$"{'c'}{"s"}{1m}"
$"{new[] { 1 }.Length}"
$"{DateTime.MinValue:yyyy}"
$"{1:X4}{255:x2}"
$"{"abc",6}{"abc",-6}|"
$"{$"{1}"}"
$"{new JObject(new JProperty("a", 1))}"
$"{1:Q}"
$"{"abc".Substring(9)}"
$"{1 + 2 * 3,4:D2}|"
$"{int.MaxValue + 1L}"
@"a""b\\n"
"\\x41\\u0042\\U00000043\\a\\b\\f\\v\\0".Length
"a" + 'b' + 1
'a' + 'b' + "c"
1 + 2 + "3" + 4 + 5
"a" + null
null + "a"
"a" + new object[] { 1 }
"x" + 1.0 + 1f + 1e20 + 0.1f
`)

/** Strings, characters, StringBuilder, comparison, interpolation. */
export function* text(): Iterable<Generated> {
  yield* singles(sample([...fill(oneText, texts)], 470, 3))
  const comparedPairs = sample([...pairs(compared, compared)], 150, 9)
  for (const [index, [left, right]] of comparedPairs.entries()) {
    for (const template of sample(comparisons, 2, index)) {
      yield `@{ string l = ${left}, r = ${right}; return ${template.replace('L', 'l').replace('R', 'r')}; }`
    }
  }
  yield `@(new[] { ${compared.filter((item) => item !== 'null').join(', ')} }.OrderBy(s => s))`
  yield `@(new[] { ${compared.filter((item) => item !== 'null').join(', ')} }.OrderBy(s => s, StringComparer.Ordinal))`
  yield `@(new[] { ${compared.filter((item) => item !== 'null').join(', ')} }.OrderBy(s => s, StringComparer.OrdinalIgnoreCase))`
  yield* singles(failing)
  yield* singles(interpolations)
  for (const value of [
    '1',
    "'x'",
    '"s"',
    'true',
    '1.5m',
    '2.5',
    'null',
    '5L',
    '(object)null',
    "new char[] { 'a' }",
    '"abc", 1, 1',
    "'x', 3",
    'new StringBuilder("q")',
    '1.5f',
    '(byte)3',
    'ulong.MaxValue',
  ]) {
    yield `@(new StringBuilder("abc").Append(${value}).ToString())`
    yield `@(new StringBuilder("abc").Insert(1, ${value}).ToString())`
  }
  for (const body of lines(`
    var b = new StringBuilder(); b.AppendLine("a").AppendLine().Append('x', 3); return b.ToString();
    var b = new StringBuilder("hello"); b[0] = 'J'; b.Length = 3; return b.ToString() + b.Length;
    var b = new StringBuilder("abcabc"); b.Replace("b", "XX", 2, 4).Replace('a', 'z'); return b.ToString();
    var b = new StringBuilder(); b.AppendFormat("{0:N1}/{1,4}", 1234.56, "x"); return b.ToString();
    var b = new StringBuilder("abc"); b.Clear().Append(true); return b;
    var b = new StringBuilder("abc"); b.Length = 5; return b.ToString().Select(c => (int)c);
    var b = new StringBuilder("abc", 20); return b.Capacity + ":" + b.Length + ":" + b.MaxCapacity;
    var b = new StringBuilder("abc"); return b.Equals(new StringBuilder("abc")) + ":" + b.ToString(1, 2);
    var b = new StringBuilder("abc"); b.Length = -1; return b;
  `))
    yield `@{ ${body} }`
  const characters = [
    "'a'",
    "'Z'",
    "'5'",
    "' '",
    "'_'",
    "'é'",
    "'ß'",
    "'\\u0660'",
    "'\\u00bd'",
    "'\\ud83d'",
    "'$'",
    "'\\n'",
    "'\\u2028'",
    "'ǅ'",
  ]
  const checks = [
    'IsLetter',
    'IsDigit',
    'IsNumber',
    'IsLetterOrDigit',
    'IsWhiteSpace',
    'IsUpper',
    'IsLower',
    'IsPunctuation',
    'IsSymbol',
    'IsControl',
    'IsSeparator',
    'IsSurrogate',
    'ToUpper',
    'ToLower',
    'GetNumericValue',
    'GetUnicodeCategory',
  ]
  for (const [check, character] of sample([...pairs(checks, characters)], 90, 12))
    yield `@(char.${check}(${character}))`
}
