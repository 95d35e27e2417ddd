import { claimMismatch, refused } from './jwt/failure.ts'
import type { Json } from './jwt/token.ts'

/** A tenant of Microsoft Entra and the sign-in service that knows it. */
export interface EntraTenant {
  /** Id or domain name; organizations and common stand for many. */
  readonly name: string
  /** Origin without a slash at its end. */
  readonly endpoint: string
}

const personalAccounts = '9188040d-6c67-4b5b-b112-36a304b66dad'

/** The sign-in service as people write it: `https://` may be left out. Null for what is no host. */
export function entraEndpoint(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^https:\/\//i, '')
    .replace(/\/+$/, '')
  return /^[a-z0-9.-]+(?::\d+)?$/i.test(bare) ? `https://${bare}` : null
}

/** A tenant as people write it: id, domain, `organizations`, `common`, or a URL with one of these as path or host. */
export function entraTenant(text: string, endpoint: string): EntraTenant {
  const trimmed = text.trim()
  const url = /^(https?:\/\/([^/?#]+))(?:\/([^/?#]+))?/i.exec(trimmed)
  if (!url) return { name: trimmed.replace(/^\/+|\/+$/g, ''), endpoint }
  const [, origin = '', host = '', path] = url
  return path === undefined ? { name: host, endpoint } : { name: path, endpoint: origin }
}

export function discoveryUrl({ name, endpoint }: EntraTenant): string {
  return `${endpoint}/${name}/v2.0/.well-known/openid-configuration`
}

/** Refuses a token that the tenant didn't issue, in the form of v1 or v2. `discovered` comes from the discovery document. */
export function checkEntraIssuer(
  payload: Readonly<Record<string, Json>>,
  { name, endpoint }: EntraTenant,
  discovered: string | null,
): void {
  const issuer = payload['iss']
  const tenantId = payload['tid'] ?? tenantOfIssuer(issuer)
  const word = name.toLowerCase()
  const isShared = word === 'organizations' || word === 'common'
  const isPersonal = tenantId === personalAccounts
  const ids: string[] = []
  if (!isShared) ids.push(name, tenantOfIssuer(discovered) ?? name)
  else if (typeof tenantId === 'string' && !(isPersonal && word === 'organizations')) ids.push(tenantId)
  const accepted = ids.flatMap((id) => [
    `${endpoint}/${id}/v2.0`,
    `https://sts.windows.net/${id}/`,
    `https://sts.chinacloudapi.cn/${id}/`,
    ...(discovered === null ? [] : [discovered.replace(/\{tenantid\}/i, id)]),
  ])
  if (typeof issuer !== 'string' || !accepted.includes(issuer))
    throw refused('TokenIssuerNotAllowed', 'Issuer validation failed.')
}

function tenantOfIssuer(issuer: Json | undefined): string | null {
  return typeof issuer === 'string' ? (/^https:\/\/[^/]+\/([^/{}]+)/.exec(issuer)?.[1] ?? null) : null
}

/** Refuses a token of another client application: `azp` of v2 tokens, `appid` of v1. Ids are compared without case. */
export function checkClientApplication(payload: Readonly<Record<string, Json>>, allowed: readonly string[]): void {
  const name = payload['azp'] === undefined && payload['appid'] !== undefined ? 'appid' : 'azp'
  const client = payload[name]
  if (typeof client !== 'string')
    throw refused(
      'TokenClaimNotFound',
      `JWT is missing the following claims: ${payload['ver'] === '1.0' ? 'appid' : 'azp'}.`,
    )
  if (!allowed.some((id) => id.toLowerCase() === client.toLowerCase()))
    throw claimMismatch(name, allowed.length === 1 ? (allowed[0] ?? null) : null)
}
