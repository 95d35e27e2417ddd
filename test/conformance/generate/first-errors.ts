import { type Generated, lines } from './combine.ts'

/** Which of several mistakes is told first, and where: what an error beside another, or within it, keeps to itself. */
export function* firstErrors(): Iterable<Generated> {
  yield* lines(questions)
}

const questions = String.raw`
@((short)(p0 => (((object)null) as int?)))
@((short)(p0 => 1))
@((JToken)(p0 => (-3L)))
@((byte[])((JToken)(p0 => (-3L))))
@((string)(() => 1))
@((string)(delegate { return 1; }))
@((string)(p0 => nope))
@((string)((int p0) => nope))
@((string)(() => nope))
@((int)((p0, p1) => 2))
@((int, int)(p0 => 2))
@((Func<int>)(p0 => 2))
@((Func<int,string>)(p0 => p0))
@((Func<int,string>)(p0 => { }))
@((Func<int,string>)(string p0) => { return p0; })
@((Func<int,string>)((string p0) => { return p0; }))
@((Action)(() => 1))
@((Action)(x => 1))
@((int)(1, 2))
@((int)(1, null))
@((string)(1, "a"))
@(((int,string))(1, null, 2))
@(((int,string))("a", 2))
@(((int,string))(x => 2, 2))
@(((int,Action))(2, x => 1))
@((int)context.Request.Headers.GetValueOrDefault)
@((Func<int>)context.Request.Headers.GetValueOrDefault)
@((int)"a".Length.ToString)
@((int)new[]{1}.Count)
@((Func<int>)new[]{1}.Count)
@((object)new[]{1}.Count)
@((Delegate)new[]{1}.Count)
@((int)null)
@((int)default(string))
@((Math)null)
@((int)(true ? 1 : null))
@((int?)(true ? 1 : null))
@((string)(true ? 1 : null))
@((string)(true ? 1 : "a"))
@((string)(true ? null : x => x))
@((Func<int,int>)(true ? null : x => x))
@((Func<int,int>)(true ? y => y : x => x))
@((int)"a")
@((int)Math)
@((int)Math.Abs)
@((int)int.Parse("1", out var c))
@((int)throw new Exception())
@(int.Parse((checked(42 * 1_000))))
@(int.Parse(((42 * 1_000))))
@(new string[]{}.Sum()(1))
@((new int[]{}.Sum())(1))
@(((new int[]{}).Sum())(1))
@((1)(2))
@(1(2))
@(("a")("b"))
@("a"("b"))
@((context)(1))
@((context.Request)(1))
@(context.Request(1))
@((context.Request.Url)(1))
@(context.Request.Url(1))
@((new object())(1))
@((x => x)(1))
@((1 + 2)(1))
@((string)(1))
@((nope)(1))
@((nope) 1)
@((Math.Abs)(1))
@((int.Parse("1"))())
@{ var (a0, b1) = ((new[] { 3, 1, 2 }).Count, 1, 2); return a0; }
@{ var (a0, b1) = (1, 1, 2); return a0; }
@{ var (a0, b1) = (null, 1); return a0; }
@{ var (a0, b1) = (null, 1, 2); return a0; }
@{ var (a0, b1) = (x => 1, 1, 2); return a0; }
@{ (int a0, var b1) = (null, 1, 2); return a0; }
@{ (int a0, var b1) = (1, null, 2); return a0; }
@{ (int a0, var b1) = (null, null); return a0; }
@{ (int a0, string b1) = (null, null); return a0; }
@{ int a; string b; (a, b) = (null, null); return a; }
@{ int a; string b; (a, b) = (null, null, 2); return a; }
@{ int a; string b; (a, b) = (1, 2, 3); return a; }
@{ int a; string b; (a, b) = (1, 2); return a; }
@{ int a; string b; (a, context) = (1, null); return a; }
@{ int a; string b; (a, context) = (1, context); return a; }
@{ int a = 0; (context, a) = (null, 1); return a; }
@{ int a = 0; (nope, a) = (null, 1); return a; }
@{ int a = 0; (a, nope) = (1, null); return a; }
@{ int a = 0; (a, context) = (nope, null); return a; }
@{ int a = 0; (a, context) = (1, context, 2); return a; }
@{ void F(out int x) { x = 1; } F(out context); return 1; }
@{ void F(out IProxyRequestContext x) { x = null; } F(out context); return 1; }
@{ void F(ref IProxyRequestContext x) { x = null; } F(ref context); return 1; }
@{ void F(ref int x) { x = 1; } F(ref 1); return 1; }
@{ void F(ref int x) { x = 1; } F(ref "a"); return 1; }
@{ void F(out int x) { x = 1; } F(out "a".Length); return 1; }
@{ void F(out string x) { x = ""; } F(out "a".Length); return 1; }
@{ void F(out string x) { x = ""; } int y; F(out y); return y; }
@{ void F(out string x) { x = ""; } int y = 0; F(y); return y; }
@{ void F(out string x) { x = ""; } int y = 0; F(ref y); return y; }
@{ void F(string x) { x = ""; } int y = 0; F(ref y); return y; }
@{ void F(string x) { x = ""; } F(out nope); return 1; }
@{ void F(string x) { x = ""; } F(out var y); return y; }
@{ void F(out int x, out int z) { x = z = 1; } F(out var y); return y; }
@(1 with { })
@("a" with { Length = 1 })
@{ var x = context with { RequestId = null }; return x; }
@(nope with { })
@(new[]{1,2}.Select(() => 1))
@(new[]{1,2}.Select((a, b, c) => 1))
@(new[]{1,2}.Where(() => true))
@(new[]{1,2}.Where((a, b, c) => true))
@(new[]{1,2}.Any(() => true))
@(new[]{1,2}.OrderBy(() => 1))
@(new[]{1,2}.Aggregate(a => 1))
@(new[]{1,2}.Aggregate(1, a => 1))
@(new[]{1,2}.ToDictionary(() => 1))
@(new[]{1,2}.GroupBy(() => 1))
@(new[]{1,2}.Sum(() => 1))
@(new[]{1,2}.First(() => true))
@(new[]{1,2}.SelectMany(() => new[]{1}))
@(new[]{1,2}.Select(x => { }))
@(new[]{1,2}.Where(x => { }))
@(new[]{1,2}.Where(x => 1))
@(new[]{1,2}.Where(x => null))
@(new[]{1,2}.Select(x => null))
@(new[]{1,2}.Select(null))
@(new[]{1,2}.Select(1))
@(new[]{1,2}.Select("a"))
@(new[]{1,2}.Where("a"))
@(new[]{1,2}.Where(int.Parse))
@(new[]{1,2}.Select(int.Parse))
@(new[]{1,2}.Select(default))
@("a".Trim?.Length.Foo)
@("a".Trim.Length)
@("a".Trim?[0])
@("a".Trim[0])
@(Math?.Abs(1))
@(Math.Abs?.Method)
@(string.Join(",", []))
@{ var v = [1, 2]; return v; }
@{ int[] v = [1, 2]; return v; }
@{ int[] v = [1, nope]; return v; }
@([1, 2])
@(new[] { 1, 2 }.Contains([1]))
@(new[] { 1, 2 }.Concat([1]))
@(Enumerable.Sum([1, 2]))
@(string.Concat(["a", "b"]))
@(string.Format("{0}", [1]))
@{ T f0<T>(T t) => t; var x = context?.Request?.Headers?.Values.Count(); return x; }
@{ T f0<T>(System.Collections.Generic.List<T> t) => t?[0]; return f0(new List<int> { 1 }); }
@{ object f0<T>(System.Collections.Generic.List<T> t) => t?[0]; return f0(new List<int> { 1 }); }
@{ object f0<T>(System.Collections.Generic.List<T> t) where T : struct => t?[0]; return f0(new List<int> { 1 }); }
@("a"?.Trim)
@{ var x = "a"?.Trim; return x; }
@("a"?.Trim?.Length)
@("a"?.Trim.Length)
@(context.Request?.Headers.GetValueOrDefault ?? "x")
@(context.Request?.Headers.GetValueOrDefault)
@(context.Request.Headers.GetValueOrDefault ?? "x")
@(context.Request.Headers.GetValueOrDefault?.Length)
@(context.Request.Headers.GetValueOrDefault.Length)
@(context.Request.Headers.GetValueOrDefault["a"])
@(context.Request.Headers.GetValueOrDefault + "a")
@(context.Request.Headers.GetValueOrDefault == "a")
@(!context.Request.Headers.ContainsKey)
@(context.Request.Headers.ContainsKey ? 1 : 2)
@(context.Request.Headers.ContainsKey && true)
@(new[] { 1 }.Count == 1)
@(new[] { 1 }.Count > 0 ? 1 : 2)
@(new[] { 1 }.Count.ToString())
@((new[] { 1 }.Count).ToString())
@{ var c = new[] { 1 }.Count; return c; }
@{ int c = new[] { 1 }.Count; return c; }
@{ var c = 1; c = new[] { 1 }.Count; return c; }
@{ var c = 1; c += new[] { 1 }.Count; return c; }
@(int.Parse(new[] { 1 }.Count))
@(Math.Abs(new[] { 1 }.Count))
@(Math.Abs("a".Trim))
@(string.Concat("a".Trim, "b"))
@("a".Trim is string)
@("a".Trim as string)
@(new { A = "a".Trim })
@(new[] { "a".Trim })
@(new[] { "a".Trim, "b" })
@(new List<string> { "a".Trim })
@("a".Trim ?? "b")
@(true ? "a".Trim : "b")
@(true ? "a".Trim : null)
@($"{"a".Trim}")
@{ "a".Trim; return 1; }
@{ foreach (var c in "a".ToCharArray) { } return 1; }
@{ throw "a".Trim; }
@{ if ("a".Any) return 1; return 2; }
@{ while ("a".Any) return 1; return 2; }
@{ switch ("a".Trim) { case "a": return 1; } return 2; }
@{ using ("a".Trim) { } return 2; }
@{ lock ("a".Trim) { } return 2; }
@("a".Trim++)
@(-"a".Trim)
@("a".Substring("a".IndexOf))
@("a"["a".IndexOf])
@(new string[new[]{1}.Count])
@(new int[] { new[]{1}.Count })
@(DateTime.UtcNow.ToString.Length)
@(context.Variables.ContainsKey("a") ? (string)context.Variables.GetValueOrDefault : "")
@(context.Request.Body.As<string>)
@(context.Request.Body.As<string>.Length)
@(context.Request.Body.As)
@(context.Request.Body.As(true))
@(context.Request.Body.As<string>(preserveContent: 1))
@(context.Request.Body.As<string, int>(true))
@(context.Request.Body.As<Foo>(true))
@(context.Request.Body.As[string](true))
@{ throw "a"; }
@{ throw ("a"); }
@{ throw 1 + 2; }
@{ throw default; }
@{ throw x => x; }
@{ throw Math; }
@{ throw System; }
@{ throw nope; }
@{ throw new { }; }
@{ throw (1, 2); }
@{ throw (1, null); }
@{ throw true ? null : new Exception(); }
@{ throw true ? null : 1; }
@{ throw true ? 1 : "a"; }
@{ throw throw null; }
@{ T f<T>(T t) where T : Exception { throw t; } return f(new Exception("x")); }
@{ T f<T>(T t) { throw t; } return f(new Exception("x")); }
@{ throw new Exception; }
@{ throw Exception("a"); }
@{ throw; }
@{ try { return 1; } catch { throw "a"; } }
@{ throw (new object()); }
@{ return null ?? throw "a"; }
@{ string s = null; return s ?? throw "a"; }
@{ string s = null; return s ?? throw (1); }
@{ string s = null; return s ?? throw x => 1; }
@{ string s = null; return s ?? throw null; }
@{ string s = null; return s ?? throw Math; }
@{ string s = null; return s ?? throw "a".Trim; }
@{ string s = null; return s == null ? throw "s" : s; }
@{ Func<int> f = () => throw "a"; return f(); }
@{ Func<int> f = () => throw default; return f(); }
@{ object f0<T>(System.Collections.Generic.List<T> t) where T : struct => t?[0]; return f0<int>(null); }
@{ T? f0<T>(System.Collections.Generic.List<T> t) where T : struct => t?[0]; return f0<int>(null); }
@{ T f0<T>(System.Collections.Generic.List<T> t) where T : class => t?[0]; return f0<string>(null) ?? "n"; }
@{ T f0<T>(System.Collections.Generic.List<T> t) where T : class => t?[0]; return f0(new List<string> { "a" }) ?? "n"; }
@{ T f0<T>(System.Collections.Generic.List<T> t) where T : Exception => t?[0]; return f0(new List<Exception> { null }) == null; }
@("a" with { })
@(new { } with { })
@(null with { })
@(default with { })
@((x => x) with { })
@("a".Trim with { })
@(Math with { })
@{ float f = -1.5; return f; }
@{ float f = 1.5; return f; }
@{ float f = (1.5); return f; }
@{ float f = 1.5 + 1; return f; }
@{ float f = (double)1.5; return f; }
@{ const double d = 1.5; float f = d; return f; }
@{ float f = Math.PI; return f; }
@{ float f = +1.5; return f; }
@{ float f = 1d; return f; }
@{ float f = -(1.5); return f; }
@{ float f = true ? 1.5 : 2.5; return f; }
@{ decimal f = -1.5; return f; }
@{ decimal f = 1.5; return f; }
@{ float[] f = { 1.5 }; return f; }
@{ float f = default(double); return f; }
@(Math.Abs((float)1) == 1 ? (string)1.5 : "a")
@{ yield return new[]{1}.Count; }
@{ yield return nope; }
@{ yield return x => 1; }
@{ yield return Math; }
@{ int x = 1 + (true ? 1 : "a"); return x; }
@{ int x = 1; x += (true ? 1 : "a"); return x; }
@{ int x = 1; x += true ? 1 : "a"; return x; }
@(1 >= (true ? 1 : "a"))
@("a" + (true ? 1 : "a"))
@((true ? 1 : "a") + "a")
@((true ? 1 : "a") + 1)
@((true ? 1 : "a") == 1)
@((true ? 1 : "a") == null)
@((true ? 1 : null) == null)
@((true ? 1 : null) + 1)
@("a" + (true ? 1 : null))
@((true ? 1 : null) ?? 1)
@(1 == (true ? 1 : null) ? 1 : 2)
@(!(true ? 1 : "a"))
@(-(true ? 1 : null))
@((true ? 1 : "a") && true)
@((true ? 1 : "a") ? 1 : 2)
@((true ? 1 : null).ToString())
@((true ? 1 : "a").ToString())
@((true ? 1 : "a")?.ToString())
@((true ? 1 : "a")[0])
@(string.Concat(true ? 1 : "a"))
@(int.Parse(true ? 1 : "a"))
@(int.Parse(true ? null : 1))
@(Math.Abs(true ? 1 : null))
@(Math.Abs(true ? 1 : "a"))
@($"{(true ? 1 : "a")}")
@($"{(true ? 1 : null)}")
@(new[] { true ? 1 : "a" })
@(new { A = true ? 1 : "a" })
@((true ? 1 : "a", 2))
@{ var x = true ? 1 : "a"; return x; }
@{ var x = true ? 1 : null; return x; }
@{ object x = true ? 1 : "a"; return x; }
@{ int? x = true ? 1 : null; return x; }
@{ string x = true ? 1 : null; return x; }
@{ return true ? 1 : null; }
@{ return nope ? 1 : null; }
@{ var x = nope ? 1 : "a"; return x; }
@(nope ? 1 : "a")
@(nope ? 1 : null)
@(true ? nope : null)
@(true ? nope : 1)
@(true ? nope : "a".Trim)
@(true ? 1 : "a".Trim)
@(true ? x => 1 : 1)
@(true ? Math : 1)
@(true ? 1 : Math)
@((context.Request) with { })
@(1 ? 1 : "a")
@(((1)) ? 1 : 2)
@{ if (((-1))) return 1; return 2; }
@{ while (("a")) return 1; return 2; }
@{ do { } while (("a")); return 2; }
@{ for (;("a");) { } return 2; }
@{ if (("a".Any)) return 1; return 2; }
@{ if ((x => 1)) return 1; return 2; }
@{ if ((null)) return 1; return 2; }
@{ if ((default)) return 1; return 2; }
@{ if ((1, 2)) return 1; return 2; }
@{ if ((true ? 1 : "a")) return 1; return 2; }
@{ if (((throw null))) return 1; return 2; }
@{ if ((Math)) return 1; return 2; }
@{ try { return 1; } catch (Exception e) when ((1)) { return 2; } }
@{ switch (1) { case 1 when (("a")): return 1; } return 2; }
@(from x in new[] { 1 } where ((x)) select x)
@(!("a"))
@((("a")) && true)
@(("a") || (("b")))
@(true && ("b"))
@{ (int a, string b) = (1, 2); return a; }
@{ var t = (1, 2); (int a, string b) = t; return a; }
@{ var t = (1, 2); int a; string b; (a, b) = t; return a; }
@{ var t = (1, 2); string[] b = new string[1]; int a; (a, (b[0])) = t; return a; }
@{ var t = ((1, 2), 3); (int a, string b) = t; return a; }
@{ var t = ((1, 2), 3); ((int a, string b), int c) = t; return a; }
@{ var t = ((1, 2), 3); (var (a, b, d), int c) = t; return a; }
@{ foreach ((int a, string b) in new[] { (1, 2) }) return a; return 1; }
@{ foreach ((string a, var b) in new[] { (1, 2) }) return a; return 1; }
@{ foreach (var (a, b) in new[] { (1, 2, 3) }) return a; return 1; }
@{ foreach (var (a, b) in new[] { 1 }) return a; return 1; }
@{ foreach ((int a, int b) in new Dictionary<string, int>()) return a; return 1; }
@{ foreach (var (a, b) in context.Variables) return a; return 1; }
@{ foreach ((string a, string b) in context.Variables) return a; return 1; }
@{ foreach (string b in context.Variables) return b; return 1; }
@{ foreach (string b in context.Request.Headers.Keys) return b; return 1; }
@{ foreach (int b in context.Request.Headers.Keys) return b; return 1; }
@{ foreach (var b in context.Request.Method.Length) return b; return 1; }
@{ foreach (var b in null) return b; return 1; }
@{ foreach (var b in context) return b; return 1; }
@{ foreach (var b in new[]{1}.Where) return b; return 1; }
@{ foreach (var b in (x => 1)) return b; return 1; }
@{ foreach (char b in ("abc")) return b + 1 + nope; return 1; }
@(new Uri(new Uri("http://a"), (string)1))
@(new Uri(new Uri("http://a"), nope))
@(new Uri(1, (string)1))
@(new Uri(1, nope))
@(new Uri(1, "a" is int))
@(new Uri(1, "a" is int n))
@(new Uri(1, "a" + ("a" is int n ? 1 : 2)))
@(new Uri(1, "a" + ("a" is int n)))
@("a".Substring("b", (int)"c"))
@("a".Substring("b", nope))
@("a".Substring("b", "a" is int n ? 1 : 2))
@("a".Substring("b", "a" is int n))
@("a".Substring("b", new int[] { "a" }[0]))
@("a".Substring("b", new[] { 1, (int)"a" }[0]))
@("a".Substring("b", int.Parse(1).ToString()))
@("a".Substring("b", (byte)(-1)))
@("a".Substring("b", 1 + "a".Foo))
@("a".Foo(1, nope))
@("a".Substring("b", () => nope))
@(new int[] { "a" }.Substring(1))
@(!((int)"a"))
@(!nope)
@(!(nope + 1))
@(!("a" == 1))
@(-("a" == 1))
@(-(bool)"a")
@(-("a" as object))
@(-(1 as object))
@(-(1 as int))
@(~(bool)"a")
@(-int.Parse(1))
@(!int.Parse(1))
@(!"a".Substring("a"))
@(!(new Uri(1)))
@(!new object(1))
@(((int)"a") + (bool)"b")
@(((int)"a") + true)
@{ lock ((int)"a") { } return 1; }
@{ lock (int.Parse(1)) { } return 1; }
@{ lock ("a".Substring("b")) { } return 1; }
@{ lock ("a".Length("b")) { } return 1; }
@{ lock (nope) { } return 1; }
@{ lock (1 == "a") { } return 1; }
@{ lock (1 + "a".Foo) { } return 1; }
@{ lock (new Uri(1)) { } return 1; }
@{ lock (new DateTime("a")) { } return 1; }
@(new[] { (int)"a", "b" })
@(new[] { int.Parse(1), "b" })
@(new[] { nope, "b" })
@(new[] { 1 == "a", "b" })
@(new[] { "a".Length + true, "b" })
@(new[] { "a".Substring(true), 1 })
@(new[] { Math.Abs("a"), "b" })
@{ var x = true ? (int)"a" : "b"; return x; }
@{ var x = true ? int.Parse(1) : "b"; return x; }
@(true ? (int)"a" : "b")
@{ var x = true ? nope : "b"; return x; }
@{ int x = (string)1; return x; }
@{ int x = "a".Substring(true); return x; }
@{ string x = new Uri(1); return x; }
@{ foreach (var x in (int)"a") return x; return 1; }
@{ foreach (var x in int.Parse(1)) return x; return 1; }
@{ foreach (var (a, b) in nope) return a; return 1; }
@{ foreach (var (a, b) in new[] { nope }) return a; return 1; }
@{ foreach (var (a, b) in new[] { (x => 1, 2) }) return a; return 1; }
@{ foreach ((int a, var b) in nope) return a; return 1; }
@{ var (a, b) = (nope, x => 1); return a; }
@{ var (a, b) = (nope, null); return a; }
@{ var (a, b) = (nope, 1); return a; }
@{ var (a, b) = ((int)"a", null); return a; }
@{ var (a, b) = nope; return a; }
@{ var (a, b) = (int)"a"; return a; }
@{ object o = (nope, null); return o; }
@{ object o = ((int)"a", null); return o; }
@{ return ((int)"a", null); }
@((nope, null))
@(string.Concat((nope, null)))
@{ (int, string) o = (nope, 1); return o; }
@{ (int, string) o = (1, nope, 1); return o; }
@{ Func<int> f = () => null; return f(); }
@{ Func<int> f = () => (1, null); return f(); }
@{ Func<int> f = () => (1, 2); return f(); }
@{ Func<int> f = () => default; return f(); }
@{ Func<int> f = () => 1.5; return f(); }
@{ Func<float> f = () => 1.5; return f(); }
@{ Func<byte> f = () => 300; return f(); }
@{ Func<int> f = () => "a".Trim; return f(); }
@{ Func<int> f = () => x => 1; return f(); }
@{ Func<int> f = () => { return x => 1; }; return f(); }
@{ Func<int> f = () => { return ("a"); }; return f(); }
@{ Func<int> f = () => { return (null); }; return f(); }
@{ Func<int> f = () => { return "a".Trim; }; return f(); }
@{ Func<int> f = () => { return (1, null); }; return f(); }
@{ Func<int> f = () => { return; }; return f(); }
@{ Func<int> f = () => { return true ? 1 : null; }; return f(); }
@{ Func<int> f = () => true ? 1 : null; return f(); }
@{ Func<int> f = () => true ? 1 : "a"; return f(); }
@{ Func<int> f = () => Math; return f(); }
@{ Func<int> f = () => nope; return f(); }
@{ Action f = () => null; return 1; }
@{ Action f = () => "a".Trim; return 1; }
@{ int F() { return ("a"); } return F(); }
@{ int F() { return null; } return F(); }
@{ int F() => x => 1; return F(); }
@{ void F() => nope; return 1; }
@{ checked((int)0xFFFF_FFFF); return 1; }
@{ (int)"a"; return 1; }
@{ nope; return 1; }
@{ nope + 1; return 1; }
@{ 1 + nope; return 1; }
@{ nope.Foo; return 1; }
@{ "a".Foo; return 1; }
@{ x => nope; return 1; }
@{ nope == 1; return 1; }
@{ context.Variables["a"] == nope; return 1; }
@{ context.Variables["a"]; return 1; }
@{ new[] { nope }; return 1; }
@{ new object[] { 1 }; return 1; }
@{ nope ? 1 : 2; return 1; }
@{ -nope; return 1; }
@{ !nope; return 1; }
@{ nope++; return 1; }
@{ "a".Length++; return 1; }
@{ 5++; return 1; }
@{ 5; return 1; }
@{ default(int); return 1; }
@{ typeof(nope); return 1; }
@{ (nope, 1); return 1; }
@{ $"{nope}"; return 1; }
@{ T? f<T>(T t) where T : struct => t; return f(1); }
@{ T? f<T>(T t) where T : struct { T? x = null; return x; } return f(1) == null; }
@{ T? f<T>(T t) => t; return f(1); }
@{ T? f<T>(T t) where T : class => t; return f("a"); }
@{ T f<T>(T? t) where T : struct => t.Value; return f<int>(1); }
@{ T f<T>(T? t) where T : struct => t ?? default(T); return f<int>(null); }
@(new string?("a"))
@(new string?("a".Foo))
@(new string?())
@(new Uri?("http://a"))
@(new int?(1))
@(new int?("a"))
@(new int?())
@(new object?())
@((string?)"a")
@(((string?)"a").Value)
@(((string?)"a").Length)
@("a" as string?)
@("a" is string?)
@(new string?[] { "a" })
@{ string? s; return s; }
@{ List<string?> s = null; return s; }
@{ List<string>? s = null; return s; }
@{ var s = new List<string?>(); return s; }
@{ foreach (string? s in new[] { "a" }) return s; return 1; }
@{ Func<string?, int> f = x => 1; return f(null); }
@{ string? f(string? a) => a; return f(null); }
@(new[] { "a" }.Select((string? x) => x))
@{ if ((object)"a" is string? s) return s; return 1; }
@(Math.Max(1, (string?)"a"))
@(Nullable.Compare((string?)"a", "b"))
@(Nullable.Compare(new string?("a"), "b"))
@(int[])
@(int?)
@(System.String)
@(string?)
@(int[][])
@(int*)
@(int.MaxValue?)
@(void)
@(int[1])
@(int[1].Length)
@{ return int[]; }
@{ return int; }
@{ return int?; }
@{ var x = string; return x; }
@{ var x = string[]; return x; }
@(string[].Empty)
@(int?.HasValue)
@(1 + int)
@(1 + int[])
@("a" + string)
@(F(int))
@(string.Concat(int, 1))
@($"{nope:}")
@($"{1,:}")
@($"{1,2:}")
@($"{ }")
@($"{1}}")
@($"{{1}")
@($"a{nope}b{1:}")
@{ if (true) int x = nope; return 1; }
@{ if (nope) int x = 1; return 1; }
@{ if (true) int x = 1; return x; }
@{ if (true) var x = 1; else return 2; return 1; }
@{ foreach (var i in new[]{1}) int F() => 1; return 1; }
@{ while (false) int x; return 1; }
@{ for (;;) const int x = 1; return 1; }
@{ lock ("a") int x = 1; return 1; }
@{ using (new System.IO.StringReader("a")) int x = 1; return 1; }
@{ if (true) int x = 1 return 1; }
@{ do int x = 1; while (false); return 1; }
@{ if (true) (int a, int b) = (1, 2); return 1; }
@{ if (true) var (a, b) = (1, 2); return 1; }
@{ if (true) List<int> x; return 1; }
@{ if (true) ref int x = ref nope; return 1; }
@{ if (true) using var x = nope; return 1; }
@(a*)
@(a?)
@(context*)
@(List<int>?)
@(List<int>[])
@(System.String[])
@(global::System.String)
@((int[]))
@(((int)))
@((string))
@(a?.b)
@(a[])
@(a<b>)
@(a.b)
@(from int x in 5 select x)
@(from int x in (5) select x)
@(from int x in (y => 1) select x)
@(from x in (y => 1) select x)
@(from x in (5) select x)
@(from int x in "a".Length select x)
@(from int x in context select x)
@(from int x in CipherMode.CTS select x)
@(from int x in null select x)
@(from int x in "abc" select x)
@(from int x in new Uri("http://a") select x)
@(from int x in context.Variables select x)
@(from a in new[]{1} join int x in 5 on a equals x select x)
@(from a in new[]{1} join int x in (5) on a equals x select x)
@(from a in new[]{1} join int x in (y => 1) on a equals x select x)
@(from a in new[]{1} join x in (y => 1) on a equals x select x)
@(from a in new[]{1} join x in 5 on a equals x select x)
@(from a in new[]{1} join x in (5) on a equals x select x)
@(from a in new[]{1} from int x in 5 select x)
@(from a in new[]{1} from int x in (5) select x)
@(from a in new[]{1} from x in 5 select x)
@(from a in new[]{1} from int x in (y => 1) select x)
@(from a in new[]{1} from x in (y => 1) select x)
@(from a in new[]{1} let b = null select b)
@(from a in new[]{1} let b = default select b)
@(from a in new[]{1} let b = "a".Trim select b)
@(from a in new[]{1} let b = (x => 1) select b)
@(from a in new[]{1} let b = Math select b)
@(from a in new[]{1} let b = nope select b)
@(from a in new[]{1} let b = "a".Foo() where b > 1 select b)
@(from a in new[]{1} where "a" select a)
@(from a in new[]{1} where a select a)
@(from a in new[]{1} where nope select a)
@(from a in new[]{1} select nope)
@(from a in new[]{1} select null)
@(from a in new[]{1} select a.Foo)
@(from a in new[]{1} orderby null select a)
@(from a in new[]{1} orderby nope, a select a)
@(from a in new[]{1} group a by null)
@(from a in new[]{1} group null by a)
@(from a in new[]{1} group a by nope into g select g.Key)
@(from a in new[]{1} join b in new[]{"x"} on a equals b select a)
@(from a in new[]{1} join b in new[]{2} on b equals a select a)
@(from a in nope select a)
@(from a in nope where b select c)
@(from a in new[]{1} select a into b select a)
@(from a in new[]{1} from a in new[]{2} select a)
@(from context in new[]{1} select context)
@(from a in context.Request.Headers where a.Key == 1 select a.Value)
@(from a in context.Request.Headers where a.Foo == "x" select a.Value)
@((from a in context.Request.Headers select a.Key).First().Foo)
@((from a in context.Request.Headers select a.Key).Foo())
@(-("a" is DayOfWeek.Friday))
@(("a".Length is DayOfWeek.Friday) as int?)
@("a".Length is DayOfWeek.Friday)
@("a".Length is 1.5)
@("a".Length is "b")
@("a" is 1)
@("a" is null + 1)
@("a" is "b" + 1)
@{ switch ("a".Length) { case DayOfWeek.Friday: return 1; } return 2; }
@{ switch ("a".Length) { case 1.5: return 1; } return 2; }
@{ switch ("a".Length) { case "a": return 1; } return 2; }
@{ switch ("a") { case 1: return 1; case "b": return 2; } return 2; }
@{ switch ("a") { case null: return 1; case null: return 2; } return 2; }
@{ switch ("a".Length) { case 1L: return 1; case 1: return 2; } return 2; }
@{ switch (nope) { case 1: return 1; } return 2; }
@{ switch ("a".Length) { case nope: return 1; } return 2; }
@{ switch ("a".Length) { case 1: } return 2; }
@{ switch ("a".Length) { case 1: nope(); } return 2; }
@{ switch ("a".Length) { case 1: int x = 1; break; case 2: x = 3; return x; } return 2; }
@((1, 2) + 1)
@((1, null) == 1)
@((1, null) + nope)
@{ int a = 0; a += new DateTimeOffset(); return a; }
@{ int a = 0; a += (5L << -1) % 2; return a; }
@{ int a = 0; a += nope; return a; }
@{ int a = 0; a += "a"; return a; }
@{ int a = 0; a += null; return a; }
@{ int a = 0; a += (int)(5L << 63); return a; }
@{ int[] a = { 1, "a".Length > 0 ? DayOfWeek.Friday : 1 }; return a; }
@{ int a = true ? DayOfWeek.Friday : 1; return a; }
@{ int a = true ? 1.5 : "x"; return a; }
@{ int a = true ? 1.5 : 1; return a; }
@{ int a = true ? 1.5m : 1.5; return a; }
@{ byte b = true ? 300 : "x"; return b; }
@{ byte b = true ? 300 : null; return b; }
@{ (byte, int) b = (300, 1); return b; }
@{ float b = true ? 1.5 : null; return b; }
@{ byte b = 1; b += 300; return b; }
@{ byte b = 1; b += 1.5; return b; }
@{ short s = 1; s += 'a'; return s; }
@{ short s = 1; ushort u = 1; s += u; return s; }
@{ int i = 1; i += 1.5m; return i; }
@{ int i = 1; i += 5L; return i; }
@{ int i = 1; i *= 2.0; return i; }
@{ string s = "a"; s += 1; return s; }
@{ string s = "a"; s += null; return s; }
@{ string s = "a"; s -= "b"; return s; }
@{ string s = "a"; s += x => 1; return s; }
@{ bool b = true; b &= 1; return b; }
@{ bool b = true; b |= nope; return b; }
@{ int? i = 1; i += null; return i; }
@{ int? i = 1; i += "a"; return i; }
@{ object o = 1; o += "a"; return o; }
@{ object o = "a"; o += o; return o; }
@{ Action a = null; a += 1; return 1; }
@{ Action a = null; a += () => nope; return 1; }
@{ context.RequestId += 1; return 1; }
@{ context.Variables["a"] += 1; return 1; }
@{ context.Request.Method = "GET"; return 1; }
@{ "a".Length += 1; return 1; }
@{ 1 = 2; return 1; }
@{ nope = 2; return 1; }
@{ int x = 1; x = "a"; return x; }
@{ int x = 1; if (x = 2) return 1; return x; }
@{ var x = 1; x = null; return x; }
@{ var x = null; return x; }
@{ var x; x = 1; return x; }
@{ var x = { 1 }; return x; }
@{ var x = new[] { }; return x; }
@{ var x = new[] { null }; return x; }
@{ var x = new { }; return x.A; }
@{ var x = new { A }; return x; }
@{ var x = y; var y = 1; return x; }
@{ var x = x; return x; }
@{ int x = x + 1; return x; }
@(new[] { 3, 1, 2 }.GetValue(-3L, -3L, context.Deployment))
@(new[] { 3, 1, 2 }.GetValue("a"))
@(new[] { 3, 1, 2 }.GetValue("a", "b"))
@(new[] { "a" }.Contains("a", 1))
@(new[] { "a" }.Contains(1))
@(new List<string> { "a" }.Contains(1))
@(new List<string> { "a" }.Contains("a", 1))
@(new[] { "a" }.SequenceEqual("a"))
@(new[] { "a" }.SequenceEqual(1))
@(new[] { "a" }.Union("a"))
@(new[] { "a" }.Except("a"))
@(new[] { "a" }.Except(new[] { 1 }))
@(new[] { "a" }.Concat(new[] { 1 }))
@(new[] { "a" }.Concat(1))
@(new[] { "a" }.Append(1))
@(new[] { "a" }.Prepend(1))
@(new[] { "a" }.DefaultIfEmpty(1))
@(new[] { "a" }.Zip(new[] { 1 }, 1))
@(new[] { "a" }.Zip(1, (a, b) => a))
@(new[] { "a" }.Take("a"))
@(new[] { "a" }.Skip(null))
@(new[] { "a" }.ElementAt("a"))
@(new[] { "a" }.First("a"))
@(new[] { "a" }.First(1))
@(new[] { "a" }.FirstOrDefault(1))
@(new[] { "a" }.FirstOrDefault("a"))
@(new[] { "a" }.Where(1))
@(new[] { "a" }.Where(true))
@(new[] { "a" }.Select(true))
@(new[] { "a" }.Any(true))
@(new[] { "a" }.Count("a"))
@(new[] { "a" }.Sum("a"))
@(new[] { "a" }.Sum(x => x))
@(new[] { "a" }.Max("a"))
@(new[] { "a" }.Aggregate("a"))
@(new[] { "a" }.Aggregate(1, "a"))
@(new[] { "a" }.Aggregate(1, (a, b) => b))
@(new[] { "a" }.OrderBy("a"))
@(new[] { "a" }.OrderBy(x => x, 1))
@(new[] { "a" }.OrderBy(x => x, StringComparer.Ordinal, 1))
@(new[] { "a" }.ThenBy(x => x))
@(new[] { "a" }.ToDictionary(x => x, 1))
@(new[] { "a" }.ToDictionary("a"))
@(new[] { "a" }.ToList(1))
@(new[] { "a" }.ToArray(1))
@(new[] { "a" }.Distinct(1))
@(new[] { "a" }.Distinct("a"))
@(new[] { "a" }.GroupBy(x => x, 1))
@(new[] { "a" }.Join(1, x => x, y => y, (x, y) => x))
@(new[] { "a" }.Join(new[] { 1 }, x => x, y => y, (x, y) => x))
@(new[] { "a" }.Join(","))
@(new[] { "a" }.Foo())
@(new[] { "a" }.Where())
@(new[] { "a" }.Where(x => x.Foo))
@(new[] { "a" }.Where(x => x.Length))
@(new[] { "a" }.Where(x => x.Length > "a"))
@(new[] { "a" }.Where((x, i, j) => true))
@(new[] { "a" }.Where(x => x == "a").Foo)
@(new[] { "a" }.Where(x => x == 1).First().Foo)
@(new[] { "a" }.Select(x => x.Foo).First())
@(new[] { "a" }.Select(x => new { x.Foo }))
@(new[] { "a" }.Select(x => new { A = null }))
@(new[] { "a" }.Select(x => x => x))
@(new[] { "a" }.Select(x => { return; }))
@(new[] { "a" }.Select(x => { return null; }))
@(new[] { "a" }.Select(x => { if (x == "a") return 1; }))
@(new[] { "a" }.Select(x => { if (x == "a") return 1; return "b"; }))
@(new[] { "a" }.SelectMany(x => 1))
@(new[] { "a" }.SelectMany(x => x, (x, y) => x + nope))
@(5.Where(x => true))
@(5.Sum())
@(5.Select(x => x))
@(5.First())
@(5.Contains(1))
@("a".Where(1))
@("a".Select(x => x.Length))
@(context.Request.Where(x => true))
@(context.Request.Headers.Where(x => x.Foo == 1))
@(context.Request.Headers.Select(h => h.Key + h.Valu))
@(context.Request.Headers.Contains("a"))
@(context.Request.Headers.ContainsKey(1))
@(context.Request.Headers.ContainsKey())
@(context.Request.Headers.GetValueOrDefault<int>("a"))
@(context.Variables.GetValueOrDefault<int>("a", "b"))
@(context.Variables.GetValueOrDefault<string>("a", 1))
@(context.Variables.GetValueOrDefault<string>())
@(context.Variables.GetValueOrDefault<string>(1))
@(context.Variables.GetValueOrDefault("a", 1) + "a")
@((string)context.Variables.GetValueOrDefault("a", 1))
@(context.Request.Url.Query.GetValueOrDefault("a", 1))
@(context.Request.Url.Query.GetValueOrDefault("a").Foo)
@(int.TryParse("a", true ? 1 : "a"))
@(int.TryParse("a", null))
@(int.TryParse("a", x => x))
@(int.TryParse("a", "a".Trim))
@(int.TryParse("a", 1))
@(int.TryParse("a", ref 1))
@(int.TryParse("a", out 1))
@(int.TryParse("a", out nope))
@(int.TryParse("a", out string s))
@(int.TryParse(1, out int s))
@(int.TryParse(1, out string s))
@(int.TryParse("a"))
@(int.TryParse())
@(int.TryParse("a", out int x, out int y))
@(Guid.TryParse("a", out var g) ? g.Foo : "a")
@(bool.TryParse("a", out var b) && b.Foo)
@(Enum.TryParse("a", out int d))
@(Enum.TryParse<DayOfWeek>("a", out int d))
@(Enum.Parse<DayOfWeek>("a", 1))
@(Enum.Parse(DayOfWeek, "a"))
@((DayOfWeek)Enum.Parse(typeof(DayOfWeek), 1))
@(string.Concat(System, 1))
@(string.Concat(string.Empty, String))
@(F(Math))
@("a".Foo(Math))
@("a".Substring(Math))
@(new Uri(Math))
@(new[] { "a" }.Contains(String))
@(new[] { "a" }.SequenceEqual(new[] { "a" }, 1))
@(new[] { 1 }.Union(new[] { 1 }, 1))
@(new[] { 1 }.Except(new[] { 1 }, "a"))
@(new[] { 1 }.Zip(new[] { 1 }, "a"))
@(context.Variables[String])
@(new[] { 1 }[Math])
@(((int)"a").Foo)
@(((int)"a").ToString(nope))
@(-((int)"a").ToString())
@(new Uri(new Uri("http://a"), ((int)"a").ToString()))
@(((int)"a").ToString().Foo)
@(((string)1).Where(x => true))
@(((string)1).Length + true)
@(!((string)1).Length)
@(((string)1).Substring("a"))
@("a".Substring("b").Foo)
@("a".Substring("b").Length.Foo)
@(int.Parse(1).Foo)
@(new Uri(1).Foo)
@(new Uri(1).Host.Foo)
@(!new Uri(1).Host)
@(!"a".Substring("b").Trim())
@(-("a".Substring("b").Trim().Length > 1))
@(((int)"a")?.ToString())
@("a".Substring("b")?.Length)
@("a".Substring("b")[0].Foo)
@((IEnumerable<int>)new XmlReaderSettings())
@((IReadOnlyList<string>)System.Security.Cryptography.RSAEncryptionPadding.OaepSHA256)
@((IDisposable)TimeZoneInfo.Utc)
@((IDisposable)new Uri("http://a"))
@{ T F<T>(T t) where T : StringBuilder => t; return F(new StringBuilder("a")); }
@(new[] { 3, 1, 2 }.GetValue(1L, "b"))
@{ lock ("a".Foo) { } return 1; }
`
