import type { BackendEntity, X509Name } from '../../entities/backend.ts'
import { ContextRecord } from '../context/record.ts'
import type { ServerTrust } from '../host/http.ts'
import { RequestUrl } from '../messages/url.ts'
import type { Backend, Credentials, FabricCluster } from './backend.ts'
import { readBreaker } from './read-breaker.ts'
import { readPool } from './read-pool.ts'

/** Collects what is wrong while an entity is read. */
export interface EntityReader {
  readonly problems: string[]
  /** Replaces named values. */
  readonly text: (value: unknown) => string
}

/** Makes an entity ready for use. `namedValue` gives a named value's text, or undefined where nobody knows it. */
export function readBackend(
  id: string,
  entity: BackendEntity,
  namedValue: (name: string) => string | undefined,
): Backend {
  const unknown = new Set<string>()
  const reader: EntityReader = {
    problems: [],
    text: (value) =>
      String(value).replace(/\{\{([A-Za-z0-9][A-Za-z0-9_.-]*)\}\}/g, (whole, name: string) => {
        const text = namedValue(name)
        if (text === undefined) unknown.add(name)
        return text ?? whole
      }),
  }
  const isPool = entity.type === 'Pool' || (entity.type === undefined && entity.pool !== undefined)
  const url = entity.url ?? ''
  const isFabric = !isPool && /^fabric:/i.test(url)
  const base = isPool || isFabric ? null : backendBase(url)
  if (base && base.queryString !== '') reader.problems.push(`its URL carries a query: '${url}'`)
  if (!isPool && !isFabric && !base) reader.problems.push(`its URL is no absolute URL: '${url}'`)
  return {
    id,
    record: new ContextRecord('Backend', { Id: id, Type: isPool ? 1 : 0, AzureRegion: entity.azureRegion ?? null }),
    azureRegion: entity.azureRegion ?? null,
    base,
    credentials: isPool ? null : readCredentials(entity, reader),
    tls: isPool ? null : trustOf(entity.tls),
    proxy: isPool ? null : readProxy(entity, reader),
    breaker: isPool ? null : readBreaker(entity, reader),
    pool: isPool ? readPool(entity, reader) : null,
    fabric: isFabric ? readFabric(url, entity, reader) : null,
    problems: reader.problems,
    unknownNamedValues: [...unknown],
  }
}

/** The URL of a backend, without user info and fragment; null where it is none. */
export function backendBase(text: string): RequestUrl | null {
  const trimmed = text.trim()
  const authority = /^(?:https?|wss?):\/\/([^\s/?#]+)/i.exec(trimmed)?.[1]
  if (authority === undefined || authority.includes('@') || trimmed.includes('#')) return null
  return RequestUrl.parse(trimmed)
}

/** Of a Service Fabric cluster that doesn't say: as the documentation's sample. */
const defaultRetries = 5

type Named = Readonly<Record<string, string | readonly string[]>>

function readCredentials({ credentials }: BackendEntity, { text }: EntityReader): Credentials | null {
  if (!credentials) return null
  const { authorization, header, query, certificateIds, certificate, managedIdentity } = credentials
  const named = (map: Named | undefined): [string, readonly string[]][] =>
    Object.entries(map ?? {}).map(([name, values]) => [name, [values].flat().map(text)])
  const headers = named(header)
  if (authorization) {
    const value = [text(authorization.scheme), text(authorization.parameter ?? '')].filter((part) => part !== '')
    headers.push(['Authorization', [value.join(' ')]])
  }
  return {
    headers,
    query: named(query),
    certificateIds: certificateIds ?? [],
    thumbprints: certificateIds?.length ? [] : (certificate ?? []).map(thumbprint),
    managedIdentity: managedIdentity
      ? {
          resource: text(managedIdentity.resource),
          clientId: managedIdentity.clientId === undefined ? null : text(managedIdentity.clientId),
        }
      : null,
  }
}

function readProxy({ proxy }: BackendEntity, { text, problems }: EntityReader): Backend['proxy'] {
  if (!proxy) return null
  if (!backendBase(String(proxy.url ?? ''))) problems.push(`the URL of its proxy is no absolute URL: '${proxy.url}'`)
  return {
    url: proxy.url,
    ...(proxy.username === undefined ? {} : { username: text(proxy.username) }),
    ...(proxy.password === undefined ? {} : { password: text(proxy.password) }),
  }
}

function trustOf(tls: BackendEntity['tls']): ServerTrust | null {
  if (!tls) return null
  const thumbprints = (tls.serverCertificateThumbprints ?? []).map(thumbprint)
  const names = namesOf(tls.serverX509Names)
  // With custom CA details name and chain are always validated.
  const custom = thumbprints.length > 0 || names.length > 0
  return {
    validateChain: custom || (tls.validateCertificateChain ?? true),
    validateName: custom || (tls.validateCertificateName ?? true),
    ...(thumbprints.length > 0 ? { thumbprints } : {}),
    ...(names.length > 0 ? { names } : {}),
  }
}

function namesOf(names: readonly X509Name[] | undefined): { name: string; issuerThumbprint: string | null }[] {
  return (names ?? []).map(({ name, issuerCertificateThumbprint }) => ({
    name,
    issuerThumbprint: issuerCertificateThumbprint === undefined ? null : thumbprint(issuerCertificateThumbprint),
  }))
}

function readFabric(service: string, entity: BackendEntity, { problems }: EntityReader): FabricCluster {
  const cluster = entity.properties?.serviceFabricCluster
  const managementEndpoints = cluster?.managementEndpoints ?? []
  if (managementEndpoints.length === 0)
    problems.push('properties.serviceFabricCluster.managementEndpoints names no endpoint')
  const thumbprints = (cluster?.serverCertificateThumbprints ?? []).map(thumbprint)
  const names = namesOf(cluster?.serverX509Names)
  const id = cluster?.clientCertificateId ?? null
  const given = cluster?.clientCertificatethumbprint
  return {
    service,
    managementEndpoints: managementEndpoints.map((endpoint) => String(endpoint).replace(/\/+$/, '')),
    clientCertificateId: id,
    clientThumbprint: id === null && given !== undefined ? thumbprint(given) : null,
    tls:
      thumbprints.length > 0 || names.length > 0
        ? {
            validateChain: true,
            validateName: true,
            ...(thumbprints.length > 0 ? { thumbprints } : {}),
            ...(names.length > 0 ? { names } : {}),
          }
        : null,
    maxRetries: Number(cluster?.maxPartitionResolutionRetries ?? defaultRetries),
  }
}

function thumbprint(text: string): string {
  return String(text)
    .replace(/[^0-9a-f]/gi, '')
    .toUpperCase()
}
