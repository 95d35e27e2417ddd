import { lines } from '../../generate/combine.ts'

/** Constructs of the language that the other productions don't use, each in a form or two. */
export const constructs: readonly string[] = lines(String.raw`
format := "D"
format := "X4"
format := "N2"
format := "0.00"
format := "yyyy-MM-dd HH:mm:ss"
format := "{0}"
format := "g"
format := «string»
jsontext := "{\"a\":1,\"b\":[true,null]}"
jsontext := "[1,2]"
jsontext := "5"
jsontext := «string»
xmltext := "<a x='1'><b>t</b></a>"
xmltext := «string»
uritext := "http://example.com/a?x=1#f"
uritext := "b/c"
uritext := «string»
algorithm := "RSA"
algorithm := "SHA256"
algorithm := "AES"
algorithm := "HMACSHA1"
int := +«int»
int := new[,] { { 1, 2 }, { 3, «int» } }[1, «small»]
int := new int[2, «small»].Length
int := new int[2][].Length
int := new int[][,] { new int[,] { { «int» } } }[0][0, 0]
int := new int[3][,].Rank
int := default(ValueTuple<int, int>).Item2
int := (a: «int», b: «int»).a
int := global::System.Math.Max(«int», «int»)
int := System.Math.Abs(«int»)
int := typeof(Dictionary<,>) == typeof(List<>) ? 1 : «int»
int := new Func<int>(() => «int»)()
int := new Func<int>(delegate { return «int»; })()
int := new Func<int, int>(delegate (int $x) { return «int|$x:int»; })(«int»)
int := new Func<int, int, int>((int $x, int $y) => «int|$x:int,$y:int»)(«int», «int»)
int := string.Compare(strB: «string», strA: «string»)
int := «string»?[0] ?? «int»
int := «int[]»?[«int»] ?? «int»
int := «string»?.Trim()?.Length ?? «int»
int := «List<int>»?.Count ?? «int»
int := «object» is var _ ? «int» : «int»
int := «object» is long _ ? «int» : «int»
int := int.TryParse(«string», out _) ? «int» : «int»
int := (from int $x in «int[]» orderby $x, «int|$x!int» descending select «int|$x!int»).FirstOrDefault()
int := (from $x in «int[]» join int $y in «int[]» on $x equals $y into $g select $g.Count() + «int|$x!int»).FirstOrDefault()
int := (from $x in «int[]» group «int|$x!int» by «bool|$x!int» into $g where $g.Key select $g.Count()).FirstOrDefault()
int := new List<int>(2) { «int» }.Count
int := new { A = new { B = «int» } }.A.B
int := (int)'x' + sizeof(byte) + sizeof(char) + sizeof(decimal)
int := new Tuple<int, string>(«int», «string») is Tuple<int, string> $t ? $t.Item1 : «int»
int := @"a""b".Length
int := $@"{«int»}\{{{«string»,4}".Length
int := "a\x41\u0042\U00000043\0\a\b\f\v\'".Length
long := 0xFFFF_FFFF
long := 1L << «int»
long := «uint» + «long»
ulong := 18446744073709551615
ulong := 7UL
ulong := (ulong)«long»
ulong := «ulong» & «ulong»
ulong := «ulong» | 0x8000_0000_0000_0000
ulong := ~«ulong»
short := (short)«int»
short := short.MinValue
ushort := (ushort)«int»
ushort := ushort.MaxValue
sbyte := (sbyte)«int»
sbyte := sbyte.MinValue
int := «short» + «sbyte»
int := «ushort» * «byte»
int := -«short»
long := «int» * 2L
double := «int» / 2.0
double := .5e-3
double := 1d
double := «float» * «double»
float := 1e3f
decimal := 1e2m
decimal := .5M
object := (object)«ulong»
object := (object)«short»
object := (object)«ushort»
object := (object)«sbyte»
object := (object)default
object := «bool» ? «int» : (object)«string»
object := («int», name: «string»)
object := («int», («string», «double»))
object := new { «List<int>».Count, Named = «string» }
object := new { context.Request.Method }
object := new object[] { «int», «string», null }
object := new List<List<int>> { new List<int> { «int» }, new List<int>() }
object := new StringBuilder { Capacity = 20, Length = «small» }
object := new Dictionary<string, List<int>> { ["a"] = new List<int> { «int» } }
object := new JObject { { "a", «int» }, { "b", new JArray { «string», 1 } } }
object := new JProperty("p") { Value = «JToken» }
object := («bool», «bool») == («bool», «bool»)
object := («int», «string») != («int», «string»)
object := «object» is DayOfWeek.Friday
object := «object» is "abc"
object := «object» is List<int>
object := «object» is IEnumerable<int> $s ? $s.Count() : 0
object := «object» as IEnumerable<int>
object := «object» as System.Collections.Generic.List<int>
object := «JToken» as JObject
object := «string» ?? (object)«int»
object := «bool» ? throw new InvalidOperationException(«string») : «object»
object := ((Func<object>)(() => throw new FormatException(«string»)))()
object := typeof(int[]).ToString() + typeof(string[,][])
object := nameof(List<int>) + nameof(context.Request.Url.Host)
body := ; return «object»;
body := int $a = «int», $b = 2; «body|$a:int,$b:int»
body := int $a; $a = «int»; return $a;
body := int[] $a = { 1, «int» }; «body|$a:int[]»
body := int[,] $a = { { 1 }, { «int» } }; $a[0, 0] += «int»; return $a;
body := (int, string) $t = («int», «string»); $t.Item1 += «int»; return $t.Item1 + $t.Item2;
body := (int A, string B) $t = («int», «string»); return $t.A + $t.B;
body := (var $a, var $b) = («int», «string»); «body|$a:int,$b:string»
body := (int $a, _) = («int», «string»); «body|$a:int»
body := int $a = 1, $b = 2; ($a, $b) = ($b, «int|$a:int,$b:int»); return $a + ":" + $b;
body := var ($a, ($b, _)) = («int», («string», «double»)); «body|$a:int,$b:string»
body := int $a = «int»; ref int $r = ref $a; $r += «int»; return $a;
body := int $a = «int»; ref readonly int $r = ref $a; $a++; return $r;
body := int $a = «int», $b = «int»; («bool» ? ref $a : ref $b) += «int»; return $a + $b;
body := ref int $f(int[] $x) => ref $x[0]; var $a = new[] { «int» }; $f($a) += «int»; return $a[0];
body := int $f(in int $a, params int[] $b) => $a + $b.Length; return $f(«int», 1, 2) + $f(in «var:int»);
body := T $f<T>(T $a) where T : struct => $a; return $f<int>(«int») + $f(2);
body := T $f<T>(T $a) where T : class, IEnumerable<char> => $a; return $f(«string»);
body := T $f<T>() where T : new() => new T(); return $f<int>();
body := int $f(int $a, int $b = 3) => $a * $b; return $f($b: «int», $a: «int») + $f(«int»);
body := void $f(out int $a) => $a = «int»; $f(out int $b); return $b;
body := IEnumerable<string> $f() { try { foreach (var $x in «int[]») { if («bool|$x!int») yield break; yield return «string|$x!int»; } } finally { context.Trace("end"); } } return string.Join(",", $f());
body := var $s = 0; foreach (var ($a, $b) in new[] { («int», «string») }) { $s += «int|$a!int,$b!string»; } return $s;
body := var $s = 0; foreach ((int $a, string $b) in new[] { («int», «string») }) $s += $a; return $s;
body := var $s = ""; foreach (object $x in «object[]») $s += $x; return $s;
body := var $s = ""; foreach (int $x in «int[]») { if («bool|$x!int») continue; $s += $x; if ($s.Length > 4) break; } return $s;
body := int $s = 0; for (int $i = 0, $j = 9; $i < $j; $i++, $j--) $s += «int|$i!int,$j!int»; return $s;
body := int $i; for ($i = 0; ; $i++) { if ($i > 3) break; } return $i;
body := int $i = 0; for (; $i < 3; ) { $i++; } return $i;
body := var $i = 0; while (true) { if (++$i > 3) break; else continue; } return $i;
body := switch («int») { case 1: goto case 7; case 7: goto default; default: «body» }
body := switch («string») { case "a" when «bool»: return «object»; case var $s when $s != null: return «object|$s:string»; default: return «object»; }
body := switch («object») { case null: return 0; case 5: return «object»; case DayOfWeek $d: return $d; case int _: return "int"; case var _: return «object»; }
body := switch («char») { case 'a': case 'Z': { «body» } default: break; } return «object»;
body := switch («long») { case 5L: «stmt» break; case long $n when $n > 100: return $n; default: break; } return «object»;
body := try { «body» } catch { return «object»; }
body := try { «body» } catch (ArgumentException) when («bool») { return «object»; } catch (Exception $e) { return $e.GetBaseException().Message; } finally { «stmt» }
body := try { try { «body» } catch (FormatException) { throw; } } catch (Exception $e) { return $e.Message; }
body := try { throw new InvalidOperationException(«string», new FormatException("i")); } catch (Exception $e) when ($e.InnerException != null) { return $e.InnerException.Message; }
body := StringReader $r; using ($r = new StringReader(«string»)) «body»
body := using (StringReader $a = new StringReader(«string»), $b = new StringReader("b")) { return $a.ReadLine() + $b.ReadToEnd(); }
body := lock («string») «body»
body := int $v = 0; { goto $l; } $l: { $v += «int»; } return $v;
body := var $i = 0; $l: if ($i++ < 3) { «stmt» goto $l; } $m: ; return $i;
body := Func<int, Func<int, int>> $f = $x => $y => «int|$x:int,$y:int»; return $f(«int»)(«int»);
body := Action<int> $f = delegate (int $x) { «stmt|$x:int» }; $f(«int»); return 1;
body := Func<int> $f = () => { «stmt» return «int»; }; return $f() + $f();
body := Predicate<int> $p = $x => «bool|$x:int»; return new List<int> { 1, 2, 3 }.FindAll($p);
body := Comparison<int> $c = ($x, $y) => $y.CompareTo($x); var $l = «List<int>»; $l.Sort($c); return $l;
body := Converter<int, string> $c = Convert.ToString; return $c(«int»);
body := Func<string, int> $f = int.Parse; return $f(«string»);
body := var $f = new List<Func<int>>(); for (int $i = 0; $i < 3; $i++) { var $j = $i; $f.Add(() => $i * 10 + $j); } return $f.Sum($g => $g());
body := T @void<T>(T $a) => $a; return @void<int>(«int»);
body := void $f() { «stmt» return; } $f(); return 1;
body := string @class = «string»; return @class + nameof(@class);
body := checked { int $v = «int»; $v += «int»; $v++; return $v; }
body := byte $v = 250; $v += 10; $v >>= 1; $v ^= 3; $v |= 64; $v &= 127; $v %= 50; $v -= 1; return $v;
body := uint $v = «uint»; $v >>= «int»; $v--; --$v; return $v;
body := bool $v = «bool»; $v |= «bool»; $v &= «bool»; $v ^= true; return $v;
body := string $v = null; $v += «string»; $v += «char»; return $v;
body := int? $v = «int?»; $v++; $v += «int»; $v = -$v; return $v;
body := const string $k = "a" + "b"; const double $d = 1 / 2.0; const bool $b = true && !false; return $k + $d + $b;
body := IEnumerable<int> $f() { yield break; } return $f().Any();
stmt := («var:int»)++;
stmt := «var:int» = «var:int» = «int»;
stmt := --«var:int»;
stmt := «var:int» /= «int»;
stmt := «var:int» %= «int»;
stmt := «var:int» &= «int»;
stmt := «var:int» |= «int»;
stmt := «var:int» ^= «int»;
stmt := «var:int» >>= «int»;
stmt := «var:int» -= «int»;
stmt := do «stmt» while («bool» && false);
stmt := while («bool») { «stmt» break; }
stmt := checked { «stmt» }
stmt := unchecked { «stmt» }
stmt := lock ("x") «stmt»
stmt := using (new StringReader("x")) «stmt»
stmt := try { «stmt» } catch (Exception) { «stmt» }
stmt := switch («int») { case 0: «stmt» break; default: «stmt» break; }
stmt := «var:string» = «var:string»?.Trim();
stmt := new StringBuilder();
`)
