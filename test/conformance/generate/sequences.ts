import { fill, type Generated, lines, sample, singles } from './combine.ts'

const sources = [
  'new[] { 3, 1, 2, 3 }',
  'new int[0]',
  'Enumerable.Range(1, 5)',
  'new List<int> { 10, -4, 7 }',
  '((int[])null)',
  'new HashSet<int> { 5, 6 }',
  'Enumerable.Repeat(2, 3)',
  'new[] { 1, 2, 3, 4, 5, 6 }.Where(x => x % 2 == 0)',
]
const queries = lines(`
$.Sum()
$.Average()
$.Min()
$.Max()
$.Count()
$.LongCount(x => x > 2)
$.First()
$.FirstOrDefault()
$.First(x => x > 100)
$.FirstOrDefault(x => x > 100)
$.Last()
$.LastOrDefault(x => x < 3)
$.Single()
$.SingleOrDefault()
$.Single(x => x == 2)
$.ElementAt(1)
$.ElementAtOrDefault(9)
$.ElementAt(-1)
$.Any()
$.Any(x => x == 3)
$.All(x => x > 0)
$.Contains(3)
$.Where(x => x > 1)
$.Where((x, i) => i % 2 == 0)
$.Select(x => x * x)
$.Select((x, i) => x * 10 + i)
$.SelectMany(x => new[] { x, -x })
$.SelectMany(x => Enumerable.Range(0, 2), (x, y) => x + ":" + y)
$.Skip(1)
$.Take(2)
$.SkipWhile(x => x > 1)
$.TakeWhile(x => x != 2)
$.Distinct()
$.Reverse()
$.OrderBy(x => x)
$.OrderByDescending(x => x).ThenBy(x => -x)
$.GroupBy(x => x % 2).Select(g => g.Key + "=" + string.Join(",", g))
$.GroupBy(x => x % 2, x => x * 2, (k, v) => k + "/" + v.Sum())
$.ToLookup(x => x % 2)[1]
$.ToDictionary(x => x)
$.ToDictionary(x => "k" + x, x => x * 2)
$.ToList()
$.ToArray()
$.ToArray().Length
$.Union(new[] { 3, 9 })
$.Intersect(new[] { 3, 2 })
$.Except(new[] { 3 })
$.Concat(new[] { 0 })
$.Zip(new[] { "a", "b" }, (x, s) => s + x)
$.Aggregate((a, b) => a * 10 + b)
$.Aggregate(1, (a, b) => a * b)
$.Aggregate("", (a, b) => a + b, s => s.Length)
$.DefaultIfEmpty(42)
$.Cast<object>().Count()
$.OfType<int>()
$.Cast<long>()
$.SequenceEqual(new[] { 3, 1, 2, 3 })
$.Join(new[] { 1, 2 }, x => x, y => y, (x, y) => x + y)
$.GroupJoin(new[] { 1, 2, 2 }, x => x, y => y, (x, ys) => ys.Count())
$.Sum(x => (long)x)
$.Average(x => x * 1.5m)
$.Max(x => x.ToString())
$.Min(x => (double?)x)
$.Append(7)
$.Prepend(7)
$.Select(x => new { x, sq = x * x }).OrderBy(t => t.sq).Select(t => t.x)
$.Select(x => 10 / (x - 2))
$.Where(x => x > int.MaxValue - 1).Max()
$.Sum(x => x == 3 ? int.MaxValue : 1)
$.ToList().GetRange(1, 2)
$.ToList().IndexOf(3)
$.ToList().BinarySearch(3)
$.ToList()[9]
$.ToList().ConvertAll(x => x + "!")
$.ToArray().GetValue(0)
$.AsEnumerable().Count()
from x in $ where x > 1 orderby x descending select x + 1
from x in $ from y in $ where x < y select x * y
from x in $ group x by x > 2 into g select g.Key + ":" + g.Count()
from x in $ let y = x * 2 where y > 4 select new { x, y }
from x in $ join y in new[] { 1, 2, 3 } on x equals y into ys select ys.Count()
from int x in $ orderby x % 2, x descending select x
`)
const lists = lines(`
var l = new List<int> { 1, 2, 3 }; l.Add(4); l.Insert(0, 9); l.RemoveAt(1); return l;
var l = new List<int> { 1, 2, 3 }; l.RemoveAll(x => x > 1); return l;
var l = new List<int> { 1, 2, 3 }; l.AddRange(new[] { 7, 8 }); l.Reverse(); return l;
var l = new List<int> { 3, 1, 2 }; l.Sort(); return l;
var l = new List<int> { 3, 1, 2 }; l.Sort((a, b) => b - a); return l;
var l = new List<string> { "b", "A", "a", "B" }; l.Sort(); return l;
var l = new List<string> { "b", "A", "a", "B" }; l.Sort(StringComparer.Ordinal); return l;
var l = new List<int> { 1 }; l[1] = 2; return l;
var l = new List<int> { 1 }; return l[-1];
var l = new List<int> { 1 }; l.Insert(3, 1); return l;
var l = new List<int> { 1 }; l.RemoveAt(1); return l;
var l = new List<int> { 1 }; l.RemoveRange(0, 2); return l;
var l = new List<int> { 1, 2 }; foreach (var x in l) l.Add(x); return l;
var l = new List<int> { 1, 2 }; foreach (var x in l) { l.Remove(x); break; } return l;
var l = new List<int>(-1); return l;
var l = new List<int>((IEnumerable<int>)null); return l;
var l = new List<int> { 1, 2, 3 }; l.Capacity = 1; return l;
var l = new List<int> { 1, 2, 3 }; return l.Find(x => x > 5) + ":" + l.FindIndex(x => x == 3) + ":" + l.Exists(x => x == 2);
var l = new List<int> { 1, 2, 3 }; return l.TrueForAll(x => x > 0) + string.Join(",", l.FindAll(x => x != 2));
var l = new List<int> { 1, 2, 3 }; var s = 0; l.ForEach(x => s += x); return s;
var l = new List<int> { 1, 2, 3 }; var a = new int[5]; l.CopyTo(a, 1); return a;
var l = new List<int> { 1, 2, 3 }; var a = new int[2]; l.CopyTo(a); return a;
var l = new List<int?> { 1, null }; return l.Sum() + ":" + l.Max() + ":" + l.Average();
var l = new List<int> { 1, 2 }; return l.AsReadOnly()[5];
var d = new Dictionary<string, int> { { "a", 1 }, { "b", 2 } }; d["c"] = 3; d.Remove("a"); return d;
var d = new Dictionary<string, int> { ["a"] = 1 }; d.Add("a", 2); return d;
var d = new Dictionary<string, int> { ["a"] = 1 }; return d["x"];
var d = new Dictionary<string, int>(); d.Add(null, 1); return d;
var d = new Dictionary<string, int>(); return d.ContainsKey(null);
var d = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["A"] = 1 }; return d["a"];
var d = new Dictionary<string, int> { ["a"] = 1 }; int v; return d.TryGetValue("b", out v) + ":" + v;
var d = new Dictionary<int, string> { [1] = "x" }; return d.Keys.First() + d.Values.Single() + d.Count;
var d = new Dictionary<int, string> { [1] = "x" }; foreach (var p in d) d[2] = p.Value; return d.Count;
var d = new Dictionary<int, string> { [1] = "x" }; foreach (var p in d) d.Remove(p.Key); return d.Count;
var d = new Dictionary<int, string> { [1] = "x" }; return string.Join(";", d);
var d = new Dictionary<int, string> { [2] = "x", [1] = "y" }; return d.OrderBy(p => p.Key).Select(p => p.Value);
var d = new Dictionary<int, string> { [2] = "x" }; return d.ContainsValue("x") + ":" + d.First();
var d = new Dictionary<DateTime, int> { [DateTime.MinValue] = 1 }; return d;
var d = new Dictionary<double, int> { [double.NaN] = 1 }; return d[double.NaN];
IDictionary<string, object> d = new Dictionary<string, object> { ["a"] = 1, ["b"] = null }; return d;
IReadOnlyDictionary<string, int> d = new Dictionary<string, int> { ["a"] = 1 }; return d["z"];
var d = new Dictionary<int, int> { { 1, 2 }, { 1, 3 } }; return d;
var d = new Dictionary<int, int>(); d.Keys.Add(1); return d;
ICollection<int> k = new Dictionary<int, int>().Keys; k.Add(1); return k;
var h = new HashSet<string> { "a", "b", "a" }; return h.Count + ":" + h.Add("a") + h.Add("c") + h.Contains("z");
var h = new HashSet<int> { 1, 2, 3 }; h.UnionWith(new[] { 4 }); h.ExceptWith(new[] { 1 }); h.IntersectWith(new[] { 2, 4 }); return h;
var h = new HashSet<int> { 1, 2 }; return h.IsSubsetOf(new[] { 1, 2, 3 }) + ":" + h.Overlaps(new[] { 9 }) + ":" + h.SetEquals(new[] { 2, 1 });
var h = new HashSet<int> { 1, 2 }; h.SymmetricExceptWith(new[] { 2, 3 }); h.RemoveWhere(x => x == 1); return h;
var h = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "A" }; return h.Contains("a");
var h = new HashSet<int>(); h.UnionWith(null); return h;
var q = new Queue<int>(); q.Enqueue(1); q.Enqueue(2); return q.Dequeue() + ":" + q.Peek() + ":" + q.Count;
var q = new Queue<int>(new[] { 1, 2, 3 }); return q.ToArray();
var q = new Queue<string>(); return q.Dequeue();
var q = new Queue<string>(); return q.Peek();
var s = new Stack<int>(new[] { 1, 2, 3 }); return s.Pop() + ":" + s.Peek() + ":" + string.Join(",", s);
var s = new Stack<int>(); return s.Pop();
var s = new Stack<int>(); return s.Peek();
var a = new int[3]; a[3] = 1; return a;
var a = new int[3]; var i = -1; return a[i];
var a = new int[-1 + 0 * 5]; return a;
var n = -1; return new int[n];
var a = new[] { 3, 1, 2 }; Array.Sort(a); return a;
var a = new[] { 3, 1, 2 }; Array.Reverse(a); return a;
var a = new[] { 3, 1, 2 }; return Array.IndexOf(a, 1) + ":" + Array.IndexOf(a, 9);
var a = new[] { 3, 1, 2 }; Array.Resize(ref a, 5); return a;
var a = new[] { 3, 1, 2 }; Array.Clear(a, 0, 2); return a;
var a = new[] { 3, 1, 2 }; var b = (int[])a.Clone(); b[0] = 9; return a[0];
var a = new[] { 3, 1, 2 }; Array.Copy(a, 0, a, 1, 2); return a;
var a = new[] { 3, 1, 2 }; Array.Copy(a, 0, a, 1, 3); return a;
var a = new[] { "x" }; object[] o = a; o[0] = 1; return o;
var a = new int[2, 3]; a[1, 2] = 5; return a;
var a = new int[2, 3]; return a[2, 0];
var a = new[,] { { 1, 2 }, { 3, 4 } }; return a.Length + ":" + a.Rank + ":" + a.GetLength(1) + ":" + a[1, 0];
var a = new[] { new[] { 1 }, new[] { 2, 3 } }; return a[1][1];
var a = new int[2][]; return a[0].Length;
var a = new int[] { 1, 2, 3 }; return a.Contains(2) + ":" + a.Length + ":" + a.LongLength;
var a = new object[] { 1, "x", null, 2.5m }; return a;
var a = new[] { 1, 2L, 3.5 }; return a;
var a = new[] { 'a', 'b' }; return new string(a) + a;
return new[] { 1, 2 }.Equals(new[] { 1, 2 });
return Array.ConvertAll(new[] { 1, 2 }, x => x + 0.5);
return Array.Find(new[] { "a", "bb" }, s => s.Length == 2) + Array.Exists(new[] { 1 }, x => x == 2);
return Array.BinarySearch(new[] { 1, 3, 5 }, 4);
return Array.CreateInstance(typeof(int), -1);
return new KeyValuePair<string, int>("a", 1);
return new KeyValuePair<string, int>("a", 1).ToString();
return Tuple.Create(1, "b", 2.5);
return Tuple.Create(1, "b").ToString() + Tuple.Create(1).Equals(Tuple.Create(1));
return new List<Tuple<int, string>> { Tuple.Create(2, "b"), Tuple.Create(1, "z") }.OrderBy(t => t.Item1).First().Item2;
return Enumerable.Range(0, -1);
return Enumerable.Range(int.MaxValue, 2);
return Enumerable.Repeat("x", -1);
return Enumerable.Empty<string>().Aggregate((a, b) => a + b);
return Enumerable.Empty<int>().Max();
return Enumerable.Empty<int?>().Max();
return Enumerable.Empty<string>().Max();
return Enumerable.Empty<int>().Average();
return new[] { 1, 2, 3 }.Single(x => x > 1);
return new[] { 1, 1 }.ToDictionary(x => x);
return new[] { "a", null }.ToDictionary(x => x);
return new[] { "b", null, "a" }.OrderBy(x => x);
return new object[] { 1, "a" }.Cast<int>();
return new object[] { 1, "a" }.OrderBy(x => x);
return new[] { new JObject(), new JObject() }.OrderBy(x => x);
return new[] { double.NaN, 1, -1 }.OrderBy(x => x);
return new[] { double.NaN, 1, -1 }.Max() + ":" + new[] { double.NaN, 1, -1 }.Min();
return new[] { 0.1, 0.2, 0.3 }.Sum();
return new[] { 0.1f, 0.2f, 0.3f }.Sum();
return new[] { 0.1m, 0.2m }.Average();
return new[] { int.MaxValue, 1 }.Sum();
return new[] { long.MaxValue, 1 }.Average();
return new[] { decimal.MaxValue, 1 }.Sum();
`)

/** LINQ over several sources, lists, dictionaries, sets, queues, arrays, tuples. */
export function* sequences(): Iterable<Generated> {
  yield* singles(sample([...fill(queries, sources)], 470, 3))
  for (const body of lists) yield `@{ ${body} }`
}
