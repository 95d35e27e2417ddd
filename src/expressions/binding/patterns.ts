/** `is`, `as` and the patterns of C# 7. */
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type * as S from '../syntax/ast.ts'
import type { Binder } from './binder.ts'
import type { BoundExpression, BoundPattern, LocalSymbol, TextRange } from './bound.ts'
import { explicitStandard, implicitStandard, isReferenceType } from './conversions.ts'
import { constant, convertTo, distinctNames, settled, typeText } from './convert.ts'
import { dynamicWords } from './dynamic-words.ts'
import type { Expr } from './expr.ts'
import { bindExpression } from './expressions.ts'
import { messages, shown } from './messages/index.ts'
import { bindType, bindTypeOrVar, isNullableReference } from './type-names.ts'
import { isReferenceParameter } from './type-parameters.ts'
import { isError, isTypeless, isVoid, known, nullType } from './well-known.ts'

/** `x is T`; a constant's name makes it a constant pattern. */
export function bindIs(b: Binder, node: S.IsExpression): Expr {
  const operand = patternOperand(b, node.expression, true)
  const value = valueNamed(b, node.type)
  if (value) {
    if (!operand) return b.error(node)
    const constant = settledConstant(b, value, operand.type)
    if (constant?.kind === 'error') return { ...constant, type: known.bool(), start: node.start, end: node.end }
    const pattern = constant && constantPattern(b, constant, operand.type)
    return pattern ? isPattern(b, operand, pattern, node) : b.error(node, known.bool())
  }
  const target = bindType(b, node.type)
  if (isNullableReference(node.type, target)) b.report(messages.nullableIs(shown(target)), node.type)
  if (!operand || isError(target)) return b.error(node, known.bool())
  if (operand.type === nullType) return constant(false, known.bool(), node)
  return { kind: 'isType', operand: toObject(b, operand), target, type: known.bool(), start: node.start, end: node.end }
}

function toObject(b: Binder, operand: BoundExpression): BoundExpression {
  return operand.type.isValueType || operand.type.kind === 'typeParameter'
    ? convertTo(b, operand, known.object())
    : operand
}

/** A value written where a type may stand, and that names no type: `x is Color.Red`, `x is Max`. */
function valueNamed(b: Binder, node: S.TypeSyntax): Expr | null {
  if (node.kind !== 'IdentifierName' && node.kind !== 'QualifiedName') return null
  const expression = asExpression(node)
  if (!expression) return null
  const asType = b.attempt(() => bindType(b, node))
  if (!asType.findings.hasErrors) return null
  const { result, findings } = b.attempt(() => bindExpression(b, expression))
  if (findings.hasErrors || result.kind === 'typeName' || result.kind === 'namespace' || isError(result.type))
    return null
  return bindExpression(b, expression)
}

function asExpression(node: S.NameSyntax): S.Expression | null {
  if (node.kind === 'IdentifierName') return node
  if (node.kind !== 'QualifiedName') return null
  const expression = asExpression(node.left)
  return (
    expression && {
      kind: 'MemberAccessExpression',
      expression,
      operatorStart: node.right.start - 1,
      name: node.right,
      start: node.start,
      end: node.end,
    }
  )
}

function patternOperand(b: Binder, node: S.Expression, allowsNull: boolean): BoundExpression | null {
  const bound = bindExpression(b, node)
  if (bound.kind === 'unboundLambda' || bound.kind === 'methodGroup') {
    b.report(
      {
        code: 'csharp-type',
        cs: 'CS0837',
        message: `The first operand of an 'is' or 'as' operator may not be a lambda expression, anonymous method, or method group.`,
      },
      node,
    )
    return null
  }
  const operand = bound.type === nullType ? (bound as BoundExpression) : settled(b, bound)
  if (isError(operand.type)) return null
  if (isVoid(operand.type) || (operand.type === nullType && !allowsNull)) {
    b.report(messages.patternOperand(typeText(operand)), node)
    return null
  }
  return operand
}

export function bindAs(b: Binder, node: S.AsExpression): Expr {
  const operand = patternOperand(b, node.expression, true)
  const to = bindType(b, node.type)
  if (isNullableReference(node.type, to)) b.report(messages.nullableAs(shown(to)), node.type)
  if (!operand || isError(to)) return b.error(node, to)
  if (to.kind === 'typeParameter' && !isReferenceParameter(to))
    return b.fail(messages.asTypeParameter(shown(to)), node, node, to)
  if (to.isValueType && !to.isNullable) return b.fail(messages.asValueType(shown(to)), node, node, to)
  if (operand.type === nullType) return constant(null, to, node)
  const implicit = implicitStandard(operand.type, to)
  if (implicit === 'identity' || implicit === 'upcast' || implicit === 'boxing')
    return { ...convertTo(b, operand, to), start: node.start, end: node.end }
  if (!mayBe(operand.type, to))
    return b.fail(messages.asNoConversion(...distinctNames(operand.type, to)), node, node, to)
  return { kind: 'as', operand: toObject(b, operand), type: to, start: node.start, end: node.end }
}

function mayBe(from: DotnetType, to: DotnetType): boolean {
  if (from.kind === 'typeParameter' || to.kind === 'typeParameter') return true
  const standard = explicitStandard(from, to)
  return (
    standard !== null &&
    standard !== 'numeric' &&
    (standard !== 'nullable' || from.underlying === to.underlying || !from.isNullable)
  )
}

export function bindIsPattern(b: Binder, node: S.IsPatternExpression): Expr {
  const operand = patternOperand(b, node.expression, false)
  const pattern = bindPattern(b, node.pattern, operand?.type ?? null)
  return operand && pattern ? isPattern(b, operand, pattern, node) : b.error(node, known.bool())
}

function isPattern(_b: Binder, operand: BoundExpression, pattern: BoundPattern, at: TextRange): BoundExpression {
  return { kind: 'isPattern', operand, pattern, type: known.bool(), start: at.start, end: at.end }
}

/** A pattern against a value of type `input` (null after an error: variables are still declared). */
export function bindPattern(b: Binder, node: S.Pattern, input: DotnetType | null): BoundPattern | null {
  switch (node.kind) {
    case 'ConstantPattern': {
      const bound = bindExpression(b, node.expression)
      if (bound.kind === 'typeName') {
        b.report(messages.notValid(shown(bound.target), 'type', 'A type is matched with a variable: case T name'), node)
        return null
      }
      const value = settledConstant(b, bound, input)
      if (!value || !input) return null
      if (value.kind === 'error') return { kind: 'varPattern', local: null, start: node.start, end: node.end }
      return constantPattern(b, value, input)
    }
    case 'VarPattern': {
      const local = variable(b, node.designation, input)
      return input ? { kind: 'varPattern', local, start: node.start, end: node.end } : null
    }
    case 'DeclarationPattern': {
      if (node.type.kind === 'IdentifierName' && dynamicWords.has(node.type.name)) {
        b.report(messages.patternDynamic(), node.type)
        variable(b, node.designation, b.error(node).type)
        return null
      }
      const type = bindTypeOrVar(b, node.type)
      const local = variable(b, node.designation, type ?? input)
      if (type && isNullableReference(node.type, type))
        b.report(messages.patternNullable(`${shown(type)}?`, shown(type)), node.type)
      if (type === null) return input ? { kind: 'varPattern', local, start: node.start, end: node.end } : null
      if (!input) return null
      if (isError(type)) return { kind: 'varPattern', local, start: node.start, end: node.end }
      if (type.isNullable) {
        b.report(messages.patternNullable(shown(type), shown(type.underlying)), node.type)
        return null
      }
      if (!isTypeless(input) && !mayBe(input, type) && implicitStandard(input, type) !== 'identity') {
        b.report(messages.patternType(shown(input), shown(type)), node.type)
        return null
      }
      return { kind: 'typePattern', type, local, start: node.start, end: node.end }
    }
  }
}

function variable(
  b: Binder,
  node: S.SingleVariableDesignation | S.DiscardDesignation,
  type: DotnetType | null,
): LocalSymbol | null {
  if (node.kind === 'DiscardDesignation') return null
  const local = b.newLocal(node.identifier.text, type ?? b.error(node).type, node.identifier, 'local')
  return b.declareLocal(local)
}

function settledConstant(b: Binder, bound: Expr, input: DotnetType | null): BoundExpression | null {
  if (isError(bound.type)) return null
  if (bound.kind === 'constant') return bound
  if (bound.kind === 'defaultLiteral') {
    b.report(
      {
        code: 'csharp-type',
        cs: 'CS8505',
        message:
          "A default literal 'default' is not valid as a pattern. Use another literal (e.g. '0' or 'null') as appropriate. To match everything, use a discard pattern '_'.",
      },
      bound,
    )
    return null
  }
  const value = input && input.kind !== 'typeParameter' ? convertTo(b, bound, input) : settled(b, bound)
  if (isError(value.type)) return null
  if (value.kind === 'constant' || value.kind === 'error') return value
  const stripped = input?.isNullable ? input.underlying : input
  b.report(
    stripped && stripped !== known.object() ? messages.constantOfType(shown(stripped)) : messages.constantExpected(),
    bound,
  )
  return null
}

export function constantPattern(b: Binder, value: BoundExpression, input: DotnetType): BoundPattern | null {
  if (value.kind !== 'constant') return null
  const at = { start: value.start, end: value.end }
  if (input.kind === 'typeParameter') {
    b.report(messages.openTypePattern(shown(input), value.type === nullType ? '<null>' : shown(value.type)), value)
    return null
  }
  if (value.type === nullType) {
    if (isReferenceType(input) || input.isNullable || input.kind === 'undeclared') {
      return { kind: 'constantPattern', value: constant(null, input, value), ...at }
    }
    b.report(messages.nullToValue(shown(input)), value)
    return null
  }
  // Against an object the constant keeps its own type: `(object)1 is 1L` is false.
  if (isReferenceType(input) && input !== known.string()) {
    if (implicitStandard(value.type, input) === null) {
      const converted = convertTo(b, value, input)
      if (!isError(converted.type)) b.report(messages.constantPatternType(shown(input)), value)
      return null
    }
    return { kind: 'constantPattern', value, ...at }
  }
  const converted = convertTo(b, value, input.isNullable ? input.underlying : input)
  // What only a cast would convert is no pattern, but a condition all the same.
  if (converted.kind === 'error' && !isError(converted.type)) return { kind: 'varPattern', local: null, ...at }
  return converted.kind === 'constant' ? { kind: 'constantPattern', value: converted, ...at } : null
}
