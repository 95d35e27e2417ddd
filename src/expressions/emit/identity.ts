import type { BoundExpression } from '../binding/bound.ts'

/**
 * Whether two objects that are compared by reference can't be the same, though JavaScript's texts would be equal: a
 * literal, and a text that comes out of `context.Variables`, which was made while the gateway ran. Empty texts are all
 * one object in .NET.
 */
export function isNeverSame(left: BoundExpression, right: BoundExpression): boolean {
  return (isLiteral(left) && isVariable(right)) || (isLiteral(right) && isVariable(left))
}

function isLiteral(node: BoundExpression): boolean {
  if (node.kind === 'conversion') return isLiteral(node.operand)
  return node.kind === 'constant' && typeof node.value === 'string' && node.value !== ''
}

function isVariable(node: BoundExpression): boolean {
  if (node.kind === 'indexer') return isVariables(node.receiver)
  return node.kind === 'call' && node.method.name === 'GetValueOrDefault' && node.args.some(isVariables)
}

function isVariables(node: BoundExpression): boolean {
  if (node.kind === 'conversion') return isVariables(node.operand)
  return node.kind === 'property' && node.member.name === 'Variables' && node.receiver?.kind === 'context'
}
