import { describe, expect, it } from 'vitest'
import { check } from '../../../src/index.ts'

const statements = {
  'cache-lookup-value': '<cache-lookup-value key="k" variable-name="v" caching-type="internal" />',
  'cache-store-value': '<cache-store-value key="k" value="v" duration="1" caching-type="internal" />',
  'cache-remove-value': '<cache-remove-value key="k" caching-type="internal" />',
  'cache-lookup': '<cache-lookup vary-by-developer="false" vary-by-developer-groups="false" caching-type="internal" />',
} as const

describe.each(Object.entries(statements))('%s that insists on the built-in cache', (name, statement) => {
  const xml = `<policies><inbound>${statement}</inbound></policies>`

  it.each(['consumption', 'self-hosted'] as const)('is warned of in the %s gateway, which has none', (gateway) => {
    const message = expect.stringContaining(`${name} finds and keeps nothing`) as string
    expect(check(xml, { gateway })).toMatchObject([{ code: 'attribute-value', severity: 'warning', message }])
  })

  it('is fine elsewhere, and with another type', () => {
    expect(check(xml, { gateway: 'v2' })).toEqual([])
    expect(check(xml)).toEqual([])
    expect(check(xml.replace('internal', 'external'), { gateway: 'consumption' })).toEqual([])
  })
})
