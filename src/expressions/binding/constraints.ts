/** `where T : class, IDisposable, new()` of local functions and of the members that ask for it. */
import type { DotnetType, TypeParameter } from '../../dotnet/type-system/type.ts'
import { substituteMap } from '../../dotnet/type-system/type.ts'
import type * as S from '../syntax/ast.ts'
import type { Binder } from './binder.ts'
import type { LocalFunctionSymbol, TextRange } from './bound.ts'
import { type Callable, callableOfLocal, callableText } from './callables.ts'
import { implicitStandard, isAssignable } from './conversions.ts'
import { distinctNames } from './convert.ts'
import type { Problem } from './findings.ts'
import { messages, shown } from './messages/index.ts'
import { isSealed } from './sealed-classes.ts'
import { bindType } from './type-names.ts'
import {
  type Constraints,
  constraintsFor,
  constraintsOn,
  isReferenceParameter,
  isValueParameter,
  setConstraints,
} from './type-parameters.ts'
import { isError, known } from './well-known.ts'

export function hasNewConstraint(parameter: TypeParameter): boolean {
  const keywords = constraintsFor(parameter)?.keywords
  return keywords !== undefined && (keywords.has('new') || keywords.has('struct') || keywords.has('unmanaged'))
}

/** Reads the clauses of a local function; its type parameters are in scope. */
export function bindConstraints(b: Binder, node: S.LocalFunctionStatement, symbol: LocalFunctionSymbol): void {
  const seen = new Set<string>()
  if (node.typeParameters.length === 0 && node.constraints[0]) {
    const { start } = node.constraints[0]
    b.report(messages.constraintsOnNonGeneric(), { start, end: start + 'where'.length })
    return
  }
  for (const clause of node.constraints) {
    if (seen.has(clause.name.text)) b.report(messages.constraintClauseTwice(clause.name.text), clause.name)
    seen.add(clause.name.text)
    checkOrder(b, clause)
    const parameter = symbol.typeParameters.find((p) => p.name === clause.name.text)
    if (!parameter) continue
    const keywords = new Set<'class' | 'struct' | 'new' | 'unmanaged'>()
    const types: DotnetType[] = []
    for (const c of clause.constraints) {
      if (c.kind === 'ConstraintKeyword') keywords.add(c.keyword)
      else if (c.kind === 'IdentifierName' && c.name === 'unmanaged' && !c.verbatim) keywords.add('unmanaged')
      else if (c.kind === 'IdentifierName' && c.name === 'notnull' && !c.verbatim)
        b.report(messages.later('notnull generic type constraint', '8.0'), c)
      else {
        const type = bindType(b, c)
        if (isError(type)) continue
        const problem = unfit(type, types, parameter.name)
        if (problem) b.report(problem, c)
        else types.push(type)
      }
    }
    setConstraints(parameter, { keywords, types })
  }
  breakCircles(b, node, symbol)
}

/** Reports clauses about what is no type parameter; the parameters, which the message names, are bound. */
export function refuseUnknown(b: Binder, node: S.LocalFunctionStatement, symbol: LocalFunctionSymbol): void {
  if (node.typeParameters.length === 0) return
  for (const { name } of node.constraints) {
    if (symbol.typeParameters.some((p) => p.name === name.text)) continue
    b.report(messages.constraintUnknown(name.text, callableText(callableOfLocal(symbol))), name)
  }
}

/** Why a type can't be a further constraint. */
function unfit(type: DotnetType, before: readonly DotnetType[], name: string): Problem | null {
  if (specialClasses.has(type.fullName)) return messages.specialConstraint(shown(type))
  if (isFinal(type)) return messages.constraintType(shown(type))
  if (before.includes(type)) return messages.constraintTwice(shown(type), name)
  return type.kind === 'class' && before.length > 0 ? messages.classConstraintFirst(shown(type)) : null
}

const specialClasses = new Set(['System.Object', 'System.Array', 'System.ValueType'])

/** Reports type parameters that depend on themselves, and takes the constraints off that make them. */
function breakCircles(b: Binder, node: S.LocalFunctionStatement, symbol: LocalFunctionSymbol): void {
  symbol.typeParameters.forEach((parameter, i) => {
    const last = dependsOnItself(parameter)
    const at = node.typeParameters[i]
    if (!last || !at) return
    b.report(messages.circularConstraint(parameter.name, last.name), at)
    setConstraints(parameter, { keywords: new Set(), types: [] })
  })
}

/** The type parameter by which another depends on itself. */
function dependsOnItself(parameter: TypeParameter): TypeParameter | null {
  const seen = new Set<TypeParameter>()
  const open = [parameter]
  for (let at = open.pop(); at; at = open.pop()) {
    for (const { parameter: next } of constraintsFor(at)?.types ?? []) {
      if (next === parameter) return at
      if (!next || seen.has(next)) continue
      seen.add(next)
      open.push(next)
    }
  }
  return null
}

/** `class`, `struct` and their like come first and alone, `new()` last. */
function checkOrder(b: Binder, clause: S.LocalFunctionStatement['constraints'][number]): void {
  clause.constraints.forEach((c, i) => {
    if (c.kind !== 'ConstraintKeyword') return
    if (c.keyword === 'new') {
      if (i < clause.constraints.length - 1) b.report(messages.newConstraintLast(), c)
      if (clause.constraints[0]?.kind === 'ConstraintKeyword' && clause.constraints[0].keyword === 'struct')
        b.report(messages.newBesideStruct(), c)
    } else if (i > 0) b.report(messages.constraintCombination(), c)
  })
}

function isFinal(type: DotnetType): boolean {
  return type.isValueType || isSealed(type) || type.kind === 'array' || type.kind === 'delegate'
}

/** Reports the first type argument that a call may not have. True when all may be. */
export function checkConstraints(
  b: Binder,
  callable: Callable,
  typeArguments: readonly DotnetType[],
  text: string,
  at: TextRange,
): boolean {
  const map = new Map(callable.typeParameters.map((p, i) => [p, typeArguments[i] as DotnetType]))
  for (const [parameter, type] of map) {
    const constraints = constraintsFor(parameter) ?? declared(callable, parameter)
    if (!constraints || isError(type)) continue
    const types = constraints.types.map((t) => substituteMap(t, map))
    const problem = violation({ ...constraints, types }, type, parameter.name, text)
    if (!problem) continue
    b.report(problem, at)
    return false
  }
  return true
}

/** Constraints of declared members, which their signatures don't hold. */
function declared(callable: Callable, parameter: TypeParameter): Constraints | null {
  const { member } = callable
  if (member?.name === 'As' && member.declaring.name === 'IMessageBody' && parameter.name === 'T')
    return { keywords: new Set(['class']), types: [] }
  if (member?.declaring.fullName === 'System.Nullable') return { keywords: new Set(['struct']), types: [] }
  return null
}

function violation(constraints: Constraints, type: DotnetType, name: string, text: string): Problem | null {
  const { keywords, types } = constraints
  const [shownType] = distinctNames(type, type)
  const own = constraintsOn(type).keywords
  const isValue = (type.isValueType && !type.isNullable) || isValueParameter(type)
  const isUnmanaged = type.kind === 'typeParameter' ? own.has('unmanaged') : isValue
  const isReference = type.kind === 'typeParameter' ? isReferenceParameter(type) : !type.isValueType
  if (keywords.has('class') && !isReference) return messages.needsReferenceType(shownType, name, text)
  if (keywords.has('struct') && !isValue) return messages.needsValueType(shownType, name, text)
  if (keywords.has('unmanaged') && !isUnmanaged) return messages.needsUnmanaged(shownType, name, text)
  for (const wanted of types) {
    if (type.kind === 'typeParameter' ? implicitStandard(type, wanted) : isAssignable(type, wanted)) continue
    const [from, to] = distinctNames(type, wanted)
    if (isReference) return messages.constraintConversion(from, to, name, text, false)
    if (type.isNullable) return messages.nullableConstraint(from, to, name, text, wanted.kind === 'interface')
    return type.kind === 'typeParameter'
      ? messages.constraintOfParameter(from, to, name, text)
      : messages.constraintConversion(from, to, name, text, true)
  }
  if (keywords.has('new') && !isValue && !own.has('new') && !hasDefaultConstructor(type))
    return messages.needsConstructor(shown(type), name, text)
  return null
}

function hasDefaultConstructor(type: DotnetType): boolean {
  if (type.isNullable) return true
  if (type.kind !== 'class' || type.definition?.parts.isAbstract) return false
  if (type === known.object()) return true
  return type.definition?.members.some((m) => m.kind === 'constructor' && m.parameters.length === 0) ?? false
}
