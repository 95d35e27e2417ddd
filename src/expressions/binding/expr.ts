import type { Member } from '../../dotnet/type-system/member.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type * as S from '../syntax/ast.ts'
import type { BoundExpression, FunctionSymbol, LocalFunctionSymbol, LocalSymbol, TextRange } from './bound.ts'
import type { Problem } from './findings.ts'
import type { Scope } from './scope.ts'

/** A member and the closed type it was found on. */
export interface FoundMember {
  readonly member: Member
  readonly container: DotnetType
}

/** `x => …` before its delegate type is known. Bound again for each set of parameter types. */
export interface UnboundLambda extends TextRange {
  readonly kind: 'unboundLambda'
  readonly type: DotnetType
  readonly syntax: S.LambdaExpression | S.AnonymousMethodExpression
  readonly scope: Scope
  readonly owner: FunctionSymbol | null
  readonly isChecked: boolean
  /** Types where they are written. */
  readonly parameterTypes: readonly DotnetType[] | null
  readonly cache: Map<string, unknown>
  /** What was reported where the body was bound for its type. */
  readonly inferences: Set<unknown>
  /** Of a query clause: its parameters are range variables, more of them stand inside transparent parameters. */
  readonly ranges?: readonly RangePath[]
}

/** A range variable as a path of properties from a parameter. */
export interface RangePath {
  readonly name: string
  readonly path: readonly string[]
}

export interface MethodGroup extends TextRange {
  readonly kind: 'methodGroup'
  readonly type: DotnetType
  readonly name: string
  readonly nameRange: TextRange
  readonly receiver: BoundExpression | null
  /** Type searched; null for a local function. */
  readonly searched: DotnetType | null
  /** Written on a type (`int.Parse`). */
  readonly onType: boolean
  readonly methods: readonly FoundMember[]
  readonly localFunction: LocalFunctionSymbol | null
  readonly typeArguments: readonly DotnetType[] | null
}

export interface TypeName extends TextRange {
  readonly kind: 'typeName'
  readonly type: DotnetType
  readonly target: DotnetType
}

export interface NamespaceName extends TextRange {
  readonly kind: 'namespace'
  readonly type: DotnetType
  readonly name: string
}

export interface DefaultLiteral extends TextRange {
  readonly kind: 'defaultLiteral'
  readonly type: DotnetType
}

/** A tuple literal; `type` is its own where each element has one. */
export interface TupleLiteral extends TextRange {
  readonly kind: 'tupleLiteral'
  readonly type: DotnetType
  readonly elements: readonly Expr[]
  readonly names: readonly (string | null)[]
}

/** `c ? 1 : null`: its branches have no type in common, so its place has to give one, which C# 7.3 doesn't allow. */
export interface UntypedConditional extends TextRange {
  readonly kind: 'untypedConditional'
  readonly type: DotnetType
  readonly whenTrue: Expr
  readonly whenFalse: Expr
  /** Why there is no type, told where nothing else asks for one. */
  readonly problem: Problem
  /** Something in it was refused already. */
  readonly isBroken: boolean
}

/** `out var x` or `out _`: its type is that of the parameter. */
export interface OutVariable extends TextRange {
  readonly kind: 'outVariable'
  readonly type: DotnetType
  readonly local: LocalSymbol | null
}

/** An expression with an error for what it would be without, where that is known. */
export function taken(expr: Expr): Expr {
  return expr.kind === 'error' && expr.would ? { ...expr, type: expr.would } : expr
}

/** What binding an expression gives before it is converted to what its place wants. */
export type Expr =
  | BoundExpression
  | UnboundLambda
  | MethodGroup
  | TypeName
  | NamespaceName
  | DefaultLiteral
  | TupleLiteral
  | UntypedConditional
  | OutVariable
