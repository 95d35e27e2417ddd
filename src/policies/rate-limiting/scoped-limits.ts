import type { Scope } from '../../runtime/pipeline.ts'
import type { Run } from '../../runtime/run.ts'
import { string } from '../schema.ts'

/** How `api` and `operation` of rate-limit and quota say which one they mean. */
export const referenceAttributes = {
  name: string({ allowEmpty: false, notes: 'name or id; ignored where id is there' }),
  id: string({ allowEmpty: false, notes: 'name or id' }),
} as const

export const referenceGroup = { attributes: ['name', 'id'], required: true, together: true } as const

interface Reference {
  readonly name: string | undefined
  readonly id: string | undefined
}

/** A limit for one API or operation. */
export interface ScopedLimit<L> {
  readonly reference: Reference
  readonly limit: L
  readonly operations: readonly ScopedLimit<L>[]
}

/** A limit that applies to a request, with the end of its counter's key. */
export interface AppliedLimit<L> {
  readonly limit: L
  readonly counter: string
}

/** A subscription's limit with those for single APIs and operations; `operations` hold for every API. */
export interface LimitTree<L> {
  readonly scope: Scope
  readonly limit: L
  readonly apis: readonly ScopedLimit<L>[]
  readonly operations: readonly ScopedLimit<L>[]
}

/** The limits that a request is under, broad to narrow. Each has a counter of its own for each scope that declares it. */
export function appliedLimits<L>(run: Run, tree: LimitTree<L>): readonly AppliedLimit<L>[] {
  const { api, operation, product } = run.context
  const own =
    tree.scope === 'product'
      ? `product ${product?.text('Id') ?? ''}`
      : tree.scope === 'api'
        ? `api ${api?.text('Id') ?? ''}`
        : `operation ${api?.text('Id') ?? ''}/${operation?.text('Id') ?? ''}`
  const applied: AppliedLimit<L>[] = [{ limit: tree.limit, counter: own }]
  const addOperations = (operations: readonly ScopedLimit<L>[]): void => {
    for (const entry of operations)
      if (isMeant(entry.reference, operation))
        applied.push({
          limit: entry.limit,
          counter: `${own}: operation ${api?.text('Id') ?? ''}/${operation?.text('Id') ?? ''}`,
        })
  }
  for (const entry of tree.apis) {
    if (!isMeant(entry.reference, api)) continue
    applied.push({ limit: entry.limit, counter: `${own}: api ${api?.text('Id') ?? ''}` })
    addOperations(entry.operations)
  }
  addOperations(tree.operations)
  return applied
}

/** Ids and names are compared without case; an id wins over a name. */
function isMeant({ name, id }: Reference, record: { text(field: string): string | null } | null): boolean {
  if (!record) return false
  const [wanted, actual] = id === undefined ? [name, record.text('Name')] : [id, record.text('Id')]
  return wanted !== undefined && wanted.toLowerCase() === actual?.toLowerCase()
}

/** The id of the call's subscription; null = the call came without a subscription key. */
export function subscriptionOf(run: Run): string | null {
  return run.context.subscription?.text('Id') ?? null
}
