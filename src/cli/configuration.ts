import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Surroundings } from '../compiler/surroundings.ts'
import { formatDiagnostic } from '../diagnostics/format.ts'
import { readData } from '../testing/files/read-data.ts'
import { checkShape } from '../testing/files/shape.ts'
import { configurationShape } from '../testing/files/shapes.ts'
import { readTextFile, shownPath } from '../testing/files/text-file.ts'
import { namedValuesOf, surroundingsOf } from '../testing/world/surroundings-of.ts'
import { UsageError } from './exit.ts'

type Data = Readonly<Record<string, unknown>>

/** What a `sluice.config.yaml` says. */
export interface Configuration {
  /** Null where there is no file. */
  readonly file: string | null
  readonly surroundings: Surroundings
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  /** Keys of the file that tests take as defaults. */
  readonly data: Data
}

const names = ['sluice.config.yaml', 'sluice.config.yml', 'sluice.config.json']
const none: Configuration = { file: null, surroundings: {}, include: [], exclude: [], data: {} }

/** The nearest configuration file from a path upwards. A broken one is a usage error. */
export function findConfiguration(from: string, environment: string | undefined): Configuration {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    for (const name of names) {
      const file = join(folder, name)
      if (existsSync(file)) return loadConfiguration(file, environment)
    }
    if (dirname(folder) === folder) break
  }
  if (environment !== undefined)
    throw new UsageError(`there is no sluice.config.yaml that could hold the environment '${environment}'`)
  return none
}

/** Reads a configuration file; `environment` picks its named values. */
export function loadConfiguration(file: string, environment: string | undefined): Configuration {
  const shown = shownPath(file)
  const read = readTextFile(file)
  if (!('text' in read)) throw new UsageError(read.diagnostic.message)
  const { data, diagnostics } = readData(read.text, shown, 'config-invalid')
  const problems = data
    ? checkShape({ ...data, value: data.value ?? {}, spanAt: data.spanAt }, configurationShape, 'config-invalid')
    : diagnostics
  if (!data || problems.length > 0) throw new UsageError(problems.map((d) => formatDiagnostic(d)).join('\n'))
  const folder = dirname(file)
  const root = (data.value ?? {}) as Data
  const { environments, include, exclude, lint, test, $schema, ...keys } = root
  const readBytes = (name: string): Buffer => {
    try {
      return readFileSync(resolve(folder, name))
    } catch {
      throw new UsageError(`${shown} names the file '${name}', which can't be read`)
    }
  }
  const files = {
    readText: (name: string): { text: string; file: string } => ({
      text: readBytes(name).toString('utf8'),
      file: shownPath(resolve(folder, name)),
    }),
    readBytes: (name: string): Uint8Array => new Uint8Array(readBytes(name)),
  }
  const surroundings = surroundingsOf(keys, files)
  const extra = environmentValues(environments as Data | undefined, environment, shown)
  const namedValues =
    extra === undefined ? surroundings.namedValues : { ...surroundings.namedValues, ...namedValuesOf(extra) }
  return {
    file,
    surroundings: { ...surroundings, ...(namedValues === undefined ? {} : { namedValues }) },
    include: (include as readonly string[] | undefined) ?? [],
    exclude: (exclude as readonly string[] | undefined) ?? [],
    data: keys,
  }
}

function environmentValues(
  environments: Data | undefined,
  environment: string | undefined,
  shown: string,
): Data | undefined {
  if (environment === undefined) return undefined
  const found =
    environments && Object.hasOwn(environments, environment) ? (environments[environment] as Data) : undefined
  if (!found)
    throw new UsageError(
      `${shown} has no environment '${environment}'${environments ? ` (there is: ${Object.keys(environments).join(', ')})` : ''}`,
    )
  return (found['namedValues'] as Data | undefined) ?? {}
}

/** Whether a path passes include and exclude (`*` within a name, `**` across folders). */
export function pathFilter(configuration: Configuration): (shown: string) => boolean {
  const base = configuration.file === null ? '' : shownPath(dirname(configuration.file))
  const patterns = (globs: readonly string[]): RegExp[] =>
    globs.map((glob) => globPattern(base === '.' || base === '' ? glob : `${base}/${glob}`))
  const include = patterns(configuration.include)
  const exclude = patterns(configuration.exclude)
  return (shown) => (include.length === 0 || include.some((p) => p.test(shown))) && !exclude.some((p) => p.test(shown))
}

function globPattern(glob: string): RegExp {
  const source = glob
    .replace(/^\.\//, '')
    .split(/(\*\*\/?|\*|\?)/)
    .map((part) =>
      part.startsWith('**')
        ? '(?:.*/)?'
        : part === '*'
          ? '[^/]*'
          : part === '?'
            ? '[^/]'
            : part.replace(/[.+^${}()|[\]\\]/g, '\\$&'),
    )
    .join('')
  return new RegExp(`^${source}(?:/.*)?$`)
}
