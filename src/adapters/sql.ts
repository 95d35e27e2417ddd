import { DataFailure, type SqlPort, type SqlQuery } from '../runtime/host/data.ts'
import { dataFailureOf } from './support/data-failure.ts'
import { inTime } from './support/in-time.ts'
import { KeptClients } from './support/kept-clients.ts'
import { clientType, clientValue, plainRow, type SqlColumn, type SqlTypes } from './support/sql-values.ts'

type Rows = readonly Readonly<Record<string, unknown>>[] & { readonly columns?: Readonly<Record<string, SqlColumn>> }

/** What the adapter uses of a `Request` of `mssql`. */
interface SqlRequest {
  input(name: string, value: unknown): unknown
  input(name: string, type: never, value: unknown): unknown
  query(command: string): Promise<{ readonly recordsets: unknown }>
  cancel(): void
}

interface SqlPool {
  connect(): Promise<unknown>
  close(): Promise<unknown>
  request(): SqlRequest
  on(event: 'error', listener: (error: unknown) => void): unknown
}

/** What the adapter uses of the module `mssql`. */
export interface SqlClient {
  readonly ConnectionPool: {
    new (configuration: never): SqlPool
    parseConnectionString(connectionString: string): object
  }
  readonly TYPES: object
  readonly MAX: unknown
}

export interface AzureSqlOptions {
  /** The module `mssql`. */
  readonly client: SqlClient
  /** Milliseconds for connecting and the answer; 30 seconds where left out. */
  readonly timeout?: number
}

/**
 * An SQL port over `mssql`, for sql-data-source. Connections are pooled for each connection string and token. Columns of
 * date and time come as Json.NET writes them, binary ones as base64, bigint as text where it is too large for a number.
 *
 * @example
 * import mssql from 'mssql'
 * const host = createHost({ sql: azureSql({ client: mssql }) })
 */
export function azureSql({ client, timeout = 30_000 }: AzureSqlOptions): SqlPort {
  const pools = new KeptClients<Connected>(({ pool }) => {
    pool.close().catch(() => {}) // nobody uses it any more
  })

  const ask = async (query: SqlQuery, signal: AbortSignal): Promise<readonly unknown[]> => {
    const key = JSON.stringify([query.connectionString, query.accessToken])
    return pools.use(
      key,
      () => connect(client, query, timeout),
      async (connected) => {
        await connected.ready.catch((error: unknown) => {
          pools.forget(key, connected) // the next request tries again
          throw error
        })
        signal.throwIfAborted()
        return run(connected.pool.request(), query, client, signal)
      },
    )
  }

  return async (query) => {
    if (query.certificate) throw new DataFailure('Azure SQL takes no client certificate: leave it out.')
    try {
      const late = (): Error => new DataFailure(`The database did not answer within ${timeout / 1000} seconds.`)
      return await inTime((signal) => ask(query, signal), { timeout, signal: query.signal, late })
    } catch (error) {
      if (query.signal?.aborted && error === query.signal.reason) throw error
      throw dataFailureOf(error, query)
    }
  }
}

interface Connected {
  readonly pool: SqlPool
  readonly ready: Promise<unknown>
}

function connect(
  { ConnectionPool }: SqlClient,
  { connectionString, accessToken }: SqlQuery,
  timeout: number,
): Connected {
  const pool = new ConnectionPool({
    ...ConnectionPool.parseConnectionString(connectionString),
    connectionTimeout: timeout,
    requestTimeout: timeout,
    ...(accessToken === null
      ? {}
      : { authentication: { type: 'azure-active-directory-access-token', options: { token: accessToken } } }),
  } as never)
  pool.on('error', () => {}) // the request that meets it fails with it
  return { pool, ready: pool.connect() }
}

async function run(
  request: SqlRequest,
  { statement, parameters }: SqlQuery,
  { TYPES: types, MAX: max }: SqlClient,
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  for (const parameter of parameters) {
    const name = parameter.name.replace(/^@/, '')
    const type = clientType(types as SqlTypes, max, parameter.sqlType)
    if (type === undefined) request.input(name, clientValue(parameter))
    else request.input(name, type as never, clientValue(parameter))
  }
  const cancel = (): void => request.cancel()
  signal.addEventListener('abort', cancel)
  try {
    const rows = ((await request.query(statement)).recordsets as readonly Rows[]).at(-1) ?? []
    return rows.map((row) => plainRow(row, (rows as Rows).columns ?? {}, types as SqlTypes))
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}
