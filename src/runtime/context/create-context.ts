import { DateTimeValue } from '../../dotnet/time/date-time-value.ts'
import { typeNamed } from '../../dotnet/type-system/definition.ts'
import { DotnetArray } from '../../dotnet/values/array.ts'
import type { ApiInput, ContextInput, GroupInput, OperationInput } from '../../entities/context-input.ts'
import type { CertificateStore } from '../certificate-store.ts'
import type { Host } from '../host/host.ts'
import { RequestMessage } from '../messages/request.ts'
import { RequestUrl } from '../messages/url.ts'
import { certificateView } from './certificates.ts'
import { ContextInputError } from './context-input-error.ts'
import { bodyOfInput, createResponse, headerStore } from './create-response.ts'
import { newGuidText } from './guids.ts'
import { jsonToToken, variableValue } from './input-values.ts'
import { LastError } from './last-error.ts'
import { contextType } from './namespace.ts'
import { ContextRecord } from './record.ts'
import { type ContextSource, RequestContext } from './request-context.ts'
import { matchTemplate } from './url-template.ts'

/** Builds the context of a request on an instance with these certificates; what the input leaves out gets the defaults of the test format. */
export function createContext(input: ContextInput, host: Host, certificates?: CertificateStore): RequestContext {
  const timestamp = host.clock.now()
  const request = createRequest(input)
  return new RequestContext({
    source: new InputSource(input, host, certificates, request.method),
    request,
    response: input.response ? createResponse(input.response) : null,
    variables: variablesOf(input),
    lastError: input.lastError
      ? new LastError({
          source: input.lastError.source ?? '',
          reason: input.lastError.reason ?? null,
          message: input.lastError.message ?? '',
          scope: input.lastError.scope ?? null,
          section: input.lastError.section ?? null,
          path: input.lastError.path ?? null,
          policyId: input.lastError.policyId ?? null,
          elapsed: 0,
        })
      : null,
    timestamp,
    tracing: input.tracing ?? false,
    operationDescription: input.operation === null ? null : (input.operation ?? noOperation),
    product: input.product ? productRecord(input.product) : null,
    subscription: input.subscription ? subscriptionRecord(input.subscription, timestamp) : null,
    subscriptionStart: startOf(input.subscription),
    user: input.user ? userRecord(input.user, timestamp) : null,
    graphql: input.graphql ? graphqlRecord(input.graphql) : null,
    workspace: input.workspace
      ? new ContextRecord('IWorkspace', {
          Id: input.workspace.id ?? '',
          Name: input.workspace.name ?? input.workspace.id ?? '',
        })
      : null,
    backend: input.selectedBackend
      ? new ContextRecord('Backend', {
          Id: input.selectedBackend.id ?? '',
          Type: input.selectedBackend.type === 'Pool' ? 1 : 0,
          AzureRegion: input.selectedBackend.azureRegion ?? null,
        })
      : null,
  })
}

const noOperation: OperationInput = {}

/** The lesser used parts, from what was given. */
class InputSource implements ContextSource {
  readonly #input: ContextInput
  readonly #host: Host
  readonly #certificates: CertificateStore | undefined
  readonly #method: string

  constructor(input: ContextInput, host: Host, certificates: CertificateStore | undefined, method: string) {
    this.#input = input
    this.#host = host
    this.#certificates = certificates
    this.#method = method
  }

  requestId(): string {
    return this.#input.requestId ?? newGuidText(this.#host.ambient)
  }

  api(): ContextRecord | null {
    const { api } = this.#input
    return api === null ? null : apiRecord(api ?? {})
  }

  operation(): ContextRecord | null {
    const { operation } = this.#input
    return operation === null ? null : operationRecord(operation ?? noOperation, this.#method)
  }

  deployment(): ContextRecord {
    return deploymentRecord(this.#input, this.#certificates)
  }

  now(): number {
    return this.#host.clock.now()
  }
}

function variablesOf({ variables }: ContextInput): Map<string, unknown> {
  const map = new Map<string, unknown>()
  if (variables)
    for (const [name, value] of Object.entries(variables)) map.set(name, variableValue(value, `variables.${name}`))
  return map
}

const defaultUrl = 'https://gateway.example.com/'
const defaultServiceUrl = 'https://backend.example.com'
const defaultBase = new RequestUrl(defaultServiceUrl, '', '')

function createRequest(input: ContextInput): RequestMessage {
  const given = input.request ?? {}
  const url = parseUrl(given.url ?? defaultUrl, 'request.url')
  const originalUrl = given.originalUrl === undefined ? url : parseUrl(given.originalUrl, 'request.originalUrl')
  const method = given.method ?? 'GET'
  const headers = headerStore(given.headers)
  if (!headers.has('Host')) headers.append('Host', url.hostHeader)
  const apiPath = input.api?.path ? input.api.path.replace(/^\/|\/$/g, '') : ''
  const version = input.api?.version
  const serviceUrl = input.api === null ? defaultServiceUrl : (input.api?.serviceUrl ?? defaultServiceUrl)
  const rest = afterApiPath(url.path, apiPath, typeof version === 'string' ? version : null)
  const template = input.operation?.urlTemplate ?? '/*'
  return new RequestMessage({
    method,
    headers,
    body: bodyOfInput(given),
    originalUrl,
    ipAddress: given.ip ?? '203.0.113.1',
    matchedParameters: () =>
      given.matchedParameters
        ? new Map(Object.entries(given.matchedParameters))
        : matchTemplate(template, rest, url.query),
    certificate: given.certificate ?? null,
    base:
      serviceUrl === defaultServiceUrl || serviceUrl === null ? defaultBase : parseUrl(serviceUrl, 'api.serviceUrl'),
    path: rest,
    query: url.queryString,
  })
}

/** The path behind the API's path (and a path segment of its version). */
function afterApiPath(path: string, apiPath: string, version: string | null): string {
  if (apiPath === '') return path
  for (const prefix of version === null ? [`/${apiPath}`] : [`/${apiPath}/${version}`, `/${apiPath}`]) {
    if (path === prefix || path.startsWith(`${prefix}/`)) return path.slice(prefix.length)
  }
  return path
}

function parseUrl(text: string, path: string): RequestUrl {
  const url = RequestUrl.parse(text)
  if (!url) throw new ContextInputError(path, `'${text}' is no absolute URL (scheme://host/path)`)
  return url
}

function strings(values: readonly string[]): DotnetArray {
  return new DotnetArray(typeNamed('System.String').array(), [...values])
}

function records(typeName: string, items: readonly ContextRecord[]): DotnetArray {
  return new DotnetArray(contextType(typeName).array(), [...items])
}

function apiRecord(api: ApiInput): ContextRecord {
  const id = api.id ?? 'test'
  const serviceUrl = api.serviceUrl === null ? null : parseUrl(api.serviceUrl ?? defaultServiceUrl, 'api.serviceUrl')
  const names = api.subscriptionKeyParameterNames ?? {}
  return new ContextRecord('IContextApi', {
    Id: id,
    Name: api.name ?? id,
    Path: api.path ?? '',
    Revision: api.revision ?? '1',
    Version: api.version ?? null,
    IsCurrentRevision: api.isCurrentRevision ?? true,
    Protocols: strings(api.protocols ?? ['https']),
    ServiceUrl: serviceUrl,
    SubscriptionKeyParameterNames: new ContextRecord('SubscriptionKeyParameterNames', {
      Header: names.header ?? 'Ocp-Apim-Subscription-Key',
      Query: names.query ?? 'subscription-key',
    }),
    StorageId: 0,
  })
}

function operationRecord(operation: OperationInput, method: string): ContextRecord {
  return new ContextRecord('IOperation', {
    Id: operation.id ?? 'test',
    Method: operation.method ?? method,
    Name: operation.name ?? operation.id ?? 'test',
    UrlTemplate: operation.urlTemplate ?? '/*',
  })
}

function groupRecords(groups: readonly GroupInput[] | undefined): DotnetArray {
  return records(
    'IGroup',
    (groups ?? []).map((g) => new ContextRecord('IGroup', { Id: g.id ?? g.name ?? '', Name: g.name ?? g.id ?? '' })),
  )
}

function productRecord(product: NonNullable<ContextInput['product']>): ContextRecord {
  const limit = product.subscriptionsLimit ?? null
  return new ContextRecord('IProduct', {
    Id: product.id ?? 'test',
    Name: product.name ?? product.id ?? 'test',
    State: product.state?.toLowerCase() === 'notpublished' ? 0 : 1,
    Groups: groupRecords(product.groups),
    ApprovalRequired: product.approvalRequired ?? false,
    SubscriptionRequired: product.subscriptionRequired ?? true,
    SubscriptionsLimit: limit,
    SubscriptionLimit: limit,
    Apis: records('IApi', []),
  })
}

function date(text: string | undefined, fallback: number): DateTimeValue {
  const time = text === undefined ? fallback : Date.parse(text)
  if (Number.isNaN(time)) throw new ContextInputError('subscription', `'${text}' is no ISO date`)
  return DateTimeValue.fromUnixMilliseconds(time)
}

function subscriptionRecord(subscription: NonNullable<ContextInput['subscription']>, now: number): ContextRecord {
  const key = subscription.key ?? subscription.primaryKey ?? 'test-key'
  const created = date(subscription.createdDate, now)
  return new ContextRecord('ISubscription', {
    Id: subscription.id ?? 'test',
    Name: subscription.name ?? subscription.id ?? 'test',
    Key: key,
    PrimaryKey: subscription.primaryKey ?? key,
    SecondaryKey: subscription.secondaryKey ?? key,
    CreatedDate: created,
    CreatedTime: created,
    StartDate: subscription.startDate == null ? null : date(subscription.startDate, now),
    EndDate: subscription.endDate == null ? null : date(subscription.endDate, now),
  })
}

function startOf(subscription: ContextInput['subscription']): number | null {
  const text = subscription?.startDate ?? subscription?.createdDate
  return text === undefined || text === null ? null : Date.parse(text)
}

function userRecord(user: NonNullable<ContextInput['user']>, now: number): ContextRecord {
  const identities = (user.identities ?? []).map(
    (i) => new ContextRecord('IUserIdentity', { Id: i.id ?? '', Provider: i.provider ?? '' }),
  )
  return new ContextRecord('IUser', {
    Id: user.id ?? 'test',
    Email: user.email ?? '',
    FirstName: user.firstName ?? '',
    LastName: user.lastName ?? '',
    Note: user.note ?? null,
    RegistrationDate: date(user.registrationDate, now),
    Groups: groupRecords(user.groups),
    Identities: records('IUserIdentity', identities),
  })
}

function deploymentRecord(input: ContextInput, certificates: CertificateStore | undefined): ContextRecord {
  const deployment = input.deployment ?? {}
  const gatewayId = deployment.gatewayId ?? 'managed'
  return new ContextRecord('IDeployment', {
    Region: deployment.region ?? 'West Europe',
    ServiceId: deployment.serviceId ?? 'sluice',
    ServiceName: deployment.serviceName ?? 'sluice',
    GatewayId: gatewayId,
    Gateway: new ContextRecord('IGateway', {
      Id: deployment.gateway?.id ?? gatewayId,
      InstanceId: deployment.gateway?.instanceId ?? gatewayId,
      IsManaged: deployment.gateway?.isManaged ?? gatewayId === 'managed',
    }),
    SustainabilityInfo: new ContextRecord('ISustainabilityInfo', { CurrentCarbonIntensity: 2 }),
    Certificates: certificateView(deployment.certificates ?? {}, certificates),
    Sku: 'Developer',
    Units: 1,
    BaseUrls: records('IUrl', []),
  })
}

function graphqlRecord(graphql: NonNullable<ContextInput['graphql']>): ContextRecord {
  const given = jsonToToken(graphql.arguments ?? {})
  return new ContextRecord('IGraphQL', {
    Arguments: given,
    GraphQLArguments: given,
    Parent: graphql.parent === undefined ? null : jsonToToken(graphql.parent),
  })
}
