import { lines } from '../../generate/combine.ts'

/** Bodies (which end in a return) and statements. */
export const statements: readonly string[] = lines(`
body := return «object»;
body := return «int»;
body := return «string»;
body := if («bool») return «object»; return «object»;
body := if («bool») { return «object»; } else { return «object»; }
body := int $v = «int»; «body|$v:int»
body := var $v = «int»; «body|$v:int»
body := string $v = «string»; «body|$v:string»
body := var $v = «double»; «body|$v:double»
body := var $v = «decimal»; «body|$v:decimal»
body := long $v = «long»; «body|$v:long»
body := object $v = «object»; «body|$v:object»
body := int? $v = «int?»; «body|$v:int?»
body := var $v = «int[]»; «body|$v:int[]»
body := var $v = «List<int>»; «body|$v:List<int>»
body := var $v = «JObject»; «body|$v:JObject»
body := var $v = «Dictionary<string, int>»; «body|$v:Dictionary<string, int>»
body := var $v = «StringBuilder»; «body|$v:StringBuilder»
body := const int $v = 5; «body|$v!int»
body := «stmt» «body»
body := try { «body» } catch (Exception $e) { return $e.Message; }
body := try { «body» } catch (FormatException) { return «object»; } catch (InvalidOperationException $e) when («bool») { return $e.Message; }
body := try { «stmt» } finally { «stmt» } «body»
body := switch («int») { case 0: case 1: return «object»; case 7: «body» default: return «object»; }
body := switch («string») { case "a": return «object»; case null: return "null"; default: return «object»; }
body := switch («object») { case int $n when $n > 0: return «object|$n:int»; case string $s: return «object|$s:string»; case null: return "null"; default: return «object»; }
body := int $f(int $a) => «int|$a:int»; return $f(«int») + $f(«int»);
body := string $f(int $a, string $b = "d") { «stmt» return «string|$a:int,$b:string»; } return $f(«int») + $f(1, «string»);
body := int $f(int $a) => $a < 2 ? 1 : $a * $f($a - 1); return $f(5) + «int»;
body := IEnumerable<int> $f(int $a) { yield return «int|$a:int»; if («bool») yield break; yield return $a; } return $f(«int»);
body := Func<int, int> $f = $x => «int|$x:int»; return $f(«int») + $f(1);
body := var $n = 0; Action $f = () => { $n += «int»; }; $f(); $f(); return $n;
body := var ($a, $b) = («int», «int»); ($a, $b) = ($b, $a); return $a - $b;
body := void $f(ref int $a, out string $b) { $a += «int»; $b = «string|$a:int»; } int $c = 1; $f(ref $c, out var $d); return $c + $d;
body := var ($a, $b) = («int», «string»); «body|$a:int,$b:string»
body := using (var $r = new StringReader(«string»)) { return $r.ReadToEnd() + «string»; }
body := var $s = ""; foreach (var $c in «string») { $s = $c + $s; } return $s;
body := var $s = 0; for (int $i = 0; $i < 3; $i++) { if («bool|$i:int») continue; $s += «int|$i:int»; if ($s > 100) break; } return $s;
body := var $s = 0; foreach (var $x in «int[]») { $s += «int|$x!int»; } return $s;
body := var $i = 0; while ($i < 4) { $i++; «stmt» } return $i;
body := var $i = 0; do { $i += 2; } while ($i < 5 && «bool|$i!int»); return $i;
body := checked { «body» }
body := unchecked { «body» }
body := { «stmt» } «body»
body := throw new Exception(«string»);
body := lock (new object()) { «body» }
body := var $i = 0; $l: $i++; if ($i < 3) goto $l; return $i;
stmt := «var:int» = «int»;
stmt := «var:int» += «int»;
stmt := «var:int» *= «int»;
stmt := «var:int» <<= «int»;
stmt := «var:int»++;
stmt := «var:long» -= «int»;
stmt := «var:double» /= «double»;
stmt := «var:decimal» += «decimal»;
stmt := «var:string» += «object»;
stmt := «var:string» = «string»;
stmt := «var:object» = «object»;
stmt := «var:int?» = «int?»;
stmt := «var:int[]»[«int»] = «int»;
stmt := «var:int[]»[0]++;
stmt := «var:List<int>».Add(«int»);
stmt := «var:List<int>».RemoveAt(«int»);
stmt := «var:List<int>»[0] += «int»;
stmt := «var:JObject»[«name»] = «JToken»;
stmt := «var:JObject».Add(«name», «JToken»);
stmt := «var:JObject».Remove(«name»);
stmt := «var:Dictionary<string, int>»[«string»] = «int»;
stmt := «var:Dictionary<string, int>».Add(«string», «int»);
stmt := «var:StringBuilder».Append(«object»);
stmt := if («bool») «stmt»
stmt := if («bool») { «stmt» } else { «stmt» }
stmt := context.Trace(«string»);
stmt := { «stmt» «stmt» }
stmt := foreach (var $x in «int[]») { «stmt|$x!int» }
stmt := for (int $i = 0; $i < 2; $i++) «stmt|$i!int»
stmt := int $v = «int»;
stmt := if («bool») throw new Exception(«string»);
stmt := ;
`)
