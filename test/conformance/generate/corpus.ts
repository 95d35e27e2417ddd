import { type JsonObject, type Question, sha1 } from '../lib/case.ts'
import { readCorpus } from '../lib/corpus.ts'

export interface CorpusQuestion extends Question {
  readonly corpus: string
}

const token = [
  '{"alg":"HS256","typ":"JWT","kid":"k1"}',
  '{"sub":"anna","iss":"https://idp.example.com/","aud":["orders","billing"],"exp":1900000000,"iat":1700000000,"roles":["admin","reader"],"appid":"app-1","oid":"oid-1","tid":"tenant-1","scp":"read write"}',
]
  .map((part) => Buffer.from(part).toString('base64url'))
  .concat('c2ln')
  .join('.')

const json = {
  id: 7,
  name: 'Ann',
  access_token: 'tok',
  token: 'tok',
  expires_in: 3600,
  model: 'gpt-4',
  stream: false,
  messages: [{ role: 'user', content: 'Hello' }],
  items: [
    { id: 1, name: 'a' },
    { id: 2, name: 'b' },
  ],
  value: [{ id: 'x' }],
  usage: { total_tokens: 12, prompt_tokens: 5, completion_tokens: 7 },
  error: { code: '429', message: 'slow down' },
}

/** Every expression of the corpus with a context in which much of it has something to work on; null where the corpus isn't there. */
export function corpusQuestions(): CorpusQuestion[] | null {
  const corpus = readCorpus()
  if (corpus === null) return null
  return [...corpus.values()].map((expression) => ({
    corpus: sha1(expression.slice(1)),
    expression,
    context: contextFor(expression),
  }))
}

function contextFor(expression: string): JsonObject {
  const variables: Record<string, unknown> = {}
  for (const name of new Set(
    [...expression.matchAll(/Variables(?:\.GetValueOrDefault(?:<[^(]*>)?\(|\[)\s*"([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    ),
  )) {
    variables[name] = variableFor(expression, name)
  }
  const usesXml = /As<X(Document|Element|Node)>/.test(expression)
  const body = usesXml
    ? { body: '<root xmlns:s="urn:s"><item id="1">one</item></root>' }
    : /As<JArray>/.test(expression)
      ? { json: [json] }
      : { json }
  const used = (name: string): boolean => expression.includes(`context.${name}`)
  return {
    request: {
      method: 'POST',
      url: 'https://gateway.example.com/orders/v1/7?api-version=2024-01-01&q=a%20b',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'X-Forwarded-For': '198.51.100.7',
        'Ocp-Apim-Subscription-Key': 'key-1',
      },
      matchedParameters: { id: '7', 'deployment-id': 'gpt-4' },
      ...body,
    },
    ...(used('Response') && {
      response: { status: 200, reason: 'OK', headers: { 'Content-Type': 'application/json' }, ...body },
    }),
    ...(used('LastError') && {
      lastError: {
        source: 'validate-jwt',
        reason: 'TokenExpired',
        message: 'JWT is expired',
        scope: 'api',
        section: 'inbound',
        path: 'x',
        policyId: 'p',
      },
    }),
    ...(used('User') && {
      user: {
        id: 'u1',
        email: 'ann@example.com',
        firstName: 'Ann',
        lastName: 'Lee',
        groups: [{ id: 'g1', name: 'developers' }],
        identities: [{ id: 'i1', provider: 'AAD' }],
      },
    }),
    ...(used('Product') && { product: { id: 'gold', name: 'Gold', groups: [{ id: 'g1', name: 'developers' }] } }),
    ...(used('Subscription') && {
      subscription: {
        id: 's1',
        name: 'Main',
        key: 'key-1',
        primaryKey: 'key-1',
        secondaryKey: 'key-2',
        createdDate: '2025-01-01T00:00:00Z',
      },
    }),
    // The request's URL is the backend's from the start: here both are the same.
    api: { path: '', serviceUrl: 'https://gateway.example.com' },
    requestId: '00000000-0000-0000-0000-000000000007',
    deployment: { region: 'West Europe', serviceId: 'svc', serviceName: 'svc.example.com' },
    ...(Object.keys(variables).length > 0 && { variables }),
  }
}

/** A value of the type that the expression casts the variable to. */
function variableFor(expression: string, name: string): unknown {
  const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const cast =
    new RegExp(`\\(\\s*([\\w.<>\\[\\]?]+)\\s*\\)\\s*\\(?context\\.Variables\\s*\\[\\s*"${quoted}"`).exec(
      expression,
    )?.[1] ??
    new RegExp(`GetValueOrDefault<([^(]+)>\\(\\s*"${quoted}"`).exec(expression)?.[1] ??
    new RegExp(`Variables\\["${quoted}"\\]\\s*as\\s+(\\w+)`).exec(expression)?.[1] ??
    (new RegExp(`Variables\\["${quoted}"\\]\\)\\.(Body|StatusCode)`).test(expression) ? 'IResponse' : 'string')
  switch (cast.replace('?', '')) {
    case 'bool':
    case 'Boolean':
      return true
    case 'int':
    case 'Int32':
      return 3
    case 'long':
      return { type: 'System.Int64', value: '3' }
    case 'double':
      return 2.5
    case 'DateTime':
      return { type: 'System.DateTime', value: '2026-01-01T00:00:00Z' }
    case 'Guid':
      return { type: 'System.Guid', value: '00000000-0000-0000-0000-000000000001' }
    case 'JObject':
    case 'JToken':
      return json
    case 'JArray':
      return [json]
    case 'IResponse':
      return {
        type: 'IResponse',
        value: { status: 200, reason: 'OK', headers: { 'Content-Type': 'application/json' }, json },
      }
    case 'Jwt':
      return { type: 'Jwt', value: token }
    case 'byte[]':
      return { type: 'System.Byte[]', value: 'AQID' }
    default:
      return /json|body|payload|list|backends|routes/i.test(name) ? JSON.stringify(json) : `${name}-value`
  }
}
