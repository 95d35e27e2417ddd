import { certificateFromPem } from '../../../runtime/context/certificates.ts'
import type { HeaderStore } from '../../../runtime/messages/header-store.ts'
import type { RequestMessage } from '../../../runtime/messages/request.ts'
import type { ResponseMessage } from '../../../runtime/messages/response.ts'
import type { RequestUrl } from '../../../runtime/messages/url.ts'
import type { Run } from '../../../runtime/run.ts'
import { objectModel } from './object-model.ts'
import { NumberValue, recordOf, TemplateObject, type TemplateValue } from './value.ts'

/** `context` of a template: what the gateway promises of request, response and variables. */
export function contextModel(run: Run, parseDates: boolean): TemplateObject {
  const { context } = run
  return recordOf({
    Request: () => requestModel(context.callerRequest ?? context.request),
    Response: () => (context.response ? responseModel(context.response, context.request) : null),
    Variables: () =>
      new TemplateObject({
        member: (name) =>
          context.variables.has(name)
            ? objectModel(context.variables.get(name), parseDates, `context.Variables.${name}`)
            : undefined,
        names: () => [...context.variables.keys()],
        text: () => '',
      }),
  })
}

function requestModel(request: RequestMessage): TemplateObject {
  return recordOf({
    Url: () => urlModel(request.url),
    OriginalUrl: () => urlModel(request.originalUrl),
    Method: () => request.method,
    OriginalMethod: () => request.originalMethod,
    IpAddress: () => request.ipAddress,
    HasBody: () => request.body !== null,
    MatchedParameters: () =>
      new TemplateObject({
        member: (name) => request.matchedParameters.get(name),
        names: () => [...request.matchedParameters.keys()],
        text: () => '',
      }),
    ClientCertificates: () =>
      request.certificate === null
        ? []
        : [recordOf({ Thumbprint: () => certificateFromPem(request.certificate ?? '').thumbprint })],
    Headers: () => headersModel(request.headers),
  })
}

function responseModel(response: ResponseMessage, request: RequestMessage): TemplateObject {
  return recordOf({
    StatusCode: () => new NumberValue(BigInt(response.status)),
    StatusReason: () => response.reason,
    Method: () => request.method,
    Headers: () => headersModel(response.headers),
  })
}

/** Headers by name without case; several values are joined by commas. */
function headersModel(headers: HeaderStore): TemplateObject {
  return new TemplateObject({
    member: (name) => headers.get(name) ?? undefined,
    names: () => headers.names(),
    text: () => '',
  })
}

function urlModel(url: RequestUrl): TemplateObject {
  const text = (): TemplateValue => url.toString()
  return recordOf(
    {
      Scheme: () => url.scheme,
      Host: () => url.host,
      Port: () => new NumberValue(BigInt(url.port)),
      Path: () => (url.path === '' ? '/' : url.path),
      Query: () =>
        new TemplateObject({
          member: (name) => {
            const values = url.query.values(name)
            return values.length === 0 ? undefined : values.join(',')
          },
          names: () => url.query.names(),
          text: () => url.queryString,
        }),
      QueryString: () => url.queryString,
      ToUri: text,
      ToString: text,
    },
    () => url.toString(),
  )
}
