// Asks .NET's XslCompiledTransform and Debian's xsltproc all questions and writes answers/*.json: `npm run xslt:record`.
// Needs the .NET SDK 10 and xsltproc; the tests need neither.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readQuestions } from './questions.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'xslt-'))
const program = join(scratch, 'program', 'xslt-recorder.dll')
execFileSync('dotnet', ['build', '-c', 'Release', '-o', join(scratch, 'program'), join(here, 'recorder')])
mkdirSync(join(here, 'answers'), { recursive: true })

const areas = readQuestions()
for (const [area, questions] of Object.entries(areas)) {
  const lines = questions.map((question, i) => JSON.stringify({ id: String(i), ...question })).join('\n')
  const asked = spawnSync('dotnet', [program], { input: `${lines}\n`, encoding: 'utf8', maxBuffer: 1 << 28 })
  const answers = asked.stdout.trim().split('\n').map(JSON.parse)
  if (answers.length !== questions.length) throw new Error(`${area}: ${answers.length} answers: ${asked.stderr}`)
  const record = questions.map((question, i) => {
    const { id: _, ...dotnet } = answers[i]
    const theirs = askXsltproc(question)
    return { name: question.name, dotnet, ...(saysTheSame(dotnet, theirs) ? {} : { xsltproc: theirs }) }
  })
  writeFileSync(join(here, 'answers', `${area}.json`), `${JSON.stringify(record, null, 2)}\n`)
}
writeFileSync(
  join(here, 'record.json'),
  `${JSON.stringify(
    {
      dotnet: execFileSync('dotnet', [program, '--versions'], { encoding: 'utf8' }).trim(),
      xsltproc: execFileSync('xsltproc', ['--version'], { encoding: 'utf8' }).split('\n')[0],
      questions: Object.values(areas).flat().length,
    },
    null,
    2,
  )}\n`,
)

/** What xsltproc writes, without the line break that it puts behind; or its first complaint. */
function askXsltproc({ stylesheet, input, parameters = {} }) {
  const [sheet, document] = ['sheet.xsl', 'input.xml'].map((name) => join(scratch, name))
  writeFileSync(sheet, stylesheet)
  writeFileSync(document, input)
  const given = Object.entries(parameters).flatMap(([name, value]) => ['--stringparam', name, value])
  const done = spawnSync('xsltproc', ['--nonet', ...given, sheet, document], { timeout: 10_000, cwd: scratch })
  if (done.status === 0) return { output: done.stdout.toString('utf8').replace(/\n$/, '') }
  return { error: done.stderr.toString('utf8').split('\n')[0].replaceAll(`${scratch}/`, '') }
}

/** Both refuse, or the texts differ in nothing but the declaration, line ends behind it and the blank of an empty tag. */
function saysTheSame(dotnet, theirs) {
  if (dotnet.output === undefined || theirs.output === undefined) return dotnet.output === theirs.output
  const bare = (text) =>
    text
      .replace(/^<\?xml[^>]*\?>\n?/, '')
      .replaceAll(' />', '/>')
      .trimEnd()
  return bare(dotnet.output) === bare(theirs.output)
}
