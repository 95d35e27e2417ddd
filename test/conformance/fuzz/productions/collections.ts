import { lines } from '../../generate/combine.ts'

/** Arrays, collections, tuples, string builders and what stands in an object. */
export const collections: readonly string[] = lines(`
object := typeof(«type») == typeof(string)
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
`)
