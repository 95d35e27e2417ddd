/** Says why no overload takes the arguments, as the C# compiler ranks the reasons. */
import { type DotnetType, substituteMap } from '../../dotnet/type-system/type.ts'
import type { Binder } from './binder.ts'
import type { BoundExpression, TextRange } from './bound.ts'
import { type ArgumentValue, type Callable, type CallableParameter, callableText } from './callables.ts'
import { distinctNames, typeText } from './convert.ts'
import { type Expr, taken } from './expr.ts'
import { inferTypeArguments, receiverConverts } from './inference.ts'
import { recoverLambdas, reportLambdaBodies } from './lambda-refusals.ts'
import { lambdaTo, triedReturn } from './lambdas.ts'
import { messages, shown } from './messages/index.ts'
import { applicable, constraintType, type Refusal } from './overloads.ts'
import { conversionHelp, extensionMemberHelp } from './suggestions.ts'
import { isError, nullType } from './well-known.ts'

export interface CallPlace {
  readonly name: string
  readonly what: 'method' | 'constructor' | 'indexer' | 'delegate'
  readonly at: TextRange
  /** Of an extension method call: the receiver is the first argument. */
  readonly receiver?: BoundExpression | undefined
  /** Of a call that a query clause stands for: the clause's word. */
  readonly clause?: string
  /** Of an `Add` that an element of a collection initialiser stands for. */
  readonly isElement?: boolean
}

export type Refused = { readonly callable: Callable; readonly refusal: Refusal }

export function reportRefused(
  b: Binder,
  refused: readonly Refused[],
  args: readonly ArgumentValue[],
  place: CallPlace,
): void {
  if (args.some((a) => isError(a.expr.type) || (a.expr.kind === 'untypedConditional' && a.expr.isBroken))) {
    recoverLambdas(b, refused, args)
    return
  }
  if (reportLambdaBodies(b, refused, args)) return
  const bad = refused.filter((r) => r.refusal.why === 'argument')
  const fits = place.receiver ? bad.filter((r) => r.refusal.why === 'argument' && !r.refusal.bad.includes(0)) : bad
  const [first] = inAssemblyOrder(b, bad)
  if (place.receiver && setOperators.has(place.name) && ofAnotherSequence(b, fits, args)) {
    reportReceiver(b, fits, fits, args, place, place.receiver)
    return
  }
  if (first && fits.includes(first)) {
    reportArguments(b, fits, args, place)
    return
  }
  const constrained = refused.find((r) => r.refusal.why === 'constraint')
  if (constrained?.refusal.why === 'constraint') {
    const { parameter, given } = constrained.refusal
    const { constraint = 'class' } = parameter
    const wanted = constraint === 'struct' || constraint === 'class' ? '' : shown(constraintType(constraint))
    b.report(messages.brokenConstraint(given, parameter, callableText(constrained.callable), wanted), place.at)
    return
  }
  if (place.receiver && reportReceiver(b, refused, bad, args, place, place.receiver)) return
  const inferred = refused.filter((r) => r.refusal.why === 'infer').pop()
  const collection = place.clause === 'from' ? args[1] : undefined
  if (inferred && place.receiver && collection?.expr.kind === 'unboundLambda') {
    const type = triedReturn(collection.expr)
    if (type) {
      b.report(messages.selectManyInference(shown(type), shown(place.receiver.type)), collection)
      return
    }
  }
  if (inferred) {
    b.report(
      place.clause
        ? messages.queryInference(place.clause, place.name)
        : messages.cannotInfer(callableText(inferred.callable)),
      place.at,
    )
    return
  }
  reportNamesAndCounts(b, refused, args, place)
}

/**
 * Of a constructor the compiler says what is wrong beside arguments that were refused themselves: those fit where their type
 * is known and nowhere else.
 */
export function reportBesideErrors(
  b: Binder,
  callables: readonly Callable[],
  args: readonly ArgumentValue[],
  place: CallPlace,
): void {
  // What only the gateway refuses is no error to the compiler.
  if (args.some((a) => b.isForbidden(a))) return
  const seen = args.map((a) => ({ ...a, expr: taken(a.expr) }))
  const results = callables.map((callable) => ({ callable, refusal: applicable(b, callable, seen, null) }))
  if (seen.every((a) => !isError(a.expr.type)) && results.some(({ refusal }) => !('why' in refusal))) return
  const refused = results.filter((r): r is Refused => 'why' in r.refusal)
  const [first] = inAssemblyOrder(
    b,
    results.map((r) => ('why' in r.refusal ? (r as Refused) : { ...r, refusal: fitting })),
  ).filter((r) => r.refusal.why === 'argument' || r.refusal === fitting)
  if (first?.refusal.why === 'argument') reportArguments(b, [first], seen, place)
  else if (!first) reportNamesAndCounts(b, refused, seen, place)
}

/** Stands for nothing to say. */
const fitting: Refusal = { why: 'count' }

/** What is wrong with the receiver of an extension method; false where it is all right. */
function reportReceiver(
  b: Binder,
  refused: readonly Refused[],
  bad: readonly Refused[],
  args: readonly ArgumentValue[],
  place: CallPlace,
  receiver: BoundExpression,
): boolean {
  const requires = (method: string, type: DotnetType): true => {
    const message = `'${shown(receiver.type)}' does not contain a definition for '${place.name}' and the best extension method overload '${method}' requires a receiver of type '${type.displayName}'`
    const help = extensionMemberHelp(receiver.type, place.name)
    b.report({ code: 'csharp-call', cs: 'CS1929', message, ...(help ? { help } : {}) }, receiver)
    return true
  }
  const [candidate] = bad
  const parameter = candidate?.callable.parameters[0]
  if (candidate && parameter) return requires(callableText(candidate.callable), parameter.type)
  const failing = refused.filter((r) => r.refusal.why === 'infer')
  const other = ofAnotherSequence(b, failing, args)
  if (other) return requires(callableText(other.callable), other.type)
  const isArity = refused.every((r) => r.refusal.why === 'arity')
  const isFitting = failing.some((r) => receiverFits(b, r, receiver))
  // A wrong number of arguments is told where nothing is known of the receiver.
  if (!isArity && (failing.length === 0 || isFitting)) return false
  b.report(messages.noMember(shown(receiver.type), place.name), place.at)
  return true
}

/** Those of parallel queries come first, and the set operators' arguments give the type of their elements. */
const setOperators = new Set(['Contains', 'SequenceEqual', 'Union', 'Except', 'Intersect'])

/** The same operators exist for other sequences, whose receiver doesn't give the types: the arguments alone do. */
function ofAnotherSequence(
  b: Binder,
  refused: readonly Refused[],
  args: readonly ArgumentValue[],
): { readonly callable: Callable; readonly type: DotnetType } | null {
  const rest = args.slice(1)
  for (const { callable } of refused) {
    const [self, ...others] = callable.parameters
    if (callable.member?.declaring.fullName !== 'System.Linq.Enumerable' || !self) continue
    if (callable.name === 'ToHashSet') continue
    if (rest.length === 0 || rest.length > others.length) continue
    const inferred = inferTypeArguments(
      b,
      callable.typeParameters,
      rest.map((a, i) => ({ expr: a.expr, parameter: (others[i] as CallableParameter).type, byReference: false })),
    )
    if (!inferred) continue
    const types = new Map(callable.typeParameters.map((p, i) => [p, inferred[i] as DotnetType]))
    return { callable, type: substituteMap(self.type, types) }
  }
  return null
}

function receiverFits(b: Binder, { callable }: Refused, receiver: BoundExpression): boolean {
  const [self] = callable.parameters
  return self !== undefined && receiverConverts(b, receiver, self.type, callable.typeParameters)
}

/** Wrong names, a wrong number of arguments. */
function reportNamesAndCounts(
  b: Binder,
  all: readonly Refused[],
  args: readonly ArgumentValue[],
  place: CallPlace,
): void {
  const generic = all.filter((r) => r.refusal.why !== 'arity')
  const refused = generic.length > 0 ? generic : all
  for (const why of ['name', 'duplicate', 'positional', 'outOfPosition'] as const) {
    const found = refused.find((r) => r.refusal.why === why)
    const arg = found && 'argument' in found.refusal ? args[found.refusal.argument] : undefined
    if (!found || !arg?.name) continue
    const at = arg.nameRange ?? arg
    const text =
      place.what === 'constructor' ? shown(found.callable.container ?? found.callable.returnType) : place.name
    if (why === 'name')
      b.report(
        place.what === 'delegate'
          ? messages.noNamedDelegateParameter(place.name, arg.name)
          : messages.noNamedParameter(text, arg.name),
        at,
      )
    else if (why === 'duplicate') b.report(messages.namedTwice(arg.name), at)
    else if (why === 'positional') b.report(messages.namedAndPositional(arg.name), arg)
    else b.report(messages.namedOutOfPosition(arg.name), at)
    return
  }
  const [only] = refused
  if (only && refused.length === 1 && only.refusal.why === 'missing') {
    const parameter = only.callable.parameters[only.refusal.parameter]
    if (parameter) {
      b.report(messages.missingArgument(parameter.name, callableText(only.callable)), place.at)
      return
    }
  }
  const count = args.length - (place.receiver ? 1 : 0)
  if (only && refused.every((r) => r.refusal.why === 'arity')) {
    const wanted = only.callable.typeParameters.length
    b.report(
      wanted > 0
        ? only.callable.localFunction
          ? messages.typeArgumentCount(callableText(only.callable), wanted, 'method')
          : messages.typeArgumentCount(place.name, wanted)
        : messages.notGeneric('method', callableText(only.callable)),
      place.at,
    )
    return
  }
  if (place.what === 'constructor') b.report(messages.noConstructor(place.name, count), place.at)
  else if (place.what === 'delegate') b.report(messages.delegateArguments(place.name, count), place.at)
  else b.report(messages.noOverload(place.what === 'indexer' ? 'this' : place.name, count), place.at)
}

/** The compiler tells of the first that could be meant: reference assemblies list overloads by their parameter types, generic ones last. */
function inAssemblyOrder(b: Binder, refused: readonly Refused[]): readonly Refused[] {
  if (refused.length < 2 || !refused.every((r) => r.callable.container?.fullName.startsWith('System.'))) return refused
  const nameOf = ({ element, fullName }: DotnetType): string => {
    if (element) return `${nameOf(element)}[]`
    if (fullName.endsWith('*')) return `System.${fullName.charAt(2).toUpperCase()}${fullName.slice(3)}`
    // Of a type that isn't declared only the short name is known.
    return fullName.startsWith('?') ? (b.index.elsewhere(fullName.slice(2), 0)[0] ?? `~${fullName}`) : fullName
  }
  const textOf = ({ parameters, typeParameters }: Callable): string =>
    `${'`'.repeat(typeParameters.length)}(${parameters.map((p) => nameOf(p.type)).join(', ')}`
  const keys = new Map(refused.map((r) => [r, textOf(r.callable)]))
  const key = (r: Refused): string => keys.get(r) ?? ''
  return [...refused].sort((x, y) => (key(x) < key(y) ? -1 : key(x) > key(y) ? 1 : 0))
}

function reportArguments(
  b: Binder,
  refused: readonly Refused[],
  args: readonly ArgumentValue[],
  place: CallPlace,
): void {
  const [chosen] = inAssemblyOrder(b, refused)
  if (chosen?.refusal.why !== 'argument') return
  if (place.isElement) b.report(messages.elementArguments(callableText(chosen.callable)), place.at)
  const { refusal, callable } = chosen
  for (const i of refusal.bad) {
    const arg = args[i]
    const type = refusal.as.argumentTypes[i]
    if (!arg || !type || arg.expr.kind === 'error') continue
    const declared = callable.parameters[refusal.as.mapping[i] as number]?.modifier ?? 'none'
    const modifier = declared === 'params' ? 'none' : declared
    const position = i + 1
    if ((modifier === 'ref' || modifier === 'out') && arg.refKind !== modifier) {
      if (hasType(arg.expr)) b.report(messages.argumentNeedsModifier(position, modifier), arg)
      else b.report(messages.argumentType(position, typeText(arg.expr), `${modifier} ${shown(type)}`, null), arg)
    } else if (modifier === 'in' && arg.refKind === 'ref') b.report(messages.refForIn(position), arg)
    else if (modifier === 'none' && arg.refKind !== 'none')
      b.report(messages.argumentHasModifier(position, arg.refKind), arg)
    else if (arg.expr.kind === 'unboundLambda')
      lambdaTo(b, arg.expr, type, {
        start: arg.expr.syntax.kind === 'LambdaExpression' ? arg.expr.syntax.arrowStart : arg.start,
        end: arg.expr.syntax.kind === 'LambdaExpression' ? arg.expr.syntax.arrowStart + 2 : arg.end,
      })
    else {
      const own = typeText(arg.expr)
      const [from, to] = own === shown(arg.expr.type) ? distinctNames(arg.expr.type, type) : [own, shown(type)]
      const prefix = arg.refKind === 'none' ? '' : `${arg.refKind} `
      b.report(
        messages.argumentType(
          position,
          prefix + from,
          prefix + to,
          place.what === 'delegate' ? null : conversionHelp(arg.expr, type),
        ),
        arg,
      )
    }
  }
}

/** What has no type could be passed by no reference either. */
function hasType({ kind, type }: Expr): boolean {
  return kind !== 'unboundLambda' && kind !== 'methodGroup' && kind !== 'untypedConditional' && type !== nullType
}
