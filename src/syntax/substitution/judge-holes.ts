import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { didYouMean } from '../../diagnostics/suggest.ts'
import type { ElementNode, Hole, PolicyDocument, Value } from '../tree.ts'
import type { NamedValues } from './named-values.ts'

/**
 * Reports what substitution left over. A named value that isn't among the given ones is an error, with the words of the
 * gateway; where none are given each name gets one warning, and so does each deployment token.
 */
export function judgeHoles(
  { root }: PolicyDocument,
  { namedValues }: { readonly namedValues?: NamedValues },
  report: (diagnostic: Diagnostic) => void,
): void {
  const warned = new Set<string>()
  const judge = (element: ElementNode, value: Value, hole: Hole): void => {
    const span = value.spanAt(hole.start, hole.end)
    if (hole.kind === 'named-value' && namedValues) {
      report(unknownNamedValue(element, hole.name, span, namedValues))
      return
    }
    const key = `${hole.kind} ${hole.name}`
    if (warned.has(key)) return
    warned.add(key)
    report(hole.kind === 'named-value' ? namedValueNotGiven(hole.name, span) : tokenLeft(hole, value, span))
  }
  const visit = (element: ElementNode, isStylesheet: boolean): void => {
    const judgeAll = (value: Value): void => {
      // In a stylesheet `{x}` is an attribute value template.
      for (const hole of value.holes) if (!isStylesheet || hole.kind === 'named-value') judge(element, value, hole)
    }
    for (const { value } of element.attributes) judgeAll(value)
    judgeAll(element.text)
    const inner = isStylesheet || element.name === 'xsl-transform'
    for (const child of element.children)
      if (child.kind === 'element') visit(child, inner && child.name !== 'parameter')
  }
  visit(root, false)
}

function unknownNamedValue(
  element: ElementNode,
  name: string,
  span: Diagnostic['span'] & object,
  namedValues: NamedValues,
): Diagnostic {
  const { line, column } = element.nameSpan.source.positionAt(element.nameSpan.start)
  const help = didYouMean(name, namedValues.keys())
  return {
    code: 'named-value-unknown',
    severity: 'error',
    message: `Error in element '${element.name}' on line ${line}, column ${column}: Cannot find a property '${name}'`,
    span,
    ...(help === undefined ? {} : { help }),
  }
}

function namedValueNotGiven(name: string, span: Diagnostic['span'] & object): Diagnostic {
  return {
    code: 'named-value-unknown',
    severity: 'warning',
    message: `the named value '${name}' isn't given: what depends on it isn't checked`,
    span,
    help: `give it under namedValues in sluice.config.yaml`,
  }
}

function tokenLeft({ start, end }: Hole, value: Value, span: Diagnostic['span'] & object): Diagnostic {
  const token = value.text.slice(start, end)
  return {
    code: 'placeholder',
    severity: 'warning',
    message: `a deployment tool's token is left in the text: ${token}`,
    span,
    help: `name its syntax and give its value under placeholders in sluice.config.yaml`,
  }
}
