import type { Instruction, Template } from '../runtime.ts'
import { isXslt, type SheetElement } from '../tree/sheet-node.ts'
import { compileBody } from './body.ts'
import { type Declarations, Scope } from './scope.ts'
import { compileParameter } from './variables.ts'

/** Compiles parameters and content of a template. */
export function compileTemplate(element: SheetElement, template: Template, sheet: Declarations): void {
  const slots = { slots: 0 }
  let scope = new Scope(sheet, element, slots)
  const parameters: Instruction[] = []
  const { children } = element
  let at = 0
  for (let child = children[at]; child && isXslt(child, 'param'); child = children[++at]) {
    const { step, scope: next, parameter } = compileParameter(child, scope)
    scope = next
    parameters.push(step)
    if (parameter) template.parameters.push(parameter)
  }
  const rest = children.slice(at).filter((child) => {
    if (!isXslt(child, 'param')) return true
    scope.report('child-order', `${child.name} must come before everything else in ${element.name}`, child.nameSpan)
    return false
  })
  const body = compileBody(rest, scope, true)
  template.slots = slots.slots
  template.body =
    parameters.length === 0
      ? body
      : (frame) => {
          for (const parameter of parameters) parameter(frame)
          return body(frame)
        }
}
