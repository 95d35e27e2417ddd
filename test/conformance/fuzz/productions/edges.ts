import { lines } from '../../generate/combine.ts'

/** Operators and conversions on values at the edges of their types, held in variables so that nothing is folded. */
export const edges: readonly string[] = lines(`
edge := «edgetype» $a = («edgetype»)«edgeint»; return $a «arith» «edgeint»;
edge := int $a = «edgeint»; int $b = «edgeint»; return $a «arith» $b;
edge := int $a = «edgeint»; int $b = «edgeint»; return checked($a «arith» $b);
edge := int $a = «edgeint»; int $b = «edgeint»; return new object[] { $a + $b, $a - $b, $a * $b, $a & $b, $a | $b, $a ^ $b, ~$a, -$a, $a << $b, $a >> $b, $a < $b, $a == $b };
edge := uint $a = (uint)«edgeint»; uint $b = (uint)«edgeint»; return new object[] { $a + $b, $a - $b, $a * $b, $a & $b, $a | $b, $a ^ $b, ~$a, -$a, $a << (int)$b, $a >> (int)$b, $a < $b };
edge := long $a = «edgelong»; long $b = «edgelong»; return new object[] { $a + $b, $a - $b, $a * $b, $a & $b, $a | $b, $a ^ $b, ~$a, -$a, $a << (int)$b, $a >> (int)$b, $a < $b };
edge := ulong $a = (ulong)«edgelong»; ulong $b = (ulong)«edgelong»; return new object[] { $a + $b, $a - $b, $a * $b, $a & $b, $a | $b, $a ^ $b, ~$a, $a << (int)$b, $a >> (int)$b, $a < $b };
edge := float $a = (float)«edgedouble»; float $b = 0.1f; return new object[] { $a + $b, $a - $b, $a * $b, $a / $b, $a % $b, -$a, $a < $b };
edge := decimal $a = «edgedecimal»; decimal $b = 0.25m; return new object[] { $a - $b, $a / $b, $a % $b, -$a, $a < $b, $a != $b, $a == $b, Math.Round($a), Math.Round($a, 1) };
edge := int $a = «edgeint»; return new object[] { (sbyte)$a, (byte)$a, (short)$a, (ushort)$a, (uint)$a, (long)$a, (ulong)$a, (float)$a, (double)$a, (decimal)$a, (char)($a & 127) };
edge := long $a = «edgelong»; return new object[] { (sbyte)$a, (byte)$a, (short)$a, (ushort)$a, (int)$a, (uint)$a, (ulong)$a, (float)$a, (double)$a, (decimal)$a };
edge := double $a = «edgedouble»; return new object[] { (sbyte)$a, (byte)$a, (short)$a, (ushort)$a, (int)$a, (uint)$a, (long)$a, (ulong)$a, (float)$a };
edge := int? $a = «edgenull»; int? $b = «edgenull»; return new object[] { $a + $b, $a * $b, $a & $b, -$a, $a < $b, $a >= $b, $a == $b, $a != $b, $a.HasValue };
edge := object $a = «edgeobject»; return new object[] { $a is string, $a is int, $a as string, $a as int?, $a is long $n ? $n : 0L, $a is null };
edge := int $a = «edgeint»; $a «compound» «edgeint»; return $a;
edge := uint $a = (uint)«edgeint»; int $b = «edgeint»; return $a «shift» $b;
edge := uint $a = (uint)«edgeint»; uint $b = (uint)«edgeint»; return $a «arith» $b;
edge := uint $a = (uint)«edgeint»; return ~$a;
edge := ulong $a = (ulong)«edgelong»; return ~$a;
edge := long $a = «edgelong»; int $b = «edgeint»; return $a «shift» $b;
edge := ulong $a = (ulong)«edgelong»; int $b = «edgeint»; return $a «shift» $b;
edge := long $a = «edgelong»; long $b = «edgelong»; return $a «arithlong» $b;
edge := long $a = «edgelong»; long $b = «edgelong»; return checked($a «arithlong» $b);
edge := ulong $a = (ulong)«edgelong»; ulong $b = (ulong)«edgelong»; return $a «arithlong» $b;
edge := long $a = «edgelong»; return -$a;
edge := int $a = «edgeint»; return -$a;
edge := int $a = «edgeint»; return checked(-$a);
edge := double $a = «edgedouble»; double $b = «edgedouble»; return $a «arithreal» $b;
edge := float $a = (float)«edgedouble»; float $b = (float)«edgedouble»; return $a «arithreal» $b;
edge := decimal $a = «edgedecimal»; decimal $b = «edgedecimal»; return $a «arithreal» $b;
edge := decimal $a = «edgedecimal»; decimal $b = «edgedecimal»; return $a «relation» $b;
edge := double $a = «edgedouble»; double $b = «edgedouble»; return $a «relation» $b;
edge := decimal $a = «edgedecimal»; return Math.Round($a, «small», MidpointRounding.«rounding»);
edge := decimal $a = «edgedecimal»; return Math.Round($a, 0);
edge := double $a = «edgedouble»; return Math.Round($a);
edge := double $a = «edgedouble»; return («edgetype»)$a;
edge := double $a = «edgedouble»; return checked((«edgetype»)$a);
edge := decimal $a = «edgedecimal»; return («edgetype»)$a;
edge := int $a = «edgeint»; return («edgetype»)$a;
edge := int $a = «edgeint»; return checked((«edgetype»)$a);
edge := long $a = «edgelong»; return («edgetype»)$a;
edge := long $a = «edgelong»; return checked((«edgetype»)$a);
edge := object $a = («edgetype»)«edgeint»; return («edgetype»)$a;
edge := object $a = («edgetype»)«edgeint»; return $a as «edgetype»?;
edge := object $a = «edgeobject»; return $a is «edgetype» $b ? (object)$b : "no";
edge := object $a = «edgeobject»; return $a is string;
edge := object $a = «edgeobject»; return $a as string;
edge := int? $a = «edgenull»; int? $b = «edgenull»; return $a «arith» $b;
edge := int? $a = «edgenull»; int? $b = «edgenull»; return $a «relation» $b;
edge := int? $a = «edgenull»; return ($a.HasValue, $a.GetValueOrDefault(), $a ?? 5, -$a);
edge := int? $a = «edgenull»; return $a.Value;
edge := int? $a = «edgenull»; return (int)$a;
edge := decimal? $a = «edgenull»; decimal? $b = «edgenull»; return ($a == $b, $a != $b, $a + $b, $a < $b);
edge := bool? $a = «edgebool»; bool? $b = «edgebool»; return ($a & $b, $a | $b, $a ^ $b, !$a, $a == $b);
edge := bool $a = «bool»; bool $b = «bool»; return ($a & $b, $a | $b, $a ^ $b);
edge := int $a = «edgeint»; var $b = $a++ + ++$a - $a--; return $b + ":" + $a;
edge := var $a = new[] { «edgeint», «edgeint» }; var $b = $a[«small»]++; return $a[0] + ":" + $a[1] + ":" + $b;
edge := var $a = new int[2, 3]; $a[1, «small»] = «edgeint»; $a[0, 2] = 7; return $a;
edge := var $t = (1, 2, 3); $t.Item2 = «edgeint»; $t.Item1 += 4; $t.Item3--; return $t;
edge := string $a = «edgetext»; string $b = «edgetext»; return $a + $b + «bool» + 'x' + «edgeint»;
edge := string $a = «edgetext»; return $"{$a,6}|{$a,-4}|{«bool»}|{«edgeint»,3}";
edge := string $a = null; int $i = 0; return $a.Substring($i = int.Parse("x"));
edge := string $a = «edgetext»; return $a?.Length;
edge := var $s = ""; for (int $i = 0; $i < 4; $i++) { if ($i == «small») continue; $s += $i; } return $s;
edge := var $s = ""; foreach (var $x in new[] { 1, «edgeint», 3 }) { $s += $x + ","; } return $s;
edge := switch («small») { case 3: return "three"; case 1: goto default; case 0: return "zero"; default: return "other"; }
edge := string $a = «edgetext»; switch ($a) { case "a": return 1; case null: return 2; case var $s when $s.Length > 2: return 3; default: return 4; }
edge := object $a = «edgeobject»; switch ($a) { case int $n when $n > 3: return $n; case string $s: return $s; case null: return "null"; default: return "other"; }
edge := return string.Join(",", new[] { 3, 1, 2, 1, 3 }.OrderByDescending($x => $x % 2).ThenBy($x => $x).Skip(«small»).Take(2)) + new[] { 3, 1, 2 }.Max();
edge := return new[] { "b", "a", "B", "c" }.OrderBy($s => $s.Length).ThenByDescending($s => $s).ToArray();
edge := var $l = new List<int> { 1, 2, 3 }; $l.Insert(«small», «edgeint»); return $l;
edge := return «edgepad».Pad«side»(«width») + "|" + «edgepad».Trim«end»() + "|";
edge := return ("a-b-a-" + «edgetext»).Replace("-", "+") + "abcabc".LastIndexOf('«letter»', «small») + "abcdef".Remove(«small», 2);
edge := return JsonConvert.SerializeObject("\\t\\n\\u0001\\u001f\\"" + «edgetext»);
edge := return System.Net.WebUtility.UrlEncode("a b+c/é" + «edgetext») + System.Net.WebUtility.UrlDecode("a+b%20c%2b" + «edgetext»);
edge := return Regex.Replace("abc abd", "a(b)(c)?", "[$1|$2|$&|$\${x}]");
edge := return Regex.Match("aab", "((a)|b)*?c|(a+)b").Groups[«small»].Value + Regex.Match("abac", "(?:(a)b)*ac").Groups[1].Captures.Count;
edge := return new TimeSpan(«small», 25, 61, 61, «small»).ToString() + new TimeSpan(0, 0, 1, 2, 30).ToString("g") + new TimeSpan(«small», 0, 0).ToString();
edge := return new DateTime(2024, 2, 28, 23, 59, 59).AddSeconds(«edgedouble»).ToString("o");
edge := return new Guid(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 }).ToString() + BitConverter.ToString(Guid.Parse("6f9619ff-8b86-d011-b42d-00cf4fc964ff").ToByteArray());
edge := return Convert.FromBase64String("«base64»");
edgetype := sbyte
edgetype := byte
edgetype := short
edgetype := ushort
edgetype := int
edgetype := uint
edgetype := long
edgetype := ulong
edgetype := float
edgetype := double
edgetype := decimal
edgetype := char
edgeint := 0
edgeint := 1
edgeint := -1
edgeint := 2
edgeint := -7
edgeint := 31
edgeint := 33
edgeint := 100
edgeint := 255
edgeint := 256
edgeint := 65535
edgeint := 65537
edgeint := 123456789
edgeint := -987654321
edgeint := int.MaxValue
edgeint := int.MinValue
edgelong := 0L
edgelong := 1L
edgelong := -1L
edgelong := 3L
edgelong := -10L
edgelong := 4294967296L
edgelong := 1234567890123L
edgelong := long.MaxValue
edgelong := long.MinValue
edgedouble := 0.0
edgedouble := 0.5
edgedouble := 1.5
edgedouble := 2.5
edgedouble := -0.5
edgedouble := -2.5
edgedouble := 0.1
edgedouble := 255.9
edgedouble := 86400.0
edgedouble := 1e10
edgedouble := -1e20
edgedouble := double.NaN
edgedouble := double.NegativeInfinity
edgedecimal := 0m
edgedecimal := 1.10m
edgedecimal := -0.5m
edgedecimal := 2.5m
edgedecimal := 3.5m
edgedecimal := 0.1234567890123456789012345675m
edgedecimal := 3m
edgedecimal := 255.5m
edgedecimal := 79228162514264337593543950334.5m
edgedecimal := decimal.MaxValue
edgenull := null
edgenull := 0
edgenull := 5
edgenull := -1
edgebool := null
edgebool := true
edgebool := false
edgetext := null
edgetext := ""
edgetext := "a"
edgetext := "abc"
edgetext := " x "
edgepad := "ab"
edgepad := "  ab  "
edgeobject := null
edgeobject := 5
edgeobject := 1
edgeobject := 'c'
edgeobject := "text"
edgeobject := 5L
edgeobject := new object()
arith := +
arith := -
arith := *
arith := /
arith := %
arith := &
arith := |
arith := ^
arith := <<
arith := >>
arithlong := +
arithlong := -
arithlong := *
arithlong := /
arithlong := %
arithlong := &
arithlong := |
arithlong := ^
arithreal := +
arithreal := -
arithreal := *
arithreal := /
arithreal := %
shift := <<
shift := >>
compound := +=
compound := -=
compound := *=
compound := /=
compound := %=
compound := &=
compound := |=
compound := ^=
compound := <<=
compound := >>=
relation := ==
relation := !=
relation := <
relation := >
relation := <=
relation := >=
rounding := ToEven
rounding := AwayFromZero
side := Left
side := Right
end := Start
end := End
width := 1
width := 5
width := 9
letter := a
letter := c
base64 := QUJD
base64 := QUI=
base64 := QUJ
base64 := QQ
`)
