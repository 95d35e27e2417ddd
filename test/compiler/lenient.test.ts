import { describe, expect, it } from 'vitest'
import { check, compile, evaluate } from '../../src/index.ts'

const inbound = (policy: string): string => `<policies><inbound>${policy}</inbound></policies>`

const documents = {
  'an attribute that the declaration marks': [
    'attribute-not-supported',
    inbound('<set-body html-decode-expression="true">a</set-body>'),
  ],
  'an attribute that the policy itself reports': [
    'attribute-not-supported',
    inbound('<validate-azure-ad-token tenant-id="t" allow-proof-of-possession-tokens="true" />'),
  ],
  'another one of that policy': [
    'attribute-not-supported',
    inbound('<validate-azure-ad-token tenant-id="t" allow-protected-forwarded-tokens="true" />'),
  ],
  'a child': [
    'child-not-supported',
    inbound('<send-request mode="copy" response-variable-name="r"><authentication-token /></send-request>'),
  ],
  "a policy that only the editor's schemas have": ['policy-not-supported', inbound('<authentication-token />')],
  'such a policy in wait': ['policy-not-supported', inbound('<wait><authentication-token /></wait>')],
} as const

describe('what is not carried out yet', () => {
  it.each(Object.entries(documents))('%s is an error', (_, [code, xml]) => {
    expect(check(xml)).toMatchObject([{ code, severity: 'error', unsupported: true }])
  })

  it.each(Object.entries(documents))(
    '%s is a warning in lenient mode, and raises when it is reached',
    async (_, [code, xml]) => {
      const pipeline = compile(xml, { lenient: true })
      expect(pipeline.diagnostics).toMatchObject([{ code, severity: 'warning' }])
      const { response, error } = await evaluate(pipeline, { request: { headers: { Authorization: 'Bearer a.b.c' } } })
      expect([response.status, error?.reason]).toEqual([500, 'NotSupported'])
    },
  )
})
