import type { BoundExpression } from '../binding/bound.ts'
import type { Emitter } from './emitter.ts'

/** True where the value can't be null: no check is emitted then. */
export function isNotNull(e: Emitter, node: BoundExpression): boolean {
  if (node.type.isValueType && !node.type.isNullable) return true
  switch (node.kind) {
    case 'constant':
      return node.value !== null
    case 'context':
      return !e.contextMayBeNull
    case 'new':
    case 'newArray':
    case 'concat':
    case 'interpolation':
    case 'lambda':
    case 'methodDelegate':
    case 'tuple':
    case 'anonymousObject':
    case 'typeOf':
      return true
    case 'initialized':
      return isNotNull(e, node.value)
    case 'placeholder':
      return e.notNullPlaceholders.has(node.placeholder)
    case 'coalesce':
      return isNotNull(e, node.right)
    case 'conditional':
      return isNotNull(e, node.whenTrue) && isNotNull(e, node.whenFalse)
    case 'conversion':
      if (node.conversion === 'boxing') return node.operand.type.isValueType && !node.operand.type.isNullable
      return (node.conversion === 'upcast' || node.conversion === 'wrap') && isNotNull(e, node.operand)
    default:
      return false
  }
}

/**
 * True where evaluating neither throws nor has an effect nor depends on one: then it doesn't matter whether it is
 * evaluated before or after something else.
 */
export function isInert(node: BoundExpression): boolean {
  switch (node.kind) {
    case 'constant':
    case 'context':
    case 'placeholder':
    case 'lambda':
    case 'typeOf':
    case 'default':
      return true
    case 'local':
      return true
    case 'conversion':
      return ['wrap', 'upcast', 'boxing'].includes(node.conversion) && isInert(node.operand)
    case 'referenceArgument':
      return node.target.kind === 'local' || node.target.kind === 'discard'
    case 'concat':
      return node.parts.every(isInert)
    default:
      return false
  }
}
