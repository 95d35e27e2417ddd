import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type * as S from '../syntax/ast.ts'
import type { CSharpFinding } from '../syntax/finding.ts'
import { Binder } from './binder.ts'
import type { BoundBlock, BoundBody, BoundExpression, BoundStatement } from './bound.ts'
import { bestCommonType, convertTo, naturalType } from './convert.ts'
import type { BindingEnvironment } from './environment.ts'
import type { Expr } from './expr.ts'
import { bindExpression as bindSyntax } from './expressions.ts'
import { checkFlow } from './flow.ts'
import { containsYield } from './local-functions.ts'
import { messages } from './messages/index.ts'
import { endIsReachable, unreachableIn } from './reachability.ts'
import { bindBlockHere } from './statements.ts'
import { errorType, isError, isVoid, known, nullType } from './well-known.ts'

/** The outcome of binding: `bound` is null when there is an error, `type` is the natural type of the result. */
export interface Binding {
  readonly bound: BoundBody | null
  readonly findings: readonly CSharpFinding[]
  readonly type: DotnetType
}

/**
 * Gives every name, member and conversion of an expression its meaning, or says with the words of the C# compiler why
 * it has none. `@(…)` is an expression, `@{…}` a block all of whose paths return. A name for which `isHole` is true stands
 * for something unknown: nothing is reported about it.
 */
export function bindExpression(
  parsed: { readonly root: S.Expression | S.Block },
  environment: BindingEnvironment,
  isHole: (name: string) => boolean = () => false,
): Binding {
  const b = new Binder(environment, isHole)
  const { root } = parsed
  const bound = root.kind === 'Block' ? bindBody(b, root) : bindSingle(b, root)
  for (const problem of checkFlow(bound)) b.report(problem.problem, problem.at)
  const findings = [...b.findings.list].sort((x, y) => x.start - y.start)
  return { bound: b.findings.hasErrors ? null : bound, findings, type: bound.type }
}

function bindSingle(b: Binder, node: S.Expression): BoundBody {
  const expr = bindSyntax(b, node)
  const type = resultType(expr)
  let body: BoundExpression
  if (isVoid(expr.type)) body = b.fail(messages.bodyReturnsVoid(), inner(node))
  else if (expr.kind === 'outVariable' || (isError(expr.type) && expr.kind !== 'unboundLambda')) body = b.error(node)
  else
    body = convertTo(
      b,
      expr,
      type,
      expr.kind === 'unboundLambda' && expr.syntax.kind === 'LambdaExpression'
        ? { start: expr.syntax.arrowStart, end: expr.syntax.arrowStart + 2 }
        : expr.kind === 'methodGroup'
          ? expr.nameRange
          : expr,
    )
  return { body, type, locals: b.scope.locals, hasFilters: b.hasFilters, reassignsContext: b.reassignsContext }
}

/** `@(…)` has the bracket around the expression. */
function inner(node: S.Expression): S.Expression {
  return node.kind === 'ParenthesizedExpression' ? node.expression : node
}

/** The type an expression gives as a result: its own, object for null, lambdas and kin. */
function resultType(expr: Expr): DotnetType {
  if (isError(expr.type) && expr.kind !== 'unboundLambda') return errorType
  return naturalType(expr) ?? known.object()
}

function bindBody(b: Binder, node: S.Block): BoundBody {
  b.returns.isIterator = containsYield(node.statements)
  const block = bindBlockHere(b, node.statements, node)
  if (b.returns.isIterator)
    b.report(messages.notIterator('expression', 'object'), { start: node.end - 1, end: node.end })
  const found = b.returns.found
  const values: Expr[] = []
  for (const { value, at } of found) {
    if (value === null) b.report(messages.returnNeedsValue('object'), at)
    else values.push(value)
  }
  const type = commonResult(values)
  const body = convertReturns(b, block, type)
  if (!b.findings.hasErrors && endIsReachable(body))
    b.report(messages.notAllReturn('expression'), { start: node.end - 1, end: node.end })
  if (!b.findings.hasErrors)
    for (const s of unreachableIn(body))
      b.report(messages.unreachable(), { start: s.start, end: Math.min(s.end, s.start + 1) })
  return { body, type, locals: [], hasFilters: b.hasFilters, reassignsContext: b.reassignsContext }
}

/** One type for all returns: their common one, else object. */
function commonResult(values: readonly Expr[]): DotnetType {
  if (values.some((v) => isError(v.type) && v.kind !== 'unboundLambda')) return errorType
  const [first] = values
  if (!first) return known.object()
  if (values.length === 1) return resultType(first)
  const types = new Set(values.map((v) => (v.type === nullType ? null : naturalType(v))).filter((t) => t !== null))
  // Returns of different types keep them: the result is an object, as it is in the gateway.
  if (types.size > 1) return known.object()
  return bestCommonType(values) ?? known.object()
}

/** Returns were bound before their type was known: converts them in place. */
function convertReturns(b: Binder, block: BoundBlock, type: DotnetType): BoundBlock {
  return { ...block, statements: block.statements.map((s) => convertIn(b, s, type)) }
}

function convertIn(b: Binder, s: BoundStatement, type: DotnetType): BoundStatement {
  const visit = (x: BoundStatement): BoundStatement => convertIn(b, x, type)
  switch (s.kind) {
    case 'return':
      return s.value === null ? s : { ...s, value: convertTo(b, s.value as Expr, isError(type) ? s.value.type : type) }
    case 'block':
      return convertReturns(b, s, type)
    case 'if':
      // biome-ignore lint/suspicious/noThenProperty: a branch of the bound tree, which nobody awaits
      return { ...s, then: visit(s.then), else: s.else && visit(s.else) }
    case 'while':
    case 'do':
    case 'for':
    case 'forEach':
    case 'using':
    case 'lock':
      return { ...s, body: visit(s.body) }
    case 'labeled':
      return { ...s, statement: visit(s.statement) }
    case 'switch':
      return { ...s, sections: s.sections.map((x) => ({ ...x, body: x.body.map(visit) })) }
    case 'try':
      return {
        ...s,
        body: convertReturns(b, s.body, type),
        catches: s.catches.map((c) => ({ ...c, body: convertReturns(b, c.body, type) })),
        finally: s.finally && convertReturns(b, s.finally, type),
      }
    default:
      return s
  }
}
