import type { DotnetType } from '../../dotnet/type-system/type.ts'
import { objectEquals } from '../../dotnet/type-system/value-ops.ts'
import type { BoundPattern, LocalSymbol } from '../binding/bound.ts'
import { heldAs } from '../support/casts.ts'
import { emitBoxing, emitTypeTest } from './conversions.ts'
import type { Emitter } from './emitter.ts'
import { emitConstant } from './literals.ts'

/** A condition on `value`, a variable of static type `type`, that also sets the pattern's variable. */
export function emitPattern(e: Emitter, pattern: BoundPattern, value: string, type: DotnetType): string {
  switch (pattern.kind) {
    case 'varPattern':
      return pattern.local ? assigned(e, pattern.local, value) : 'true'
    case 'typePattern':
      return emitTypePattern(e, pattern, value, type)
    case 'constantPattern': {
      const constant = emitConstant(e, pattern.value)
      if (pattern.value.value === null) return `(${value} === null)`
      if (type.isValueType) {
        // Unlike `==` a pattern finds NaN.
        if (Number.isNaN(pattern.value.value)) return `Number.isNaN(${value})`
        if (isPlain(pattern.value.value)) return `(${value} === ${constant})`
        return `(${value} !== null && ${e.type(type.underlying)}.ops.equals(${value}, ${constant}))`
      }
      if (typeof pattern.value.value === 'string') return `(${value} === ${constant})`
      const operand = type.kind === 'typeParameter' ? emitBoxing(e, value, type) : value
      return `${e.support(objectEquals)}(${operand}, ${emitBoxing(e, constant, pattern.value.type)})`
    }
  }
}

function isPlain(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
}

function emitTypePattern(
  e: Emitter,
  pattern: BoundPattern & { kind: 'typePattern' },
  value: string,
  type: DotnetType,
): string {
  const { local } = pattern
  const target = pattern.type
  if (type.isValueType) {
    // The type is known: what is left to ask is whether there is a value.
    const held = target.isValueType ? value : emitBoxing(e, value, type)
    const test = type.isNullable ? `${value} !== null` : 'true'
    return local ? `(${test} && ${assigned(e, local, held)})` : `(${test})`
  }
  const operand = type.kind === 'typeParameter' ? emitBoxing(e, value, type) : value
  const test = emitTypeTest(e, operand, target)
  if (!local) return test
  const held =
    target.isValueType || target.kind === 'typeParameter'
      ? `${e.support(heldAs)}(${operand}, ${e.type(target)})`
      : operand
  return `(${test} && ${assigned(e, local, held)})`
}

function assigned(e: Emitter, local: LocalSymbol, value: string): string {
  return `(${e.variable(local)} = ${value}, true)`
}
