import { describe, expect, it } from 'vitest'
import { type IdentityCredential, managedIdentity } from '../../src/adapters/managed-identity.ts'
import { compile, createHost, evaluate } from '../../src/index.ts'
import { IdentityFailure } from '../../src/runtime/host/identity.ts'

/** A credential whose tokens count up and live for ten minutes from 0. */
function credential(asked: string[], name: string): IdentityCredential {
  return {
    getToken: async (scope) => {
      asked.push(`${name} ${scope}`)
      return { token: `${name}-${asked.length}`, expiresOnTimestamp: 600_000 }
    },
  }
}

const policy = (attributes: string): string =>
  `<policies><inbound><authentication-managed-identity resource="https://vault.azure.net" output-token-variable-name="token" ${attributes} /></inbound></policies>`

describe('the managed identity of Azure', () => {
  it('gives the token of the resource, of the system-assigned or a user-assigned identity', async () => {
    const asked: string[] = []
    const identity = managedIdentity({
      credential: (clientId) => credential(asked, clientId ?? 'system'),
      now: () => 0,
    })
    const host = createHost({ identity })
    const first = await evaluate(compile(policy('')), {}, { host })
    const second = await evaluate(compile(policy('client-id="app"')), {}, { host })
    expect(asked).toEqual(['system https://vault.azure.net/.default', 'app https://vault.azure.net/.default'])
    expect([first.variables.get('token'), second.variables.get('token')]).toEqual(['system-1', 'app-2'])
  })

  it('is asked once while a token lives, also by requests at the same time', async () => {
    const asked: string[] = []
    let time = 0
    const identity = managedIdentity({ credential: () => credential(asked, 't'), now: () => time })
    const request = { resource: 'r', clientId: null }
    expect(await Promise.all([identity.token(request), identity.token(request)])).toEqual(['t-1', 't-1'])
    time = 539_999
    expect(identity.token(request)).toBe('t-1')
    time = 540_000
    expect(await identity.token(request)).toBe('t-2')
    expect(asked).toEqual(['t r/.default', 't r/.default'])
  })

  it('keeps a scope that is one', async () => {
    const asked: string[] = []
    const identity = managedIdentity({ credential: () => credential(asked, 't') })
    await identity.token({ resource: 'api://orders/.default', clientId: null })
    expect(asked).toEqual(['t api://orders/.default'])
  })

  it('fails the policy where no token is given, and is asked again', async () => {
    let calls = 0
    const failing: IdentityCredential = {
      getToken: async () => {
        calls++
        throw new Error('ManagedIdentityCredential authentication unavailable.')
      },
    }
    const host = createHost({ identity: managedIdentity({ credential: () => failing }) })
    const pipeline = compile(policy(''))
    const { response, error } = await evaluate(pipeline, {}, { host })
    await evaluate(pipeline, {}, { host })
    expect(response.status).toBe(500)
    expect(error).toMatchObject({
      source: 'authentication-managed-identity',
      message: 'ManagedIdentityCredential authentication unavailable.',
    })
    expect(calls).toBe(2)
    const ignored = await evaluate(compile(policy('ignore-error="true"')), {}, { host })
    expect(ignored.response.status).toBe(200)
  })

  it('fails where the answer is empty or never comes', async () => {
    const empty = managedIdentity({ credential: () => ({ getToken: async () => null }) })
    await expect(empty.token({ resource: 'r', clientId: null })).rejects.toBeInstanceOf(IdentityFailure)
    let aborted = false
    const silent: IdentityCredential = {
      getToken: (_, options) =>
        new Promise(() => {
          options?.abortSignal?.addEventListener('abort', () => {
            aborted = true
          })
        }),
    }
    const never = managedIdentity({ credential: () => silent, timeout: 1 })
    await expect(never.token({ resource: 'r', clientId: null })).rejects.toThrow(
      'No token was given within 0.001 seconds.',
    )
    expect(aborted).toBe(true)
  })
})
