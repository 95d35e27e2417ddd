import { lines } from '../generate/combine.ts'

/**
 * The grammar of the fuzzer: `type := C#`, where «type» is a place for an expression of the type, `$x` a fresh name and
 * «type|$x:int» a place that may use it (`$x!int`: without assigning to it). «var:int» is a variable that may be assigned.
 */
export const productions: readonly string[] = lines(String.raw`
int := 0
int := 1
int := -1
int := 7
int := 42
int := int.MaxValue
int := int.MinValue
int := 0x1F
int := 0b101
int := 1_000
int := «int» + «int»
int := «int» - «int»
int := «int» * «int»
int := «int» / «int»
int := «int» % «int»
int := «int» & «int»
int := «int» | «int»
int := «int» ^ «int»
int := «int» << «int»
int := «int» >> «int»
int := -«int»
int := ~«int»
int := («int»)
int := checked(«int» * «int»)
int := unchecked(«int» + «int»)
int := (int)«long»
int := (int)«double»
int := (int)«decimal»
int := (int)«char»
int := (int)«object»
int := checked((int)«long»)
int := «bool» ? «int» : «int»
int := «int?» ?? «int»
int := «int?».Value
int := «int?».GetValueOrDefault(«int»)
int := «string».Length
int := «string».IndexOf(«string»)
int := «string».IndexOf(«char»)
int := «string».LastIndexOf(«string»)
int := «string».CompareTo(«string»)
int := string.CompareOrdinal(«string», «string»)
int := «string»?.Length ?? «int»
int := int.Parse(«string»)
int := int.TryParse(«string», out var $n) ? $n : «int»
int := int.TryParse(«string», out int $n) && $n > «int» ? $n : «int|$n:int»
int := Math.Abs(«int»)
int := Math.Max(«int», «int»)
int := Math.Min(«int», «int»)
int := Math.Sign(«double»)
int := Convert.ToInt32(«double»)
int := Convert.ToInt32(«string»)
int := Convert.ToInt32(«object»)
int := «int[]».Length
int := «int[]»[«int»]
int := «int[]».Sum()
int := «int[]».Max()
int := «int[]».First()
int := «int[]».FirstOrDefault($x => «bool|$x:int»)
int := «int[]».Count($x => «bool|$x:int»)
int := «int[]».Aggregate(($a, $b) => «int|$a:int,$b:int»)
int := «int[]».Select($x => «int|$x:int»).LastOrDefault()
int := «List<int>».Count
int := «List<int>»[«int»]
int := «List<int>».IndexOf(«int»)
int := «string[]».Length
int := «Dictionary<string, int>»[«string»]
int := «Dictionary<string, int>».Count
int := «Dictionary<string, int>».Values.Sum()
int := «DateTime».Year
int := «DateTime».DayOfYear
int := «TimeSpan».Days
int := (int)«DayOfWeek»
int := «JToken».Count()
int := (int)«JToken»
int := «JObject».Value<int>(«name»)
int := «JArray».Count
int := «object» is int $n ? $n + «int|$n:int» : «int»
int := new { A = «int», B = «string» }.A
int := («int», «string»).Item1
int := ((Func<int, int>)($x => «int|$x:int»))(«int»)
int := ((Func<int, int>)($x => { $x += «int»; return «int|$x:int»; }))(«int»)
int := new Func<string, int>($s => «int|$s:string»)(«string»)
int := nameof(context.Request.Method).Length
int := sizeof(long)
int := default(int)
int := «StringBuilder».Length
int := Regex.Matches(«string», «pattern»).Count
int := «Tuple<int, string>».Item1
int := (from $x in «int[]» where «bool|$x!int» select «int|$x!int»).Sum()
int := (from $x in «int[]» from $y in «int[]» orderby $x descending, $y select $x * $y).FirstOrDefault()
int := «var:int»++
int := ++«var:int»
int := «var:int»--
int := «var:int» += «int»
int := «var:int» = «int»
int := «uint» > 5u ? 1 : 2
long := 5L
long := long.MaxValue
long := long.MinValue
long := -3L
long := (long)«int»
long := «long» + «int»
long := «long» * «long»
long := «long» / «long»
long := «long» % «int»
long := «long» ^ «long»
long := «long» << «int»
long := «long» >> «int»
long := checked(«long» + «long»)
long := (long)«double»
long := (long)«decimal»
long := (long)«object»
long := «DateTime».Ticks
long := long.Parse(«string»)
long := Math.BigMul(«int», «int»)
long := «int[]».LongCount()
long := «int[]».Sum($x => (long)$x)
uint := 3u
uint := uint.MaxValue
uint := (uint)«int»
uint := «uint» + «uint»
uint := «uint» >> «int»
byte := (byte)«int»
byte := byte.MaxValue
byte := (byte)(«byte» + 1)
double := 0.0
double := 1.5
double := -2.5
double := 0.1
double := 1e10
double := double.NaN
double := double.PositiveInfinity
double := (double)«int»
double := «double» + «double»
double := «double» * «double»
double := «double» / «double»
double := «double» % «double»
double := -«double»
double := (double)«float»
double := (double)«decimal»
double := double.Parse(«string»)
double := Math.Sqrt(«double»)
double := Math.Floor(«double»)
double := Math.Round(«double», 1)
double := Math.Pow(«double», «int»)
double := «int[]».Average()
double := «TimeSpan».TotalSeconds
double := Convert.ToDouble(«object»)
double := (double)«JToken»
float := 0.1f
float := (float)«double»
float := «float» * «float»
float := (float)«int»
decimal := 0m
decimal := 1.10m
decimal := -3.5m
decimal := decimal.MaxValue
decimal := (decimal)«int»
decimal := «decimal» + «decimal»
decimal := «decimal» - «decimal»
decimal := «decimal» * «decimal»
decimal := «decimal» / «decimal»
decimal := «decimal» % «decimal»
decimal := (decimal)«double»
decimal := Math.Round(«decimal», 1)
decimal := decimal.Parse(«string»)
decimal := Math.Truncate(«decimal»)
decimal := (decimal)«JToken»
bool := true
bool := false
bool := !«bool»
bool := «bool» && «bool»
bool := «bool» || «bool»
bool := «bool» ^ «bool»
bool := «bool» & «bool»
bool := «int» < «int»
bool := «int» == «int»
bool := «long» >= «int»
bool := «double» != «double»
bool := «decimal» <= «decimal»
bool := «char» > «char»
bool := «string» == «string»
bool := «object» == null
bool := «object» != null
bool := «int?» > «int»
bool := «int?» == null
bool := «DateTime» < «DateTime»
bool := «TimeSpan» == «TimeSpan»
bool := «object» is string
bool := «object» is int
bool := «object» is string $s && $s.Length > «int|$s:string»
bool := «object» is null
bool := «object» is 5
bool := «object» is var $v && $v != null
bool := «string».Contains(«string»)
bool := «string».StartsWith(«string»)
bool := «string».EndsWith(«string», StringComparison.OrdinalIgnoreCase)
bool := string.IsNullOrEmpty(«string»)
bool := string.Equals(«string», «string», StringComparison.OrdinalIgnoreCase)
bool := «object».Equals(«object»)
bool := object.Equals(«object», «object»)
bool := «int[]».Any($x => «bool|$x:int»)
bool := «int[]».All($x => «bool|$x:int»)
bool := «int[]».Contains(«int»)
bool := «int[]».SequenceEqual(«int[]»)
bool := «Dictionary<string, int>».ContainsKey(«string»)
bool := «Dictionary<string, int>».TryGetValue(«string», out var $v) && $v > «int|$v:int»
bool := char.IsLetter(«char»)
bool := char.IsDigit(«string», «int»)
bool := Regex.IsMatch(«string», «pattern»)
bool := JToken.DeepEquals(«JToken», «JToken»)
bool := (bool)«JToken»
bool := bool.Parse(«string»)
bool := «HashSet<string>».Contains(«string»)
bool := («int», «string») == («int», «string»)
bool := new { A = «int» }.Equals(new { A = «int» })
bool := «DayOfWeek» == «DayOfWeek»
bool := Guid.TryParse(«string», out _)
char := 'a'
char := 'Z'
char := '7'
char := '\n'
char := '\u00e9'
char := (char)«int»
char := «string»[«int»]
char := char.ToUpper(«char»)
char := «string».First()
string := ""
string := "a"
string := "abc"
string := "Hello, World"
string := "12"
string := " x\ty "
string := "é😀"
string := @"c:\x""y"
string := "1.5"
string := (string)null
string := string.Empty
string := «string» + «string»
string := «string» + «int»
string := «string» + «object»
string := «string» + «char» + «double»
string := «string» ?? «string»
string := «bool» ? «string» : «string»
string := «string».ToUpper()
string := «string».ToLowerInvariant()
string := «string».Trim()
string := «string».TrimStart(«char»)
string := «string».Substring(«int»)
string := «string».Substring(«int», «int»)
string := «string».Replace(«string», «string»)
string := «string».Replace(«char», «char»)
string := «string».Insert(«int», «string»)
string := «string».Remove(«int»)
string := «string».PadLeft(12)
string := «string».PadRight(9, «char»)
string := «string»?.Substring(1)
string := «string[]»[«int»]
string := string.Join(«string», «int[]»)
string := string.Join(",", «string[]»)
string := string.Concat(«string», «object», «int»)
string := string.Format("{0}|{1,6}|{2:D3}", «string», «object», «int»)
string := string.Format("{0:N2} {1}", «double», «string»)
string := new string(«char», 3)
string := $"{«int»}"
string := $"{«int»,5}|{«string»,-6}|"
string := $"{«double»:F2} {«decimal»:0.00}"
string := $@"\{«string»}"
string := («int»).ToString()
string := («int»).ToString("X4")
string := («double»).ToString()
string := («double»).ToString("E3")
string := («decimal»).ToString()
string := («decimal»).ToString("C")
string := («long»).ToString("N0")
string := («bool»).ToString()
string := («DateTime»).ToString("yyyy-MM-ddTHH:mm:ss.fffK")
string := («DateTime»).ToString("R")
string := («TimeSpan»).ToString()
string := («TimeSpan»).ToString("g")
string := («DayOfWeek»).ToString()
string := «object».ToString()
string := «object»?.ToString() ?? "null"
string := (string)«object»
string := «object» as string
string := «JToken».ToString()
string := «JToken».ToString(Newtonsoft.Json.Formatting.None)
string := (string)«JToken»
string := «JToken».Type.ToString()
string := «JToken».Path
string := JsonConvert.SerializeObject(«object»)
string := «XElement».ToString()
string := «XElement».Value
string := «XElement».Element(«xname»)?.Value
string := (string)«XElement».Attribute(«xname»)
string := «StringBuilder».ToString()
string := Regex.Replace(«string», «pattern», «string»)
string := Regex.Match(«string», «pattern»).Value
string := Regex.Match(«string», «pattern»).Groups[1].Value
string := Regex.Replace(«string», «pattern», $m => $m.Value + «string»)
string := Convert.ToBase64String(«byte[]»)
string := Encoding.UTF8.GetString(«byte[]»)
string := BitConverter.ToString(«byte[]»)
string := Convert.ToString(«int», 2)
string := Uri.EscapeDataString(«string»)
string := System.Net.WebUtility.HtmlEncode(«string»)
string := System.Net.WebUtility.UrlEncode(«string»)
string := «string[]».Aggregate("", ($a, $s) => $a + «string|$a:string,$s:string»)
string := «string[]».OrderBy($s => $s).FirstOrDefault()
string := «int[]».Select($x => «string|$x:int»).Aggregate(($a, $b) => $a + "," + $b)
string := «int[]».GroupBy($x => «bool|$x:int»).Select($g => $g.Key + ":" + $g.Count()).FirstOrDefault()
string := new { A = «int», B = «string» }.ToString()
string := («int», «string»).ToString()
string := «Tuple<int, string>».ToString()
string := «KeyValuePair<string, int>».ToString()
object := typeof(«type») == typeof(string)
string := nameof(context.Variables)
string := context.Request.Method
string := context.Request.Headers.GetValueOrDefault(«string», «string»)
string := context.Variables.GetValueOrDefault<string>(«varname», «string»)
string := «var:string» += «string»
string := «var:string» = «string»
string := «string» ?? throw new Exception("p")
string := «Uri».Host
string := new string(«string».Reverse().ToArray())
string := ((Func<int, string>)($x => «string|$x:int»))(«int»)
int? := (int?)null
int? := (int?)«int»
int? := «int?» + «int»
int? := «int?» * «int?»
int? := «bool» ? (int?)«int» : null
int? := «object» as int?
int? := «string»?.Length
int? := «JObject».Value<int?>(«name»)
int[] := new int[0]
int[] := new[] { 3, 1, 2 }
int[] := new[] { «int», «int» }
int[] := new int[] { «int», «int», «int» }
int[] := «int[]».Where($x => «bool|$x:int»).ToArray()
int[] := «int[]».Select($x => «int|$x:int»).ToArray()
int[] := «int[]».Select(($x, $i) => «int|$x:int,$i:int»).ToArray()
int[] := «int[]».OrderBy($x => «int|$x:int»).ToArray()
int[] := «int[]».OrderByDescending($x => $x).ThenBy($x => «int|$x:int»).ToArray()
int[] := «int[]».Concat(«int[]»).ToArray()
int[] := «int[]».Distinct().Reverse().ToArray()
int[] := «int[]».Skip(1).Take(2).ToArray()
int[] := «int[]».SelectMany($x => «int[]|$x:int»).Take(5).ToArray()
int[] := «int[]».Zip(«int[]», ($x, $y) => «int|$x:int,$y:int»).ToArray()
int[] := «int[]».Union(«int[]»).Except(«int[]»).ToArray()
int[] := Enumerable.Range(«small», 3).ToArray()
int[] := «List<int>».ToArray()
int[] := (from $x in «int[]» let $y = «int|$x!int» where $y > 0 select $y).ToArray()
int[] := (from $x in «int[]» join $y in «int[]» on $x equals $y select $x + $y).ToArray()
int[] := (from $x in «int[]» group $x by $x % 2 into $g orderby $g.Key select $g.Sum()).ToArray()
small := 0
small := 1
small := 3
string[] := new string[0]
string[] := new[] { "b", "a", null }
string[] := new[] { «string», "z" }
string[] := «string».Split(',')
string[] := «string».Split(new[] { "l" }, StringSplitOptions.RemoveEmptyEntries)
string[] := «int[]».Select($x => «string|$x:int»).ToArray()
string[] := «string[]».Where($s => $s != null).ToArray()
string[] := «Dictionary<string, int>».Keys.ToArray()
string[] := Regex.Split(«string», «pattern»)
List<int> := new List<int>()
List<int> := new List<int> { 1, 2, 3 }
List<int> := new List<int> { «int», «int» }
List<int> := «int[]».ToList()
List<int> := «List<int>».GetRange(0, 1)
Dictionary<string, int> := new Dictionary<string, int>()
Dictionary<string, int> := new Dictionary<string, int> { ["a"] = «int», ["b"] = 2 }
Dictionary<string, int> := new Dictionary<string, int> { { "a", 1 }, { «string», «int» } }
Dictionary<string, int> := «int[]».Distinct().ToDictionary($x => "k" + $x, $x => «int|$x:int»)
HashSet<string> := new HashSet<string> { "a", «string» }
HashSet<string> := new HashSet<string>(«string[]», StringComparer.OrdinalIgnoreCase)
KeyValuePair<string, int> := new KeyValuePair<string, int>(«string», «int»)
KeyValuePair<string, int> := «Dictionary<string, int>».First()
Tuple<int, string> := Tuple.Create(«int», «string»)
StringBuilder := new StringBuilder()
StringBuilder := new StringBuilder(«string»)
StringBuilder := «StringBuilder».Append(«string»)
StringBuilder := «StringBuilder».Append(«int»).Append(«char»)
StringBuilder := «StringBuilder».AppendFormat("{0:X}", «int»)
StringBuilder := «StringBuilder».Replace(«string», «string»)
StringBuilder := new StringBuilder { Length = 2 }
DateTime := new DateTime(2024, 2, 29)
DateTime := new DateTime(1999, 12, 31, 23, 59, 59, DateTimeKind.Utc)
DateTime := DateTime.MinValue
DateTime := «DateTime».AddDays(«double»)
DateTime := «DateTime».AddMonths(«int»)
DateTime := «DateTime» + «TimeSpan»
DateTime := DateTime.Parse(«datetext»)
DateTime := «DateTime».Date
DateTime := (DateTime)«JToken»
DateTimeOffset := new DateTimeOffset(«DateTime», TimeSpan.Zero)
DateTimeOffset := DateTimeOffset.Parse(«datetext»)
DateTimeOffset := «DateTimeOffset».ToOffset(TimeSpan.FromHours(2))
datetext := "2024-02-29"
datetext := "2024-02-29T10:00:00Z"
datetext := "02/03/2024 1:02 PM"
datetext := «string»
TimeSpan := TimeSpan.Zero
TimeSpan := TimeSpan.FromMinutes(«double»)
TimeSpan := new TimeSpan(«int», «int», 3)
TimeSpan := «DateTime» - «DateTime»
TimeSpan := «TimeSpan» + «TimeSpan»
TimeSpan := -«TimeSpan»
TimeSpan := «TimeSpan».Duration()
TimeSpan := TimeSpan.Parse("1:02:03")
DayOfWeek := DayOfWeek.Friday
DayOfWeek := (DayOfWeek)«int»
DayOfWeek := «DateTime».DayOfWeek
DayOfWeek := «DayOfWeek» + 1
Guid := Guid.Empty
Guid := Guid.Parse("6f9619ff-8b86-d011-b42d-00cf4fc964ff")
Guid := new Guid(«byte[]»)
Uri := new Uri("http://example.com/a?x=1")
Uri := new Uri(«string»)
Uri := new Uri(new Uri("http://a/b/"), «string»)
byte[] := new byte[] { 1, 2, 255 }
byte[] := Encoding.UTF8.GetBytes(«string»)
byte[] := BitConverter.GetBytes(«int»)
byte[] := Convert.FromBase64String(«string»)
byte[] := SHA256.Create().ComputeHash(«byte[]»)
byte[] := new HMACSHA1(«byte[]»).ComputeHash(«byte[]»)
JToken := JToken.Parse("[1,\"a\",null,2.5]")
JToken := JToken.Parse("{\"a\":{\"b\":[1,2]},\"s\":\"x\"}")
JToken := JToken.Parse(«string»)
JToken := (JToken)«int»
JToken := (JToken)«string»
JToken := (JToken)«double»
JToken := (JToken)«JObject»
JToken := (JToken)«JArray»
JToken := «JToken»[«name»]
JToken := «JObject»[«name»]
JToken := «JToken».SelectToken(«path»)
JToken := «JArray»[«int»]
JToken := JToken.FromObject(«object»)
JToken := new JValue(«object»)
JToken := «JToken».DeepClone()
JObject := new JObject()
JObject := new JObject(new JProperty(«name», «int»), new JProperty("z", «string»))
JObject := new JObject { ["a"] = «int», ["b"] = «JArray» }
JObject := JObject.FromObject(new { a = «int», b = «string» })
JObject := JObject.Parse("{\"a\":1,\"b\":{\"c\":[1,2,3]},\"d\":\"2024-01-02T03:04:05Z\"}")
JArray := new JArray()
JArray := new JArray(«int», «string»)
JArray := JArray.FromObject(«int[]»)
JArray := new JArray(«JToken», «JToken»)
name := "a"
name := "b"
name := "nope"
path := "a.b[0]"
path := "$..*"
path := "b.c[-1:]"
path := "$[?(@ > 1)]"
pattern := "a"
pattern := "(l+)(o)?"
pattern := "^\\s*(\\w+)"
pattern := "[^a-c,]+"
pattern := "\\d+|x*"
pattern := «string»
XElement := new XElement("a")
XElement := new XElement("a", «object»)
XElement := new XElement("a", new XAttribute("x", «int»), new XElement("b", «string»))
XElement := XElement.Parse("<a x='1'><b>t</b></a>")
XElement := XElement.Parse(«string»)
xname := "x"
xname := "b"
varname := "text"
varname := "nope"
varname := "count"
type := int
type := string
type := List<int>
type := Dictionary<string, int[]>
object := (object)null
object := new object[0].Length
object := (object)«int»
object := (object)«string»
object := (object)«double»
object := (object)«bool»
object := (object)«char»
object := (object)«decimal»
object := (object)«long»
object := (object)«int[]»
object := (object)«string[]»
object := (object)«List<int>»
object := (object)«Dictionary<string, int>»
object := (object)«DateTime»
object := (object)«DateTimeOffset»
object := (object)«TimeSpan»
object := (object)«DayOfWeek»
object := (object)«Guid»
object := (object)«JToken»
object := (object)«XElement»
object := (object)«int?»
object := (object)«byte[]»
object := (object)«KeyValuePair<string, int>»
object := (object)«HashSet<string>»
object := (object)«uint»
object := (object)«byte»
object := (object)«float»
object := (object)«Uri»
object := context.Variables[«varname»]
object := new { x = «int», y = «string» }
object := new[] { new { k = «string» } }
object := «int[]».Select($x => new { $x, s = «string|$x:int» })
object := «int[]».Where($x => «bool|$x:int»)
object := «Dictionary<string, int>».OrderBy($p => $p.Value).Select($p => $p.Key)
object := «bool» ? (object)«int» : «string»
object := new int[2, 2] { { «int», 1 }, { 2, 3 } }[1, «small»]
object := new[] { new[] { «int» }, new[] { 1, 2 } }[«small»]
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
