import { describe, expect, it } from 'vitest'
import { Body, compile, createHost, evaluate, HeaderStore } from '../../../src/index.ts'

const limit = 2 * 1024 * 1024

function answering(body: Body) {
  return createHost({ forward: () => ({ status: 200, reason: 'OK', headers: new HeaderStore(), body }) })
}

async function* chunksOf(bytes: number): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(bytes - 10)
  yield new Uint8Array(10)
}

const replacing = '<policies><outbound><find-and-replace from="a" to="b" /></outbound></policies>'

describe.each([
  ['a streamed body', (bytes: number) => Body.ofStream(chunksOf(bytes))],
  ['a body in memory', (bytes: number) => Body.ofBytes(new Uint8Array(bytes))],
])('%s that a policy has to read', (_, bodyOf) => {
  it('fails above 2 MiB in the consumption gateway', async () => {
    const pipeline = compile(replacing, { gateway: 'consumption' })
    const { error, response } = await evaluate(pipeline, {}, { host: answering(bodyOf(limit + 1)) })
    expect(response.status).toBe(500)
    expect(error).toMatchObject({ source: 'find-and-replace', message: 'Message payload too large to buffer' })
  })

  it('is read up to there, and elsewhere beyond', async () => {
    const small = await evaluate(compile(replacing, { gateway: 'consumption' }), {}, { host: answering(bodyOf(limit)) })
    const large = await evaluate(compile(replacing), {}, { host: answering(bodyOf(limit + 1)) })
    expect([small.error, large.error]).toEqual([null, null])
  })

  it('passes where nobody reads it', async () => {
    const pipeline = compile('<policies />', { gateway: 'consumption' })
    expect((await evaluate(pipeline, {}, { host: answering(bodyOf(limit + 1)) })).error).toBeNull()
  })
})
