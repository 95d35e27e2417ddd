/** Arrays, tuples, anonymous objects and initializers. */

import { AnonymousObject } from '../../dotnet/type-system/anonymous.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type {
  BoundAnonymousObject,
  BoundElement,
  BoundInitialized,
  BoundNewArray,
  BoundTuple,
} from '../binding/bound.ts'
import { arrayWith, element, elementAt, makeArray } from '../support/arrays.ts'
import { makeTuple } from '../support/tuples.ts'
import type { Emitter } from './emitter.ts'
import { emitEffect, emitExpression } from './expressions.ts'
import { isNotNull } from './not-null.ts'

function elementOf(type: DotnetType): DotnetType {
  if (!type.element) throw new Error(`${type} is no array`)
  return type.element
}

/** An index as a JavaScript number: a long one is converted. */
export function emitIndices(e: Emitter, indices: BoundElement['indices']): string[] {
  return indices.map((index) => {
    const code = emitExpression(e, index)
    return index.type.fullName === 'System.Int64' || index.type.fullName === 'System.UInt64' ? `Number(${code})` : code
  })
}

export function emitElement(e: Emitter, node: BoundElement): string {
  const array = emitExpression(e, node.array)
  const indices = emitIndices(e, node.indices)
  if (indices.length === 1) return `${e.support(element)}(${array}, ${indices[0]})`
  return `${e.support(elementAt)}(${array}, [${indices.join(', ')}])`
}

export function emitNewArray(e: Emitter, node: BoundNewArray): string {
  const elementType = e.type(elementOf(node.type))
  if (node.elements) {
    const items = `[${node.elements.map((item) => emitExpression(e, item)).join(', ')}]`
    const lengths = node.type.rank > 1 && node.lengths ? `[${node.lengths.join(', ')}]` : 'null'
    return `${e.support(arrayWith)}(${elementType}, ${items}, ${lengths})`
  }
  return `${e.support(makeArray)}(${elementType}, [${(node.sizes ?? []).map((size) => emitExpression(e, size)).join(', ')}])`
}

export function emitTuple(e: Emitter, node: BoundTuple): string {
  return `${e.support(makeTuple)}(${e.type(node.type)}, [${node.elements.map((item) => emitExpression(e, item)).join(', ')}])`
}

export function emitAnonymousObject(e: Emitter, node: BoundAnonymousObject): string {
  const values = node.values.map((value) => emitExpression(e, value)).join(', ')
  return `new ${e.constant(AnonymousObject, 'AnonymousObject')}(${e.type(node.type)}, [${values}])`
}

export function emitInitialized(e: Emitter, node: BoundInitialized): string {
  const value = e.temporary()
  e.placeholders.set(node.placeholder, value)
  if (isNotNull(e, node.value)) e.notNullPlaceholders.add(node.placeholder)
  const steps = [
    `${value} = ${emitExpression(e, node.value)}`,
    ...node.effects.map((effect) => emitEffect(e, effect)),
    value,
  ]
  return `(${steps.join(', ')})`
}
