import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LimitError } from '../../../src/dotnet/values/ambient.ts'
import { canGenerateCode } from '../../../src/expressions/emit/index.ts'
import { compile, delegate, evaluate } from './evaluate.ts'

const nullReference = 'System.NullReferenceException: Object reference not set to an instance of an object.'
const overflow = 'System.OverflowException: Arithmetic operation resulted in an overflow.'

const table = (name: string, rows: readonly (readonly [code: string, result: unknown])[]): void => {
  describe(name, () => {
    it.each(rows)('%s', (code, result) => {
      expect(evaluate(code)).toEqual(result)
    })
  })
}

table('integers have their width', [
  ['{ int a = int.MaxValue; return a + 1; }', -2147483648],
  ['{ int a = int.MaxValue; return checked(a + 1); }', overflow],
  ['{ int a = 65537; return a * a; }', 131073],
  ['{ int a = 65537; return checked(a * a); }', overflow],
  ['{ uint a = 0; return a - 1; }', 4294967295],
  ['{ long a = long.MaxValue; return a + 1; }', -9223372036854775808n],
  ['{ ulong a = 0; checked { return a - 1; } }', overflow],
  ['{ int a = -7, b = 2; return a / b * 10 + a % b; }', -31],
  ['{ int a = 1, b = 0; return a / b; }', 'System.DivideByZeroException: Attempted to divide by zero.'],
  ['{ int a = int.MinValue, b = -1; return a % b; }', overflow],
  ['{ int a = 1; return a << 33; }', 2],
  ['{ long a = -8; return a >> 1; }', -4n],
  ['{ byte a = 200; a += 100; return a; }', 44],
  ['{ int a = 300; return (byte)a; }', 44],
  ['{ int a = 300; return checked((byte)a); }', overflow],
  ['{ double a = 1e20; return (int)a; }', 2147483647],
  ["{ char c = 'a'; c++; return c; }", 98],
  ['{ float a = 0.1f; return a + 0.2f; }', Math.fround(Math.fround(0.1) + Math.fround(0.2))],
])

table('null is looked at where .NET looks at it', [
  ['{ string s = null; return s.Length; }', nullReference],
  ['{ string s = null; return s?.Length ?? -1; }', -1],
  ['{ var n = 0; string s = null; try { s.Substring(n = 5); } catch (NullReferenceException) { } return n; }', 5],
  ['{ int[] a = null; var n = 0; try { a[0] = n = 5; } catch (NullReferenceException) { } return n; }', 5],
  ['{ int? a = null; return a + 1; }', null],
  ['{ int? a = null, b = 2; return a < b; }', false],
  ['{ bool? a = null, b = false; return a & b; }', false],
  ['{ object o = null; return (int)o; }', nullReference],
  [
    '{ object o = 5L; return (int)o; }',
    "System.InvalidCastException: Unable to cast object of type 'System.Int64' to type 'System.Int32'.",
  ],
  ['{ int? a = null; return a.HasValue; }', false],
])

table('text', [
  ['{ string s = null; return "a" + s + 1 + \'c\' + true + 2L; }', 'a1cTrue2'],
  ['{ var a = 1.50m; return $"{a}|{a:0.0}|{5,3}|{5,-3}|"; }', '1.50|1.5|  5|5  |'],
  ["{ char c = 'a'; return c + 1; }", 98],
  ['{ object o = null; return "" + o; }', ''],
  ['("\\u2028\\"\\\\" + "\'`$(x}")', '\u2028"\\\'`$(x}'],
])

table('evaluation runs from left to right, each part once', [
  ['{ int i = 1; i += i++ + ++i; return i; }', 5],
  ['{ var a = new[] { 1, 2, 3 }; int i = 0; a[i++] += 10; return a[0] + i; }', 12],
  ['{ int a = 1, b = 2; (a, b) = (b, a); return a * 10 + b; }', 21],
  ['{ int i = 0; var a = new[] { i++, i++ * 2, i }; return a[0] + a[1] + a[2]; }', 4],
])

table('closures', [
  ['{ var fs = new List<Func<int>>(); for (int i = 0; i < 3; i++) { fs.Add(() => i); } return fs[0](); }', 3],
  ['{ var fs = new List<Func<int>>(); foreach (var i in new[] { 7, 8 }) { fs.Add(() => i); } return fs[0](); }', 7],
  [
    '{ var fs = new List<Func<int>>(); for (int i = 0; i < 3; i++) { int j = i; fs.Add(() => j++); } return fs[1]() + fs[1]() + fs[2](); }',
    5,
  ],
  ['{ int n = 0; void Add(int x) { n += x; } Add(2); Add(3); return n; }', 5],
  ['{ int Fact(int n) => n < 2 ? 1 : n * Fact(n - 1); return Fact(5); }', 120],
  ['{ Func<int, Func<int, int>> add = x => y => x + y; return add(2)(3); }', 5],
  ['{ IEnumerable<int> F(int n) { for (var i = 0; i < n; i++) yield return i * i; } return F(4).Sum(); }', 14],
  ['{ T Id<T>(T x) => x; return Id("a") + Id(1); }', 'a1'],
  ['{ int x = 1; void Set(ref int y, out int z) { y += 5; z = y * 2; } Set(ref x, out var w); return x + w; }', 18],
  [
    '{ string s = "x"; Action<string> log = null; log += a => s += a; log += a => s += a.ToUpper(); log("b"); return s; }',
    'xbB',
  ],
])

table('control flow', [
  ['{ for (int i = 0; ; i++) { switch (i) { case 3: return i; default: continue; } } }', 3],
  [
    '{ int n = 0; switch (2) { case 1: n += 1; break; case 2: n += 2; goto case 1; default: n += 9; break; } return n; }',
    3,
  ],
  [
    '{ object o = 5; switch (o) { case string s: return s; case int i when i > 9: return "big"; case int i: return "int" + i; default: return ""; } }',
    'int5',
  ],
  ['{ int i = 0; again: i++; if (i < 3) goto again; return i; }', 3],
  ['{ for (int i = 0; i < 3; i++) for (int j = 0; j < 3; j++) if (i * j == 2) goto done; done: return "d"; }', 'd'],
  ['{ string s = "b"; switch (s) { case null: return 0; case "a": return 1; case "b": return 2; } return 3; }', 2],
  ['{ int n = 0; while (n < 10) { if (n == 5) break; n++; } do { n++; } while (n < 8); return n; }', 8],
  ['{ if ("12" is string s && int.TryParse(s, out var n)) return n; return 0; }', 12],
])

table('exceptions', [
  [
    '{ var s = ""; try { int.Parse("x"); } catch (FormatException) { s += "c"; } finally { s += "f"; } return s; }',
    'cf',
  ],
  [
    '{ try { throw new Exception("a"); } catch (Exception e) when (e.Message == "b") { return 1; } catch (Exception e) { return e.Message; } }',
    'a',
  ],
  [
    '{ var s = ""; try { try { int.Parse("x"); } catch (Exception) { s += "1"; throw; } finally { s += "2"; } } catch (FormatException) { s += "3"; } return s; }',
    '123',
  ],
  ['{ int F() { try { return 1; } finally { } } return F(); }', 1],
  [
    '{ var s = ""; foreach (var x in new[] { 1, 2, 3 }) { try { if (x == 2) continue; s += x; } finally { s += "f"; } } return s; }',
    '1ff3f',
  ],
  [
    '{ var a = new int[2]; return a[2]; }',
    'System.IndexOutOfRangeException: Index was outside the bounds of the array.',
  ],
  [
    '{ object[] a = new string[1]; a[0] = 5; return 1; }',
    'System.ArrayTypeMismatchException: Attempted to access an element as a type incompatible with the array.',
  ],
])

describe('limits', () => {
  it.each([
    '{ while (true) { } }',
    '{ for (;;) { try { while (true) { } } catch (Exception) { } finally { return 1; } } }'.replace(' return 1;', ''),
    '{ int F(int n) => F(n + 1); return F(0); }',
    '{ Func<int, int> f = null; f = n => f(n) + 1; return f(0); }',
    '{ var s = "0123456789"; while (true) s += s; }',
    '{ int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2); return Fib(50); }',
    '{ a: goto a; }',
  ])('end %s, whatever it catches', (code) => {
    expect(() => evaluate(code)).toThrow(LimitError)
  })
})

describe('generated code', () => {
  it('holds no text of the expression outside of literals', () => {
    const { code } = compile(
      '{ var evil_name = "`;$()\\u2028</script>"; int Other_evil(int evil_parameter) => evil_parameter; return evil_name + Other_evil(1); }',
    )
    expect(code).not.toContain('evil')
    expect(code).not.toContain('\u2028')
  })

  it('computes int and long as BigInt does', () => {
    const int = fc.integer({ min: -2147483648, max: 2147483647 })
    const big = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
    const cut = (value: bigint): number => Number(BigInt.asIntN(32, value))
    const ints = delegate(
      '{ Func<int, int, int[]> f = (a, b) => new[] { a + b, a - b, a * b, a & b, a | b, a ^ b, a << b, a >> b, -a, ~a }; return f; }',
    ) as (a: number, b: number) => { items: number[] }
    fc.assert(
      fc.property(int, int, (a, b) => {
        const [x, y, shift] = [BigInt(a), BigInt(b), BigInt(b & 31)]
        expect(ints(a, b).items).toEqual(
          [x + y, x - y, x * y, x & y, x | y, x ^ y, x << shift, x >> shift, -x, ~x].map(cut),
        )
      }),
    )
    const longs = delegate(
      '{ Func<long, long, long[]> f = (a, b) => new[] { a + b, a - b, a * b, a & b, a | b, a ^ b, -a, ~a }; return f; }',
    ) as (a: bigint, b: bigint) => { items: bigint[] }
    fc.assert(
      fc.property(big, big, (a, b) => {
        expect(longs(a, b).items).toEqual(
          [a + b, a - b, a * b, a & b, a | b, a ^ b, -a, ~a].map((v) => BigInt.asIntN(64, v)),
        )
      }),
    )
  })

  it('says so where the host forbids it', () => {
    const real = globalThis.Function
    const forbidden = (): never => {
      throw new EvalError('Code generation from strings disallowed')
    }
    globalThis.Function = forbidden as unknown as FunctionConstructor
    try {
      expect(canGenerateCode()).toBe(false)
    } finally {
      globalThis.Function = real
    }
    expect(canGenerateCode()).toBe(true)
  })
})
