import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type AttributeEntry, type ChildEntry, policyEntries } from '../../src/compiler/policy-catalog.ts'
import differences from './sheet-differences.json' with { type: 'json' }

const sheets = '../shared/reference/policies'
const isThere = existsSync(sheets)
if (!isThere) console.log('skipped: the fact sheets of the reference are not beside the checkout')

interface SheetValue {
  readonly name?: string
  readonly required?: boolean
  readonly default?: unknown
  readonly type?: string
  readonly values?: readonly string[]
  readonly expressions?: boolean | null
}

interface SheetElement {
  readonly name: string
  readonly min?: number
  readonly max?: number | 'many'
  readonly attributes?: readonly SheetValue[]
  readonly children?: readonly SheetElement[]
}

interface Sheet extends SheetElement {
  readonly sections: readonly string[]
  readonly scopes: readonly string[]
  readonly gateways: readonly string[]
}

function compareAttributes(
  path: string,
  sheet: readonly SheetValue[],
  ours: readonly AttributeEntry[],
  found: string[],
): void {
  for (const wanted of sheet) {
    if (wanted.name === 'id' && !ours.some((a) => a.name === 'id')) continue
    const own = ours.find((a) => a.name === wanted.name)
    const at = `${path}@${wanted.name}`
    if (!own) {
      found.push(`${at} is not declared`)
      continue
    }
    if (wanted.required !== undefined && wanted.required !== own.required)
      found.push(`${at} required: sheet ${wanted.required}, declared ${own.required}`)
    if (wanted.default !== undefined && String(wanted.default ?? null) !== String(own.default ?? null))
      found.push(`${at} default: sheet ${String(wanted.default)}, declared ${String(own.default)}`)
    if (typeof wanted.expressions === 'boolean' && wanted.expressions !== own.expressions)
      found.push(`${at} expressions: sheet ${wanted.expressions}, declared ${own.expressions}`)
    if (wanted.values && [...wanted.values].sort().join() !== [...(own.values ?? [])].sort().join())
      found.push(`${at} values: sheet ${wanted.values.join(' ')}, declared ${(own.values ?? []).join(' ')}`)
  }
  for (const own of ours) if (!sheet.some((a) => a.name === own.name)) found.push(`${path}@${own.name} is in no sheet`)
}

function compareChildren(
  path: string,
  sheet: readonly SheetElement[],
  ours: readonly ChildEntry[],
  found: string[],
): void {
  for (const wanted of sheet) {
    if (wanted.name === '*') continue
    const own = ours.find((c) => c.name === wanted.name)
    const at = `${path}/${wanted.name}`
    if (!own) {
      found.push(`${at} is not declared`)
      continue
    }
    if (wanted.min !== undefined && wanted.min !== own.min)
      found.push(`${at} min: sheet ${wanted.min}, declared ${own.min}`)
    const max = wanted.max === 'many' ? null : (wanted.max ?? undefined)
    if (max !== undefined && max !== own.max)
      found.push(`${at} max: sheet ${String(wanted.max)}, declared ${String(own.max)}`)
    compareAttributes(at, wanted.attributes ?? [], own.attributes, found)
    compareChildren(at, wanted.children ?? [], own.children, found)
  }
  for (const own of ours) if (!sheet.some((c) => c.name === own.name)) found.push(`${path}/${own.name} is in no sheet`)
}

const supported = policyEntries().filter((entry) => entry.supported)

describe.skipIf(!isThere)('a declaration says what its sheet says, but for the listed differences', () => {
  it.each(supported.map((entry) => entry.name))('%s', (name) => {
    const entry = supported.find((e) => e.name === name)
    const sheet = parse(readFileSync(`${sheets}/${name}.yaml`, 'utf8')) as Sheet
    const found: string[] = []
    if (entry) {
      for (const key of ['sections', 'scopes', 'gateways'] as const) {
        const [theirs, ours] = [[...(sheet[key] ?? [])].sort().join(' '), [...entry[key]].sort().join(' ')]
        if (theirs !== ours) found.push(`${key}: sheet ${theirs}; declared ${ours}`)
      }
      compareAttributes('', sheet.attributes ?? [], entry.attributes, found)
      compareChildren('', sheet.children ?? [], entry.children, found)
    }
    const listed = (differences as Record<string, Record<string, string>>)[name] ?? {}
    expect(found.sort()).toEqual(Object.keys(listed).sort())
  })
})
