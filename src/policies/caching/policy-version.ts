import type { Program, Scope } from '../../runtime/pipeline.ts'
import { digestText } from './digest-text.ts'

const versions = new WeakMap<Program, Map<Scope, string>>()

/**
 * A text that changes with the policy document of a scope, its fragments included: keys of cached responses hold it, so
 * that a changed policy starts with an empty cache. `0` for a scope without statements.
 */
export function policyVersion(program: Program, scope: Scope): string {
  let scopes = versions.get(program)
  if (!scopes) {
    scopes = new Map()
    versions.set(program, scopes)
  }
  let version = scopes.get(scope)
  if (version === undefined) {
    const texts = new Set(program.origins.filter((o) => o.scope === scope).map((o) => o.span.source.text))
    version = texts.size === 0 ? '0' : digestText([...texts].join('\0'))
    scopes.set(scope, version)
  }
  return version
}
