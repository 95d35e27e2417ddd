import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Readable, Writable } from 'node:stream'
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

/** The members of types by reflection, one a line below the type's name. */
export function reflect(assembly: string, types: readonly string[]): string {
  const input = `${types.join('\n')}\n`
  return spawnSync('dotnet', [assembly, '--surface'], { encoding: 'utf8', input, env: environment(), maxBuffer: 1e8 })
    .stdout
}

/**
 * Asks real .NET. An expression that ends the process (a stack overflow) gets null, and the rest is asked again.
 */
export async function ask(assembly: string, questions: readonly Question[]): Promise<(RecordedResult | null)[]> {
  const recorder = new Recorder(assembly)
  try {
    return await recorder.ask(questions)
  } finally {
    recorder.close()
  }
}

/** What can't be ended by its own time limit ends the process after so many milliseconds without an answer. */
const longestSilence = 90_000

/** A running recorder: starting it and loading the compiler takes seconds, so many rounds share one. */
export class Recorder {
  readonly #assembly: string
  #child: ChildProcessByStdio<Writable, Readable, null> | null = null

  constructor(assembly: string) {
    this.#assembly = assembly
  }

  /** The answers in the order of the questions, null for an expression that ends the process. */
  async ask(questions: readonly Question[]): Promise<(RecordedResult | null)[]> {
    const answers: (RecordedResult | null)[] = []
    while (answers.length < questions.length) {
      const rest = questions.slice(answers.length)
      const given = await this.#askOnce(rest)
      answers.push(...given)
      if (given.length < rest.length) answers.push(null)
    }
    return answers
  }

  close(): void {
    this.#child?.stdin.end()
    this.#child = null
  }

  #askOnce(questions: readonly Question[]): Promise<RecordedResult[]> {
    const child = this.#running()
    return new Promise((done, failed) => {
      const answers: RecordedResult[] = []
      let partial = ''
      const stuck = (): boolean => child.kill('SIGKILL')
      let watch = setTimeout(stuck, longestSilence)
      const read = (chunk: string): void => {
        clearTimeout(watch)
        watch = setTimeout(stuck, longestSilence)
        const lines = (partial + chunk).split('\n')
        partial = lines.pop() ?? ''
        for (const line of lines) answers.push(JSON.parse(line) as RecordedResult)
        if (answers.length === questions.length) finish()
      }
      // A recorder that dies stops reading; what it answered before counts.
      const died = (): void => {
        this.#child = null
        finish()
      }
      const finish = (): void => {
        clearTimeout(watch)
        child.stdout.off('data', read)
        child.off('close', died)
        child.off('error', failed)
        done(answers)
      }
      child.stdout.on('data', read)
      child.once('close', died)
      child.once('error', failed)
      child.stdin.write(`${questions.map((question) => JSON.stringify(question)).join('\n')}\n\n`)
    })
  }

  #running(): ChildProcessByStdio<Writable, Readable, null> {
    // One that died while nothing was asked of it answers no more.
    if (this.#child?.exitCode === null && this.#child.signalCode === null) return this.#child
    const child = spawn('dotnet', [this.#assembly], { env: environment(), stdio: ['pipe', 'pipe', 'ignore'] })
    child.stdout.setEncoding('utf8')
    child.stdin.on('error', () => {})
    this.#child = child
    return child
  }
}

function environment(): NodeJS.ProcessEnv {
  // Most expressions run once: there is nothing to learn from how they run.
  return { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8', DOTNET_TieredPGO: '0', DOTNET_gcConcurrent: '0' }
}
