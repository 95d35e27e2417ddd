import { PolicyError } from '../../runtime/errors.ts'
import type { CosmosAnswer, CosmosOperation, PartitionKey } from '../../runtime/host/data.ts'
import type { Run } from '../../runtime/run.ts'
import { renderLiquid } from '../transformation/liquid/render.ts'
import { answerWithJson, argumentsBody, argumentsJson, callDataSource, identityToken, plainValue } from './resolver.ts'

/** A request to Cosmos DB while its parts are evaluated. */
interface Draft {
  readonly kind: CosmosOperation['kind']
  readonly options: ChangeOptions
  readonly parts: Record<string, unknown>
  parameters: readonly { readonly name: string; readonly value: unknown }[]
  document: unknown
}

/** What stands in attributes of delete-request and write-request. */
export interface ChangeOptions {
  readonly consistencyLevel?: string | null
  readonly preTrigger?: string | null
  readonly postTrigger?: string | null
  readonly indexingDirective?: string
  /** The answer to a write holds the item. */
  readonly hasAnswer?: boolean
}

const draftIn = (run: Run, slot: number): Draft => run.slots[slot] as Draft

export function startCosmos(run: Run, slot: number, kind: CosmosOperation['kind'], options: ChangeOptions): void {
  run.slots[slot] = { kind, options, parts: {}, parameters: [], document: null } satisfies Draft
}

export function putPart(run: Run, slot: number, name: string, value: string | boolean | null): void {
  draftIn(run, slot).parts[name] = value
}

/** A part by a Liquid template over `body.arguments`. */
export function putTemplate(run: Run, slot: number, name: string, source: string): Promise<undefined> | undefined {
  const text = renderLiquid(
    run,
    source,
    { body: argumentsBody(run), contentType: 'application/json' },
    { nilIsNull: false, parseDates: false },
  )
  const keep = (rendered: string): undefined => {
    draftIn(run, slot).parts[name] = rendered.trim()
    return undefined
  }
  return text instanceof Promise ? text.then(keep) : keep(text)
}

export function putParameters(run: Run, slot: number, names: readonly string[], values: readonly unknown[]): void {
  draftIn(run, slot).parameters = names.map((name, i) => ({ name, value: plainValue(values[i]) }))
}

/** The document of a write: what set-body made, else the arguments. */
export function keepDocument(run: Run, slot: number, isGiven: boolean): void {
  const text = isGiven ? (run.context.request.body?.peekText() ?? '') : argumentsJson(run)
  try {
    draftIn(run, slot).document = JSON.parse(text) as unknown
  } catch (error) {
    throw failed(`The document to write is no JSON: ${error instanceof Error ? error.message : text}`)
  }
}

export function callCosmos(
  run: Run,
  slot: number,
  connectionString: string,
  usesIdentity: boolean,
  clientId: string | null,
  database: string,
  container: string,
): Promise<undefined> | undefined {
  const draft = draftIn(run, slot)
  const operation = operationOf(draft)
  const send = (accessToken: string | null): CosmosAnswer | Promise<CosmosAnswer> =>
    run.host.cosmos({
      connectionString,
      accessToken,
      database,
      container,
      operation,
      ...(run.signal ? { signal: run.signal } : {}),
    })
  return callDataSource<CosmosAnswer>(
    () => {
      const token = identityToken(run, usesIdentity, endpointOf(connectionString), clientId)
      return token instanceof Promise ? token.then(send) : send(token)
    },
    ({ items, continuationToken }) => {
      run.trace?.add('cosmosdb-data-source', { message: `The ${draft.kind} request gave ${items.length} items.` })
      if (draft.kind !== 'query')
        return answerWithJson(run, JSON.stringify(draft.options.hasAnswer === false ? null : (items[0] ?? null)))
      return answerWithJson(run, JSON.stringify({ items, ...(continuationToken ? { continuationToken } : {}) }))
    },
  )
}

function endpointOf(connectionString: string): string {
  const endpoint = /(?:^|;)\s*AccountEndpoint\s*=\s*([^;]+)/i.exec(connectionString)?.[1]?.trim()
  if (endpoint === undefined) throw failed('The connection string names no AccountEndpoint.')
  return endpoint.replace(/(?::443)?\/*$/, '')
}

function operationOf({ kind, options, parts, parameters, document }: Draft): CosmosOperation {
  const text = (name: string): string | null => (parts[name] as string | null | undefined) ?? null
  const key = {
    hasPartitionKey: text('keyType') !== null,
    partitionKey: text('keyType') === null ? undefined : partitionKeyOf(text('partitionKey') ?? '', text('keyType')),
  }
  if (kind === 'query') {
    const count = text('maxItemCount')
    if (count !== null && !/^(?:-1|\d+)$/.test(count)) throw failed(`'${count}' is no value for max-item-count.`)
    return {
      kind,
      ...key,
      statement: text('statement') ?? 'SELECT * FROM c',
      parameters,
      lowPrecisionOrderBy: parts['lowPrecisionOrderBy'] === true,
      maxItemCount: count === null ? null : Number(count),
      continuationToken: text('continuationToken') || null,
    }
  }
  const item = { ...key, id: text('id') }
  if (kind === 'read') return { kind, ...item }
  const etag = text('etag')
  const change = {
    ...item,
    etag: etag === null ? null : { value: etag, type: text('etagType') as 'match' | 'no-match' },
    consistencyLevel: options.consistencyLevel ?? null,
    preTrigger: options.preTrigger ?? null,
    postTrigger: options.postTrigger ?? null,
  }
  if (kind === 'delete') return { kind, ...change }
  return { kind, ...change, document, indexingDirective: options.indexingDirective ?? 'default' }
}

function partitionKeyOf(text: string, type: string | null): PartitionKey {
  switch (type) {
    case 'none':
      return undefined
    case 'null':
      return null
    case 'number': {
      const number = Number(text)
      if (text.trim() === '' || Number.isNaN(number)) throw failed(`The partition key '${text}' is no number.`)
      return number
    }
    case 'bool':
      if (!/^(?:true|false)$/i.test(text)) throw failed(`The partition key '${text}' is neither true nor false.`)
      return text.toLowerCase() === 'true'
    default:
      return text
  }
}

function failed(message: string): PolicyError {
  return new PolicyError({ reason: null, message, status: 500 })
}
