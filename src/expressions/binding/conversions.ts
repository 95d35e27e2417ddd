/** Which conversions exist. `convert.ts` carries them out on bound nodes. */

import { isAssignable, isReferenceType } from '../../dotnet/type-system/conversions.ts'
import type { Member } from '../../dotnet/type-system/member.ts'
import { runtimeTypeOf } from '../../dotnet/type-system/tuple-names.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import { fitsIn } from './constants.ts'
import type { Expr } from './expr.ts'
import { inContainer } from './members.ts'
import { isSealed } from './sealed-classes.ts'
import { constraintTypes, isReferenceParameter } from './type-parameters.ts'
import { isError, isTypeless, known, type NumericName, numericName, tupleElements } from './well-known.ts'

/** A conversion between types that the language defines. */
export type Standard = 'identity' | 'numeric' | 'nullable' | 'upcast' | 'boxing' | 'tuple' | 'downcast' | 'unboxing'

const widening: Readonly<Record<NumericName, readonly NumericName[]>> = {
  sbyte: ['short', 'int', 'long', 'float', 'double', 'decimal'],
  byte: ['short', 'ushort', 'int', 'uint', 'long', 'ulong', 'float', 'double', 'decimal'],
  short: ['int', 'long', 'float', 'double', 'decimal'],
  ushort: ['int', 'uint', 'long', 'ulong', 'float', 'double', 'decimal'],
  int: ['long', 'float', 'double', 'decimal'],
  uint: ['long', 'ulong', 'float', 'double', 'decimal'],
  long: ['float', 'double', 'decimal'],
  ulong: ['float', 'double', 'decimal'],
  char: ['ushort', 'int', 'uint', 'long', 'ulong', 'float', 'double', 'decimal'],
  float: ['double'],
  double: [],
  decimal: [],
}

export function sameType(a: DotnetType, b: DotnetType): boolean {
  return a === b || runtimeTypeOf(a) === runtimeTypeOf(b)
}

/** The implicit standard conversion between two types, if there is one. */
export function implicitStandard(from: DotnetType, to: DotnetType): Standard | null {
  if (from === to || isError(from) || isError(to)) return 'identity'
  if (isTypeless(from) || isTypeless(to)) return null
  if (sameType(from, to)) return 'identity'
  const a = numericName(from)
  const b = numericName(to)
  if (a && b) return widening[a].includes(b) ? 'numeric' : null
  if (to.isNullable) {
    const inner = from.isNullable ? from.underlying : from
    if (inner.isValueType || inner.kind === 'undeclared' || inner.kind === 'typeParameter')
      return implicitStandard(inner, to.underlying) === null
        ? null
        : implicitStandard(inner, to.underlying) === 'boxing'
          ? null
          : 'nullable'
    return null
  }
  if (from.kind === 'typeParameter') {
    const isConstraint = constraintTypes(from).some((t) => t === to || isAssignable(t, to))
    return to === known.object() || isConstraint ? 'boxing' : null
  }
  if (from.isValueType) {
    const elements = tupleElements(from)
    const targets = tupleElements(to)
    if (elements && targets && elements.length === targets.length) {
      return elements.every((e, i) => implicitStandard(e, targets[i] as DotnetType) !== null) ? 'tuple' : null
    }
    return !to.isValueType && isAssignable(from, to) ? 'boxing' : null
  }
  return isAssignable(from, to) ? 'upcast' : null
}

/** The explicit standard conversion; includes the implicit ones. */
export function explicitStandard(from: DotnetType, to: DotnetType): Standard | null {
  const implicit = implicitStandard(from, to)
  if (implicit) return implicit
  if (isTypeless(from) || isTypeless(to)) return null
  const a = numericName(from) ?? (from.kind === 'enum' ? 'enum' : null)
  const b = numericName(to) ?? (to.kind === 'enum' ? 'enum' : null)
  if (a && b) return 'numeric'
  if (from.isNullable || to.isNullable) {
    const inner = from.underlying
    const target = to.underlying
    if ((inner.isValueType || inner === target) && (target.isValueType || inner === target))
      return explicitStandard(inner, target) ? 'nullable' : null
  }
  if (to.kind === 'typeParameter') {
    const mayBe = constraintTypes(to).some((t) => t === from || (t.kind === 'class' && isAssignable(t, from)))
    return mayBe || from === known.object() || from.kind === 'interface' ? 'unboxing' : null
  }
  if (from.kind === 'typeParameter') return to.kind === 'interface' ? 'boxing' : null
  if (to.isValueType) {
    if (from.isValueType) {
      const elements = tupleElements(from)
      const targets = tupleElements(to)
      if (elements && targets && elements.length === targets.length) {
        return elements.every((e, i) => explicitStandard(e, targets[i] as DotnetType) !== null) ? 'tuple' : null
      }
      return null
    }
    return isAssignable(to.underlying, from) ? 'unboxing' : null
  }
  if (from.isValueType) return null
  return explicitReference(from, to) ? 'downcast' : null
}

function explicitReference(from: DotnetType, to: DotnetType): boolean {
  if (isAssignable(to, from)) return true
  if (from.kind === 'array' && to.kind === 'array') {
    return (
      from.rank === to.rank &&
      !!from.element &&
      !!to.element &&
      isReferenceType(from.element) &&
      isReferenceType(to.element) &&
      explicitReference(from.element, to.element)
    )
  }
  if (from.kind === 'interface')
    return to.kind === 'interface' || (to.kind === 'class' && !isSealed(to)) || to.kind === 'undeclared'
  if (to.kind === 'interface')
    return (from.kind === 'class' && !isSealed(from)) || (from.kind === 'array' && isListOf(to, from))
  if (from.kind === 'delegate' && to.kind === 'delegate') return delegatesCast(from, to)
  return from.kind === 'undeclared' || to.kind === 'undeclared'
}

/** `Func<A>` to `Func<B>`: what comes out has to convert as a reference, what goes in has to be one. */
function delegatesCast(from: DotnetType, to: DotnetType): boolean {
  if (from.definition !== to.definition) return false
  return from.args.every((a, i) => {
    const b = to.args[i] as DotnetType
    if (sameType(a, b)) return true
    const variance = from.definition?.typeParameters[i]?.variance ?? 'none'
    if (variance === 'none' || !isReferenceType(a) || !isReferenceType(b)) return false
    return variance === 'in' || explicitReference(a, b)
  })
}

/** Interfaces of an array's items: those of another class that the items may be. */
function isListOf(type: DotnetType, { rank, element }: DotnetType): boolean {
  const [item] = type.args
  return (
    rank === 1 &&
    !!element &&
    item !== undefined &&
    listInterfaces.has(type.fullName) &&
    isReferenceType(element) &&
    isReferenceType(item) &&
    explicitReference(element, item)
  )
}

const listInterfaces = new Set(
  ['IList`1', 'ICollection`1', 'IEnumerable`1', 'IReadOnlyList`1', 'IReadOnlyCollection`1'].map(
    (name) => `System.Collections.Generic.${name}`,
  ),
)

/** The natural type of an expression that is a constant and may convert by its value. */
export function constantConverts(expr: Expr, to: DotnetType): boolean {
  if (expr.kind !== 'constant' || expr.value === null) return false
  const target = to.underlying
  if (target.kind === 'enum')
    return isZero(expr) && numericName(expr.type) !== null && numericName(expr.type) !== 'char'
  const name = numericName(target)
  if (!name || name === 'char' || name === 'float' || name === 'double' || name === 'decimal') return false
  if (expr.type === known.int()) return fitsIn(expr.value, name)
  return expr.type === known.long() && name === 'ulong' && (expr.value as bigint) >= 0n
}

function isZero(expr: Expr): boolean {
  return expr.kind === 'constant' && (expr.value === 0 || expr.value === 0n || String(expr.value) === '0')
}

/** A user-defined conversion: operand → `from`, call, → target. */
export interface UserConversion {
  readonly method: Member
  readonly container: DotnetType
  readonly from: DotnetType
  readonly to: DotnetType
  /** On the underlying types of nullable ones; null gives null. */
  readonly isLifted: boolean
}

const userConversions = new WeakMap<
  DotnetType,
  Map<DotnetType, { implicit?: UserConversion | null | 'ambiguous'; explicit?: UserConversion | null | 'ambiguous' }>
>()

/** Finds the user-defined conversion between two types (C# specification, 6.4.4 and 6.4.5). */
export function userConversion(
  from: DotnetType,
  to: DotnetType,
  isExplicit: boolean,
): UserConversion | null | 'ambiguous' {
  let table = userConversions.get(from)
  if (!table) {
    table = new Map()
    userConversions.set(from, table)
  }
  let entry = table.get(to)
  if (!entry) {
    entry = {}
    table.set(to, entry)
  }
  if (isExplicit) {
    if (entry.explicit === undefined) entry.explicit = searchConversion(from, to, true)
    return entry.explicit
  }
  if (entry.implicit === undefined) entry.implicit = searchConversion(from, to, false)
  return entry.implicit
}

function operatorHolders(type: DotnetType): DotnetType[] {
  const holders: DotnetType[] = []
  for (let t: DotnetType | null = type.underlying; t; t = t.base) {
    if (t.kind === 'class' || t.kind === 'struct') holders.push(t)
  }
  return holders
}

function searchConversion(from: DotnetType, to: DotnetType, isExplicit: boolean): UserConversion | null | 'ambiguous' {
  if (
    isTypeless(from) ||
    isTypeless(to) ||
    from.kind === 'interface' ||
    to.kind === 'interface' ||
    isError(from) ||
    isError(to)
  )
    return null
  const candidates: UserConversion[] = []
  const seen = new Set<Member>()
  for (const container of [...operatorHolders(from), ...operatorHolders(to)]) {
    if (!container.definition || container === known.object() || numericName(container) !== null) {
      if (!container.definition || container === known.object()) continue
      // The conversions of decimal are the language's own.
      if (numericName(from.underlying) !== null && numericName(to.underlying) !== null) continue
    }
    for (const method of container.definition
      .membersNamed('op_Implicit')
      .concat(isExplicit ? container.definition.membersNamed('op_Explicit') : [])) {
      const parameter = method.parameters[0]
      if (seen.has(method) || !parameter) continue
      seen.add(method)
      const source = inContainer(parameter.type, container)
      const target = inContainer(method.returnType, container)
      const fits = isExplicit
        ? encompasses(source, from) && encompasses(target, to)
        : implicitStandard(from, source) !== null && implicitStandard(target, to) !== null
      if (fits) candidates.push({ method, container, from: source, to: target, isLifted: false })
      else if (from.isNullable && source.isValueType && !source.isNullable) {
        const inner = from.underlying
        const liftsTo = to.isNullable ? to.underlying : to
        const innerFits = isExplicit
          ? encompasses(source, inner) && encompasses(target, liftsTo)
          : to.isNullable && implicitStandard(inner, source) !== null && implicitStandard(target, liftsTo) !== null
        if (innerFits && target.isValueType)
          candidates.push({ method, container, from: source, to: target, isLifted: true })
      }
    }
  }
  if (candidates.length <= 1) return candidates[0] ?? null
  const source = mostSpecificSource(candidates, from)
  const target = mostSpecificTarget(candidates, to)
  const best = candidates.filter((c) => c.from === source && c.to === target)
  const unlifted = best.filter((c) => !c.isLifted)
  const chosen = unlifted.length > 0 ? unlifted : best
  if (chosen.length === 1) return chosen[0] ?? null
  // Among an implicit and an explicit operator of one signature there is none in .NET.
  return chosen[0]
    ? chosen.every((c) => c.method.name === chosen[0]?.method.name)
      ? 'ambiguous'
      : chosen[0]
    : 'ambiguous'
}

function encompasses(a: DotnetType, b: DotnetType): boolean {
  return explicitKinds(a, b) || explicitKinds(b, a)
}

/** Encompassing: a standard implicit conversion one way. */
function explicitKinds(a: DotnetType, b: DotnetType): boolean {
  return implicitStandard(a, b) !== null
}

function mostSpecificSource(candidates: readonly UserConversion[], from: DotnetType): DotnetType | null {
  if (candidates.some((c) => c.from === from)) return from
  const inner = from.underlying
  if (candidates.some((c) => c.from === inner)) return inner
  const encompassing = candidates.filter((c) => implicitStandard(from, c.from) !== null)
  return encompassing.length > 0
    ? mostEncompassed(encompassing.map((c) => c.from))
    : mostEncompassing(candidates.map((c) => c.from))
}

function mostSpecificTarget(candidates: readonly UserConversion[], to: DotnetType): DotnetType | null {
  if (candidates.some((c) => c.to === to)) return to
  const inner = to.underlying
  if (candidates.some((c) => c.to === inner)) return inner
  const encompassed = candidates.filter((c) => implicitStandard(c.to, to) !== null)
  return encompassed.length > 0
    ? mostEncompassing(encompassed.map((c) => c.to))
    : mostEncompassed(candidates.map((c) => c.to))
}

function mostEncompassed(types: readonly DotnetType[]): DotnetType | null {
  return types.find((t) => types.every((u) => t === u || implicitStandard(t, u) !== null)) ?? null
}

function mostEncompassing(types: readonly DotnetType[]): DotnetType | null {
  return types.find((t) => types.every((u) => t === u || implicitStandard(u, t) !== null)) ?? null
}

/** True when null is a value of the type. */
export function takesNull(type: DotnetType): boolean {
  return isReferenceType(type) || type.isNullable || type.kind === 'undeclared' || isReferenceParameter(type)
}

export { isAssignable, isReferenceType }
