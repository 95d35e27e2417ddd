import type * as S from '../syntax/ast.ts'
import type { Binder } from './binder.ts'
import { constant } from './convert.ts'
import type { Expr } from './expr.ts'
import { bindExpression } from './expressions.ts'
import { messages } from './messages/index.ts'
import { known } from './well-known.ts'

/** `nameof(a.b)`: the last name; its operand is bound to be sure that it exists. */
export function bindNameOf(b: Binder, node: S.InvocationExpression): Expr {
  const [arg] = node.arguments
  if (!arg || node.arguments.length !== 1) return b.fail(messages.unknownName('nameof'), node.expression)
  const { result, findings } = b.attempt(() => b.withUnboundGenerics('named', () => bindExpression(b, arg.expression)))
  // A member of an object may be named by its type.
  if (result.kind === 'error' && findings.list[0]?.cs !== 'CS0120') {
    b.findings.addAll(findings)
    return b.error(node)
  }
  const name = nameIn(arg.expression)
  if (name === null) return b.fail(messages.nameofHasNoName(), arg.expression)
  const inner = notNamedIn(arg.expression)
  if (inner) return b.fail(messages.nameofHasExpression(), inner)
  return constant(name, known.string(), node)
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
