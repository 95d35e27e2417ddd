import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { defaultLimits, startExpression } from '../../src/dotnet/values/ambient.ts'
import { compile, createEngine } from '../../src/index.ts'

const ambient = { now: () => 0, random: () => 0, randomBytes: () => new Uint8Array(), monotonic: () => 0 }

it('reads certificates while compiling whatever an expression before has left of its budget', () => {
  startExpression(ambient, { ...defaultLimits, work: 1 })
  const pfx = new Uint8Array(readFileSync('test/cases/certificates/client.pfx'))
  const { diagnostics } = compile(
    '<policies><inbound><authentication-certificate certificate-id="c" /></inbound></policies>',
    { certificates: { c: { pfx, password: 'open-sesame' } } },
  )
  expect(diagnostics).toEqual([])
})

it('reads the input of a request whatever an expression before has left of its budget', () => {
  const engine = createEngine()
  const pipeline = engine.compile('<policies><inbound><set-method>PUT</set-method></inbound></policies>')
  startExpression(ambient, { ...defaultLimits, work: 1 })
  const variables = { list: Array.from({ length: 50_000 }, (_, i) => i) }
  expect(() => engine.evaluate(pipeline, { variables })).not.toThrow()
})
