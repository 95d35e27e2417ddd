import { PolicyError } from '../../runtime/errors.ts'
import type { HttpPort, IncomingResponse, OutgoingRequest } from '../../runtime/host/http.ts'
import { RequestUrl } from '../../runtime/messages/url.ts'

const mostRedirects = 50

/** The port, asking for each Location until an answer is no redirect. */
export function followingRedirects(port: HttpPort): HttpPort {
  return async (first) => {
    let request = first
    for (let n = 0; ; n++) {
      const isOnce = request.body?.isStream ?? false
      const answer = await port(request)
      const next = n < mostRedirects ? redirected(request, answer) : null
      if (!next) return answer
      if (isOnce && next.body)
        throw new PolicyError({
          reason: 'RequestBodyConsumed',
          message: `The redirect with status ${answer.status} needs the request body again: set buffer-request-body="true" on forward-request.`,
          status: 500,
        })
      request = next
    }
  }
}

/** The request that an answer asks for; null where it asks for none that may be sent. */
function redirected(request: OutgoingRequest, answer: IncomingResponse): OutgoingRequest | null {
  const location = answer.headers.get('Location')
  if (location === null || ![300, 301, 302, 303, 307, 308].includes(answer.status)) return null
  const target = resolved(location, request.url)
  const from = RequestUrl.parse(request.url)
  if (!target || !from || !/^https?$/.test(target.scheme)) return null
  if (from.scheme === 'https' && target.scheme !== 'https') return null
  const headers = request.headers.clone()
  const becomesGet = losesBody(request.method, answer.status)
  if (becomesGet) for (const name of headers.names()) if (/^(content-.*|expect)$/i.test(name)) headers.delete(name)
  const { certificate, continueTimeout, secretHeaders, ...rest } = request
  const sameHost = from.host === target.host && from.port === target.port
  if (!sameHost) for (const name of ['Authorization', ...(secretHeaders ?? [])]) headers.delete(name)
  headers.set('Host', target.hostHeader)
  return {
    ...rest,
    url: target.toString(),
    headers,
    ...(becomesGet ? { method: 'GET', body: null } : { body: request.body?.clone() ?? null }),
    ...(becomesGet || continueTimeout === undefined ? {} : { continueTimeout }),
    ...(sameHost && certificate ? { certificate } : {}),
    ...(sameHost && secretHeaders ? { secretHeaders } : {}),
  }
}

function losesBody(method: string, status: number): boolean {
  const upper = method.toUpperCase()
  if (status === 307 || status === 308) return false
  return status === 303 ? upper !== 'GET' && upper !== 'HEAD' : upper === 'POST'
}

function resolved(location: string, base: string): RequestUrl | null {
  try {
    return RequestUrl.parse(new URL(location, base).href)
  } catch {
    return null // a Location that is no URL: the answer itself goes back
  }
}
