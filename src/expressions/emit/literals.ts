import type { BoundConstant } from '../binding/bound.ts'
import type { Emitter } from './emitter.ts'

/** A string as a JavaScript literal that can't end early anywhere. */
export function stringLiteral(text: string): string {
  return JSON.stringify(text).replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`)
}

function numberLiteral(value: number): string {
  if (Number.isNaN(value)) return '(0 / 0)'
  if (!Number.isFinite(value)) return value > 0 ? '(1 / 0)' : '(-1 / 0)'
  if (Object.is(value, -0)) return '(-0)'
  return value < 0 ? `(${value})` : String(value)
}

/** A constant: simple ones are written out, the others come from the table. */
export function emitConstant(e: Emitter, node: BoundConstant): string {
  const { value } = node
  switch (typeof value) {
    case 'string':
      return stringLiteral(value)
    case 'number':
      return numberLiteral(value)
    case 'bigint':
      return value < 0n ? `(${value}n)` : `${value}n`
    case 'boolean':
      return String(value)
    default:
      return value === null || value === undefined ? 'null' : e.constant(value)
  }
}
