import { lines } from './combine.ts'

/** Statements that flow analysis or scoping refuses. */
export const wrongFlow = lines(`
int x; x++;
int x; var y = x;
int x; x += 1;
int x; if (context.Tracing) x = 1; context.Trace(x.ToString());
int x; while (context.Tracing) { x = 1; } context.Trace(x + "");
int x; for (;context.Tracing;) x = 1; var y = x;
int x; foreach (var i in new[] { 1 }) x = i; var y = x;
int x; switch (1) { case 1: x = 1; break; } var y = x;
int x; switch (context.Request.Method) { case "a": x = 1; break; case "b": break; default: x = 2; break; } var y = x;
int x; try { x = int.Parse("1"); } catch { } var y = x;
int x; try { x = 1; } finally { } var y = x; int z; var w = z;
int x; Action a = () => context.Trace(x + "");
int x; void F() { context.Trace(x + ""); } F();
int x; int y = context.Tracing && (x = 1) > 0 ? 1 : x;
int x; if (context.Tracing && int.TryParse("1", out x)) { } var y = x;
int x; if (context.Tracing || int.TryParse("1", out x)) { var y = x; }
int x, y = x;
var x = x;
int x = x + 1;
int[] a; a[0] = 1;
string s; s.Trim();
string s; var t = s ?? "a";
(int a, int b) t; var y = t.a;
DateTime d; var y = d.Year;
object o = 1; if (!(o is int n)) { } var y = n;
object o = 1; if (o is int n || context.Tracing) { var y = n; }
object o = 1; var y = n; if (o is int n) { }
object o = 1; switch (o) { case int n: break; } var y = n;
var x = 1; var x = 2;
var x = 1; { var x = 2; }
{ var x = 2; } var x = 1;
var x = 1; for (int x = 0; x < 1; x++) { }
var x = 1; foreach (var x in new[] { 1 }) { }
var x = 1; Func<int, int> f = x => x;
var x = 1; int F(int x) => x;
var x = 1; var y = new[] { 1 }.Select(x => x);
var x = 1; var y = from x in new[] { 1 } select x;
var x = 1; int.TryParse("1", out var x);
var x = 1; if ((object)1 is int x) { }
var context = 1;
int F() => 1; int F() => 2;
int F(int a, int a) => a;
void F() { } var F = 1;
try { } catch (Exception e) { var e = 1; }
try { } catch (Exception context) { }
using (var context = new StringReader("")) { }
var (a, a) = (1, 2);
a: ; a: ;
y = 1;
y++;
y.Foo();
var x;
var x = null;
var x = 1, y = 2;
var x = { 1, 2 };
var x = x => x;
var x = () => 1;
var x = int.Parse;
var x = context.Trace("a");
var x = default;
int x = 1, x = 2;
int 1x = 1;
int class = 1;
int x = ;
int x 1;
int = 1;
const int X = int.Parse("1");
const int X;
const int X = 1; X = 2;
const int X = 1; X++;
const var X = 1;
const string S = 5;
const DateTime D = default;
const int[] A = { 1 };
const int X = 2147483648;
const byte B = 256;
const int X = 1 / 0;
foreach (var i in new[] { 1 }) i = 2;
foreach (var i in new[] { 1 }) i++;
foreach (var i in 5) { }
foreach (int i in new[] { "a" }) { }
foreach (var i in context) { }
foreach (var i in null) { }
foreach (i in new[] { 1 }) { }
foreach (var i of new[] { 1 }) { }
foreach (var i in new[] { 1 })
foreach var i in new[] { 1 } { }
for (int i = 0; i < 3, i++) { }
for (int i = 0; i; i++) { }
for (int i = 0; "a"; i++) { }
for (i = 0; i < 3; i++) { }
for (int i = 0; i < 3; i++ { }
for int i = 0; i < 3; i++ { }
while (1) { }
while ("a") { }
while (x = 1) { }
while () { }
while true { }
do { } while (1);
do { } while (true)
if (1) { }
if ("a") { }
if (null) { }
if (x = 1) { }
var b = 1; if (b = 2) { }
var b = true; if (b) else { }
if () { }
if true { }
if (true { }
else { }
if (true) ; else if (1) ;
switch (1) { case "a": break; }
switch (1) { case 1: break; case 1: break; }
switch (1) { case 1: int x = 1; }
switch (1) { case 1: context.Trace("a"); case 2: break; }
switch (1) { default: break; default: break; }
switch (1) { case int.Parse("1"): break; }
switch (1) { case x: break; }
switch (1) { context.Trace("a"); }
switch ("a") { case "a": break; case "a": break; }
switch ("a") { case 1: break; }
switch ("a") { case null: break; case null: break; }
switch ((object)1) { case int n: break; case int m: break; }
switch ((object)1) { case object o: break; case int m: break; }
switch ((object)1) { case var v: break; case 1: break; }
switch (1) { case 1: goto case 2; }
switch (1) { case 1: goto default; }
switch (null) { }
switch () { }
switch (context) { case 1: break; }
switch (true) { case true: break; case false: break; case true: break; }
switch (1.5) { case 1.5m: break; }
switch (DayOfWeek.Monday) { case 1: break; }
break;
continue;
goto foo;
goto case 1;
{ goto inner; } { inner: ; }
yield return 1;
yield break;
throw 1;
throw "a";
throw;
throw new object();
throw new Exception("a") + 1;
try { }
try { } catch (int e) { }
try { } catch (Foo e) { }
try { } catch { } catch (Exception) { }
try { } catch (Exception) { } catch (FormatException) { }
try { } catch (Exception e) when (1) { }
try { } catch (Exception e) when (e) { }
try { } finally { return 2; }
while (true) { try { } finally { break; } }
catch (Exception) { }
finally { }
using (1) { }
using ("a") { }
using (var s = "a") { }
using (var r = new StringReader("")) { r = null; }
lock (1) { }
lock (null) { }
fixed (int* p = null) { }
1;
1 + 1;
"a";
context;
context.Request;
context.Request.Method;
x;
new[] { 1 };
() => 1;
true ? 1 : 2;
"a".Length;
"a".Trim
"a".Trim() "b"
typeof(int);
default;
null;
(1);
x => x;
a ?? b;
-1;
!true;
"a" == "b";
new List<int>;
nameof(context);
int F() { }
int F() { if (context.Tracing) return 1; }
int F() { while (context.Tracing) return 1; }
int F() { return; }
int F() { return "a"; }
int F() => "a";
int F() => ;
int F() => { return 1; };
int F( => 1;
int F(int) => 1;
int F(var a) => 1;
int F(a) => 1;
int F(out int a) { return 1; }
void F(out int a) { } F(1);
void F(out int a) { a = 1; } int b = 0; F(b);
void F(out int a) { a = 1; } int b = 0; F(ref b);
void F(ref int a) { } F(ref 1);
void F(ref int a) { } int b; F(ref b);
void F(ref int a) { } long b = 1; F(ref b);
void F(int a) { } int b = 0; F(out b);
void F(int a) { } F();
void F(int a) { } F(1, 2);
void F(int a) { } F("a");
void F(int a) { } F(b: 1);
void F(int a, int b) { } F(a: 1, 2);
void F(int a, int b) { } F(b: 1, 2);
void F(int a, int b) { } F(a: 1, a: 2);
void F(int a = 1, int b) { }
void F(params int[] a, int b) { }
void F(params int a) { }
void F(int a = "x") { }
void F(int a = foo) { }
void F(ref int a = 1) { }
void F() { return 1; }
void F() => 1;
void F() { } var x = F();
void F() { } int x = F();
var F() => 1;
F() => 1;
public int F() => 1;
private void F() { }
static int F() => 1;
abstract int F();
int F();
IEnumerable<int> F() { yield return "a"; }
IEnumerable<int> F() { return 1; yield return 2; }
int F() { yield return 1; }
IEnumerable<int> F(ref int a) { yield return a; }
IEnumerable<int> F() { try { yield return 1; } catch { } }
T F<T>(T a) => a + 1;
T F<T>(T a) => null;
T F<T>() => default(T); F();
T F<T>() => new T();
void F<T>() where T : Foo { }
Func<int> f = () => { };
Func<int> f = () => { return; };
Func<int> f = () => { if (context.Tracing) return 1; };
Func<int> f = x => 1;
Func<int, int> f = () => 1;
Func<int, int> f = (string x) => 1;
Func<int, int> f = x => "a";
Func<int, int> f = x => x.Foo;
Func<int, int> f = (x, y) => 1;
Func<int, int> f = x => { return "a"; };
Func<int, int> f = 5;
Func<int, string> f = int.Parse;
Func<string, int> f = int.Foo;
Func<int, int> f = x => 1; f("a");
Func<int, int> f = x => 1; f();
Func<int, int> f = x => 1; f.Foo();
Func<int, int> f = out x => 1;
Action a = () => 1;
Action a = () => { return 1; };
Action a = x => { };
Action<int> a = x => x;
Action a = context.Trace;
Predicate<int> p = x => x;
Func f = () => 1;
ref int r = 1;
ref int r = ref 1;
ref int r;
int x = 1; ref long r = ref x;
int[] a = { 1, "b" };
int[] a = new[] { 1, 2.5 };
int[] a = new int[] { 1, , 2 };
int[] a = [1, 2];
int a[] = { 1 };
int[2] a = { 1 };
int[,] a = { 1, 2 };
int[,] a = { { 1 }, { 2, 3 } };
int[][] a = { { 1 } };
var a = new int[2]; a.Length = 3;
var a = new int[2]; a[0] = "x";
var a = new int[2]; a["x"] = 1;
var a = "abc"; a[0] = 'x';
var a = "abc"; a.Length = 1;
var l = new List<int>(); l.Count = 1;
var l = new List<int>(); l[0] = "a";
var l = new List<int> { 1 }; l[0].Foo = 1;
var d = new DateTime(); d.Year = 1;
var t = (1, 2); t.Item3 = 1;
var t = (a: 1, b: 2); t.c = 1;
var t = (a: 1, a: 2);
var (a, b) = 1;
var (a, b) = (1, 2, 3);
var (a, b, c) = (1, 2);
var (a, b) = null;
var (a) = (1, 2);
int a, b; (a, b) = (1, "x");
(int a, int b) = ("x", 1);
(var a, var b) = "ab";
var o = new { A = 1 }; o.A = 2;
var o = new { A = 1 }; o.B = 2;
var o = new { A = 1 }; o = new { B = 1 };
var o = new Exception { Message = "a" };
var o = new Exception { Foo = "a" };
var o = new Exception { HelpLink = 1 };
var o = new StringBuilder { Length = "a" };
string s = 'a';
string s = 'ab';
string s = "a;
string s = 1;
string s = "a" + ;
string s = @"a;
string s = $"{";
string s = $"{}";
string s = $"{1";
string s = $"{x}";
string s = $"{1:}";
string s = $"{1,x}";
string s = $"}";
string s = $"{(}";
string s = "\\q";
string s = "\\x";
string s = "\\u12";
char c = '';
char c = "a";
char c = 'ab';
char c = 65;
char c = '\\q';
int i = 1.5;
int i = 1L;
int i = "1";
int i = 2147483648;
int i = 99999999999999999999;
int i = 0x;
int i = 0b2;
int i = 1__0;
int i = 1_;
int i = 08.x;
byte b = 256;
byte b = -1;
byte b = 1; b = b + 1;
byte b = 1; b = -b;
short s = 1; s = s * 2;
uint u = -1;
ulong u = -1L;
long l = 1UL;
float f = 1.5;
float f = 1e50f;
decimal m = 1.5;
decimal m = 1e30m;
double d = 1m;
bool b = 1;
bool b = "true";
bool b = null;
DateTime d = "2024";
DateTime d = null;
TimeSpan t = 5;
Guid g = "x";
int? i = "a";
int? i = 1.5;
int? n = 1; int m = n;
int? n = 1; int m = n + 1;
string? s = null; int m = s;
object o = 1; int i = o;
object o = "a"; string s = o;
object o = 1; o++;
object o = 1; o += 1; int i = o + 1;
object o = 1; var x = o.Length;
dynamic;
await Task.Delay(1);
async;
stackalloc;
unsafe { }
int* p = null;
int x = 1; int* p = &x;
sizeof(context);
checked { int x = "a"; }
unchecked (1);
goto;
return 1
return
return 1 2;
return return 1;
returm 1;
retrun 1;
Return 1;
return (1;
return 1);
return [1];
return { 1 };
return new;
return new();
return int;
return throw;
return x =>;
return 1,2;
}
{
)
]
;;;)
@
#
$
\\
\`
public class A { }
class A { }
struct A { }
enum A { B }
interface A { }
delegate void D();
namespace N { }
using System.Net;
using N = System;
[Obsolete] int x = 1;
extern int F();
private int x = 1;
public int x = 1;
static int x = 1;
readonly int x = 1;
volatile int x = 1;
int x { get; set; }
event Action E;
operator +
`)

/** Whole bodies: missing returns, and statements where the place is wrong. */
export const misplaced = lines(`
var x = 1;
if (context.Tracing) return 1;
if (context.Tracing) return 1; else { }
while (context.Tracing) return 1;
for (;;) { if (context.Tracing) break; }
for (int i = 0; i < 3; i++) return i;
foreach (var i in new[] { 1 }) return i;
switch (1) { case 1: return 1; }
switch (context.Request.Method) { case "a": return 1; default: break; }
try { return 1; } catch { }
try { } finally { }
do { } while (context.Tracing);
int F() { return 1; }
Func<int> f = () => 1;
context.Trace("a");
return;
;

using (var r = new StringReader("")) { }
lock (context) { }
{ }
if (true) { if (context.Tracing) return 1; }
while (true) { break; }
return x; int x = 1;
return F(); int G() => 1;
return F(1); int F() => 1;
return y; { int y = 1; }
return 1; return
return context.Trace("a");
return void;
return null.Foo;
return default.Foo;
return () => 1;
return x => x;
return int.Parse;
return "a".Trim;
return (x) => { };
return true ? 1 : "a";
return new[] { 1, "a" };
yield return 1;
yield return 1; return 2;
return yield 1;
`)

/** Syntax of C# 8 and later, and what policies don't have at all. */
export const newer = [
  ...lines(`
    @(1 switch { 1 => "a", _ => "b" })
    @(context.Request.Method switch { "GET" => 1, _ => 2 })
    @{ string s = null; s ??= "a"; return s; }
    @{ using var r = new StringReader("a"); return r.ReadLine(); }
    @(new[] { 1, 2, 3 }[^1])
    @(new[] { 1, 2, 3 }[1..])
    @("abc"[1..2])
    @("abc"[..^1])
    @(1..2)
    @{ var r = 1..; return r; }
    @{ string? s = null; return s; }
    @{ string s = null; return s!.Length; }
    @(((string)null)!)
    @{ static int F() => 1; return F(); }
    @($@"{1}" + @$"{2}")
    @("a" is { Length: 1 })
    @("a" is { })
    @("a" is string { Length: 1 } s ? s : "")
    @((1, 2) is (1, _))
    @(5 is > 3)
    @(5 is 1 or 5)
    @(5 is > 1 and < 9)
    @("a" is not null)
    @(5 is not 3)
    @{ object o = 1; return o is not string s; }
    @{ List<int> l = new(); return l; }
    @{ StringBuilder b = new("a") { Length = 0 }; return b; }
    @{ Func<int, int, int> f = (_, _) => 1; return f(1, 2); }
    @{ Func<int> f = static () => 1; return f(); }
    @{ nint n = 1; return n; }
    @{ record R(int A); return 1; }
    @{ var a = new { A = 1 } with { A = 2 }; return a; }
    @{ var x = () => 1; return x(); }
    @{ var f = int (int a) => a; return f(1); }
    @{ const string s = $"{"a"}"; return s; }
    @{ int x; (x, var y) = (1, 2); return x + y; }
    @{ var s = """raw"""; return s; }
    @{ var s = """\u007b"""; return s; }
    @{ int[] a = [1, 2]; return a; }
    @{ List<int> a = [1, .. new[] { 2 }]; return a; }
    @("abc"u8.ToArray())
    @(new[] { 1, 2 } is [1, ..])
    @(new[] { 1, 2 } is [var a, _])
    @{ var f = (int x = 1) => x; return f(); }
    @{ scoped Span<int> s = default; return 1; }
    @{ await foreach (var x in y) { } return 1; }
    @{ foreach (var x in new[] { 1 }.GetEnumerator()) { } return 1; }
    @{ var d = default(int?) is int; return d switch { true => 1, false => 2 }; }
    @{ switch (1) { case > 0: return 1; default: return 2; } }
    @{ switch ((object)1) { case int: return 1; default: return 2; } }
    @{ switch ("a") { case { Length: 1 }: return 1; default: return 2; } }
    @{ switch (1, 2) { case (1, _): return 1; default: return 2; } }
    @{ switch (1) { case 1 or 2: return 1; default: return 2; } }
    @(context.Tracing ? 1 : null)
    @{ int? x = context.Tracing ? 1 : null; return x; }
    @{ int? x = true ? 1 : default; return x; }
    @{ ref readonly int F(int[] a) => ref a[0]; return 1; }
    @{ void F(in int a) { } F(in context.Foo); return 1; }
    @{ int F(int a!!) => a; return 1; }
    @{ goto case; }
    @(nameof(context.Request.Headers.Count.Foo))
    @{ var (a, b) = new Dictionary<string, int> { ["a"] = 1 }.First(); return a + b; }
    @{ [Obsolete] int F() => 1; return F(); }
    @{ T F<T>() where T : notnull => default; return F<int>(); }
    @{ T F<T>() where T : unmanaged => default; return F<string>(); }
    @(new string('a', 3) is var s and { Length: 3 })
    @{ int x = 1; x >>>= 1; return x; }
    @(1 >>> 1)
    @{ checked { } return new int() { }; }
    @(new() { })
    @{ return default!; }
    @{ using System.Net; return 1; }
    @(await Task.FromResult(1))
    @{ unsafe { int x = 1; int* p = &x; return *p; } }
    @{ int* p; return 1; }
    @{ var p = stackalloc int[3]; return 1; }
    @{ __arglist(); return 1; }
    @(__makeref(context))
    @{ #if X
return 1; }
    @(field)
    @(global::System.Foo)
    @(global::Foo)
    @(System.Foo::Bar)
    @(a::B)
  `),
]
