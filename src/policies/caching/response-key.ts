import type { DotnetArray } from '../../dotnet/values/array.ts'
import type { ContextRecord } from '../../runtime/context/record.ts'
import type { RequestContext } from '../../runtime/context/request-context.ts'
import type { Run } from '../../runtime/run.ts'
import { digestText } from './digest-text.ts'
import { policyVersion } from './policy-version.ts'

/** What entries of the response cache differ by, besides where the request goes. */
export interface VaryRules {
  readonly developer: boolean
  readonly developerGroups: boolean
  /** Requests with an Authorization header take part, each with entries of its own. */
  readonly authorization: boolean
  readonly headers: readonly string[]
  /** Empty: every parameter counts. */
  readonly queryParameters: readonly string[]
}

/**
 * The key of a response in the shape of the gateway's traces: service, product, API with revision and operation, each
 * with the version of its policy document, then the backend's address, path and query and the vary parts.
 */
export function responseKey(run: Run, rules: VaryRules): string {
  const { context, program } = run
  const { url } = context.request
  const { product, api, operation } = context
  const owners = [`${context.deployment.text('ServiceName') ?? ''}.${policyVersion(program, 'global')}`]
  if (context.workspace) owners.push(`${context.workspace.text('Id') ?? ''}.${policyVersion(program, 'workspace')}`)
  if (product) owners.push(`${product.text('Id') ?? ''}.${policyVersion(program, 'product')}`)
  owners.push(
    `${api?.text('Id') ?? ''};rev=${api?.text('Revision') ?? ''};v=${api?.text('Version') ?? ''}.${policyVersion(program, 'api')}`,
    `${operation?.text('Id') ?? ''}.${policyVersion(program, 'operation')}`,
  )
  const address = `${url.scheme}_${url.host}_${url.port}${url.path === '' ? '/' : url.path}`
  const parts = [`${owners.map(encodeURIComponent).join('_')}_${address}?${queryPart(context, rules.queryParameters)}`]
  for (const name of rules.headers) parts.push(part(name, context.request.headers.get(name)))
  if (rules.authorization) {
    const authorization = context.request.headers.get('Authorization')
    parts.push(part('authorization', authorization === null ? null : digestText(authorization)))
  }
  if (rules.developer) parts.push(part('developer', context.user?.text('Id') ?? null))
  if (rules.developerGroups) parts.push(part('groups', groupsOf(context.user)))
  return parts.join('&::')
}

/** Absent values have a form of their own, apart from empty ones. */
function part(name: string, value: string | null): string {
  return value === null ? `${name.toLowerCase()}` : `${name.toLowerCase()}=${encodeURIComponent(value)}`
}

/** All parameters in their order; or the listed ones, and those of the path, which rewrite-uri may have moved. */
function queryPart(context: RequestContext, listed: readonly string[]): string {
  const query = context.request.url.query
  if (listed.length === 0) return query.list.map((p) => part(p.name, p.value)).join('&')
  const parts: string[] = []
  for (const name of listed) {
    const values = query.values(name)
    if (values.length === 0) parts.push(part(name, null))
    for (const value of values) parts.push(part(name, value))
  }
  const template = (context.operation?.text('UrlTemplate') ?? '').split('?')[0] ?? ''
  for (const [name, value] of context.request.matchedParameters)
    if (template.includes(`{${name}}`)) parts.push(`{${part(name, value)}}`)
  return parts.join('&')
}

function groupsOf(user: ContextRecord | null): string | null {
  if (!user) return null
  const groups = (user.fields['Groups'] as DotnetArray).items as readonly ContextRecord[]
  return groups
    .map((group) => group.text('Id') ?? '')
    .sort()
    .join(',')
}
