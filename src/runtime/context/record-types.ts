import { defineEnum, defineInterface } from '../../dotnet/type-system/declare.ts'
import type { TypeDefinition } from '../../dotnet/type-system/definition.ts'
import { definitionOf } from '../../dotnet/type-system/definition.ts'
import type { ContextRecord } from './record.ts'

/** Declares a type whose properties are read from the fields of a {@link ContextRecord}: C# type and name each. */
function defineRecord(name: string, properties: readonly string[], base: readonly string[] = []): TypeDefinition {
  const members = Object.fromEntries(
    properties.map((property) => {
      const field = property.slice(property.lastIndexOf(' ') + 1)
      return [`${property} { get; }`, (self: ContextRecord) => self.fields[field] ?? null]
    }),
  )
  return definitionOf(name).declare({ kind: 'interface', interfaces: base, members })
}

const groups = defineRecord('IGroup', ['string Id', 'string Name'])
const identities = defineRecord('IUserIdentity', ['string Id', 'string Provider'])
const keyNames = defineRecord('SubscriptionKeyParameterNames', ['string Header', 'string Query'])
const api = defineRecord('IApi', [
  'string Id',
  'string Name',
  'string Path',
  'IEnumerable<string> Protocols',
  'IUrl ServiceUrl',
  'SubscriptionKeyParameterNames SubscriptionKeyParameterNames',
  'int StorageId',
])
const contextApi = defineRecord(
  'IContextApi',
  ['bool IsCurrentRevision', 'string Revision', 'string Version'],
  ['IApi'],
)
const operation = defineRecord('IOperation', ['string Id', 'string Method', 'string Name', 'string UrlTemplate'])
const productState = defineEnum('ProductState', { NotPublished: 0, Published: 1 })
const product = defineRecord('IProduct', [
  'bool ApprovalRequired',
  'IEnumerable<IGroup> Groups',
  'string Id',
  'string Name',
  'ProductState State',
  'int? SubscriptionsLimit',
  'int? SubscriptionLimit',
  'bool SubscriptionRequired',
  'IEnumerable<IApi> Apis',
])
const subscription = defineRecord('ISubscription', [
  'DateTime CreatedDate',
  'DateTime CreatedTime',
  'DateTime? EndDate',
  'string Id',
  'string Key',
  'string Name',
  'string PrimaryKey',
  'string SecondaryKey',
  'DateTime? StartDate',
])
const user = defineRecord('IUser', [
  'string Email',
  'string FirstName',
  'IEnumerable<IGroup> Groups',
  'string Id',
  'IEnumerable<IUserIdentity> Identities',
  'string LastName',
  'string Note',
  'DateTime RegistrationDate',
])
const backendKind = defineEnum('BackendType', { Single: 0, Pool: 1 })
const backend = defineRecord('Backend', ['string Id', 'BackendType Type', 'string AzureRegion'])
const gateway = defineRecord('IGateway', ['string Id', 'string InstanceId', 'bool IsManaged'])
const carbon = defineEnum('CarbonIntensityCategory', { VeryLow: 0, Low: 1, Medium: 2, High: 3, VeryHigh: 4 })
const sustainability = defineRecord('ISustainabilityInfo', ['CarbonIntensityCategory CurrentCarbonIntensity'])
const deployment = defineRecord('IDeployment', [
  'IGateway Gateway',
  'string GatewayId',
  'string Region',
  'string ServiceId',
  'string ServiceName',
  'ISustainabilityInfo SustainabilityInfo',
  'IReadOnlyDictionary<string, X509Certificate2> Certificates',
  'string Sku',
  'int Units',
  'IReadOnlyCollection<IUrl> BaseUrls',
])
const workspace = defineRecord('IWorkspace', ['string Id', 'string Name'])
const graphql = defineRecord('IGraphQL', ['JObject Arguments', 'JObject GraphQLArguments', 'JToken Parent'])
const privateEndpoint = defineRecord('IPrivateEndpointConnection', [
  'string Name',
  'string GroupId',
  'string MemberName',
])
const authorization = defineRecord('Authorization', [
  'string AccessToken',
  'IReadOnlyDictionary<string, object> Claims',
])
const basicCredentials = defineRecord('BasicAuthCredentials', ['string UserId', 'string Password'])
const jwt = defineRecord('Jwt', [
  'string Algorithm',
  'IEnumerable<string> Audiences',
  'IReadOnlyDictionary<string, string[]> Claims',
  'DateTime? ExpirationTime',
  'string Id',
  'DateTime? IssuedAt',
  'string Issuer',
  'DateTime? NotBefore',
  'string Subject',
  'string Type',
])
const validationError = defineRecord('ValidationError', [
  'string Name',
  'string Type',
  'string ValidationRule',
  'string Details',
  'string Action',
])

/** Read-only parts of the service model and the small results of policies. */
export const recordTypes: readonly TypeDefinition[] = [
  groups,
  identities,
  keyNames,
  api,
  contextApi,
  operation,
  productState,
  product,
  subscription,
  user,
  backendKind,
  backend,
  gateway,
  carbon,
  sustainability,
  deployment,
  workspace,
  graphql,
  privateEndpoint,
  authorization,
  basicCredentials,
  jwt,
  validationError,
]

/** `context.LastError`. */
export const proxyErrorType = defineInterface<import('./last-error.ts').LastError>()('ProxyError', {
  members: {
    'string Source { get; }': (self) => self.source,
    'string Reason { get; }': (self) => self.reason,
    'string Message { get; }': (self) => self.message,
    'string Scope { get; }': (self) => self.scope,
    'string Section { get; }': (self) => self.section,
    'string Path { get; }': (self) => self.path,
    'string PolicyId { get; }': (self) => self.policyId,
    'int Elapsed { get; }': (self) => self.elapsed,
    'int TransportErrorCode { get; }': () => 0,
    'int HttpErrorCode { get; }': () => 0,
    'string ToString()': (self) => self.dotnetToString(),
  },
})
