import { synchronousCrypto } from '#synchronous-crypto'
import type { Backend, Pool, PoolMember } from '../../runtime/backends/backend.ts'
import { isOpen } from '../../runtime/backends/breaker.ts'
import { type MemberFacts, memberOf, pickMember } from '../../runtime/backends/pick-member.ts'
import { errorBody, PolicyError } from '../../runtime/errors.ts'
import { Body } from '../../runtime/messages/body.ts'
import { HeaderStore } from '../../runtime/messages/header-store.ts'
import { ResponseMessage } from '../../runtime/messages/response.ts'
import { reasonPhrase } from '../../runtime/reason-phrases.ts'
import type { Run } from '../../runtime/run.ts'

/** The entity that a call goes to: of a pool the member whose turn it is. */
export interface Target {
  readonly backend: Backend
  /** The cookie that keeps the caller at this member, where it has to be set. */
  readonly setCookie: string | null
}

/**
 * The entity for the next call of forward-request, null where the URL belongs to none; of a pool the member, whose URL
 * the request gets. Raises where it takes no calls now: `retry` and on-error see the refusal as the response.
 */
export function forwardTarget(run: Run): Target | null {
  const { selectedBackend } = run
  const { request } = run.context
  const backend = selectedBackend ? selectedBackend.backend : run.backends.matching(request.url)
  if (!backend) return null
  if (!selectedBackend) run.context.backend = backend.record
  try {
    const target = targetOf(run, backend)
    if (backend.pool && target.backend.base) request.setBase(target.backend.base)
    return target
  } catch (error) {
    if (error instanceof BackendUnavailable) run.context.response = error.response()
    throw error
  }
}

/** The entity itself or, of a pool, the member whose turn it is. Raises {@link BackendUnavailable} where it takes no calls. */
export function targetOf(run: Run, backend: Backend): Target {
  checkUsable(backend)
  if (backend.pool) return memberTarget(run, backend, backend.pool)
  checkCircuit(run, backend)
  return { backend, setCookie: null }
}

/** An open circuit, or a pool without an available member. */
class BackendUnavailable extends PolicyError {
  readonly retryAfter: string

  constructor(refusal: { reason: string; message: string; status: number; retryAfter: number }) {
    const { reason, message, status } = refusal
    const retryAfter = String(Math.max(1, Math.ceil(refusal.retryAfter / 1000)))
    const headers = [['Retry-After', retryAfter]] as const
    super({ reason, message, status, clientMessage: reasonPhrase(status), headers, keepResponse: true })
    this.retryAfter = retryAfter
  }

  /** The answer in the backend's place. */
  response(): ResponseMessage {
    const { status } = this.parts
    const phrase = reasonPhrase(status)
    const headers = ['Content-Type', 'application/json', 'Retry-After', this.retryAfter]
    return new ResponseMessage(
      status,
      phrase,
      new HeaderStore(headers, true),
      Body.ofText(errorBody(status, phrase, null)),
    )
  }
}

/** What is wrong with an entity is known before; here it stops the request. */
export function checkUsable(backend: Backend): void {
  const [problem] = backend.problems
  const [name] = backend.unknownNamedValues
  if (problem === undefined && name === undefined) return
  throw new PolicyError({
    reason: 'BackendInvalid',
    message: `The backend '${backend.id}' can't be used: ${problem ?? `the named value '${name}' isn't known`}`,
    status: 500,
  })
}

function checkCircuit(run: Run, backend: Backend): void {
  if (!backend.breaker) return
  const state = run.host.backends.breaker(backend.id)
  const now = run.host.clock.now()
  if (!isOpen(state, now)) return
  throw new BackendUnavailable({
    reason: 'CircuitBreakerOpen',
    message: `Backend '${backend.id}' is temporarily unavailable: its circuit breaker is open.`,
    status: state.failureStatus,
    retryAfter: state.openUntil - now,
  })
}

function memberTarget(run: Run, pool: Backend, rules: Pool): Target {
  const { affinityCookie } = rules
  const facts = memberFacts(run)
  const wanted = affinityCookie === null ? null : cookieOf(run, affinityCookie)
  const kept = wanted === null ? null : keptMember(pool.id, rules, wanted, facts)
  const member = kept ?? pickMember(rules, run.host.backends.pool(pool.id), facts)
  if (!member) throw exhausted(run, pool, rules)
  const backend = run.backends.get(member.id) as Backend
  checkUsable(backend)
  run.trace?.add('forward-request', `Backend '${backend.id}' of the pool '${pool.id}' was chosen.`)
  const setCookie =
    affinityCookie === null || kept ? null : cookieText(run, affinityCookie, affinityToken(pool.id, member.id))
  return { backend, setCookie }
}

function memberFacts(run: Run): MemberFacts {
  const now = run.host.clock.now()
  return {
    isAvailable: ({ id }) => {
      const backend = run.backends.get(id)
      if (!backend || backend.pool)
        throw new PolicyError({
          reason: 'BackendNotFound',
          message: backend
            ? `The pool member '${id}' is a pool itself.`
            : `Backend with id '${id}' could not be found.`,
          status: 500,
        })
      return !backend.breaker || !isOpen(run.host.backends.breaker(id), now)
    },
    emission: ({ id }) => {
      const region = run.backends.get(id)?.azureRegion ?? null
      return region === null ? null : run.host.carbon(region)
    },
  }
}

function exhausted(run: Run, pool: Backend, { groups, failureStatus }: Pool): BackendUnavailable {
  const now = run.host.clock.now()
  const waits = groups.flat().map(({ id }) => run.host.backends.breaker(id).openUntil - now)
  return new BackendUnavailable({
    reason: 'BackendPoolUnavailable',
    message: `Backend pool '${pool.id}' is temporarily unavailable.`,
    status: failureStatus,
    retryAfter: Math.min(...waits),
  })
}

function keptMember(pool: string, rules: Pool, token: string, facts: MemberFacts): PoolMember | null {
  const known = rules.groups.flat().find(({ id }) => affinityToken(pool, id) === token)
  return known ? memberOf(rules, known.id, facts) : null
}

/** Says nothing about the member to those who read it. */
function affinityToken(pool: string, member: string): string {
  const hash = synchronousCrypto.hash('SHA256')
  hash.update(new TextEncoder().encode(`${pool}/${member}`))
  return [...hash.digest().subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function cookieOf(run: Run, name: string): string | null {
  for (const cookie of (run.context.request.headers.values('Cookie').join(';') || '').split(';')) {
    const at = cookie.indexOf('=')
    if (at > 0 && cookie.slice(0, at).trim() === name) return cookie.slice(at + 1).trim()
  }
  return null
}

function cookieText(run: Run, name: string, token: string): string {
  const secure = run.context.request.originalUrl.scheme === 'https' ? '; Secure' : ''
  return `${name}=${token}; Path=/; HttpOnly${secure}`
}
