import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import uncovered from './sheet-errors-without-case.json' with { type: 'json' }

const sheets = '../shared/reference/policies'
const cases = 'test/cases'
const isThere = existsSync(sheets)
if (!isThere) console.log('skipped: the fact sheets of the reference are not beside the checkout')

interface SheetError {
  readonly source: string
  readonly reason: string | null
  readonly message: string | null
  readonly status: number | string | null
}

/** What a case expects together: the error and, where it says so, the status and what the caller is told. */
interface Expected {
  readonly status?: unknown
  readonly json?: { readonly message?: unknown }
  readonly error: { readonly source?: unknown; readonly reason?: unknown; readonly message?: unknown }
}

function collect(node: unknown, found: Expected[]): void {
  if (typeof node !== 'object' || node === null) return
  if ('error' in node && typeof node.error === 'object' && node.error !== null) found.push(node as Expected)
  for (const value of Object.values(node)) collect(value, found)
}

/** Whether what a case expects of the message says at least the fixed beginning of the sheet's text. */
function saysMessage(expected: unknown, message: string): boolean {
  const pattern = message
    .replace(/^Details: /, '') // marks what only LastError tells
    .split(/\{[^}]*\}|<[^>]*>|\.\.\.|\b(?:xx|n)\b/)
    .map((part) => part.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&'))
    .join('.*')
  const whole = new RegExp(`^${pattern}$`, 's')
  if (typeof expected === 'string') return whole.test(expected)
  const matcher = (expected ?? {}) as Record<string, unknown>
  const part = matcher['contains'] ?? matcher['startsWith'] ?? matcher['matches']
  return typeof part === 'string' && (part.length > 10 || /^(varies|<[^>]*>$)/.test(message))
}

/** Some sheets describe where an error comes from instead of naming its source. */
const isSource = (text: string): boolean => /^[\w-]+$/.test(text)

function isCase({ status, error, json }: Expected, wanted: SheetError): boolean {
  if (isSource(wanted.source) && error.source !== wanted.source) return false
  if (wanted.reason !== null && error.reason !== wanted.reason) return false
  if (typeof wanted.status === 'number' && status !== wanted.status) return false
  const { message } = wanted
  // Some sheets describe the text instead of quoting it, some quote what only the caller reads.
  if (message === null || /^varies|^<not|^public text/.test(message)) return true
  return saysMessage(error.message, message) || saysMessage(json?.message, message)
}

/** By the folder of the cases. */
const expected = new Map<string, Expected[]>()
for (const file of readdirSync(cases, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.test.yaml')) continue
  const folder = file.replace(/[\\/].*/, '')
  const found = expected.get(folder) ?? []
  collect(parse(readFileSync(join(cases, file), 'utf8')), found)
  expected.set(folder, found)
}

const files = isThere ? readdirSync(sheets).filter((file) => file.endsWith('.yaml')) : []

describe.skipIf(!isThere)(
  'each error of a sheet has a case that expects its text and status, but for those of the list',
  () => {
    it.each(files.map((file) => file.replace('.yaml', '')))('%s', (name) => {
      const { errors } = parse(readFileSync(`${sheets}/${name}.yaml`, 'utf8')) as { errors?: readonly SheetError[] }
      const missing = (errors ?? []).filter((error) => !expected.get(name)?.some((e) => isCase(e, error)))
      const listed = (uncovered as Record<string, Record<string, string>>)[name] ?? {}
      expect(missing.map((e) => `${e.status} ${e.source} ${e.reason}: ${e.message}`)).toEqual(Object.keys(listed))
    })
  },
)
