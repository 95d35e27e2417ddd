import { DateTimeValue } from '../../dotnet/time/date-time-value.ts'
import { TimeSpanValue } from '../../dotnet/time/time-span-value.ts'
import { defineInterface } from '../../dotnet/type-system/declare.ts'
import { definitionOf } from '../../dotnet/type-system/definition.ts'
import { type DictionaryView, mapView } from './dictionary-view.ts'
import { guidFromText } from './guids.ts'
import type { RequestContext } from './request-context.ts'

function variablesOf(context: RequestContext): DictionaryView {
  context.variablesView ??= mapView(context.variables, objectType)
  return context.variablesView as DictionaryView
}

const objectType = definitionOf('System.Object').make([])

/** The type of `context`. */
export const contextTypeDefinition = defineInterface<RequestContext>()('IProxyRequestContext', {
  members: {
    'IContextApi Api { get; }': (self) => self.api as never,
    'Backend Backend { get; }': (self) => self.backend as never,
    'IDeployment Deployment { get; }': (self) => self.deployment as never,
    'TimeSpan Elapsed { get; }': (self) => TimeSpanValue.fromUnits(self.now() - self.timestamp, 10_000),
    'IGraphQL GraphQL { get; }': (self) => self.graphql as never,
    'ProxyError LastError { get; }': (self) => self.lastError as never,
    'IOperation Operation { get; }': (self) => self.operation as never,
    'IProduct Product { get; }': (self) => self.product as never,
    'IRequest Request { get; }': (self) => self.callerRequest ?? self.request,
    'Guid RequestId { get; }': (self) => guidFromText(self.requestId) as never,
    'IResponse Response { get; }': (self) => self.response,
    'ISubscription Subscription { get; }': (self) => self.subscription as never,
    'DateTime Timestamp { get; }': (self) => DateTimeValue.fromUnixMilliseconds(self.timestamp),
    'bool Tracing { get; }': (self) => self.tracing,
    'IUser User { get; }': (self) => self.user as never,
    'IReadOnlyDictionary<string, object> Variables { get; }': variablesOf,
    'IWorkspace Workspace { get; }': (self) => self.workspace as never,
    'void Trace(string message)': (self, message) => self.onTrace?.('context.Trace', message),
    'void Trace(string source, object data)': (self, source, data) => self.onTrace?.(source ?? '', data),
  },
})
