import { type Generated, lines } from './combine.ts'

/** Names, types and clauses with the meanings that the C# compiler gives or refuses them. */
export function* meanings(): Iterable<Generated> {
  yield* lines(questions)
}

const questions = String.raw`
@{ var q = from a in new[] { 1 } from b in new[] { 2 } select a + b; var a = 5; return q; }
@{ var q = from a in new[] { 1 } join b in new[] { 2 } on b equals a select a; return q; }
@{ var q = from a in new[] { 1 } join b in new[] { 2 } on a equals a select a; return q; }
@{ var q = from a in new[] { 1 } let c = a join b in new[] { 2 } on c equals c select a; return q; }
@{ var q = from a in new[] { 1 } let b = a select b++; return q; }
@{ var q = from a in new[] { 1 } select a = 1; return q; }
@(from x in context select x)
@(from x in context where x != null select x)
@(from x in null select x)
@(from x in 5 select x)
@(from x in "abc" select x)
@(from x in "abc" from y in 5 select y)
@(from x in new[] { 1 } from y in x select y)
@(from x in new[] { 1 } from y in null select y)
@(from x in new[] { 1 } orderby null select x)
@(from x in new[] { 1 } select null)
@(from x in new[] { 1 } select context.Trace("a"))
@(from x in new[] { 1 } group x by null)
@(from x in new[] { 1 } where x select x)
@(from x in new[] { 1 } join y in new[] { "a" } on x equals y select x)
@(from x in new ArrayList() select x)
@(from x in (System.Collections.IEnumerable)new[] { 1 } select x)
@(from int x in (System.Collections.IEnumerable)new[] { 1 } select x)
@(from string x in new[] { 1 } select x)
@(from x in context.Variables select x.Key)
@(from x in context.Request.Headers select x.Key)
@(from x in new object() select x)
@(from x in context.Api select x)
@{ bool F<T>(T a) where T : class => a == default(T); return F("x"); }
@{ bool F<T>(T a, T b) where T : class => a == b; return F("x", "x"); }
@{ bool F<T>(T a, T b) => a == b; return F("x", "x"); }
@{ T F<T>(object o) => o as T; return F<string>("x"); }
@{ T F<T>(object o) where T : class => o as T; return F<string>("x"); }
@{ T F<T>(object o) where T : Exception => o as T; return F<Exception>(null); }
@{ string F<T>(T e) where T : Exception => e.Message; return F(new Exception("m")); }
@{ int F<T>(T e) where T : IEnumerable<int> { var n = 0; foreach (var x in e) n += x; return n; } return F(new List<int> { 1, 2 }); }
@{ void F<T>(T e) where T : IDisposable { e.Dispose(); } F(new StringReader("a")); return 1; }
@{ void F<T>(T e) where T : IDisposable { using (e) { } } F(new StringReader("a")); return 1; }
@{ int F<T>(T e) where T : ICollection<int> => e.Count; return F(new List<int> { 1 }); }
@{ int F<T>(T e) where T : IList<int> => e[0]; return F(new List<int> { 7 }); }
@{ void F<T>(T e) where T : ICollection<int> { e.Add(3); } var l = new List<int>(); F(l); return l; }
@{ int F(DateTime d = new DateTime()) => d.Year; return F(); }
@{ int F(TimeSpan d = default(TimeSpan)) => d.Days; return F(); }
@{ int F(DateTime d = new DateTime(2024, 1, 1)) => d.Year; return F(); }
@{ int F(List<int> d = new List<int>()) => 1; return F(); }
@{ var (a, b) = Tuple.Create(1, "x"); return a + b; }
@{ var (a, b, c) = Tuple.Create(1, "x", 2.5); return a + b + c; }
@{ var (a, b) = new KeyValuePair<string, int>("k", 1); return a + b; }
@{ int a; string b; (a, b) = Tuple.Create(1, "x"); return a + b; }
@{ foreach (var (a, b) in new[] { Tuple.Create(1, "x") }) return a + b; return ""; }
@{ var (a, b) = Tuple.Create(1, 2, 3); return a; }
@{ var (a, (b, c)) = Tuple.Create(1, Tuple.Create(2, 3)); return a + b + c; }
@{ var (a, b) = Tuple.Create(1); return a; }
@((1, 2).CompareTo((1, 3)))
@((1, "a").CompareTo((1, "b")))
@((1, 2).CompareTo((2, 0)))
@(ValueTuple.Create(1, 2).Item2)
@(ValueTuple.Create(1, 2))
@(ValueTuple.Create(1, "a", 2.5).Item3)
@(ValueTuple.Create())
@(new ValueTuple<int, int>(1, 2).Item1)
@((1, 2).Equals((1, 2)))
@((1, 2).GetHashCode() == (1, 2).GetHashCode())
@(new[] { (2, "a"), (1, "b") }.OrderBy(t => t).First().Item2)
@(new[] { (2, "a"), (1, "b") }.Max())
@{ (T a, U b) F<T, U>(T a, U b) => (a, b); return F(1, "x").b; }
@{ (T a, T b) F<T>(T a, T b) => (a, b); var r = F(1, 2); return r.a + r.b; }
@{ List<(T a, T b)> F<T>(T a, T b) => new List<(T a, T b)> { (a, b) }; return F(1, 2)[0].b; }
@{ (byte, byte) t = (1, 256); return 1; }
@{ (byte, byte) t = (1, 2L); return 1; }
@{ (byte, string) t = (1, 2); return 1; }
@{ (int, int) t = (1, 2.5); return 1; }
@{ (int, int?) t = (1, null); return t.Item2; }
@{ (int, int) t = (1, null); return 1; }
@{ (int, int) t = (1, 2, 3); return 1; }
@{ (int, Func<int>) t = (1, () => 2); return t.Item2(); }
@{ (int, Func<int>) t = (1, () => "a"); return 1; }
@{ foreach (ref int r in new[] { 1 }) { } return 1; }
@{ foreach (ref var r in new List<int>()) { } return 1; }
@{ foreach (ref readonly int r in context.Foo) { } return 1; }
@{ Func<ref int> f = null; return 1; }
@{ List<ref int> f = null; return 1; }
@{ ref int[] f = null; return 1; }
@{ int x = 1; Func<int> f = () => ref x; return 1; }
@{ int x = 1; var f = (ref int)x; return 1; }
@{ IEnumerable<int> F() { int x = 1; ref int r = ref x; yield return r; } return 1; }
@{ IEnumerable<int> F(out int a) { a = 1; yield return 1; } return 1; }
@{ IEnumerable<int> F(ref int a) { yield return 1; } return 1; }
@{ return MemberwiseClone(); }
@{ return this.MemberwiseClone(); }
@{ const int a = a; return a; }
@{ const int a = b, b = a; return a; }
@{ const int a = 1, b = a; return b; }
@{ const int a = 1 + a; return a; }
@{ int a = a; return a; }
@{ F(out var b); void F(out int b) { b = 1; } return b; }
@{ void F(int a, out int b, ref int c) { b = a; c += a; } int c = 1; F(2, out var b, ref c); return b * c; }
@{ Func<int, int> f = b => b; F(out var b); void F(out int x) { x = 1; } return b; }
@{ { int b = 1; } F(out var b); void F(out int x) { x = 1; } return b; }
@{ if (context is object b) { } { int b = 1; } return 1; }
@{ { int b = 1; } if (context is object b) { } return 1; }
@{ while (context is object b) { break; } int b = 1; return b; }
@{ switch (1) { case 1: return 1; case 1L: return 2; } return 0; }
@{ switch (1) { case 1: return 1; case 1.0: return 2; } return 0; }
@{ switch (1) { case 1L: return 1; } return 0; }
@{ switch ((byte)1) { case 1: return 1; case 257: return 2; } return 0; }
@{ string s = "5"; s.Trim(out var x); return 1; }
@{ string s = "5"; s.Trim(ref s); return 1; }
@{ string.Concat("a", out var x); return 1; }
@{ return new[] { 1, 2 }.Where(() => true); }
@{ return new[] { 1, 2 }.Select((a, b, c) => 1); }
@{ return new[] { 1, 2 }.Aggregate(() => 1); }
@(Nullable.Compare<int>(1, null))
@(Nullable.Compare<int>(null, null))
@(Nullable.Compare((int?)1, (int?)2))
@(Nullable.Equals((int?)1, (int?)1))
@(Nullable.Equals<int>(1, null))
@{ (int, int) F() => (1, 2); F().Item1 = 2; return 1; }
@{ (int, int) F() => (1, 2); F().Item1++; return 1; }
@{ (1, 2).Item1 = 3; return 1; }
@{ new DateTime(1).Year = 3; return 1; }
@{ Func<int> f = () => { yield return 1; }; return 1; }
@{ Action f = () => { yield break; }; return 1; }
@{ Func<IEnumerable<int>> f = () => { yield return 1; }; return 1; }
@{ int x; yield return x; }
@{ yield return 1; int x; return x; }
@{ int x; yield break; }
@("abc"[^1])
@(new List<int>()[^1])
@(new[] { 1 }[^1])
@(new[] { 1 }[1..])
@("abc"[1..2].Length)
@(new Dictionary<int, int>()[^1])
@(context.Variables[^1])
@(1 is (> 0))
@(1 is (not 0))
@(1 is (int))
@(1 >>>= 1)
@{ int x = 1; x >>>= 1; return x; }
@{ try { } finally { throw new Exception(); } }
`
