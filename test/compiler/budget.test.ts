import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { defaultLimits, startExpression } from '../../src/dotnet/values/ambient.ts'
import { compile } from '../../src/index.ts'

it('reads certificates while compiling whatever an expression before has left of its budget', () => {
  const ambient = { now: () => 0, random: () => 0, randomBytes: () => new Uint8Array(), monotonic: () => 0 }
  startExpression(ambient, { ...defaultLimits, work: 1 })
  const pfx = new Uint8Array(readFileSync('test/cases/certificates/client.pfx'))
  const { diagnostics } = compile(
    '<policies><inbound><authentication-certificate certificate-id="c" /></inbound></policies>',
    { certificates: { c: { pfx, password: 'open-sesame' } } },
  )
  expect(diagnostics).toEqual([])
})
