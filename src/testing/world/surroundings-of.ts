import type { NamedValue, ParentDocument, Surroundings } from '../../compiler/surroundings.ts'
import type { BackendEntity } from '../../entities/backend.ts'
import type { Gateway, Scope } from '../../runtime/pipeline.ts'
import { WrittenNumber } from '../files/written-number.ts'

type Data = Readonly<Record<string, unknown>>

/** How a file refers to other files: a path relative to it, or inline XML. */
export interface FileAccess {
  /** Text of a file and its name as shown to people. Throws where it can't be read. */
  readText(path: string): { readonly text: string; readonly file: string }
  /** Bytes of a file. Throws where it can't be read. */
  readBytes?(path: string): Uint8Array
}

/** Surroundings as a test or configuration file writes them. */
export function surroundingsOf(data: Data, files: FileAccess): Surroundings {
  const { scope, gateway, parents, namedValues, placeholders, fragments, backends, certificates, schemas, loggers } =
    data
  return {
    ...(scope === undefined ? {} : { scope: scope as Scope }),
    ...(gateway === undefined ? {} : { gateway: gateway as Gateway }),
    ...(parents === undefined ? {} : { parents: (parents as readonly unknown[]).map((p) => parentOf(p, files)) }),
    ...(namedValues === undefined ? {} : { namedValues: namedValuesOf(namedValues as Data) }),
    ...(placeholders === undefined ? {} : { placeholders: placeholdersOf(placeholders as Data) }),
    ...(fragments === undefined
      ? {}
      : {
          fragments: Object.fromEntries(
            Object.entries(fragments as Data).map(([id, text]) => [id, inlineOrFile(String(text), files)]),
          ),
        }),
    ...(backends === undefined ? {} : { backends: backendsOf(backends as Data) }),
    ...(certificates === undefined ? {} : { certificates: certificatesOf(certificates as Data, files) }),
    ...(schemas === undefined ? {} : { schemas: schemasOf(schemas as Data, files) }),
    ...(loggers === undefined ? {} : { loggers: loggers as Data }),
  }
}

/** A schema is a path, or inline: XML, JSON and GraphQL text hold brackets; a JSON Schema may stand as it is. */
function schemasOf(data: Data, files: FileAccess): Data {
  return Object.fromEntries(
    Object.entries(data).map(([id, schema]) => [
      id,
      typeof schema === 'string' && !/[<{]/.test(schema)
        ? files.readText(schema.replace(/^file:\s*/, '')).text
        : schema,
    ]),
  )
}

/** Numbers of a backend entity count, but for those of its credentials, which are text as written. */
function backendsOf(data: Data): NonNullable<Surroundings['backends']> {
  return Object.fromEntries(
    Object.entries(data).map(([id, entity]): [string, BackendEntity] => {
      const { credentials, proxy, ...rest } = entity as Data
      return [
        id,
        {
          ...(numbers(rest) as Data),
          ...(credentials === undefined ? {} : { credentials: writtenTexts(credentials) }),
          ...(proxy === undefined ? {} : { proxy: writtenTexts(proxy) }),
        } as BackendEntity,
      ]
    }),
  )
}

function numbers(value: unknown): unknown {
  return mapNumbers(value, (number) => number.value)
}

function writtenTexts(value: unknown): unknown {
  return mapNumbers(value, (number) => number.source)
}

function mapNumbers(value: unknown, map: (number: WrittenNumber) => unknown): unknown {
  if (value instanceof WrittenNumber) return map(value)
  if (Array.isArray(value)) return value.map((item) => mapNumbers(item, map))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapNumbers(item, map)]))
}

type Certificates = NonNullable<Surroundings['certificates']>

/** Certificates with their texts and bytes: `{ pem: text or file }`, `{ file }`, `{ pfx: path, password }`. */
function certificatesOf(data: Data, files: FileAccess): Certificates {
  return Object.fromEntries(
    Object.entries(data).map(([id, given]): [string, Certificates[string]] => {
      if (typeof given !== 'object' || given === null) return [id, String(given)]
      const { pem, file, pfx, password, revoked } = given as Data
      const bytes = typeof pfx === 'string' ? files.readBytes?.(pfx.replace(/^file:\s*/, '')) : pfx
      const text = pemText(typeof file === 'string' ? { file } : pem, files)
      return [
        id,
        {
          ...(text === undefined ? {} : { pem: text }),
          ...(bytes instanceof Uint8Array ? { pfx: bytes } : typeof pfx === 'string' ? { pfx } : {}),
          ...(password === undefined ? {} : { password: String(password) }),
          ...(revoked === true ? { revoked } : {}),
        },
      ]
    }),
  )
}

/** PEM text as it is, else the text of the file that is named. */
function pemText(pem: unknown, files: FileAccess): string | undefined {
  if (typeof pem === 'object' && pem !== null) return files.readText(String((pem as Data)['file'])).text
  if (typeof pem !== 'string') return undefined
  return pem.includes('-----BEGIN') ? pem : files.readText(pem.replace(/^file:\s*/, '')).text
}

export function namedValuesOf(data: Data): Readonly<Record<string, NamedValue>> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]): [string, NamedValue] => {
      const secret =
        typeof value === 'object' && value !== null && 'secret' in value ? (value as Data)['secret'] : undefined
      return [name, secret === undefined ? String(value) : { secret: String(secret) }]
    }),
  )
}

function placeholdersOf(data: Data): NonNullable<Surroundings['placeholders']> {
  const values = Object.fromEntries(
    Object.entries((data['values'] as Data | undefined) ?? {}).map(([k, v]) => [k, String(v)]),
  )
  return { syntax: data['syntax'] as 'terraform' | 'apiops' | 'braces', values }
}

function parentOf(parent: unknown, files: FileAccess): ParentDocument {
  const isScoped = typeof parent === 'object' && parent !== null
  const { text, file } = inlineOrFile(String(isScoped ? (parent as Data)['policy'] : parent), files)
  const scope = isScoped ? ((parent as Data)['scope'] as Scope | undefined) : undefined
  return { policy: text, ...(file === undefined ? {} : { file }), ...(scope === undefined ? {} : { scope }) }
}

/** Text that starts with `<` is the document itself. */
export function inlineOrFile(value: string, files: FileAccess): { text: string; file?: string } {
  return value.trimStart().startsWith('<') ? { text: value } : files.readText(value)
}
