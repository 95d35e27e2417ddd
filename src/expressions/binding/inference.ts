/** Type inference of generic methods (C# specification, 7.5.2). */
import { type DotnetType, substituteMap, type TypeParameter } from '../../dotnet/type-system/type.ts'
import type { Binder } from './binder.ts'
import { implicitStandard, isReferenceType, sameType } from './conversions.ts'
import { convertsTo } from './convert.ts'
import { invokeOf } from './delegates.ts'
import type { Expr } from './expr.ts'
import { inferLambdaReturn } from './lambdas.ts'
import { methodGroupReturn } from './method-groups.ts'
import { satisfies } from './overloads.ts'
import { constraintTypes } from './type-parameters.ts'
import { isError, isTypeless, isVoid, tupleElements } from './well-known.ts'

interface Bounds {
  exact: DotnetType[]
  lower: DotnetType[]
  upper: DotnetType[]
  fixed: DotnetType | null
}

export interface InferenceArgument {
  readonly expr: Expr
  readonly parameter: DotnetType
  readonly byReference: boolean
}

class Inference {
  readonly bounds = new Map<TypeParameter, Bounds>()
  readonly b: Binder

  constructor(b: Binder, parameters: readonly TypeParameter[]) {
    this.b = b
    for (const p of parameters) this.bounds.set(p, { exact: [], lower: [], upper: [], fixed: null })
  }

  get unfixed(): TypeParameter[] {
    return [...this.bounds].filter(([, v]) => v.fixed === null).map(([k]) => k)
  }

  open(type: DotnetType): Bounds | null {
    const bounds = type.parameter ? this.bounds.get(type.parameter) : undefined
    return bounds && bounds.fixed === null ? bounds : null
  }

  mentions(type: DotnetType): TypeParameter[] {
    if (type.parameter) return this.bounds.has(type.parameter) ? [type.parameter] : []
    if (type.element) return this.mentions(type.element)
    return type.args.flatMap((a) => this.mentions(a))
  }

  hasUnfixed(type: DotnetType): boolean {
    return this.mentions(type).some((p) => this.bounds.get(p)?.fixed === null)
  }

  substituted(type: DotnetType): DotnetType {
    const map = new Map<TypeParameter, DotnetType>()
    for (const [p, v] of this.bounds) if (v.fixed) map.set(p, v.fixed)
    return map.size === 0 ? type : substituteMap(type, map)
  }

  exact(u: DotnetType, v: DotnetType): void {
    const bounds = this.open(v)
    if (bounds) {
      if (!bounds.exact.includes(u)) bounds.exact.push(u)
      return
    }
    if (u.element && v.element && u.rank === v.rank) this.exact(u.element, v.element)
    else if (v.args.length > 0 && u.definition === v.definition)
      u.args.forEach((a, i) => {
        this.exact(a, v.args[i] as DotnetType)
      })
  }

  lower(u: DotnetType, v: DotnetType): void {
    const bounds = this.open(v)
    if (bounds) {
      if (!bounds.lower.includes(u)) bounds.lower.push(u)
      return
    }
    if (v.isNullable) {
      if (u.isNullable) this.lower(u.underlying, v.underlying)
      return
    }
    if (v.element) {
      if (u.element && u.rank === v.rank) this.byElement(u.element, v.element, (a, b) => this.lower(a, b))
      return
    }
    if (v.args.length === 0) return
    if (v.fullName.startsWith('System.ValueTuple`') && u.definition === v.definition) {
      const a = tupleElements(u)
      const b = tupleElements(v)
      if (a && b)
        a.forEach((x, i) => {
          this.lower(x, b[i] as DotnetType)
        })
      return
    }
    const same = this.asDefinition(u, v)
    if (!same) return
    v.definition?.typeParameters.forEach((p, i) => {
      const a = same.args[i] as DotnetType
      const b = v.args[i] as DotnetType
      if (p.variance === 'out' && (isReferenceType(a) || a.kind === 'undeclared')) this.lower(a, b)
      else if (p.variance === 'in' && isReferenceType(a)) this.upper(a, b)
      else this.exact(a, b)
    })
  }

  upper(u: DotnetType, v: DotnetType): void {
    const bounds = this.open(v)
    if (bounds) {
      if (!bounds.upper.includes(u)) bounds.upper.push(u)
      return
    }
    if (u.element && v.element && u.rank === v.rank) {
      this.byElement(u.element, v.element, (a, b) => this.upper(a, b))
      return
    }
    if (u.args.length === 0) return
    const same = this.asDefinition(v, u)
    if (!same) return
    u.definition?.typeParameters.forEach((p, i) => {
      const a = u.args[i] as DotnetType
      const b = same.args[i] as DotnetType
      if (p.variance === 'out' && isReferenceType(a)) this.upper(a, b)
      else if (p.variance === 'in' && isReferenceType(a)) this.lower(a, b)
      else this.exact(a, b)
    })
  }

  private byElement(u: DotnetType, v: DotnetType, visit: (u: DotnetType, v: DotnetType) => void): void {
    if (u.isValueType) this.exact(u, v)
    else visit(u, v)
  }

  /** The one base or interface of `u` with the definition of `v`. */
  private asDefinition(u: DotnetType, v: DotnetType): DotnetType | null {
    if (u.kind === 'typeParameter') {
      const found = new Set(constraintTypes(u).map((t) => this.asDefinition(t, v)))
      found.delete(null)
      const [only] = found
      return found.size === 1 ? (only ?? null) : null
    }
    for (let t: DotnetType | null = u; t; t = t.base) if (t.definition === v.definition && t.args.length > 0) return t
    if (v.kind !== 'interface') return null
    const found = u.allInterfaces.filter((i) => i.definition === v.definition)
    return found.length === 1 ? (found[0] ?? null) : null
  }

  fix(parameter: TypeParameter): boolean {
    const bounds = this.bounds.get(parameter)
    if (!bounds) return false
    const all = [...bounds.exact, ...bounds.lower, ...bounds.upper]
    const candidates = all.filter(
      (c, i) =>
        all.findIndex((d) => sameType(c, d)) === i &&
        bounds.exact.every((u) => sameType(u, c)) &&
        bounds.lower.every((u) => implicitStandard(u, c) !== null) &&
        bounds.upper.every((u) => implicitStandard(c, u) !== null),
    )
    const best = candidates.filter((c) => candidates.every((d) => implicitStandard(d, c) !== null))
    const chosen = best[0]
    if (best.length !== 1 || !chosen) return false
    bounds.fixed = chosen
    return true
  }

  hasBounds(parameter: TypeParameter): boolean {
    const bounds = this.bounds.get(parameter)
    return !!bounds && bounds.exact.length + bounds.lower.length + bounds.upper.length > 0
  }
}

/** The type arguments that the arguments give, or null. */
export function inferTypeArguments(
  b: Binder,
  parameters: readonly TypeParameter[],
  args: readonly InferenceArgument[],
): readonly DotnetType[] | null {
  const inference = new Inference(b, parameters)
  for (const arg of args) firstPhase(inference, arg.expr, arg.parameter, arg.byReference)
  const pending = args.filter((a) => a.expr.kind === 'unboundLambda' || a.expr.kind === 'methodGroup')
  const done = new Set<InferenceArgument>()
  for (;;) {
    const unfixed = inference.unfixed
    if (unfixed.length === 0) break
    const dependsOn = (p: TypeParameter): boolean =>
      pending.some(
        (a) =>
          !done.has(a) &&
          outputs(inference, a).includes(p) &&
          inputs(inference, a).some((q) => inference.bounds.get(q)?.fixed === null),
      )
    let progress = false
    const ready = unfixed.filter(
      (p) => !pending.some((a) => !done.has(a) && outputs(inference, a).includes(p)) && inference.hasBounds(p),
    )
    for (const p of ready) {
      if (!inference.fix(p)) return null
      progress = true
    }
    for (const arg of pending) {
      if (done.has(arg)) continue
      if (inputs(inference, arg).every((q) => inference.bounds.get(q)?.fixed !== null)) {
        done.add(arg)
        outputPhase(inference, arg)
        progress = true
      }
    }
    if (progress) continue
    // Everything depends on something: fix what lambdas wait for.
    const awaited = unfixed.filter(
      (p) => inference.hasBounds(p) && (!dependsOn(p) || pending.some((a) => inputs(inference, a).includes(p))),
    )
    if (awaited.length === 0) return null
    for (const p of awaited) if (!inference.fix(p)) return null
  }
  return parameters.map((p) => inference.bounds.get(p)?.fixed as DotnetType)
}

/** True where the receiver alone fits the `this` parameter of an extension method. */
export function receiverConverts(
  b: Binder,
  receiver: Expr,
  wanted: DotnetType,
  parameters: readonly TypeParameter[],
  isConstrained = false,
): boolean {
  const used = parameters.filter((p) => mentionsParameter(wanted, p))
  if (used.length === 0) return convertsTo(b, receiver, wanted)
  const inferred = inferTypeArguments(b, used, [{ expr: receiver, parameter: wanted, byReference: false }])
  return (
    inferred !== null &&
    (!isConstrained || used.every((p, i) => satisfies(inferred[i] as DotnetType, p))) &&
    convertsTo(b, receiver, substituteMap(wanted, new Map(used.map((p, i) => [p, inferred[i] as DotnetType]))))
  )
}

function mentionsParameter(type: DotnetType, parameter: TypeParameter): boolean {
  if (type.parameter === parameter) return true
  if (type.element) return mentionsParameter(type.element, parameter)
  return type.args.some((a) => mentionsParameter(a, parameter))
}

function firstPhase(inference: Inference, expr: Expr, parameter: DotnetType, byReference: boolean): void {
  if (expr.kind === 'unboundLambda') {
    const shape = invokeOf(parameter)
    if (shape && expr.parameterTypes)
      expr.parameterTypes.forEach((t, i) => {
        const p = shape.parameters[i]
        if (p) inference.exact(t, p.type)
      })
    return
  }
  if (expr.kind === 'tupleLiteral') {
    const elements = tupleElements(parameter)
    if (elements && elements.length === expr.elements.length) {
      expr.elements.forEach((e, i) => {
        firstPhase(inference, e, elements[i] as DotnetType, false)
      })
      return
    }
  }
  if (isTypeless(expr.type) || isVoid(expr.type)) return
  if (isError(expr.type)) {
    for (const p of inference.mentions(parameter)) inference.lower(expr.type, typeOf(parameter, p))
    return
  }
  if (byReference) inference.exact(expr.type, parameter)
  else inference.lower(expr.type, parameter)
}

function typeOf(type: DotnetType, parameter: TypeParameter): DotnetType {
  if (type.parameter === parameter) return type
  if (type.element) return typeOf(type.element, parameter)
  for (const a of type.args) {
    const found = typeOf(a, parameter)
    if (found.parameter === parameter) return found
  }
  return type
}

function inputs(inference: Inference, arg: InferenceArgument): TypeParameter[] {
  const shape = invokeOf(arg.parameter)
  if (!shape) return []
  if (arg.expr.kind === 'unboundLambda' && arg.expr.parameterTypes) return []
  return shape.parameters.flatMap((p) => inference.mentions(p.type))
}

function outputs(inference: Inference, arg: InferenceArgument): TypeParameter[] {
  const shape = invokeOf(arg.parameter)
  return shape ? inference.mentions(shape.returnType) : []
}

function outputPhase(inference: Inference, arg: InferenceArgument): void {
  const shape = invokeOf(arg.parameter)
  if (!shape || !inference.hasUnfixed(shape.returnType)) return
  const types = shape.parameters.map((p) => inference.substituted(p.type))
  const written = arg.expr.kind === 'unboundLambda' ? arg.expr.syntax.parameters : null
  if (written && written.length !== types.length) return
  const result =
    arg.expr.kind === 'unboundLambda'
      ? inferLambdaReturn(inference.b, arg.expr, arg.expr.parameterTypes ?? types)
      : arg.expr.kind === 'methodGroup'
        ? methodGroupReturn(inference.b, arg.expr, types)
        : null
  if (result && !isVoid(result)) {
    if (isError(result))
      for (const p of inference.mentions(shape.returnType)) inference.lower(result, typeOf(shape.returnType, p))
    else inference.lower(result, shape.returnType)
  }
}
