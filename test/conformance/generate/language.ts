import { type Generated, lines, pairs, singles } from './combine.ts'

/** Statements and expressions of C# 7.3, hand-picked for what is easily got wrong. */
export function* language(): Iterable<Generated> {
  for (const body of bodies) yield `@{ ${body} }`
  yield* singles(expressions)
  yield* ['@(@"multi\nline")', '@($@"{1}\n{2}")', '@(\n  1 +\n  2 // sum\n)', '@{\r\n  return 1; /* c */\r\n}']
  const values = [
    '0',
    '5',
    '-3',
    '"text"',
    '""',
    'null',
    '2.5',
    "'c'",
    'true',
    '7L',
    'new[] { 1 }',
    'new List<int>()',
    'DayOfWeek.Monday',
    '1.0m',
    'new Exception("x")',
    'DateTime.MinValue',
  ]
  const switches = [
    'switch (o) { case int n when n > 0: return "pos" + n; case int n: return "int" + n; case string s when s.Length == 0: return "empty"; case string s: return s; case null: return "null"; default: return "other"; }',
    'switch (o) { case 5: return 1; case "text": return 2; case true: return 3; case \'c\': return 4; case DayOfWeek.Monday: return 5; case 7L: return 6; case 2.5: return 7; default: return o; }',
    'if (o is int i && i < 3) return i; if (!(o is string s)) return "no string"; return s.Length;',
    'if (o is null) return "null"; if (o is 5) return "five"; if (o is "text") return "t"; if (o is var v) return v; return 0;',
    'return o is IEnumerable<char> e ? e.Count() : o is System.Collections.IEnumerable x ? -1 : -2;',
    'return (o as string)?.Length ?? (o as int?) ?? -1;',
    'switch (o) { case IFormattable f: return $"{f:G}"; case Exception e: return e.Message; case var z: return z == null; }',
    'try { return (int)o; } catch (InvalidCastException) { return "cast"; } catch (NullReferenceException) { return "nre"; } finally { o = null; }',
    'var r = ""; switch (o) { case int _: r += "i"; goto default; case string _: r += "s"; break; default: r += "d"; break; } return r;',
    'return o?.ToString()?.ToUpper() ?? "none";',
    'return $"{o,10}|{o ?? "nil"}";',
    'object p = o; return ReferenceEquals(o, p) + ":" + Equals(o, p);',
  ]
  for (const [value, body] of pairs(values, switches)) yield `@{ object o = ${value}; ${body} }`
}

const expressions = lines(String.raw`
true ? 1 : 2L
false ? 1 : 2.5
null ?? "x"
(string)null ?? "x"
(int?)null ?? 5
(int?)null ?? 5L
((string)null)?.Length
((string)null)?.Length ?? -1
((JObject)null)?["a"]?["b"]
"abc"?.Substring(1)?.Length
new int?[] { 1, null }[1]?.ToString() ?? "n"
1 < 2 && 2 < 3 || false
true ^ false & true | false
!(1 > 2)
1 + 2 * 3 % 4 - 5
10 - 2 - 3
2 + 3 + "5" + 2 + 3
1 << 2 + 1
7 / 2 * 2.0
7 / 2.0
-7 / 2
-7 % 3
7.5 % 2
-7.5m % 2
~5 & 0xF
5 & 3 | 4 ^ 1
1 == 1 == true
nameof(context.Request.Method)
nameof(List<int>.Count)
typeof(int) == typeof(int)
typeof(Dictionary<string, int[]>) == typeof(Dictionary<string, int>)
sizeof(int)
default(int) + default(double)
default(string)
(1, "a").Item2
(a: 1, b: 2).b
(1, 2) == (1, 2)
(1, 2).ToString()
new { A = 1, B = "x" }
new { A = 1, B = "x" }.ToString()
new { A = 1 }.Equals(new { A = 1 })
new { A = 1 } == new { A = 1 }
new { context.Request.Method, "abc".Length }
new[] { 1, 2, 3 }[1]
new List<int> { 1, 2 }[0]
new Dictionary<string, int> { ["a"] = 1 }["a"]
new[] { new { a = 1 }, new { a = 2 } }.Sum(x => x.a)
((Func<int, int>)(x => x * 2))(4)
((Func<int>)(() => { throw new Exception("boom"); }))()
new Func<string, int>(int.Parse)("12")
((Func<int, Func<int, int>>)(a => b => a + b))(1)(2)
new[] { "1", "2" }.Select(int.Parse).Sum()
new[] { 1, 2 }.Select(Convert.ToString)
checked((byte)200)
unchecked((byte)300)
unchecked((int)0xFFFFFFFF)
unchecked(int.MaxValue + 1)
checked(int.MaxValue - 1)
0b1111_0000
0xFF_FF
1_000_000
.5
1e-3f
1d + 1f
10m / 4
'a' + 1
(char)('a' + 1)
'a' < 'b'
"a" == "a"
(object)"a" == (object)"a"
(object)1 == (object)1
(object)1 == null
"\0\a\b\f\n\r\t\v\'\"\\"
throw new Exception("x")
true ? 1 : throw new Exception("x")
((string)null) ?? throw new ArgumentNullException("p")
(1 > 0 ? (int?)1 : null)
int.Parse("5") is int n ? n : 0
int.TryParse("7", out var n) ? n : -1
int.TryParse("x", out int n) ? n : -1
int.TryParse("x", out _)
(int)DayOfWeek.Friday
DayOfWeek.Friday + 1
DayOfWeek.Friday - DayOfWeek.Monday
DayOfWeek.Friday > DayOfWeek.Monday
RegexOptions.IgnoreCase | RegexOptions.Multiline
(RegexOptions.IgnoreCase & RegexOptions.Multiline) == 0
~RegexOptions.IgnoreCase
string.Empty.Length
((IEnumerable<object>)new[] { "a" }).First()
new string[] { "a", null, "c" }.Select(s => s?.Length)
from x in new[] { 1, 2, 3 } where x > 1 select x * 2
(from x in new[] { 1, 2 } from y in new[] { "a", "b" } select x + y).ToArray()
from p in new Dictionary<string, int> { ["a"] = 1 } select p.Key + p.Value
from w in new[] { "b", "a" } orderby w select w into z where z != "a" select z
from x in new[] { 3, 1 } let y = x + 1 orderby y select new { x, y }
from x in new object[] { 1, "a" } where x is int select (int)x
new object[] { 1, "a", 2.5, null, true }
new[] { 1, 2.5, 3L }
new[] { (int?)1, null }
new JObject { ["a"] = 1, ["b"] = new JArray { 1, "x" } }
new List<List<int>> { new List<int> { 1 }, new List<int>() }
`)

const bodies = lines(String.raw`
int i = 0; i = i++ + ++i; return i;
int i = 5; return i++ * 2 + i;
int i = 1; i += i++ + ++i; return i;
int[] a = { 1, 2, 3 }; int i = 0; a[i++] = a[i] + 10; return a;
int[] a = { 1, 2, 3 }; int i = 0; a[i++] += 10; return string.Join(",", a) + i;
byte b = 250; b += 10; return b;
byte b = 250; b++; b++; return b;
sbyte b = -128; b--; return b;
short s = 1; s *= 1000; s *= 1000; return s;
char c = 'a'; c++; c += (char)2; return c;
checked { int i = int.MaxValue; i++; return i; }
checked { byte b = 255; b += 1; return b; }
unchecked { int i = int.MaxValue; i += 1; return i; }
int i = int.MaxValue; return checked(i * 2);
long l = int.MaxValue; return l * 2;
int x = 10, y = 0; return x / y;
int x = 10, y = 0; return x % y;
long x = 10, y = 0; return x / y;
double x = 10, y = 0; return x / y;
decimal x = 10, y = 0; return x / y;
int x = int.MinValue, y = -1; return x / y;
int x = int.MinValue, y = -1; return x % y;
var s = 0; for (int i = 0; i < 10; i++) { if (i == 3) continue; if (i == 7) break; s += i; } return s;
var s = ""; foreach (var c in "abc") s = c + s; return s;
var s = ""; foreach (char c in new[] { 'x', 'y' }) s += c; return s;
var s = 0; foreach (int i in new object[] { 1, 2 }) s += i; return s;
var s = 0; foreach (int i in new object[] { 1, "2" }) s += i; return s;
int[] a = null; foreach (var x in a) { } return 1;
var i = 0; while (true) { if (++i > 5) break; } return i;
var i = 10; do { i--; } while (i > 3); return i;
for (int i = 0, j = 10; ; i++, j--) if (i >= j) return i + ":" + j;
var i = 0; start: i++; if (i < 5) goto start; return i;
switch (3) { case 1: case 3: return "odd"; case 2: return "even"; } return "none";
switch ("b") { case "a": return 1; case "b": goto case "a"; default: return 3; }
switch (DayOfWeek.Sunday) { case DayOfWeek.Sunday: return "s"; default: return "d"; }
int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2); return Fib(15);
int k = 0; int Count() { k++; return k; } Count(); Count(); return k;
int Add(int a, int b = 5) => a + b; return Add(1) + Add(1, 1) + Add(b: 2, a: 3);
int Sum(params int[] xs) => xs.Sum(); return Sum() + Sum(1) + Sum(1, 2, 3) + Sum(new[] { 4 });
void Set(out int x) { x = 5; } Set(out var y); return y;
void Inc(ref int x) { x++; } int y = 1; Inc(ref y); return y;
void Swap<T>(ref T a, ref T b) { var t = a; a = b; b = t; } string p = "p", q = "q"; Swap(ref p, ref q); return p + q;
T Id<T>(T x) => x; return Id(5) + Id("x");
IEnumerable<int> Evens() { for (int i = 0; ; i += 2) yield return i; } return Evens().Take(3);
IEnumerable<int> Some() { yield return 1; yield break; } return Some();
IEnumerable<int> Bad() { yield return 1; throw new Exception("late"); } return Bad().First();
IEnumerable<int> Bad() { yield return 1; throw new Exception("late"); } return Bad().ToList();
var log = ""; IEnumerable<string> It() { try { yield return "a"; yield return "b"; } finally { log += "f"; } } foreach (var s in It()) { log += s; break; } return log;
var fs = new List<Func<int>>(); for (int i = 0; i < 3; i++) fs.Add(() => i); return fs.Select(f => f());
var fs = new List<Func<int>>(); foreach (var i in new[] { 1, 2, 3 }) fs.Add(() => i); return fs.Select(f => f());
var fs = new List<Func<int>>(); for (int i = 0; i < 3; i++) { var j = i; fs.Add(() => j++); } return fs.Select(f => f() + f());
Func<int, int> f = null; f = n => n <= 1 ? 1 : n * f(n - 1); return f(10);
Func<int> f = null; return f();
Action a = () => { throw new InvalidOperationException("in action"); }; a(); return 1;
Action<string> log = null; var s = ""; log += x => s += x; log += x => s += x.ToUpper(); log("a"); return s;
Func<int> f = () => 1; f += () => 2; return f();
Predicate<int> p = x => x > 1; return p(2);
Comparison<string> c = string.CompareOrdinal; return c("a", "b") < 0;
Func<object> f = () => "covariant"; Func<string> g = () => "x"; f = g; return f();
int x = 1; { int y = 2; x += y; } { int y = 3; x *= y; } return x;
const int N = 5; const string S = "a" + "b"; return N + S;
var (a, b) = (1, "x"); return b + a;
(int a, string b) = (1, "x"); return b + a;
int a = 1, b = 2; (a, b) = (b, a); return a + ":" + b;
(int x, int y) P() => (3, 4); var (x, _) = P(); return x + P().y;
var t = (Name: "n", Age: 3); t.Age++; return t.Name + t.Age;
var t = (1, (2, 3)); return t.Item2.Item2;
(int, string) t = (1, null); return t;
var d = new Dictionary<(int, int), string> { [(1, 2)] = "x" }; return d[(1, 2)];
var l = new List<(string k, int v)> { ("b", 2), ("a", 1) }; return l.OrderBy(p => p.k).Select(p => p.v);
foreach (var (k, v) in new[] { (1, "a"), (2, "b") }) if (k == 2) return v; return null;
try { throw new Exception("a"); } catch { return "caught"; }
try { throw new Exception("a"); } catch (Exception e) when (e.Message == "b") { return 1; } catch (Exception e) { return e.Message; }
try { int.Parse("x"); return 0; } catch (FormatException e) { return e.GetType().Name; } catch (Exception) { return "other"; }
try { try { throw new Exception("in"); } finally { context.Trace("f"); } } catch (Exception e) { return e.Message; }
try { try { throw new Exception("a"); } catch (Exception e) { throw new Exception("b", e); } } catch (Exception e) { return e.Message + e.InnerException.Message; }
try { try { throw new FormatException("a"); } catch (Exception) { throw; } } catch (FormatException e) { return e.Message; }
var s = ""; try { s += "t"; return s; } finally { s += "f"; }
var s = ""; for (int i = 0; i < 3; i++) { try { if (i == 1) continue; s += i; } finally { s += "f"; } } return s;
int n = 0; int F() { try { return 1; } finally { n = 5; } } return F() + n;
try { object o = "x"; return (int)o; } catch (InvalidCastException e) { return e.Message; }
try { string s = null; return s.Length; } catch (NullReferenceException e) { return e.Message; }
try { var a = new int[1]; return a[5 - 4]; } catch (Exception e) { return e.GetType().FullName + e.Message; }
try { return new[] { 1 }.First(x => x > 5); } catch (InvalidOperationException e) { return e.Message; }
try { checked { int m = int.MaxValue; return m + 1; } } catch (OverflowException e) { return e.Message; }
try { return new Dictionary<string, int>()["k"]; } catch (KeyNotFoundException e) { return e.Message; }
try { throw null; } catch (NullReferenceException e) { return e.Message; }
throw null;
throw new Exception("top");
throw new Exception();
throw new Exception("outer", new Exception("inner"));
throw new InvalidOperationException();
throw new ArgumentException("bad", "name");
throw new ArgumentNullException("name");
throw new ArgumentOutOfRangeException("name", 5, "too big");
throw new KeyNotFoundException();
throw new NotImplementedException();
using (var r = new StringReader("a\nb")) { r.ReadLine(); return r.ReadLine(); }
using (var w = new StringWriter()) { w.Write("a"); w.Write(1); w.WriteLine(2.5); w.Write("{0}-{1}", 1, true); return w.ToString(); }
StringReader r; using (r = new StringReader("a")) { } return r.ReadLine();
int? a = 5, b = null; return (a + b) == null;
int? a = 5, b = null; return a > b;
int? a = null, b = null; return a == b;
int? a = null; a++; return a;
int? a = 3; a += 4; return a;
int? a = null; return a.Value;
int? a = null; return (int)a;
int? a = null; return a + 1 ?? 7;
bool? t = true, n = null; return (t | n) + ":" + (t & n) + ":" + (n | t);
bool? n = null; return n == true ? 1 : n == false ? 2 : 3;
bool? n = null; if (n.GetValueOrDefault()) return 1; return 2;
decimal? d = 1.5m; return d * 2;
DateTime? d = null; return d?.Year ?? 0;
DateTime? d = null; return d < DateTime.MaxValue;
DateTime? d = DateTime.MinValue; return d.Value.Year;
object o = (int?)5; return o.GetType().Name;
object o = (int?)null; return o == null;
object o = 1; int i = (int)o; long l = i; return l;
object o = 1; long l = (long)o; return l;
object o = 1.5; return (int)(double)o;
object o = 'a'; return (int)(char)o;
object o = DayOfWeek.Monday; return (int)o;
object o = 1; return (DayOfWeek)o;
object[] a = new string[] { "x" }; return a[0];
object[] a = new string[1]; a[0] = 5; return a;
IEnumerable<object> e = new List<string> { "a" }; return e.First();
IList<int> l = new[] { 1, 2 }; l[0] = 5; return l;
IList<int> l = new[] { 1, 2 }; l.Add(3); return l;
ICollection<int> c = new List<int> { 1 }; c.Add(2); return c.Count;
System.Collections.IEnumerable e = new[] { 1, 2 }; var s = 0; foreach (int i in e) s += i; return s;
string s = null; s += "a"; s += null; s += 1; return s;
string s = "a"; s += 'b' + 1; return s;
string s = null; return s + s;
string s = null; return s == "" || s == null;
var s = "abc"; var (first, rest) = (s[0], s.Substring(1)); return rest + first;
var x = new { Name = "n", Tags = new[] { "a" } }; return x.Name + x.Tags.Length;
var x = new { A = 1 }; x = new { A = 2 }; return x.A;
var xs = new[] { new { K = "a", V = 1 }, new { K = "b", V = 2 } }; return xs.ToDictionary(p => p.K, p => p.V);
var e = new List<int> { 1, 2, 3 }.Where(x => x > 1); return e.Count() + e.Sum();
var l = new List<int> { 1, 2, 3 }; var q = l.Where(x => x > 1); l.Add(9); return q;
var n = 1; var q = new[] { 1, 2, 3 }.Where(x => x > n); n = 2; return q;
var log = ""; new[] { 1, 2 }.Select(x => { log += x; return x; }); return log;
var log = ""; var q = new[] { 2, 1 }.Select(x => { log += x; return x; }).OrderBy(x => x); foreach (var x in q.Take(1)) log += "!"; return log;
var i = 0; bool T() { i++; return true; } var r = T() || T(); var q = T() && T(); var z = T() | T(); return i;
var x = 5; var r = x > 3 ? x > 4 ? "a" : "b" : "c"; return r;
ref int R(int[] a) => ref a[0]; var arr = new[] { 1 }; R(arr) = 5; return arr[0];
var arr = new[] { 1, 2 }; ref int r = ref arr[1]; r = 9; return arr;
lock (new object()) { return 1; }
; ; return 1;
{ return 1; }
if (true) return 1; else return 2;
return;
int x; if (DateTime.MinValue.Year == 1) x = 1; else x = 2; return x;
label: return 1;
var a = new int[3]; Array.ForEach(new[] { 1, 2 }, i => a[i] = i); return a;
var m = new int[2, 2]; m[0, 1]++; m[1, 0] += 5; return m[0, 1] + m[1, 0];
var j = new int[2][]; j[0] = new[] { 1, 2 }; return j[0].Length + (j[1] == null ? "n" : "");
var s = new string[2]; return s[0] == null;
var d = new DateTime[1]; return d[0];
char c = (char)65; int i = c; return c + i;
char c = 'x'; switch (c) { case 'x': return 1; default: return 2; }
float f = 0.1f; double d = f; return d == 0.1;
float f = 16777216f; f++; return f;
double d = 0.1; d += 0.2; return d == 0.3;
int i = (int)3.99; int j = (int)-3.99; return i + j;
double d = 3e9; int i = unchecked((int)d); return i == int.MinValue || true;
long l = 1L << 40; int i = (int)l; return i;
uint u = 1; int i = -1; return u + i;
uint u = 1; return -u;
ulong u = ulong.MaxValue; u++; return u;
int i = 1 << 33; return i;
int i = -8 >> 1; return i;
uint u = 0x80000000; return u >> 31;
long l = -1; return (ulong)l;
int i = -1; return (uint)i;
int h = 17; unchecked { h = h * 31 + "abc".Length; h = h * 31 + int.MaxValue; } return h;
`)
