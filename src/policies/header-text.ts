import { expressionFailure } from '../runtime/errors.ts'
import type { Run } from '../runtime/run.ts'
import { attributeOf, type ElementNode } from '../syntax/tree.ts'
import type { PolicyBuilder } from './builder.ts'
import { constant, mapOperand, type Operand } from './operand.ts'

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
const lineBreak = /[\r\n\0]/
const badName = (name: string): string => `The header name '${name}' has an invalid format.`
const badValue = 'New-line or NUL characters are not allowed in header values.'

// What a policy writes itself gets a warning, and fails where it is reached: whether the service refuses to save it is
// not documented.

/** The name of a header; one that an expression makes up and HTTP doesn't know fails in .NET's words. */
export function headerName(name: Operand<string>, node: ElementNode, builder: PolicyBuilder): Operand<string> {
  if (name.kind === 'constant') {
    if (!token.test(name.value)) {
      const place = attributeOf(node, 'name')?.value.span ?? node.startTagSpan
      builder.warn('attribute-value', `'${name.value}' is no name of a header in HTTP`, place)
      builder.emit(refuseHeader, constant(badName(name.value)))
    }
    return name
  }
  return mapOperand(name, (text) => {
    if (text === '') throw expressionFailure("The value cannot be an empty string. (Parameter 'name')")
    if (!token.test(text)) throw expressionFailure(badName(text))
    return text
  })
}

/** The value of a header, null = left out. A line break would begin another header: it is never sent. */
export function headerValue(
  value: Operand<string | null>,
  node: ElementNode,
  builder: PolicyBuilder,
): Operand<string | null> {
  if (value.kind === 'constant') {
    if (value.value !== null && lineBreak.test(value.value)) {
      builder.warn('attribute-value', 'A header of HTTP can’t carry the line break in this value', node.text.span)
      builder.emit(refuseHeader, constant(badValue))
    }
    return value
  }
  return mapOperand(value, (text) => {
    if (text !== null && lineBreak.test(text)) throw expressionFailure(badValue)
    return text
  })
}

/** Nothing is sent that would break a message apart. */
export function refuseHeader(_run: Run, message: string): void {
  throw expressionFailure(message)
}
