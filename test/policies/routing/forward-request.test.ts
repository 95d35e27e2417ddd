import { describe, expect, it } from 'vitest'
import { compile, createHost, evaluate, HeaderStore, type OutgoingRequest } from '../../../src/index.ts'

async function callOf(attributes: string): Promise<OutgoingRequest | undefined> {
  let call: OutgoingRequest | undefined
  const host = createHost({
    forward: (request) => {
      call = request
      return { status: 200, reason: 'OK', headers: new HeaderStore(), body: null }
    },
  })
  await evaluate(compile(`<policies><backend><forward-request ${attributes} /></backend></policies>`), {}, { host })
  return call
}

describe('forward-request', () => {
  it.each([
    ['', '1'],
    ['http-version="2or1"', '2or1'],
    ['http-version="2"', '2'],
  ])('with %s asks for HTTP version %s', async (attributes, version) => {
    expect((await callOf(attributes))?.httpVersion).toBe(version)
  })

  it('hands its timeout to the port', async () => {
    expect((await callOf(''))?.timeout).toBe(300_000)
    expect((await callOf('timeout="7"'))?.timeout).toBe(7000)
    expect((await callOf('timeout-ms="7"'))?.timeout).toBe(7)
  })
})
