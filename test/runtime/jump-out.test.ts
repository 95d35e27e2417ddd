import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/compiler/engine.ts'
import { definePolicy, everyGateway, everyScope, everySection } from '../../src/policies/define.ts'
import { constant } from '../../src/policies/operand.ts'
import { bool, string } from '../../src/policies/schema.ts'
import { afterStore } from '../../src/runtime/pipeline.ts'
import type { Run } from '../../src/runtime/run.ts'

const common = { category: 'caching', summary: 'For tests.', scopes: everyScope, gateways: everyGateway } as const

/** Goes on behind the store in outbound, at once or after a promise. */
const hit = definePolicy({
  name: 'hit',
  ...common,
  sections: ['inbound'],
  attributes: { later: bool({ default: false }) },
  compile: ({ later }, builder) => builder.emit(jump, constant(later)),
})
const jump = (run: Run, later: boolean): number | Promise<number> => {
  const target = afterStore(run.program, 'cache-store')
  return later ? Promise.resolve(target) : target
}

const store = definePolicy({
  name: 'store',
  ...common,
  sections: ['outbound'],
  compile: (_, builder) => builder.goesOnAfterHit('cache-store'),
})

const note = definePolicy({
  name: 'note',
  ...common,
  sections: everySection,
  attributes: { text: string({ required: true }) },
  compile: ({ text }, builder) => builder.emit(write, constant(text)),
})
const write = (run: Run, text: string): void => {
  const { variables } = run.context
  variables.set('notes', `${String(variables.get('notes') ?? '')}${text} `)
}

const engine = createEngine({ policies: [hit, store, note] })

async function notes(inbound: string, outbound: string): Promise<unknown> {
  const xml = `<policies><inbound>${inbound}<note text="inbound" /></inbound><backend><note text="backend" /></backend>
    <outbound>${outbound}</outbound></policies>`
  const { variables, policyError } = await engine.evaluate(engine.compile(xml))
  expect(policyError).toBeNull()
  return variables.get('notes')
}

const outbound = '<note text="before" /><store /><note text="behind" />'
const anyway = '<when condition="@(true)">'

describe('a jump from inbound into outbound', () => {
  it.each([
    ['directly in the section', '<hit />'],
    ['after a promise', '<hit later="true" />'],
    ['out of choose', `<choose>${anyway}<hit /></when></choose>`],
    ['out of retry', '<retry condition="@(true)" count="3" interval="0"><hit /></retry>'],
    ['out of retry, after a promise', '<retry condition="@(true)" count="3" interval="0"><hit later="true" /></retry>'],
    [
      'out of a retry in a retry',
      `<retry condition="@(true)" count="3" interval="0"><retry condition="@(true)" count="3" interval="0"><hit />
       </retry></retry>`,
    ],
    ['out of wait', `<wait><choose>${anyway}<hit /></when></choose></wait>`],
    ['out of wait, after a promise', `<wait><choose>${anyway}<hit later="true" /></when></choose></wait>`],
    ['out of wait for any', `<wait for="any"><choose>${anyway}<hit later="true" /></when></choose></wait>`],
  ])('%s goes on behind the store', async (_, inbound) => {
    expect(await notes(inbound, outbound)).toBe('behind ')
  })

  it.each([
    ['the first store counts', `${outbound}<store /><note text="last" />`, 'behind last '],
    [
      'a store inside choose: behind the outermost choose',
      `<choose>${anyway}<choose>${anyway}<store /></when></choose><note text="inner" /></when></choose><note text="behind" />`,
      'behind ',
    ],
    ['no store: the end of outbound', '<note text="before" />', undefined],
    ['an empty outbound', '', undefined],
  ])('%s', async (_, inOutbound, expected) => {
    expect(await notes('<hit />', inOutbound)).toBe(expected)
  })
})
