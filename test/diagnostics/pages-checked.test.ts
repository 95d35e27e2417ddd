import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/compiler/engine.ts'
import { diagnosticPages } from '../../src/diagnostics/pages/index.ts'
import { definePolicy, everyGateway, everyScope, everySection } from '../../src/policies/define.ts'
import { element, optional, string } from '../../src/policies/schema.ts'

/** A policy of an embedder with a child that isn't carried out yet: the product has none in this state. */
const notifyTeam = definePolicy({
  name: 'notify-team',
  category: 'integration',
  summary: 'Tells a team of a request.',
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  attributes: { name: string({ required: true }) },
  children: { schedule: optional(element({ text: string({}) }), { unsupported: true }) },
  compile: () => {},
})
const engine = createEngine({ policies: [notifyTeam] })
const policies = diagnosticPages.filter(({ bad }) => bad.language === 'policy')
const unsupported = policies.filter(({ code }) => code.endsWith('-not-supported'))

describe('the examples of a page, checked', () => {
  it.each(policies.filter((page) => !unsupported.includes(page)))(
    'report $code where they are bad',
    ({ code, bad }) => {
      const codes = engine.check(bad.text, bad.surroundings ?? {}).map((diagnostic) => diagnostic.code)
      expect([...new Set(codes)]).toEqual([code])
    },
  )

  it.each(unsupported)('report $code where they are bad', ({ code, bad }) => {
    const found = engine.check(bad.text, bad.surroundings ?? {}).find((diagnostic) => diagnostic.code === code)
    expect(found?.unsupported).toBe(true)
  })

  it.each(policies)('report nothing where they are good: $code', ({ good }) => {
    if (good.language !== 'policy') return
    expect(engine.check(good.text, good.surroundings ?? {}).map(({ message }) => message)).toEqual([])
  })
})
