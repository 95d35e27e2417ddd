import type { PolicyDefinition } from '../policies/define.ts'
import type { Backends } from '../runtime/backends/backends.ts'
import type { Gateway, Origin, Scope, Section } from '../runtime/pipeline.ts'
import { attributeOf, type ElementNode } from '../syntax/tree.ts'
import type { PolicyCatalog } from './catalog.ts'
import type { ExpressionCompiler } from './expression-compiler.ts'
import type { ProgramBuilder } from './program-builder.ts'
import type { References } from './references.ts'
import type { Reporter } from './reporter.ts'

/** What compiling statements needs. */
export interface StatementServices {
  readonly catalog: PolicyCatalog
  readonly reporter: Reporter
  readonly expressions: ExpressionCompiler
  readonly references: References
  readonly program: ProgramBuilder
  readonly backends: Backends
  /** Whether somebody said which named values there are. */
  readonly namedValuesGiven: boolean
  readonly lenient: boolean
  /** Scope of the innermost document where it is known: policies are checked against it. */
  readonly checkedScope: Scope | null
  readonly gateway: Gateway | null
  /** Policies that a document takes only once and has: `scope/name`. */
  readonly seenInDocument: Set<string>
}

/** Where a statement stands. */
export interface Place {
  readonly section: Section
  readonly scope: Scope
  /** Path of the surrounding element without section, empty directly below a section. */
  readonly path: string
  readonly fragment: boolean
  /** False for a fragment that is checked by itself: no section is known. */
  readonly checkSection: boolean
  /** The policy around, for origins of nested elements. */
  readonly isTopLevel: boolean
  /** Each statement is a branch of its own, those of a fragment too. */
  readonly branch?: (node: ElementNode, compile: () => void) => void
}

export function originOf(node: ElementNode, path: string, place: Place): Origin {
  const id = attributeOf(node, 'id')
  return {
    policy: node.name,
    policyId: id?.value.text ?? null,
    section: place.section,
    scope: place.scope,
    path,
    span: node.startTagSpan,
  }
}

/** Reports a policy that may not stand where it stands. */
export function checkPlacement(
  definition: PolicyDefinition,
  node: ElementNode,
  path: string,
  place: Place,
  services: StatementServices,
): void {
  const { reporter, checkedScope, gateway, seenInDocument } = services
  if (definition.oncePerDocument) {
    const key = `${place.scope}/${node.name}`
    if (seenInDocument.has(key))
      reporter.report('policy-repeated', `${node.name} may stand only once in a policy document`, node.startTagSpan, {
        path,
      })
    seenInDocument.add(key)
  }
  const { onceIn } = definition
  if (onceIn && onceIn.gateway === gateway && onceIn.section === place.section) {
    const key = `${place.section}/${node.name}`
    if (seenInDocument.has(key)) {
      const message = `The ${gateway} gateway takes only one ${node.name} in ${place.section}`
      reporter.report('policy-repeated', message, node.startTagSpan, { path })
    }
    seenInDocument.add(key)
  }
  if (place.checkSection && !definition.sections.includes(place.section)) {
    reporter.report('policy-not-in-section', `${node.name} may not stand in ${place.section}`, node.startTagSpan, {
      path,
      help: `sections of ${node.name}: ${definition.sections.join(', ')}`,
    })
  }
  if (checkedScope && !definition.scopes.includes(place.scope)) {
    reporter.report('policy-not-in-scope', `${node.name} may not stand at ${place.scope} scope`, node.startTagSpan, {
      path,
      help: `scopes of ${node.name}: ${definition.scopes.join(', ')}`,
    })
  }
  if (gateway && !definition.gateways.includes(gateway)) {
    reporter.report('policy-not-in-gateway', `The ${gateway} gateway has no ${node.name}`, node.startTagSpan, {
      path,
      help: `gateways of ${node.name}: ${definition.gateways.join(', ')}`,
    })
  }
}
