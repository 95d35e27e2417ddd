import { closest } from '../diagnostics/suggest.ts'
import type { Scope, Section } from '../runtime/pipeline.ts'
import { scopes, sections } from '../runtime/pipeline.ts'
import { childElements, type ElementNode, hasText, type PolicyDocument } from '../syntax/tree.ts'
import { trimmedSpan } from './read-element.ts'
import type { Reporter } from './reporter.ts'

/** A document at its scope. */
export interface ScopedDocument {
  readonly scope: Scope
  readonly document: PolicyDocument
}

/** A policy element with the scope it comes from. */
export interface ScopedStatement {
  readonly node: ElementNode
  readonly scope: Scope
}

/** The statements of each section after every `<base/>` was replaced. */
export type EffectivePolicy = Readonly<Record<Section, readonly ScopedStatement[]>>

/**
 * Merges documents, broad to narrow. Evaluation starts at the narrowest; `<base/>` stands for the effective section of
 * the next broader one. A section that is missing inherits as if it held only `<base/>`; an empty one inherits nothing.
 */
export function effectivePolicy(chain: readonly ScopedDocument[], reporter: Reporter): EffectivePolicy {
  for (const { document } of chain) checkSections(document.root, reporter)
  const result = {} as Record<Section, ScopedStatement[]>
  for (const section of sections) result[section] = expand(chain, chain.length - 1, section, reporter)
  return result
}

function expand(
  chain: readonly ScopedDocument[],
  index: number,
  section: Section,
  reporter: Reporter,
): ScopedStatement[] {
  const scoped = chain[index]
  if (!scoped) return []
  const element = childElements(scoped.document.root).find((child) => child.name === section)
  if (!element) return expand(chain, index - 1, section, reporter)
  const statements: ScopedStatement[] = []
  let bases = 0
  for (const node of childElements(element)) {
    if (node.name !== 'base') statements.push({ node, scope: scoped.scope })
    else if (bases++ === 0) {
      checkBase(node, reporter)
      statements.push(...expand(chain, index - 1, section, reporter))
    } else
      reporter.report('base-misplaced', `<base/> stands twice in ${section}`, node.startTagSpan, {
        help: 'keep one: each stands for everything of the broader scopes',
      })
  }
  return statements
}

function checkBase(node: ElementNode, reporter: Reporter): void {
  for (const attribute of node.attributes)
    if (attribute.name !== 'id')
      reporter.report('attribute-unknown', `base has no attribute '${attribute.name}'`, attribute.nameSpan)
  const [child] = childElements(node)
  if (child) reporter.report('child-unknown', `base has no child element '${child.name}'`, child.nameSpan)
  if (hasText(node)) reporter.report('text-unexpected', 'base takes no text', trimmedSpan(node.text))
}

function checkSections(root: ElementNode, reporter: Reporter): void {
  const seen = new Set<string>()
  for (const child of childElements(root)) {
    if (!sections.includes(child.name as Section)) {
      const near = closest(child.name, sections)
      reporter.report(
        'section-unknown',
        `policies has no section '${child.name}'${near ? ` (did you mean '${near}'?)` : ''}`,
        child.nameSpan,
        { help: `sections: ${sections.join(', ')}` },
      )
      continue
    }
    if (seen.has(child.name))
      reporter.report('section-duplicate', `the section ${child.name} stands twice`, child.startTagSpan, {
        help: 'put all its policies into one element',
      })
    seen.add(child.name)
    for (const attribute of child.attributes) {
      if (attribute.name !== 'id' && !attribute.name.startsWith('xmlns'))
        reporter.report('attribute-unknown', `${child.name} has no attribute '${attribute.name}'`, attribute.nameSpan)
    }
    if (hasText(child)) reporter.report('text-unexpected', `${child.name} takes no text`, trimmedSpan(child.text))
  }
  if (hasText(root)) reporter.report('text-unexpected', 'policies takes no text', trimmedSpan(root.text))
  for (const attribute of root.attributes) {
    if (attribute.name !== 'id' && !attribute.name.startsWith('xmlns'))
      reporter.report('attribute-unknown', `policies has no attribute '${attribute.name}'`, attribute.nameSpan)
  }
}

/** The scopes that plain parent documents take: global first, then api, then product (test-format.md). */
export function parentScopes(scope: Scope, count: number): Scope[] {
  const broader = scopes.slice(0, scopes.indexOf(scope))
  const preferred: Scope[] = ['global', 'api', 'product', 'workspace']
  const chosen = preferred.filter((s) => broader.includes(s)).slice(0, count)
  return chosen.sort((a, b) => scopes.indexOf(a) - scopes.indexOf(b))
}

/** What a new service has at global scope. */
export const defaultGlobalPolicy =
  '<policies>\n  <inbound />\n  <backend>\n    <forward-request />\n  </backend>\n  <outbound />\n  <on-error />\n</policies>\n'
