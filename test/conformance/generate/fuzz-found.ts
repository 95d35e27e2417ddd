import { lines } from './combine.ts'

/** Expressions in which the fuzzer found Sluice to differ from .NET, shrunk. */
export function fuzzFound(): Iterable<string> {
  return lines(String.raw`
@((int)decimal.MaxValue)
@{ bool? b = true; return !b; }
@{ bool? b = null; if ((!b) == true) return 1; return !b; }
@(unchecked((int)decimal.MaxValue))
@(-decimal.MaxValue - 1m)
@((uint)-1m)
@{ int v = 3; return v / 0; }
@{ var v = 3m; return v % 0m; }
@{ int v = 3; v /= 0; return v; }
@{ switch (0) { case 0: case 1: return (object)null; case 7: var i = 0; l: i++; if (i < 3) goto l; return i; default: return (object)null; } }
@{ switch (7) { case 0: case 1: return (object)null; case 7: var i = 0; l: i++; if (i < 3) goto l; return i; default: return (object)null; } }
@{ int n = 0; switch (7) { case 0: l: n += 10; goto case 8; case 7: n = 1; goto l; case 8: Func<int> f = () => n; return f(); default: goto l; } }
@{ int n = 0; switch ("z") { case "a": l: m: n += 10; if (n > 30) goto default; goto m; case null: n = 1; goto l; default: if (n == 0) goto l; break; } return n; }
@{ int n = 0; switch (n) { case 0: l: { int k = n; n++; if (n < 3) goto l; return k; } } return n; }
@{ switch (7) { case 0: return (object)f(5); case 7: int f(int a) => a + 1; return f(2); default: return (object)null; } }
@{ IEnumerable<int> f(int a) { yield return ((Tuple.Create(0, context.Request.Method)).Item1); if (true) yield break; yield return a; } return f(0); }
@("".Insert(-1, ""))
@("abc".Insert(-1, null))
@(Convert.ToInt32(new Dictionary<string, int>().OrderBy(p => p.Value).Select(p => p.Key)))
@((string)(object)new Dictionary<string, int>().Keys)
@((string)(object)new[]{ 1 }.Select(x => x))
@((int)((JToken)((string)null)))
@((double)((JToken)((string)null)))
@((decimal)((JToken)((string)null)))
@((DateTime)((JToken)((string)null)))
@((DateTimeOffset)((JToken)((string)null)))
@((Guid)((JToken)((string)null)))
@((TimeSpan)((JToken)((string)null)))
@(((JToken)((string)null)).ToObject<byte>())
@((ulong?)((JToken)((string)null)))
@{ void f(ref int a) { Func<int> g = () => a; } return 1; }
@{ void f(ref int a, out string b) { a += 1; b = Regex.Replace("a", "a", m => m.Value + a); } return 1; }
@{ int f(in int a) { int g() => a; return g(); } return f(1); }
@("".IndexOf((5)))
@("".Insert((5), (5)))
@("".Trim(((("")))))
@{ int x = (("a")); return x; }
@{ int x = (context.Tracing ? "a" : "b"); return x; }
@(new[]{ 1 }.Where(x => (5)))
@{ int n = 0; int f(int a, int b = 3) => a * 10 + b; return f(b: ++n, a: ++n); }
@{ int n = 0; return string.Compare(strB: "a" + ++n, strA: "b" + ++n) + n; }
@{ int f(int a, int b) => a; return f(b: int.Parse("x"), a: new int[0].First()); }
@{ var s = new[]{5}.OrderBy(x => x).ThenBy(x => new int[0].Min()).ToArray(); return s; }
@{ var s = new[]{5}.OrderBy(x => new int[0].Min()).ToArray(); return s; }
@{ var s = new[]{5}.OrderByDescending(x => x).ThenBy(x => new int[0].Min()); return s; }
@{ var s = new[]{5}.OrderBy(x => new int[0].Min()); return s; }
@{ var s = new[]{5}.OrderBy(x => new int[0].Min()); return s.First(); }
@{ var s = new[]{5}.OrderBy(x => new int[0].Min()); return s.Sum(); }
@{ var s = new[]{5}.OrderBy(x => new int[0].Min()); foreach (var x in s) return x; return 0; }
@{ var s = new[]{5}.OrderBy(x => new int[0].Min()); return s.ToList(); }
@(nameof(("a").Length))
@(nameof("a".Length))
@(nameof(new List<int>().Count))
@(nameof(List<int>))
@(typeof(Dictionary<,>) == typeof(List<>))
@(((System.Collections.IList)(new[] { 3, 1, 2 })).Add(5))
@(((IList<int>)(new[] { 3, 1, 2 })).Insert(0, 5))
@{ ((System.Collections.IList)(new[] { 3, 1, 2 })).Clear(); return 1; }
@{ ((System.Collections.IList)(new[] { 3, 1, 2 })).Remove(1); return 1; }
@((int)(object)DayOfWeek.Monday)
@((DayOfWeek)(object)1)
@(from x0 in (5) select x0)
@(from x0 in (5) where x0 > 1 select x0)
@(from x0 in (5) group x0 by x0 % 2)
@("a" + default)
@(default == null)
@(Uri.FromHex('\n'))
@(Uri.FromHex('g'))
@(Regex.Match("hello", "(l+)").Groups[(string)null])
@(string.Compare("abc", 99, "abc", 0, 1, false))
@((new[] { 3, 1, 2 }).GetValue(0xFFFF_FFFF, 5L))
@((new[] { 3, 1, 2 }).GetValue(5L))
@{ Array.Copy(new[] { 3, 1, 2 }, 5L, new[] { 3, 1, 2 }, -3L, (long)0); return 1; }
@{ Array.Copy(new[] { 3, 1, 2 }, 1, new[] { 3, 1, 2 }, -3, 1); return 1; }
@{ Array.Copy(new[] { 3, 1, 2 }, 0xFFFF_FFFF, new[] { 3, 1, 2 }, -3L, (long)0); return 1; }
@{ int b = 1; var r = Uri.HexUnescape("a", ref b); return new object[] { r, b }; }
@{ int b = -1; var r = Uri.HexUnescape("a", ref b); return new object[] { r, b }; }
@(Array.LastIndexOf((Array.CreateInstance((typeof(int)), 0)), 5, 7))
@(Array.LastIndexOf(new object[0], (object)5, 7, 2))
@(new Uri("http://a/b/c?x").MakeRelative(new Uri("http://a/b/d?y#f")))
@(new Uri("http://a/b/c?x").MakeRelative(new Uri("http://z/b/d?y#f")))
@(new DateTimeOffset().CompareTo("x"))
@{ var o = new StringBuilder("abcd"); o.Append(new StringBuilder("ab"), 8, 0); return o.ToString(); }
@{ var o = new StringBuilder("abcd"); o.Append(new StringBuilder("ab"), -1, 0); return o.ToString(); }
@(Convert.ToSByte(((string)null)))
@(Convert.ToInt32(((string)null), ((IFormatProvider)null)))
@(Convert.ToByte(((string)null), ((IFormatProvider)null)))
@{ int a0 = 1, b1 = 2; (a0, b1) = (b1, a0 * a0); return a0 + ":" + b1; }
@{ int a = 1, b = 2; var t = (b, a * b); return t; }
@{ int a = 1, b = 2; var t = (a * b, b); return t; }
@{ int a = 3, b = 2; (a, b) = (a * b, b * a); return a + b; }
@{ int a = 3, b = 2; return (a * b, b); }
@{ int a = 3, b = 2; bool c = (a < b, b > a) == (true, false); return c; }
@{ switch (1) { default: int[] a0 = { 1 }; IEnumerable<int> f1() { foreach (var x2 in a0) yield return x2; } return f1().Sum(); } }
@{ switch (1) { case 1: int a = 2; int f() => a + 1; return f(); default: return 0; } }
@{ foreach (var c in (string)null) { } return 1; }
@{ foreach (var c in (int[])null) { } return 1; }
`)
}
