import type { Span } from '../diagnostics/diagnostic.ts'
import type { Backend } from '../runtime/backends/backend.ts'
import type { Backends } from '../runtime/backends/backends.ts'
import type { Gateway } from '../runtime/pipeline.ts'
import type { References } from './references.ts'
import type { Reporter } from './reporter.ts'

interface BackendServices {
  readonly backends: Backends
  readonly references: References
  readonly reporter: Reporter
  /** Whether somebody said which named values there are. */
  readonly namedValuesGiven: boolean
  readonly gateway: Gateway | null
}

/** Tells what is wrong with a backend entity, or with the members of a pool, where a policy refers to it. */
export function checkBackend(id: string, span: Span, path: string, services: BackendServices, isMember = false): void {
  const { backends, references, reporter, namedValuesGiven, gateway } = services
  const backend = backends.get(id)
  if (!backend) return
  for (const problem of backend.problems)
    reporter.report('config-invalid', `The backend '${id}' can't be used: ${problem}`, span, { path })
  if (backend.breaker && gateway === 'consumption')
    reporter.report(
      'config-invalid',
      `The backend '${id}' can't be used: the consumption gateway has no circuit breaker`,
      span,
      { path },
    )
  for (const name of backend.unknownNamedValues)
    reporter.report(
      'named-value-unknown',
      `The backend '${id}' refers to the named value '${name}', which isn't known here`,
      span,
      { path, ...(namedValuesGiven ? {} : { severity: 'warning' as const }) },
    )
  for (const certificate of certificateIdsOf(backend)) references.check('certificate', certificate, span, path)
  if (!backend.pool) return
  if (isMember) {
    reporter.report('config-invalid', `The backend '${id}' is a pool and can't be member of another`, span, { path })
    return
  }
  for (const member of backend.pool.groups.flat()) {
    references.check('backend', member.id, span, path)
    checkBackend(member.id, span, path, services, true)
  }
}

function certificateIdsOf(backend: Backend): readonly string[] {
  const cluster = backend.fabric?.clientCertificateId ?? null
  return [...(backend.credentials?.certificateIds ?? []), ...(cluster === null ? [] : [cluster])]
}
