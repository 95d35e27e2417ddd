import { closest } from '../diagnostics/suggest.ts'
import { attributeOf, childElements, type ElementNode, hasText, type Value } from '../syntax/tree.ts'
import type { Reporter } from './reporter.ts'

/** Checks an include-fragment element; the id that it names, null where it was reported as wrong. */
export function fragmentId(node: ElementNode, fullPath: string, reporter: Reporter): Value | null {
  for (const attribute of node.attributes) {
    if (attribute.name !== 'fragment-id' && attribute.name !== 'id') {
      const near = closest(attribute.name, ['fragment-id'])
      reporter.report(
        'attribute-unknown',
        `include-fragment has no attribute '${attribute.name}'${near ? ` (did you mean '${near}'?)` : ''}`,
        attribute.nameSpan,
        { path: fullPath },
      )
    }
  }
  const [child] = childElements(node)
  if (child)
    reporter.report('child-unknown', `include-fragment has no child element '${child.name}'`, child.nameSpan, {
      path: fullPath,
    })
  if (hasText(node))
    reporter.report('text-unexpected', 'include-fragment takes no text', node.text.span, { path: fullPath })
  const id = attributeOf(node, 'fragment-id')
  if (!id) {
    reporter.report('attribute-missing', "include-fragment needs the attribute 'fragment-id'", node.startTagSpan, {
      path: fullPath,
    })
    return null
  }
  if (id.value.expression) {
    reporter.report(
      'expression-not-allowed',
      'fragment-id of include-fragment takes no expression',
      id.value.expression.span,
      { path: fullPath },
    )
    return null
  }
  return id.value
}
