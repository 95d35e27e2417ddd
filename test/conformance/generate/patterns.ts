// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are C#, regular expressions and replacements
import { type Generated, lines, literal, pairs, sample, singles } from './combine.ts'

const regexes = [
  'a',
  'a+',
  'a*?',
  '(a)(b)?',
  '^\\s*$',
  '\\d+',
  '\\w+',
  '[A-Z][a-z]*',
  '[^,]+',
  '(?<y>\\d{4})-(?<m>\\d{2})',
  '(?i)hello',
  '(?:x|y)z',
  '\\bfoo\\b',
  '(.)\\1',
  '(?=b)',
  '(?!a).',
  '(?<=a)b',
  '(?<!a)b',
  'a{2,3}',
  'a{2}?',
  '.*',
  '(?s).+',
  '(?m)^.',
  '[a-z-[aeiou]]+',
  '\\p{L}+',
  '\\P{Lu}',
  '(?>a+)b',
  '(?(a)ab|c)',
  '(?<o>\\()|(?<-o>\\))',
  '$',
  '\\z',
  '\\A.',
  '\\Z',
  '\\x41\\u0042',
  '[\\d.]+',
  '(a|ab)(c|bcd)',
  '(?x) a b # c',
  '(?n)(a)(?<k>b)',
  '\\G.',
  '[\\w-]+@[\\w.]+',
  '',
  '(\\w)(\\w)',
  '(a)|(b)',
  '\\k<1>',
  '(?<1>a)(?<1>b)',
  "(?'q'x)",
  '[[:alpha:]]',
  '\\$\\{(\\w+)\\}',
  '(?i:A)b',
  '[\\]\\\\]',
]
const inputs = [
  '',
  'aaa',
  'abcd',
  'Hello World',
  'foo food foo',
  '2024-01-02',
  'a,b,,c',
  '((x)(y))',
  'line1\nline2\n',
  'ÄÖü straße',
  'x1 y22 z333',
  'user@host.com',
  'AB ab Ab',
  '${name}-$5',
  'a\r\nb',
  'zzxzyz',
  'İıIi',
]
const brokenRegexes = [
  '(',
  ')',
  '[',
  '[a',
  '*',
  '+a',
  'a**',
  'a{2,1}',
  '\\',
  '(?<',
  '(?<n',
  '(?<n>',
  '\\k<x>',
  '\\p{Nope}',
  '\\p{',
  '[z-a]',
  '(?',
  '(?z)',
  '\\x1',
  '\\u12',
  '(?(1)',
  '\\1',
  '(?<0>a)',
  'a{99999999999}',
  '[a-\\d]',
  '(?<a-b>x)',
  '\\c',
  '(?#',
  '??',
  '\\8',
  '[]',
  '[^]',
  '(?<n>a)\\k<m>',
  '(?(?a)',
  '\\cé',
  '(?<1a>x)',
]
const replacements = [
  '',
  'X',
  '[$0]',
  '$1',
  '$2',
  '${y}',
  '$$',
  '$&$&',
  '$`',
  "$'",
  '$+',
  '$_',
  '$99',
  '${nope}',
  '$',
  '${',
  '$1a',
  '${1}a',
]

/** Regular expressions: matches, captures, replacing, splitting, options, errors of patterns. */
export function* regularExpressions(): Iterable<Generated> {
  const all = [...pairs(regexes, inputs)]
  for (const [pattern, input] of sample(all, 330, 2)) {
    yield `@(Regex.Matches(${literal(input)}, ${literal(pattern)}).Cast<Match>().Select(m => m.Index + ":" + m.Value + "(" + string.Join("|", m.Groups.Cast<Group>().Select(g => g.Success ? g.Value : "-")) + ")"))`
  }
  for (const [pattern, input] of sample(all, 80, 3)) yield `@(Regex.IsMatch(${literal(input)}, ${literal(pattern)}))`
  for (const [pattern, input] of sample(all, 90, 4)) yield `@(Regex.Split(${literal(input)}, ${literal(pattern)}))`
  for (const [index, [pattern, input]] of sample(all, 160, 5).entries()) {
    yield `@(Regex.Replace(${literal(input)}, ${literal(pattern)}, ${literal(replacements[index % replacements.length] ?? '')}))`
  }
  for (const [index, [pattern, input]] of sample(all, 80, 6).entries()) {
    const option = [
      'IgnoreCase',
      'Multiline',
      'Singleline',
      'RightToLeft',
      'ExplicitCapture',
      'IgnorePatternWhitespace',
      'ECMAScript',
      'CultureInvariant | RegexOptions.IgnoreCase',
    ][index % 8]
    yield `@(Regex.Matches(${literal(input)}, ${literal(pattern)}, RegexOptions.${option}).Cast<Match>().Select(m => m.Index + ":" + m.Value))`
  }
  for (const pattern of brokenRegexes)
    yield* [
      `@(new Regex(${literal(pattern)}))`,
      `@(Regex.IsMatch("abc", ${literal(pattern)}, RegexOptions.IgnoreCase))`,
    ]
  yield* singles(
    lines(`
    Regex.Match("2024-01", "(?<y>\\\\d+)-(?<m>\\\\d+)").Groups["y"].Value
    Regex.Match("2024-01", "(?<y>\\\\d+)-(?<m>\\\\d+)").Groups["nope"].Success
    Regex.Match("2024-01", "(?<y>\\\\d+)-(?<m>\\\\d+)").Groups[9].Value
    Regex.Match("2024-01", "(?<y>\\\\d+)-(?<m>\\\\d+)").Groups.Count
    Regex.Match("2024-01", "x").Success
    Regex.Match("2024-01", "x").Value
    Regex.Match("abab", "(ab)+").Groups[1].Captures.Count
    Regex.Match("abab", "(?<x>a)(?<x>b)").Groups["x"].Captures[0].Value
    Regex.Match("abab", "(ab)+").Groups[1].Captures[7].Value
    Regex.Match("xay", "a").Result("$\`|$&|$'")
    Regex.Match("xay", "b").Result("$&")
    Regex.Replace("a1b22", "\\\\d+", m => "<" + m.Length + ">")
    Regex.Replace("a1b22", "\\\\d", m => (int.Parse(m.Value) * 2).ToString())
    Regex.Replace("a1b22", "\\\\d", m => { throw new Exception("in match " + m.Value); })
    new Regex("a").Replace("aaaa", "b", 2)
    new Regex("a").Replace("aaaa", "b", 2, 1)
    new Regex(",").Split("a,b,c,d", 2)
    new Regex("a").Match("xxa", 3).Success
    new Regex("a").Match("xxa", 9)
    new Regex("a").IsMatch("xxa", -1)
    new Regex("a").Matches("banana").Count
    Regex.Unescape("a\\\\.b\\\\n\\\\x41")
    Regex.Unescape("\\\\")
    Regex.Match(null, "a")
    Regex.Match("a", null)
    Regex.Replace("a", "a", (string)null)
    Regex.IsMatch("a", "a", (RegexOptions)99999)
    Match.Empty.Success
  `),
  )
}
