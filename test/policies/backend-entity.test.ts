import { describe, expect, it } from 'vitest'
import { check } from '../../src/index.ts'

const document = '<policies><inbound><set-backend-service backend-id="orders" /></inbound></policies>'
const url = 'https://orders.internal'

describe('a backend entity', () => {
  it.each([
    ['credentials', { url, credentials: { query: { code: ['x'] } } }],
    ['circuitBreaker', { url, circuitBreaker: { rules: [{ name: 'a' }] } }],
    ['pool, type Pool', { type: 'Pool', pool: { services: [{ id: 'a' }] } }],
    ['a fabric: url', { url: 'fabric:/app/service' }],
  ] as const)('with %s is reported as unsupported, with its place', (what, entity) => {
    const diagnostics = check(document, { backends: { orders: entity } })
    expect(diagnostics).toMatchObject([
      {
        code: 'attribute-not-supported',
        unsupported: true,
        message: `Sluice doesn't carry out ${what} of backend 'orders' yet`,
      },
    ])
  })

  it('with a URL and nothing else compiles', () => {
    expect(check(document, { backends: { orders: { url } } })).toEqual([])
  })
})
