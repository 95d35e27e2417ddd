import { describe, expect, it } from 'vitest'
import { check, compile, evaluate } from '../../src/index.ts'

const documents = {
  'an attribute that the declaration marks':
    '<policies><inbound><set-body html-decode-expression="true">a</set-body></inbound></policies>',
  'an attribute that the policy itself reports':
    '<policies><inbound><validate-azure-ad-token tenant-id="t" allow-proof-of-possession-tokens="true" /></inbound></policies>',
} as const

describe('what is not carried out yet', () => {
  it.each(Object.entries(documents))('%s is an error', (_, xml) => {
    expect(check(xml)).toMatchObject([{ code: 'attribute-not-supported', severity: 'error', unsupported: true }])
  })

  it.each(Object.entries(documents))(
    '%s is a warning in lenient mode, and raises when it is reached',
    async (_, xml) => {
      const pipeline = compile(xml, { lenient: true })
      expect(pipeline.diagnostics).toMatchObject([{ code: 'attribute-not-supported', severity: 'warning' }])
      const { response, error } = await evaluate(pipeline, { request: { headers: { Authorization: 'Bearer a.b.c' } } })
      expect([response.status, error?.reason]).toEqual([500, 'NotSupported'])
    },
  )
})
