import type { CachedResponse, CachingType } from '../../runtime/host/cache.ts'
import { afterStore } from '../../runtime/pipeline.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { constant, list, mapOperand, type Operand } from '../operand.ts'
import { bool, element, many, oneOf, string } from '../schema.ts'
import { replay } from './cached-response.ts'
import { cachingType, warnOfMissingCache } from './caching-type.ts'
import { type DownstreamCaching, tellDownstream } from './downstream-caching.ts'
import { foundIn } from './found-in.ts'
import { forgetLookup, rememberLookup } from './pending-lookup.ts'
import { responseKey } from './response-key.ts'

const name = element({ text: string({ required: true, expressions: true, allowEmpty: false }) })

/** Answers a GET from the response cache. */
export const cacheLookup = definePolicy({
  name: 'cache-lookup',
  category: 'caching',
  summary: 'Answers a GET from the response cache when a valid entry exists.',
  witness:
    'test/cases/cache-lookup/behaviour.test.yaml › the second request is answered from the cache and the backend is not called',
  sections: ['inbound'],
  scopes: everyScope,
  gateways: everyGateway,
  repeatable: false,
  attributes: {
    'vary-by-developer': bool({ required: true, default: false, expressions: true }),
    'vary-by-developer-groups': bool({ required: true, default: false, expressions: true }),
    'caching-type': cachingType,
    'downstream-caching-type': oneOf(['none', 'private', 'public'], { default: 'none', expressions: true }),
    'must-revalidate': bool({ default: true, expressions: true }),
    'allow-private-response-caching': bool({ default: false, expressions: true }),
  },
  children: {
    'vary-by-header': many(name),
    'vary-by-query-parameter': many(name),
  },
  decisions: [
    'Cache-Control of the answer: none = "no-store, must-revalidate, no-cache"; private and public = the word, must-revalidate as asked, max-age = remaining life.',
    'Outbound goes on behind the first cache-store, behind the outermost choose around it, at its end where there is none; statements before it run in no scope.',
    'Names of query parameters have no case, values have; listed ones count in the order of the list, otherwise all in the order of the request.',
    'With a list, path parameters count even where rewrite-uri moved them into the query.',
    'An absent header or parameter differs from an empty one; callers without an account share an entry.',
    'With allow-private-response-caching each Authorization has entries of its own.',
    "The backend's Vary is ignored; a conditional request gets the full answer; headers come back as they were stored, without Age.",
    'The names in vary-by elements take expressions.',
  ],
  compile: (v, builder) => {
    warnOfMissingCache(v.cachingType, v.node, builder)
    builder.emit(
      lookUpResponse,
      v.varyByDeveloper,
      v.varyByDeveloperGroups,
      constant(v.cachingType),
      v.downstreamCachingType,
      v.mustRevalidate,
      v.allowPrivateResponseCaching,
      list(v.varyByHeader.map((h) => h.text)),
      list(v.varyByQueryParameter.map((q) => namesOf(q.text))),
    )
  },
})

/** Several names in one element are separated by semicolons. */
function namesOf(text: Operand<string>): Operand<readonly string[]> {
  return mapOperand(text, (names) =>
    names
      .split(';')
      .map((n) => n.trim())
      .filter((n) => n !== ''),
  )
}

/** Ask for a part of the answer, or for one only if something changed: the backend must answer in full. */
const cacheHeaders = [
  'Cache-Control',
  'If-Match',
  'If-None-Match',
  'If-Modified-Since',
  'If-Unmodified-Since',
  'If-Range',
  'Range',
]

export function lookUpResponse(
  run: Run,
  byDeveloper: boolean,
  byGroups: boolean,
  type: CachingType,
  downstream: DownstreamCaching['type'],
  mustRevalidate: boolean,
  allowPrivate: boolean,
  headers: readonly string[],
  parameters: readonly (readonly string[])[],
): number | undefined | Promise<number | undefined> {
  const { request } = run.context
  forgetLookup(run)
  if (request.method !== 'GET') {
    run.trace?.add('cache-lookup', `The response cache serves GET only, not ${request.method}.`)
    return undefined
  }
  if (!allowPrivate && request.headers.has('Authorization')) {
    run.trace?.add('cache-lookup', 'The request has an Authorization header: the response cache was passed over.')
    return undefined
  }
  run.trace?.add('cache-lookup', `Using cache '${type}'.`)
  const key = responseKey(run, {
    developer: byDeveloper,
    developerGroups: byGroups,
    authorization: allowPrivate,
    headers,
    queryParameters: parameters.flat(),
  })
  const caching: DownstreamCaching = { type: downstream, mustRevalidate }
  const judge = (cached: CachedResponse | undefined): number | undefined => {
    if (!cached) {
      rememberLookup(run, { key, type, downstream: caching })
      missed(run, key)
      return undefined
    }
    run.context.response = replay(cached)
    tellDownstream(run.context.response.headers, caching, (cached.expires - run.host.clock.now()) / 1000)
    run.trace?.add('cache-lookup', {
      message:
        'Cache lookup resulted in a hit! Cached response will be used. Processing will continue from the step in the response pipeline that is after the corresponding `cache-store`.',
      cacheKey: key,
    })
    return afterStore(run.program, 'cache-store')
  }
  return foundIn(run.host.responses, key, type, judge)
}

function missed(run: Run, key: string): void {
  const { headers } = run.context.request
  const removed = cacheHeaders.filter((n) => headers.has(n)).map((n) => ({ name: n, value: headers.get(n) }))
  for (const { name: n } of removed) headers.delete(n)
  run.trace?.add('cache-lookup', {
    message:
      'Cache lookup resulted in a miss. Cache headers listed below were removed from the request to prompt the backend service to send back a complete response.',
    cacheKey: key,
    cacheHeaders: removed,
  })
}
