import type { DotnetType } from '../../dotnet/type-system/type.ts'
import { DotnetObject } from '../../dotnet/values/object.ts'
import { contextType } from '../context/namespace.ts'
import { QueryParameters } from './query-parameters.ts'

const defaultPorts: Readonly<Record<string, number>> = { http: 80, https: 443, ws: 80, wss: 443 }

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
  #authority: { scheme: string; host: string; port: number; userInfo: string } | undefined

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

  withPath(path: string): RequestUrl {
    const copy = new RequestUrl(this.origin, path, this.queryString)
    copy.#query = this.#query
    copy.#authority = this.#authority
    return copy
  }

  withQuery(queryString: string): RequestUrl {
    const copy = new RequestUrl(this.origin, this.path, queryString)
    copy.#authority = this.#authority
    return copy
  }

  withOrigin(origin: string): RequestUrl {
    const copy = new RequestUrl(origin, this.path, this.queryString)
    copy.#query = this.#query
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
    const { scheme, host, port } = this.authority
    return port === (defaultPorts[scheme] ?? -1) ? host : `${host}:${port}`
  }

  private get authority(): { scheme: string; host: string; port: number; userInfo: string } {
    if (!this.#authority) {
      const colon = this.origin.indexOf('://')
      const scheme = this.origin.slice(0, Math.max(colon, 0)).toLowerCase()
      let authority = colon < 0 ? '' : this.origin.slice(colon + 3)
      const at = authority.lastIndexOf('@')
      const userInfo = at < 0 ? '' : authority.slice(0, at)
      if (at >= 0) authority = authority.slice(at + 1)
      const port = /:(\d*)$/.exec(authority)
      const host = port ? authority.slice(0, port.index) : authority
      this.#authority = {
        scheme,
        host: host.toLowerCase(),
        port: port?.[1] ? Number(port[1]) : (defaultPorts[scheme] ?? -1),
        userInfo,
      }
    }
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
