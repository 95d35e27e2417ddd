/** Says why no overload takes the arguments, as the C# compiler ranks the reasons. */
import type { Binder } from './binder.ts'
import type { BoundExpression, TextRange } from './bound.ts'
import { type ArgumentValue, type Callable, callableText } from './callables.ts'
import { distinctNames, typeText } from './convert.ts'
import { lambdaErrors, lambdaTo, reportInside } from './lambdas.ts'
import { messages, shown } from './messages.ts'
import type { Refusal } from './overloads.ts'
import { conversionHelp } from './suggestions.ts'
import { isError } from './well-known.ts'

export interface CallPlace {
  readonly name: string
  readonly what: 'method' | 'constructor' | 'indexer' | 'delegate'
  readonly at: TextRange
  /** Of an extension method call: the receiver is the first argument. */
  readonly receiver?: BoundExpression | undefined
}

type Refused = { readonly callable: Callable; readonly refusal: Refusal }

export function reportRefused(
  b: Binder,
  refused: readonly Refused[],
  args: readonly ArgumentValue[],
  place: CallPlace,
): void {
  if (args.some((a) => isError(a.expr.type))) {
    for (const a of args) if (a.expr.kind === 'unboundLambda' && a.expr.parameterTypes) reportInside(b, a.expr)
    return
  }
  const bad = refused.filter((r) => r.refusal.why === 'argument')
  const offset = place.receiver ? 1 : 0
  const fits = place.receiver ? bad.filter((r) => r.refusal.why === 'argument' && !r.refusal.bad.includes(0)) : bad
  const first = fits[0]
  if (first) {
    reportArguments(b, fits, args, place)
    return
  }
  const inner = refused.find((r) => r.refusal.why === 'infer' && r.callable.parameters.length >= args.length)
  if (inner && reportLambdas(b, args)) return
  const name = refused.find((r) => r.refusal.why === 'name')
  const inferred = refused.filter((r) => r.refusal.why === 'infer').pop()
  if (place.receiver && bad.length > 0) {
    const [candidate] = bad
    const parameter = candidate?.callable.parameters[0]
    if (candidate && parameter) {
      const method = callableText(candidate.callable)
      const message = `'${shown(place.receiver.type)}' does not contain a definition for '${place.name}' and the best extension method overload '${method}' requires a receiver of type '${parameter.type.displayName}'`
      b.report({ code: 'csharp-call', cs: 'CS1929', message }, place.receiver)
      return
    }
  }
  if (inferred) {
    if (place.receiver && refused.every((r) => r.refusal.why !== 'infer' || !receiverFits(r, place))) {
      b.report(messages.noMember(shown(place.receiver.type), place.name), place.at)
      return
    }
    b.report(messages.cannotInfer(callableText(inferred.callable)), place.at)
    return
  }
  if (name && name.refusal.why === 'name') {
    const arg = args[name.refusal.argument]
    if (arg?.name) {
      const text =
        place.what === 'constructor' ? shown(name.callable.container ?? name.callable.returnType) : place.name
      b.report(messages.noNamedParameter(text, arg.name), arg.nameRange ?? arg)
      return
    }
  }
  const positional = refused.find((r) => r.refusal.why === 'positional')
  if (positional && positional.refusal.why === 'positional') {
    const arg = args[positional.refusal.argument]
    if (arg?.name) {
      b.report(messages.namedAndPositional(arg.name), arg)
      return
    }
  }
  const [only] = refused
  if (only && refused.length === 1 && only.refusal.why === 'missing') {
    const parameter = only.callable.parameters[only.refusal.parameter]
    if (parameter) {
      b.report(messages.missingArgument(parameter.name, callableText(only.callable)), place.at)
      return
    }
  }
  const count = args.length - offset
  if (only && refused.every((r) => r.refusal.why === 'arity')) {
    b.report(messages.notGeneric('method', callableText(only.callable)), place.at)
    return
  }
  if (place.what === 'constructor') b.report(messages.noConstructor(place.name, count), place.at)
  else if (place.what === 'delegate') b.report(messages.delegateArguments(place.name, count), place.at)
  else b.report(messages.noOverload(place.what === 'indexer' ? 'this' : place.name, count), place.at)
}

/** True when the receiver may be of the extended type at all. */
function receiverFits({ callable }: Refused, place: CallPlace): boolean {
  const wanted = callable.parameters[0]?.type
  const type = place.receiver?.type
  if (!wanted || !type) return false
  if (wanted.kind === 'typeParameter' || wanted.kind === 'array')
    return wanted.kind === type.kind || wanted.kind === 'typeParameter'
  if (
    type.definition !== wanted.definition &&
    type.allInterfaces.filter((i) => i.definition === wanted.definition).length === 1
  )
    return true
  for (let t: typeof type | null = type; t; t = t.base) if (t.definition === wanted.definition) return true
  return false
}

/** Errors inside lambdas are told instead of "cannot be inferred". */
function reportLambdas(b: Binder, args: readonly ArgumentValue[]): boolean {
  const before = b.findings.list.length
  for (const a of args) {
    if (a.expr.kind !== 'unboundLambda') continue
    for (const tried of a.expr.cache.values()) {
      const { findings } = tried as { findings: typeof b.findings }
      if (findings.hasErrors) {
        b.findings.addAll(findings)
        break
      }
    }
  }
  return b.findings.list.length > before
}

function reportArguments(
  b: Binder,
  refused: readonly Refused[],
  args: readonly ArgumentValue[],
  place: CallPlace,
): void {
  for (const r of refused) {
    if (r.refusal.why !== 'argument') continue
    for (const i of r.refusal.bad) {
      const arg = args[i]
      if (arg?.expr.kind !== 'unboundLambda') continue
      const findings = lambdaErrors(b, arg.expr, r.refusal.as.argumentTypes[i] as never)
      if (findings) {
        b.findings.addAll(findings)
        return
      }
    }
  }
  const shape =
    refused.find((r) => r.refusal.why === 'argument' && r.refusal.bad.length === 1 && fitsCount(args, r)) ?? refused[0]
  const chosen = refused.length > 1 && args.some((a) => a.expr.kind === 'unboundLambda') ? shape : refused[0]
  if (chosen?.refusal.why !== 'argument') return
  const { refusal, callable } = chosen
  for (const i of refusal.bad) {
    const arg = args[i]
    const type = refusal.as.argumentTypes[i]
    if (!arg || !type) continue
    const modifier = callable.parameters[refusal.as.mapping[i] as number]?.modifier ?? 'none'
    const position = i + 1
    if ((modifier === 'ref' || modifier === 'out') && arg.refKind !== modifier) {
      b.report(messages.argumentNeedsModifier(position, modifier), arg)
    } else if (modifier === 'none' && arg.refKind !== 'none')
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

function fitsCount(args: readonly ArgumentValue[], refused: Refused): boolean {
  return refused.callable.parameters.length >= args.length
}
