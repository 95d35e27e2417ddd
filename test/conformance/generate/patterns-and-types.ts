import { type Generated, lines } from './combine.ts'

/** Patterns, types of arrays and open generics, and names that are type and value at once, as they are read and refused. */
export function* patternsAndTypes(): Iterable<Generated> {
  yield* lines(questions)
}

const questions = String.raw`
@(new int[2][3])
@(new int[2][x])
@(new int[x][3])
@(new int[2][3,4])
@(new int[2][3][4])
@(new int[][3])
@(new int[,2])
@(new int[2,])
@(new int[,2,])
@(new int[2,,3])
@(new int[2,3)
@(new int[2 3])
@(new int[2 x])
@(new int[2;3])
@(new int[])
@(new int[] + x)
@(x + new int[])
@(new int[][])
@(new int[,])
@(new int[2]{1,2})
@(new int[2]{1,2,3})
@(new int[2][3]{1})
@(new int[2][]{null, new int[3]})
@(new int[2,2]{{1,2},{3,4}})
@(new int[2,2]{1,2})
@(new int["a"])
@(new int[-1])
@(new int[]{1,2}[0])
@(new int[] {1,2}.Length)
@(new int[2].Length)
@(new int[2][0])
@(new string[1][0])
@(new int?[2][3])
@((new int[2])[3])
@(new int[2][])
@(new int[2][,])
@(new int[,][2])
@(new[,]{1})
@(new[,]{{1,2},{3,4}})
@(new[2]{1})
@(new[]{1,2,3}[1])
@(new List<int>[2][3])
@(new List<int>[2])
@(new int[2]())
@{ int[2] a; return 1; }
@{ int[2] a = new int[2]; return 1; }
@{ int[2,3] a; return 1; }
@{ int[,2] a; return 1; }
@{ int[2][] a; return 1; }
@{ int[][2] a; return 1; }
@((int[2])null)
@(default(int[2]))
@{ int a[2]; return 1; }
@{ int a[]; return 1; }
@{ int a[2] = {1,2}; return 1; }
@{ foreach (int[2] a in new int[0][]) return 1; return 2; }
@(1 is int[2])
@(new int[1,2][3])
@(new int[a = 1])
@(1_.5)
@(1e_5)
@(1_000.5)
@(1.5_)
@(1._5)
@(0x1_)
@(0x_)
@(0b)
@(1.5ul)
@(1uf)
@(0b1f)
@(0b102)
@(1e)
@(1e+)
@(1em)
@(1e5_)
@(.5e)
@(1_e5)
@(1elephant)
@(1ull)
@{ object o = 1; int n = 0; return o is int ? n : 2; }
@{ object o = 1; return o is int? n; }
@{ object o = 1; return o is int ? n && true; }
@{ object o = 1; return (o is int? n && true); }
@{ object o = 1; return o is int? n || true; }
@{ object o = 1; return o is int? n ? 1 : 2; }
@{ object o = 1; if (o is int? n) return 1; return 2; }
@{ object o = 1; return new[] { o is int? n, true }; }
@{ object o = 1; return o is int? n == true; }
@{ object o = 1; return o is int? n & true; }
@{ object o = 1; return o is int? n + true; }
@{ object o = 1; return o is int? n.Length; }
@{ object o = 1; return o is int? (n); }
@{ object o = 1; return o is Foo? n; }
@{ object o = 1; return o as int? n; }
@{ object o = 1; switch (o) { case int? n when true: return 1; } return 2; }
@{ object o = 1; switch (o) { case int? n: return 1; } return 2; }
@{ object o = 1; switch (o) { case int?: return 1; } return 2; }
@{ object o = 1; switch (o) { case int? : return 1; } return 2; }
@{ object o = 1; return o is int?; }
@{ object o = 1; return o is int? && true; }
@{ object o = 1; return o is int? || true ? 1 : 2; }
@{ object o = 1; return o is int? and string; }
@{ object o = 1; return o is int? or string; }
@{ object o = 1; return o is int? _; }
@{ object o = 1; return o is int? { }; }
@{ object o = 1; return o is int? [1]; }
@{ object o = 1; return o is int? n ?? true; }
@{ object o = 1; return o is int? [] : 2; }
@{ object o = 1; return o is int?[]; }
@{ object o = 1; return o is int?[] n; }
@(1 is int.MaxValue)
@(1 is int.MaxValue + 1)
@(1 is int + 1)
@(1 is -1)
@(1 is +1)
@(1 is 1 + 1)
@(1 is 1 < 2)
@(1 is int < 2)
@(1 is (int)1)
@(1 is (1))
@(1 is (1) + 1)
@(1 is (1 + 1))
@((1, 2) is (int, int))
@((1, 2) is (int a, int b))
@((1, 2) is ValueTuple<int, int>)
@((object)1 is (int a))
@((object)1 is (var a))
@((object)1 is var a && a != null)
@((object)1 is _)
@((object)1 is not null)
@((object)1 is int and > 0)
@((object)1 is and)
@((object)1 is int and)
@((object)1 is int or)
@((object)1 is int when)
@((object)1 is string s && s.Length > 0)
@((object)"abc" is string { Length: 3 })
@((object)"abc" is string { Length: 3 } s)
@((object)"abc" is { Length: 3 })
@((object)1 is)
@((object)1 is )
@((object)1 is ;)
@((object)1 is , 2)
@((object)1 is [])
@((object)1 is [1, 2])
@((object)1 is List<int>)
@((object)1 is List<int> l)
@((object)1 is List<>)
@((object)1 is System.String)
@((object)1 is System.String s)
@((object)1 is int[])
@((object)1 is int[] a)
@((object)1 is int[0])
@((object)1 is int.Parse)
@((object)1 is "a".Length)
@((object)1 is nameof(context))
@("context" is nameof(context))
@((object)1 is default)
@((object)1 is default(int))
@((object)1 is null)
@((object)1 is new object())
@((object)1 is x => x)
@((object)1 is throw new Exception())
@((object)1 is true ? 1 : 2)
@((object)1 is int ? 1 : 2)
@((object)1 is DayOfWeek.Monday ? 1 : 2)
@((object)1 is !true)
@((object)1 is !!true)
@((object)1 is Foo)
@((object)1 is Foo f)
@((object)1 is Foo.Bar)
@((object)1 is Foo.Bar.Baz x)
@((object)1 is context)
@((object)1 is context.Variables)
@(1 is "a")
@(1 is 1L)
@(1L is 1)
@("a" is "a")
@((string)null is null)
@(1 is null)
@((object)1 is int as object)
@(1 is 1 is true)
@(1 is 1 == true)
@(1 == 1 is true)
@((object)1 is var)
@((object)1 is var (a, b))
@((object)1 is var _)
@((object)1 is int _)
@((object)1 is void)
@((object)1 is ref int)
@((object)1 is a.b)
@((object)1 is a::b)
@((object)1 is global::System.Int32)
@((object)1 is int)
@((object)1 is int*)
@((object)1 is int* p)
@((object)1 is (int))
@((object)1 is (int, string))
@((object)1 is (string)null)
@((object)1 is (1, 2) t)
@((object)1 is (1, 2) { } t)
@((object)1 is ())
@((object)1 is (x: 1))
@((object)1 is (x: 1, y: 2))
@((object)1 is == 1)
@((object)1 is != 1)
@((object)1 is > 1 and < 3 or 5)
@{ switch (1) { case 1 + 1: return 1; } return 2; }
@{ switch (1) { case (1): return 1; } return 2; }
@{ switch (1) { case (1 + 1): return 1; } return 2; }
@{ switch (1) { case (int)1: return 1; } return 2; }
@{ switch (1) { case true ? 1 : 2: return 1; } return 2; }
@{ switch (1) { case int.MaxValue: return 1; } return 2; }
@{ switch (1) { case int.MaxValue when true: return 1; } return 2; }
@{ switch (1) { case int n when n > 0: return 1; } return 2; }
@{ switch (1) { case var n when n > 0: return 1; } return 2; }
@{ switch (1) { case var n: return 1; } return 2; }
@{ switch (1) { case var (a, b): return 1; } return 2; }
@{ switch (1) { case _ when true: return 1; } return 2; }
@{ switch (1) { case > 0: return 1; } return 2; }
@{ switch (1) { case null: return 1; } return 2; }
@{ switch (1) { case 1 when: return 1; } return 2; }
@{ switch (1) { case when: return 1; } return 2; }
@{ switch (1) { case when when true: return 1; } return 2; }
@{ switch (1) { case: return 1; } return 2; }
@{ switch (1) { case ;: return 1; } return 2; }
@{ switch (1) { case 1, 2: return 1; } return 2; }
@{ switch (1) { case 1 case 2: return 1; } return 2; }
@{ switch (1) { case 1 or 2: return 1; } return 2; }
@{ switch (1) { case Foo f: return 1; } return 2; }
@{ switch (1) { case Foo: return 1; } return 2; }
@{ switch (1) { case string: return 1; } return 2; }
@{ switch (1) { case List<int>: return 1; } return 2; }
@{ switch (1) { case List<int> l: return 1; } return 2; }
@{ switch (1) { case List<> l: return 1; } return 2; }
@{ switch (1) { case A.B.C: return 1; } return 2; }
@{ switch (1) { case { }: return 1; } return 2; }
@{ switch (1) { case int { }: return 1; } return 2; }
@{ switch (1) { case default: return 1; } return 2; }
@{ switch (1) { case default(int): return 1; } return 2; }
@{ switch (1) { case a ?? b: return 1; } return 2; }
@{ switch (1) { case x = 1: return 1; } return 2; }
@{ switch (1) { case x => 1: return 1; } return 2; }
@{ switch (1) { case throw null: return 1; } return 2; }
@{ switch (1) { case ref int x: return 1; } return 2; }
@{ switch ((1, 2)) { case (1, 2): return 1; } return 2; }
@{ switch ((1, 2)) { case (int a, int b): return 1; } return 2; }
@{ switch (1, 2) { case (1, 2): return 1; } return 2; }
@((object)1 is System.Foo)
@((object)1 is context.Foo)
@((object)1 is System.Int32.Foo)
@((object)1 is List)
@((object)1 is int.MaxValue.Foo)
@{ object o = "x"; string s; return o is s; }
@{ string o = "x"; string s = "a"; return o is s; }
@{ const string s = "a"; return "a" is s; }
@{ int Int32 = 1; return (object)1 is Int32; }
@{ const int Int32 = 1; return (object)1 is Int32; }
@{ int? o = 1; int s = 2; return o is s; }
@{ return (object)1 is F; int F() => 1; }
@{ return null is s; }
@{ return null is int; }
@{ return null is 1; }
@{ return null is null; }
@{ return default is int; }
@{ return (x => x) is int; }
@{ return (x => x) is 1; }
@{ return int.Parse is 1; }
@{ return int.Parse is s; }
@{ return 1 is List<>; }
@{ List<> l; return 1; }
@{ List<> l = null; return 1; }
@{ Func<> l = null; return 1; }
@{ Func<,> l = null; return 1; }
@{ Dictionary<,> l = null; return 1; }
@{ Dictionary<int,> l = null; return 1; }
@{ Foo<> l = null; return 1; }
@{ new List<>(); return 1; }
@{ return new List<>(); }
@{ return new List<>[1]; }
@{ return (List<>)null; }
@{ return default(List<>); }
@{ return null as List<>; }
@{ return nameof(List<>); }
@{ return nameof(List<>.Count); }
@{ return nameof(Dictionary<,>); }
@{ return nameof(List<int>); }
@{ return List<>.Empty; }
@{ return List<>; }
@{ return Enumerable.Empty<>(); }
@{ return Foo<>(); }
@{ int F<>() => 1; return 1; }
@{ int F<T>() => 1; return F<>(); }
@{ List<>[] a = null; return 1; }
@{ int F(List<> a) => 1; return 1; }
@{ List<> F() => null; return 1; }
@{ List<List<>> l = null; return 1; }
@{ foreach (List<> x in new object[0]) {} return 1; }
@{ for (List<> x = null;;) {} }
@{ using (List<> x = null) {} return 1; }
@{ try {} catch (List<>) {} return 1; }
@{ Func<List<>, int> f = (List<> x) => 1; return 1; }
@{ (List<>, int) f = (null, 1); return 1; }
@{ return sizeof(List<>); }
@{ return a < > b; }
@(Foo<int>())
@(Foo<int>)
@(Foo<int>.Bar)
@(Foo<int>.Bar())
@(Foo<>.Bar())
@(Foo<>)
@(context<int>)
@(List<int>())
@(String<int>())
@(String<int>.Empty)
@(Foo<int, string>())
@(Foo<Bar>())
@(new[,]{{1},2})
@(new[,]{{1},{2}})
@(new[,,]{{1},{2}})
@(new[,]{{1},{2, 3}})
@(new[,]{1, 2})
@(new[]{{1}})
@(new[]{1, {1}})
@(new[]{})
@(new[,]{})
`
