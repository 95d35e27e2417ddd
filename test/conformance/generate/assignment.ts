import { blocks, type Generated, lines, whole } from './combine.ts'

/** Which variables have a value where they are read, which can be written, and where statements can be reached. */
export function* assignment(): Iterable<Generated> {
  yield* whole(blocks(definite))
  yield* whole(blocks(unreachable))
  yield* whole(blocks(writable))
  yield* whole(blocks(references))
}

const definite = lines(String.raw`
int x; if (context.Tracing) x = 1; else x = 2; return x;
int x; if (context.Tracing) x = 1; else throw new Exception(); return x;
int x; if (context.Tracing) { x = 1; } else { return 0; } return x;
int x; if (true) x = 1; return x;
int x; if (false) x = 1; return x;
int x; if (false) return x; return 1;
int x; if (1 == 1) x = 1; return x;
const bool b = true; int x; if (b) x = 1; return x;
bool b = true; int x; if (b) x = 1; return x;
int x; while (true) { x = 1; break; } return x;
int x; while (true) { if (context.Tracing) break; x = 1; } return x;
int x; while (false) { return x; } return 1;
int x; while (context.Tracing) { } x = 1; return x;
int x; do { x = 1; } while (context.Tracing); return x;
int x; do { if (context.Tracing) continue; x = 1; } while (x == 1); return 1;
int x; do { if (context.Tracing) break; x = 1; } while (x == 2); return x;
int x; for (x = 0; x < 3; x++) { } return x;
int x; for (;;) { x = 1; break; } return x;
int x; for (; context.Tracing; x = 1) { } return x;
int x; for (; ; x++) { x = 1; if (x > 0) break; } return x;
int x; for (; ; x++) { return 1; }
int x; foreach (var i in "ab") { x = i; } return x;
int x; switch (1) { default: x = 1; break; } return x;
int x; switch (1) { case 1: x = 1; break; default: return 0; } return x;
int x; switch (1) { case 1: x = 1; break; case 2: x = 2; break; } return x;
int x; switch (context.Tracing) { case true: x = 1; break; case false: x = 2; break; } return x;
int x; switch (1) { case 1: x = 1; goto default; default: return x; }
int x; switch (1) { case 1: x = 1; goto case 2; case 2: return x; } return 0;
int x; try { x = 1; } finally { } return x;
int x; try { x = 1; } catch { x = 2; } return x;
int x; try { x = 1; } catch { } return x;
int x; try { x = 1; } catch { throw; } return x;
int x; try { x = 1; } catch { return 0; } return x;
int x; try { } finally { x = 1; } return x;
int x; try { int.Parse("1"); } finally { x = 1; } return x;
int x; try { x = 1; } finally { context.Trace(x + ""); } return 1;
int x; try { x = 1; throw new Exception(); } catch { return x; }
int x = 1; int y; try { y = x; } catch (Exception e) when (y == 1) { } return 1;
int x; using (var r = new StringReader("")) { x = 1; } return x;
int x; lock (context) { x = 1; } return x;
int x; { x = 1; } return x;
int x; checked { x = 1; } return x;
int x; int y = x = 1; return x + y;
int x; return (x = 1) + x;
int x; return x + (x = 1);
int x; var a = new[] { x = 1, x }; return a;
int x; var a = new[] { x, x = 1 }; return a;
int x; bool b = (x = 1) > 0 && x > 0; return x;
int x; bool b = context.Tracing && (x = 1) > 0; return x;
int x; bool b = context.Tracing || (x = 1) > 0; return x;
int x; if (context.Tracing && (x = 1) > 0) return x; return 0;
int x; if (context.Tracing && (x = 1) > 0) return 0; return x;
int x; if (context.Tracing || (x = 1) > 0) return 0; return x;
int x; if (context.Tracing || (x = 1) > 0) return x; return 0;
int x; if (!(context.Tracing || (x = 1) > 0)) return x; return 0;
int x; if (!(context.Tracing && (x = 1) > 0)) return 0; return x;
int x; if (context.Tracing & (x = 1) > 0) return 0; return x;
int x; if (true && (x = 1) > 0) return x; return x;
int x; if (false || (x = 1) > 0) return x; return x;
int x; if (true || (x = 1) > 0) return 0; return x;
int x; if (false && x > 0) return 0; return 1;
int x; int y = context.Tracing ? (x = 1) : (x = 2); return x;
int x; int y = context.Tracing ? (x = 1) : 2; return x;
int x; int y = true ? (x = 1) : 2; return x;
int x; if (context.Tracing ? (x = 1) > 0 : false) return x; return 0;
int x; if (context.Tracing ? (x = 1) > 0 : true) return x; return 0;
int x; string s = "a"; var t = s ?? (x = 1).ToString(); return x;
int x; string s = "a"; var t = s?.Substring(x = 1); return x;
int x; string s = null; var t = s?.Substring(x = 0, x); return 1;
int x; if (int.TryParse("1", out x)) { } return x;
int x; if (context.Tracing && int.TryParse("1", out x)) return x; return 0;
int x; int.TryParse(x + "", out x); return x;
int x; x = x + 1; return x;
int x; x++; return x;
int x; x += 1; return x;
int x; ref int r = ref x; return 1;
int? x; return x.HasValue;
int? x; return x == null;
int[] a; return a.Length;
int[] a; a[0] = 1; return a;
string s; return s;
string s; return s + "a";
string s; s += "a"; return s;
string s; return $"{s}";
string s; return nameof(s);
string s; return s?.Length;
string s; return s ?? "a";
string s; return s is string;
object o; return o as string;
int x; return (long)x;
int x; return x.ToString();
int x; return typeof(int) == null ? x : 0;
(int, int) t; return t.Item1;
(int, int) t; t.Item1 = 1; return t.Item1;
(int, int) t; t.Item1 = 1; return t.Item2;
(int, int) t; t.Item1 = 1; return t;
(int, int) t; t.Item1 = 1; t.Item2 = 2; return t.Item1 + t.Item2;
(int, int) t; t.Item1 = 1; t.Item2 = 2; return t;
(int a, int b) t; t.a = 1; return t.Item1;
(int a, (int b, int c) d) t; t.d.b = 1; return t.d.b;
(int a, (int b, int c) d) t; t.d.b = 1; return t.d.c;
(int a, (int b, int c) d) t; t.d = (1, 2); return t.d.c;
(int, int) t; return t.ToString();
int a, b; (a, b) = (1, 2); return a + b;
int a, b; (a, b) = (b, 1); return a;
int a, b; (a, b) = (1, a); return b;
int a; var (b, c) = (a = 1, a); return b + c;
DateTime d; return d;
DateTime d; d.AddDays(1); return 1;
Guid g; return g.ToString();
KeyValuePair<string, int> p; return p.Key;
int x; Func<int> f = () => x; x = 1; return f();
int x; Func<int> f = () => { x = 1; return x; }; return f();
int x; x = 1; Func<int> f = () => x; return f();
int x; var q = new[] { 1 }.Select(i => i + x); return 1;
int x; var q = from i in new[] { 1 } select i + x; return 1;
int x; var q = from i in new[] { x = 1 } select i + x; return q;
Func<int> f; return f();
Func<int, int> f; f = n => n < 1 ? 0 : f(n - 1); return f(1);
Func<int, int> f = n => n < 1 ? 0 : f(n - 1); return f(1);
int x; goto a; a: return x;
int x; goto a; x = 1; a: return x;
int x; x = 1; goto a; a: return x;
int x; if (context.Tracing) goto a; x = 1; a: return x;
int x; if (context.Tracing) { x = 2; goto a; } x = 1; a: return x;
object o = 1; if (o is int n && context.Tracing) return n; return 0;
object o = 1; if (o is int n == false) return n; return 0;
object o = 1; if (!(o is int n) || n > 0) return 0; return n;
object o = 1; if (!(o is int n) || n < 0) return 0; return n;
object o = 1; return o is int n ? 0 : n;
object o = 1; return !(o is int n) ? 0 : n;
object o = 1; bool b = o is int n && n > 0; return b;
object o = 1; for (; o is int n && n < 1; ) { return n; } return 0;
object o = 1; while (o is int n) { return n; } return 0;
object o = 1; do { } while (!(o is int n)); return n;
object o = 1; if (o is var v) return v; return v;
object o = 1; if (o is string s || o is int n) return 1; return 0;
object o = 1; if (o is string s || o is int n && n > 0) return 1; return 0;
object o = 1; var r = o is int n ? n : o is long n2 ? n2 : n; return r;
object o = 1; switch (o) { case int n when n > 0 && o is long m: return m; } return 0;
object o = 1; switch (o) { case int n when context.Tracing || o is long m: return m; } return 0;
int x; return new { x }.x;
int x; return new List<int> { x };
int x; return new JObject { ["a"] = x };
int x; switch (x) { default: return 1; }
int x; throw new Exception(x + "");
int x; lock (x.ToString()) { } return 1;
int x; foreach (var c in x.ToString()) { } return 1;
int x; yield return x;
int x; while (x < 1) { } return 1;
int x; if (x == 0) return 1; return 2;
int x; return;
int x;
bool b; if (b) return 1; return 2;
bool b; return b && (b = true);
bool b; return (b = true) && b;
int x; try { x = int.Parse("a"); } catch (FormatException) { x = 0; } catch (Exception) { throw; } return x;
int x; try { try { x = 1; } finally { } } catch { } return x;
int x; try { try { x = 1; } catch { x = 2; } } finally { context.Trace("a"); } return x;
int x; while (true) { try { x = 1; break; } finally { } } return x;
int x; while (true) { try { break; } finally { x = 1; } } return x;
int x; foreach (var c in "a") { x = 1; break; } return x;
`)

const unreachable = lines(String.raw`
return 1; return 2;
return 1; int x = 2;
return 1; x = 2;
throw new Exception("a"); return 1;
return 1; int x; return x;
int x; return 1; return x;
int x; if (true) return 1; return x;
if (context != null) return 0; int x; while (true) { } return x;
if (context != null) return 0; int x; for (;;) { } return x;
int x; for (; true; ) { return 1; } return x;
int x; if (1 > 2) return x; return 1;
int x; if (1 < 2) return 1; else return x;
if (true) return 1;
if (false) return 1;
if (1 == 1) return 1;
if (!false) return 1;
if (true || context.Tracing) return 1;
if (context.Tracing || true) return 1;
if (true && true) return 1;
if ("a" == "a") return 1;
if (1 is int) return 1;
if ((object)null == null) return 1;
if (sizeof(int) == 4) return 1;
if (default(bool) == false) return 1;
if (nameof(context) == "context") return 1;
if ((true)) return 1;
if (true ? true : false) return 1;
if (context.Tracing) return 1; else return 2;
if (context != null) return 0; while (true) { if (context.Tracing) return 1; }
if (context != null) return 0; while (1 < 2) { }
if (context != null) return 0; while (!false) { }
if (context != null) return 0; while (context.Tracing || true) { }
if (context != null) return 0; for (;;) { }
if (context != null) return 0; for (; 1 == 1; ) { }
if (context != null) return 0; for (int i = 0; i >= 0; i++) { }
if (context != null) return 0; do { } while (true);
do { break; } while (true);
do { continue; } while (false);
do { if (context.Tracing) continue; return 1; } while (false);
do { return 1; } while (context.Tracing);
if (context != null) return 0; while (true) { while (true) { break; } }
if (context != null) return 0; while (true) { switch (1) { case 1: break; } }
while (true) { goto a; } a: ;
while (false) { } return 1;
foreach (var x in "") { return 1; }
switch (1) { case 1: return 1; default: throw new Exception(); }
switch (1) { case 1: return 1; }
switch (1) { case 2: return 2; }
if (context != null) return 0; switch (1) { case 1: while (true) { } default: return 1; }
if (context != null) return 0; switch (1) { case 1: for (;;) { } }
switch (1) { case 1: if (true) return 1; default: return 2; }
switch (1) { case 1: if (context.Tracing) return 1; default: return 2; }
switch (1) { case 1: if (context.Tracing) return 1; else break; default: return 2; } return 3;
switch (1) { case 1: { return 1; } default: { return 2; } }
switch (1) { case 1: try { return 1; } finally { } default: return 2; }
switch (1) { case 1: try { return 1; } catch { } default: return 2; }
switch (1) { case 1: default: }
switch (1) { case 1: }
switch (1) { default: }
switch (1) { } return 1;
switch (1) { case 1: ; } return 1;
switch (1) { case 1: { } } return 1;
switch (1) { case 1: break; break; } return 1;
switch (1) { case 1: return 1; break; default: return 2; }
switch (1) { case 1: throw new Exception(); case 2: goto case 1; default: continue; }
switch (1) { case 1: int F() => 1; return F(); default: return F(); }
switch ((object)1) { case object o: return 1; }
switch ((object)1) { case var o: return 1; }
switch ((object)1) { case object o: return 1; case null: return 2; }
switch ((object)1) { case null: return 2; case object o: return 1; }
switch (1) { case int n: return 1; }
switch ("a") { case string s: return 1; case null: return 2; }
switch (DayOfWeek.Monday) { case DayOfWeek.Monday: return 1; default: return 2; }
switch ((bool?)null) { case true: return 1; case false: return 2; case null: return 3; }
switch (context.Tracing) { case true: return 1; case false: return 2; }
switch (context.Tracing) { case true: return 1; default: return 2; }
try { throw new Exception(); } catch { return 1; }
try { throw new Exception(); } catch { }
try { throw new Exception(); } catch (FormatException) { return 1; }
try { return 1; } finally { throw new Exception("f"); }
try { } finally { throw new Exception("f"); }
if (context != null) return 0; try { while (true) { } } finally { }
if (context != null) return 0; try { goto a; } finally { while (true) { } } a: ;
try { return 1; } catch (Exception) when (false) { }
try { return 1; } catch (Exception) when (true) { } catch { }
if (context != null) return 0; a: goto a; return 1;
goto a; return 1; a: return 2;
goto a; a: ;
using (new StringReader("")) { throw new Exception("x"); }
lock (context) { return 1; }
checked { return 1; }
unchecked { return 1; }
{ { { return 1; } } }
int F() { return 1; } 
Func<int> f = () => { return 1; };
Action f = () => { return; }; return 1;
Func<int> f = () => { while (true) { } }; return 1;
Func<int> f = () => { throw new Exception(); }; return 1;
Func<int> f = () => throw new Exception(); return 1;
Func<int> f = () => { if (context.Tracing) return 1; }; return 1;
Func<int> f = () => { if (context.Tracing) return 1; return; }; return 1;
Func<int> f = () => { if (context.Tracing) return 1; return "a"; }; return 1;
Func<object> f = () => { if (context.Tracing) return 1; return "a"; }; return f();
`)

const writable = lines(String.raw`
foreach (var i in new[] { 1 }) { i = 2; } return 1;
foreach (var i in new[] { 1 }) { i++; } return 1;
foreach (var i in new[] { 1 }) { i += 1; } return 1;
foreach (var i in new[] { 1 }) { int.TryParse("1", out i); } return 1;
foreach (var i in new[] { 1 }) { ref int r = ref i; } return 1;
foreach (var i in new[] { new[] { 1 } }) { i[0] = 2; } return 1;
foreach (var i in new[] { (1, 2) }) { i.Item1 = 2; } return 1;
foreach (var (a, b) in new[] { (1, 2) }) { a = 2; } return 1;
foreach (var i in new[] { 1 }) { Action f = () => { i = 2; }; } return 1;
foreach (var i in new[] { 1 }) { (i, _) = (1, 2); } return 1;
using (var r = new StringReader("")) { r = null; } return 1;
using (var r = new StringReader("")) { r.ReadLine(); } return 1;
const int c = 1; c = 2; return 1;
const int c = 1; c++; return 1;
const int c = 1; int.TryParse("1", out c); return 1;
const int c = 1; (c, _) = (1, 2); return 1;
const string s = null; return s;
const object o = null; return o;
const object o = "a"; return o;
const object o = 1; return o;
const Exception e = null; return e;
const int[] a = null; return a;
const int? n = null; return n;
const int? n = 1; return n;
const DateTime d = default(DateTime); return d;
const decimal m = 1.5m * 2; return m;
const decimal m = 1.5; return m;
const double d = 1; return d;
const float f = 1.5f; return f;
const byte b = 1 + 1; return b;
const byte b = 255 + 1; return b;
const char c = 'a' + 1; return c;
const char c = (char)('a' + 1); return c;
const bool b = 1 < 2; return b;
const string s = "a" + 1; return s;
const string s = "a" + 'b'; return s;
const string s = "a" + "b" + null; return s;
const string s = "a".ToUpper(); return s;
const string s = $"a"; return s;
const string s = true ? "a" : "b"; return s;
const string s = "a" ?? "b"; return s;
const int n = "abc".Length; return n;
const int n = (int)3.5; return n;
const int n = (int)3.5m; return n;
const long n = int.MaxValue; return n;
const int n = (int)DayOfWeek.Friday; return n;
const DayOfWeek d = DayOfWeek.Friday; return d;
const DayOfWeek d = DayOfWeek.Friday + 1; return d;
const DayOfWeek d = (DayOfWeek)9; return d;
const DayOfWeek d = 0; return d;
const DayOfWeek d = 1; return d;
const int n = default; return n;
const string s = default; return s;
const int n = sizeof(int); return n;
const int n = int.MaxValue; return n;
const double d = Math.PI; return d * 2;
const double d = Math.Max(1, 2); return d;
const string s = string.Empty; return s;
const int a = 1, b = a; return b;
const int x; return 1;
const x = 1; return x;
const var x = 1; return x;
const int x = 1; ref int r = ref x; return 1;
var d = DateTime.Now; d.Year = 2; return 1;
DateTime.Now.Year = 2; return 1;
DateTime.MaxValue = DateTime.Now; return 1;
string.Empty = "a"; return 1;
int.MaxValue = 1; return 1;
Math.PI = 3; return 1;
Guid.Empty = Guid.NewGuid(); return 1;
"abc".Length = 1; return 1;
"abc"[0] = 'x'; return 1;
var s = "abc"; s[0]++; return 1;
var l = new List<int>(); l.Count++; return 1;
var l = new List<(int, int)> { (1, 2) }; l[0].Item1 = 5; return 1;
var l = new List<int> { 1 }; l[0]++; l[0] += 2; return l;
var a = new[] { (1, 2) }; a[0].Item1 = 5; return a[0].Item1;
var a = new[] { 1 }; a.Length = 2; return 1;
var a = new[] { 1 }; a = null; return a;
new[] { 1 }[0] = 2; return 1;
new List<int> { 1 }[0] = 2; return 1;
new int[2].Length++; return 1;
(1, 2).Item1 = 2; return 1;
var t = (1, 2); t.Item1 = 5; t.Item2 += 5; t.Item1++; return t.Item1 + t.Item2;
var t = (a: 1, b: (c: 2, d: 3)); t.b.c = 9; return t.b.c;
(int, int) F() => (1, 2); F().Item1 = 2; return 1;
var o = new { A = 1 }; o.A = 2; return 1;
var o = new { A = 1 }; o.A++; return 1;
var p = new KeyValuePair<string, int>("a", 1); p.Value = 2; return 1;
var d = new Dictionary<string, int> { ["a"] = 1 }; d["a"]++; d["b"] = 3; return d["a"];
var d = new Dictionary<string, List<int>>(); d["a"] = new List<int> { 1 }; d["a"][0] = 2; return d["a"][0];
foreach (var p in new Dictionary<string, int>()) { p.Value = 1; } return 1;
int? n = 1; n.Value = 2; return 1;
context = null; return 1;
context.Request = null; return 1;
context.Variables["a"] = 1; return 1;
context.Request.Url.Path = "a"; return 1;
context.User.Id += "a"; return 1;
this = null; return 1;
null = 1; return 1;
1 = 1; return 1;
"a" = "b"; return 1;
1++; return 1;
(1)++; return 1;
int x = 1; (x)++; return x;
int x = 1; (x) = 5; return x;
int x = 1; ((x)) += 5; return x;
int x = 1; x++++; return x;
int x = 1; ++x++; return x;
int x = 1; x++ = 2; return x;
int x = 1; -x = 2; return x;
int x = 1; -x++; return x;
int x = 1; x + 1 = 2; return x;
int x = 1; (x + 1)++; return x;
int x = 1, y = 2; (context.Tracing ? x : y) = 5; return x;
int x = 1, y = 2; x = y = 3; return x + y;
int x = 1, y = 2; (x = y) = 3; return x + y;
int x = 1; x =+ 2; return x;
int x = 1; x =- 2; return x;
int x = 1; x == 2; return x;
int x = 1; x; return x;
int x = 1; (x = 2); return x;
int x = 1; (x++); return x;
int x = 1; +x; return x;
int F() => 1; F() = 2; return 1;
int F() => 1; F()++; return 1;
DayOfWeek.Monday = DayOfWeek.Friday; return 1;
DayOfWeek d = DayOfWeek.Monday; d++; return d;
DayOfWeek d = DayOfWeek.Monday; d += 2; return d;
DayOfWeek d = DayOfWeek.Monday; d *= 2; return d;
DayOfWeek d = DayOfWeek.Monday; d |= DayOfWeek.Tuesday; return d;
DayOfWeek d = DayOfWeek.Monday; d = d | 2; return d;
DayOfWeek d = DayOfWeek.Monday; d -= DayOfWeek.Monday; return d;
bool b = true; b++; return b;
bool b = true; b &= false; b |= true; b ^= true; return b;
bool b = true; b += true; return b;
bool b = true; b &&= false; return b;
string s = "a"; s++; return s;
string s = "a"; s -= "a"; return s;
string s = "a"; s += 1 + 2; s += 'c'; s += null; s += 1.5m; return s;
char c = 'a'; c += 1; return c;
char c = 'a'; c += 'b'; return c;
char c = 'a'; c = c + 1; return c;
char c = 'a'; c += 70000; return c;
char c = 'a'; c++; c--; return c;
byte b = 1; b += 255; return b;
byte b = 1; b += 256; return b;
byte b = 1; int i = 2; b += i; return b;
byte b = 1; byte i = 2; b += i; return b;
byte b = 1; b <<= 3; return b;
byte b = 1; b = b << 3; return b;
byte b = 1; b = (byte)(b << 3); return b;
byte b = 1; b = +b; return b;
byte b = 1; b = ~b; return b;
sbyte b = 1; b -= 1L; return b;
short s = 1; s += 1.5; return s;
int i = 1; i += 1.5; return i;
int i = 1; i *= 1.5; return i;
int i = 1; i += 1L; return i;
int i = 1; i += 1u; return i;
int i = 1; i <<= 1L; return i;
int i = 1; i >>= 2; return i;
long l = 1; l += 1; l <<= 2; return l;
long l = 1; l += 1UL; return l;
ulong u = 1; u += 1; return u;
ulong u = 1; int i = 1; u += i; return u;
ulong u = 1; u -= 1L; return u;
uint u = 1; u += -1; return u;
uint u = 1; int i = 1; u += i; return u;
float f = 1; f += 1.5; return f;
float f = 1; f = f + 1.5; return f;
double d = 1; d += 1m; return d;
decimal m = 1; m += 1; m += 1L; m++; return m;
decimal m = 1; m += 1.5; return m;
int? n = 1; n += null; return n;
int? n = 1; n++; n += 2; return n;
int? n = 1; n += 1.5; return n;
int? n = null; n ??= 1; return n;
object o = 1; o += 1; return o;
object o = "a"; o += "b"; return o;
object o = 1; o++; return o;
Func<int> f = () => 1; f += () => 2; f -= () => 3; return f();
Func<int> f = () => 1; f += x => 2; return 1;
Func<int> f = () => 1; f *= () => 2; return 1;
DateTime d = DateTime.MinValue; d += TimeSpan.FromDays(1); return d;
DateTime d = DateTime.MinValue; d += 1; return d;
DateTime d = DateTime.MinValue; d++; return d;
TimeSpan t = TimeSpan.Zero; t += TimeSpan.FromDays(1); t -= TimeSpan.FromHours(1); return t;
DateTime d = DateTime.MaxValue; d -= DateTime.MinValue; return d;
JToken t = 1; t += 2; return t;
JToken t = 1; t++; return t;
JToken t = JToken.Parse("{}"); t["a"] = 1; t["b"] = "x"; t["c"] = null; return t.ToString();
JObject j = new JObject(); j["a"] = 1; j["a"] += 1; return 1;
JObject j = new JObject(); j["a"] = 1; j["a"] = (int)j["a"] + 1; return j["a"];
JObject j = new JObject(); j.Count = 2; return 1;
JObject j = new JObject(); j.a = 2; return 1;
JObject j = new JObject(); j["a"] = new { A = 1 }; return 1;
JObject j = new JObject(); j["a"] = new List<int>(); return 1;
JObject j = new JObject(); j["a"] = DateTime.MinValue; j["b"] = Guid.Empty; j["c"] = 1.5m; return j.Count;
JObject j = new JObject(); j["a"] = 'c'; return j["a"];
JObject j = new JObject(); j["a"] = DayOfWeek.Monday; return 1;
JObject j = new JObject(); object o = 1; j["a"] = o; return 1;
JObject j = new JObject(); object o = 1; j["a"] = (JToken)o; return 1;
`)

const references = lines(String.raw`
int x = 1; ref int r = ref x; r = 5; return x;
int x = 1; ref int r = x; return r;
int x = 1; ref var r = ref x; r++; return x;
int x = 1; int r = ref x; return r;
int x = 1; var r = ref x; return r;
int x = 1; ref int r = ref x; int y = 2; r = ref y; r = 9; return x + y;
int x = 1; ref long r = ref x; return 1;
int x = 1; ref int? r = ref x; return 1;
object x = 1; ref string r = ref x; return 1;
ref int r; return 1;
ref int r = 1; return 1;
ref int r = ref 1; return 1;
ref int r = null; return 1;
int[] a = { 1, 2 }; ref int r = ref a[0]; r = 5; return a[0];
int[] a = { 1, 2 }; ref readonly int r = ref a[0]; return r;
int[] a = { 1, 2 }; ref readonly int r = ref a[0]; r = 5; return r;
int[] a = { 1, 2 }; ref readonly int r = ref a[0]; r++; return r;
List<int> a = new List<int> { 1 }; ref int r = ref a[0]; return 1;
var d = new Dictionary<string, int>(); ref int r = ref d["a"]; return 1;
string s = "a"; ref char r = ref s[0]; return 1;
ref int r = ref context.Response.StatusCode; return 1;
var t = (1, 2); ref int r = ref t.Item1; r = 5; return t.Item1;
int F() => 1; ref int r = ref F(); return 1;
int[] a = { 1 }; ref int F() => ref a[0]; ref int r = ref F(); r = 6; return a[0];
int[] a = { 1 }; ref int F() => ref a[0]; F()++; F() += 2; return a[0];
int[] a = { 1 }; ref int F() => a[0]; return 1;
int[] a = { 1 }; int F() => ref a[0]; return 1;
int[] a = { 1 }; ref int F() { return ref a[0]; } return F();
int[] a = { 1 }; ref int F() { return a[0]; } return 1;
int[] a = { 1 }; int F() { return ref a[0]; } return 1;
int[] a = { 1 }; ref readonly int F() => ref a[0]; return F();
int[] a = { 1 }; ref readonly int F() => ref a[0]; F() = 5; return 1;
int[] a = { 1 }; ref readonly int F() => ref a[0]; ref int r = ref F(); return 1;
int[] a = { 1 }; ref int F() => ref a[0]; return ref F();
ref int F() { int x = 1; return ref x; } return 1;
ref int F(int x) => ref x; return 1;
ref int F(ref int x) => ref x; int y = 1; F(ref y) = 7; return y;
ref int F(out int x) { x = 1; return ref x; } return F(out int z);
ref int F(in int x) => ref x; return 1;
ref readonly int F(in int x) => ref x; return F(5);
ref int F() => ref 1; return 1;
ref int F() => throw new Exception("x"); return F();
ref void F() { } return 1;
int x = 1; ref int F() => ref x; return F();
int x = 1; Func<int> f = () => ref x; return 1;
int x = 1; ref int r = ref x; Func<int> f = () => r; return 1;
int x = 1; ref int r = ref x; int F() => r; return 1;
int x = 1; return ref x;
int x = 1, y = 2; ref int r = ref (context.Tracing ? ref x : ref y); r = 9; return x + y;
int x = 1, y = 2; ref int r = ref context.Tracing ? ref x : ref y; r = 9; return x + y;
int x = 1, y = 2; ref int r = ref context.Tracing ? x : y; return 1;
int x = 1, y = 2; int r = context.Tracing ? ref x : ref y; return r;
int x = 1, y = 2; (context.Tracing ? ref x : ref y) = 5; return x + y;
int x = 1; long y = 2; ref int r = ref context.Tracing ? ref x : ref y; return 1;
int x = 1, y = 2; (context.Tracing ? ref x : ref y) += 5; (context.Tracing ? ref x : ref y)++; return x + "," + y;
int x = 1, y = 2; return (context.Tracing ? ref x : ref y)++ + y;
int x = 1, y = 2; int r = context.Tracing ? ref x : y; return r;
int x = 1, y = 2; int r = context.Tracing ? x : ref y; return r;
int x = 1, y = 2; void F(ref int a) { a = 7; } F(ref context.Tracing ? ref x : ref y); return x + "," + y;
int x = 1, y = 2; void F(out int a) { a = 7; } F(out (context.Tracing ? ref x : ref y)); return x + "," + y;
var a = new[] { 1, 2 }; int i = 0; (context.Tracing ? ref a[i++] : ref a[++i]) = 9; return a[0] + "," + a[1] + "," + i;
var a = new[] { 1, 2 }; (context.Tracing ? ref a[0] : ref a[5]) = 9; return 1;
var a = new[] { 1, 2 }; ref int F(bool c) => ref c ? ref a[0] : ref a[1]; F(true) = 5; F(false)++; return a[0] + "," + a[1];
int x = 1, y = 2; ref int F(bool c) { return ref c ? ref x : ref y; } F(true) = 5; return x;
int F(bool c) { int x = 1, y = 2; ref int G() { return ref c ? ref x : ref y; } return G(); } return F(true);
ref int F(bool c, ref int x, ref int y) { return ref c ? ref x : ref y; } int a = 1, b = 2; F(false, ref a, ref b) = 9; return a + "," + b;
ref int F(bool c, ref int x) { int y = 2; return ref c ? ref x : ref y; } int a = 1; return F(false, ref a);
var t = (1, 2); var u = (3, 4); (context.Tracing ? ref t : ref u).Item1 = 9; return t.Item1 + "," + u.Item1;
string x = "a", y = null; (context.Tracing ? ref x : ref y) = "b"; return x + y + (context.Tracing ? ref x : ref y).Length;
int x; int y = 1; (context.Tracing ? ref x : ref y) = 5; return y;
int x = 1, y = 2; (context.Tracing ? ref x : ref y, int z) = (3, 4); return y;
int x = 1, y = 2, z; ((context.Tracing ? ref x : ref y), z) = (3, 4); return y + z;
int x = 1; (context.Tracing ? ref x : ref 5) = 3; return x;
int x = 1; (context.Tracing ? ref x : ref context.Response.StatusCode) = 3; return x;
const int k = 1; int x = 1; (context.Tracing ? ref x : ref k) = 3; return x;
int x = 1; (context.Tracing ? ref x : ref zz) = 3; return x;
int x = 1, y = 2; ("a" ? ref x : ref y) = 3; return x;
int x = 1, y = 2; (context.Tracing ? ref x : ref y) = "a"; return x;
int x = 1; object y = 2; (context.Tracing ? ref x : ref y) = 3; return x;
int x = 1; foreach (var y in new[] { 1 }) { (context.Tracing ? ref x : ref y) = 3; } return x;
int x = 1, y = 2, z = 3; (context.Tracing ? ref x : ref context != null ? ref y : ref z) = 9; return x + "," + y + "," + z;
int x = 1, y = 2; var r = (context.Tracing ? ref x : ref y); r = 9; return y;
int x = 1, y = 2; ref readonly int r = ref context.Tracing ? ref x : ref y; return r;
int x = 1, y = 2; Func<int> f = () => (context.Tracing ? ref x : ref y); return f();
int x = 1, y = 2; ref int r = ref x; r = ref context.Tracing ? ref x : ref y; r = 8; return x + "," + y;
return context.Tracing ? ref 1 : ref 2;
return (context.Tracing ? ref context : ref context).Operation.Id;
int x = 1; Func<int> f = () => ref x; return f();
int x = 1; var f = (Func<int>)(() => ref x); return f();
int x = 1; return (ref x);
int x = 1; int[] a = { ref x }; return a;
int x = 1; var t = (ref x, 1); return 1;
int x = 1; x = ref x; return 1;
int x = 1; const int k = ref x; return 1;
int F() => ref context; return 1;
int x = 1; int F() => ref x; return 1;
int x = 1; ref int y; return 1;
int x = 1; using (ref x) { } return 1;
throw ref x;
int x = 1; return x ?? ref x;
int x = 1; if (ref x) return 1; return 2;
int x = 1; return x + ref x;
int x = 1; return (int)ref x;
int x = 1; return new[] { 1 }.Select(y => ref x);
int x = 1; return context.Tracing ? (ref x) : ref x;
int x = 1; var t = (ref int x, 1); return 1;
int x = 1; var t = (ref x, y); return 1;
int x = 1; var t = (out x, y); return 1;
int x = 1; var t = (in x, y); return 1;
int x = 1; var t = (ref a x, y); return 1;
int x = 1; var t = (ref int, y); return 1;
int x = 1; for (ref int r = ref x; r < 5; r++) { } return x;
int[] a = { 1, 2 }; foreach (ref int r in a) { r++; } return 1;
int[] a = { 1, 2 }; foreach (ref readonly int r in a) { } return 1;
void F(ref int a) { a = 2; } int[] b = { 1 }; F(ref b[0]); return b;
void F(ref int a) { a = 2; } var l = new List<int> { 1 }; F(ref l[0]); return 1;
void F(ref int a) { a = 2; } var t = (1, 2); F(ref t.Item1); return t.Item1;
void F(ref int a) { a = 2; } F(ref context.Response.StatusCode); return 1;
void F(ref int a) { a = 2; } F(ref new int[1][0]); return 1;
void F(ref int a) { a = 2; } F(ref (1)); return 1;
void F(ref int a) { a = 2; } int x = 1; F(ref (x)); return x;
void F(ref int a) { a = 2; } int x = 1; F(ref x + 1); return x;
void F(ref int a) { a = 2; } short x = 1; F(ref x); return x;
void F(ref object a) { a = 2; } string x = "a"; F(ref x); return x;
void F(out object a) { a = 2; } F(out string x); return x;
void F(out object a) { a = 2; } F(out var x); return x;
void F<T>(ref T a) { a = default(T); } int x = 1; F(ref x); return x;
void F<T>(ref T a, T b) { a = b; } object x = 1; F(ref x, "a"); return x;
void F<T>(ref T a, T b) { a = b; } string x = "b"; F(ref x, 1); return x;
void F<T>(out T a) { a = default(T); } F(out int x); return x;
void F<T>(out T a) { a = default(T); } F(out var x); return x;
int.TryParse("5", out var a); return a;
int.TryParse("5", out int a); return a;
int.TryParse("5", out long a); return a;
int.TryParse("5", out object a); return a;
int.TryParse("5", out a); return 1;
int.TryParse("5", a); return 1;
int.TryParse("5", ref a); return 1;
int a = 1; int.TryParse("5", ref a); return 1;
int a = 1; int.TryParse("5", a); return 1;
int.TryParse("5", out null); return 1;
int.TryParse("5", out 5); return 1;
int.TryParse("5", out int.MaxValue); return 1;
int.TryParse("5", out context.Foo); return 1;
int[] a = new int[1]; int.TryParse("5", out a[0]); return a;
var a = new List<int> { 1 }; int.TryParse("5", out a[0]); return a;
int.TryParse("5", out int a, out int b); return 1;
int.TryParse(result: out var r, s: "5"); return r;
int.TryParse("5", result: out var r); return r;
int.TryParse(s: "5", out var r); return r;
int.TryParse(s: "5", foo: out var r); return 1;
int.Parse(out "5"); return 1;
int.Parse(ref "5"); return 1;
string s = "5"; int.Parse(ref s); return 1;
string s = "5"; int.Parse(in s); return 1;
string s = "5"; s.Trim(out var x); return 1;
new List<int>(out var x); return 1;
Math.Max(1, out var x); return 1;
new Dictionary<string, int>().TryGetValue("a", out var v); return v;
new Dictionary<string, int>().TryGetValue("a", out string v); return v;
new Dictionary<string, int>().TryGetValue("a", out object v); return v;
var r = new Dictionary<string, int>().TryGetValue("a", out var v) ? v : -1; return r;
var a = int.TryParse("1", out var b) ? b : b; return a;
var a = int.TryParse(b, out var b); return a;
var a = new[] { int.TryParse("1", out var b) ? b : 0, b }; return a;
out int x; return 1;
ref x; return 1;
return ref context;
return out 1;
in int x = 1; return 1;
`)
