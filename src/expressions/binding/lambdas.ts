import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type { Binder } from './binder.ts'
import { noLoops } from './binder.ts'
import type { BoundBlock, BoundExpression, BoundLambda, FunctionSymbol, LocalSymbol, TextRange } from './bound.ts'
import { sameType } from './conversions.ts'
import { bestCommonType, convertsTo, convertTo, naturalType, settled } from './convert.ts'
import { type DelegateShape, invokeOf } from './delegates.ts'
import type { Expr, UnboundLambda } from './expr.ts'
import { bindExpression } from './expressions.ts'
import { Findings } from './findings.ts'
import { preventsConversion } from './lambda-refusals.ts'
import { messages, shown } from './messages/index.ts'
import { declareRange } from './queries.ts'
import { endIsReachable } from './reachability.ts'
import { Scope } from './scope.ts'
import { bindBlock, checkStatementExpression } from './statements.ts'
import { errorType, isError, isVoid, known } from './well-known.ts'

export const whatLambda = (lambda: UnboundLambda): string =>
  lambda.ranges
    ? 'query expression'
    : lambda.syntax.kind === 'AnonymousMethodExpression'
      ? 'anonymous method'
      : 'lambda expression'

interface Tried {
  readonly symbol: FunctionSymbol
  readonly parameters: readonly LocalSymbol[]
  readonly body: BoundBlock | BoundExpression
  readonly locals: readonly LocalSymbol[]
  /** What the returns give, before conversion (only when the return type was to be inferred). */
  readonly found: readonly (Expr | null)[]
  readonly findings: Findings
}

const identities = new WeakMap<DotnetType, number>()
let nextIdentity = 1

function identity(type: DotnetType): number {
  let id = identities.get(type)
  if (id === undefined) {
    id = nextIdentity++
    identities.set(type, id)
  }
  return id
}

function isBlock(
  syntax: UnboundLambda['syntax']['body'],
): syntax is Extract<UnboundLambda['syntax']['body'], { kind: 'Block' }> {
  return syntax.kind === 'Block'
}

/** Binds the body for parameter types; cached, as overloads and inference ask again for the same ones. */
function tryLambda(
  b: Binder,
  lambda: UnboundLambda,
  types: readonly DotnetType[],
  returnType: DotnetType | null,
): Tried {
  const key = `${types.map(identity).join(',')}>${returnType ? identity(returnType) : ''}`
  const cached = lambda.cache.get(key)
  if (cached) return cached as Tried
  const { syntax } = lambda
  const before = {
    scope: b.scope,
    owner: b.owner,
    returns: b.returns,
    loops: b.loops,
    isChecked: b.isChecked,
    findings: b.findings,
    isTrial: b.isTrial,
    catchDepth: b.catchDepth,
    isInFinallyOfCatch: b.isInFinallyOfCatch,
    triesWithCatch: b.triesWithCatch,
  }
  const symbol = {
    kind: 'lambda' as const,
    name: whatLambda(lambda),
    id: b.id(),
    owner: lambda.owner,
    parameters: [] as LocalSymbol[],
    returnType: returnType ?? errorType,
  }
  const scope = new Scope(lambda.scope, symbol)
  b.scope = scope
  b.owner = symbol
  b.findings = new Findings()
  b.loops = { ...noLoops, beyond: before.loops }
  b.catchDepth = 0
  b.isInFinallyOfCatch = false
  b.triesWithCatch = 0
  b.isChecked = lambda.isChecked
  b.returns = { type: returnType, kind: 'lambda', found: [], isIterator: false, iteratorElement: null }
  try {
    syntax.parameters?.forEach((p, i) => {
      const local = b.newLocal(
        p.identifier.text,
        types[i] ?? errorType,
        p.identifier,
        lambda.ranges ? 'range' : 'parameter',
        { modifier: p.modifier === 'params' || p.modifier === 'this' ? 'none' : p.modifier },
      )
      symbol.parameters.push(b.declareLocal(local))
    })
    for (const range of lambda.ranges ?? []) declareRange(b, range)
    let body: BoundBlock | BoundExpression
    const found: (Expr | null)[] = []
    if (isBlock(syntax.body)) {
      body = bindBlock(b, syntax.body)
      for (const r of b.returns.found) found.push(r.value)
    } else {
      const value =
        syntax.body.kind === 'RefExpression'
          ? b.fail(messages.refReturn(), syntax.body.expression, syntax.body)
          : bindExpression(b, syntax.body)
      found.push(value)
      if (returnType === null)
        body = value.type === known.void() || naturalType(value) ? (value as BoundExpression) : b.error(value)
      else if (isVoid(returnType)) {
        body = isError(value.type) || value.kind === 'methodGroup' ? b.error(value) : settled(b, value)
        checkStatementExpression(b, syntax.body)
      } else body = convertReturn(b, value, returnType)
    }
    const tried: Tried = {
      symbol,
      parameters: symbol.parameters,
      body,
      locals: scope.locals.filter((l) => l.role === 'local'),
      found,
      findings: b.findings,
    }
    lambda.cache.set(key, tried)
    return tried
  } finally {
    Object.assign(b, before)
  }
}

/** Converts what a lambda returns. */
function convertReturn(b: Binder, value: Expr, type: DotnetType): BoundExpression {
  if (isVoid(value.type)) return b.fail(messages.noConversion('void', shown(type)), value)
  return reportingReturn(b, value, () => convertTo(b, value, type))
}

/**
 * A return that doesn't convert makes the lambda not convert either: the compiler tells both. What only the gateway refuses
 * is no error to it.
 */
export function reportingReturn(b: Binder, value: Expr, convert: () => BoundExpression): BoundExpression {
  const before = b.findings.list.length
  const result = convert()
  const isRefused = b.findings.list.slice(before).some((f) => f.severity === 'error' && f.cs !== undefined)
  if (isRefused && value.kind !== 'typeName') b.report(messages.lambdaReturn('lambda expression'), value)
  return result
}

function fitsShape(lambda: UnboundLambda, shape: DelegateShape): boolean {
  const { parameters } = lambda.syntax
  if (parameters === null) return shape.parameters.every((p) => p.modifier !== 'out')
  if (parameters.length !== shape.parameters.length) return false
  if (!lambda.parameterTypes) return shape.parameters.every((p) => p.modifier === 'none' || p.modifier === 'params')
  return lambda.parameterTypes.every((t, i) => {
    const wanted = shape.parameters[i]
    const modifier = parameters[i]?.modifier === 'params' ? 'none' : parameters[i]?.modifier
    return (
      wanted &&
      (isError(t) || sameType(t, wanted.type)) &&
      (wanted.modifier === 'params' ? 'none' : wanted.modifier) === modifier
    )
  })
}

function parameterTypesFor(lambda: UnboundLambda, shape: DelegateShape): readonly DotnetType[] {
  return lambda.parameterTypes ?? shape.parameters.map((p) => p.type)
}

export function lambdaConverts(b: Binder, lambda: UnboundLambda, to: DotnetType): boolean {
  const shape = invokeOf(to)
  if (!shape || !fitsShape(lambda, shape)) return false
  const natural = tryLambda(b, lambda, parameterTypesFor(lambda, shape), null)
  const isBroken = natural.findings.list.some(preventsConversion)
  if (!isBlock(lambda.syntax.body) && !isBroken) {
    const [value] = natural.found
    if (isVoid(shape.returnType))
      return value !== undefined && value !== null && isStatementLike(lambda.syntax.body.kind)
    return value !== undefined && value !== null && !isVoid(value.type) && convertsTo(b, value, shape.returnType)
  }
  if (isBroken) return false
  const returnsValue = natural.found.some((f) => f !== null)
  if (isVoid(shape.returnType)) return !returnsValue
  if (!returnsValue && endIsReachable(natural.body as BoundBlock)) return false
  return natural.found.every((f) => f !== null && convertsTo(b, f, shape.returnType))
}

const statementKinds = new Set([
  'InvocationExpression',
  'ObjectCreationExpression',
  'AssignmentExpression',
  'PostfixUnaryExpression',
  'ConditionalAccessExpression',
  'ThrowExpression',
  'PrefixUnaryExpression',
  'ParenthesizedExpression',
])

function isStatementLike(kind: string): boolean {
  return statementKinds.has(kind)
}

/** The type a lambda returns for these parameter types; null where it has none, the error type after an error. */
export function inferLambdaReturn(b: Binder, lambda: UnboundLambda, types: readonly DotnetType[]): DotnetType | null {
  const { parameters } = lambda.syntax
  if (parameters && parameters.length !== types.length) return null
  const tried = tryLambda(b, lambda, types, null)
  lambda.inferences.add(tried.findings)
  if (!isBlock(lambda.syntax.body)) {
    const [value] = tried.found
    if (!value) return null
    return isVoid(value.type) ? known.void() : isError(value.type) ? errorType : naturalType(value)
  }
  const values = tried.found.filter((f) => f !== null)
  if (values.length === 0) return known.void()
  return bestCommonType(values)
}

/** What an expression gives for the parameter types that were tried. */
export function triedReturn(lambda: UnboundLambda): DotnetType | null {
  for (const tried of lambda.cache.values()) {
    const [value] = (tried as Tried).found
    const type = value && !isError(value.type) ? naturalType(value) : null
    if (type) return type
  }
  return null
}

/** What the body was found to have wrong where its type was asked for. */
export function inferenceFindings(lambda: UnboundLambda): Iterable<Findings> {
  return lambda.inferences as ReadonlySet<Findings>
}

/** What stands against the conversion within the body, where the parameters are those of the delegate. */
export function lambdaConversion(b: Binder, lambda: UnboundLambda, to: DotnetType): Findings | null {
  const shape = invokeOf(to)
  return shape && fitsShape(lambda, shape) ? b.attempt(() => lambdaTo(b, lambda, to, lambda)).findings : null
}

/** Binds the body as well as it goes without a target: what is wrong in it is worth telling. */
export function reportInside(b: Binder, lambda: UnboundLambda): void {
  const count = lambda.syntax.parameters?.length ?? 0
  const types = lambda.parameterTypes ?? Array.from({ length: count }, () => errorType)
  b.findings.addAll(tryLambda(b, lambda, types, null).findings)
}

/** Converts to a delegate type; reports what stands against it. */
export function lambdaTo(b: Binder, lambda: UnboundLambda, to: DotnetType, at: TextRange): BoundExpression {
  const place = at.start === lambda.start && at.end === lambda.end ? arrowOf(lambda) : at
  const shape = invokeOf(to)
  const what = whatLambda(lambda)
  if (!shape) {
    b.report(messages.lambdaToNonDelegate(what, shown(to)), place)
    reportInside(b, lambda)
    return b.error(lambda)
  }
  if (!fitsShape(lambda, shape)) {
    const { parameters } = lambda.syntax
    if (parameters && parameters.length !== shape.parameters.length)
      b.report(messages.delegateArguments(shown(to), parameters.length), place)
    else {
      b.report(messages.lambdaParameters(what, shown(to)), place)
      parameters?.forEach(({ modifier, identifier }, i) => {
        const wanted = shape.parameters[i]?.modifier ?? 'none'
        if (wanted === 'none' && modifier !== 'none' && modifier !== 'params')
          b.report(messages.lambdaExtraModifier(i + 1, modifier), identifier)
        else if (wanted !== modifier && wanted !== 'none' && wanted !== 'params')
          b.report(messages.lambdaMissingModifier(i + 1, wanted), identifier)
      })
      lambda.parameterTypes?.forEach((t, i) => {
        const wanted = shape.parameters[i]
        const syntax = parameters?.[i]
        if (wanted && syntax && !sameType(t, wanted.type))
          b.report(messages.lambdaParameterType(i + 1, shown(t), shown(wanted.type)), syntax.identifier)
      })
    }
    return b.error(lambda)
  }
  const { asyncRange } = lambda.syntax
  if (asyncRange) {
    const isTask = shape.returnType.fullName.startsWith('System.Threading.Tasks.')
    if (isVoid(shape.returnType) || isTask) b.report(messages.asyncCode(), asyncRange)
    else {
      b.report(messages.asyncLambda(what, shown(to)), place)
      return b.error(lambda)
    }
  }
  const types = parameterTypesFor(lambda, shape)
  let tried = isBlock(lambda.syntax.body) ? null : tryLambda(b, lambda, types, null)
  // Bound for its type already: nothing to convert.
  if (
    !tried ||
    tried.found[0]?.type !== shape.returnType ||
    isVoid(shape.returnType) ||
    tried.found[0]?.kind === 'tupleLiteral'
  )
    tried = tryLambda(b, lambda, types, shape.returnType)
  b.findings.addAll(tried.findings)
  if (tried.body.kind === 'block' && !isVoid(shape.returnType) && endIsReachable(tried.body)) {
    b.report(messages.lambdaMissingReturn(what, shown(to)), arrowOf(lambda))
  }
  if (tried.findings.hasErrors) return b.error(lambda, to)
  return {
    kind: 'lambda',
    symbol: tried.symbol,
    parameters: tried.parameters,
    returnType: shape.returnType,
    locals: tried.locals,
    body: tried.body,
    type: to,
    start: lambda.start,
    end: lambda.end,
  }
}

function arrowOf(lambda: UnboundLambda): TextRange {
  if (lambda.syntax.kind === 'LambdaExpression')
    return { start: lambda.syntax.arrowStart, end: lambda.syntax.arrowStart + 2 }
  return { start: lambda.start, end: lambda.start + 'delegate'.length }
}

export type { BoundLambda }
