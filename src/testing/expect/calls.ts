import type { RecordedCall } from '../world/stubs.ts'
import { isMatcher, matchText, missing } from './matchers.ts'
import { compareMessage } from './response.ts'

type Data = Readonly<Record<string, unknown>>

function compareCall(expected: Data, call: RecordedCall, what: string): string[] {
  const found: string[] = []
  const add = (field: string, mismatch: string | null): void => {
    if (mismatch !== null) found.push(`${what}${field}: ${mismatch}`)
  }
  const { method, url, certificate, proxy } = expected
  if (method !== undefined) add('method', matchText(method, call.method))
  if (url !== undefined)
    add('url', typeof url === 'string' && !isMatcher(url) ? matchText(url, call.url) : matchText(url, call.url))
  if (certificate !== undefined) add('certificate', matchText(certificate, call.certificate ?? missing))
  if (proxy !== undefined) add('proxy', matchText(proxy, call.proxy ?? missing))
  compareMessage(expected, { headers: call.headers, body: call.body }, what, found)
  return found
}

function describe(calls: readonly RecordedCall[]): string {
  return calls.length === 0 ? 'none' : calls.map((c) => `${c.method} ${c.url}`).join('; ')
}

/** `backend`: none, fields of the last call and `times`, or all calls in order. */
export function compareBackend(expected: unknown, calls: readonly RecordedCall[], found: string[]): void {
  if (Array.isArray(expected)) {
    compareAll(expected as readonly Data[], calls, 'backend', found)
    return
  }
  if (expected === 'none') {
    if (calls.length > 0) found.push(`backend: expected no call, got ${describe(calls)}`)
    return
  }
  const fields = expected as Data
  if (fields['times'] !== undefined) {
    const mismatch = matchText(fields['times'], String(calls.length))
    if (mismatch) found.push(`backend.times: ${mismatch}`)
  }
  const last = calls[calls.length - 1]
  if (last) found.push(...compareCall(fields, last, 'backend.'))
  else if (Object.keys(fields).some((key) => key !== 'times'))
    found.push('backend: expected a call, but there was none')
}

/** `calls`: none, all in order, or `{ unordered: […] }`. */
export function compareCalls(expected: unknown, calls: readonly RecordedCall[], found: string[]): void {
  if (expected === 'none') {
    if (calls.length > 0) found.push(`calls: expected none, got ${describe(calls)}`)
  } else if (Array.isArray(expected)) compareAll(expected as readonly Data[], calls, 'calls', found)
  else compareUnordered((expected as Data)['unordered'] as readonly Data[], calls, found)
}

function compareAll(expected: readonly Data[], calls: readonly RecordedCall[], what: string, found: string[]): void {
  if (expected.length !== calls.length)
    found.push(`${what}: expected ${expected.length} calls, got ${calls.length}: ${describe(calls)}`)
  expected.forEach((fields, i) => {
    const call = calls[i]
    if (call) found.push(...compareCall(fields, call, `${what}[${i}].`))
  })
}

function compareUnordered(expected: readonly Data[], calls: readonly RecordedCall[], found: string[]): void {
  if (expected.length !== calls.length)
    found.push(`calls: expected ${expected.length} calls, got ${calls.length}: ${describe(calls)}`)
  if (!assign(expected, calls, new Set(), 0))
    found.push(`calls: no assignment of the expected calls fits ${describe(calls)}`)
}

/** Finds a call of its own for each expectation. */
function assign(expected: readonly Data[], calls: readonly RecordedCall[], used: Set<number>, index: number): boolean {
  const fields = expected[index]
  if (!fields) return true
  for (let i = 0; i < calls.length; i++) {
    const call = calls[i]
    if (!call || used.has(i) || compareCall(fields, call, '').length > 0) continue
    used.add(i)
    if (assign(expected, calls, used, index + 1)) return true
    used.delete(i)
  }
  return false
}
