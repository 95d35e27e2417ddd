import { defineInterface } from '../../dotnet/type-system/declare.ts'
import { typeNamed } from '../../dotnet/type-system/definition.ts'
import type { HeaderStore } from '../messages/header-store.ts'
import type { RequestMessage } from '../messages/request.ts'
import type { ResponseMessage } from '../messages/response.ts'
import { certificateFromPem } from './certificates.ts'
import { type DictionaryView, listsView, mapView } from './dictionary-view.ts'
import { bodyOf } from './message-body.ts'

type Message = RequestMessage | ResponseMessage

const headerViews = new WeakMap<Message, DictionaryView>()

/** The headers of a message as a dictionary; always those it has now. */
export function headersOf(message: Message): DictionaryView {
  let view = headerViews.get(message)
  if (!view) {
    const store = (): HeaderStore => message.headers
    view = listsView(
      () => store().names(),
      (name) => store().values(name),
    )
    headerViews.set(message, view)
    viewedMessages.set(view, message)
  }
  return view
}

const viewedMessages = new WeakMap<object, Message>()

/** The header store behind a view made by {@link headersOf}: lets `GetValueOrDefault` skip the arrays. */
export function storeBehind(view: object): HeaderStore | undefined {
  return viewedMessages.get(view)?.headers
}

const parameterViews = new WeakMap<RequestMessage, DictionaryView>()

function parametersOf(request: RequestMessage): DictionaryView {
  let view = parameterViews.get(request)
  if (!view) {
    view = mapView(request.matchedParameters, typeNamed('System.String'))
    parameterViews.set(request, view)
  }
  return view
}

/** `IRequest`. */
export const requestType = defineInterface<RequestMessage>()('IRequest', {
  members: {
    'IMessageBody Body { get; }': (self) => bodyOf(self),
    'X509Certificate2 Certificate { get; }': (self) => (self.certificate === null ? null : certificateOf(self)),
    'IReadOnlyDictionary<string, string[]> Headers { get; }': headersOf,
    'string IpAddress { get; }': (self) => self.ipAddress,
    'IReadOnlyDictionary<string, string> MatchedParameters { get; }': parametersOf,
    'string Method { get; }': (self) => self.method,
    'string OriginalMethod { get; }': (self) => self.originalMethod,
    'bool HasBody { get; }': (self) => self.body !== null,
    'IUrl OriginalUrl { get; }': (self) => self.originalUrl,
    'IUrl Url { get; }': (self) => self.url,
    'IPrivateEndpointConnection PrivateEndpointConnection { get; }': () => null,
  },
})

/** `IResponse`. */
export const responseType = defineInterface<ResponseMessage>()('IResponse', {
  members: {
    'IMessageBody Body { get; }': (self) => bodyOf(self),
    'IReadOnlyDictionary<string, string[]> Headers { get; }': headersOf,
    'int StatusCode { get; }': (self) => self.status,
    'string StatusReason { get; }': (self) => self.reason,
  },
})

const certificates = new WeakMap<RequestMessage, unknown>()

function certificateOf(request: RequestMessage): never {
  if (!certificates.has(request)) certificates.set(request, certificateFromPem(request.certificate ?? ''))
  return certificates.get(request) as never
}

declare module '../../dotnet/type-system/signature-types.ts' {
  interface DotnetTypes {
    IRequest: RequestMessage
    IResponse: ResponseMessage
  }
}
