import type { HeaderStore } from '../../runtime/messages/header-store.ts'
import { ResponseMessage } from '../../runtime/messages/response.ts'
import { endPipeline } from '../../runtime/pipeline.ts'
import type { Run } from '../../runtime/run.ts'
import type { ElementNode } from '../../syntax/tree.ts'
import type { PolicyBuilder } from '../builder.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { messageHeaders } from '../messages.ts'
import { constant, list, type Operand } from '../operand.ts'
import { bool, element, many, one, optional, seconds, string } from '../schema.ts'
import { allowsOrigin, isOrigin, originKey } from './origin.ts'

const name = element({ text: string({ required: true, expressions: true, allowEmpty: false }) })
const headerList = element({ children: { header: many(name, { min: 1 }) } })

/** Answers CORS preflight requests and adds CORS headers to responses for allowed origins. */
export const cors = definePolicy({
  name: 'cors',
  category: 'cross-domain',
  summary: 'Answers CORS preflight requests and adds CORS headers to responses for allowed origins.',
  witness:
    'test/cases/cors/cors.test.yaml › a GET of an allowed origin goes on and its response carries the CORS headers',
  sections: ['inbound'],
  scopes: everyScope,
  gateways: everyGateway,
  repeatable: false,
  attributes: {
    'allow-credentials': bool({ default: false, expressions: true }),
    'terminate-unmatched-request': bool({ default: true, expressions: true }),
  },
  children: {
    'allowed-origins': one(
      element({
        children: { origin: many(element({ text: string({ required: true, allowEmpty: false }) }), { min: 1 }) },
      }),
    ),
    'allowed-methods': optional(
      element({
        attributes: { 'preflight-result-max-age': seconds({ expressions: true, min: 0 }) },
        children: { method: many(name, { min: 1 }) },
      }),
    ),
    'allowed-headers': optional(headerList),
    'expose-headers': optional(headerList),
  },
  decisions: [
    'A preflight matches where its origin, its method and every header it asks for are allowed.',
    'Other methods than GET and HEAD are never ended for their origin; a matching one gets the headers.',
    'An actual request is judged by its origin alone. Origins are compared without case and with default ports filled in; null matches only *.',
    'Access-Control-Allow-Origin is * for * without credentials, else the origin of the request with Vary: Origin.',
    'Access-Control-Allow-Methods and -Headers are the configured lists, for * what was asked for; nothing where no headers were asked for.',
    'Access-Control-Max-Age is sent where the attribute is given. Headers of the backend with these names are replaced.',
    'The headers are added when the response leaves: also to return-response, mock-response and errors.',
    'The first cors that matches applies; a preflight without any cors fails with 404.',
  ],
  compile: (v, builder) => {
    checkOrigins(v.allowedOrigins.origin, builder)
    const origins = v.allowedOrigins.origin.map((o) => originKey(o.text))
    const texts = (items: readonly { readonly text: Operand<string> }[]) => list(items.map((i) => i.text))
    if (builder.isTopLevel) builder.answersPreflight()
    builder.emit(
      applyCors,
      constant(origins),
      v.allowCredentials,
      v.terminateUnmatchedRequest,
      v.allowedMethods ? texts(v.allowedMethods.method) : constant<readonly string[]>(['GET', 'POST']),
      v.allowedMethods?.preflightResultMaxAge ?? constant<number | null>(null),
      texts(v.allowedHeaders?.header ?? []),
      texts(v.exposeHeaders?.header ?? []),
    )
  },
})

function checkOrigins(
  origins: readonly { readonly text: string; readonly node: ElementNode }[],
  builder: PolicyBuilder,
): void {
  for (const { text, node } of origins) {
    if (text === '*' ? origins.length === 1 : isOrigin(text)) continue
    const message =
      text === '*'
        ? `The origin * stands alone: leave the other origins out`
        : `'${text}' is no origin: expected * or scheme://host, with a port where it isn't the scheme's own`
    builder.report('attribute-value', message, node.text.span)
  }
}

/** Runs that a cors policy has matched already: later ones have no effect. */
const matchedRuns = new WeakSet<Run>()

/** The policy for one request: preflight, actual request, or nothing to do. */
export function applyCors(
  run: Run,
  origins: readonly string[],
  credentials: boolean,
  terminates: boolean,
  methods: readonly string[],
  maxAge: number | null,
  allowed: readonly string[],
  exposed: readonly string[],
): number | undefined {
  const { request } = run.context
  const origin = request.headers.get('Origin')
  if (origin === null || origin.trim() === '') {
    run.trace?.add(
      'cors',
      'Origin header was missing or empty and the request was classified as not cross-domain. CORS policy was not applied.',
    )
    return undefined
  }
  if (matchedRuns.has(run)) return undefined
  const isPreflight = request.method.toUpperCase() === 'OPTIONS'
  const answersAll = origins.includes('*') && !credentials
  const reply: [string, string][] = [['Access-Control-Allow-Origin', answersAll ? '*' : origin]]
  if (credentials) reply.push(['Access-Control-Allow-Credentials', 'true'])
  const asked = isPreflight ? askedOf(request.headers) : null
  const isMatch =
    allowsOrigin(origins, origin) &&
    (!asked || (allowsMethod(methods, asked.method) && allowsHeaders(allowed, asked.headers)))
  if (!isMatch)
    return unmatched(run, origin, terminates && (isPreflight || request.method === 'GET' || request.method === 'HEAD'))
  matchedRuns.add(run)
  if (asked) {
    const method = asked.method
    if (method !== null)
      reply.push(['Access-Control-Allow-Methods', methods.includes('*') ? method : methods.join(',')])
    if (asked.headers.length > 0)
      reply.push(['Access-Control-Allow-Headers', (allowed.includes('*') ? asked.headers : allowed).join(',')])
    if (maxAge !== null) reply.push(['Access-Control-Max-Age', String(maxAge)])
    run.context.response = new ResponseMessage()
    writeHeaders(run.context.response.headers, reply, !answersAll)
    run.trace?.add('cors', `The origin '${origin}' is allowed: the preflight request was answered.`)
    return endPipeline
  }
  if (exposed.length > 0) reply.push(['Access-Control-Expose-Headers', exposed.join(',')])
  run.trace?.add('cors', `The origin '${origin}' is allowed: CORS headers will be added to the response.`)
  run.atEnd.push((later) => writeHeaders(messageHeaders(later, 'response'), reply, !answersAll))
  return undefined
}

function unmatched(run: Run, origin: string, ends: boolean): number | undefined {
  run.trace?.add(
    'cors',
    `The request of the origin '${origin}' is not allowed. ${ends ? 'It was ended with an empty response.' : 'No CORS headers are added.'}`,
  )
  if (!ends) return undefined
  run.context.response = new ResponseMessage()
  return endPipeline
}

interface Asked {
  readonly method: string | null
  readonly headers: readonly string[]
}

function askedOf(headers: HeaderStore): Asked {
  const names = (headers.get('Access-Control-Request-Headers') ?? '').split(',').map((n) => n.trim())
  return { method: headers.get('Access-Control-Request-Method'), headers: names.filter((n) => n !== '') }
}

function allowsMethod(methods: readonly string[], asked: string | null): boolean {
  return asked === null || methods.some((m) => m === '*' || m.toUpperCase() === asked.toUpperCase())
}

function allowsHeaders(allowed: readonly string[], asked: readonly string[]): boolean {
  if (allowed.includes('*')) return true
  const names = new Set(allowed.map((n) => n.toLowerCase()))
  return asked.every((n) => names.has(n.toLowerCase()))
}

function writeHeaders(headers: HeaderStore, reply: readonly [string, string][], variesByOrigin: boolean): void {
  for (const [name, value] of reply) headers.set(name, value)
  if (!variesByOrigin) return
  const vary = headers.get('Vary')
  if (vary === null) headers.set('Vary', 'Origin')
  else if (!vary.split(',').some((n) => /^\s*(?:origin|\*)\s*$/i.test(n))) headers.append('Vary', 'Origin')
}
