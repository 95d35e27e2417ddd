import {
  type CosmosAnswer,
  type CosmosOperation,
  type CosmosPort,
  type CosmosRequest,
  DataFailure,
  type PartitionKey,
} from '../runtime/host/data.ts'
import { dataFailureOf } from './support/data-failure.ts'
import { inTime } from './support/in-time.ts'
import { KeptClients } from './support/kept-clients.ts'

type Operation<K extends CosmosOperation['kind']> = Extract<CosmosOperation, { kind: K }>
type Change = Operation<'delete' | 'insert' | 'replace' | 'upsert'>

interface ItemAnswer {
  readonly resource?: unknown
}

interface Page {
  readonly resources: readonly unknown[]
  readonly continuationToken?: string
}

interface CosmosItem {
  read(options: object): Promise<ItemAnswer>
  replace(document: never, options: object): Promise<ItemAnswer>
  delete(options: object): Promise<ItemAnswer>
}

/** What the adapter uses of a `Container` of `@azure/cosmos`. */
interface CosmosContainer {
  item(id: string, partitionKey?: never): CosmosItem
  readonly items: {
    query(
      query: { query: string; parameters: never },
      options: object,
    ): { fetchAll(): Promise<Page>; fetchNext(): Promise<Page>; hasMoreResults(): boolean }
    create(document: never, options: object): Promise<ItemAnswer>
    upsert(document: never, options: object): Promise<ItemAnswer>
  }
}

/** What the adapter uses of `CosmosClient` of `@azure/cosmos`. */
export interface CosmosAccount {
  database(id: string): { container(id: string): CosmosContainer }
  dispose(): void
}

/** What a client of an account is made of: the connection string with its key, or the endpoint and a token. */
export type CosmosAccountOptions =
  | { readonly connectionString: string }
  | {
      readonly endpoint: string
      readonly aadCredentials: { getToken(): Promise<{ token: string; expiresOnTimestamp: number }> }
    }

export interface CosmosDbOptions {
  readonly client: (account: CosmosAccountOptions) => CosmosAccount
  /** Milliseconds for an operation; 30 seconds where left out. */
  readonly timeout?: number
}

/**
 * A Cosmos DB port over clients of `@azure/cosmos`, for cosmosdb-data-source. A client is made for each connection
 * string and token when it is first needed, and kept. Where a policy names no partition key, an item is looked for
 * among those that have none, and a query goes over all partitions.
 *
 * @example
 * import { CosmosClient } from '@azure/cosmos'
 * const host = createHost({ cosmos: cosmosDb({ client: (account) => new CosmosClient(account) }) })
 */
export function cosmosDb({ client, timeout = 30_000 }: CosmosDbOptions): CosmosPort {
  const clients = new KeptClients<CosmosAccount>((account) => account.dispose())
  const ask = (request: CosmosRequest, signal: AbortSignal): Promise<CosmosAnswer> =>
    clients.use(
      JSON.stringify([request.connectionString, request.accessToken]),
      () => client(accountOptions(request)),
      (account) => carryOut(account.database(request.database).container(request.container), request.operation, signal),
    )

  return async (request) => {
    try {
      const late = (): Error => new DataFailure(`Cosmos DB did not answer within ${timeout / 1000} seconds.`)
      return await inTime((signal) => ask(request, signal), { timeout, signal: request.signal, late })
    } catch (error) {
      if (request.signal?.aborted && error === request.signal.reason) throw error
      throw dataFailureOf(error, request)
    }
  }
}

function accountOptions({ connectionString, accessToken }: CosmosRequest): CosmosAccountOptions {
  if (accessToken === null) return { connectionString }
  const endpoint = /(?:^|;)\s*AccountEndpoint\s*=\s*([^;]+)/i.exec(connectionString)?.[1]?.trim()
  if (endpoint === undefined) throw new DataFailure('The connection string names no AccountEndpoint.')
  // A new token gets a client of its own, so this one is never asked to renew it.
  const answer = { token: accessToken, expiresOnTimestamp: Date.now() + 24 * 3_600_000 }
  return { endpoint, aadCredentials: { getToken: async () => answer } }
}

async function carryOut(
  container: CosmosContainer,
  operation: CosmosOperation,
  abortSignal: AbortSignal,
): Promise<CosmosAnswer> {
  switch (operation.kind) {
    case 'query':
      return query(container, operation, abortSignal)
    case 'read':
      return itemAnswer(await itemOf(container, operation).read({ abortSignal }))
    case 'delete':
      await itemOf(container, operation).delete(changeOptions(operation, abortSignal))
      return { items: [] }
    default:
      return write(container, operation, abortSignal)
  }
}

async function query(
  { items }: CosmosContainer,
  operation: Operation<'query'>,
  abortSignal: AbortSignal,
): Promise<CosmosAnswer> {
  const { statement, parameters, maxItemCount, continuationToken, lowPrecisionOrderBy } = operation
  const iterator = items.query(
    { query: statement, parameters: parameters as never },
    {
      abortSignal,
      ...(operation.hasPartitionKey ? { partitionKey: clientKey(operation.partitionKey) } : {}),
      ...(maxItemCount === null ? {} : { maxItemCount }),
      ...(continuationToken === null ? {} : { continuationToken }),
      // the client has no option for it
      ...(lowPrecisionOrderBy
        ? { initialHeaders: { 'x-ms-documentdb-query-enable-low-precision-order-by': 'True' } }
        : {}),
    },
  )
  if (maxItemCount === null && continuationToken === null) return { items: (await iterator.fetchAll()).resources }
  let page = await iterator.fetchNext()
  while (page.resources.length === 0 && iterator.hasMoreResults()) page = await iterator.fetchNext()
  return { items: page.resources, continuationToken: page.continuationToken ?? null }
}

async function write(
  container: CosmosContainer,
  operation: Operation<'insert' | 'replace' | 'upsert'>,
  abortSignal: AbortSignal,
): Promise<CosmosAnswer> {
  const { kind, id, document, indexingDirective } = operation
  const item = id === null || typeof document !== 'object' ? document : { ...document, id }
  const options = {
    ...changeOptions(operation, abortSignal),
    disableAutomaticIdGeneration: true, // an id that is missing is for the service to refuse
    ...(indexingDirective === 'default' ? {} : { indexingDirective: pascalCase(indexingDirective) }),
  }
  if (kind === 'insert') return itemAnswer(await container.items.create(item as never, options))
  if (kind === 'upsert') return itemAnswer(await container.items.upsert(item as never, options))
  return itemAnswer(await itemOf(container, operation).replace(item as never, options))
}

function itemOf(container: CosmosContainer, { id, partitionKey }: Operation<'read'> | Change): CosmosItem {
  return partitionKey === undefined
    ? container.item(id ?? '') // the client reads from the container what its lack looks like
    : container.item(id ?? '', clientKey(partitionKey) as never)
}

/** In a list, since the client passes over a key that is 0, false or empty; `{}` stands for none. */
function clientKey(partitionKey: PartitionKey): readonly unknown[] {
  return [partitionKey === undefined ? {} : partitionKey]
}

function itemAnswer({ resource }: ItemAnswer): CosmosAnswer {
  return { items: resource === undefined || resource === null ? [] : [resource] }
}

function changeOptions({ etag, consistencyLevel, preTrigger, postTrigger }: Change, abortSignal: AbortSignal): object {
  return {
    abortSignal,
    ...(etag === null
      ? {}
      : { accessCondition: { type: etag.type === 'match' ? 'IfMatch' : 'IfNoneMatch', condition: etag.value } }),
    ...(consistencyLevel === null ? {} : { consistencyLevel: pascalCase(consistencyLevel) }),
    ...(preTrigger === null ? {} : { preTriggerInclude: preTrigger }),
    ...(postTrigger === null ? {} : { postTriggerInclude: postTrigger }),
  }
}

/** `bounded-staleness` → `BoundedStaleness`, as the client names it. */
function pascalCase(text: string): string {
  return text.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
