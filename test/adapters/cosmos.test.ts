import { describe, expect, it } from 'vitest'
import { type CosmosAccount, type CosmosAccountOptions, cosmosDb } from '../../src/adapters/cosmos.ts'
import { compile, createHost, evaluate, StaticIdentity } from '../../src/index.ts'

const key = 'c2VjcmV0'

/** Accounts of the shape of `@azure/cosmos` that keep what they get; `answer` may fail or never come. */
function fake(
  answer: (call: string, signal: AbortSignal) => Promise<object> = async () => ({ resource: { id: '1' } }),
) {
  const calls: unknown[][] = []
  const made: CosmosAccountOptions[] = []
  const call = (name: string, ...parts: unknown[]): Promise<never> => {
    const { abortSignal, ...options } = parts.pop() as { abortSignal: AbortSignal }
    calls.push([name, ...parts, options])
    return answer(name, abortSignal) as Promise<never>
  }
  const client = (account: CosmosAccountOptions): CosmosAccount => {
    made.push(account)
    return {
      dispose: () => {},
      database: (database) => ({
        container: (container) => ({
          item: (...item: unknown[]) => ({
            read: (options) => call('read', database, container, item, options),
            replace: (document, options) => call('replace', item, document, options),
            delete: (options) => call('delete', item, options),
          }),
          items: {
            query: (spec, options) => ({
              fetchAll: () => call('fetchAll', spec, options),
              fetchNext: () => call('fetchNext', spec, options),
              hasMoreResults: () => calls.length < 2,
            }),
            create: (document, options) => call('create', document, options),
            upsert: (document, options) => call('upsert', document, options),
          },
        }),
      }),
    }
  }
  return { client, made, calls }
}

const document = (request: string, attributes = '') =>
  compile(`<cosmosdb-data-source>
    <connection-info>
      <connection-string ${attributes}>AccountEndpoint=https://a.example:443/;AccountKey=${key}</connection-string>
      <database-name>d</database-name><container-name>c</container-name>
    </connection-info>
    ${request}
  </cosmosdb-data-source>`)

const read = '<read-request><id>1</id><partition-key>p</partition-key></read-request>'

async function run(pipeline: ReturnType<typeof compile>, options: Parameters<typeof cosmosDb>[0]) {
  const host = createHost({ cosmos: cosmosDb(options), identity: new StaticIdentity() })
  const { response, error } = await evaluate(pipeline, {}, { host })
  return { status: response.status, body: response.body?.peekText(), message: error?.message }
}

describe('the Cosmos DB port over @azure/cosmos', () => {
  it('reads an item with its partition key, and gives null where there is none', async () => {
    const { client, calls } = fake()
    expect((await run(document(read), { client })).body).toBe('{"id":"1"}')
    expect(calls).toEqual([['read', 'd', 'c', ['1', ['p']], {}]])
    expect((await run(document(read), { client: fake(async () => ({})).client })).body).toBe('null')
  })

  it('makes one client for an account', async () => {
    const { client, made } = fake()
    const host = createHost({ cosmos: cosmosDb({ client }) })
    for (const _ of [1, 2]) await evaluate(document(read), {}, { host })
    expect(made).toEqual([{ connectionString: `AccountEndpoint=https://a.example:443/;AccountKey=${key}` }])
  })

  it('signs in with the token of the managed identity', async () => {
    const { client, made } = fake()
    await run(document(read, 'use-managed-identity="true"'), { client })
    const [account] = made
    if (!account || !('aadCredentials' in account)) throw new Error('no credential was given')
    expect(account.endpoint).toBe('https://a.example:443/')
    expect(await account.aadCredentials.getToken()).toMatchObject({ token: 'managed-identity-token' })
  })

  it('writes with condition, consistency, triggers and index as the client names them', async () => {
    const { client, calls } = fake()
    const body = '<set-body>{"a":1}</set-body>'
    const write = (attributes: string, parts: string) =>
      document(`<write-request ${attributes}>${parts}${body}</write-request>`)
    await run(write('type="insert" indexing-directive="exclude"', '<id>7</id>'), { client })
    await run(write('consistency-level="bounded-staleness"', '<etag type="no-match">*</etag>'), { client })
    const replace = '<id>7</id><partition-key data-type="number">0</partition-key><etag>"e"</etag>'
    await run(write('type="replace" pre-trigger="before" post-trigger="after"', replace), { client })
    const common = { disableAutomaticIdGeneration: true }
    expect(calls).toEqual([
      ['create', { a: 1, id: '7' }, { ...common, indexingDirective: 'Exclude' }],
      [
        'upsert',
        { a: 1 },
        {
          ...common,
          consistencyLevel: 'BoundedStaleness',
          accessCondition: { type: 'IfNoneMatch', condition: '*' },
        },
      ],
      [
        'replace',
        ['7', [0]],
        { a: 1, id: '7' },
        {
          ...common,
          accessCondition: { type: 'IfMatch', condition: '"e"' },
          preTriggerInclude: 'before',
          postTriggerInclude: 'after',
        },
      ],
    ])
  })

  it('deletes, and leaves it to the client how a missing partition key looks', async () => {
    const { client, calls } = fake()
    expect((await run(document('<delete-request><id>1</id></delete-request>'), { client })).body).toBe('null')
    expect(calls).toEqual([['delete', ['1'], {}]])
  })

  it('queries all items, with parameters', async () => {
    const { client, calls } = fake(async () => ({ resources: [{ id: '1' }, { id: '2' }], continuationToken: 'x' }))
    const request = `<query-request enable-low-precision-order-by="true">
      <sql-statement>SELECT 1</sql-statement>
      <parameters><parameter name="a">@(5)</parameter></parameters>
      <partition-key data-type="none">-</partition-key>
    </query-request>`
    expect((await run(document(request), { client })).body).toBe('{"items":[{"id":"1"},{"id":"2"}]}')
    const initialHeaders = { 'x-ms-documentdb-query-enable-low-precision-order-by': 'True' }
    expect(calls).toEqual([
      [
        'fetchAll',
        { query: 'SELECT 1', parameters: [{ name: '@a', value: 5 }] },
        { partitionKey: [{}], initialHeaders },
      ],
    ])
  })

  it('gives a page with its continuation token, past pages that are empty', async () => {
    let pages = 0
    const { client, calls } = fake(async () =>
      ++pages === 1 ? { resources: [] } : { resources: [{ id: '2' }], continuationToken: 'more' },
    )
    const paging = '<max-item-count>10</max-item-count><continuation-token>last</continuation-token>'
    const { body } = await run(document(`<query-request><paging>${paging}</paging></query-request>`), { client })
    expect(body).toBe('{"items":[{"id":"2"}],"continuationToken":"more"}')
    expect(calls.map(([name, , options]) => [name, options])).toEqual([
      ['fetchNext', { maxItemCount: 10, continuationToken: 'last' }],
      ['fetchNext', { maxItemCount: 10, continuationToken: 'last' }],
    ])
  })

  it('fails the policy without telling the key', async () => {
    const { client } = fake(() => Promise.reject(new Error(`Unauthorized: AccountKey=${key}`)))
    const { status, message } = await run(document(read), { client })
    expect([status, message]).toEqual([500, 'Unauthorized: AccountKey=***'])
  })

  it('never waits longer than its timeout, and gives the call up then', async () => {
    let signal: AbortSignal | undefined
    const { client } = fake((_, given) => {
      signal = given
      return new Promise(() => {})
    })
    const { status, message } = await run(document(read), { client, timeout: 1 })
    expect([status, message]).toEqual([500, 'Cosmos DB did not answer within 0.001 seconds.'])
    expect(signal?.aborted).toBe(true)
  })
})
