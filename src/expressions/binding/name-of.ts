import type * as S from '../syntax/ast.ts'
import type { Binder } from './binder.ts'
import { constant } from './convert.ts'
import type { Expr } from './expr.ts'
import { bindExpression } from './expressions.ts'
import type { Findings } from './findings.ts'
import { messages } from './messages/index.ts'
import { known } from './well-known.ts'

/** `nameof(a.b)`: the last name; its operand is bound to be sure that it exists. */
export function bindNameOf(b: Binder, node: S.InvocationExpression): Expr {
  const [arg] = node.arguments
  if (!arg || node.arguments.length !== 1) return b.fail(messages.unknownName('nameof'), node.expression)
  const { result, findings } = b.attempt(() => b.withUnboundGenerics('named', () => bindExpression(b, arg.expression)))
  // A member of an object may be named by its type.
  const isWrong = result.kind === 'error' && findings.list[0]?.cs !== 'CS0120'
  const refuse = (): Expr => {
    b.findings.addAll(findings)
    return b.error(node)
  }
  if (isWrong && !lacksName(arg.expression, findings)) return refuse()
  const name = nameIn(arg.expression)
  if (name === null) return b.fail(messages.nameofHasNoName(), arg.expression)
  const inner = notNamedIn(arg.expression)
  if (inner) return b.fail(messages.nameofHasExpression(), inner)
  if (isWrong) return refuse()
  return constant(name, known.string(), node)
}

/** Nothing is wrong but that there is no member of the last name. */
function lacksName(node: S.Expression, { list }: Findings): boolean {
  const [only] = list
  if (!only || list.length > 1 || node.kind !== 'MemberAccessExpression') return false
  return (only.cs === 'CS1061' || only.cs === 'CS0117') && only.start === node.name.start
}

function nameIn(node: S.Expression): string | null {
  switch (node.kind) {
    case 'IdentifierName':
    case 'GenericName':
      return node.name
    case 'MemberAccessExpression':
      return node.name.name
    default:
      return null
  }
}

/** What stands before the last name and is no name itself; null where all are names. */
function notNamedIn(node: S.Expression): S.Expression | null {
  switch (node.kind) {
    case 'MemberAccessExpression':
      return notNamedIn(node.expression)
    case 'IdentifierName':
    case 'GenericName':
    case 'AliasQualifiedName':
    case 'PredefinedType':
    case 'ThisExpression':
    case 'BaseExpression':
      return null
    default:
      return node
  }
}
