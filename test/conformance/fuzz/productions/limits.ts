import { lines } from '../../generate/combine.ts'

const parts = (form: string, of: string): string =>
  of
    .split(' ')
    .map((part) => `$t(() => ${form.replace('#', part)})`)
    .join(' + ')

/** A local function that gives the text of a value, or the message of the exception in its place. */
const outcome =
  'string $t(Func<object> $f) { try { return $f() + ";"; } catch (Exception $e) { return $e.Message + ";"; } }'

const integers = 'sbyte byte short ushort char int uint long ulong'
const numbers = `${integers} float double decimal`
const reals = '+ - * / %'
const bits = '& | ^'
const relations = '== != < >='

/** Every operator and conversion of a type between its limits: each has its own outcome in the result. */
const tables = [
  ...['int', 'uint', 'long', 'ulong'].flatMap((type) => [
    `edge := ${type} $a = «limit${type}»; ${type} $b = «limit${type}»; ${outcome} return ${parts('$a # $b', `${reals} ${bits} ${relations}`)};`,
    `edge := ${type} $a = «limit${type}»; ${type} $b = «limit${type}»; ${outcome} return ${parts('checked($a # $b)', reals)};`,
    `edge := ${type} $a = «limit${type}»; ${outcome} return ${parts('(#)$a', numbers)};`,
    `edge := ${type} $a = «limit${type}»; ${outcome} return ${parts('checked((#)$a)', integers)};`,
    `edge := ${type} $a = «limit${type}»; ${type} $b = «limit${type}»; $a «dividing»= $b; return $a;`,
  ]),
  `edge := double $a = «limitdouble»; ${outcome} return ${parts('(#)$a', numbers)};`,
  `edge := double $a = «limitdouble»; ${outcome} return ${parts('checked((#)$a)', integers)};`,
  `edge := double $a = «limitdouble»; double $b = «limitdouble»; ${outcome} return ${parts('$a # $b', `${reals} ${relations}`)};`,
  `edge := float $a = (float)«limitdouble»; ${outcome} return ${parts('(#)$a', numbers)};`,
  `edge := decimal $a = «limitdecimal»; ${outcome} return ${parts('(#)$a', numbers)};`,
  `edge := decimal $a = «limitdecimal»; decimal $b = «limitdecimal»; ${outcome} return ${parts('$a # $b', `${reals} ${relations}`)};`,
  `edge := bool? $a = «edgebool»; bool? $b = «edgebool»; ${outcome} return ${parts('$a # $b', `${bits} == !=`)};`,
  `edge := bool? $a = «edgebool»; bool $b = «bool»; ${outcome} return ${parts('$a # $b', `${bits} == !=`)} + ${parts('$b # $a', bits)};`,
  `edge := long? $a = «edgenull»; long? $b = «edgenull»; ${outcome} return ${parts('$a # $b', `${reals} ${bits} ${relations}`)};`,
  `edge := JToken $a = «limittoken»; ${outcome} return ${parts('(#)$a', `bool int long byte double decimal string DateTime Guid TimeSpan Uri byte[]`)};`,
  `edge := JToken $a = «limittoken»; ${outcome} return ${parts('(#)$a', `bool? int? long? byte? double? decimal? DateTime? Guid? TimeSpan?`)};`,
  `edge := JToken $a = «limittoken»; ${outcome} return ${parts('$a.ToObject<#>()', `bool int long byte double decimal string DateTime Guid TimeSpan Uri byte[] object int? DayOfWeek List<int>`)};`,
  `edge := object $a = «edgeobject»; ${outcome} return ${parts('(#)$a', `int long char string bool int? List<int> DayOfWeek`)};`,
]

export const limits: readonly string[] = [
  ...tables,
  ...lines(`
edge := var $a = new[] { 5, 6, 7 }; $a[«place»] = «edgeint»; return $a[«place»];
edge := var $a = new int[2, 3]; $a[«place», «place»] «compound» 1; return $a[«place», «place»];
edge := var $a = new[] { new[] { 1 }, new[] { 2, 3 } }; return $a[«place»][«place»];
edge := var $a = new List<int> { 5, 6, 7 }; $a[«place»] = 1; $a.RemoveAt(«place»); return $a[«place»];
edge := return "abc"[«place»] + "abc".Substring(«place») + "abc".Substring(«place», «place»);
edge := return "abc".Remove(«place») + "abc".Insert(«place», "x") + "abcabc".IndexOf('c', «place») + "abcabc".LastIndexOf("c", «place»);
edge := return new JArray(5, 6, 7)[«place»] + (string)new JArray(5, "a")[«place»];
edge := return new[] { 5, 6, 7 }.ElementAt(«place») + new[] { 5, 6, 7 }.ElementAtOrDefault(«place»);
edge := var $s = new StringBuilder("abc"); $s[«place»] = 'x'; $s.Insert(«place», "yz").Remove(«place», «place»); return $s.ToString();
edge := return new List<int> { 5, 6, 7 }.GetRange(«place», «place»).Count + new[] { 5, 6, 7 }.Skip(«place»).Take(«place»).Count();
edge := var $a = new[] { 5, 6, 7 }; foreach (var $x in $a) { if ($x == «edgeint») break; $a[$x - 5] = 0; } return $a;
dividing := /
dividing := %
place := -1
place := 0
place := 1
place := 2
place := 3
limitint := 0
limitint := 1
limitint := -1
limitint := int.MaxValue
limitint := int.MinValue
limituint := 0
limituint := 1
limituint := 2147483648
limituint := uint.MaxValue
limitlong := 0
limitlong := 1
limitlong := -1
limitlong := long.MaxValue
limitlong := long.MinValue
limitulong := 0
limitulong := 1
limitulong := 9223372036854775808
limitulong := ulong.MaxValue
limitdouble := 0.0
limitdouble := -0.0
limitdouble := 2147483647.5
limitdouble := -2147483649.0
limitdouble := 1e10
limitdouble := -1e20
limitdouble := double.NaN
limitdouble := double.PositiveInfinity
limitdouble := double.Epsilon
limitdecimal := 0m
limitdecimal := -1m
limitdecimal := 0.0000000000000000000000000001m
limitdecimal := 2147483647.5m
limitdecimal := 9223372036854775808m
limitdecimal := decimal.MaxValue
limitdecimal := decimal.MinValue
limittoken := null
limittoken := (string)null
limittoken := JValue.CreateNull()
limittoken := JValue.CreateUndefined()
limittoken := ""
limittoken := "5"
limittoken := "Friday"
limittoken := 300
limittoken := 2.5
limittoken := 1e20
limittoken := true
limittoken := new JArray(1)
limittoken := new JObject()
limittoken := new JProperty("p", 5)
limittoken := new JValue(new DateTime(2024, 2, 29))
limittoken := new JValue(new byte[] { 1, 2 })
`),
]
