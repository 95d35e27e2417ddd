import type { Evaluation } from '../../compiler/evaluation.ts'
import type { HeaderStore } from '../../runtime/messages/header-store.ts'
import { queryJsonPath } from '../world/json-path.ts'
import { isMatcher, type Mismatch, matchJson, matchText, missing } from './matchers.ts'
import { sameXml } from './xml.ts'

type Data = Readonly<Record<string, unknown>>

/** Fields of a message that expectations name; `jsonpath` and `json` read the body. */
export interface ComparedMessage {
  readonly headers: HeaderStore
  readonly body: string
}

/** Compares `headers`, `body`, `json`, `jsonpath` and `xml`; adds what is wrong to `found`. */
export function compareMessage(expected: Data, actual: ComparedMessage, what: string, found: string[]): void {
  const add = (field: string, mismatch: Mismatch): void => {
    if (mismatch !== null) found.push(`${what}${field}: ${mismatch}`)
  }
  for (const [name, value] of Object.entries((expected['headers'] as Data | undefined) ?? {}))
    add(`headers.${name}`, matchHeader(value, actual.headers, name))
  if (expected['body'] !== undefined) add('body', matchText(expected['body'], actual.body))
  if (expected['json'] !== undefined)
    withJson(
      actual.body,
      (json) => add('json', matchJson(expected['json'], json)),
      (why) => add('json', why),
    )
  for (const [path, value] of Object.entries((expected['jsonpath'] as Data | undefined) ?? {})) {
    withJson(
      actual.body,
      (json) => add(`jsonpath ${path}`, matchFound(value, queryJsonPath(json, path))),
      (why) => add(`jsonpath ${path}`, why),
    )
  }
  if (expected['xml'] !== undefined) add('xml', sameXml(String(expected['xml']), actual.body))
}

/** A header with several values is a list; one that is joined compares as one text. */
function matchHeader(expected: unknown, headers: HeaderStore, name: string): Mismatch {
  if (Array.isArray(expected)) {
    const values = headers.values(name)
    if (values.length !== expected.length) return `expected ${expected.length} values, got ${JSON.stringify(values)}`
    for (let i = 0; i < expected.length; i++) {
      const mismatch = matchText(expected[i], values[i] ?? missing)
      if (mismatch) return mismatch
    }
    return null
  }
  return matchText(expected, headers.get(name) ?? missing)
}

function matchFound(expected: unknown, found: readonly unknown[]): Mismatch {
  if (expected === 'absent') return found.length === 0 ? null : `expected nothing, got ${JSON.stringify(found)}`
  if (found.length === 0)
    return isMatcher(expected) && 'not' in expected ? null : `expected ${JSON.stringify(expected)}, but nothing matches`
  if (found.length === 1)
    return matchJson(expected, found[0]) === null
      ? null
      : Array.isArray(expected) && matchJson(expected, found) === null
        ? null
        : matchJson(expected, found[0])
  return matchJson(expected, found)
}

function withJson(body: string, use: (json: unknown) => void, fail: (why: string) => void): void {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    fail(`the body is no JSON: ${JSON.stringify(body.slice(0, 200))}`)
    return
  }
  use(json)
}

/** Compares the response of an evaluation. */
export function compareResponse(expected: Data, evaluation: Evaluation, body: string, found: string[]): void {
  const { response } = evaluation
  const add = (field: string, mismatch: Mismatch): void => {
    if (mismatch !== null) found.push(`${field}: ${mismatch}`)
  }
  if (expected['status'] !== undefined) add('status', matchText(expected['status'], String(response.status)))
  if (expected['reason'] !== undefined) add('reason', matchText(expected['reason'], response.reason))
  compareMessage(expected, { headers: response.headers, body }, '', found)
}
