import { blocks, type Generated, lines, whole } from './combine.ts'

/** `switch`, patterns and `try`: governing types, labels that come too late, the order of catches, filters, throws. */
export function* selection(): Iterable<Generated> {
  yield* whole(blocks(switches))
  yield* whole(blocks(tries))
}

const switches = lines(String.raw`
switch (1) { case 1: return 1; case 1: return 2; } return 0;
switch (1) { case 1: return 1; case 2 - 1: return 2; } return 0;
switch (1) { case 1: case 1: return 2; } return 0;
switch (1) { case 1: return 1; case 1L: return 2; } return 0;
switch (1L) { case 1: return 1; case 1L: return 2; } return 0;
switch ((byte)1) { case 1: return 1; case 256: return 2; } return 0;
switch ((byte)1) { case 1: return 1; case (byte)2: return 2; } return 0;
switch ('a') { case 'a': return 1; case (char)97: return 2; } return 0;
switch ('a') { case 97: return 1; } return 0;
switch (97) { case 'a': return 1; case 97: return 2; } return 0;
switch (97) { case 'a': return 1; } return 0;
switch ("a") { case "a": return 1; case "A": return 2; case "a": return 3; } return 0;
switch ("a") { case "a" + "": return 1; case "a": return 3; } return 0;
switch ("a") { case 'a': return 1; } return 0;
switch ("a") { case null: return 1; case null: return 2; } return 0;
switch ("a") { case null: return 1; case default(string): return 2; } return 0;
switch ("a") { case "a".ToUpper(): return 1; } return 0;
const string k = "a"; switch ("a") { case k: return 1; } return 0;
string k = "a"; switch ("a") { case k: return 1; } return 0;
switch (true) { case true: return 1; case true: return 2; } return 0;
switch (true) { case true: return 1; case false: return 2; default: return 3; }
switch (true) { case 1: return 1; } return 0;
switch (1.5) { case 1.5: return 1; case 1.5f: return 2; } return 0;
switch (1.5) { case 1: return 1; } return 0;
switch (1.5f) { case 1.5: return 1; } return 0;
switch (1.5m) { case 1.5m: return 1; case 1.50m: return 2; } return 0;
switch (1.5m) { case 1: return 1; case 2: return 2; } return 0;
switch (1.5m) { case 1.5: return 1; } return 0;
switch (double.NaN) { case double.NaN: return 1; } return 0;
switch (0.0) { case 0.0: return 1; case -0.0: return 2; } return 0;
switch (DayOfWeek.Monday) { case DayOfWeek.Monday: return 1; case DayOfWeek.Monday: return 2; } return 0;
switch (DayOfWeek.Monday) { case (DayOfWeek)1: return 1; case DayOfWeek.Monday: return 2; } return 0;
switch (DayOfWeek.Monday) { case 0: return 1; } return 0;
switch (DayOfWeek.Monday) { case 1: return 1; } return 0;
switch (DayOfWeek.Monday) { case Monday: return 1; } return 0;
switch (DayOfWeek.Monday) { case StringComparison.Ordinal: return 1; } return 0;
switch ((DayOfWeek?)null) { case DayOfWeek.Monday: return 1; case null: return 2; } return 0;
switch ((int?)1) { case 1: return 1; case null: return 2; } return 0;
switch ((int?)1) { case 1L: return 1; } return 0;
switch ((int?)1) { case int n: return n; case null: return 2; }
switch ((int?)1) { case int? n: return 1; } return 0;
switch (context) { case null: return 1; default: return 2; }
switch (context) { case 1: return 1; } return 0;
switch (context) { case "a": return 1; } return 0;
switch (context.Request) { case IRequest r: return r.Method; } return 0;
switch (context.Request) { case string r: return r; } return 0;
switch (new List<int>()) { case IList<int> l when l.Count > 0: return 1; case List<int> l: return 2; } return 0;
switch (new List<int>()) { case List<int> l: return 2; case IList<int> m: return 1; } return 0;
switch (new List<int>()) { case List<string> l: return 2; } return 0;
switch (new int[0]) { case object[] o: return 1; } return 0;
switch (new object()) { case int n: return 1; case 5: return 2; } return 0;
switch (new object()) { case 5: return 2; case int n: return 1; } return 0;
switch (new object()) { case 5: return 2; case 5: return 1; } return 0;
switch (new object()) { case 5: return 2; case 5L: return 1; case "5": return 3; } return 0;
switch (new object()) { case int n when n > 0: return 1; case int m: return 2; case 5: return 3; } return 0;
switch (new object()) { case int n when true: return 1; case int m: return 2; } return 0;
switch (new object()) { case int n when false: return 1; case int m: return 2; } return 0;
switch (new object()) { case string s: return 1; case "a": return 2; } return 0;
switch (new object()) { case string s: return 1; case IEnumerable<char> e: return 2; } return 0;
switch (new object()) { case IEnumerable<char> e: return 1; case string s: return 2; } return 0;
switch (new object()) { case Exception e: return 1; case FormatException f: return 2; } return 0;
switch (new object()) { case FormatException f: return 1; case Exception e: return 2; } return 0;
switch (new object()) { case object o: return 1; default: return 2; }
switch (new object()) { case object o: return 1; case null: return 2; }
switch (new object()) { case var o: return 1; case null: return 2; }
switch (new object()) { case var o: return 1; default: return 2; }
switch (new object()) { default: return 2; case var o: return 1; }
switch (new object()) { case var o when o != null: return 1; case null: return 2; } return 0;
switch (new object()) { case null: return 1; case object o: return 2; }
switch (new object()) { case int _: return 1; case string _: return 2; case var _: return 3; }
switch (new object()) { case _: return 1; } return 0;
switch (new object()) { case DateTime d: return d.Year; case TimeSpan t: return t.Days; } return 0;
switch (new object()) { case int? n: return 1; } return 0;
switch (new object()) { case Foo f: return 1; } return 0;
switch (new object()) { case foo: return 1; } return 0;
switch (new object()) { case dynamic d: return 1; } return 0;
switch (new object()) { case List<> d: return 1; } return 0;
switch (new object()) { case int n, string s: return 1; } return 0;
switch (new object()) { case int n when n: return 1; } return 0;
switch (new object()) { case int n when "a": return 1; } return 0;
switch (new object()) { case int n when n > 0: return n; case int m when m < 0: return m; } return 0;
switch (new object()) { case int n when o > 0: return n; } return 0;
switch (1) { case 1 when context.Tracing: return 1; case 1: return 2; } return 0;
switch (1) { case 1 when 1: return 1; } return 0;
switch (1) { case int n when n > 0: return n; default: return 1; }
switch (1) { case int n: return n; case 1: return 1; }
switch (1) { case long n: return n; } return 0;
switch (1) { case string n: return n; } return 0;
switch (1) { case object n: return n; }
switch (1) { case var n: return n; }
switch (1) { case null: return 1; } return 0;
switch (1) { case "a": return 1; } return 0;
switch (1) { case 1.0: return 1; } return 0;
switch (1) { case 'a': return 1; } return 0;
switch (1) { case true: return 1; } return 0;
switch (1) { case x: return 1; } return 0;
switch (1) { case context.Response.StatusCode: return 1; } return 0;
switch (1) { case int.MaxValue: return 1; } return 0;
switch (1) { case int.MaxValue + 1: return 1; } return 0;
switch (1) { case 2147483648: return 1; } return 0;
switch (1) { case -1: return 1; case +2: return 2; case ~3: return 3; } return 0;
switch (1) { case (1 + 2) * 3: return 1; } return 0;
switch (1) { case true ? 1 : 2: return 1; } return 0;
switch (1) { case default: return 1; } return 0;
switch (1) { case default(int): return 1; } return 0;
switch (1) { case sizeof(int): return 1; } return 0;
switch (1) { case nameof(context): return 1; } return 0;
switch ("a") { case nameof(context): return 1; } return 0;
switch (1) { case throw new Exception(): return 1; } return 0;
switch (1) { case new int(): return 1; } return 0;
switch (1) { case x => 1: return 1; } return 0;
switch (1) { case 1: return 1 } return 0;
switch (1) { case 1 return 1; } return 0;
switch (1) { case 1; return 1; } return 0;
switch (1) { case 1, 2: return 1; } return 0;
switch (1) { case 1: return 1; default return 2; }
switch (1) { default: return 1; default: return 2; }
switch (1) { default: return 1; case 1: return 2; }
switch (1) { case 1: default: case 2: return 2; }
switch (1) { return 1; case 1: return 2; }
switch (1) { int x = 1; case 1: return 2; }
switch (1) { case 1: return 1; int x; }
switch (1) { case 1: int x = 5; return x; case 2: x = 6; return x; } return 0;
switch (1) return 1;
switch (1) { } return 0;
switch { } return 0;
switch () { } return 0;
switch (1; { } return 0;
switch (null) { case null: return 1; } return 0;
switch (default) { case 1: return 1; } return 0;
switch (x => x) { case null: return 1; } return 0;
switch (int.Parse) { case null: return 1; } return 0;
switch (context.Trace("a")) { case null: return 1; } return 0;
switch (int) { case 1: return 1; } return 0;
switch (Foo) { case 1: return 1; } return 0;
switch (new { A = 1 }) { case null: return 1; default: return 2; }
switch ((1, 2)) { case null: return 1; } return 0;
switch ((1, 2)) { case var t: return t.Item1; }
switch ((1, 2)) { case ValueTuple<int, int> t: return t.Item1; }
switch (DateTime.MinValue) { case DateTime d: return d.Year; }
switch (Guid.Empty) { case Guid g when g == Guid.Empty: return 1; } return 0;
switch (JToken.Parse("1")) { case JValue v: return 1; case JObject o: return 2; case JArray a: return 3; } return 0;
switch (JToken.Parse("1")) { case JContainer c: return 1; case JObject o: return 2; } return 0;
switch (JToken.Parse("1").Type) { case JTokenType.Integer: return 1; default: return 2; }
switch (JToken.Parse("1")) { case 1: return 1; } return 0;
switch ((int)JToken.Parse("1")) { case 1: return 1; } return 0;
switch (context.Variables["a"]) { case string s: return s; case int n: return n; case null: return "none"; } return 0;
switch (context.Request.Method.ToUpper()) { case "GET": case "HEAD": return 1; case "POST": goto default; default: return 2; }
var r = 0; switch (3) { case 1: r = 1; break; case 2: r = 2; break; default: r = 3; break; } return r;
var r = 0; switch (1) { case 1: r = 1; case 2: r = 2; break; } return r;
var r = 0; switch (1) { case 1: { r = 1; } case 2: r = 2; break; } return r;
var r = 0; switch (1) { case 1: r = 1; default: r = 2; } return r;
var r = 0; switch (1) { case 1: if (r == 0) { break; } else { break; } } return r;
var r = 0; switch (1) { case 1: if (r == 0) { break; } } return r;
object o = 1; if (o is int i && i is 1) return i; return 0;
object o = 1; if (o is int i && o is string i) return i; return 0;
object o = 1; if (o is int) { int i = (int)o; return i; } return 0;
object o = 1; if (o is int i) { int i = 2; } return 0;
object o = 1; if (o is (int)) { } return 0;
object o = 1; if (o is int? i) { } return 0;
object o = 1; if (o is string s && s.Length is int n && n > 0) return n; return 0;
object o = "x"; return o is string { Length: 1 };
object o = "x"; return o is string s ? s.Length : o is int i ? i : -1;
object o = "x"; string s; return o is s;
object o = "x"; const string s = "x"; return o is s;
object o = "x"; return o is "x";
int x = 1; return x is 1;
int x = 1; return x is 1 && x is int;
int x = 1; return x is int y && y == x;
int x = 1; return x is object;
int x = 1; return x is null;
int? x = 1; return x is null;
int? x = 1; return x is 1;
int? x = 1; return x is int y ? y : 0;
string s = "a"; return s is string t ? t : "";
string s = null; return s is string t ? t : "none";
string s = null; return s is var t ? "any" : t;
T F<T>(object o) => o is T t ? t : default(T); return F<int>(5);
bool F<T>(T o) => o is int; return F(5);
bool F<T>(T o) => o is int n && n > 0; return F(5);
bool F<T>(T o) => o is "a"; return F("a");
bool F<T>(T o) => o is null; return F("a");
int F<T>(T o) { switch (o) { case int n: return n; case string s: return s.Length; default: return -1; } } return F("abc");
`)

const tries = lines(String.raw`
var log = ""; bool F(string s) { log += s; return true; } try { try { throw new Exception("a"); } finally { log += "f"; } } catch (Exception) when (F("w")) { log += "c"; } return log;
var log = ""; bool F(string s, bool r) { log += s; return r; } try { try { try { throw new Exception("a"); } finally { log += "1"; } } catch (Exception) when (F("x", false)) { log += "no"; } finally { log += "2"; } } catch (Exception e) when (F("y", e.Message == "a")) { log += "c"; } return log;
var log = ""; bool F(string s) { log += s; return true; } try { try { try { int.Parse("a"); } finally { log += "f"; } } catch (FormatException) { log += "in"; throw; } finally { log += "g"; } } catch (Exception) when (F("w")) { log += "c"; } return log;
var log = ""; bool F(string s) { log += s; return true; } void Inner() { try { int.Parse("x"); } finally { log += "f"; } } try { Inner(); } catch (FormatException) when (F("w")) { log += "c"; } return log;
var log = ""; bool F(string s) { log += s; return true; } try { new[] { 1 }.Select(x => { try { return x / (x - 1); } finally { log += "f"; } }).ToList(); } catch (DivideByZeroException) when (F("w")) { log += "c"; } return log;
var log = ""; bool Bad() { log += "b"; throw new Exception("in filter"); } try { try { throw new Exception("a"); } finally { log += "f"; } } catch (Exception) when (Bad()) { log += "c"; } catch (Exception e) { log += "d" + e.Message; } return log;
var log = ""; bool Nested() { try { try { int.Parse("n"); } finally { log += "n"; } } catch (FormatException) when ((log += "m") != null) { log += "k"; } return true; } try { try { throw new Exception("a"); } finally { log += "f"; } } catch (Exception) when (Nested()) { log += "c"; } return log;
var log = ""; try { try { throw new Exception("a"); } finally { log += "f"; int.Parse("b"); } } catch (FormatException) when ((log += "w") != null) { log += "c"; } catch (Exception) when ((log += "v") != null) { log += "d"; } return log;
var log = ""; try { try { throw new Exception("a"); } finally { try { int.Parse("b"); } catch (FormatException) when ((log += "i") != null) { log += "j"; } } } catch (Exception e) when ((log += "w") != null) { log += e.Message; } return log;
var log = ""; for (var i = 0; i < 2; i++) { try { try { if (i == 1) throw new Exception("a"); continue; } finally { log += "f" + i; } } catch (Exception) when ((log += "w") != null) { log += "c"; break; } } return log;
var log = ""; try { try { using (var r = new StringReader("x")) { throw new Exception("a"); } } finally { log += "f"; } } catch (Exception) when (log == "") { log += "first"; } return log;
var log = ""; try { try { foreach (var x in new List<int> { 1 }) throw new Exception("a"); } catch (FormatException) when ((log += "t") != null) { } finally { log += "f"; } } catch (Exception) when ((log += "w") != null) { } return log;
var log = ""; Exception kept = null; try { try { throw new Exception("a"); } finally { log += "f"; } } catch (Exception e) when ((log += "w") != null) { kept = e; } try { try { throw kept; } finally { log += "g"; } } catch (Exception) when ((log += "v") != null) { log += "c"; } return log;
var log = ""; try { try { throw new Exception("a"); } catch (Exception) when (false) { log += "x"; } catch (Exception) when ((log += "y") == "y") { log += "c"; } finally { log += "f"; } } catch (Exception) { log += "no"; } return log;
try { try { throw new Exception("a"); } finally { int.Parse("b"); } } catch (Exception e) when (e.Message == "a") { return "a"; } catch (Exception e) when (e.Message != "b") { return "b" + e.Message; }
try { } catch (Exception) { } catch (FormatException) { } return 1;
try { } catch (FormatException) { } catch (Exception) { } return 1;
try { } catch (Exception) { } catch { } return 1;
try { } catch { } catch (Exception) { } return 1;
try { } catch { } catch { } return 1;
try { } catch (FormatException) { } catch (FormatException) { } return 1;
try { } catch (FormatException e) when (e.Message == "") { } catch (FormatException) { } return 1;
try { } catch (Exception e) when (e.Message == "") { } catch (FormatException) { } return 1;
try { } catch (Exception) when (true) { } catch (FormatException) { } return 1;
try { } catch (Exception) when (false) { } catch (FormatException) { } return 1;
try { } catch (ArgumentException) { } catch (ArgumentNullException) { } return 1;
try { } catch (ArgumentNullException) { } catch (ArgumentException) { } return 1;
try { } catch (InvalidOperationException) { } catch (ArgumentException) { } return 1;
try { } catch (Newtonsoft.Json.JsonReaderException) { } catch (Newtonsoft.Json.JsonException) { } return 1;
try { } catch (JsonException) { } catch (JsonReaderException) { } return 1;
try { } catch (string) { } return 1;
try { } catch (object) { } return 1;
try { } catch (int e) { } return 1;
try { } catch (Foo) { } return 1;
try { } catch (context) { } return 1;
try { } catch (IDisposable) { } return 1;
try { } catch () { } return 1;
try { } catch (e) { } return 1;
try { } catch (var e) { } return 1;
try { } catch (Exception e, FormatException f) { } return 1;
try { } catch (Exception e { } return 1;
try { } catch Exception { } return 1;
try { } catch (Exception e) when { } return 1;
try { } catch (Exception e) when e.Message == "" { } return 1;
try { } catch (Exception e) when (1) { } return 1;
try { } catch (Exception e) when ("a") { } return 1;
try { } catch (Exception e) when (e) { } return 1;
try { } catch when (true) { } return 1;
try { } catch when (context.Tracing) { } catch { } return 1;
try { } catch (Exception) when (x) { } return 1;
try { } catch (Exception e) if (true) { } return 1;
try return 1; catch { } return 2;
try { return 1; }
try { return 1; } catch return 2;
try { } finally return 1;
try { } finally { } catch { } return 1;
try { } finally { } finally { } return 1;
try { } catch { } finally { } return 1;
try { } catch (Exception e) { e = null; return e; } return 1;
try { } catch (Exception e) { e = new Exception("b"); throw e; } return 1;
try { throw new Exception("a"); } catch (Exception e) { e = new Exception("b"); return e.Message; }
try { throw new Exception("a"); } catch (Exception e) { throw; }
try { throw new Exception("a"); } catch (Exception e) { throw e; }
try { throw new Exception("a"); } catch { throw; }
try { throw new Exception("a"); } finally { throw; }
try { throw; } catch { } return 1;
throw; return 1;
try { throw new Exception("a"); } catch { Action f = () => { throw; }; } return 1;
try { throw new Exception("a"); } catch { void F() { throw; } F(); } return 1;
try { throw new Exception("a"); } catch { try { } finally { throw; } } return 1;
try { throw new Exception("a"); } catch { try { throw; } catch { return 1; } }
try { throw new Exception("a"); } catch { try { throw; } finally { } }
try { throw 1; } catch { } return 1;
try { throw "a"; } catch { } return 1;
try { throw context; } catch { } return 1;
try { throw null; } catch { return 1; }
try { throw default(Exception); } catch { return 1; }
try { throw default; } catch { return 1; }
try { throw new object(); } catch { } return 1;
try { throw new Exception; } catch { } return 1;
try { throw Exception("a"); } catch { } return 1;
try { throw new Exception("a", 1); } catch { } return 1;
try { throw (Exception)new FormatException("f"); } catch (FormatException e) { return e.Message; }
try { throw new ArgumentException("a"); } catch (SystemException e) { return e.Message; }
Exception x = new Exception("k"); throw x;
Exception x = null; throw x;
Exception x; throw x;
throw new Exception("a") as Exception;
throw true ? new Exception("a") : new FormatException("b");
throw context.Tracing ? (Exception)new ArgumentException("a") : new FormatException("b");
throw new Exception("a"), new Exception("b");
throw (new Exception("a"));
throw (Exception)null;
throw new Exception("a")
string s = null; var t = s ?? throw new Exception("no s"); return t;
string s = null; var t = s == null ? throw new Exception("no s") : s; return t;
string s = null; return s?.Length ?? throw new Exception("no s");
string s = throw new Exception("a"); return s;
var s = throw new Exception("a"); return s;
return throw new Exception("a");
return (throw new Exception("a"));
int F() => throw new Exception("a"); return F();
int F(int n) => n > 0 ? n : throw new Exception("a"); return F(-1);
int F(int n) { return n > 0 ? n : throw new Exception("a"); } return F(1);
Func<int> f = () => throw new Exception("a"); return f();
Action f = () => throw new Exception("a"); f(); return 1;
var b = context.Tracing || throw new Exception("a"); return b;
context.Trace(throw new Exception("a")); return 1;
if (throw new Exception("a")) { } return 1;
throw throw new Exception("a");
int x = 1 + throw new Exception("a"); return x;
var x = (1, throw new Exception("a")); return x;
var r = ""; try { r += "t"; throw new Exception("x"); } catch (Exception e) when (r == "t") { r += "c"; } finally { r += "f"; } return r;
var r = ""; try { try { throw new Exception("x"); } finally { r += "f"; } } catch { r += "c"; } return r;
var r = ""; bool W() { r += "w"; return true; } try { try { throw new Exception("x"); } finally { r += "f"; } } catch when (W()) { r += "c"; } return r;
var r = ""; bool W() { throw new Exception("in filter"); } try { throw new Exception("x"); } catch (Exception) when (W()) { r += "c"; } catch (Exception e) { r += e.Message; } return r;
var r = ""; for (int i = 0; i < 3; i++) { try { if (i == 1) break; r += i; } finally { r += "f"; } } return r;
var r = ""; foreach (var c in "abc") { try { if (c == 'b') continue; r += c; } catch { } finally { r += "f"; } } return r;
int F() { try { return 1; } finally { context.Trace("x"); } } return F();
int F() { try { throw new Exception("a"); } catch { return 2; } finally { context.Trace("x"); } } return F();
int F() { int x = 1; try { return x; } finally { x = 5; } } return F();
int F() { while (true) { try { return 1; } finally { break; } } } return 1;
try { try { throw new FormatException("in"); } catch (ArgumentException) { return 1; } } catch (FormatException e) { return e.Message; }
try { int.Parse("x"); } catch (FormatException) { return "format"; } catch (OverflowException) { return "overflow"; } return "none";
try { int.Parse("99999999999"); } catch (FormatException) { return "format"; } catch (OverflowException) { return "overflow"; } return "none";
try { object o = "a"; return (int)o; } catch (InvalidCastException) { return "cast"; }
try { return new int[1][2]; } catch (IndexOutOfRangeException) { return "index"; }
try { return new List<int>()[2]; } catch (ArgumentOutOfRangeException) { return "range"; }
try { int z = 0; return 1 / z; } catch (DivideByZeroException) { return "zero"; } catch (ArithmeticException) { return "arith"; }
try { int z = 0; return 1 / z; } catch (ArithmeticException) { return "arith"; } catch (DivideByZeroException) { return "zero"; }
try { string s = null; return s.Length; } catch (NullReferenceException) { return "null"; }
try { return ((string)null).Length; } catch (ArgumentNullException) { return "arg"; }
lock (context) { return 1; }
lock ("a") { return 1; }
lock (1) { return 1; }
lock (null) { return 1; }
lock (default) { return 1; }
lock (DateTime.Now) { return 1; }
lock (x => x) { return 1; }
lock (context.Trace("a")) { return 1; }
lock (new object()) return 1;
lock () { return 1; }
lock { return 1; }
lock (var o = new object()) { return 1; }
`)
