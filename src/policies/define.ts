import type { Gateway, PolicyScope, Scope, Section } from '../runtime/pipeline.ts'
import type { PolicyBuilder } from './builder.ts'
import type { Attributes, Children, ElementParts, ElementSpec, ValueSpec, Values } from './schema.ts'

export type PolicyCategory =
  | 'authentication'
  | 'caching'
  | 'control-flow'
  | 'cross-domain'
  | 'integration'
  | 'logging'
  | 'rate-limiting'
  | 'routing'
  | 'transformation'
  | 'validation'
  | 'ai-gateway'
  | 'graphql'

interface PolicyParts<A extends Attributes, C extends Children, T extends ValueSpec | undefined>
  extends ElementParts<A, C, T> {
  readonly name: string
  readonly category: PolicyCategory
  /** One sentence for catalog and editors. */
  readonly summary: string
  /** The test case that fails when the policy's effect is removed, `FILE › TEST`; each built-in policy has one. */
  readonly witness?: string
  readonly sections: readonly Section[]
  readonly scopes: readonly PolicyScope[]
  readonly gateways: readonly Gateway[]
  /** False where the product takes only one in a section. */
  readonly repeatable?: boolean
  /** The product takes only one in a whole document, nested ones included. */
  readonly oncePerDocument?: true
  /** This gateway takes only one in this section. */
  readonly onceIn?: { readonly gateway: Gateway; readonly section: Section }
  /** Decisions taken where the product's behaviour isn't known, a line each. */
  readonly decisions?: readonly string[]
  readonly compile: (values: Values<A, C, T>, builder: PolicyBuilder) => void
}

/** A policy: its declaration, from which checker, catalog, docs and schemas come, and how it compiles. */
export interface PolicyDefinition extends ElementSpec {
  readonly name: string
  readonly category: PolicyCategory
  readonly summary: string
  readonly witness?: string
  readonly sections: readonly Section[]
  readonly scopes: readonly PolicyScope[]
  readonly gateways: readonly Gateway[]
  readonly repeatable: boolean
  readonly oncePerDocument?: true
  /** This gateway takes only one in this section. */
  readonly onceIn?: { readonly gateway: Gateway; readonly section: Section }
  readonly decisions: readonly string[]
  readonly compile: (values: never, builder: PolicyBuilder) => void
}

/** Declares a policy. The types of `compile`'s values follow from the declared attributes and children. */
export function definePolicy<
  const A extends Attributes = Record<never, never>,
  const C extends Children = Record<never, never>,
  const T extends ValueSpec | undefined = undefined,
>(parts: PolicyParts<A, C, T>): PolicyDefinition {
  return { repeatable: true, decisions: [], ...parts } as PolicyDefinition
}

export const everySection: readonly Section[] = ['inbound', 'backend', 'outbound', 'on-error']
export const everyScope: readonly Scope[] = ['global', 'workspace', 'product', 'api', 'operation']
export const everyGateway: readonly Gateway[] = ['classic', 'v2', 'consumption', 'self-hosted', 'workspace']
