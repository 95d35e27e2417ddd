/** Overload resolution (C# specification, 7.5.3, as of C# 7.3). */

import { resolveTypeText } from '../../dotnet/type-system/definition.ts'
import { type DotnetType, substituteMap, type TypeParameter } from '../../dotnet/type-system/type.ts'
import { parseTypeText } from '../../dotnet/type-system/type-text.ts'
import type { Binder } from './binder.ts'
import type { ArgumentValue, Callable } from './callables.ts'
import { implicitStandard, sameType, userConversion } from './conversions.ts'
import { convertsTo } from './convert.ts'
import { invokeOf } from './delegates.ts'
import { inferTypeArguments } from './inference.ts'
import { inferLambdaReturn } from './lambdas.ts'
import { isError, isVoid, known, numericName } from './well-known.ts'

/** A callable that takes the arguments, with everything decided. */
export interface Chosen {
  readonly callable: Callable
  readonly typeArguments: readonly DotnetType[]
  /** Parameter types as called: the element type where `params` are spread. */
  readonly argumentTypes: readonly DotnetType[]
  /** Parameter index of each argument. */
  readonly mapping: readonly number[]
  readonly isExpanded: boolean
  readonly returnType: DotnetType
}

export type Refusal =
  | { readonly why: 'count' }
  | { readonly why: 'missing'; readonly parameter: number }
  | { readonly why: 'name'; readonly argument: number }
  | { readonly why: 'positional'; readonly argument: number }
  | { readonly why: 'duplicate'; readonly argument: number }
  | { readonly why: 'outOfPosition'; readonly argument: number }
  | { readonly why: 'infer' }
  | { readonly why: 'arity' }
  | { readonly why: 'argument'; readonly bad: readonly number[]; readonly as: Chosen }
  | { readonly why: 'constraint'; readonly parameter: TypeParameter; readonly given: DotnetType }

export type Resolution =
  | { readonly kind: 'one'; readonly chosen: Chosen }
  | { readonly kind: 'several'; readonly chosen: readonly Chosen[] }
  | { readonly kind: 'none'; readonly refused: readonly { readonly callable: Callable; readonly refusal: Refusal }[] }

function mapArguments(
  callable: Callable,
  args: readonly ArgumentValue[],
  expanded: boolean,
): readonly number[] | Refusal {
  const { parameters } = callable
  const mapping: number[] = []
  const taken = new Set<number>()
  let namedOutOfPlace = -1
  for (const [i, arg] of args.entries()) {
    let index: number
    if (arg.name !== null) {
      index = parameters.findIndex((p) => p.name === arg.name)
      if (index < 0) return { why: 'name', argument: i }
      if (taken.has(index)) {
        const isNamed = args.some((other, j) => j < i && other.name === arg.name)
        // Where another parameter gets nothing, that is what the compiler says.
        const missing = isNamed
          ? parameters.findIndex(
              (p, k) => !p.isOptional && !args.some((a, j) => a.name === p.name || (a.name === null && j === k)),
            )
          : -1
        if (missing >= 0) return { why: 'missing', parameter: missing }
        return { why: isNamed ? 'duplicate' : 'positional', argument: i }
      }
      if (index !== i && namedOutOfPlace < 0) namedOutOfPlace = i
    } else {
      if (namedOutOfPlace >= 0) return { why: 'outOfPosition', argument: namedOutOfPlace }
      index = expanded ? Math.min(i, parameters.length - 1) : i
      if (index >= parameters.length) return { why: 'count' }
    }
    taken.add(index)
    mapping.push(index)
  }
  for (const [i, p] of parameters.entries()) {
    if (!taken.has(i) && !p.isOptional && !(expanded && i === parameters.length - 1))
      return { why: 'missing', parameter: i }
  }
  return mapping
}

function tryForm(
  b: Binder,
  callable: Callable,
  args: readonly ArgumentValue[],
  given: readonly DotnetType[] | null,
  expanded: boolean,
): Chosen | Refusal {
  const mapping = mapArguments(callable, args, expanded)
  if ('why' in mapping) return mapping
  const last = callable.parameters.length - 1
  const openTypes = mapping.map((index) => {
    const p = callable.parameters[index]
    const type = p?.type ?? known.object()
    return expanded && index === last && type.element ? type.element : type
  })
  let typeArguments: readonly DotnetType[] = []
  let types: readonly DotnetType[] = openTypes
  let returnType = callable.returnType
  if (callable.typeParameters.length > 0) {
    if (given) {
      if (given.length !== callable.typeParameters.length) return { why: 'arity' }
      typeArguments = given
    } else {
      const inferred = inferTypeArguments(
        b,
        callable.typeParameters,
        args.map((a, i) => ({
          expr: a.expr,
          parameter: openTypes[i] as DotnetType,
          byReference: a.refKind === 'ref' || a.refKind === 'out',
        })),
      )
      if (!inferred) return { why: 'infer' }
      typeArguments = inferred
    }
    const map = new Map<TypeParameter, DotnetType>(
      callable.typeParameters.map((p, i) => [p, typeArguments[i] as DotnetType]),
    )
    types = openTypes.map((t) => substituteMap(t, map))
    returnType = substituteMap(callable.returnType, map)
  } else if (given && given.length > 0) return { why: 'arity' }
  const chosen: Chosen = { callable, typeArguments, argumentTypes: types, mapping, isExpanded: expanded, returnType }
  const bad: number[] = []
  for (const [i, arg] of args.entries()) {
    if (!argumentFits(b, arg, types[i] as DotnetType, callable.parameters[mapping[i] as number]?.modifier ?? 'none'))
      bad.push(i)
  }
  if (bad.length > 0) return { why: 'argument', bad, as: chosen }
  const broken = callable.typeParameters.findIndex((p, i) => !satisfies(typeArguments[i] as DotnetType, p))
  const parameter = callable.typeParameters[broken]
  return parameter ? { why: 'constraint', parameter, given: typeArguments[broken] as DotnetType } : chosen
}

export function satisfies(type: DotnetType, { constraint }: TypeParameter): boolean {
  if (constraint === undefined || isError(type) || type.kind === 'typeParameter') return true
  if (constraint === 'struct') return type.isValueType && !type.isNullable
  if (constraint === 'class') return !type.isValueType
  return implicitStandard(type, constraintType(constraint)) !== null
}

/** The type that a constraint names. */
export function constraintType(constraint: string): DotnetType {
  return resolveTypeText(parseTypeText(constraint), [])
}

function argumentFits(b: Binder, arg: ArgumentValue, type: DotnetType, modifier: string): boolean {
  if (modifier === 'ref' || modifier === 'out') {
    if (arg.refKind !== modifier) return false
    if (arg.expr.kind === 'outVariable')
      return arg.expr.local === null || arg.expr.local.type.definition === null || sameType(arg.expr.local.type, type)
    return isError(arg.expr.type) || isError(type) || sameType(arg.expr.type, type)
  }
  if (modifier === 'in' && arg.refKind === 'in') return sameType(arg.expr.type, type) || isError(arg.expr.type)
  if (arg.refKind !== 'none') return false
  if (isVoid(arg.expr.type)) return false
  return convertsTo(b, arg.expr, type)
}

/** Tries normal form, then expanded form. */
export function applicable(
  b: Binder,
  callable: Callable,
  args: readonly ArgumentValue[],
  given: readonly DotnetType[] | null,
): Chosen | Refusal {
  if (callable.typeParameters.length !== (given?.length ?? callable.typeParameters.length)) return { why: 'arity' }
  const normal = tryForm(b, callable, args, given, false)
  if (!('why' in normal)) return normal
  const last = callable.parameters[callable.parameters.length - 1]
  if (last?.modifier !== 'params') return normal
  const expanded = tryForm(b, callable, args, given, true)
  if (!('why' in expanded)) return expanded
  return expanded.why === 'argument' && normal.why !== 'argument'
    ? expanded
    : normal.why === 'argument' && args.length !== callable.parameters.length
      ? expanded
      : normal
}

export function resolve(
  b: Binder,
  callables: readonly Callable[],
  args: readonly ArgumentValue[],
  given: readonly DotnetType[] | null,
): Resolution {
  let found: Chosen[] = []
  const refused: { callable: Callable; refusal: Refusal }[] = []
  for (const callable of callables) {
    const result = applicable(b, callable, args, given)
    if ('why' in result) refused.push({ callable, refusal: result })
    else found.push(result)
  }
  if (found.length > 1) {
    // Methods of a more derived class win over those of its bases.
    found = found.filter((c) => !found.some((d) => isDerived(d.callable.container, c.callable.container)))
  }
  const [first] = found
  if (!first) return { kind: 'none', refused }
  if (found.length === 1) return { kind: 'one', chosen: first }
  const best = found.filter((c) => found.every((d) => c === d || better(b, c, d, args)))
  const [winner] = best
  if (best.length === 1 && winner) return { kind: 'one', chosen: winner }
  const contenders = found.filter((c) => !found.some((d) => c !== d && better(b, d, c, args)))
  return { kind: 'several', chosen: contenders.length > 1 ? contenders : found }
}

function isDerived(derived: DotnetType | null, base: DotnetType | null): boolean {
  if (!derived || !base || derived === base) return false
  if (base.kind === 'interface') return derived.kind === 'interface' && derived.allInterfaces.includes(base)
  return derived.derivesFrom(base)
}

/** True when `c` is a better function member than `d`. */
function better(b: Binder, c: Chosen, d: Chosen, args: readonly ArgumentValue[]): boolean {
  let isBetter = false
  for (const [i, arg] of args.entries()) {
    const t1 = c.argumentTypes[i] as DotnetType
    const t2 = d.argumentTypes[i] as DotnetType
    const order = betterConversion(b, arg, t1, t2)
    if (order < 0) return false
    if (order > 0) isBetter = true
  }
  if (isBetter) return true
  const missing = (x: Chosen): boolean => x.callable.parameters.length > new Set(x.mapping).size
  if (args.some((_, i) => !sameType(c.argumentTypes[i] as DotnetType, d.argumentTypes[i] as DotnetType))) {
    // Beyond the specification, the compiler prefers a method that needs no defaults here too.
    const isTie = args.every(
      (a, i) => betterConversion(b, a, c.argumentTypes[i] as DotnetType, d.argumentTypes[i] as DotnetType) === 0,
    )
    return isTie && !c.isExpanded && !missing(c) && missing(d)
  }
  // The same parameter types: tie-breakers.
  const generic = Number(d.callable.typeParameters.length > 0) - Number(c.callable.typeParameters.length > 0)
  if (generic !== 0) return generic > 0
  if (c.isExpanded !== d.isExpanded) return !c.isExpanded
  if (c.isExpanded && c.callable.parameters.length !== d.callable.parameters.length)
    return c.callable.parameters.length > d.callable.parameters.length
  if (!c.isExpanded && missing(c) !== missing(d)) return !missing(c)
  if (c.isExpanded && c.callable.parameters.length > args.length) {
    // Nothing is spread: the better element type decides.
    const element = (x: Chosen): DotnetType | null => x.callable.parameters.at(-1)?.type.element ?? null
    const [own, other] = [element(c), element(d)]
    if (own && other && !sameType(own, other)) return betterTarget(own, other) > 0
  }
  return moreSpecific(c, d)
}

function moreSpecific(c: Chosen, d: Chosen): boolean {
  let result = false
  for (const [i, index] of c.mapping.entries()) {
    const p = c.callable.member?.parameters[index]?.type ?? c.callable.parameters[index]?.type
    const q =
      d.callable.member?.parameters[d.mapping[i] as number]?.type ?? d.callable.parameters[d.mapping[i] as number]?.type
    if (!p || !q) continue
    const order = specificity(p, q)
    if (order < 0) return false
    if (order > 0) result = true
  }
  return result
}

/** 1 where `p` is more specific than `q`, -1 the other way. */
function specificity(p: DotnetType, q: DotnetType): number {
  if (p.kind === 'typeParameter') return q.kind === 'typeParameter' ? 0 : -1
  if (q.kind === 'typeParameter') return 1
  if (p.element && q.element && p.rank === q.rank) return specificity(p.element, q.element)
  if (p.args.length === q.args.length) {
    let result = 0
    for (const [i, a] of p.args.entries()) {
      const order = specificity(a, q.args[i] as DotnetType)
      if (order !== 0 && result !== 0 && order !== result) return 0
      if (order !== 0) result = order
    }
    return result
  }
  return 0
}

/** 1 where the argument converts better to `t1`, -1 to `t2`, 0 neither. */
function betterConversion(b: Binder, arg: ArgumentValue, t1: DotnetType, t2: DotnetType): number {
  if (sameType(t1, t2)) return 0
  const { expr } = arg
  if (arg.refKind !== 'none') return 0
  const exact1 = exactlyMatches(b, arg, t1)
  const exact2 = exactlyMatches(b, arg, t2)
  if (exact1 !== exact2) return exact1 ? 1 : -1
  if (expr.kind === 'unboundLambda') {
    const d1 = invokeOf(t1)
    const d2 = invokeOf(t2)
    if (!d1 || !d2 || d1.parameters.length !== d2.parameters.length) return 0
    if (!d1.parameters.every((p, i) => sameType(p.type, d2.parameters[i]?.type as DotnetType))) return 0
    const [y1, y2] = [d1.returnType, d2.returnType]
    if (isVoid(y1) || isVoid(y2)) return isVoid(y1) === isVoid(y2) ? 0 : isVoid(y2) ? 1 : -1
    return betterTarget(y1, y2)
  }
  return betterTarget(t1, t2)
}

function exactlyMatches(b: Binder, arg: ArgumentValue, type: DotnetType): boolean {
  const { expr } = arg
  if (expr.kind === 'unboundLambda') {
    const shape = invokeOf(type)
    if (!shape) return false
    const inferred = inferLambdaReturn(b, expr, expr.parameterTypes ?? shape.parameters.map((p) => p.type))
    return inferred !== null && (isVoid(inferred) ? isVoid(shape.returnType) : sameType(inferred, shape.returnType))
  }
  if (expr.kind === 'tupleLiteral' && type.args.length === expr.elements.length) {
    return expr.elements.every((e, i) => sameType(e.type, type.args[i] as DotnetType))
  }
  return sameType(expr.type, type)
}

const signedOver: Readonly<Record<string, readonly string[]>> = {
  sbyte: ['byte', 'ushort', 'uint', 'ulong'],
  short: ['ushort', 'uint', 'ulong'],
  int: ['uint', 'ulong'],
  long: ['ulong'],
}

/** 1 where `t1` is the better conversion target. */
export function betterTarget(t1: DotnetType, t2: DotnetType): number {
  const to2 = converts(t1, t2)
  const to1 = converts(t2, t1)
  if (to2 !== to1) return to2 ? 1 : -1
  const n1 = numericName(t1.underlying)
  const n2 = numericName(t2.underlying)
  if (n1 && n2) {
    if (signedOver[n1]?.includes(n2)) return 1
    if (signedOver[n2]?.includes(n1)) return -1
  }
  const d1 = invokeOf(t1)
  const d2 = invokeOf(t2)
  if (d1 && d2 && !isVoid(d1.returnType) && !isVoid(d2.returnType) && !sameType(d1.returnType, d2.returnType))
    return betterTarget(d1.returnType, d2.returnType)
  return 0
}

function converts(from: DotnetType, to: DotnetType): boolean {
  if (implicitStandard(from, to) !== null) return true
  const user = userConversion(from, to, false)
  return user !== null && user !== 'ambiguous'
}
