import { blocks, type Generated, lines, singles, whole } from './combine.ts'

/** What came after C# 7.3, and what policies don't have: each beside the form that C# 7 takes. */
export function* newerSyntax(): Iterable<Generated> {
  yield* whole(singles(expressions))
  yield* whole(blocks(statements))
  yield* whole(blocks(forbidden))
}

const expressions = lines(String.raw`
1 switch { _ => 1 }
1 switch { }
1 switch { 1 => "a" }
context.Request.Method switch { "GET" => 1, var x => 2 }
(context.Tracing, true) switch { (true, true) => 1, _ => 2 }
context switch { null => 1, { Tracing: true } => 2, _ => 3 }
1 switch { 1 => 1, _ => throw new Exception() }
1 switch { > 1 => 1, _ => 2 }
1 switch { int n when n > 0 => 1, _ => 2 }
"a" is { Length: 1 }
"a" is { Length: var n } ? n : 0
"a" is { Length: 1, Length: 1 }
"a" is string { }
"a" is { } s
context.Request is { Method: "GET" }
context.Request is { Url: { Path: "a" } }
context.Request is { Url.Path: "a" }
1 is 1 or 2
1 is not 1
1 is > 0
1 is >= 0 and <= 5
1 is (1)
1 is (> 0)
"a" is not null
"a" is not string
(object)1 is not int n
(1, 2) is (1, 2)
(1, 2) is (int a, int b)
(1, 2) is var (a, b)
(1, 2) is (1, var b) && b > 0
1 is var x
1 is var x && x > 0
1 is var _
1 is int _
1 is _
1 is int
1 is int x
1 is long
1 is 1
1 is 1L
1 is "a"
1 is null
"a" is null
"a" is "a"
"a" is 'a'
"a" is string
"a" is string s
"a" is int
"a" is object
"a" is object o
(object)1 is 1
(object)1 is 1L
(object)"a" is "a"
(object)1 is int?
(object)1 is int? n
(int?)1 is int
(int?)1 is int n
(int?)1 is 1
(int?)1 is null
(int?)1 is long
(int?)1 is int? n
null is null
null is object
null is string s
null is 1
null is var x
default is null
default is int
context is null
context is string
context is IProxyRequestContext c
context.Request is IEnumerable<int>
new List<int>() is IList<int> l && l.Count == 0
new List<int>() is List<string>
new List<int>() is List<>
new List<int>() is int[]
new int[0] is int[]
new int[0] is object[]
new string[0] is object[]
new object[0] is string[]
new int[0] is uint[]
x => x is int
(x => x) is Func<int, int>
int.Parse is Func<string, int>
1 is DayOfWeek
1 is DayOfWeek.Monday
DayOfWeek.Monday is DayOfWeek.Monday
DayOfWeek.Monday is 1
DayOfWeek.Monday is 0
(object)DayOfWeek.Monday is DayOfWeek.Monday
1 is int.MaxValue
1 is Math.PI
1.0 is Math.PI
1.0 is double.NaN
1 is context.Response.StatusCode
1 is (int)1
1 is 1 + 1
1 is int + 1
1 is -1
1 is default
1 is default(int)
1 is dynamic
1 is void
1 is foo
1 is Foo.Bar
1 is Foo x
1 is int x, 2
"a" as string
"a" as object
"a" as int
"a" as int?
1 as object
1 as int?
1 as long?
1 as string
(object)1 as int?
(object)1 as int
(object)1 as DayOfWeek?
null as string
null as int?
null as int
default as string
context as string
context as IDisposable
"a" as IEnumerable<char>
"a" as IEnumerable<int>
"a" as IEnumerable<object>
new List<int>() as IEnumerable<object>
new string[0] as object[]
new int[0] as object[]
(x => x) as Func<int, int>
int.Parse as Func<string, int>
"a" as Foo
"a" as context
"a"!
"a"!.Length
context!.Request
null!
context.User?.Id!
"abc"[^1]
"abc"[^1..]
"abc"[..2]
"abc"[1..]
"abc"[0..^1]
"abc"[..]
new[] { 1, 2 }[^1]
new[] { 1, 2 }[1..].Length
new List<int>()[^1]
^1
1..2
..
..2
1..
new Range(1, 2)
new Index(1)
new Index(1).Value
new()
new(1)
new() { }
new { }.ToString()
new int { }
new int() + 1
new DateTime { }.Year
new List<int> { }.Count
new List<int>() { 1 }.Count
new List<int> { 1, }.Count
new[] { 1, }.Length
new { A = 1, }.A
new List<int> { , }
[1, 2, 3]
[]
[.. new[] { 1 }]
new List<int>([1, 2])
string.Join(",", [1, 2])
"""a"""
"""
"a"u8
$"""{1}"""
$"{1:0}" + $@"{1}" + @$"{1}"
$$"""{{1}}"""
1 >>> 1
-1 >>> 1
1 >>>= 1
a ??= 1
null ?? throw new Exception("x")
"a" ?? throw new Exception("x")
throw new Exception("x")
(throw new Exception("x"))
1 + throw new Exception("x")
true ? throw new Exception("x") : 1
context.Tracing ? 1 : throw new Exception("x")
context.Tracing && throw new Exception("x")
string.Join(",", throw new Exception("x"))
new[] { throw new Exception("x") }
throw
throw null
throw "a"
(Func<int>)(() => throw new Exception("x"))
static () => 1
(static x => x)
async () => 1
async x => x
async
await
await 1
await Task.FromResult(1)
await
(int x) => x
(Func<int, int>)((int x) => x)
(Func<int, int>)(static (int x) => x)
(Func<int, int>)((int x = 1) => x)
(Func<int, int>)(int (int x) => x)
(Func<int, int>)((var x) => x)
(Func<int, int, int>)((int x, y) => x)
(Func<int, int, int>)((_, _) => 1)
(Func<int, int>)([Obsolete] x => x)
(Func<int, int>)delegate (int x) { return x; }
(Func<int, int>)delegate { return 1; }
((Func<int, int>)delegate { return 1; })(5)
((Func<int>)delegate { return 1; })()
delegate { return 1; }
nameof(List<int>.Count)
nameof(string)
typeof(string?)
default(string?)
(string?)null
(object?)"a"
new List<string?>()
new string?[1]
context is { }
context with { }
new { A = 1 } with { A = 2 }
(1, 2) with { Item1 = 2 }
from x in new[] { 1 } select x
from int x in new object[] { 1 } select x
from x in new[] { 1 } select
from x in new[] { 1 } where x > 0
from x in new[] { 1 } orderby x
from x in new[] { 1 } orderby x descending, x ascending select x
from x in new[] { 1 } group x by x
from x in new[] { 1 } group x by x into g select g.Key
from x in new[] { 1 } group x
from x in new[] { 1 } join y in new[] { 1 } on x equals y select x + y
from x in new[] { 1 } join y in new[] { 1 } on x == y select x + y
from x in new[] { 1 } let y = x * 2 where y > 1 select y
from x in new[] { 1 } let y select y
from x in 1 select x
from x in "abc" select x
from x in context select x
from x in null select x
from x in new[] { 1 } from y in x select y
from x in new[] { "ab" } from y in x select y
from x in new[] { 1 } where x select x
from x in new[] { 1 } where x = 1 select x
from x in new[] { 1 } select x.Foo
from x in new[] { 1 } select null
from x in new[] { 1 } select context.Trace("a")
from x in new[] { 1 } select new { x, x }
from x in new[] { 1 } select (x, x).Item1
from x in new[] { 1 } orderby context.Trace("a") select x
from x in new[] { 1 } orderby null select x
from x select x
from in new[] { 1 } select 1
from x in new[] { 1 } select x select x
var x = 1
int x = 1
int x
out var x
ref context
1; 2
1;
return 1
if (true) 1
1, 2
(1, 2)
(1, 2, 3).Item3
(1,)
(,1)
()
(1)
((1))
(a: 1, b: 2)
(a: 1, a: 2)
(Item1: 1, Item2: 2)
(Item2: 1, Item1: 2)
(Item3: 1, 2)
(ToString: 1, 2)
(Rest: 1, 2)
(1, null)
(1, x => x)
(1, default)
(null, null)
(int, string)(1, "a")
((int, string))(1, "a")
((long, object))(1, "a")
((byte, int))(300, 1)
((int a, string b))(1, "a")
default((int, string))
(1, "a") == (1, "a")
(1, "a") != (1, "b")
(1, 2) == (1L, 2.0)
(1, 2) == (1, "a")
(1, 2) == (1, 2, 3)
(1, 2) == 1
(1, 2) == null
(1, 2) < (1, 2)
(1, 2) + (1, 2)
(1, (2, 3)) == (1, (2, 3))
(1, null) == (1, null)
(1, default) == (1, 0)
((int, int)?)(1, 2) == (1, 2)
(context, 1) == (null, 1)
(x => x, 1) == (null, 1)
(1, 2).Equals((1, 2))
(1, 2).CompareTo((1, 3))
(1, 2).Foo
(a: 1, 2).a
(a: 1, 2).Item1
(a: 1, 2).b
(1, 2, 3, 4, 5, 6, 7, 8, 9).Item9
(1, 2, 3, 4, 5, 6, 7, 8, 9).Rest.Item1
(context.Tracing, context.RequestId).Tracing
(int, int)
(int a, int b)
new (int, int)(1, 2)
new (int, int)[] { (1, 2) }.Length
new ValueTuple<int, int>(1, 2).Item2
ValueTuple.Create(1, 2).Item2
typeof((int, int)).Name
new List<(int a, string b)> { (1, "x") }[0].b
new Dictionary<(int, int), string> { [(1, 2)] = "a" }[(1, 2)]
`)

const statements = lines(String.raw`
using var r = new StringReader("a"); return r.ReadLine();
using StringReader r = new StringReader("a"); return r.ReadLine();
using (var r = new StringReader("a")) return r.ReadLine();
using (new StringReader("a")) return 1;
using (null) return 1;
using (StringReader r = null) return 1;
using (var r = null) return 1;
using (var r = 1) return 1;
using (context) return 1;
using (1) return 1;
using (StringReader r) return 1;
using () return 1;
using new StringReader("a"); return 1;
using (var a = new StringReader("a"), b = new StringReader("b")) return 1;
using (IDisposable a = new StringReader("a"), b = new StringReader("b")) return 1;
using (IDisposable a = new StringReader("a"), b = 1) return 1;
static int F() => 1; return F();
static void F(int a) { } F(1); return 1;
string? s = "a"; return s;
string?[] s = { "a" }; return s;
List<string?> s = new List<string?>(); return s;
Dictionary<string, object?> d = null; return d;
var s = (string?)context.Variables["a"]; return s;
int? n = 1; return n;
JObject? j = null; return j;
string s = null!; return s;
string s = default!; return s;
List<int> l = new(); return l;
var l = new(); return l;
List<int> l = new() { 1 }; return l;
l ??= new List<int>(); return 1;
string s = null; s ??= "a"; return s;
string s = null; s = s ?? "a"; return s;
var x = 1 switch { 1 => 2, _ => 3 }; return x;
switch (1) { case 1 when true: return 1; default: return 2; }
switch (1) { case > 1: return 1; default: return 2; }
switch (1) { case 1 or 2: return 1; default: return 2; }
switch (1) { case not 1: return 1; default: return 2; }
switch ((object)1) { case int: return 1; default: return 2; }
switch ((object)1) { case string: return 1; default: return 2; }
switch ((object)"a") { case { }: return 1; default: return 2; }
switch ("a") { case { Length: 1 }: return 1; default: return 2; }
switch ((1, 2)) { case (1, 2): return 1; default: return 2; }
switch (1, 2) { case (1, 2): return 1; default: return 2; }
switch (1) { case 1: case 2: return 1; case 3 + 4: return 7; } return 0;
switch (1) { case (1): return 1; default: return 2; }
switch (1) { case 1 => 1; } return 1;
switch (1) { 1: return 1; } return 1;
switch (1) { case: return 1; } return 1;
switch 1 { case 1: return 1; } return 1;
switch (1) case 1: return 1;
for (var i = 0; i < 3; i++) ; return 1;
for (int i = 0, j = 0; i < 3; i++, j++) ; return 1;
for (var i = 0, j = 0; i < 3; i++) ; return 1;
for (i = 0; ; ) ; return 1;
for (;;i) return 1;
for (;;i + 1) return 1;
for (;1;) return 1;
for (;) return 1;
for () return 1;
for (int i = 0; i < 3; i++) return i; return 9;
for (1; ; ) return 1;
for (int i; ; ) return 1;
for (context.Trace("a"); context.Tracing; context.Trace("b")) { } return 1;
for (string s = ""; s.Length < 3; s += "a") { } return 1;
foreach (int i in new[] { 1, 2 }) return i; return 9;
foreach (long i in new[] { 1, 2 }) return i; return 9;
foreach (byte i in new[] { 1, 2 }) return i; return 9;
foreach (string i in new[] { 1, 2 }) return i; return 9;
foreach (string i in new object[] { "a" }) return i; return 9;
foreach (int i in new List<object> { 1 }) return i; return 9;
foreach (var i in new System.Collections.ArrayList()) return i; return 9;
foreach (var p in new Dictionary<string, int> { ["a"] = 1 }) return p.Key; return 9;
foreach (var (k, v) in new Dictionary<string, int> { ["a"] = 1 }) return k + v; return 9;
foreach ((string k, int v) in new Dictionary<string, int> { ["a"] = 1 }) return k + v; return 9;
foreach ((string k, var v) in new Dictionary<string, int> { ["a"] = 1 }) return k + v; return 9;
foreach (var (k, v, w) in new Dictionary<string, int> { ["a"] = 1 }) return k; return 9;
foreach (var (k, v) in new[] { 1 }) return k; return 9;
foreach (var (k, _) in new[] { (1, 2) }) return k; return 9;
foreach ((k, v) in new[] { (1, 2) }) return k; return 9;
foreach (var p in new JObject { ["a"] = 1 }) return p.Key; return 9;
foreach (JProperty p in new JObject { ["a"] = 1 }) return p.Name; return 9;
foreach (JProperty p in new JObject { ["a"] = 1 }.Properties()) return p.Name; return 9;
foreach (JObject o in new JArray { new JObject() }) return 1; return 9;
foreach (JObject o in JToken.Parse("[{}]")) return 1; return 9;
foreach (string s in new JArray { "a" }) return s; return 9;
foreach (var o in context.Variables) return o.Key; return 9;
foreach (string h in context.Request.Headers["a"]) return h; return 9;
foreach (string h in context.Request.Headers) return h; return 9;
foreach (var h in context.Request.Headers.Keys) return h; return 9;
foreach (var c in 5) return c; return 9;
foreach (var c in null) return c; return 9;
foreach (var c in default) return c; return 9;
foreach (var c in default(string)) return c; return 9;
foreach (var c in "abc") return c; return 9;
foreach (int c in "abc") return c; return 9;
foreach (string c in "abc") return c; return 9;
foreach (var m in Regex.Matches("ab", ".")) return m; return 9;
foreach (Match m in Regex.Matches("ab", ".")) return m.Value; return 9;
foreach (var x in (1, 2)) return x; return 9;
foreach (var x in x => x) return x; return 9;
foreach (var x in int.Parse) return x; return 9;
foreach (var x in new[,] { { 1 }, { 2 } }) return x; return 9;
foreach (var x in new[] { new[] { 1 } }) foreach (var y in x) return y; return 9;
foreach (x in "abc") return x; return 9;
foreach ("abc") return 1; return 9;
foreach (var x in "abc" return 1; return 9;
foreach (var x : "abc") return 1; return 9;
foreach (const int x in "abc") return 1; return 9;
foreach (int x, y in "abc") return 1; return 9;
foreach (var x in "abc") ; return 1;
await foreach (var x in new[] { 1 }) { } return 1;
yield return 1;
yield break;
IEnumerable<int> F() { yield return 1; } return F();
IEnumerable<int> F() { yield break; } return F();
IEnumerable<int> F() { yield return "a"; } return 1;
IEnumerable<int> F() { yield return 1; return 1; } return 1;
IEnumerable<int> F() { yield return; } return 1;
IEnumerable<int> F() { yield 1; } return 1;
IEnumerable<int> F() { yield break 1; } return 1;
IEnumerable<int> F() { return new[] { 1 }; } return F();
IEnumerable<int> F() { } return 1;
IEnumerator<int> F() { yield return 1; } return F().MoveNext();
System.Collections.IEnumerable F() { yield return 1; yield return "a"; } return F();
List<int> F() { yield return 1; } return 1;
int[] F() { yield return 1; } return 1;
int F() { yield return 1; } return 1;
void F() { yield return 1; } return 1;
IEnumerable<int> F(out int a) { a = 1; yield return 1; } return 1;
IEnumerable<int> F(ref int a) { yield return 1; } return 1;
IEnumerable<int> F(in int a) { yield return 1; } return 1;
IEnumerable<int> F() { try { yield return 1; } finally { } } return F();
IEnumerable<int> F() { try { yield return 1; } catch { } } return 1;
IEnumerable<int> F() { try { yield return 1; } catch { } finally { } } return 1;
IEnumerable<int> F() { try { } catch { yield return 1; } } return 1;
IEnumerable<int> F() { try { } finally { yield return 1; } } return 1;
IEnumerable<int> F() { try { yield break; } catch { } } return F();
IEnumerable<int> F() { try { } finally { yield break; } } return 1;
IEnumerable<int> F() { lock (context) { yield return 1; } } return F();
IEnumerable<int> F() { using (new StringReader("")) { yield return 1; } } return F();
IEnumerable<int> F() { Func<int> f = () => { yield return 1; }; yield return 2; } return 1;
IEnumerable<int> F() { int x = 1; ref int r = ref x; yield return r; } return 1;
IEnumerable<long> F() { yield return 1; } return F();
IEnumerable<object> F() { yield return 1; yield return "a"; yield return null; } return F();
IEnumerable<T> F<T>(T a) { yield return a; yield return default(T); } return F(1);
IEnumerable<int> F(int n) { for (int i = 0; i < n; i++) yield return i; } return F(3).Sum();
IEnumerable<int> F(int n) { if (n < 0) throw new Exception("neg"); yield return n; } return F(-1) != null;
IEnumerable<int> F() { foreach (var x in F()) yield return x; } return F() != null;
Func<IEnumerable<int>> f = () => { yield return 1; }; return 1;
int yield = 1; yield = 2; return yield;
`)

const forbidden = lines(String.raw`
dynamic d = 1; return d;
dynamic d = 1; return d.Foo;
dynamic d = 1; return d + 1;
var d = (dynamic)1; return d;
List<dynamic> d = new List<dynamic>(); return d;
dynamic F() => 1; return F();
Func<dynamic, int> f = x => 1; return 1;
foreach (dynamic x in new[] { 1 }) { } return 1;
object o = 1; return o is dynamic;
object o = 1; return o as dynamic;
return typeof(dynamic);
return default(dynamic);
return new dynamic();
int* p; return 1;
int* p = null; return 1;
int x = 1; int* p = &x; return 1;
int x = 1; return &x;
int x = 1; return *x;
int** p; return 1;
void* p; return 1;
int*[] p; return 1;
unsafe { return 1; }
unsafe { int* p; return 1; }
fixed (char* p = "a") { return 1; }
fixed (int* p = new int[1]) { } return 1;
int* p = stackalloc int[1]; return 1;
var p = stackalloc int[1]; return 1;
var p = stackalloc[] { 1 }; return 1;
Span<int> p = stackalloc int[1]; return p.Length;
return stackalloc int[1];
return sizeof(int*);
return __makeref(context);
return __reftype(context);
return __refvalue(context, int);
return __arglist();
__arglist; return 1;
await Task.Delay(1); return 1;
await null; return 1;
var x = await Task.FromResult(1); return x;
async Task<int> F() { await Task.Delay(1); return 1; } return 1;
async Task<int> F() => 1; return 1;
async Task F() { } return 1;
Func<Task<int>> f = async () => 1; return 1;
Func<Task> f = async () => { await Task.Delay(1); }; return 1;
Action f = async () => { }; return 1;
Func<int, Task<int>> f = async x => x; return 1;
Func<int, Task<int>> f = async (int x) => x; return 1;
Func<Task> f = async delegate { }; return 1;
return Task.FromResult(1).Result;
return Task.Run(() => 1).Result;
class C { } return 1;
class C<T> { } return 1;
sealed class C { } return 1;
public class C { } return 1;
struct S { } return 1;
readonly struct S { } return 1;
enum E { A } return 1;
interface I { } return 1;
delegate int D(int x); return 1;
delegate void D(); return 1;
record R(int A); return 1;
record class R(int A); return 1;
record struct R(int A); return 1;
namespace N { } return 1;
using System.Net; return 1;
using System; return 1;
using static System.Math; return 1;
using N = System.Net; return 1;
extern alias X; return 1;
[Obsolete] int x = 1; return x;
[Obsolete] return 1;
[Obsolete] int F() => 1; return F();
int F([Obsolete] int a) => a; return 1;
T F<[Obsolete] T>(T a) => a; return 1;
int F() { get; } return 1;
int P { get; set; } return 1;
int P => 1; return P;
int this[int i] => 1; return 1;
event Action E; return 1;
static int x = 1; return x;
readonly int x = 1; return x;
public int x = 1; return x;
private int F() => 1; return 1;
volatile int x = 1; return x;
extern int F(); return 1;
abstract int F(); return 1;
virtual int F() => 1; return 1;
override string ToString() => ""; return 1;
partial void F(); return 1;
int operator +(int a, int b) => 1; return 1;
public static implicit operator int(string s) => 1; return 1;
C() { } return 1;
~C() { } return 1;
fixed int x[3]; return 1;
#if true
#region a
#define A
#pragma warning disable
#line 1
#error a
#nullable enable
/// <summary>a</summary>
/* open
return this;
return base;
return this.ToString();
return base.ToString();
return context.base;
return global::System.Math.PI;
return global::context;
return System::Math.PI;
return global.System;
return Run(context);
return Run(null);
return E0.Run(context);
return GetHashCode();
return ToString();
return MemberwiseClone();
return Equals(1, 1);
return ReferenceEquals(1, 1);
return object.Equals(1, 1);
return object.ReferenceEquals("a", "a");
return Object.Equals(1, 1);
`)
