import { PolicyError } from '../../runtime/errors.ts'
import type { OutgoingRequest } from '../../runtime/host/http.ts'
import type { Run } from '../../runtime/run.ts'
import { attributeOf, type ElementNode } from '../../syntax/tree.ts'
import type { PolicyBuilder } from '../builder.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { constant, type Operand } from '../operand.ts'
import { string, uri } from '../schema.ts'

/** Attributes of proxy, the policy and the child of send-request. */
export const proxyAttributes = {
  url: uri({ required: true, expressions: true, notes: 'http://host:port' }),
  username: string({ expressions: true }),
  password: string({ expressions: true }),
} as const

type Proxy = NonNullable<OutgoingRequest['proxy']>

/** Sends the backend call through an HTTP proxy. */
export const proxy = definePolicy({
  name: 'proxy',
  category: 'routing',
  summary: 'Sends the backend call through an HTTP proxy.',
  witness: 'test/cases/proxy/behaviour.test.yaml › the backend call goes through the proxy, nothing else changes',
  sections: ['inbound'],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: proxyAttributes,
  decisions: [
    'The policy wins over the proxy of a backend entity; of several policies the last one executed.',
    'Only http proxies: another scheme is refused when literal, else it fails.',
    'A user name without a password, or the other way round, gets an empty counterpart.',
    'An empty url of an expression means no proxy.',
    'An answer 407 counts as BackendConnectionFailure. Credentials are sent as Basic; NTLM is not carried out.',
  ],
  compile: ({ node, url, username, password }, builder) => {
    if (!checkProxyUrl(url, node, builder)) return
    builder.emit(chooseProxy, url, username ?? constant(null), password ?? constant(null))
  },
})

export function chooseProxy(run: Run, url: string, username: string | null, password: string | null): void {
  run.proxy = proxyOf(url, username, password)
  run.trace?.add('proxy', run.proxy ? `Proxy ${url.trim()} was chosen.` : 'No proxy was chosen.')
}

/** False where a literal URL was refused. */
export function checkProxyUrl(url: Operand<string>, node: ElementNode, builder: PolicyBuilder): boolean {
  if (url.kind !== 'constant' || isHttp(url.value)) return true
  builder.report(
    'attribute-value',
    `'${url.value}' is no value for url of proxy: expected an http URL such as http://10.0.4.4:3128`,
    attributeOf(node, 'url')?.value.span ?? node.startTagSpan,
  )
  return false
}

export function proxyOf(url: string, username: string | null, password: string | null): Proxy | null {
  if (url.trim() === '') return null
  if (!isHttp(url))
    throw new PolicyError({ reason: 'InvalidProxyUrl', message: `'${url}' is no URL of an http proxy.`, status: 500 })
  const proxyUrl = url.trim()
  return username === null && password === null
    ? { url: proxyUrl }
    : { url: proxyUrl, username: username ?? '', password: password ?? '' }
}

function isHttp(url: string): boolean {
  return /^http:\/\/[^\s/?#]+/i.test(url.trim())
}
