import { blocks, type Generated, lines, pairs, singles, whole } from './combine.ts'

/** Constants are computed by the compiler: what overflows, divides by zero or doesn't fit is refused there. */
export function* constants(): Iterable<Generated> {
  yield* whole(singles(folded))
  yield* whole(blocks(inStatements))
  for (const [type, value] of pairs(types, edges)) yield `@{ ${type} v = ${value}; return v; }`
  for (const [type, value] of pairs(types, casts)) yield `@((${type})${value})`
}

const types = ['sbyte', 'byte', 'short', 'ushort', 'int', 'uint', 'long', 'ulong', 'char', 'float', 'double', 'decimal']
const edges = [
  '127 + 1',
  '-129',
  '0xFFFF',
  '0xFFFFFFFF',
  '2147483648',
  '-2147483648',
  '-9223372036854775808',
  '1e40',
  "'\\uffff'",
]
const casts = ['300', '(-1)', '1e20', '79228162514264337593543950335m', "'z'", '(0.0 / 0.0)', '(-1L)', '(1f / 0)']

const folded = lines(String.raw`
int.MaxValue + 1
int.MinValue - 1
int.MaxValue * 2
-int.MinValue
- -int.MinValue
-(-2147483648)
-2147483648
2147483648
-2147483649
- 2147483648
-(2147483648)
int.MinValue / -1
int.MinValue % -1
1 / 0
1 % 0
1L / 0
1 / 0L
1u / 0
1.0 / 0
1f % 0
1m / 0
1m % 0
1m / 0.0m
1 / (1 - 1)
1 / 0.0
0 / 0
long.MaxValue + 1
long.MinValue - 1
long.MinValue / -1
-long.MinValue
-9223372036854775808
9223372036854775808
-9223372036854775809
18446744073709551615
18446744073709551616
ulong.MaxValue + 1
ulong.MinValue - 1
uint.MaxValue + 1
uint.MinValue - 1
uint.MaxValue + 1L
uint.MaxValue * uint.MaxValue
byte.MaxValue + 1
sbyte.MinValue - 1
char.MaxValue + 1
short.MaxValue * short.MaxValue
ushort.MaxValue * ushort.MaxValue
1 << 40
1 << -1
1L << 70
-1 >> 31
1u << 31
0x7FFFFFFF + 0x1
0xFFFFFFFF + 1
0x80000000 - 1
0x8000000000000000 - 1
unchecked(int.MaxValue + 1)
unchecked(int.MaxValue * 2)
unchecked(-int.MinValue)
unchecked(long.MinValue - 1)
unchecked(uint.MaxValue + 1)
unchecked((byte)300)
unchecked((sbyte)200)
unchecked((int)3e9)
unchecked((uint)-1)
unchecked((ulong)-1L)
unchecked((char)-1)
unchecked((int)decimal.MaxValue)
unchecked(decimal.MaxValue + 1m)
unchecked(1 / 0)
unchecked(int.MinValue / -1)
checked(int.MaxValue + 1)
checked(unchecked(int.MaxValue + 1))
unchecked(checked(int.MaxValue + 1))
unchecked(1 + checked(int.MaxValue + 1))
checked((byte)256)
checked((uint)-1)
(byte)256
(byte)-1
(sbyte)128
(sbyte)-128
(uint)-1
(ulong)-1
(ulong)-1L
(char)-1
(char)65536
(short)40000
(int)3000000000
(int)3e9
(int)-3e9
(int)2147483647.9
(int)2147483648.0
(int)-2147483648.9
(int)double.NaN
(int)float.MaxValue
(long)1e19
(long)9.2e18
(ulong)1.8e19
(ulong)-0.5
(byte)-0.9
(byte)255.9
(byte)256.0
(float)1e40
(float)double.MaxValue
(decimal)1e29
(decimal)1e28
(decimal)double.NaN
(decimal)float.MaxValue
(int)1e10m
(int)3.9m
(int)-3.9m
(byte)255.9m
(byte)256m
(uint)-1m
(ulong)18446744073709551615m
(ulong)18446744073709551616m
(long)decimal.MaxValue
(char)65.7m
(char)65.7
(char)65536m
(double)decimal.MaxValue
(float)decimal.MaxValue
(DayOfWeek)300
(DayOfWeek)3000000000
(DayOfWeek)(-1)
(DayOfWeek)1.5
(DayOfWeek)1e10
(DayOfWeek)'a'
(DayOfWeek)1m
(byte)DayOfWeek.Friday
(int)(DayOfWeek)7
DayOfWeek.Friday + int.MaxValue
DayOfWeek.Monday - 2
(sbyte)DayOfWeek.Friday
decimal.MaxValue + 1m
decimal.MaxValue + 0.4m
decimal.MaxValue + 0.5m
decimal.MinValue - 1m
decimal.MaxValue * 1.1m
decimal.MaxValue / 0.1m
decimal.MaxValue % 7m
-decimal.MinValue
79228162514264337593543950335m
79228162514264337593543950336m
1e28m
1e29m
1e-28m
1e-30m
1.00000000000000000000000000000000001m
0.00000000000000000000000000005m
100000000000000000000000000000m
1e400
1e308 * 10
-1e400
1e-400
1e39f
1e38f * 10
3.5e38f
1e-50f
0x
0x1FFFFFFFFFFFFFFFF
0xFFFFFFFFFFFFFFFF
0b
0b102
0b11111111111111111111111111111111
0b1111111111111111111111111111111111111111111111111111111111111111
0b11111111111111111111111111111111111111111111111111111111111111111
1_000
_1
1_
1__0
0x_FF
0b_1
1_.5
1._5
1e_5
1.5_5
1_u
1u_
1lu
1LU
1uL
1ll
1f
1F
1d
1D
1M
1e5
1E+5
1e
1e+
1.e5
.5
5.
5.ToString()
5 .ToString()
5..ToString()
1.5f.ToString()
0777
00
1.5u
1.5l
0x1f
0x1.5
0xFg
1 < 2 < 3
1 == 2 == true
"a" + 1 + 2
1 + 2 + "a"
"a" + 'b'
'a' + 'b'
"a" + null
null + null
"a" * 2
"a" - "a"
"a" < "b"
"a" == 'a'
true + 1
true == 1
true && 1
!1
~1.0
~1m
-true
-"1"
-1u
-1UL
-1UL + 1
-0u
-5u
+'a'
-'a'
~'a'
-DayOfWeek.Monday
~DayOfWeek.Monday
!DayOfWeek.Monday
1 & 1L
1 & 1.0
1 | true
true | false
true ^ 1
1 << 1L
1 << 1.0
1L << 1
1.0 << 1
1m << 1
true << 1
1UL + 1
1UL + -1
1UL + (-1)
1UL + 1L
1UL - 1L
ulong.MaxValue + 1L
1UL + int.MaxValue
1UL < -1
1UL == -1
1u + -1
1u + -1L
1u * -1
5u - 6u
5u - 6
5 - 6u
1m + 1.0
1m + 1f
1m == 1.0
1m + 1
1m + 1UL
1m + 'a'
1f + 1.0
'a' + 1
'a' + 1L
'a' < 100
'a' == 97
default(int) / default(int)
default(int) + "a"
default + 1
default == null
default(string) + 1
null == null
null == 1
null + 1
null < 1
null ?? 1
1 ?? 2
"a" ?? 1
null ? 1 : 2
true ? 1 : "a"
true ? null : 1
true ? null : null
true ? 1 : null
true ? (int?)1 : null
true ? 1 : 2.0
true ? 'a' : 1
true ? 1 : 'a'
true ? (byte)1 : 300
true ? (byte)1 : 3
true ? 1 : 1m
true ? 1m : 1.0
true ? 1u : -1
true ? 1u : 1
true ? 1UL : 1
true ? 1UL : -1
true ? 1L : 1UL
true ? "a" : (object)1
true ? new object() : 1
true ? new List<int>() : new int[0]
true ? (IEnumerable<int>)new List<int>() : new int[0]
true ? new JObject() : new JArray()
true ? (JToken)new JObject() : new JArray()
true ? JValue.CreateNull() : (JToken)1
true ? DayOfWeek.Monday : 0
true ? DayOfWeek.Monday : 1
true ? default : 1
true ? default : default
true ? throw new Exception() : 1
true ? throw new Exception() : throw new Exception()
true ? x => 1 : x => 2
true ? (Func<int, int>)(x => 1) : x => 2
true ? context.Trace("a") : context.Trace("b")
sizeof(int) + sizeof(long) + sizeof(char) + sizeof(bool) + sizeof(decimal) + sizeof(double)
sizeof(DateTime)
sizeof(string)
sizeof(DayOfWeek)
sizeof(Guid)
sizeof(int?)
sizeof(int[])
nameof(int)
nameof(Int32)
nameof(System)
nameof(System.Int32)
nameof(List<int>)
nameof(List<>)
nameof(string.Length)
nameof(String.Length)
nameof(context.Request.Headers)
nameof(context.Request.Foo)
nameof(Math.Max)
nameof(Math.Foo)
nameof(5.ToString)
nameof("a".Length)
nameof(context.Request.Method.Length)
nameof(context["a"])
nameof(context.Variables["a"])
nameof((context))
nameof(this)
nameof(null)
nameof(x)
nameof(typeof(int))
nameof(int?)
nameof(int[])
nameof(new object())
nameof(context?.Request)
nameof(context, 1)
nameof(nameof)
nameof(@context)
default(int)
default(string)
default(DateTime)
default(void)
default(context)
default(var)
default(List<>)
typeof(void)
typeof(List<>) == null
typeof(Dictionary<,>).Name
typeof(List<,>)
typeof(var)
typeof(int?)
typeof(int[,])
typeof(dynamic)
typeof(context)
typeof((int, string)) == null
"\x41\u0042\U00000043"
"\xg"
"\u004"
"\U00110000"
"\U0010FFFF".Length
"\q"
"\
'\u0041'
'\U00000041'
'\U00010000'
'\x41'
'\x00041'
''
'ab'
'\'
'"'
"'"
'\''
'\"'
@"a""b\n"
@"\"
$"{1}{2,5}{3:D4}{4,-5:D2}"
$"{{}}"
$"{"
$"}"
$"{}"
$"{1"
$"{1:}"
$"{1,}"
$"{1,a}"
$"{1,1+1}|"
$"{1,1.5}"
$"{1,-5}"
$"{1,5L}"
$"{1,99999999999}"
$"{1:{2}}"
$"{"a"}"
$"{'a'}"
$"{(true ? 1 : 2)}"
$"{true ? 1 : 2}"
$"{1 /* c */}"
$"{1 // c }"
$"{new { A = 1 }}"
$"{new[] { 1, 2 }.Length}"
$"{x => x}"
$"{null}"
$"{default}"
$"{context.Trace("a")}"
$"{$"{1}"}"
$"{$"{$"a{1}b"}"}"
$"{@"a""b"}"
$"{"\n"}"
$"\u0041{1}"
$"{1:\u0041}"
$"{1:"0"}"
$"{DateTime.MinValue:yyyy-MM-dd}"
$"{DateTime.MinValue:HH:mm}"
$@"{1}\n""{2}"""
$"{"a" ?? "b"}"
$"{int.Parse("1"):000}"
$"{((object)null)}"
$"a" + "b"
@$"a{1}"
$$"a"
$
`)

const inStatements = lines(String.raw`
checked { int x = int.MaxValue + 1; return x; }
unchecked { int x = int.MaxValue + 1; return x; }
unchecked { byte x = (byte)300; return x; }
unchecked { byte x = 300; return x; }
checked { byte x = (byte)300; return x; }
checked { unchecked { return int.MaxValue + 1; } }
unchecked { checked { return int.MaxValue + 1; } }
unchecked { Func<int> f = () => int.MaxValue + 1; return f(); }
checked { Func<int, int> f = x => x + 1; return f(int.MaxValue); }
checked { int F(int x) => x + 1; return F(int.MaxValue); }
int F(int x) => x + 1; checked { return F(int.MaxValue); }
checked { int x = int.MaxValue; x++; return x; }
checked { int x = int.MaxValue; x += 1; return x; }
checked { byte x = 255; x++; return x; }
checked { byte x = 255; x += 1; return x; }
checked { uint x = 0; x--; return x; }
checked { uint x = 1; return -x; }
checked { int x = int.MinValue; return -x; }
checked { int x = 300; return (byte)x; }
checked { double x = 1e10; return (int)x; }
checked { double x = double.NaN; return (int)x; }
checked { long x = long.MaxValue; return x * 2; }
checked { int x = 1; return x << 40; }
checked { int x = -1; return (uint)x; }
checked { char x = char.MaxValue; x++; return x; }
checked { return (DayOfWeek)int.MaxValue + 1; }
checked { DayOfWeek d = (DayOfWeek)int.MaxValue; d++; return d; }
checked { float f = float.MaxValue; return f * 2; }
checked { int x = 0; return 1 / x; }
checked { return new[] { int.MaxValue, 1 }.Select(x => x + 1); }
checked { int? x = int.MaxValue; return x + 1; }
checked { int? x = 300; return (byte?)x; }
checked (int x = 1); return 1;
checked return 1;
checked; return 1;
unchecked { return 1; } checked { }
int x = unchecked(int.MaxValue + 1); return x;
int x = checked(1 + 1); return x;
byte x = checked(255 + 1); return x;
byte x = unchecked(255 + 1); return x;
byte x = unchecked((byte)(255 + 1)); return x;
byte b = 'a'; return b;
char c = 97; return c;
char c = (byte)97; return c;
short c = 'a'; return c;
ushort c = 'a'; return c;
sbyte s = (byte)1; return s;
byte s = (sbyte)1; return s;
byte s = (int)1; return s;
byte s = 1L; return s;
byte s = 1u; return s;
uint s = 1L; return s;
uint s = 1; return s;
uint s = -1; return s;
ulong s = 1L; return s;
ulong s = -1L; return s;
ulong s = 1; return s;
long s = 1u; return s;
long s = 1UL; return s;
float f = 1; return f;
float f = 1.0; return f;
float f = 1m; return f;
float f = 1L; return f;
double f = 1f; return f;
double f = 1m; return f;
decimal f = 1; return f;
decimal f = 1f; return f;
decimal f = 'a'; return f;
const int c = 5; byte b = c; return b;
const int c = 500; byte b = c; return b;
const long c = 5; int b = c; return b;
int c = 5; byte b = c; return b;
byte a = 1, b = 2; byte c = a + b; return c;
byte a = 1; byte b = a + 1; return b;
const byte a = 1; byte b = a + 1; return b;
byte a = 1; a = a; return a;
byte b = true ? 1 : 2; return b;
byte b = context.Tracing ? 1 : 2; return b;
byte b = context.Tracing ? (byte)1 : (byte)2; return b;
int? n = context.Tracing ? 1 : (int?)null; return n;
int? n = 1L; return n;
byte? n = 1; return n;
byte? n = 300; return n;
long? n = 1; return n;
int? n = (long?)1; return n;
int n = (int?)1; return n;
int n = null; return n;
object o = 1; long l = o; return l;
object o = 1; long l = (int)o; return l;
DayOfWeek d = 0; return d;
DayOfWeek d = 0L; return d;
DayOfWeek d = 0.0; return d;
DayOfWeek d = 0m; return d;
DayOfWeek d = '\0'; return d;
DayOfWeek d = 1; return d;
DayOfWeek d = 1 - 1; return d;
const int z = 0; DayOfWeek d = z; return d;
int z = 0; DayOfWeek d = z; return d;
DayOfWeek? d = 0; return d;
DayOfWeek? d = null; return d;
int i = DayOfWeek.Monday; return i;
bool b = 0; return b;
bool b = (bool)1; return b;
int i = (int)true; return i;
int i = true; return i;
string s = 1; return s;
string s = (string)1; return s;
string s = 'a'; return s;
string s = (string)'a'; return s;
char c = "a"; return c;
char c = (char)"a"; return c;
int i = (int)"1"; return i;
int i = "1"; return i;
var b = (byte)1 + (byte)1; return b;
var b = 'a' + 'b'; return b;
var b = (short)1 * (short)2; return b;
var b = 1u + 1; return b;
var b = 1 + 1L; return b;
var b = -1u; return b;
var b = ~1u; return b;
var b = ~(byte)1; return b;
var b = 1 + 1.0f; return b;
var b = 1L + 1.0f; return b;
var b = 10 / 4; return b;
var b = 10 / 4.0; return b;
var b = 10 / 4m; return b;
var b = 10 / 4f; return b;
var b = 7 % -3; return b;
var b = 7.5 % -2; return b;
var b = 5 / 2 * 2.0; return b;
int a = 5; return a / 0;
int a = 5; return a % 0;
int a = 5; a /= 0; return a;
int a = 5; a %= 0; return a;
long a = 5; return a / 0;
double a = 5; return a / 0;
decimal a = 5; return a / 0;
decimal a = 5; return a / 0m;
int? a = 5; return a / 0;
const int z = 0; int a = 5; return a / z;
int z = 0; int a = 5; return a / z;
if (1 / 0 == 1) return 1; return 2;
while (int.MaxValue + 1 > 0) { } return 1;
return false && 1 / 0 == 1;
return true ? 1 : 1 / 0;
return true || int.MaxValue + 1 > 0;
if (false) { int x = 1 / 0; } return 1;
return new[] { int.MaxValue + 1 };
return new int[-1];
return new int[1 - 2];
return new int[0];
return new int[1L];
return new int[-1L];
return new int[1.5];
return new int['a'];
return new int[1u].Length;
return new int[ulong.MaxValue];
return new int[int.MaxValue + 1];
return new int[2] { 1 };
return new int[2] { 1, 2 };
int n = 2; return new int[n] { 1, 2 };
const int n = 2; return new int[n] { 1, 2 };
return new int[0] { };
return new int[] { };
return new[] { };
return new int[2, 2] { { 1, 2 }, { 3, 4 } }.Length;
return new int[2, 2] { { 1, 2 }, { 3 } };
return new int[,] { { 1, 2 }, { 3, 4 } }.Length;
return new int[,] { 1, 2 };
return new int[][] { new[] { 1 }, { 2 } };
return new[] { new[] { 1 }, new[] { 2 } }.Length;
return new[,] { { 1, 2 }, { 3, 4 } }.Length;
return new[,] { { 1, 2 }, { 3 } };
return new int[2][3];
return new int[2][].Length;
return new int[][2];
return new int[,2];
return new int[2,];
return new int[2][,].Length;
return "abc"[-1];
return "abc"[5];
return new[] { 1 }[-1];
return new[] { 1 }[1L];
return new[] { 1 }[1.0];
return new[] { 1 }["a"];
return new[] { 1 }[0, 0];
return new[] { 1 }[];
return new[] { 1 }[0u];
return new[] { 1 }['\0'];
`)
