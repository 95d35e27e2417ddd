import { lines } from '../../generate/combine.ts'

/**
 * The order in which the parts of a construct are carried out: each «step» changes the counter, so that what comes when
 * is seen in the result.
 */
export const order: readonly string[] = lines(`
edge := int $i = 0; var $a = new int[20]; ($a[«step»], $a[«step»]) = («step», «step»); return string.Join(",", $a) + ":" + $i;
edge := int $i = 0; var $a = new int[20]; ($a[«step»], ($a[«step»], $i)) = («step», («step», «step»)); return string.Join(",", $a) + ":" + $i;
edge := int $i = 1, $j = 2, $k = 3; ($i, $j, $k) = ($k + «step», $i, $j - «step»); return $i + ":" + $j + ":" + $k;
edge := int $i = 0; var $a = new int[20]; $a[«step»] «compound» «step»; return string.Join(",", $a) + ":" + $i;
edge := int $i = 0; var $a = new int[20]; $a[«step»] = $a[«step»] = «step»; return string.Join(",", $a) + ":" + $i;
edge := int $i = 0; var $a = new int[20]; $a[«step»]++; --$a[«step»]; return string.Join(",", $a) + ":" + $i;
edge := int $i = 0; $i «compound» «step»; return $i;
edge := int $i = 0; return («step» «arith» «step») + ":" + $i;
edge := int $i = 0; return («step» «arith» «step» «arith» «step») + ":" + $i;
edge := int $i = 0; return (checked(«step» - «step» * «step»)) + ":" + $i;
edge := int $i = 0; int $f(int $x, int $y, int $z = 7) => $x * 100 + $y * 10 + $z; return $f(«step», «step») + ":" + $f($y: «step», $x: «step») + ":" + $f($z: «step», $y: «step», $x: «step») + ":" + $i;
edge := int $i = 0; return string.Join(",", new[] { «step», «step», «step» }) + ":" + $i;
edge := int $i = 0; var $o = new { A = «step», B = «step» }; return $o + ":" + $i;
edge := int $i = 0; var $o = new Dictionary<int, int> { [«step»] = «step», [«step»] = «step» }; return $o;
edge := int $i = 0; var $o = new List<int> { «step», «step» }; $o[0] «compound» «step»; $o.Insert(0, «step»); return $o;
edge := int $i = 0; return $"{«step»}|{«step»,3}|{«step»:X}" + $i;
edge := int $i = 0; return «step» + ":" + «step» + ":" + «step»;
edge := int $i = 0; bool $b = «step» > 1 && «step» > 2 || «step» > 3; return $b + ":" + $i;
edge := int $i = 0; var $r = «step» > 1 ? «step» : -«step»; return $r + ":" + $i;
edge := int $i = 0; int? $n = «edgenull»; var $r = $n ?? «step»; return $r + ":" + $i;
edge := int $i = 0; string $a = «edgetext»; var $r = $a?.PadLeft(«step», 'x')?.Substring(«step»); return $r + ":" + $i;
edge := int $i = 0; var $t = («step», («step», «step»)); var ($x, ($y, $z)) = $t; return $x * 100 + $y * 10 + $z + ":" + $i;
edge := int $i = 0; switch («step») { case 0: return "zero" + «step»; case 1 when «step» > 1: return "one" + «step»; case int $n when $n > «step»: return "n" + «step»; default: return "other" + $i; }
edge := int $i = 0; for (int $j = «step»; $j < 5 + «step» && $i < 30; $j += 1 + «step») $i += 2; return $i;
edge := int $i = 0; try { $i += 10 / («step» - 1); } catch (DivideByZeroException) when («step» > 0) { $i += «step»; } finally { $i *= 2; } return $i;
edge := int $i = 0; object $o = null; try { $o.Equals(«step»); } catch (NullReferenceException) { } return $i;
edge := int $i = 0; int[] $a = null; try { $a[«step»] = «step»; } catch (NullReferenceException) { } return $i;
edge := int $i = 0; var $a = new int[2]; try { $a[5 + «step»] = «step»; } catch (IndexOutOfRangeException) { } return $i;
step := «var:counter»++
step := ++«var:counter»
step := («var:counter» += 2)
step := («var:counter» = «var:counter» + 1)
`).map((line) => line.replaceAll('«step»', '«step|$i:counter»'))
