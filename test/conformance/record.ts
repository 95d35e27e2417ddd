// Asks real .NET all questions of generate/ and the corpus, and writes the answers to cases/*.jsonl and record.json.
// `npm run conformance:record [AREA…]` records only the named areas.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { corpusQuestions } from './generate/corpus.ts'
import { areas } from './generate/index.ts'
import { type ConformanceCase, caseId, type Question, type RecordedResult } from './lib/case.ts'
import { casesFolder } from './lib/cases.ts'
import { ask, buildRecorder, recorderVersions, reflect } from './lib/recorder.ts'
import { recordedSurface, surfaceTypes } from './lib/surface.ts'

/** What C# has and policies don't: only refusals may name it. */
const forbidden =
  /\b(dynamic|async|await|stackalloc)\b(?! =)|\b(Task|Span|ReadOnlySpan|Lazy|ArrayList|Expression)\b[<(.]|new (Range|Index)\(/

/** What .NET carries out and the gateway's allow-list refuses: only refusals may name it. */
const usesOtherTypes =
  /\bnew (?!Exception\b|JsonReaderException\b)\w+Exception\(|\b(UriKind|UriComponents|UriFormat|TypeCode|NormalizationForm|Base64FormattingOptions)\.|\b(Equality)?Comparer<|new (JsonSerializerSettings|MemoryStream|Version|JsonSerializer|EventArgs)\(|(?<!new Exception\("inner"\)\))\.GetType\(|DateTimeKind\.(Unspecified|Local)|SymmetricAlgorithm\.Create\(\)|\bDateTime(\.M\w+Value|\([\d, ]*\)\)?)\.(CompareTo|Equals|GetHashCode)\(|\) = new DateTime\(|typeof\(.*\)\.Name|where T : IComparable\b.*CompareTo|return f\.Method;/

const chosen = new Set(process.argv.slice(3))
const assembly = buildRecorder()
mkdirSync(casesFolder, { recursive: true })
const seen = new Set<string>()

// First of all: the questions about members are made of it.
if (chosen.size === 0 || chosen.has('surface')) writeFileSync(recordedSurface, reflect(assembly, surfaceTypes()))

for (const [area, generate] of Object.entries(areas)) {
  const questions: Question[] = []
  for (const given of generate()) {
    const question = typeof given === 'string' ? { expression: given } : given
    if (seen.has(caseId(question))) continue
    seen.add(caseId(question))
    questions.push(question)
  }
  // A case belongs to the first area that asks it, also when only one is recorded.
  if (chosen.size > 0 && !chosen.has(area)) continue
  write(area, questions, await ask(assembly, questions), (question) => ({ id: caseId(question), ...question }))
}

if (chosen.size === 0 || chosen.has('corpus')) {
  const questions = corpusQuestions()
  if (questions === null) console.log('corpus: skipped, it is not there')
  else {
    write('corpus', questions, await ask(assembly, questions), ({ corpus, context }) => ({
      id: corpus.slice(0, 10),
      corpus,
      ...(context && { context }),
    }))
  }
}

writeFileSync(
  'test/conformance/record.json',
  `${JSON.stringify({ ...recorderVersions(assembly), culture: 'invariant', timeZone: 'UTC', ...total() }, null, 2)}\n`,
)

function write<Q extends Question>(
  area: string,
  questions: readonly Q[],
  answers: readonly (RecordedResult | null)[],
  describe: (question: Q) => Omit<ConformanceCase, 'result'>,
): void {
  const lines: string[] = []
  const dropped: string[] = []
  questions.forEach((question, index) => {
    const result = withoutChance(question.expression, answers[index] ?? null)
    if (
      result === null ||
      !isStable(result) ||
      (!('diagnostics' in result) && area !== 'corpus' && isNoPolicy(question.expression))
    )
      dropped.push(question.expression)
    else lines.push(JSON.stringify({ ...describe(question), result }))
  })
  writeFileSync(`${casesFolder}/${area}.jsonl`, `${lines.join('\n')}\n`)
  console.log(`${area}: ${tally(lines.map((line) => JSON.parse(line).result))}, ${dropped.length} dropped`)
  if (process.argv.includes('--dropped')) for (const expression of dropped) console.log(`  dropped ${expression}`)
}

function isNoPolicy(expression: string): boolean {
  return forbidden.test(expression) || usesOtherTypes.test(expression)
}

/** Leaves the value out where it comes from the clock or from chance. */
function withoutChance(expression: string, result: RecordedResult | null): RecordedResult | null {
  const varies =
    /\b(Now|UtcNow|Today|NewGuid|Elapsed|new (System\.)?Random\(\)|RNGCryptoServiceProvider|RSA\.Create\(\))/.test(
      expression,
    )
  return varies && result !== null && 'value' in result ? { type: result.type, volatile: true } : result
}

/** Answers of the recorder itself (time limit, text after the end) are no behaviour of .NET. */
function isStable(result: RecordedResult): boolean {
  if ('error' in result) return !result.error.type.startsWith('recorder:')
  return !('diagnostics' in result) || result.diagnostics[0]?.cs !== null
}

function tally(results: readonly RecordedResult[]): string {
  const refused = results.filter((result) => 'diagnostics' in result).length
  const thrown = results.filter((result) => 'error' in result).length
  return `${results.length} cases (${results.length - refused - thrown} values, ${thrown} thrown, ${refused} refused)`
}

function total(): { cases: number; values: number; thrown: number; refused: number } {
  const results = readdirSync(casesFolder).flatMap((file) =>
    readFileSync(`${casesFolder}/${file}`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).result as RecordedResult),
  )
  const refused = results.filter((result) => 'diagnostics' in result).length
  const thrown = results.filter((result) => 'error' in result).length
  return { cases: results.length, values: results.length - refused - thrown, thrown, refused }
}
