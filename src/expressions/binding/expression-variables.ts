/** Variables that expressions declare, `out var x` and patterns: they belong to the block around the statement. */
import type * as S from '../syntax/ast.ts'
import type { Scope } from './scope.ts'

/** True where an `out var` or a pattern of a block around declares the name further down. */
export function isDeclaredLater(from: Scope, name: string): boolean {
  for (let scope: Scope | null = from; scope; scope = scope.parent) if (declaresVariable(scope, name)) return true
  return false
}

/** True where an expression of the block's own statements declares the name. */
export function declaresVariable(scope: Scope, name: string): boolean {
  return scope.statements.some((statement) => declares(statement, name))
}

const leaking = new Set([
  'ExpressionStatement',
  'IfStatement',
  'LocalDeclarationStatement',
  'ReturnStatement',
  'ThrowStatement',
  'YieldStatement',
  'SwitchStatement',
  'LockStatement',
])
const ownScope = new Set(['LambdaExpression', 'AnonymousMethodExpression', 'QueryExpression', 'Block', 'SwitchSection'])

function declares(node: unknown, name: string, isStatement = true): boolean {
  if (Array.isArray(node)) return node.some((part) => declares(part, name, false))
  if (typeof node !== 'object' || node === null) return false
  const { kind = '' } = node as { kind?: string }
  if (kind === 'SingleVariableDesignation') return (node as S.SingleVariableDesignation).identifier.text === name
  if (ownScope.has(kind) || (kind.endsWith('Statement') && !(isStatement && leaking.has(kind)))) return false
  return Object.values(node).some((part) => declares(part, name, false))
}
