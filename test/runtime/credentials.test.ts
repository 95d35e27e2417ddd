import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  ConnectionFailure,
  type ConnectionRequest,
  compile,
  createHost,
  evaluate,
  StaticIdentity,
  VirtualClock,
} from '../../src/index.ts'

const pem = (name: string): string => readFileSync(`test/cases/certificates/${name}.pem`, 'utf8')
const clock = () => new VirtualClock(Date.parse('2026-01-01T00:00:00Z'))

describe('the identity in memory', () => {
  it('gives the same token to every resource that nobody lists', async () => {
    const pipeline = compile(
      '<policies><inbound><authentication-managed-identity resource="r" output-token-variable-name="t" /></inbound></policies>',
    )
    const { variables } = await evaluate(pipeline)
    expect(variables.get('t')).toBe('managed-identity-token')
  })

  it('may wait for its tokens, also in branches of wait', async () => {
    const tokens = new StaticIdentity({ a: 'token-a', b: 'token-b' })
    const identity = { token: async (request: Parameters<StaticIdentity['token']>[0]) => tokens.token(request) }
    const pipeline = compile(`<policies><inbound><wait for="all">
      <authentication-managed-identity resource="a" output-token-variable-name="a" />
      <authentication-managed-identity resource="b" output-token-variable-name="b" />
    </wait></inbound></policies>`)
    const { variables } = await evaluate(pipeline, {}, { host: createHost({ identity }) })
    expect([variables.get('a'), variables.get('b')]).toEqual(['token-a', 'token-b'])
  })
})

describe('the credential manager', () => {
  const policy = (attributes: string): string =>
    `<policies><inbound><get-authorization-context provider-id="p" authorization-id="a" context-variable-name="auth" ${attributes} /></inbound></policies>`

  it('is asked with the identity and may answer later', async () => {
    const asked: ConnectionRequest[] = []
    const connections = {
      authorization: async (request: ConnectionRequest) => {
        asked.push(request)
        return { accessToken: 'token' }
      },
    }
    const { variables } = await evaluate(compile(policy('')), {}, { host: createHost({ connections }) })
    expect(asked).toEqual([{ providerId: 'p', authorizationId: 'a', identity: null }])
    expect(variables.get('auth')).toMatchObject({ fields: { AccessToken: 'token' } })
  })

  it('fails the request or gives null where it rejects', async () => {
    const connections = {
      authorization: async () => {
        throw new ConnectionFailure('The connection is in error state.')
      },
    }
    const host = createHost({ connections })
    const failed = await evaluate(compile(policy('')), {}, { host })
    expect(failed.response.status).toBe(500)
    expect(failed.error?.message).toBe('The connection is in error state.')
    const ignored = await evaluate(compile(policy('ignore-error="true"')), {}, { host })
    expect(ignored.variables.get('auth')).toBeNull()
  })
})

describe('certificates of callers', () => {
  const request = { certificate: pem('client') }

  it('are trusted where their chain ends in a root of the host', async () => {
    const pipeline = compile('<policies><inbound><validate-client-certificate /></inbound></policies>')
    const without = await evaluate(pipeline, { request }, { host: createHost({ clock: clock() }) })
    expect(without.error?.reason).toBe('ClientCertificateNotTrusted')
    const host = createHost({ clock: clock(), trustedRoots: [pem('root')] })
    expect((await evaluate(pipeline, { request }, { host })).response.status).toBe(200)
  })

  it('are looked up by the revocation port, at once or later', async () => {
    const pipeline = compile(
      '<policies><inbound><validate-client-certificate validate-trust="false" /></inbound></policies>',
    )
    const asked: unknown[] = []
    const host = createHost({
      clock: clock(),
      revocation: async (certificate) => {
        asked.push(certificate)
        return true
      },
    })
    expect((await evaluate(pipeline, { request }, { host })).error?.reason).toBe('ClientCertificateRevoked')
    expect(asked).toEqual([
      {
        thumbprint: '3C14A885D516EF56831469D0B1050332DCA23227',
        serialNumber: '0A1B2C3D4E60',
        issuer: 'CN=Contoso Root CA, O="Contoso, Inc.", C=NL',
      },
    ])
    const fine = createHost({ clock: clock(), revocation: () => false })
    expect((await evaluate(pipeline, { request }, { host: fine })).response.status).toBe(200)
  })
})

describe('a call with a client certificate', () => {
  it('gets what TLS needs: the PFX with its password, or the PEM text', async () => {
    const seen: unknown[] = []
    const host = createHost({
      forward: ({ certificate }) => {
        seen.push(certificate)
        throw new Error('seen')
      },
    })
    const pfx = new Uint8Array(readFileSync('test/cases/certificates/client.pfx'))
    const certificates = { a: { pfx, password: 'open-sesame' }, b: { pem: pem('client') }, c: pem('client') }
    for (const id of Object.keys(certificates)) {
      const xml = `<policies><inbound><base /><authentication-certificate certificate-id="${id}" /></inbound></policies>`
      await evaluate(compile(xml, { certificates }), {}, { host })
    }
    const thumbprint = '3C14A885D516EF56831469D0B1050332DCA23227'
    expect(seen).toEqual([
      { thumbprint, pfx, password: 'open-sesame' },
      { thumbprint, pem: pem('client') },
      { thumbprint, pem: pem('client') },
    ])
  })
})
