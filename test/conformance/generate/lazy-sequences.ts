import { pairs } from './combine.ts'

const sources = [
  'new[]{1,2,3}',
  'new List<int>{1,2,3}',
  'new HashSet<int>{1,2,3}',
  'new[]{1,2,3}.Where(x => true)',
  'Enumerable.Range(1,3)',
  'new List<int>()',
]
const operators = [
  '',
  '.Skip(1)',
  '.Take(2)',
  '.Skip(1).Take(1)',
  '.Reverse()',
  '.Append(9)',
  '.Prepend(9)',
  '.Append(8).Append(9)',
  '.Concat(new[]{4})',
  '.Distinct()',
  '.OrderBy(x => -x)',
  '.OrderBy(x => -x).Skip(1)',
  '.Where(x => x > 1)',
  '.Select(x => x + 1)',
  '.SkipLast(1)',
  '.TakeLast(2)',
  '.DefaultIfEmpty()',
  '.Union(new[]{3,4})',
  '.Zip(new[]{1,2}, (a, b) => a + b)',
  '.Chunk(2)',
  '.Cast<object>()',
  '.SelectMany(x => new[]{x, x})',
  '.GroupBy(x => x % 2)',
  '.Select((x, i) => x + i)',
  '.ToList()',
  '.Skip(0)',
  '.Take(0)',
]
const ends = ['.Count()', '.Any()', '.First()', '.Last()', '.ElementAt(1)', '.ToList().Count', '.LastOrDefault()']

/** How often a selector runs: what an operator asks of the sequence below it. */
export function* lazySequences(): Iterable<string> {
  for (const [source, operator] of pairs(sources, operators)) {
    for (const end of ends)
      yield `@{ var n = 0; object r; try { r = ${source}.Select(x => { n++; return x; })${operator}${end}; } catch (Exception e) { r = e.Message; } return (r is Array || r is System.Collections.ICollection ? "c" : r) + "/" + n; }`
    yield `@{ var n = 0; int c; var r = ${source}.Select(x => { n++; return x; })${operator}.TryGetNonEnumeratedCount(out c); return r + "/" + c + "/" + n; }`
  }
}
