import { type Generated, lines } from './combine.ts'

/** Statements and declarations that are broken off, misspelt or where none may stand. */
export function* brokenStatements(): Iterable<Generated> {
  yield* lines(questions)
}

const questions = String.raw`
@{ return new List<int> { 1: 2 }; }
@{ var x = new List<int> { 1: 2 }; return x; }
@{ var x = F(new List<int> { 1: 2 }); return x; }
@{ var x = F(1: 2); return x; }
@{ var x = F(1 ) 2); return x; }
@{ var x = new { A: 1 }; return x; }
@{ x = new List<int> { 1: 2 }; return x; }
@{ F(new List<int> { 1: 2 }); return x; }
@{ var x = new List<int> { 1) 2 }; return x; }
@{ var x = new List<int> { 1 => 2 }; return x; }
@{ var x = "a"[1: 2]; return x; }
@{ if (new List<int> { 1: 2 } != null) return x; }
@{ var x = (1: 2); return x; }
@{ var x = (1, 2: 2); return x; }
@{ return (1, 2: 2); }
@{ return F(1: 2); }
@{ var x = new List<int> { : 2 }; return x; }
@{ var x = F(: 2); return x; }
@{ int P => 1; return P; }
@{ int x = 1 : 2; return x; }
@{ int x = 1 => 2; return x; }
@{ int x : 2; return x; }
@{ int x ) 2; return x; }
@{ int x) = 2; return x; }
@{ int x y; return x; }
@{ int x = 1, int y = 2; return x; }
@{ int x = 1 y = 2; return x; }
@{ int x, ; return x; }
@{ int x = ; return x; }
@{ int x = 1, , y; return x; }
@{ int x.y = 1; return 1; }
@{ int x[2] = 1; return 1; }
@{ int x(1); return 1; }
@{ int x() = 1; return 1; }
@{ int; return 1; }
@{ int = 1; return 1; }
@{ int 1 = 1; return 1; }
@{ int "a" = 1; return 1; }
@{ int $x = 1; return 1; }
@{ int @ = 1; return 1; }
@{ int # = 1; return 1; }
@{ $x = 1; return 1; }
@{ return $; }
@{ return $x; }
@{ return $ "a"; }
@{ return $$"a"; }
@{ return $$$"a{b}"; }
@{ return $$"""a{{1}}"""; }
@{ return $1; }
@($)
@($$)
@($ + 1)
@(1 + $)
@("a" $ "b")
@(\)
@(1 \ 2)
@("a" \n)
@(¬)
@(a ¬ b)
@(@)
@(@1)
@(#)
@{ checked return 1; }
@{ checked; return 1; }
@{ checked { return 1; } }
@{ checked(1); return 1; }
@{ checked x = 1; return 1; }
@{ unchecked return 1; }
@{ out int x; return 1; }
@{ in int x = 1; return 1; }
@{ params int x; return 1; }
@{ ref int x; return 1; }
@{ ) return 1; }
@{ ] return 1; }
@{ , return 1; }
@{ : return 1; }
@{ . return 1; }
@{ => return 1; }
@{ = 1; return 1; }
@{ == 1; return 1; }
@{ && 1; return 1; }
@{ ? 1; return 1; }
@{ / 1; return 1; }
@{ < 1; return 1; }
@{ is int; return 1; }
@{ as int; return 1; }
@{ in x; return 1; }
@{ where x; return 1; }
@{ operator x; return 1; }
@{ ) ) ) return 1; }
@{ ) } return 1; }
@{ return 1; ) }
@{ return 1; ; }
@{ return 1 ) ; }
@{ return 1 } 
@{ return 1
@{ return (1; }
@{ return (1 }
@{ int F(int a b) => a; return 1; }
@{ int F(int a, ) => a; return 1; }
@{ int F(, int a) => a; return 1; }
@{ int F(int) => 1; return 1; }
@{ int F(a) => 1; return 1; }
@{ int F(1) => 1; return 1; }
@{ int F(int a = ) => 1; return 1; }
@{ int F(int a; int b) => 1; return 1; }
@{ int F(this int a) => a; return 1; }
@{ int F(params ref int[] a) => 1; return 1; }
@{ int F(params int a) => 1; return 1; }
@{ int F(ref ref int a) => 1; return 1; }
@{ int F(ref out int a) => 1; return 1; }
@{ int F(void a) => 1; return 1; }
@{ int F(void) => 1; return 1; }
@{ int F(var a) => 1; return 1; }
@{ int F(int[] a[]) => 1; return 1; }
@{ int F(int a[]) => 1; return 1; }
@{ int F([Obsolete] int a) => 1; return 1; }
@{ int F<[Obsolete] T>(int a) => 1; return 1; }
@{ int F<T, >(int a) => 1; return 1; }
@{ int F<1>(int a) => 1; return 1; }
@{ int F<T U>(int a) => 1; return 1; }
@{ int F<in T>(int a) => 1; return 1; }
@{ int F(int a) where => 1; return 1; }
@{ int F(int a) return 1; }
@{ int F(int a) : return 1; }
@{ int F(int a => 1; return 1; }
@{ int F => 1; return 1; }
@{ int F { get; } return 1; }
@{ int F { return 1; } return 1; }
@{ int (F)(int a) => a; return 1; }
@{ const int F() => 1; return 1; }
@{ const int x; return 1; }
@{ const x = 1; return 1; }
@{ const var x = 1; return 1; }
@{ const const int x = 1; return 1; }
@{ readonly int F() => 1; return 1; }
@{ readonly int x = 1; return 1; }
@{ volatile int x = 1; return 1; }
@{ static int x = 1; return 1; }
@{ static const int x = 1; return 1; }
@{ public int x = 1; return 1; }
@{ public int F() => 1; return 1; }
@{ private static int F() => 1; return 1; }
@{ unsafe int F() => 1; return 1; }
@{ unsafe { return 1; } }
@{ unsafe return 1; }
@{ extern int x = 1; return 1; }
@{ partial void F(); return 1; }
@{ partial class F { } return 1; }
@{ partial x = 1; return 1; }
@{ readonly struct S { } return 1; }
@{ ref struct S { } return 1; }
@{ static class S { } return 1; }
@{ public class S { } return 1; }
@{ abstract class S { } return 1; }
@{ sealed class S { } return 1; }
@{ virtual int F() => 1; return 1; }
@{ override int F() => 1; return 1; }
@{ abstract int F(); return 1; }
@{ event int F; return 1; }
@{ delegate int F(); return 1; }
@{ enum E { A } return 1; }
@{ interface I { } return 1; }
@{ namespace N { } return 1; }
@{ class C { } return 1; }
@{ struct C { } return 1; }
@{ record C { } return 1; }
@{ record C(int a); return 1; }
@{ using static System.Math; return 1; }
@{ using System; return 1; }
@{ using A = System; return 1; }
@{ using new StringReader("a"); return 1; }
@{ using x; return 1; }
@{ using int; return 1; }
@{ using int x; return 1; }
@{ using var x = new StringReader("a"), y = x; return 1; }
@{ using; return 1; }
@{ using () { } return 1; }
@{ using (var x) { } return 1; }
@{ fixed int x[3]; return 1; }
@{ fixed (int* p = a) { } return 1; }
@{ fixed; return 1; }
@{ fixed { } return 1; }
@{ /* open }
@{ return 1; /* open }
@{ return "open }
@{ return @"open }
@{ return $"{(}"; }
@{ return $"{)}"; }
@{ return $"{[}"; }
@{ return $"{1]}"; }
@{ return $"{1)}"; }
@{ return $"{1:{2}}"; }
@{ return $"{1:}"; }
@{ return $"{1:a{b}c}"; }
@{ return $"{1,}"; }
@{ return $"{1,:}"; }
@{ return $"{1,2,3}"; }
@{ return $"{1 2}"; }
@{ return $"{}"; }
@{ return $"{ }"; }
@{ return $"{;}"; }
@{ return $"{1;}"; }
@{ return $"{a;b}"; }
@{ return $"{"; }
@{ return $"}"; }
@{ return $"{1"; }
@{ return $"{x => x}"; }
@{ return $"{int}"; }
@{ return $"{null}"; }
@{ return $"{throw null}"; }
@{ return $"{context.Trace("a")}"; }
@{ return $"{new { A = 1 }}"; }
@{ return $"{true ? 1 : 2}"; }
@{ return $"{(true ? 1 : 2)}"; }
@{ return $"{"a"}"; }
@{ return $"{'}'}"; }
@{ return $"{"}"}"; }
@{ return $"{/* } */ 1}"; }
@{ return $"{1 // }"; }
@{ return $"{int.Parse}"; }
@{ return $"{(1, 2)}"; }
@{ return $"{default}"; }
@{ return $"{default(int)}"; }
@{ return $"{1:x}{2:"; }
`
