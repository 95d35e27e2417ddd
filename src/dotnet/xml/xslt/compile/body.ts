import type { Instruction } from '../runtime.ts'
import { isForwardCompatible, isXslt, type SheetElement, type SheetNode, xsltNamespace } from '../tree/sheet-node.ts'
import { xsltExceptionAt } from '../xslt-exception.ts'
import { checkElement, reportChild, ruleOf } from './check-element.ts'
import { elementRules } from './elements.ts'
import { instructions } from './instructions.ts'
import { literalElement } from './literal-element.ts'
import { extensionNamespaces } from './namespaces.ts'
import type { Scope } from './scope.ts'
import { compileVariable } from './variables.ts'

const nothing: Instruction = () => undefined

/** Compiles a sequence of nodes. `isTail`: nothing follows in the template, so that a call may be given back. */
export function compileBody(children: readonly SheetNode[], scope: Scope, isTail = false): Instruction {
  const steps: Instruction[] = []
  let inner = scope
  const count = children.length
  children.forEach((child, i) => {
    if (child.kind === 'text') {
      const { value } = child
      steps.push(({ run }) => {
        run.output.text(value, true)
        return undefined
      })
    } else if (isXslt(child, 'variable')) {
      const { step, scope: next } = compileVariable(child, inner)
      inner = next
      steps.push(step)
    } else {
      const step = compileInstruction(child, inner.at(child), isTail && i === count - 1)
      if (step) steps.push(step)
    }
  })
  return sequence(steps)
}

function sequence(steps: readonly Instruction[]): Instruction {
  const [first, second] = steps
  if (!first) return nothing
  if (!second) return first
  if (steps.length === 2) {
    return (frame) => {
      first(frame)
      return second(frame)
    }
  }
  const before = steps.slice(0, -1)
  const last = steps[steps.length - 1] as Instruction // there are more than two
  return (frame) => {
    for (const step of before) step(frame)
    return last(frame)
  }
}

function compileInstruction(element: SheetElement, scope: Scope, isTail: boolean): Instruction | null {
  if (element.namespace !== xsltNamespace) {
    return extensionNamespaces(element).has(element.namespace)
      ? unknownInstruction(element, scope, isTail)
      : literalElement(element, scope)
  }
  const rule = ruleOf(element)
  if (rule?.place !== 'instruction') {
    if (!rule && isForwardCompatible(element)) return unknownInstruction(element, scope, isTail)
    const names = Object.keys(elementRules).filter((name) => elementRules[name]?.place === 'instruction')
    if (element.parent) reportChild(element, element.parent, rule ? [] : names, scope)
    return null
  }
  if (element.localName === 'fallback') {
    compileBody(element.children, scope)
    return null
  }
  const compile = instructions[element.localName]
  return checkElement(element, rule, scope) && compile ? compile(element, scope, isTail) : null
}

/** An instruction that isn't known: its fallbacks, or an exception where it is reached. */
function unknownInstruction(element: SheetElement, scope: Scope, isTail: boolean): Instruction {
  const fallbacks = element.children.filter((child) => isXslt(child, 'fallback'))
  if (fallbacks.length > 0) {
    return sequence(
      fallbacks.map((fallback) => compileBody(fallback.children, scope.at(fallback), isTail && fallbacks.length === 1)),
    )
  }
  return () => {
    throw xsltExceptionAt(`'${element.localName}' is not a recognized extension element.`, element.nameSpan)
  }
}
