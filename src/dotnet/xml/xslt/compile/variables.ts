import type { StaticType } from '../../xpath/static-type.ts'
import type { Compute, Instruction, Value } from '../runtime.ts'
import { attributeOf, type SheetElement } from '../tree/sheet-node.ts'
import { compileBody } from './body.ts'
import { checkElement, ruleOf } from './check-element.ts'
import { attributeExpression, readExpression, typeOf } from './expression.ts'
import type { Scope } from './scope.ts'

interface Declared {
  /** `{namespace}local`; null where it was reported. */
  readonly key: string | null
  readonly compute: Compute<Value>
  readonly type: StaticType
}

/** Compiles name and value of a variable, a parameter or a value for one. */
export function compileDeclaration(element: SheetElement, scope: Scope): Declared {
  const rule = ruleOf(element)
  if (rule) checkElement(element, rule, scope)
  const name = attributeOf(element, 'name')
  return { key: name ? scope.expandedName(name) : null, ...compileValue(element, scope) }
}

function compileValue(element: SheetElement, scope: Scope): { compute: Compute<Value>; type: StaticType } {
  const select = attributeOf(element, 'select')
  const [content] = element.children
  if (select) {
    if (content) {
      const message = `${element.name} takes a select attribute or content, not both`
      if (content.kind === 'text') scope.report('text-unexpected', message, content.span)
      else scope.report('child-unknown', message, content.nameSpan)
    }
    const compute = attributeExpression(select, scope)
    const expression = compute && readExpression(select.value, select.valueSpan, scope)
    return { compute: compute ?? (() => ''), type: expression ? typeOf(expression, scope) : 'any' }
  }
  if (!content) return { compute: () => '', type: 'string' }
  const body = compileBody(element.children, scope)
  return { compute: (frame) => frame.run.fragment(body, frame), type: 'any' }
}

/** Compiles a local variable; the scope behind it sees it. */
export function compileVariable(element: SheetElement, scope: Scope): { step: Instruction; scope: Scope } {
  const { key, compute, type } = compileDeclaration(element, scope.at(element))
  if (key === null) return { step: () => undefined, scope }
  reportRepeated(element, key, scope)
  const { scope: next, slot } = scope.declare(key, type)
  const step: Instruction = (frame) => {
    frame.variables[slot] = compute(frame)
    return undefined
  }
  return { step, scope: next }
}

/** Compiles a parameter of a template: what isn't given is computed. */
export function compileParameter(
  element: SheetElement,
  scope: Scope,
): { step: Instruction; scope: Scope; parameter: { key: string; slot: number } | null } {
  const { key, compute } = compileDeclaration(element, scope.at(element))
  if (key === null) return { step: () => undefined, scope, parameter: null }
  reportRepeated(element, key, scope)
  const { scope: next, slot } = scope.declare(key, 'any')
  const step: Instruction = (frame) => {
    frame.variables[slot] ??= compute(frame)
    return undefined
  }
  return { step, scope: next, parameter: { key, slot } }
}

function reportRepeated(element: SheetElement, key: string, scope: Scope): void {
  if (!scope.hasLocal(key)) return
  const name = attributeOf(element, 'name')
  scope.report(
    'attribute-value',
    `The variable or parameter '${name?.value ?? ''}' was declared before in this template`,
    name?.valueSpan ?? element.span,
  )
}

/** Compiles the `xsl:with-param` children; null where there is none. */
export function compileArguments(element: SheetElement, scope: Scope): Compute<ReadonlyMap<string, Value> | null> {
  const given: { readonly key: string; readonly compute: Compute<Value> }[] = []
  for (const child of element.children) {
    if (child.kind !== 'element' || child.localName !== 'with-param') continue
    const { key, compute } = compileDeclaration(child, scope.at(child))
    if (key === null) continue
    if (given.some((other) => other.key === key)) {
      const name = attributeOf(child, 'name')
      const message = `A value for the parameter '${name?.value ?? ''}' is given twice in ${element.name}`
      scope.report('attribute-value', message, name?.valueSpan ?? child.span)
    }
    given.push({ key, compute })
  }
  if (given.length === 0) return () => null
  return (frame) => new Map(given.map(({ key, compute }) => [key, compute(frame)]))
}
