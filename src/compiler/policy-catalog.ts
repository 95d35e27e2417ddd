import { builtInPolicies } from '../policies/built-in.ts'
import type { PolicyDefinition } from '../policies/define.ts'
import { resolvedPolicies } from '../policies/resolved.ts'
import type { ChildSpec, ElementSpec, ValueSpec } from '../policies/schema.ts'
import { literalWords } from './literals.ts'

export interface AttributeEntry {
  readonly name: string
  readonly kind: string
  readonly required: boolean
  readonly default: unknown
  readonly expressions: boolean
  readonly values?: readonly string[]
  readonly supported: boolean
  readonly notes: string
}

export interface ChildEntry {
  readonly name: string
  readonly min: number
  /** Null: any number. */
  readonly max: number | null
  readonly supported: boolean
  readonly attributes: readonly AttributeEntry[]
  readonly children: readonly ChildEntry[]
  readonly text: AttributeEntry | null
}

/** A policy as the catalog shows it; made of its declaration. */
export interface PolicyEntry {
  readonly name: string
  readonly category: string
  readonly supported: boolean
  readonly sections: readonly string[]
  readonly scopes: readonly string[]
  readonly gateways: readonly string[]
  /** `FILE › TEST` of a case that fails when the policy's effect is removed. */
  readonly witness: string | null
  readonly summary: string
  readonly attributes: readonly AttributeEntry[]
  readonly children: readonly ChildEntry[]
  readonly text: AttributeEntry | null
  readonly decisions: readonly string[]
}

/** Every policy of the product, by name. */
export function policyEntries(): readonly PolicyEntry[] {
  return [...builtInPolicies, ...resolvedPolicies].map(entryOf).sort((a, b) => (a.name < b.name ? -1 : 1))
}

function entryOf(definition: PolicyDefinition): PolicyEntry {
  const { name, category, summary, witness, sections, scopes, gateways, decisions } = definition
  return {
    name,
    category,
    supported: true,
    sections,
    scopes,
    gateways,
    witness: witness ?? null,
    summary,
    ...contentOf(definition),
    decisions,
  }
}

function contentOf(element: ElementSpec): Pick<PolicyEntry, 'attributes' | 'children' | 'text'> {
  return {
    attributes: Object.entries(element.attributes ?? {}).map(([name, spec]) => attributeOf(name, spec)),
    children: Object.entries(element.children ?? {}).map(([name, spec]) => childOf(name, spec)),
    text: element.text ? attributeOf('text', element.text) : null,
  }
}

function attributeOf(name: string, spec: ValueSpec): AttributeEntry {
  return {
    name,
    kind: spec.kind,
    required: spec.required,
    default: spec.default ?? null,
    expressions: spec.expressions,
    ...(spec.values.length > 0 ? { values: literalWords(spec) } : {}),
    supported: !spec.unsupported,
    notes: spec.notes,
  }
}

function childOf(name: string, spec: ChildSpec): ChildEntry {
  return {
    name,
    min: spec.min,
    max: Number.isFinite(spec.max) ? spec.max : null,
    supported: !spec.unsupported,
    ...contentOf(spec.element),
  }
}
