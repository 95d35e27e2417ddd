import { toText } from '../../xpath/values.ts'
import type { Compute } from '../runtime.ts'
import type { SheetAttribute } from '../tree/sheet-node.ts'
import { xsltTree } from '../tree/xslt-node.ts'
import { compileExpression, readExpression } from './expression.ts'
import type { Scope } from './scope.ts'

/** The value of an attribute that may hold expressions in braces: the text itself, or how it is computed. */
export type AttributeTemplate = string | Compute<string>

/** Compiles an attribute value template; what is wrong with it is reported, then '' is given. */
export function attributeTemplate(attribute: SheetAttribute, scope: Scope): AttributeTemplate {
  const parts = splitTemplate(attribute, scope)
  if (!parts) return ''
  const compiled: AttributeTemplate[] = []
  for (const part of parts) {
    if (part.isText) {
      compiled.push(part.text)
      continue
    }
    const expression = readExpression(part.text, attribute.valueSpan, scope)
    const compute = expression && compileExpression(expression, part.text, attribute.valueSpan, scope)
    if (!compute) return ''
    // An expression that is a text says it once and for all: its value is checked as if it were written.
    if (expression.kind === 'string') compiled.push(expression.value)
    else compiled.push((frame) => toText(xsltTree, compute(frame)))
  }
  if (compiled.every((part) => typeof part === 'string')) return compiled.join('')
  const [only] = compiled
  if (compiled.length === 1 && typeof only === 'function') return only
  return (frame) => {
    let text = ''
    for (const part of compiled) text += typeof part === 'string' ? part : part(frame)
    return text
  }
}

export function computed(template: AttributeTemplate): Compute<string> {
  return typeof template === 'string' ? () => template : template
}

interface Part {
  readonly text: string
  readonly isText: boolean
}

function splitTemplate({ value, valueSpan, name }: SheetAttribute, scope: Scope): readonly Part[] | null {
  const parts: Part[] = []
  let text = ''
  let at = 0
  const fail = (message: string): null => {
    scope.report('attribute-value', `${message} in the attribute value template '${value}' of ${name}`, valueSpan)
    return null
  }
  while (at < value.length) {
    const c = value[at] as string // within bounds
    if ((c === '{' || c === '}') && value[at + 1] === c) {
      text += c
      at += 2
    } else if (c === '}') return fail("A '}' outside of an expression has to be doubled")
    else if (c === '{') {
      const end = endOfExpression(value, at + 1)
      if (end < 0) return fail("An expression isn't closed by '}'")
      if (value.slice(at + 1, end).trim() === '') return fail('There is an empty expression')
      if (text !== '') parts.push({ text, isText: true })
      text = ''
      parts.push({ text: value.slice(at + 1, end), isText: false })
      at = end + 1
    } else {
      text += c
      at++
    }
  }
  if (text !== '' || parts.length === 0) parts.push({ text, isText: true })
  return parts
}

/** The `}` behind an expression, which may stand in its texts too. */
function endOfExpression(value: string, from: number): number {
  let quote = ''
  for (let at = from; at < value.length; at++) {
    const c = value[at]
    if (quote !== '') {
      if (c === quote) quote = ''
    } else if (c === '"' || c === "'") quote = c
    else if (c === '}') return at
  }
  return -1
}
