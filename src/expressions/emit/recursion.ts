import { DotnetType } from '../../dotnet/type-system/type.ts'
import type { BoundBlock, BoundExpression, LocalSymbol } from '../binding/bound.ts'

/** Fields of bound nodes that lead to symbols, not to nodes. */
const symbolFields = new Set([
  'type',
  'member',
  'method',
  'container',
  'local',
  'locals',
  'function',
  'functions',
  'placeholder',
  'symbol',
  'parameters',
  'typeArguments',
  'label',
  'constructedBy',
  'old',
  'returnType',
])

/**
 * Can a call of this body lead back to it? Only by way of a local function, a delegate or a variable that holds one:
 * a body without them needs no count of nested calls.
 */
export function mayRecurse(body: BoundBlock | BoundExpression): boolean {
  return leadsToCode(body)
}

function leadsToCode(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(leadsToCode)
  if (typeof node !== 'object' || node === null || node instanceof DotnetType) return false
  const { kind, local } = node as { kind?: string; local?: LocalSymbol }
  if (kind === 'localFunctionCall' || kind === 'invoke' || kind === 'methodDelegate') return true
  if (kind === 'local' && local?.type.kind === 'delegate') return true
  if (kind === 'constant') return false
  return Object.entries(node).some(([field, value]) => !symbolFields.has(field) && leadsToCode(value))
}
