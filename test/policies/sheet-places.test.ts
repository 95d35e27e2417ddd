import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createEngine } from '../../src/compiler/engine.ts'
import { policyEntries } from '../../src/compiler/policy-catalog.ts'
import type { Surroundings } from '../../src/compiler/surroundings.ts'
import { everyGateway, everyScope, everySection } from '../../src/policies/define.ts'
import differences from './sheet-differences.json' with { type: 'json' }

const sheets = '../shared/reference/policies'
const isThere = existsSync(sheets)
if (!isThere) console.log('skipped: the fact sheets of the reference are not beside the checkout')

const engine = createEngine()

interface Sheet {
  readonly sections: readonly string[]
  readonly scopes: readonly string[]
  readonly gateways: readonly string[]
  readonly examples?: readonly string[]
}

/** Resolved by the linker, or a document of its own: they have no place among the statements of a section. */
const elsewhere = /^(base|include-fragment|publish-event|.*-data-source)$/
const statements = policyEntries().filter(({ name, supported }) => supported && !elsewhere.test(name))

/** The first element of an example, alone. */
function elementOf(example: string, name: string): string {
  const element = new RegExp(`<${name}\\b(?:[^>"]|"[^"]*")*?(?:/>|>[\\s\\S]*?</${name}>)`).exec(example)
  return element?.[0] ?? ''
}

/** Whether the check of a document complains about where this policy stands. */
function isRefused(code: string, name: string, xml: string, surroundings: Surroundings): boolean {
  return engine.check(xml, surroundings).some((d) => d.code === code && d.message.includes(name))
}

describe.skipIf(!isThere)(
  'a policy is taken where its sheet has it and refused elsewhere, but for listed differences',
  () => {
    it.each(statements.map((entry) => entry.name))('%s', (name) => {
      const sheet = parse(readFileSync(`${sheets}/${name}.yaml`, 'utf8')) as Sheet
      const listed = Object.keys((differences as Record<string, object>)[name] ?? {})
      const element = (sheet.examples ?? []).map((e) => elementOf(e, name)).find((e) => e !== '') ?? ''
      expect(element).not.toBe('')
      const home = sheet.sections[0] ?? 'inbound'
      const place = (section: string): string => `<policies><${section}>${element}</${section}></policies>`
      const taken = {
        sections: everySection.filter((s) => !isRefused('policy-not-in-section', name, place(s), {})),
        scopes: everyScope.filter((scope) => !isRefused('policy-not-in-scope', name, place(home), { scope })),
        gateways: everyGateway.filter((gateway) => !isRefused('policy-not-in-gateway', name, place(home), { gateway })),
      }
      for (const kind of ['sections', 'scopes', 'gateways'] as const) {
        if (listed.some((difference) => difference.startsWith(`${kind}:`))) continue
        expect([kind, ...taken[kind]].sort()).toEqual([kind, ...sheet[kind]].sort())
      }
    })
  },
)
