import { blocks, type Generated, lines, pairs, sample } from './combine.ts'

// Which elements a query looks at, in which order: each lambda writes down what it is called with.

const sources = lines(`
new[] { 3, 1, 2, 4 }
new List<int> { 3, 1, 2, 4 }
new HashSet<int> { 3, 1, 2, 4 }
new Queue<int>(new[] { 3, 1, 2, 4 })
new int[0]
new List<int>()
Enumerable.Range(1, 4)
Enumerable.Repeat(2, 3)
Y()
new[] { 3, 1, 2, 4 }.Where(x => { log += "w" + x + " "; return x > 1; })
new List<int> { 3, 1, 2, 4 }.Select(x => { log += "s" + x + " "; return x; })
new[] { 3, 1, 2, 4 }.OrderBy(x => { log += "k" + x + " "; return x; })
new[] { 3, 1, 2, 4 }.GroupBy(x => { log += "g" + x + " "; return x % 3; }).Select(g => g.Key)
`)

const operators = lines(`
.Select(x => { log += "S" + x + " "; return x; })
.Select((x, i) => { log += "I" + x + " "; return x; })
.Where(x => { log += "W" + x + " "; return x != 2; })
.Skip(1)
.Skip(0)
.Take(2)
.SkipLast(1)
.TakeLast(2)
.SkipWhile(x => { log += "F" + x + " "; return x > 2; })
.TakeWhile(x => { log += "T" + x + " "; return x != 4; })
.Reverse()
.Distinct()
.OrderBy(x => { log += "K" + x + " "; return -x; })
.OrderByDescending(x => { log += "D" + x + " "; return x % 2; }).ThenBy(x => { log += "B" + x + " "; return x; })
.Concat(new[] { 7, 8 })
.Concat(Y())
.Append(9)
.Prepend(0)
.DefaultIfEmpty(5)
.Cast<object>().Cast<int>()
.OfType<object>().OfType<int>()
.Union(new[] { 4, 5 })
.Union(Y())
.Intersect(new[] { 1, 2, 3 })
.Except(new[] { 1 })
.SelectMany(x => { log += "M" + x + " "; return new[] { x, x * 10 }; })
.Zip(Y(), (a, b) => { log += "Z" + a + b + " "; return a; })
.SelectMany(x => new[] { x, x + 1 }.Select(y => { log += "N" + y + " "; return y; }))
.SelectMany(x => new[] { x, x + 1 }, (x, y) => { log += "O" + y + " "; return y; })
.Select(x => "" + x).OfType<string>().Select(x => { log += "L" + x + " "; return x.Length; })
.Select(x => x > 1 ? (object)x : "?").Cast<int>()
.Select(x => (object)x).ToList().Cast<int>()
.ToList().AsReadOnly()
.Chunk(2).Select(c => { log += "C" + c.Length + " "; return c[0]; })
.GroupBy(x => { log += "G" + x + " "; return x % 2; }).Select(g => g.Count())
`)

const ends = lines(`
.First()
.FirstOrDefault()
.Last()
.LastOrDefault()
.ElementAt(1)
.ElementAt(0)
.ElementAtOrDefault(7)
.Single()
.First(x => { log += "P" + x + " "; return x > 1; })
.Last(x => { log += "P" + x + " "; return x > 1; })
.Count()
.LongCount()
.Count(x => { log += "P" + x + " "; return x > 1; })
.Any()
.Any(x => { log += "P" + x + " "; return x > 2; })
.All(x => { log += "P" + x + " "; return x > 2; })
.Contains(2)
.ToArray().Length
.ToList().Count
.ToHashSet().Count
.ToDictionary(x => x).Count
.ToLookup(x => x).Count
.Min()
.Max()
.Sum()
.Average()
.Aggregate((a, b) => a + b)
.SequenceEqual(new[] { 3, 1, 2 })
.SequenceEqual(Y())
.TryGetNonEnumeratedCount(out n)
`)

/** Runs a query, and tells what it saw before what it gave. */
const body = (query: string): string =>
  'var log = ""; var n = -1; ' +
  'IEnumerable<int> Y() { log += "y1 "; yield return 1; log += "y2 "; yield return 2; log += "y3 "; yield return 3; } ' +
  `object r; try { r = ${query}; } catch (Exception e) { r = e.Message; } return log + r + (n < 0 ? "" : ":" + n);`

const listed = (query: string): string => `string.Join(",", ${query})`

function* queries(): Iterable<string> {
  const one = [...pairs(sources, operators)].map(([source, operator]) => source + operator)
  yield* sample(
    [...pairs(sources, ends)].map(([a, b]) => a + b),
    100,
    11,
  )
  yield* sample(one.map(listed), 60, 12)
  yield* sample(
    [...pairs(one, ends)].map(([a, b]) => a + b),
    350,
    13,
  )
  const two = sample([...pairs(one, operators)], 4000, 14).map(([query, operator]) => query + operator)
  yield* sample(two.map(listed), 60, 15)
  yield* sample(
    [...pairs(two, ends)].map(([a, b]) => a + b),
    350,
    16,
  )
}

export function* sequenceLaziness(): Iterable<Generated> {
  yield* blocks([...queries()].map(body))
}
