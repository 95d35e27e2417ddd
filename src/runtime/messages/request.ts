import type { DotnetType } from '../../dotnet/type-system/type.ts'
import { DotnetObject } from '../../dotnet/values/object.ts'
import { contextType } from '../context/namespace.ts'
import type { Body } from './body.ts'
import type { HeaderStore } from './header-store.ts'
import { QueryParameters } from './query-parameters.ts'
import type { RequestUrl } from './url.ts'

/** The request as policies change it; what forward-request sends. */
export class RequestMessage extends DotnetObject {
  method: string
  readonly originalMethod: string
  /** How expressions see headers and matched parameters; made when first asked for. */
  headersView: DotnetObject | null = null
  parametersView: DotnetObject | null = null
  headers: HeaderStore
  body: Body | null
  readonly originalUrl: RequestUrl
  /** Address of the caller. */
  readonly ipAddress: string
  readonly #matchParameters: () => ReadonlyMap<string, string>
  #matchedParameters: ReadonlyMap<string, string> | undefined
  /** PEM or DER text of the caller's certificate, or null. */
  readonly certificate: string | null
  /** Base URL of the backend without its path's last slash, and the query it brings along. */
  #base: RequestUrl
  /** Path after the API's path, or what rewrite-uri made of it. */
  #path: string
  #query: QueryParameters
  #url: RequestUrl | null = null

  constructor(parts: {
    method: string
    headers: HeaderStore
    body: Body | null
    originalUrl: RequestUrl
    ipAddress: string
    matchedParameters: () => ReadonlyMap<string, string>
    certificate: string | null
    base: RequestUrl
    path: string
    query: string
  }) {
    super()
    this.method = parts.method
    this.originalMethod = parts.method
    this.headers = parts.headers
    this.body = parts.body
    this.originalUrl = parts.originalUrl
    this.ipAddress = parts.ipAddress
    this.#matchParameters = parts.matchedParameters
    this.certificate = parts.certificate
    this.#base = parts.base
    this.#path = parts.path
    this.#query = QueryParameters.parse(parts.query)
  }

  /** Parameters of the operation's template, matched when they are first read. */
  get matchedParameters(): ReadonlyMap<string, string> {
    this.#matchedParameters ??= this.#matchParameters()
    return this.#matchedParameters
  }

  /** `context.Request.Url`: backend base, rest of the path and query. */
  get url(): RequestUrl {
    this.#url ??= this.#base.withPathAndQuery(
      joinPaths(this.#base.path, this.#path),
      joinQueries(this.#base.queryString, this.queryString),
    )
    return this.#url
  }

  /** The backend's base URL that is in force. */
  get base(): RequestUrl {
    return this.#base
  }

  /** The path that stands behind the backend's base path. */
  get path(): string {
    return this.#path
  }

  /** Query string with `?`, without what the base brings along. */
  get queryString(): string {
    return this.#query.toString()
  }

  setBase(base: RequestUrl): void {
    this.#base = base
    this.#url = null
  }

  setPath(path: string): void {
    this.#path = path
    this.#url = null
  }

  get queryParameters(): QueryParameters {
    return this.#query
  }

  setQueryParameters(parameters: QueryParameters): void {
    this.#query = parameters
    this.#url = null
  }

  override get dotnetType(): DotnetType {
    return contextType('IRequest')
  }
}

/** Exactly one slash between the base's path and the rest; the rest keeps its trailing slash. */
export function joinPaths(base: string, rest: string): string {
  if (rest === '' || rest === '/') return rest === '/' && !base.endsWith('/') ? `${base}/` : base
  const left = base.endsWith('/') ? base.slice(0, -1) : base
  return rest.startsWith('/') ? left + rest : `${left}/${rest}`
}

function joinQueries(base: string, query: string): string {
  if (base === '' || base === '?') return query
  return query === '' || query === '?' ? base : `${base}&${query.slice(1)}`
}
