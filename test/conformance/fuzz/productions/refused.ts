import { lines } from '../../generate/combine.ts'

/** What C# or the gateway refuses: chosen only as the whole of an expression, at the rate of wrong types. */
export const refused: readonly string[] = lines(`
wrong := «int» + «bool»
wrong := «string» - «string»
wrong := «string».Nope()
wrong := «string»->Length
wrong := «string» with { }
wrong := nope + «int»
wrong := this.x
wrong := base.ToString()
wrong := int?
wrong := int[]
wrong := List<int>
wrong := «int» +
wrong := («int»
wrong := «string».
wrong := new {
wrong := new Nope(«int»)
wrong := (Nope)«object»
wrong := «int» as int
wrong := «string» is int
wrong := «int» ?? «int»
wrong := «int» && «bool»
wrong := !«int»
wrong := ~«double»
wrong := (string)«int»
wrong := (int)«string»
wrong := new int[«string»]
wrong := «int»(«int»)
wrong := «int»[0]
wrong := «string»[0] = 'a'
wrong := «int»++
wrong := ref «int»
wrong := out int $x
wrong := throw new Exception()
wrong := $x => «int»
wrong := null
wrong := null.Length
wrong := typeof(var)
wrong := typeof(int*) == typeof(string)
wrong := int?.Parse(«string»)
wrong := int[].Length
wrong := nameof(«string».Length)
wrong := «string» + default
wrong := default == null
wrong := default(void)
wrong := sizeof(string)
wrong := «object» is Nope $n
wrong := «object» is [1, 2]
wrong := «int» switch { _ => 1 }
wrong := «string»!.Length
wrong := "«string»
wrong := 'ab'
wrong := 99999999999999999999
wrong := «int[]»[1..2]
wrong := «string» ??= "a"
wrong := new() { }
wrong := stackalloc int[2]
wrong := await «int»
wrong := «int[]».Select($x, $y => 1)
wrong := «int[]».Where($x => «int|$x:int»)
wrong := from $x in «int» select $x
wrong := from $x in «int[]» where «int|$x!int» select $x
wrong := from $x in «int[]» select
wrong := $"{«int»:}"
wrong := (1, 2).Item3
wrong := new { «int» }
wrong := «bool» ? «int» : «string»
wrong := «bool» ? null : null
wrong := string.Format()
wrong := int.Parse(«int»)
wrong := Math.Max(«string», «int»)
wrong := int.TryParse(«string», «int»)
wrong := new StringBuilder { Nope = 1 }
wrong := new List<int> { «string» }
wrong := new int[] { «string» }
wrong := new int[2] { 1 }
wrong := System.IO.File.ReadAllText(«string»)
wrong := «object».GetType()
wrong := «DateTime».ToLocalTime()
wrong := Environment.MachineName
wrongbody := int $a; return $a;
wrongbody := int $a = «int»; int $a = 1; return $a;
wrongbody := const int $a = «int»; return $a;
wrongbody := return;
wrongbody := if («int») return 1; return 2;
wrongbody := if («bool») return 1;
wrongbody := while («bool») { } int $a;
wrongbody := break; return 1;
wrongbody := continue;
wrongbody := goto $l;
wrongbody := $l: ; $l: ; return 1;
wrongbody := case 1: return 1;
wrongbody := switch («int») { case 1: return 1; case 1: return 2; } return 3;
wrongbody := switch («int») { case 1: «stmt» default: return 1; }
wrongbody := try { «body» }
wrongbody := try { «body» } catch (Exception) { return 1; } catch (FormatException) { return 2; }
wrongbody := try { «body» } catch (string) { return 1; }
wrongbody := throw «string»;
wrongbody := throw;
wrongbody := yield return «int»;
wrongbody := foreach (var $x in «int») { } return 1;
wrongbody := foreach (var $x in «int[]») { $x = 1; } return 1;
wrongbody := using («int») { } return 1;
wrongbody := lock («int») { } return 1;
wrongbody := var $a; return 1;
wrongbody := var $a = null; return 1;
wrongbody := var $a = $x => 1; return 1;
wrongbody := int $a = «string»; return $a;
wrongbody := string $a = «int»; return $a;
wrongbody := ref int $r = «int»; return $r;
wrongbody := dynamic $d = «int»; return $d;
wrongbody := int* $p = null; return 1;
wrongbody := unsafe { return 1; }
wrongbody := var ($a, $b) = «int»; return $a;
wrongbody := var ($a, $b) = («int», 1, 2); return $a;
wrongbody := int $f() { } return $f();
wrongbody := void $f() { return 1; } return 1;
wrongbody := int $f(int $a) => $a; return $f();
wrongbody := int $f(ref int $a) => new Func<int>(() => $a)(); return 1;
wrongbody := int $f(out int $a) { return 1; } return 1;
wrongbody := «int»; return 1;
wrongbody := «int» + 1; return 1;
wrongbody := using var $r = new StringReader(""); return 1;
wrongbody := static int $f() => 1; return $f();
wrongbody := async int $f() => 1; return 1;
wrongbody := class C { } return 1;
wrongbody := return 1
wrongbody := int $a = ; return 1;
wrongbody := { return 1;
wrongbody := const int $a; return 1;
wrongbody := checked { «body» } return «int» return 1;
`)
