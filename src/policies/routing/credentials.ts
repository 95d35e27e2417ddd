import type { Credentials } from '../../runtime/backends/backend.ts'
import { PolicyError } from '../../runtime/errors.ts'
import type { ClientCertificate, OutgoingRequest } from '../../runtime/host/http.ts'
import { IdentityFailure } from '../../runtime/host/identity.ts'
import { RequestUrl } from '../../runtime/messages/url.ts'
import type { Run } from '../../runtime/run.ts'

/** Adds what a backend entity brings along: headers, query parameters, a client certificate, a token. */
export function applyCredentials(
  run: Run,
  backend: string,
  credentials: Credentials,
  request: OutgoingRequest,
): OutgoingRequest | Promise<OutgoingRequest> {
  const { managedIdentity } = credentials
  const headers = request.headers.clone()
  for (const [name, values] of credentials.headers) headers.setAll(name, values)
  const certificate = certificateOf(run, backend, credentials) ?? request.certificate
  const secretHeaders = credentials.headers.map(([name]) => name)
  const complete: OutgoingRequest = {
    ...request,
    url: withQuery(request.url, credentials.query),
    headers,
    ...(certificate ? { certificate } : {}),
    ...(secretHeaders.length > 0 ? { secretHeaders } : {}),
  }
  traceNames(run, backend, credentials, certificate)
  if (!managedIdentity) return complete
  const authorize = (token: string): OutgoingRequest => {
    headers.set('Authorization', `Bearer ${token}`)
    return complete
  }
  try {
    const token = run.host.identity.token(managedIdentity)
    return token instanceof Promise ? token.then(authorize, noToken) : authorize(token)
  } catch (error) {
    return noToken(error)
  }
}

function noToken(error: unknown): never {
  if (!(error instanceof IdentityFailure)) throw error
  throw new PolicyError({ reason: null, message: error.message, status: 500 }, { cause: error })
}

function withQuery(url: string, query: Credentials['query']): string {
  if (query.length === 0) return url
  const parsed = RequestUrl.parse(url)
  if (!parsed) return url
  let parameters = parsed.query
  for (const [name, values] of query) parameters = parameters.set(name, values)
  return parsed.withPathAndQuery(parsed.path, parameters.toString()).toString()
}

/** The first certificate that is there; TLS presents one. */
function certificateOf(run: Run, backend: string, credentials: Credentials): ClientCertificate | null {
  const [id] = credentials.certificateIds
  if (id !== undefined) {
    const found = run.certificates.client(id)
    if (found) return found
    throw new PolicyError({
      reason: 'CertificateNotFound',
      message: `The certificate '${id}' of backend '${backend}' could not be found.`,
      status: 500,
    })
  }
  const [thumbprint] = credentials.thumbprints
  if (thumbprint === undefined) return null
  return run.certificates.clientByThumbprint(thumbprint) ?? { thumbprint }
}

/** Names only: the values are secret. */
function traceNames(
  run: Run,
  backend: string,
  credentials: Credentials,
  certificate: ClientCertificate | undefined,
): void {
  if (!run.trace) return
  const added = [
    ...credentials.headers.map(([name]) => `header ${name}`),
    ...credentials.query.map(([name]) => `query parameter ${name}`),
    ...(certificate ? [`certificate ${certificate.thumbprint}`] : []),
    ...(credentials.managedIdentity
      ? [`token of the managed identity for ${credentials.managedIdentity.resource}`]
      : []),
  ]
  run.trace.add('forward-request', `Credentials of backend '${backend}' were added: ${added.join(', ')}.`)
}
