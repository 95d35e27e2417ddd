import { type Generated, lines } from './combine.ts'

/** Lists with something wrong in them: arguments, initialisers, parameters, tuples; operands that lack. */
export function* brokenLists(): Iterable<Generated> {
  yield* lines(questions)
}

const questions = String.raw`
@(new List<int> { 1: 2 })
@(new List<int> { 1 ) 2 })
@(new List<int> { : 2 })
@(new List<int> { 1 ] })
@(new List<int> { 1 => 2 })
@(new List<int> { 1; 2 })
@(new List<int> { 1 2 })
@(new List<int> { ,1 })
@(new List<int> { 1,, 2 })
@(new List<int> { 1 if })
@(new { A: 1 })
@(new { A ) })
@(new { A = 1 : 2 })
@(new { : 1 })
@(new { A = 1; B = 2 })
@(new { A = 1 B = 2 })
@(new[] { 1: 2 })
@(new[] { 1 ) 2 })
@(new[] { ) 2 })
@(new[] { 1 : })
@{ int[] a = { 1: 2 }; return a; }
@{ int[] a = { 1 ) 2 }; return a; }
@(new JObject { "a": 1 })
@(new JObject { { "a": 1 } })
@(new JObject { ["a"]: 1 })
@(new JObject { ["a"] 1 })
@(int.Parse("1": 2))
@(int.Parse(:))
@(int.Parse(=))
@(int.Parse({))
@(int.Parse({}))
@(int.Parse({{x}}))
@(int.Parse("1", {{x}}))
@(int.Parse("1" {{x}}))
@(int.Parse("1"; 2))
@(int.Parse(;))
@(int.Parse(if))
@(int.Parse("1" if))
@(int.Parse("1", if))
@(int.Parse("1" => 2))
@(int.Parse("1",))
@(int.Parse(,"1"))
@(int.Parse("1"]))
@(int.Parse("1"})
@(int.Parse("1" "2"))
@("abc"[)
@("abc"[;])
@("abc"[1; 2])
@("abc"[1 2])
@("abc"[1)])
@("abc"[{}])
@("abc"[,])
@("abc"[1,])
@((1, 2: 3))
@((1 2))
@((1, 2 3))
@((1,))
@((,1))
@((1; 2))
@((a: 1, b))
@({{x}})
@({{x}} + 1)
@(1 + {{x}})
@("a" + {{x}} + "b")
@({x})
@({)
@(})
@(])
@(1 +)
@(1 + ))
@(1 ))
@(1 ])
@(1 })
@(1 ;)
@(1; 2)
@(1 2)
@(1 x)
@(1 "a")
@(1 :)
@(1 : 2)
@(? 1 : 2)
@(true ? 1)
@(true ? 1 : )
@(true ? : 2)
@(true ?)
@(=> 1)
@(= 1)
@(.a)
@(a.)
@(a.1)
@(a..b)
@(a?.)
@(a?[)
@(a[)
@(a])
@(if (true) 1)
@(return 1)
@(int)
@(int x)
@(int x = 1)
@(var x = 1)
@(string s)
@(new)
@(new int)
@(new int())
@(new int(]))
@(new List<int>
@(new List<int)
@(new List<)
@(default())
@(sizeof)
@(checked)
@(checked 1)
@(nameof)
@(nameof())
@(nameof(a, b))
@(x =>)
@(x => )
@(() =>)
@((x, y) => )
@((int x, ) => 1)
@(((a, b)) => a)
@((x,) => 1)
@((x, 1) => 1)
@((ref x) => 1)
@((int x y) => 1)
@((int) => 1)
@((int, int) => 1)
@((params int[] x) => 1)
@((int x, y) => 1)
@((x, int y) => 1)
@((void x) => 1)
@(delegate (int x, ) { return 1; })
@(delegate (x) { return 1; })
@(delegate { return 1; })
@(delegate)
@(delegate x)
@(await 1)
@(await x)
@(await null)
@(await "a")
@(await (1))
@(await)
@(await + 1)
@(await new object())
@(zz + (1 is > 0 ? 1 : 2))
@(zz + (1 is not 0 ? 1 : 2))
@(zz + (1 is 0 or 1 ? 1 : 2))
@(zz + (1 is { } ? 1 : 2))
@(zz + (1 is [1] ? 1 : 2))
@(zz + ((1,2) is (1,2) ? 1 : 2))
@(zz + ((1,2) is var (a,b) ? 1 : 2))
@(zz + (1 is (> 0) ? 1 : 2))
@(zz + (1 is (int) ? 1 : 2))
@(zz + "a"[^1])
@(zz + "a"[1..2])
@(zz + (1 >>> 2))
@{ var q = zz; int a = 1; a >>>= 1; return a; }
@{ var q = zz; string a = null; a ??= "x"; return a; }
@(zz + (1 switch { 1 => 2, _ => 3 }))
@(zz + """abc""")
@(zz + $"""abc""")
@(zz + $$"""abc""")
@(zz + "abc"u8)
@(zz + "abc"!)
@(zz + @$"abc")
@{ var q = zz; using var r = new StringReader("a"); return 1; }
@{ var q = zz; static int F() => 1; return F(); }
@{ var q = zz; Func<int> f = static () => 1; return f(); }
@{ var q = zz; Func<int,int,int> f = (_, _) => 1; return f(1,2); }
@{ var q = zz; List<int> f = new(); return f; }
@{ var q = zz; return [1, 2]; }
@{ var q = zz; var f = int () => 1; return 1; }
@{ var q = zz; var f = (int a = 1) => 1; return 1; }
@{ var q = zz; return new { a = 1 } with { a = 2 }; }
@{ var q = zz; record R(int a); return 1; }
@{ var q = zz; [Obsolete] int F() => 1; return F(); }
@{ var q = zz; string? s = null; return s; }
@{ var q = zz; nint s = 1; return s; }
@{ var q = zz; await foreach (var x in q) {} return 1; }
@{ var q = zz; scoped var x = 1; return 1; }
@{ var q = zz; switch (q) { case > 1: return 1; } return 2; }
@{ var q = zz; switch (q) { case int: return 1; } return 2; }
@{ var q = zz; switch (q) { case _: return 1; } return 2; }
@{ var q = zz; int x; (x, var y) = (1, 2); return 1; }
@{ var q = zz; foreach (ref var x in new int[0]) {} return 1; }
@{ var q = zz; Func<int> f = ([Obsolete] () => 1); return 1; }
@{ var q = zz; int F([Obsolete] int a) => a; return 1; }
@{ var q = zz; extern static int F(); return 1; }
@{ var q = zz; return q is { } x; }
@{ var q = zz; T F<T>() where T : notnull => default(T); return 1; }
@{ var q = zz; return q?[^1]; }
@{ var q = zz; return default; }
@{ var q = zz; int a = true ? 1 : null; return a; }
@{ var q = zz; var (a, b) = q; return 1; }
@{ var q = zz; goto case 1; return 1; }
@{ var q = zz; ReadOnlySpan<byte> f = "x"u8; return 1; }
@{ var q = zz; return checked(x => x); }
@{ return $"{a + b c}"; }
@{ return $"{1:{}"; }
@{ return $"{1:a}}}"; }
@{ return $"{1:{{a}}}"; }
@{ return $"{1:"a"}"; }
@{ return $"{1:\t}"; }
@{ return $"{1::}"; }
@{ return $"a } b"; }
@{ return $"a }} b"; }
@{ return $"{{a}"; }
@{ return $"{1}}"; }
@{ return $"{1}}}"; }
@{ return $"{a?.b:c}"; }
@{ return $"{global::System.Math.PI}"; }
@{ return $"{(global::System.Math.PI)}"; }
`
