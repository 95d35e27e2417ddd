import type { ClientCertificate } from './http.ts'

/** The query of an Azure SQL resolver. */
export interface SqlQuery {
  readonly connectionString: string
  /** Of the managed identity; null = the connection string has user and password. */
  readonly accessToken: string | null
  readonly certificate: ClientCertificate | null
  readonly statement: string
  readonly parameters: readonly SqlParameter[]
  readonly signal?: AbortSignal
}

export interface SqlParameter {
  /** With its `@`. */
  readonly name: string
  /** Plain JSON data. */
  readonly value: unknown
  /** T-SQL type as written, null where none is given. */
  readonly sqlType: string | null
}

/** Runs a query; gives the rows of its last statement. Throws or rejects with {@link DataFailure}. */
export type SqlPort = (query: SqlQuery) => readonly unknown[] | Promise<readonly unknown[]>

/** The value of a partition key; `undefined` = the item has none. */
export type PartitionKey = string | number | boolean | null | undefined

interface ItemRequest {
  readonly id: string | null
  readonly partitionKey: PartitionKey
  /** Whether a partition key was given at all. */
  readonly hasPartitionKey: boolean
}

interface ChangeRequest extends ItemRequest {
  readonly etag: { readonly value: string; readonly type: 'match' | 'no-match' } | null
  readonly consistencyLevel: string | null
  readonly preTrigger: string | null
  readonly postTrigger: string | null
}

/** What a Cosmos DB resolver asks for. */
export type CosmosOperation =
  | {
      readonly kind: 'query'
      readonly statement: string
      readonly parameters: readonly { readonly name: string; readonly value: unknown }[]
      readonly partitionKey: PartitionKey
      readonly hasPartitionKey: boolean
      readonly lowPrecisionOrderBy: boolean
      /** -1 = no limit. */
      readonly maxItemCount: number | null
      readonly continuationToken: string | null
    }
  | ({ readonly kind: 'read' } & ItemRequest)
  | ({ readonly kind: 'delete' } & ChangeRequest)
  | ({
      readonly kind: 'insert' | 'replace' | 'upsert'
      readonly document: unknown
      readonly indexingDirective: string
    } & ChangeRequest)

export interface CosmosRequest {
  readonly connectionString: string
  /** Of the managed identity; null = the connection string has the key. */
  readonly accessToken: string | null
  readonly database: string
  readonly container: string
  readonly operation: CosmosOperation
  readonly signal?: AbortSignal
}

export interface CosmosAnswer {
  /** Of a query all items of the page, else the item, if any. */
  readonly items: readonly unknown[]
  readonly continuationToken?: string | null
}

/** Carries out an operation on a container. Throws or rejects with {@link DataFailure}. */
export type CosmosPort = (request: CosmosRequest) => CosmosAnswer | Promise<CosmosAnswer>

/** The data source refused or can't be reached. */
export class DataFailure extends Error {
  override readonly name = 'DataFailure'
}
