import type { RequestContext } from '../../runtime/context/request-context.ts'
import type { RequestUrl } from '../../runtime/messages/url.ts'
import type { Run } from '../../runtime/run.ts'
import type { MessageKind } from '../builder.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { constant } from '../operand.ts'
import { changeBody } from './body-bytes.ts'
import { charsetNamed } from './charset.ts'

/** Rewrites links in a body between backend and gateway. */
export const redirectContentUrls = definePolicy({
  name: 'redirect-content-urls',
  category: 'transformation',
  summary:
    'Rewrites links in a body, backend address to gateway address in outbound and the other way round in inbound.',
  witness:
    'test/cases/redirect-content-urls/behaviour.test.yaml › in outbound the address of the backend becomes that of the API at the gateway',
  sections: ['inbound', 'outbound'],
  scopes: everyScope,
  gateways: everyGateway,
  repeatable: false,
  decisions: [
    'Looked for: scheme, host, port and base path; scheme and host without case, http and https, default ports with and without.',
    'A match ends before /, ?, #, a quote, white space, <, a backslash or the end; links outside the base path stay.',
    "The public address is the caller's scheme and host, the API's path and its version segment.",
    'Escaped slashes of JSON are found and stay escaped; relative and protocol-relative links stay. Every Content-Type is searched.',
    'The backend is the one in force: of a pool the member that answered. Equal addresses and an API without a backend URL: no effect.',
  ],
  compile: (_, builder) => {
    builder.buffersBody(builder.message)
    builder.emit(redirectUrls, constant(builder.message))
  },
})

export function redirectUrls(run: Run, message: MessageKind): Promise<undefined> | undefined {
  const backend = run.context.request.base
  const gateway = publicUrl(run.context)
  if (backend.host === '' || gateway.host === '' || sameAddress(backend, gateway)) return undefined
  const [from, to] = message === 'response' ? [backend, gateway] : [gateway, backend]
  return changeBody(run, 'redirect-content-urls', message, (bytes, name) => {
    const charset = charsetNamed(name)
    const text = charset.read(bytes)
    const redirected = redirect(text, from, to)
    return redirected === text ? bytes : charset.write(redirected)
  })
}

/** Where callers reach the API. */
function publicUrl({ api, request }: RequestContext): RequestUrl {
  const { originalUrl } = request
  const name = (api?.text('Path') ?? '').replace(/^\/|\/$/g, '')
  const path = name === '' ? '' : `/${name}`
  const version = api?.text('Version')
  const versioned = version ? `${path}/${version}` : path
  const isVersioned = originalUrl.path === versioned || originalUrl.path.startsWith(`${versioned}/`)
  return originalUrl.withPathAndQuery(isVersioned ? versioned : path, '')
}

function sameAddress(a: RequestUrl, b: RequestUrl): boolean {
  return a.scheme === b.scheme && a.hostHeader === b.hostHeader && bare(a.path) === bare(b.path)
}

function redirect(text: string, from: RequestUrl, to: RequestUrl): string {
  const target = to.origin + bare(to.path)
  return text.replace(patternOf(from), (match) => (match.includes('\\/') ? target.replaceAll('/', '\\/') : target))
}

/** Plain or with every slash escaped; the lookahead keeps /v10 apart from /v1. */
function patternOf(url: RequestUrl): RegExp {
  const usual = url.port === 80 || url.port === 443
  const port = usual ? '' : `:${url.port}`
  const host = escaped(url.host)
  const authority = usual ? `(?:http:[SS]${host}(?::80)?|https:[SS]${host}(?::443)?)` : `https?:[SS]${host}${port}`
  // Only scheme and host are without case: the path is compared by its own letters.
  const start = authority.replace(/[a-z]/g, (c) => `[${c}${c.toUpperCase()}]`)
  const path = escaped(bare(url.path))
  const plain = (start + path).replaceAll('[SS]', '//')
  const json = start.replaceAll('[SS]', '\\\\/\\\\/') + path.replaceAll('/', '\\\\/')
  return new RegExp(`(?:${plain}|${json})(?=[/?#"'\\s<\\\\]|$)`, 'g')
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Without a slash at the end. */
function bare(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path
}
