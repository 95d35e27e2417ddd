import { formatObject } from '../../dotnet/formatting/composite-format.ts'
import { objectText } from '../../dotnet/type-system/value-ops.ts'
import type { BoundConcat, BoundExpression, BoundInterpolation } from '../binding/bound.ts'
import { boxValue } from '../support/casts.ts'
import { grown } from '../support/references.ts'
import { emitBoxing } from './conversions.ts'
import type { Emitter } from './emitter.ts'
import { emitExpression } from './expressions.ts'
import { stringLiteral } from './literals.ts'
import { isNotNull } from './not-null.ts'
import { numberKindOf } from './number-kind.ts'

export function emitConcat(e: Emitter, node: BoundConcat): string {
  return joined(
    e,
    node.parts.map((part) => emitText(e, part)),
    node.parts.filter((part) => part.kind !== 'constant').length,
  )
}

/** Texts behind each other. Numbers may stand among them as they are, so a string comes first. */
function joined(e: Emitter, texts: readonly Text[], unknowns: number): string {
  if (texts.length === 0) return "''"
  const first = texts[0]?.isString || texts[1]?.isString ? '' : "'' + "
  const sum =
    texts.length === 1 && first === ''
      ? (texts[0]?.code ?? "''")
      : `(${first}${texts.map((text) => text.code).join(' + ')})`
  return unknowns > 1 ? `${e.support(grown)}${sum.startsWith('(') ? sum : `(${sum})`}` : sum
}

interface Text {
  readonly code: string
  /** False for what only becomes text beside a string. */
  readonly isString: boolean
}

/** Text of a value as concatenation has it: null is empty. */
function emitText(e: Emitter, node: BoundExpression): Text {
  if (node.kind === 'constant' && typeof node.value === 'string')
    return { code: stringLiteral(node.value), isString: true }
  if (node.kind === 'conversion' && node.conversion === 'boxing' && !node.operand.type.containsTypeParameters)
    return emitText(e, node.operand)
  const value = emitExpression(e, node)
  const { type } = node
  if (type.fullName === 'System.String')
    return { code: isNotNull(e, node) ? value : `(${value} ?? '')`, isString: true }
  if (type.kind === 'typeParameter')
    return { code: `${e.support(objectText)}(${e.support(boxValue)}(${value}, ${e.type(type)}))`, isString: true }
  if (!type.isValueType) return { code: `${e.support(objectText)}(${value})`, isString: true }
  if (!type.isNullable && type.kind !== 'enum') {
    if (type.fullName === 'System.Boolean') return { code: `(${value} ? 'True' : 'False')`, isString: true }
    if (type.fullName === 'System.Char') return { code: `String.fromCharCode(${value})`, isString: true }
    const kind = numberKindOf(type)
    if (kind && kind !== 'double' && kind !== 'float' && kind !== 'decimal') return { code: value, isString: false }
  }
  return { code: `${e.type(type)}.ops.text(${value})`, isString: true }
}

export function emitInterpolation(e: Emitter, node: BoundInterpolation): string {
  const texts = node.parts.map((part): Text => {
    if (typeof part === 'string') return { code: stringLiteral(part), isString: true }
    const { value, alignment, format } = part
    const isFormattable = value.type.isValueType || value.type.fullName === 'System.String'
    if (alignment === null && format === null && isFormattable) return emitText(e, value)
    const boxed = emitBoxing(e, emitExpression(e, value), value.type)
    const options = `${format === null ? 'null' : stringLiteral(format)}, ${alignment ?? 0}`
    return { code: `${e.support(formatObject)}(${boxed}, ${options})`, isString: true }
  })
  return joined(e, texts, node.parts.filter((part) => typeof part !== 'string').length)
}
