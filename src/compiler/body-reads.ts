import type { BoundBody } from '../expressions/binding/bound.ts'
import type { BodyReads, Operand } from '../policies/operand.ts'
import type { AnyOperand } from './draft.ts'

/** Links to symbols and types: not part of the tree. */
const symbols = new Set(['type', 'member', 'method', 'container', 'owner', 'local', 'label'])

/**
 * Which bodies an expression may read: it names the property `Body` of a request or of a response. What reads nothing
 * keeps a streamed body streaming. Responses in variables are brought into memory along with the one of the pipeline.
 */
export function bodyReads(bound: BoundBody): BodyReads {
  let request = false
  let response = false
  const seen = new Set<object>()
  const visit = (node: unknown): void => {
    if (request && response) return
    if (Array.isArray(node)) {
      for (const item of node) visit(item)
      return
    }
    if (typeof node !== 'object' || node === null || seen.has(node)) return
    seen.add(node)
    const record = node as Record<string, unknown>
    if (record['kind'] === 'property') {
      const { name, declaring } = (record['member'] ?? {}) as { name?: string; declaring?: { name: string } }
      if (name === 'Body' && declaring?.name === 'IRequest') request = true
      if (name === 'Body' && declaring?.name === 'IResponse') response = true
    }
    for (const key in record) {
      if (symbols.has(key)) continue
      visit(record[key])
    }
  }
  visit(bound.body)
  return { request, response }
}

/** Which bodies the expressions among operands may read. */
export function readsOf(operands: readonly AnyOperand[]): BodyReads {
  let request = false
  let response = false
  for (const operand of operands) {
    if (!('kind' in operand)) continue
    const reads =
      operand.kind === 'computed'
        ? operand.reads
        : operand.kind === 'list'
          ? readsOf(operand.items)
          : operand.kind === 'deferred'
            ? readsOf([operand.operand as Operand<unknown>])
            : null
    if (!reads) continue
    request ||= reads.request
    response ||= reads.response
  }
  return { request, response }
}
