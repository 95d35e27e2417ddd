import { backend } from './backend-shape.ts'
import { body, headers, outsideKeys } from './outside-shapes.ts'
import { anything, described, either, flag, listOf, mapOf, numeric, object, type Shape, text, word } from './shape.ts'

const scope = word('global', 'workspace', 'product', 'api', 'operation')
const gateway = word('classic', 'v2', 'consumption', 'self-hosted', 'workspace')

const request = object('request', () => ({
  method: text,
  url: text,
  originalUrl: text,
  headers,
  ...body,
  ip: text,
  certificate: either(
    text,
    object('certificate', () => ({ pem: text, file: text })),
  ),
  matchedParameters: mapOf(text),
}))
const response = object('response', () => ({ status: numeric, reason: text, headers, ...body }))
const lastError = object('lastError', () => ({
  source: text,
  reason: text,
  message: text,
  scope: text,
  section: text,
  path: text,
  policyId: text,
}))
const parameter = object('parameter', () => ({
  name: text,
  type: text,
  required: flag,
  defaultValue: text,
  values: listOf(text),
  description: text,
  schema: anything,
  schemaId: text,
  typeName: text,
  examples: anything,
}))
const representation = object('representation', () => ({
  contentType: text,
  examples: anything,
  sample: anything,
  schema: anything,
  schemaId: text,
  typeName: text,
  formParameters: listOf(parameter),
}))
const operation = object('operation', () => ({
  id: text,
  name: text,
  displayName: text,
  description: text,
  method: text,
  urlTemplate: text,
  templateParameters: listOf(parameter),
  request: object('operation request', () => ({
    description: text,
    queryParameters: listOf(parameter),
    headers: listOf(parameter),
    representations: listOf(representation),
  })),
  responses: listOf(
    object('operation response', () => ({
      statusCode: either(numeric, text),
      description: text,
      headers: listOf(parameter),
      representations: listOf(representation),
    })),
  ),
}))
const group = object('group', () => ({ id: text, name: text }))

/** Keys of a context: of a context file, and of a test where they stand directly. */
export const contextKeys: Readonly<Record<string, Shape>> = {
  request,
  response,
  variables: mapOf(anything),
  lastError,
  requestId: text,
  tracing: flag,
  selectedBackend: object('selectedBackend', () => ({ id: text, type: word('Single', 'Pool'), azureRegion: text })),
  api: object('api', () => ({
    id: text,
    name: text,
    path: text,
    revision: text,
    version: text,
    serviceUrl: text,
    isCurrentRevision: flag,
    protocols: listOf(text),
    subscriptionKeyParameterNames: object('subscriptionKeyParameterNames', () => ({ header: text, query: text })),
  })),
  operation,
  product: object('product', () => ({
    id: text,
    name: text,
    state: word('Published', 'NotPublished', 'published', 'notPublished'),
    groups: listOf(group),
    approvalRequired: flag,
    subscriptionRequired: flag,
    subscriptionsLimit: numeric,
  })),
  subscription: object('subscription', () => ({
    id: text,
    name: text,
    key: text,
    primaryKey: text,
    secondaryKey: text,
    createdDate: text,
    startDate: text,
    endDate: text,
  })),
  user: object('user', () => ({
    id: text,
    email: text,
    firstName: text,
    lastName: text,
    note: text,
    registrationDate: text,
    groups: listOf(group),
    identities: listOf(object('identity', () => ({ id: text, provider: text }))),
  })),
  deployment: object('deployment', () => ({
    region: text,
    serviceId: text,
    serviceName: text,
    gatewayId: text,
    gateway: object('deployment gateway', () => ({ id: text, instanceId: text, isManaged: flag })),
    certificates: mapOf(anything),
  })),
  graphql: object('graphql', () => ({ arguments: anything, parent: anything })),
  workspace: object('workspace', () => ({ id: text, name: text })),
  now: text,
  seed: numeric,
}

const namedValue = either(
  text,
  object('named value', () => ({ secret: text }), ['secret']),
)
const parent = either(
  text,
  object('parent', () => ({ scope, policy: text }), ['policy']),
)
const placeholders = object(
  'placeholders',
  () => ({ syntax: word('terraform', 'apiops', 'braces'), values: mapOf(text) }),
  ['syntax'],
)

const certificateEntry = object('certificate entry', () => ({
  pem: described(
    either(
      text,
      object('pem', () => ({ file: text })),
    ),
    'certificate, with its key where a connection presents it',
  ),
  file: described(text, 'path of a PEM file, relative to this file'),
  pfx: described(text, 'path of a PFX file, relative to this file'),
  password: described(text, 'of the PFX file'),
  revoked: described(flag, 'what the revocation list says: validate-client-certificate asks'),
}))

/** What a document refers to. */
export const surroundingKeys: Readonly<Record<string, Shape>> = {
  scope,
  gateway,
  parents: listOf(parent),
  namedValues: mapOf(namedValue),
  placeholders,
  fragments: mapOf(text),
  backends: mapOf(backend),
  certificates: described(
    mapOf(certificateEntry),
    'id → { pem: text }, { file: path of a PEM } or { pfx: path, password }; revoked says what its issuer would',
  ),
  schemas: mapOf(anything),
  loggers: mapOf(anything),
}

const messageFields: Readonly<Record<string, Shape>> = {
  method: anything,
  url: anything,
  headers: mapOf(anything),
  body: anything,
  json: anything,
  jsonpath: mapOf(anything),
  certificate: anything,
  proxy: anything,
}
const call = object('call', () => messageFields)

const expectation = object('expect', () => ({
  status: anything,
  reason: anything,
  headers: mapOf(anything),
  body: anything,
  json: anything,
  jsonpath: mapOf(anything),
  xml: anything,
  variables: mapOf(anything),
  error: either(
    word('none'),
    object('error', () => ({
      source: anything,
      reason: anything,
      message: anything,
      scope: anything,
      section: anything,
      path: anything,
      policyId: anything,
    })),
  ),
  backend: either(
    word('none'),
    listOf(call),
    object('backend call', () => ({ ...messageFields, times: anything })),
  ),
  calls: either(
    word('none'),
    listOf(call),
    object('calls', () => ({ unordered: listOf(call) }), ['unordered']),
  ),
  events: either(
    word('none', 'any'),
    listOf(
      object(
        'event',
        () => ({
          kind: word('event-hub', 'metric', 'trace', 'service-bus', 'graphql-event'),
          logger: anything,
          body: anything,
          partitionId: anything,
          partitionKey: anything,
          name: anything,
          namespace: anything,
          value: anything,
          dimensions: mapOf(anything),
          source: anything,
          severity: anything,
          message: anything,
          metadata: mapOf(anything),
          queue: anything,
          topic: anything,
          messageId: anything,
          sessionId: anything,
          timeToLive: anything,
          clientId: anything,
          properties: mapOf(anything),
          subscription: anything,
          data: anything,
        }),
        ['kind'],
      ),
    ),
  ),
  cache: mapOf(anything),
  statuses: mapOf(anything),
  elapsed: anything,
  diagnostics: listOf(
    either(
      text,
      object('expected diagnostic', () => ({ code: text, line: numeric }), ['code']),
    ),
  ),
}))

/** Keys that may stand in a file, a test, a case and a step. */
const commonKeys = (): Readonly<Record<string, Shape>> => ({
  policy: text,
  policyXml: text,
  fragment: text,
  section: word('inbound', 'backend', 'outbound', 'on-error'),
  service: text,
  resolver: object('resolver', () => ({ type: text, field: text, arguments: anything, parent: anything })),
  ...surroundingKeys,
  keys: mapOf(object('key', () => ({ alg: text, secret: text, kid: text, jwk: anything, pem: text }))),
  tokens: mapOf(
    object('token', () => ({
      key: text,
      alg: text,
      kid: text,
      header: mapOf(anything),
      claims: mapOf(anything),
      sign: flag,
    })),
  ),
  cache: mapOf(anything),
  ...outsideKeys,
  context: object('context', () => contextKeys),
  ...contextKeys,
})

const step = object('step', () => ({
  ...commonKeys(),
  name: text,
  repeat: numeric,
  advance: either(text, numeric),
  concurrent: numeric,
  capture: mapOf(anything),
  expect: expectation,
}))
const testCase = object(
  'case',
  () => ({
    ...commonKeys(),
    name: text,
    steps: listOf(step),
    expect: expectation,
    skip: either(text, flag),
    only: flag,
  }),
  ['name'],
)
const test = object(
  'test',
  () => ({
    ...commonKeys(),
    name: text,
    cases: listOf(testCase),
    steps: listOf(step),
    expect: expectation,
    skip: either(text, flag),
    only: flag,
  }),
  ['name'],
)

/** A `*.test.yaml` file. */
export const testFileShape: Shape = object(
  'a test file',
  () => ({ $schema: text, ...commonKeys(), tests: listOf(test) }),
  ['tests'],
)

/** A context file of `run` and `eval`. */
export const contextFileShape: Shape = object('a context file', () => ({
  $schema: text,
  ...contextKeys,
  ...outsideKeys,
}))

/** `sluice.config.yaml`. */
export const configurationShape: Shape = object('sluice.config.yaml', () => ({
  $schema: text,
  ...surroundingKeys,
  include: listOf(text),
  exclude: listOf(text),
  environments: mapOf(object('environment', () => ({ namedValues: mapOf(namedValue) }))),
  lint: anything,
  test: anything,
}))
