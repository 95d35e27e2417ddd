import { charge } from '../../../values/ambient.ts'
import { toNumber } from '../../xpath/values.ts'
import { formatNumbers, type NumberFormat, readNumberFormat } from '../functions/number-format.ts'
import type { Compute, Frame } from '../runtime.ts'
import { attributeOf, type SheetElement } from '../tree/sheet-node.ts'
import { type XsltNode, xsltTree } from '../tree/xslt-node.ts'
import { attributeTemplate, computed } from './attribute-template.ts'
import { oneOf } from './check-element.ts'
import { attributeExpression } from './expression.ts'
import type { CompileInstruction } from './instructions.ts'
import { compilePattern } from './pattern.ts'
import type { Scope } from './scope.ts'

type Matches = (node: XsltNode, frame: Frame) => boolean

export const numberInstruction: CompileInstruction = (element, scope) => {
  const value = attributeOf(element, 'value')
  const format = compileFormat(element, scope)
  const level = oneOf(element, 'level', ['single', 'multiple', 'any'], scope) ?? 'single'
  const count = patternOf(element, 'count', scope)
  const from = patternOf(element, 'from', scope)
  for (const name of ['lang', 'letter-value']) {
    const attribute = attributeOf(element, name)
    if (attribute) attributeTemplate(attribute, scope)
  }
  const compute = value ? attributeExpression(value, scope) : null
  if (value && !compute) return null
  return (frame) => {
    const numbers = compute
      ? [toNumber(xsltTree, compute(frame))]
      : counted(frame, level, count ?? likeNode(frame.node), from)
    if (numbers.length > 0) frame.run.output.text(formatNumbers(numbers, format(frame)), true)
    return undefined
  }
}

function compileFormat(element: SheetElement, scope: Scope): Compute<NumberFormat> {
  const template = (name: string): Compute<string> => {
    const attribute = attributeOf(element, name)
    return attribute ? computed(attributeTemplate(attribute, scope)) : () => ''
  }
  const [format, separator, size] = ['format', 'grouping-separator', 'grouping-size'].map(template)
  return (frame) => {
    const groupSize = Number(size?.(frame) || '0')
    return readNumberFormat(format?.(frame) || '1', separator?.(frame) ?? '', Math.max(0, groupSize || 0))
  }
}

function patternOf(element: SheetElement, name: string, scope: Scope): Matches | null {
  const attribute = attributeOf(element, name)
  const patterns = attribute ? compilePattern(attribute.value, attribute.valueSpan, scope) : null
  return patterns && ((node, frame) => patterns.some(({ matches }) => matches(node, frame)))
}

/** Without a pattern nodes of the same kind and name are counted. */
function likeNode({ kind, localName, namespace }: XsltNode): Matches {
  return (node) => node.kind === kind && node.localName === localName && node.namespace === namespace
}

function counted(frame: Frame, level: string, count: Matches, from: Matches | null): number[] {
  if (level === 'any') {
    const number = countBefore(frame, count, from)
    return number > 0 ? [number] : []
  }
  const numbers: number[] = []
  for (let node: XsltNode | null = frame.node; node; node = node.parent) {
    if (from?.(node, frame) && node !== frame.node) break
    if (!count(node, frame)) continue
    numbers.unshift(placeAmongSiblings(node, count, frame))
    if (level === 'single') break
  }
  return numbers
}

function placeAmongSiblings(node: XsltNode, count: Matches, frame: Frame): number {
  const siblings = node.kind === 'attribute' ? [] : (node.parent?.children ?? [])
  let place = 1
  charge(siblings.length)
  for (const sibling of siblings) {
    if (sibling === node) break
    if (count(sibling, frame)) place++
  }
  return place
}

/** How many nodes match from the start of the document, or behind the last `from`, up to the node. */
function countBefore(frame: Frame, count: Matches, from: Matches | null): number {
  let number = 0
  for (let node: XsltNode | null = frame.node; node; node = before(node)) {
    charge(1)
    if (from?.(node, frame)) return number
    if (count(node, frame)) number++
  }
  return number
}

/** The node before in document order, without attributes. */
function before(node: XsltNode): XsltNode | null {
  const siblings = node.kind === 'attribute' || node.kind === 'namespace' ? [] : (node.parent?.children ?? [])
  let found = siblings[siblings.indexOf(node) - 1]
  if (!found) return node.parent
  for (let last = found.children.at(-1); last; last = found.children.at(-1)) found = last
  return found
}
