/** One JavaScript expression for every bound expression. Every result is safe as an operand: bracketed where needed. */

import { defaultOf } from '../../dotnet/collections/slots.ts'
import { typeObject } from '../../dotnet/system/runtime-type.ts'
import type { BoundExpression } from '../binding/bound.ts'
import { notNull, raise } from '../support/references.ts'
import {
  emitAssign,
  emitCompoundAssign,
  emitConditionalReference,
  emitDeconstruct,
  emitReferenceArgument,
} from './assignments.ts'
import { emitCall, emitIndexer, emitInvoke, emitLocalFunctionCall, emitNew, emitProperty } from './calls.ts'
import { emitAs, emitConversion, emitIsType } from './conversions.ts'
import { emitAnonymousObject, emitElement, emitInitialized, emitNewArray, emitTuple } from './creation.ts'
import type { Emitter } from './emitter.ts'
import { emitLambda, emitMethodDelegate } from './lambdas.ts'
import { emitConstant } from './literals.ts'
import { isNotNull } from './not-null.ts'
import { emitBinary, emitLogical, emitOperatorCall, emitUnary } from './operators.ts'
import { emitPattern } from './patterns.ts'
import { emitConcat, emitInterpolation } from './text.ts'

export function emitExpression(e: Emitter, node: BoundExpression): string {
  switch (node.kind) {
    case 'constant':
      return emitConstant(e, node)
    case 'local':
      return e.variable(node.local)
    case 'context':
      return 'context'
    case 'placeholder': {
      const name = e.placeholders.get(node.placeholder)
      if (name === undefined) throw new Error('A placeholder is used outside its node')
      return name
    }
    case 'conversion':
      return emitConversion(e, node)
    case 'call':
      return emitCall(e, node)
    case 'localFunctionCall':
      return emitLocalFunctionCall(e, node)
    case 'invoke':
      return emitInvoke(e, node)
    case 'new':
      return emitNew(e, node)
    case 'property':
      return emitProperty(e, node)
    case 'indexer':
      return emitIndexer(e, node)
    case 'element':
      return emitElement(e, node)
    case 'newArray':
      return emitNewArray(e, node)
    case 'discard':
      return 'undefined'
    case 'assign':
      return emitAssign(e, node, false)
    case 'compoundAssign':
      return emitCompoundAssign(e, node, false)
    case 'deconstruct':
      return emitDeconstruct(e, node)
    case 'binary':
      return emitBinary(e, node)
    case 'unary':
      return emitUnary(e, node)
    case 'operatorCall':
      return emitOperatorCall(e, node)
    case 'logical':
      return emitLogical(e, node)
    case 'concat':
      return emitConcat(e, node)
    case 'interpolation':
      return emitInterpolation(e, node)
    case 'conditionalReference':
      return `${emitConditionalReference(e, node)}.value`
    case 'conditional':
      return `(${emitExpression(e, node.condition)} ? ${emitExpression(e, node.whenTrue)} : ${emitExpression(e, node.whenFalse)})`
    case 'nullConditional': {
      const value = e.temporary()
      e.placeholders.set(node.placeholder, value)
      e.notNullPlaceholders.add(node.placeholder)
      return `((${value} = ${emitExpression(e, node.operand)}) === null ? null : ${emitExpression(e, node.whenNotNull)})`
    }
    case 'coalesce': {
      if (node.whenNotNull.kind === 'placeholder') {
        return `(${emitExpression(e, node.left)} ?? ${emitExpression(e, node.right)})`
      }
      const value = e.temporary()
      e.placeholders.set(node.placeholder, value)
      e.notNullPlaceholders.add(node.placeholder)
      return `((${value} = ${emitExpression(e, node.left)}) !== null ? ${emitExpression(e, node.whenNotNull)} : ${emitExpression(e, node.right)})`
    }
    case 'let': {
      const value = e.temporary()
      e.placeholders.set(node.placeholder, value)
      if (isNotNull(e, node.value)) e.notNullPlaceholders.add(node.placeholder)
      return `(${value} = ${emitExpression(e, node.value)}, ${emitExpression(e, node.body)})`
    }
    case 'initialized':
      return emitInitialized(e, node)
    case 'isType':
      return emitIsType(e, node)
    case 'as':
      return emitAs(e, node)
    case 'isPattern': {
      const value = e.temporary()
      const operand = emitExpression(e, node.operand)
      return `(${value} = ${operand}, ${emitPattern(e, node.pattern, value, node.operand.type)})`
    }
    case 'lambda':
      return emitLambda(e, node)
    case 'methodDelegate':
      return emitMethodDelegate(e, node)
    case 'referenceArgument':
      return emitReferenceArgument(e, node)
    case 'throwExpression':
      return `${e.support(raise)}(${emitExpression(e, node.operand)})`
    case 'default':
      return emitDefault(e, node)
    case 'typeOf':
      return `${e.support(typeObject)}(${e.type(node.target)})`
    case 'tuple':
      return emitTuple(e, node)
    case 'anonymousObject':
      return emitAnonymousObject(e, node)
    case 'error':
      throw new Error('An expression with errors is not emitted')
  }
}

function emitDefault(e: Emitter, node: BoundExpression): string {
  const { type } = node
  if (type.isNullable || (!type.isValueType && type.kind !== 'typeParameter')) return 'null'
  if (type.containsTypeParameters) return `${e.support(defaultOf)}(${e.type(type)})`
  const value = type.ops.defaultValue
  if (value === null || ['number', 'bigint', 'boolean', 'string'].includes(typeof value)) {
    return emitConstant(e, { kind: 'constant', type, value, start: node.start, end: node.end })
  }
  // A tuple's default is made anew each time: it is compared by value but never shared while it changes.
  return `${e.support(defaultOf)}(${e.type(type)})`
}

/** The expression with NullReferenceException where it is null; nothing is added where it can't be. */
export function emitNotNull(e: Emitter, node: BoundExpression): string {
  const code = emitExpression(e, node)
  return isNotNull(e, node) ? code : `${e.support(notNull)}(${code})`
}

/** The expression for its effect: its value isn't used. */
export function emitEffect(e: Emitter, node: BoundExpression): string {
  switch (node.kind) {
    case 'assign':
      return emitAssign(e, node, true)
    case 'compoundAssign':
      return emitCompoundAssign(e, node, true)
    default:
      return emitExpression(e, node)
  }
}
