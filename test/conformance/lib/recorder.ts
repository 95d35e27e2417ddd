import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Question, RecordedResult } from './case.ts'

const folder = resolve('node_modules/.cache/conformance-recorder')

/** Builds the recorder, outside the source folder, and returns its assembly. */
export function buildRecorder(): string {
  mkdirSync(folder, { recursive: true })
  const built = spawnSync(
    'dotnet',
    [
      'build',
      'test/conformance/recorder',
      '-c',
      'Release',
      '-o',
      `${folder}/bin`,
      `-p:BaseIntermediateOutputPath=${folder}/obj/`,
      '-v',
      'quiet',
    ],
    { encoding: 'utf8' },
  )
  if (built.error) throw new Error(`The recorder needs the .NET SDK 10: ${built.error.message}`)
  const assembly = `${folder}/bin/recorder.dll`
  if (built.status !== 0 || !existsSync(assembly))
    throw new Error(`The recorder doesn't build:\n${built.stdout}${built.stderr}`)
  return assembly
}

/** What the answers depend on: runtime, Json.NET, compiler, ICU and time-zone data. */
export function recorderVersions(assembly: string): Record<string, string> {
  return JSON.parse(spawnSync('dotnet', [assembly, '--versions'], { encoding: 'utf8', env: environment() }).stdout)
}

/**
 * Asks real .NET. An expression that ends the process (a stack overflow) gets null, and the rest is asked again.
 */
export async function ask(assembly: string, questions: readonly Question[]): Promise<(RecordedResult | null)[]> {
  const answers: (RecordedResult | null)[] = []
  while (answers.length < questions.length) {
    const before = answers.length
    answers.push(...(await askOnce(assembly, questions.slice(before))))
    if (answers.length < questions.length) answers.push(null)
  }
  return answers
}

function askOnce(assembly: string, questions: readonly Question[]): Promise<RecordedResult[]> {
  return new Promise((done, failed) => {
    const child = spawn('dotnet', [assembly], { env: environment(), stdio: ['pipe', 'pipe', 'ignore'] })
    let output = ''
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (chunk: string) => {
      output += chunk
    })
    child.on('error', failed)
    // A recorder that dies stops reading; what it answered before counts.
    child.stdin.on('error', () => {})
    child.on('close', () => {
      const lines = output.split('\n').slice(0, -1)
      done(lines.map((line) => JSON.parse(line) as RecordedResult))
    })
    child.stdin.end(questions.map((question) => `${JSON.stringify(question)}\n`).join(''))
  })
}

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8' }
}
