import { attributeOf, namespaceAt, type SheetAttribute, type SheetElement } from '../tree/sheet-node.ts'
import type { Scope } from './scope.ts'

/** Takes up `xsl:namespace-alias`. */
export function readNamespaceAlias(element: SheetElement, scope: Scope): void {
  const from = readPrefix(attributeOf(element, 'stylesheet-prefix'), element, scope)
  const to = readPrefix(attributeOf(element, 'result-prefix'), element, scope)
  if (from && to) scope.sheet.aliases.set(from.uri, to)
}

function readPrefix(
  attribute: SheetAttribute | undefined,
  element: SheetElement,
  scope: Scope,
): { readonly prefix: string; readonly uri: string } | null {
  if (!attribute) return null
  const prefix = attribute.value.trim() === '#default' ? '' : attribute.value.trim()
  const uri = namespaceAt(element, prefix)
  if (uri !== undefined) return { prefix, uri }
  scope.report('attribute-value', `Prefix '${prefix}' is not defined.`, attribute.valueSpan)
  return null
}
