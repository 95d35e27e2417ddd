import type { DotnetType } from '../../dotnet/type-system/type.ts'
import { DotnetObject } from '../../dotnet/values/object.ts'
import { contextType } from '../context/namespace.ts'
import { QueryParameters } from './query-parameters.ts'

const defaultPorts: Readonly<Record<string, number>> = { http: 80, https: 443, ws: 80, wss: 443 }

interface Authority {
  readonly scheme: string
  readonly host: string
  readonly port: number
  readonly userInfo: string
  readonly hostHeader: string
}

/** Scheme and authority; nearly all are https and plain, which needs one look at each character. */
function takeApart(origin: string): Authority {
  if (origin.startsWith('https://') && isPlainHost(origin, 8)) {
    const host = origin.slice(8)
    return { scheme: 'https', host, port: 443, userInfo: '', hostHeader: host }
  }
  const colon = origin.indexOf('://')
  const scheme = origin.slice(0, Math.max(colon, 0)).toLowerCase()
  let authority = colon < 0 ? '' : origin.slice(colon + 3)
  const at = authority.lastIndexOf('@')
  const userInfo = at < 0 ? '' : authority.slice(0, at)
  if (at >= 0) authority = authority.slice(at + 1)
  const end = portColon(authority)
  const host = authority.slice(0, end).toLowerCase()
  const usual = defaultPorts[scheme] ?? -1
  const port = end < authority.length - 1 ? Number(authority.slice(end + 1)) : usual
  return { scheme, host, port, userInfo, hostHeader: port === usual ? host : `${host}:${port}` }
}

/** Small letters, digits, dots and hyphens to the end: no port, no user, nothing to fold. */
function isPlainHost(text: string, start: number): boolean {
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const isPlain = (code >= 97 && code <= 122) || (code >= 45 && code <= 57 && code !== 47)
    if (!isPlain) return false
  }
  return true
}

/** Where the `:digits` at the end of an authority begin; its length where there are none. */
function portColon(authority: string): number {
  let at = authority.length
  while (at > 0) {
    const code = authority.charCodeAt(at - 1)
    if (code === 58) return at - 1
    if (code < 48 || code > 57) break
    at--
  }
  return authority.length
}

/**
 * A request URL as `IUrl`: slices of the raw text, taken apart on first use. Immutable; changes make a new one that
 * shares what did not change.
 */
export class RequestUrl extends DotnetObject {
  /** `scheme://authority` without a trailing slash, or empty for a relative URL. */
  readonly origin: string
  /** Path with a leading slash (or empty), as it was written. */
  readonly path: string
  /** Query string with its `?`, or empty. */
  readonly queryString: string
  #query: QueryParameters | undefined
  /** How expressions see the query; made when first asked for. */
  queryView: DotnetObject | null = null
  #authority: Authority | undefined

  constructor(origin: string, path: string, queryString: string) {
    super()
    this.origin = origin
    this.path = path
    this.queryString = queryString
  }

  /** Takes raw text apart; a fragment is dropped. Returns null when there is no `scheme://`. */
  static parse(text: string): RequestUrl | null {
    const scheme = text.indexOf('://')
    if (scheme <= 0) return null
    const hash = text.indexOf('#', scheme)
    const whole = hash < 0 ? text : text.slice(0, hash)
    let slash = whole.indexOf('/', scheme + 3)
    const question = whole.indexOf('?', scheme + 3)
    if (slash < 0 || (question >= 0 && question < slash)) slash = question < 0 ? whole.length : question
    const pathEnd = question < 0 ? whole.length : question
    return new RequestUrl(whole.slice(0, slash), whole.slice(slash, pathEnd), question < 0 ? '' : whole.slice(question))
  }

  /** The same scheme and authority, taken apart once for all that share them. */
  withPathAndQuery(path: string, queryString: string): RequestUrl {
    const copy = new RequestUrl(this.origin, path, queryString)
    copy.#authority = this.authority
    return copy
  }

  get scheme(): string {
    return this.authority.scheme
  }
  get host(): string {
    return this.authority.host
  }
  /** The port of the URL or the default of its scheme. */
  get port(): number {
    return this.authority.port
  }
  get query(): QueryParameters {
    this.#query ??= QueryParameters.parse(this.queryString)
    return this.#query
  }

  /** `host` or `host:port` as in a Host header: the port only if it is not the scheme's default. */
  get hostHeader(): string {
    return this.authority.hostHeader
  }

  private get authority(): Authority {
    this.#authority ??= takeApart(this.origin)
    return this.#authority
  }

  override toString(): string {
    const path = this.path === '' && this.origin !== '' ? '/' : this.path
    return this.origin + path + this.queryString
  }

  override dotnetToString(): string {
    return this.toString()
  }

  override get dotnetType(): DotnetType {
    return contextType('IUrl')
  }
}
