import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Engine } from '../compiler/engine.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { DocumentProblem } from './document-of.ts'
import { readData } from './files/read-data.ts'
import { checkShape } from './files/shape.ts'
import { testFileShape } from './files/shapes.ts'
import { readTextFile, shownPath, unreadableReason } from './files/text-file.ts'
import { emptyLayer, type Layer, overlay } from './layers.ts'
import { runTest, type TestServices } from './run-test.ts'
import type { FileAccess } from './world/surroundings-of.ts'

type Data = Readonly<Record<string, unknown>>

export interface TestResult {
  readonly name: string
  readonly line: number
  readonly status: 'passed' | 'failed' | 'skipped'
  /** Real milliseconds. */
  readonly duration: number
  readonly message?: string
}

export interface TestFileResult {
  /** Relative to the working directory with `/`. */
  readonly file: string
  readonly diagnostics: readonly Diagnostic[]
  readonly tests: readonly TestResult[]
}

export interface TestOptions {
  readonly engine: Engine
  /** Runs only tests whose name contains this text. */
  readonly filter?: string
  /** `only` then fails its test. */
  readonly ci?: boolean
  /** Keys that a configuration file gives to every test: surroundings that the test file doesn't name. */
  readonly defaults?: Data
}

/** Runs every test of a file. A file that can't be loaded has diagnostics and counts as one failed test. */
export async function runTestFile(path: string, options: TestOptions): Promise<TestFileResult> {
  const file = shownPath(path)
  const read = readTextFile(path)
  if (!('text' in read)) return { file, diagnostics: [read.diagnostic], tests: [] }
  const { data, diagnostics } = readData(read.text, file, 'test-invalid')
  if (!data) return { file, diagnostics, tests: [] }
  const problems = [...checkShape(data, testFileShape, 'test-invalid')]
  if (problems.length === 0) problems.push(...repeatedNames(data.value as Data, data))
  if (problems.length > 0) return { file, diagnostics: problems, tests: [] }
  const root = data.value as Data
  const directory = dirname(resolve(path))
  const files = filesBeside(directory)
  const services: TestServices = { engine: options.engine, files, readBytes: files.readBytes }
  const base = overlay(overlay(emptyLayer, options.defaults ?? {}), root)
  const planned = plannedTests(root, base, (path) => {
    const span = data.spanAt(path)
    return span.source.positionAt(span.start).line
  })
  const anyOnly = planned.some((p) => p.only)
  const tests: TestResult[] = []
  for (const entry of planned) {
    if (options.filter !== undefined && !entry.name.includes(options.filter)) continue
    tests.push(await runPlanned(entry, anyOnly, options, services))
  }
  return { file, diagnostics: [], tests }
}

interface Planned {
  readonly name: string
  readonly line: number
  readonly layer: Layer
  readonly test: Data
  readonly skip: boolean
  readonly only: boolean
}

function plannedTests(root: Data, base: Layer, lineOf: (path: readonly (string | number)[]) => number): Planned[] {
  const planned: Planned[] = []
  ;((root['tests'] as readonly Data[] | undefined) ?? []).forEach((test, i) => {
    const name = String(test['name'])
    const layer = overlay(base, test)
    const cases = test['cases'] as readonly Data[] | undefined
    if (!cases) {
      planned.push({
        name,
        line: lineOf(['tests', i]),
        layer,
        test,
        skip: isSkipped(test),
        only: test['only'] === true,
      })
      return
    }
    cases.forEach((one, j) => {
      const merged = { ...test, ...one, expect: one['expect'] ?? test['expect'] }
      planned.push({
        name: `${name} › ${String(one['name'])}`,
        line: lineOf(['tests', i, 'cases', j]),
        layer: overlay(layer, one),
        test: merged,
        skip: isSkipped(test) || isSkipped(one),
        only: test['only'] === true || one['only'] === true,
      })
    })
  })
  return planned
}

function isSkipped(test: Data): boolean {
  return test['skip'] !== undefined && test['skip'] !== false && test['skip'] !== null
}

async function runPlanned(
  entry: Planned,
  anyOnly: boolean,
  options: TestOptions,
  services: TestServices,
): Promise<TestResult> {
  const { name, line } = entry
  if (entry.only && options.ci)
    return {
      name,
      line,
      status: 'failed',
      duration: 0,
      message: "'only' is left in the file: CI would skip the other tests",
    }
  if (entry.skip || (anyOnly && !entry.only && !options.ci)) return { name, line, status: 'skipped', duration: 0 }
  const start = performance.now()
  const message = await runTest(entry.layer, entry.test, services)
  const duration = Math.round((performance.now() - start) * 100) / 100
  return message === null
    ? { name, line, status: 'passed', duration }
    : { name, line, status: 'failed', duration, message }
}

function repeatedNames(
  root: Data,
  data: { spanAt(path: readonly (string | number)[]): Diagnostic['span'] },
): Diagnostic[] {
  const found: Diagnostic[] = []
  const check = (list: readonly Data[], path: readonly (string | number)[]): void => {
    const seen = new Set<string>()
    list.forEach((item, i) => {
      const name = String(item['name'])
      if (seen.has(name)) {
        const span = data.spanAt([...path, i, 'name'])
        found.push({
          code: 'test-invalid',
          severity: 'error',
          message: `the name '${name}' is used twice`,
          ...(span ? { span } : {}),
        })
      }
      seen.add(name)
      if (Array.isArray(item['cases'])) check(item['cases'] as readonly Data[], [...path, i, 'cases'])
    })
  }
  check((root['tests'] as readonly Data[] | undefined) ?? [], ['tests'])
  return found
}

/** Reads the files that a test names, relative to its own. */
function filesBeside(directory: string): Required<FileAccess> {
  return {
    readText: (name) => {
      const path = resolve(directory, name)
      const read = readTextFile(path)
      if (!('text' in read)) throw new DocumentProblem(read.diagnostic.message)
      return { text: read.text, file: shownPath(path) }
    },
    readBytes: (name) => {
      const path = resolve(directory, name)
      try {
        return new Uint8Array(readFileSync(path))
      } catch (error) {
        throw new DocumentProblem(`${shownPath(path)} can't be read: ${unreadableReason(error)}`)
      }
    },
  }
}
