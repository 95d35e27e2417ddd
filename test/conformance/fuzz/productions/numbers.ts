import { lines } from '../../generate/combine.ts'

/** Numbers, bool and char. */
export const numbers: readonly string[] = lines(String.raw`
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
int? := (int?)null
int? := (int?)«int»
int? := «int?» + «int»
int? := «int?» * «int?»
int? := «bool» ? (int?)«int» : null
int? := «object» as int?
int? := «string»?.Length
int? := «JObject».Value<int?>(«name»)
small := 0
small := 1
small := 3
`)
