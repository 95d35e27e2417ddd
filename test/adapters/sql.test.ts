import { describe, expect, it } from 'vitest'
import { azureSql, type SqlClient } from '../../src/adapters/sql.ts'
import { compile, createHost, evaluate, StaticIdentity } from '../../src/index.ts'

interface Behaviour {
  readonly connect?: () => Promise<unknown>
  readonly query?: (statement: string, cancelled: Promise<void>) => Promise<{ recordsets: unknown }>
}

/** A client of the shape of `mssql` that keeps what it gets. */
function fake({ connect = async () => {}, query = async () => ({ recordsets: [[{ id: 1 }]] }) }: Behaviour = {}) {
  const made: object[] = []
  const inputs: unknown[] = []
  class ConnectionPool {
    static parseConnectionString(text: string): object {
      return Object.fromEntries(text.split(';').map((pair) => pair.split('=')))
    }
    constructor(configuration: object) {
      made.push(configuration)
    }
    on(): void {}
    connect = connect
    close = async (): Promise<void> => {}
    request() {
      let cancel = (): void => {}
      const cancelled = new Promise<void>((resolve) => {
        cancel = resolve
      })
      return {
        input: (...parts: unknown[]) => void inputs.push(parts),
        query: (statement: string) => query(statement, cancelled),
        cancel,
      }
    }
  }
  const maker = (name: string) => (length?: number, scale?: number) =>
    [name, length, scale].filter((p) => p !== undefined)
  const names = ['Int', 'NVarChar', 'Decimal', 'Bit', 'VarBinary', 'Time', 'DateTime2', 'DateTimeOffset', 'BigInt']
  const TYPES = Object.fromEntries(names.map((name) => [name, maker(name)]))
  return { client: { ConnectionPool, TYPES, MAX: 65_535 } as SqlClient, TYPES, made, inputs }
}

const document = (request: string, connection = '<connection-string>server=s;password=pw</connection-string>') =>
  compile(`<sql-data-source>
    <connection-info>${connection}</connection-info><request>${request}</request>
  </sql-data-source>`)

const simple = '<sql-statement>SELECT 1</sql-statement>'

async function run(pipeline: ReturnType<typeof compile>, options: Parameters<typeof azureSql>[0]) {
  const host = createHost({ sql: azureSql(options), identity: new StaticIdentity() })
  const { response, error } = await evaluate(pipeline, {}, { host })
  return { status: response.status, body: response.body?.peekText(), message: error?.message }
}

describe('the SQL port over mssql', () => {
  it('gives the rows of the last statement', async () => {
    const { client } = fake({ query: async () => ({ recordsets: [[{ id: 1 }], [{ id: 2 }, { id: 3 }]] }) })
    expect((await run(document(simple), { client })).body).toBe('{"items":[{"id":2},{"id":3}]}')
  })

  it('connects once for a connection string, with its timeout', async () => {
    const { client, made } = fake()
    const host = createHost({ sql: azureSql({ client, timeout: 5_000 }) })
    for (const _ of [1, 2]) await evaluate(document(simple), {}, { host })
    expect(made).toEqual([{ server: 's', password: 'pw', connectionTimeout: 5_000, requestTimeout: 5_000 }])
  })

  it('signs in with the token of the managed identity', async () => {
    const { client, made } = fake()
    const connection = '<connection-string use-managed-identity="true">server=s</connection-string>'
    await run(document(simple, connection), { client })
    expect(made).toMatchObject([
      { authentication: { type: 'azure-active-directory-access-token', options: { token: 'managed-identity-token' } } },
    ])
  })

  it('binds parameters by name and T-SQL type, with values as the client takes them', async () => {
    const { client, inputs } = fake()
    const parameter = (type: string, text: string, i: number) =>
      `<parameter name="@p${i}" ${type && `sql-type="${type}"`}>${text}</parameter>`
    const given = [
      ['nvarchar(50)', '@(5)'],
      ['nvarchar(MAX)', 'x'],
      ['Decimal(10, 2)', '@(1.5m)'],
      ['bit', 'false'],
      ['varbinary(max)', '@(new byte[] { 1, 2 })'],
      ['time', '10:00:00'],
      ['datetime2', '@(new DateTime(2026, 1, 2, 3, 4, 5))'],
      ['sysname', 'x'],
      ['', '@(true)'],
      ['', '@(JObject.Parse("{\\"a\\":1}"))'],
      ['', '@(null)'],
    ].map(([type = '', text = ''], i) => parameter(type, text, i))
    await run(document(`${simple}<parameters>${given.join('')}</parameters>`), { client })
    expect(inputs).toEqual([
      ['p0', ['NVarChar', 50], '5'],
      ['p1', ['NVarChar', 65_535], 'x'],
      ['p2', ['Decimal', 10, 2], 1.5],
      ['p3', ['Bit'], false],
      ['p4', ['VarBinary', 65_535], Buffer.from([1, 2])],
      ['p5', ['Time'], new Date('1970-01-01T10:00:00Z')],
      ['p6', ['DateTime2'], '2026-01-02T03:04:05Z'],
      ['p7', 'x'],
      ['p8', true],
      ['p9', '{"a":1}'],
      ['p10', null],
    ])
  })

  it('gives columns as Json.NET would write them', async () => {
    const date = new Date('2026-01-02T03:04:05.120Z')
    const { client, TYPES } = fake({
      query: async () => {
        const row = {
          at: date,
          there: date,
          time: date,
          bytes: Buffer.from([1, 2]),
          big: '5',
          huge: '9007199254740993',
        }
        const columns = {
          at: { type: TYPES['DateTime2'] },
          there: { type: TYPES['DateTimeOffset'] },
          time: { type: TYPES['Time'] },
          big: { type: TYPES['BigInt'] },
          huge: { type: TYPES['BigInt'] },
        }
        return { recordsets: [Object.assign([row], { columns })] }
      },
    })
    expect(JSON.parse((await run(document(simple), { client })).body ?? '')).toEqual({
      items: [
        {
          at: '2026-01-02T03:04:05.12',
          there: '2026-01-02T03:04:05.12+00:00',
          time: '03:04:05.1200000',
          bytes: 'AQI=',
          big: 5,
          huge: '9007199254740993',
        },
      ],
    })
  })

  it('fails the policy without telling password or connection string', async () => {
    const query = async () => Promise.reject(new Error("Login failed for 'u' with 'pw' at server=s;password=pw"))
    const { status, message } = await run(document(simple), { client: fake({ query }).client })
    expect([status, message]).toEqual([500, "Login failed for 'u' with '***' at ***"])
  })

  it('tries to connect again after a failure', async () => {
    let tries = 0
    const connect = async () => {
      if (++tries === 1) throw new Error('down')
    }
    const host = createHost({ sql: azureSql({ client: fake({ connect }).client }) })
    const statuses = []
    for (const _ of [1, 2]) statuses.push((await evaluate(document(simple), {}, { host })).response.status)
    expect(statuses).toEqual([500, 200])
  })

  it('never waits longer than its timeout, for the connection or the answer', async () => {
    const connect = () => new Promise(() => {})
    const message = 'The database did not answer within 0.001 seconds.'
    expect(await run(document(simple), { client: fake({ connect }).client, timeout: 1 })).toMatchObject({ message })
    let isCancelled = false
    const query = async (_: string, cancelled: Promise<void>) => {
      await cancelled
      isCancelled = true
      throw new Error('Canceled.')
    }
    expect(await run(document(simple), { client: fake({ query }).client, timeout: 1 })).toMatchObject({ message })
    expect(isCancelled).toBe(true)
  })

  it('cancels the query when the caller is gone', async () => {
    const caller = new AbortController()
    let isCancelled = false
    const query = async (_: string, cancelled: Promise<void>) => {
      caller.abort()
      await cancelled
      isCancelled = true
      throw new Error('Canceled.')
    }
    const host = createHost({ sql: azureSql({ client: fake({ query }).client }) })
    const { error } = await evaluate(document(simple), {}, { host, signal: caller.signal })
    expect([error?.reason, isCancelled]).toEqual(['ClientConnectionFailure', true])
  })

  it('refuses a client certificate, which the database takes none of', async () => {
    const { client } = fake()
    const sql = azureSql({ client })
    const query = { connectionString: 's', accessToken: null, statement: 'SELECT 1', parameters: [] }
    await expect(sql({ ...query, certificate: { thumbprint: 'A' } })).rejects.toThrow('takes no client certificate')
  })
})
