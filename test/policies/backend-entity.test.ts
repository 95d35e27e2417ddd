import { describe, expect, it } from 'vitest'
import {
  type BackendEntity,
  Body,
  check,
  compile,
  createHost,
  evaluate,
  HeaderStore,
  type OutgoingRequest,
  VirtualClock,
} from '../../src/index.ts'

const document = '<policies><inbound><set-backend-service backend-id="orders" /></inbound></policies>'
const url = 'https://orders.internal'

/** The call that forward-request makes for an entity. */
async function callOf(entity: BackendEntity): Promise<OutgoingRequest> {
  const calls: OutgoingRequest[] = []
  const host = createHost({
    forward: (request) => {
      calls.push(request)
      return { status: 200, reason: 'OK', headers: new HeaderStore(), body: Body.ofText('') }
    },
  })
  await evaluate(compile(document, { backends: { orders: entity } }), {}, { host })
  return calls[0] as OutgoingRequest
}

describe('a backend entity', () => {
  it('has its server certificate checked as tls says', async () => {
    expect((await callOf({ url })).tls).toBeUndefined()
    expect((await callOf({ url, tls: { validateCertificateChain: false } })).tls).toEqual({
      validateChain: false,
      validateName: true,
    })
    expect((await callOf({ url, tls: { validateCertificateName: false } })).tls).toEqual({
      validateChain: true,
      validateName: false,
    })
  })

  it('with custom CA details has chain and name checked in any case', async () => {
    const tls = {
      validateCertificateChain: false,
      validateCertificateName: false,
      serverCertificateThumbprints: ['ab:cd'],
      serverX509Names: [{ name: 'orders', issuerCertificateThumbprint: 'ef' }],
    }
    expect((await callOf({ url, tls })).tls).toEqual({
      validateChain: true,
      validateName: true,
      thumbprints: ['ABCD'],
      names: [{ name: 'orders', issuerThumbprint: 'EF' }],
    })
  })

  it('has its proxy asked with user and password', async () => {
    const proxy = { url: 'http://proxy.internal:8080', username: 'u', password: 'p' }
    expect((await callOf({ url, proxy })).proxy).toEqual(proxy)
  })

  it('says what is wrong with it where a policy names it, with the place', () => {
    const found = check(document, { backends: { orders: { url: 'orders' } } })
    expect(found).toMatchObject([{ code: 'config-invalid', path: 'operation/inbound/set-backend-service[1]' }])
    expect(found[0]?.message).toBe("The backend 'orders' can't be used: its URL is no absolute URL: 'orders'")
  })
})

describe('a pool whose members prefer little carbon emission', () => {
  const member = (region: string): BackendEntity => ({ url: `https://${region}.internal`, azureRegion: region })
  const backends = {
    orders: {
      type: 'Pool',
      pool: {
        services: [
          { id: 'coal', preferredCarbonEmission: 'Low' },
          { id: 'wind', preferredCarbonEmission: 'Low' },
        ],
      },
    },
    coal: member('coal'),
    wind: member('wind'),
  } as const

  /** Hosts that three requests in a row went to. */
  async function hostsOf(emission: Readonly<Record<string, 'Low' | 'High'>>): Promise<string[]> {
    const called: string[] = []
    const host = createHost({
      clock: new VirtualClock(0),
      carbon: (region) => emission[region] ?? null,
      forward: (request) => {
        called.push(new URL(request.url).host)
        return { status: 200, reason: 'OK', headers: new HeaderStore(), body: null }
      },
    })
    const pipeline = compile(document, { backends })
    for (let i = 0; i < 3; i++) await evaluate(pipeline, {}, { host })
    return called
  }

  it('calls the members whose region is at or below the category', async () => {
    expect(await hostsOf({ coal: 'High', wind: 'Low' })).toEqual(Array(3).fill('wind.internal'))
  })

  it('falls back to all of them where none is, or nothing is known', async () => {
    const all = ['coal.internal', 'wind.internal', 'coal.internal']
    expect(await hostsOf({ coal: 'High', wind: 'High' })).toEqual(all)
    expect(await hostsOf({})).toEqual(all)
  })
})
