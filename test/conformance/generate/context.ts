import type { JsonObject, Question } from '../lib/case.ts'
import { lines } from './combine.ts'

const full: JsonObject = {
  request: {
    method: 'POST',
    url: 'https://gateway.example.com:8443/orders/7?q=a%20b&q=c&flag&X=1',
    originalUrl: 'https://gateway.example.com:8443/public/orders/7',
    headers: {
      'Content-Type': 'application/json',
      'X-Many': ['one', 'two'],
      Authorization: 'Basic YW5uOnMzOmNyZXQ=',
      Empty: '',
    },
    ip: '198.51.100.9',
    matchedParameters: { id: '7' },
    json: { name: 'Ann', tags: ['x'], n: 1.5 },
  },
  response: { status: 404, reason: 'Not Found', headers: { 'X-R': 'r' }, body: '<a><b>1</b></a>' },
  variables: {
    text: 'hello',
    count: 5,
    big: 5000000000,
    ratio: 0.5,
    flag: true,
    nothing: null,
    list: [1, 'a'],
    object: { a: { b: 1 } },
    money: { type: 'System.Decimal', value: '1.10' },
    when: { type: 'System.DateTime', value: '2024-05-06T07:08:09Z' },
    id: { type: 'System.Guid', value: '6f9619ff-8b86-d011-b42d-00cf4fc964ff' },
    bytes: { type: 'System.Byte[]', value: 'AQID' },
    xml: { type: 'System.Xml.Linq.XElement', value: '<a><b>1</b></a>' },
    span: { type: 'System.TimeSpan', value: '01:30:00' },
    letter: { type: 'System.Char', value: 'x' },
    long: { type: 'System.Int64', value: '7' },
    reply: { type: 'IResponse', value: { status: 201, reason: 'Created', headers: { A: 'b' }, json: { ok: true } } },
    token: {
      type: 'Jwt',
      value:
        'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhbm4iLCJpc3MiOiJpc3MiLCJhdWQiOlsiYSIsImIiXSwiZXhwIjoxOTAwMDAwMDAwLCJuYmYiOjE3MDAwMDAwMDAsImp0aSI6ImoxIiwicm9sZXMiOlsiciIsInMiXSwibiI6NSwiYiI6dHJ1ZSwibyI6eyJ4IjoxfSwieiI6bnVsbH0.c2ln',
    },
  },
  lastError: {
    source: 'validate-jwt',
    reason: 'TokenExpired',
    message: 'expired',
    scope: 'api',
    section: 'inbound',
    path: 'p',
    policyId: 'i',
  },
  requestId: '6f9619ff-8b86-d011-b42d-00cf4fc964ff',
  tracing: true,
  selectedBackend: { id: 'b1', type: 'Pool', azureRegion: 'West Europe' },
  api: {
    id: 'orders',
    name: 'Orders',
    path: '',
    revision: '3',
    version: 'v2',
    serviceUrl: 'https://gateway.example.com:8443',
    isCurrentRevision: false,
    protocols: ['http', 'https'],
    subscriptionKeyParameterNames: { header: 'K', query: 'k' },
  },
  operation: { id: 'get-order', name: 'Get order', method: 'POST', urlTemplate: '/orders/{id}' },
  product: {
    id: 'gold',
    name: 'Gold',
    state: 'notPublished',
    groups: [{ id: 'g1', name: 'developers' }],
    approvalRequired: true,
    subscriptionRequired: false,
    subscriptionsLimit: 3,
  },
  subscription: {
    id: 's1',
    name: 'Main',
    key: 'k1',
    primaryKey: 'k1',
    secondaryKey: 'k2',
    createdDate: '2025-01-01T00:00:00Z',
    startDate: '2025-01-02T00:00:00Z',
  },
  user: {
    id: 'u1',
    email: 'a@example.com',
    firstName: 'Ann',
    lastName: 'Lee',
    note: 'vip',
    registrationDate: '2024-01-01T00:00:00Z',
    groups: [{ id: 'g1', name: 'developers' }],
    identities: [{ id: 'i1', provider: 'AAD' }],
  },
  deployment: { region: 'West Europe', serviceId: 'svc', serviceName: 'svc.example.com' },
  workspace: { id: 'w1', name: 'Team' },
  now: '2026-03-04T05:06:07Z',
}

const expressions = lines(`
context.Request.Method
context.Request.IpAddress
context.Request.Url.ToString()
context.Request.Url.Host
context.Request.Url.Port
context.Request.Url.Path
context.Request.Url.Scheme
context.Request.Url.QueryString
context.Request.Url.Query["q"]
context.Request.Url.Query["nope"]
context.Request.Url.Query.GetValueOrDefault("q")
context.Request.Url.Query.GetValueOrDefault("nope")
context.Request.Url.Query.GetValueOrDefault("nope", "d")
context.Request.Url.Query.GetValueOrDefault("flag", "d")
context.Request.Url.Query.ContainsKey("x")
context.Request.Url.Query.Count
context.Request.Url.ToUri().AbsolutePath
context.Request.OriginalUrl.Path
context.Request.Headers["x-many"]
context.Request.Headers["nope"]
context.Request.Headers.GetValueOrDefault("X-Many", "d")
context.Request.Headers.GetValueOrDefault("nope", "d")
context.Request.Headers.GetValueOrDefault("nope")
context.Request.Headers.GetValueOrDefault("Empty", "d")
context.Request.Headers.ContainsKey("CONTENT-TYPE")
context.Request.Headers.Keys.OrderBy(k => k)
context.Request.Headers.Select(h => h.Key + "=" + string.Join("|", h.Value)).OrderBy(h => h)
context.Request.Headers.GetValueOrDefault("Authorization", "").AsBasic().UserId
context.Request.Headers.GetValueOrDefault("Authorization", "").AsBasic().Password
context.Request.Headers.GetValueOrDefault("Authorization", "").AsJwt() == null
"Bearer x.y.z".AsJwt() == null
"nope".AsBasic() == null
((string)null).AsBasic() == null
context.Request.MatchedParameters["id"]
context.Request.MatchedParameters["nope"]
context.Request.MatchedParameters.GetValueOrDefault("nope", "d")
context.Request.MatchedParameters.GetValueOrDefault("nope")
context.Request.Certificate == null
context.Request.Body.As<string>()
context.Request.Body.As<JObject>()["name"]
context.Request.Body.As<JObject>(true)["tags"][0]
context.Request.Body.As<JObject>(preserveContent: true)["n"]
context.Request.Body.As<JToken>().Type
context.Request.Body.As<JArray>()
context.Request.Body.As<byte[]>().Length
context.Request.Body.As<XElement>()
context.Request.Body.AsJObject()["name"]
context.Response.StatusCode
context.Response.StatusReason
context.Response.Headers["X-R"][0]
context.Response.Body.As<XElement>().Element("b").Value
context.Response.Body.As<XDocument>().Root.Name
context.Response.Body.As<string>()
context.Response.Body.As<JObject>()
context.Response.StatusCode >= 400 && context.Response.StatusCode < 500
context.Variables["text"]
context.Variables["nope"]
(string)context.Variables["text"] + 1
(int)context.Variables["count"] + 1
(long)context.Variables["count"]
(long)context.Variables["big"]
(double)context.Variables["ratio"]
(bool)context.Variables["flag"]
(string)context.Variables["count"]
(string)context.Variables["nothing"]
(int)context.Variables["nothing"]
context.Variables["nothing"] == null
(decimal)context.Variables["money"]
(DateTime)context.Variables["when"]
((DateTime)context.Variables["when"]).AddDays(1)
(Guid)context.Variables["id"]
(byte[])context.Variables["bytes"]
((XElement)context.Variables["xml"]).Element("b").Value
(TimeSpan)context.Variables["span"]
(char)context.Variables["letter"]
(long)context.Variables["long"] + 1
((JArray)context.Variables["list"]).Count
((JObject)context.Variables["object"])["a"]["b"]
((JObject)context.Variables["object"])["x"]["b"]
((IResponse)context.Variables["reply"]).StatusCode
((IResponse)context.Variables["reply"]).Body.As<JObject>()["ok"]
((IResponse)context.Variables["reply"]).Headers.GetValueOrDefault("a", "")
((Jwt)context.Variables["token"]).Subject
((Jwt)context.Variables["token"]).Issuer
((Jwt)context.Variables["token"]).Audiences
((Jwt)context.Variables["token"]).Algorithm + ((Jwt)context.Variables["token"]).Type + ((Jwt)context.Variables["token"]).Id
((Jwt)context.Variables["token"]).ExpirationTime
((Jwt)context.Variables["token"]).NotBefore
((Jwt)context.Variables["token"]).IssuedAt
((Jwt)context.Variables["token"]).Claims["roles"]
((Jwt)context.Variables["token"]).Claims["n"]
((Jwt)context.Variables["token"]).Claims["b"]
((Jwt)context.Variables["token"]).Claims["o"]
((Jwt)context.Variables["token"]).Claims["nope"]
((Jwt)context.Variables["token"]).Claims.GetValueOrDefault("roles", "none")
((Jwt)context.Variables["token"]).Claims.GetValueOrDefault("nope", "none")
((Jwt)context.Variables["token"]).Claims.ContainsKey("SUB")
context.Variables.ContainsKey("text")
context.Variables.Count
context.Variables.GetValueOrDefault<string>("text")
context.Variables.GetValueOrDefault<string>("nope")
context.Variables.GetValueOrDefault<string>("nope", "d")
context.Variables.GetValueOrDefault("nope", "d")
context.Variables.GetValueOrDefault("count", 0)
context.Variables.GetValueOrDefault<int>("nope")
context.Variables.GetValueOrDefault<int>("text")
context.Variables.GetValueOrDefault<string>("count")
context.Variables.GetValueOrDefault<long>("count")
context.Variables.GetValueOrDefault<JObject>("list")
context.Variables.GetValueOrDefault<object>("count")
context.Variables.GetValueOrDefault<bool>("flag") ? 1 : 2
context.Variables.GetValueOrDefault<decimal>("money") * 2
context.Variables.GetValueOrDefault<IResponse>("reply").StatusReason
context.Variables.TryGetValue("text", out var v) ? v : null
context.Variables.Keys.Count()
context.LastError.Source + context.LastError.Reason + context.LastError.Message
context.LastError.Scope + context.LastError.Section + context.LastError.Path + context.LastError.PolicyId
context.RequestId
context.RequestId.ToString("N")
context.Tracing
context.Timestamp
context.Timestamp.ToString("yyyy-MM-dd")
context.Backend.Id
context.Backend.Type
context.Backend.Type == BackendType.Pool
context.Backend?.AzureRegion
context.Api.Id + context.Api.Name + context.Api.Path + context.Api.Revision + context.Api.Version
context.Api.IsCurrentRevision
context.Api.Protocols
context.Api.ServiceUrl.Host + context.Api.ServiceUrl.Path + context.Api.ServiceUrl.QueryString
context.Api.ServiceUrl.ToString()
context.Api.SubscriptionKeyParameterNames.Header + context.Api.SubscriptionKeyParameterNames.Query
context.Operation.Id + context.Operation.Name + context.Operation.Method + context.Operation.UrlTemplate
context.Product.Id + context.Product.Name
context.Product.State
context.Product.State == ProductState.Published
context.Product.ApprovalRequired || context.Product.SubscriptionRequired
context.Product.SubscriptionsLimit
context.Product.Groups.Select(g => g.Id + g.Name)
context.Product?.Name ?? "none"
context.Subscription.Id + context.Subscription.Name + context.Subscription.Key + context.Subscription.PrimaryKey + context.Subscription.SecondaryKey
context.Subscription.CreatedDate
context.Subscription.StartDate
context.Subscription.EndDate
context.Subscription.EndDate.HasValue
context.User.Id + context.User.Email + context.User.FirstName + context.User.LastName + context.User.Note
context.User.Groups.Any(g => g.Name == "developers")
context.User.Identities.First().Provider
context.User.RegistrationDate
context.User.Name
context.User?.Id ?? "anonymous"
context.Deployment.Region + context.Deployment.ServiceId + context.Deployment.ServiceName
context.Deployment.GatewayId
context.Deployment.Gateway.Id + context.Deployment.Gateway.InstanceId + context.Deployment.Gateway.IsManaged
context.Deployment.Certificates.Count
context.Deployment.Certificates["nope"]
context.Workspace.Id + context.Workspace.Name
context.Workspace?.Name
context.GraphQL == null
context.Response == null
context.LastError == null
context.Request.Body == null
context.Request.Body.As<string>(true) + context.Request.Body.As<string>(true)
`)

/** All members of `context`, with everything there and with the defaults. */
export function* contextMembers(): Iterable<Question> {
  for (const expression of expressions) {
    yield { expression: `@(${expression})`, context: full }
    // What a message holds and what the gateway knows of itself at the start is no matter of the language.
    if (!/context\.(Response|Deployment|RequestId|Timestamp)|Url/.test(expression))
      yield { expression: `@(${expression})` }
  }
}
