import {
  anything,
  described,
  either,
  listOf,
  mapOf,
  nothing,
  numeric,
  object,
  type Shape,
  text,
  word,
} from './shape.ts'

export const headers = mapOf(either(text, listOf(text)))
export const body: Readonly<Record<string, Shape>> = {
  body: either(text, nothing),
  json: anything,
  base64: text,
  file: text,
}

const reply = object('reply', () => ({
  status: numeric,
  reason: text,
  headers,
  ...body,
  delay: described(either(text, numeric), '500ms, 2s … of virtual time'),
  fail: word('timeout', 'connection'),
  chunks: described(
    listOf(
      either(
        text,
        object('chunk', () => ({ text, data: text, delay: either(text, numeric) })),
      ),
    ),
    'a streamed body, piece by piece',
  ),
}))

const when = object('when', () => ({
  method: anything,
  url: described(anything, '* matches any characters'),
  headers: mapOf(anything),
  body: anything,
  json: anything,
}))

const sqlStub = object('sql reply', () => ({
  when: object('sql request', () => ({
    statement: described(anything, 'white space does not count'),
    parameters: described(mapOf(anything), 'name → value; others may be there'),
    connectionString: anything,
    accessToken: described(anything, 'of the managed identity, else null'),
    certificate: described(anything, 'SHA-1 thumbprint in upper case'),
  })),
  rows: described(anything, 'list of objects, or one object'),
  fail: described(text, 'the message that the request fails with'),
}))

const cosmosStub = object('cosmos reply', () => ({
  when: object('cosmos request', () => ({
    operation: described(anything, 'query, read, delete, insert, replace or upsert'),
    connectionString: anything,
    accessToken: described(anything, 'of the managed identity, else null'),
    database: anything,
    container: anything,
    id: anything,
    partitionKey: described(anything, 'absent where none is given, or of type none'),
    statement: described(anything, 'white space does not count'),
    parameters: described(mapOf(anything), 'name → value; others may be there'),
    lowPrecisionOrderBy: anything,
    maxItemCount: anything,
    continuationToken: anything,
    document: described(anything, 'what is written'),
    etag: described(anything, '{ value, type }'),
    consistencyLevel: anything,
    indexingDirective: anything,
    preTrigger: anything,
    postTrigger: anything,
  })),
  rows: described(anything, 'list of items, or one item'),
  continuationToken: described(text, 'says that there are more items'),
  fail: described(text, 'the message that the operation fails with'),
}))

const identityToken = object('identity token', () => ({
  token: described(text, 'of the system-assigned identity, and of those that clientIds lacks'),
  clientIds: described(mapOf(text), 'client id of a user-assigned identity → its token'),
  fail: described(text, 'asking for the token fails with this message'),
}))

const connection = object(
  'connection',
  () => ({ accessToken: text, claims: described(anything, 'name → value, for Authorization.Claims') }),
  ['accessToken'],
)

/** What the backend and other services answer; also in the context file of `run`. */
export const outsideKeys: Readonly<Record<string, Shape>> = {
  backend: described(
    either(listOf(anything), reply),
    'what forward-request gets: a reply; a list of replies, one a call; or a list of { when, reply }',
  ),
  http: described(
    listOf(object('stub', () => ({ when, reply }), ['reply'])),
    'replies for every other call; the first match wins',
  ),
  sql: described(listOf(sqlStub), 'replies for sql-data-source; the first match wins'),
  cosmos: described(listOf(cosmosStub), 'replies for cosmosdb-data-source; the first match wins'),
  identity: described(
    mapOf(either(text, identityToken)),
    "resource → token of the managed identity, or { token, clientIds, fail }; others get 'managed-identity-token'",
  ),
  connections: described(
    mapOf(connection),
    'provider-id/authorization-id → { accessToken, claims } of the credential manager',
  ),
}
