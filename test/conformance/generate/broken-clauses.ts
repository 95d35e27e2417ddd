import { type Generated, lines } from './combine.ts'

/** What is broken within loops, switches, try, queries, and in syntax of other versions. */
export function* brokenClauses(): Iterable<Generated> {
  yield* lines(questions)
}

const questions = String.raw`
@{ return $"{(1}"; }
@{ return $"{F(}"; }
@{ return $"{F(1}"; }
@{ return $"{a[}"; }
@{ return $"{a[1}"; }
@{ return $"{1 +}"; }
@{ return $"{(1 + }"; }
@{ return $"{new { A = 1 }"; }
@{ return $"{x.}"; }
@{ return $"{(1}{2}"; }
@(F($))
@(F(1 $))
@(new { $ })
@{ $; return 1; }
@{ x $ y; return 1; }
@{ int x = $; return 1; }
@{ int x $ = 1; return 1; }
@{ return 1 $; }
@{ int F($ int a) => 1; return 1; }
@{ if ($) return 1; return 2; }
@([Obsolete] x => x)
@([Obsolete] () => 1)
@([Obsolete] (x) => 1)
@(([Obsolete] x) => 1)
@(([Obsolete] int x) => 1)
@((Func<int, int>)([Obsolete] x => x))
@((Func<int, int>)([Obsolete] (x) => x))
@([1][0])
@([1] + [2])
@(F([1]))
@([1].Length)
@(new (int, int)(1, 2))
@(new (int a, int b)(1, 2))
@(new (1, 2))
@(new (int, int)[2])
@(new (int, int)?())
@(new (x)())
@{ foreach ("abc") return 1; return 9; }
@{ foreach (const int x in "abc") return 1; return 9; }
@{ foreach (int in "abc") return 1; return 9; }
@{ foreach (x in "abc") return 1; return 9; }
@{ foreach (1 in "abc") return 1; return 9; }
@{ foreach (int x of "abc") return 1; return 9; }
@{ foreach (int x "abc") return 1; return 9; }
@{ foreach (int x, int y in "abc") return 1; return 9; }
@{ foreach (var (a, b) in new[] { (1, 2) }) return a; return 9; }
@{ foreach ((int a, int b) in new[] { (1, 2) }) return a; return 9; }
@{ foreach ((a, b) in new[] { (1, 2) }) return a; return 9; }
@{ int a, b; foreach ((a, b) in new[] { (1, 2) }) return a; return 9; }
@{ int a; foreach (a in new[] { 1 }) return a; return 9; }
@{ foreach (var in "abc") return 1; return 9; }
@{ foreach () return 1; return 9; }
@{ foreach (in "abc") return 1; return 9; }
@{ foreach int x in "abc" return 1; return 9; }
@{ foreach (var x in) return 1; return 9; }
@{ foreach (x.y in "abc") return 1; return 9; }
@{ foreach (List<int> x in "abc") return 1; return 9; }
@{ foreach (int? x in "abc") return 1; return 9; }
@{ foreach (var _ in "abc") return 1; return 9; }
@{ foreach (_ in "abc") return 1; return 9; }
@{ for () return 1; }
@{ for (;) return 1; }
@{ for (;;;) return 1; }
@{ for (int i = 0) return 1; }
@{ for (int i = 0; i < 1) return 1; return 2; }
@{ for (int i = 0; i < 1; i++; ) return 1; return 2; }
@{ for (int i = 0, j = 1; i < j; i++, j--) return 1; return 2; }
@{ for (i = 0; ; ) return 1; }
@{ for (int i; ; ) return 1; }
@{ for (i; ; ) return 1; }
@{ for (1; ; ) return 1; }
@{ for (;; 1) return 1; }
@{ for (;; i) return 1; }
@{ for (;; if) return 1; }
@{ for (var i = 0 : i) return 1; }
@{ for int i = 0; i < 1; i++ return 1; }
@{ IEnumerable<int> F() { yield return; } return 1; }
@{ IEnumerable<int> F() { yield 1; } return 1; }
@{ IEnumerable<int> F() { yield; } return 1; }
@{ IEnumerable<int> F() { yield break 1; } return 1; }
@{ switch { } return 0; }
@{ switch (int) { case 1: return 1; } return 0; }
@{ switch 1 { case 1: return 1; } return 1; }
@{ switch (1) + 2 { case 1: return 1; } return 1; }
@{ switch x { case 1: return 1; } return 1; }
@{ switch () { case 1: return 1; } return 1; }
@{ switch (1 { case 1: return 1; } return 1; }
@{ switch (1) case 1: return 1; return 1; }
@{ switch (1) { return 1; } return 1; }
@{ switch (1) { case 1 return 1; } return 1; }
@{ switch (1) { case 1: return 1; default return 2; } }
@{ switch (1) { default: } return 2; }
@{ switch (1) { case 1: } return 2; }
@{ switch (1) { case 1: case 2: default: break } return 2; }
@{ try { } catch (Exception e) if (true) { } return 1; }
@{ try { } catch (Exception e) when { } return 1; }
@{ try { } catch (Exception e) when true { } return 1; }
@{ try { } catch (Exception e when true) { } return 1; }
@{ try { } catch Exception { } return 1; }
@{ try { } catch () { } return 1; }
@{ try { } catch (e) { } return 1; }
@{ try { } catch { } catch { } return 1; }
@{ try { } finally { } finally { } return 1; }
@{ try { } finally { } catch { } return 1; }
@{ try return 1; }
@{ try return 1; catch { } return 2; }
@{ catch { } return 1; }
@{ finally { } return 1; }
@{ try { } return 1; }
@{ try; return 1; }
@(from x in new[] { 1 } group x)
@(from x in new[] { 1 } group x x)
@(from x select x)
@(from x in select x)
@(from in new[] { 1 } select x)
@(from select in new[] { 1 } select x)
@(from int in new[] { 1 } select x)
@(from x in new[] { 1 })
@(from x in new[] { 1 } select)
@(from x in new[] { 1 } where select x)
@(from x in new[] { 1 } let y select x)
@(from x in new[] { 1 } let = 1 select x)
@(from x in new[] { 1 } join y in new[] { 1 } select x)
@(from x in new[] { 1 } join y in new[] { 1 } on x select x)
@(from x in new[] { 1 } join y in new[] { 1 } on x equals select x)
@(from x in new[] { 1 } orderby select x)
@(from x in new[] { 1 } orderby x, select x)
@(from x in new[] { 1 } orderby x up select x)
@(from x of new[] { 1 } select x)
@(from x new[] { 1 } select x)
@(from 1 in new[] { 1 } select x)
@(from x in new[] { 1 } select x into)
@(from x in new[] { 1 } select x into y)
@(from x in new[] { 1 } select x into y select y)
@(from)
@(from + 1)
@(from x)
@(from.x)
@{ __arglist; return 1; }
@{ return __arglist; }
@{ return __arglist(1); }
@{ return __makeref(context); }
@{ int x = 1; return __makeref(x); }
@{ return __reftype(context); }
@{ return __refvalue(context, int); }
@{ int x = 1; int* p = &x; return 1; }
@{ int x = 1; return &x; }
@{ int x = 1; return *x; }
@{ return *context; }
@{ return &1; }
@{ return &context; }
@{ var p = &context; return 1; }
@{ int* p; return 1; }
@{ int* F() => null; return 1; }
@{ return sizeof(int*); }
@{ return context->Api; }
@{ await null; return 1; }
@{ await x; return 1; }
@{ await F(); return 1; }
@{ await context; return 1; }
@{ var x = await context; return 1; }
@{ await foreach (var x in "a") { } return 1; }
@{ await using (var x = new StringReader("a")) { } return 1; }
@{ await; return 1; }
@{ int await = 1; return await; }
@{ await = 1; return 1; }
`
