import type { BodyInput, ContextInput } from '../../entities/context-input.ts'
import { WrittenNumber, writtenJson } from '../files/written-number.ts'

type Data = Readonly<Record<string, unknown>>

/** Turns the context of a file into the engine's input: files are read, numbers keep their spelling in text. */
export function contextInput(context: Data, readFile: (path: string) => Uint8Array): ContextInput {
  const result: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(context)) {
    if (key === 'request' || key === 'response') result[key] = message(value as Data, readFile)
    else if (key === 'variables') result[key] = variableInput(value)
    else if (key === 'operation' || key === 'graphql') result[key] = plain(value)
    else if (key === 'product' && typeof value === 'object' && value !== null)
      result[key] = { ...(texts(value) as Data), ...limitOf(value as Data) }
    else if (key === 'seed') result[key] = plain(value)
    else result[key] = texts(value)
  }
  return result as ContextInput
}

function limitOf(product: Data): Data {
  return product['subscriptionsLimit'] === undefined ? {} : { subscriptionsLimit: plain(product['subscriptionsLimit']) }
}

function message(given: Data, readFile: (path: string) => Uint8Array): Data {
  const { body, json, base64, file, headers, certificate, ...rest } = given
  const form: { -readonly [K in keyof BodyInput]: BodyInput[K] } = {}
  if (json !== undefined) form.body = writtenJson(json)
  else if (typeof base64 === 'string') form.base64 = base64
  else if (typeof file === 'string') form.bytes = readFile(file)
  else if (body !== undefined && body !== null) form.body = String(body)
  const pem = typeof certificate === 'object' && certificate !== null ? (certificate as Data)['pem'] : certificate
  const certificateFile =
    typeof certificate === 'object' && certificate !== null
      ? (certificate as Data)['file']
      : /^file:\s*(.+)$/.exec(String(certificate ?? ''))?.[1]
  const certificateText =
    certificateFile === undefined ? pem : new TextDecoder().decode(readFile(String(certificateFile)))
  return {
    ...(plain(rest) as Data),
    ...(headers === undefined ? {} : { headers: texts(headers) }),
    ...(certificateText === undefined ? {} : { certificate: String(certificateText) }),
    ...(json !== undefined && !hasContentType(headers)
      ? { headers: { ...(texts(headers ?? {}) as Data), 'Content-Type': 'application/json' } }
      : {}),
    ...form,
  }
}

function hasContentType(headers: unknown): boolean {
  return Object.keys((headers as Data | undefined) ?? {}).some((name) => name.toLowerCase() === 'content-type')
}

/** Numbers as numbers. */
function plain(value: unknown): unknown {
  if (value instanceof WrittenNumber) return value.value
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, plain(v)]))
  return value
}

/** Numbers as their text; booleans stay. */
function texts(value: unknown): unknown {
  if (value instanceof WrittenNumber) return value.source
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(texts)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, texts(v)]))
  return value
}

/** Values of variables: whole numbers of any size stay exact, the value of `{ type, value }` keeps its spelling. */
export function variableInput(value: unknown): unknown {
  if (value instanceof WrittenNumber) return /^[+-]?\d+$/.test(value.source) ? BigInt(value.source) : value.value
  if (Array.isArray(value)) return value.map(variableInput)
  if (typeof value !== 'object' || value === null) return value
  const isTyped = 'type' in value && 'value' in value && Object.keys(value).length === 2
  return Object.fromEntries(
    Object.entries(value).map(([name, v]) => [
      name,
      isTyped && name === 'value' && v instanceof WrittenNumber ? v.source : variableInput(v),
    ]),
  )
}
