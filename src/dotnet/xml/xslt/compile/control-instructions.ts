import { nodesOf } from '../../xpath/compile.ts'
import { outputEncoding } from '../output/encoding.ts'
import { defaultOutput } from '../output/output-settings.ts'
import { ResultWriter } from '../output/result-writer.ts'
import { XmlSerializer } from '../output/xml-serializer.ts'
import type { Compute, Instruction } from '../runtime.ts'
import { attributeOf, isForwardCompatible, isXslt, type SheetElement } from '../tree/sheet-node.ts'
import { xsltException } from '../xslt-exception.ts'
import { compileBody } from './body.ts'
import { checkElement, ruleOf, yesOrNo } from './check-element.ts'
import { attributeExpression, nodesExpression, truthOf } from './expression.ts'
import type { CompileInstruction } from './instructions.ts'
import type { Scope } from './scope.ts'
import { compileSorts } from './sorting.ts'
import { compileArguments } from './variables.ts'

const isSort = (child: SheetElement['children'][number]): boolean => isXslt(child, 'sort')

export const forEach: CompileInstruction = (element, scope) => {
  const select = attributeOf(element, 'select')
  const nodes = select ? nodesExpression(select, scope) : null
  const firstOther = element.children.findIndex((child) => !isSort(child))
  const sorts = compileSorts(firstOther < 0 ? element.children : element.children.slice(0, firstOther), scope)
  const rest = firstOther < 0 ? [] : element.children.slice(firstOther)
  for (const late of rest.filter(isSort)) {
    if (late.kind === 'element') {
      scope.report('child-order', `${late.name} must come before everything else in ${element.name}`, late.nameSpan)
    }
  }
  const body = compileBody(
    rest.filter((child) => !isSort(child)),
    scope,
  )
  if (!nodes) return null
  return (frame) => {
    const list = sorts(nodesOf(nodes(frame)), frame)
    const size = list.length
    for (let i = 0; i < size; i++) body(frame.at(list[i] as (typeof list)[0], i + 1, size)) // within bounds
    return undefined
  }
}

export const ifInstruction: CompileInstruction = (element, scope, isTail) => {
  const test = condition(element, scope)
  const body = compileBody(element.children, scope, isTail)
  return test && ((frame) => (test(frame) ? body(frame) : undefined))
}

function condition(element: SheetElement, scope: Scope): Compute<boolean> | null {
  const test = attributeOf(element, 'test')
  const compute = test ? attributeExpression(test, scope) : null
  return compute && truthOf(compute)
}

export const choose: CompileInstruction = (element, scope, isTail) => {
  const branches: { readonly test: Compute<boolean> | null; readonly body: Instruction }[] = []
  let otherwise: Instruction | null = null
  for (const child of element.children) {
    if (child.kind !== 'element') continue
    const rule = ruleOf(child)
    if (rule) checkElement(child, rule, scope)
    const inner = scope.at(child)
    const body = compileBody(child.children, inner, isTail)
    if (child.localName === 'when') {
      if (otherwise)
        scope.report('child-order', `${child.name} must come before the otherwise of ${element.name}`, child.nameSpan)
      branches.push({ test: condition(child, inner), body })
    } else if (otherwise) scope.report('child-repeated', `${element.name} takes only one ${child.name}`, child.nameSpan)
    else otherwise = body
  }
  if (branches.length === 0) {
    scope.report('child-missing', `${element.name} needs a child element '${element.prefix}:when'`, element.span)
  }
  const last = otherwise
  return (frame) => {
    for (const { test, body } of branches) if (test?.(frame)) return body(frame)
    return last?.(frame)
  }
}

export const applyTemplates: CompileInstruction = (element, scope) => {
  const select = attributeOf(element, 'select')
  const mode = attributeOf(element, 'mode')
  const key = mode ? scope.expandedName(mode) : ''
  const nodes = select ? nodesExpression(select, scope) : (frame: Parameters<Instruction>[0]) => frame.node.children
  const sorts = compileSorts(element.children.filter(isSort), scope)
  const given = compileArguments(element, scope)
  if (key === null || !nodes) return null
  return (frame) => {
    frame.run.apply(sorts(nodesOf(nodes(frame)), frame), key, given(frame), frame)
    return undefined
  }
}

/** Without imports there is nothing but the built-in rules. */
export const applyImports: CompileInstruction = () => (frame) => {
  frame.run.applyBuiltIn(frame.node, '', frame)
  return undefined
}

export const callTemplate: CompileInstruction = (element, scope, isTail) => {
  const name = attributeOf(element, 'name')
  const given = compileArguments(element, scope)
  const key = name ? scope.expandedName(name) : null
  const template = key === null ? undefined : scope.sheet.named.get(key)
  if (!name || !template) {
    if (name && key !== null) {
      if (isForwardCompatible(element)) {
        return () => {
          throw xsltException(`The named template '${name.value}' does not exist.`)
        }
      }
      scope.report('attribute-value', `The named template '${name.value}' does not exist.`, name.valueSpan)
    }
    return null
  }
  if (isTail) return (frame) => frame.run.call(template, frame.node, frame.position, frame.size, given(frame))
  return (frame) => {
    frame.run.invoke(template, frame.node, frame.position, frame.size, given(frame))
    return undefined
  }
}

export const message: CompileInstruction = (element, scope) => {
  const ends = yesOrNo(element, 'terminate', scope) ?? false
  const body = compileBody(element.children, scope)
  return (frame) => {
    const serializer = new XmlSerializer({ ...defaultOutput, omitsDeclaration: true }, outputEncoding(null))
    const writer = new ResultWriter(serializer)
    frame.run.writeTo(writer, body, frame)
    writer.end()
    if (ends) throw xsltException(serializer.result)
    frame.run.onMessage(serializer.result)
    return undefined
  }
}
