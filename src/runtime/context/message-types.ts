import { defineInterface } from '../../dotnet/type-system/declare.ts'
import { typeNamed } from '../../dotnet/type-system/definition.ts'
import { DotnetArray } from '../../dotnet/values/array.ts'
import type { HeaderStore } from '../messages/header-store.ts'
import type { RequestMessage } from '../messages/request.ts'
import type { ResponseMessage } from '../messages/response.ts'
import { certificateFromPem } from './certificates.ts'
import { type DictionarySource, DictionaryView, mapView, stringArray } from './dictionary-view.ts'
import { bodyOf } from './message-body.ts'

type Message = RequestMessage | ResponseMessage

class HeaderSource implements DictionarySource {
  readonly #message: Message

  constructor(message: Message) {
    this.#message = message
  }

  keys(): readonly string[] {
    return this.#message.headers.names()
  }

  get(name: string): unknown {
    const values = this.#message.headers.values(name)
    return values.length === 0 ? undefined : new DotnetArray(stringArray, values)
  }
}

/** The headers of a message as a dictionary; always those it has now. */
class HeaderView extends DictionaryView {
  /** Whose headers they are; no other dictionary has such a field. */
  readonly headersOf: Message

  constructor(message: Message) {
    super(stringArray, new HeaderSource(message))
    this.headersOf = message
  }
}

function headersOf(message: Message): HeaderView {
  message.headersView ??= new HeaderView(message)
  return message.headersView as HeaderView
}

/** The header store behind a dictionary of headers: lets `GetValueOrDefault` skip the arrays. */
export function storeBehind(view: object): HeaderStore | undefined {
  return (view as Partial<HeaderView>).headersOf?.headers
}

function parametersOf(request: RequestMessage): DictionaryView {
  request.parametersView ??= mapView(request.matchedParameters, typeNamed('System.String'))
  return request.parametersView as DictionaryView
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
