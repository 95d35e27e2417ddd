import { base64url, CompactSign, exportJWK, importPKCS8, importSPKI, type JWK } from 'jose'
import { plainNumber, writtenJson } from '../files/written-number.ts'
import { timeOf } from './duration.ts'
import { testKeys } from './test-keys.ts'

type Data = Readonly<Record<string, unknown>>

interface KeyMaterial {
  readonly alg: string
  readonly kid: string | undefined
  readonly jwk: JWK
}

/** Thrown for a key or token that can't be made; `path` names it in the file. */
export class TokenProblem extends Error {
  override readonly name = 'TokenProblem'
  readonly path: readonly string[]

  constructor(path: readonly string[], message: string) {
    super(message)
    this.path = path
  }
}

/** The keys and signed tokens of a test. */
export class TokenFactory {
  readonly #keys = new Map<string, KeyMaterial>()

  static async create(keys: Data): Promise<TokenFactory> {
    const factory = new TokenFactory()
    for (const [name, value] of Object.entries(keys)) factory.#keys.set(name, await material(name, value as Data))
    return factory
  }

  /** The public key set as JSON, for `{{jwks "name"}}`. */
  keySet(name: string): string {
    const key = this.#keys.get(name)
    if (!key) throw new TokenProblem(['keys'], `there is no key '${name}'`)
    const { d, p, q, dp, dq, qi, ...open } = key.jwk
    return JSON.stringify({
      keys: [{ ...open, ...(key.kid === undefined ? {} : { kid: key.kid }), alg: key.alg, use: 'sig' }],
    })
  }

  async sign(name: string, token: Data, now: number): Promise<string> {
    const key = this.#keys.get(String(token['key'] ?? ''))
    if (token['key'] !== undefined && !key)
      throw new TokenProblem(['tokens', name, 'key'], `there is no key '${String(token['key'])}'`)
    const isSigned = token['sign'] !== false
    if (isSigned && !key) throw new TokenProblem(['tokens', name], `token '${name}' needs a key`)
    const alg = isSigned ? String(token['alg'] ?? key?.alg) : 'none'
    const kid = token['kid'] ?? key?.kid
    const header = {
      alg,
      typ: 'JWT',
      ...(kid === undefined ? {} : { kid: String(kid) }),
      ...plainHeader(token['header'] as Data | undefined),
    }
    const payload = new TextEncoder().encode(claimsJson((token['claims'] as Data | undefined) ?? {}, name, now))
    if (!isSigned || !key) return `${base64url.encode(JSON.stringify(header))}.${base64url.encode(payload)}.`
    try {
      const jws = new CompactSign(payload).setProtectedHeader(header as { alg: string })
      return await jws.sign(key.jwk.kty === 'oct' ? base64url.decode(String(key.jwk.k)) : ({ ...key.jwk, alg } as JWK))
    } catch (error) {
      throw new TokenProblem(
        ['tokens', name],
        `token '${name}' can't be signed: ${error instanceof Error ? error.message : String(error)}`,
      )
    }
  }
}

function plainHeader(header: Data | undefined): Data {
  return Object.fromEntries(Object.entries(header ?? {}).map(([k, v]) => [k, plainNumber(v)]))
}

const times = new Set(['exp', 'nbf', 'iat', 'auth_time'])

function claimsJson(claims: Data, name: string, now: number): string {
  const resolved = Object.entries(claims).map(([claim, value]) => {
    if (!times.has(claim)) return [claim, value] as const
    const time = timeOf(value, now)
    if (time === null)
      throw new TokenProblem(
        ['tokens', name, 'claims', claim],
        `'${String(value)}' is no time: write seconds, ISO text, or +1h, -5m relative to now`,
      )
    return [claim, time] as const
  })
  return writtenJson(Object.fromEntries(resolved))
}

async function material(name: string, key: Data): Promise<KeyMaterial> {
  const alg = key['alg'] === undefined ? undefined : String(key['alg'])
  const kid = key['kid'] === undefined ? undefined : String(key['kid'])
  const where = ['keys', name]
  if (key['secret'] !== undefined) {
    const k = String(key['secret']).replace(/\s+/g, '').replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
    return { alg: alg ?? 'HS256', kid, jwk: { kty: 'oct', k } }
  }
  if (key['jwk'] !== undefined) {
    const jwk = key['jwk'] as JWK
    return { alg: alg ?? jwk.alg ?? 'RS256', kid: kid ?? jwk.kid, jwk }
  }
  if (typeof key['pem'] === 'string') {
    const pem = key['pem']
    const imported = pem.includes('PUBLIC KEY')
      ? await importSPKI(pem, alg ?? 'RS256', { extractable: true })
      : await importPKCS8(pem, alg ?? 'RS256', { extractable: true })
    return { alg: alg ?? 'RS256', kid, jwk: await exportJWK(imported) }
  }
  if (alg === undefined) throw new TokenProblem(where, `key '${name}' needs alg, secret, jwk or pem`)
  const fixed = /^[RP]S/.test(alg)
    ? testKeys.rsa
    : alg === 'ES256'
      ? testKeys.p256
      : alg === 'ES384'
        ? testKeys.p384
        : alg === 'ES512'
          ? testKeys.p521
          : alg === 'EdDSA' || alg === 'Ed25519'
            ? testKeys.ed25519
            : null
  if (!fixed) throw new TokenProblem(where, `key '${name}': there is no test key for the algorithm '${alg}'`)
  return { alg, kid, jwk: fixed as JWK }
}
