import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { formatDiagnostic } from '../diagnostics/format.ts'
import { readData } from '../testing/files/read-data.ts'
import { checkShape } from '../testing/files/shape.ts'
import { contextFileShape } from '../testing/files/shapes.ts'
import { readTextFile, shownPath } from '../testing/files/text-file.ts'
import { exitErrors, UsageError } from './exit.ts'
import { requirePath } from './files.ts'
import type { Output } from './output.ts'

type Data = Readonly<Record<string, unknown>>

/** A context file: the request, and what backend and other services answer. */
export interface ContextFile {
  readonly context: Data
  /** Stub of the backend; undefined where the file doesn't say. */
  readonly backend: unknown
  readonly http: readonly unknown[]
  readonly identity: unknown
  readonly connections: unknown
  readonly sql: unknown
  readonly cosmos: unknown
  /** Reads a `file:` relative to the context file. */
  readonly readFile: (path: string) => Uint8Array
}

/** Wrong content of a context file: printed with its places, exit status 1. */
export class ContextFileError extends Error {
  override readonly name = 'ContextFileError'
  readonly status = exitErrors
}

const nothing = {
  context: {},
  backend: undefined,
  http: [],
  identity: undefined,
  connections: undefined,
  sql: undefined,
  cosmos: undefined,
} as const

export function loadContextFile(path: string | undefined, output: Output): ContextFile {
  if (path === undefined) return { ...nothing, readFile: () => new Uint8Array() }
  requirePath(path)
  const read = readTextFile(path)
  const colours = output.colours
  if (!('text' in read)) throw new ContextFileError(formatDiagnostic(read.diagnostic, { colours }))
  const { data, diagnostics } = readData(read.text, path === '-' ? '<stdin>' : shownPath(path), 'context-invalid')
  const problems = data
    ? checkShape({ ...data, value: data.value ?? {}, spanAt: data.spanAt }, contextFileShape, 'context-invalid')
    : diagnostics
  if (!data || problems.length > 0)
    throw new ContextFileError(problems.map((d) => formatDiagnostic(d, { colours, width: output.width })).join('\n'))
  const { backend, http, identity, connections, sql, cosmos, $schema, ...context } = (data.value ?? {}) as Data
  const folder = path === '-' ? process.cwd() : dirname(resolve(path))
  return {
    context,
    backend,
    http: (http as readonly unknown[] | undefined) ?? [],
    identity,
    connections,
    sql,
    cosmos,
    readFile: (name) => {
      try {
        return new Uint8Array(readFileSync(resolve(folder, name)))
      } catch {
        throw new UsageError(`the context names the file '${name}', which can't be read`)
      }
    },
  }
}
