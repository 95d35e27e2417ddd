import type { FabricCluster } from '../../runtime/backends/backend.ts'
import { backendBase } from '../../runtime/backends/read-backend.ts'
import { LastError } from '../../runtime/context/last-error.ts'
import { PolicyError } from '../../runtime/errors.ts'
import { HeaderStore } from '../../runtime/messages/header-store.ts'
import type { RequestUrl } from '../../runtime/messages/url.ts'
import type { FabricChoice, Run } from '../../runtime/run.ts'
import { asPolicyError } from '../../runtime/walk.ts'
import { type CallOptions, callBackend } from './call-backend.ts'
import type { Target } from './target.ts'
import { callWithTimeout } from './timeout.ts'

const nothingChosen: FabricChoice = {
  serviceInstance: null,
  partitionKey: null,
  replicaType: null,
  listener: null,
  resolveCondition: null,
  conditionReadsBody: false,
}

/** What the cluster's naming service says of a partition. */
interface Partition {
  readonly Endpoints?: readonly { readonly Kind?: string; readonly Address?: string }[]
  readonly Version?: string
}

/**
 * Resolves the service at the cluster's management endpoint and calls the replica. While `sf-resolve-condition` holds
 * after a call, it is resolved again and repeated, as often as the cluster's `maxPartitionResolutionRetries` says.
 */
export async function forwardToFabric(
  run: Run,
  cluster: FabricCluster,
  target: Target,
  options: CallOptions,
): Promise<undefined> {
  const choice = run.selectedBackend?.fabric ?? nothingChosen
  const repeats = choice.resolveCondition !== null
  let version: string | undefined
  for (let turn = 0; ; turn++) {
    const partition = await resolvePartition(run, cluster, choice, version, options.signal)
    if (options.signal?.aborted) return undefined
    run.context.request.setBase(replicaBase(partition, cluster, choice))
    let failure: unknown = null
    try {
      await callBackend(run, target, repeats ? { ...options, bufferBody: true } : options)
    } catch (error) {
      failure = error
    }
    if (choice.conditionReadsBody) await run.context.response?.body?.buffer()
    if (!repeats || options.signal?.aborted || turn >= cluster.maxRetries || !mustResolveAgain(run, choice, failure)) {
      if (failure !== null) throw failure
      return undefined
    }
    version = partition.Version
    run.trace?.add('forward-request', `sf-resolve-condition holds: the service is resolved again (${turn + 1}).`)
  }
}

/** The condition sees the failure of the call as `context.LastError`. */
function mustResolveAgain(run: Run, { resolveCondition }: FabricChoice, failure: unknown): boolean {
  const { context } = run
  const before = context.lastError
  if (failure !== null) {
    const { reason, message } = asPolicyError(failure).parts
    context.lastError = new LastError({
      source: 'forward-request',
      reason,
      message,
      scope: null,
      section: 'backend',
      path: null,
      policyId: null,
      elapsed: Math.max(0, Math.round(run.host.clock.now() - context.timestamp)),
    })
  }
  try {
    return resolveCondition?.() ?? false
  } finally {
    context.lastError = before
  }
}

/** Asks the management endpoints in turn. `previous`: the version of the answer that turned out to be stale. */
async function resolvePartition(
  run: Run,
  cluster: FabricCluster,
  choice: FabricChoice,
  previous: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Partition> {
  const service = serviceName(choice.serviceInstance ?? cluster.service)
  const query = `api-version=6.0&${partitionQuery(choice.partitionKey)}${previous === undefined ? '' : `&PreviousRspVersion=${encodeURIComponent(previous)}`}`
  let failure: unknown
  for (const endpoint of cluster.managementEndpoints) {
    try {
      return await askEndpoint(run, cluster, `${endpoint}/Services/${service}/$/ResolvePartition?${query}`, signal)
    } catch (error) {
      if (signal?.aborted) throw error
      failure = error
    }
  }
  throw failure
}

async function askEndpoint(
  run: Run,
  cluster: FabricCluster,
  url: string,
  signal: AbortSignal | undefined,
): Promise<Partition> {
  const certificate =
    cluster.clientCertificateId === null
      ? cluster.clientThumbprint === null
        ? null
        : (run.certificates.clientByThumbprint(cluster.clientThumbprint) ?? { thumbprint: cluster.clientThumbprint })
      : run.certificates.client(cluster.clientCertificateId)
  const answer = await callWithTimeout(run, run.host.http, {
    method: 'GET',
    url,
    headers: new HeaderStore(['Accept', 'application/json']),
    body: null,
    timeout: 60_000,
    ...(certificate ? { certificate } : {}),
    ...(cluster.tls ? { tls: cluster.tls } : {}),
    signal,
  })
  await answer.body?.buffer()
  if (answer.status !== 200)
    throw resolutionFailure(`The management endpoint answered with status ${answer.status}: ${url}`)
  try {
    return JSON.parse(answer.body?.peekText() ?? '') as Partition
  } catch {
    throw resolutionFailure(`The management endpoint did not answer with JSON: ${url}`)
  }
}

/** `fabric:/app/service` as the cluster's API names it: `app~service`. */
function serviceName(name: string): string {
  return name
    .trim()
    .replace(/^fabric:\/*/i, '')
    .split('/')
    .map(encodeURIComponent)
    .join('~')
}

/** 1 = singleton, 2 = 64-bit range, 3 = named. */
function partitionQuery(key: string | null): string {
  if (key === null || key === '') return 'PartitionKeyType=1'
  const isNumber = /^-?\d{1,19}$/.test(key) && BigInt.asIntN(64, BigInt(key)) === BigInt(key)
  return `PartitionKeyType=${isNumber ? 2 : 3}&PartitionKeyValue=${encodeURIComponent(key)}`
}

function replicaBase(partition: Partition, cluster: FabricCluster, choice: FabricChoice): RequestUrl {
  const name = choice.serviceInstance ?? cluster.service
  const endpoints = partition.Endpoints ?? []
  const kinds =
    choice.replicaType === 'secondary' ? ['StatefulSecondary'] : ['StatefulPrimary', 'Stateless', 'Singleton']
  const replica = endpoints.find(({ Kind }) => kinds.includes(Kind ?? ''))
  if (!replica) throw resolutionFailure(`The service '${name}' has no ${choice.replicaType ?? 'primary'} replica.`)
  const address = listenerAddress(replica.Address ?? '', choice.listener)
  const base = address === null ? null : backendBase(address)
  if (base) return base
  throw resolutionFailure(
    choice.listener === null
      ? `The service '${name}' has no unnamed listener: name one by sf-listener-name.`
      : `The service '${name}' has no listener '${choice.listener}'.`,
  )
}

/** Address of a listener; the unnamed one where none is asked for. A replica with a single plain address has no names. */
function listenerAddress(address: string, listener: string | null): string | null {
  if (!address.trimStart().startsWith('{')) return listener === null || listener === '' ? address : null
  try {
    const { Endpoints } = JSON.parse(address) as { Endpoints?: Readonly<Record<string, string>> }
    return Endpoints && Object.hasOwn(Endpoints, listener ?? '') ? (Endpoints[listener ?? ''] ?? null) : null
  } catch {
    return null
  }
}

function resolutionFailure(message: string): PolicyError {
  return new PolicyError({ reason: 'BackendConnectionFailure', message, status: 500 })
}
