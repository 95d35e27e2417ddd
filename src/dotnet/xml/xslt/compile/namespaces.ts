import {
  attributeOf,
  namespaceAt,
  outwards,
  type SheetAttribute,
  type SheetElement,
  xsltNamespace,
} from '../tree/sheet-node.ts'
import type { NamespaceDeclaration } from '../tree/xslt-node.ts'
import type { Scope } from './scope.ts'

function listed(element: SheetElement, localName: string): SheetAttribute | undefined {
  return attributeOf(element, localName, element.namespace === xsltNamespace ? '' : xsltNamespace)
}

function* namespacesListed(element: SheetElement, localName: string): Generator<string> {
  for (const node of outwards(element)) {
    for (const prefix of (listed(node, localName)?.value ?? '').split(/[ \t\r\n]+/)) {
      const namespace = prefix === '' ? undefined : namespaceAt(node, prefix === '#default' ? '' : prefix)
      if (namespace !== undefined) yield namespace
    }
  }
}

/** Namespaces of extension elements at an element. */
export function extensionNamespaces(element: SheetElement): ReadonlySet<string> {
  return new Set(namespacesListed(element, 'extension-element-prefixes'))
}

/** Reports prefixes in exclude-result-prefixes and extension-element-prefixes that nothing declares. */
export function checkPrefixLists(element: SheetElement, scope: Scope): void {
  for (const name of ['exclude-result-prefixes', 'extension-element-prefixes']) {
    const attribute = listed(element, name)
    for (const prefix of (attribute?.value ?? '').split(/[ \t\r\n]+/)) {
      if (!attribute || prefix === '' || prefix === '#default' || namespaceAt(element, prefix) !== undefined) continue
      scope.report('attribute-value', `Prefix '${prefix}' is not defined.`, attribute.valueSpan)
    }
  }
}

/** The namespaces that a literal element takes into the result, in .NET's order: the innermost declarations first. */
export function resultNamespaces(element: SheetElement): readonly NamespaceDeclaration[] {
  const excluded = new Set([
    xsltNamespace,
    ...namespacesListed(element, 'exclude-result-prefixes'),
    ...extensionNamespaces(element),
  ])
  const found = new Map<string, NamespaceDeclaration | null>()
  const line = [...outwards(element)]
  const sheetAt = line.findIndex(
    (node) => node.namespace === xsltNamespace && /^(stylesheet|transform)$/.test(node.localName),
  )
  // A top-level element with declarations of its own turns those of the stylesheet round.
  const isTurned = sheetAt > 0 && (line[sheetAt - 1]?.declarations.length ?? 0) > 0
  line.forEach(({ declarations }, i) => {
    for (const declaration of i === sheetAt && isTurned ? [...declarations].reverse() : declarations) {
      if (found.has(declaration.prefix)) continue
      const isLeftOut = declaration.uri === '' || declaration.prefix === 'xml' || excluded.has(declaration.uri)
      found.set(declaration.prefix, isLeftOut ? null : declaration)
    }
  })
  return [...found.values()].filter((declaration) => declaration !== null)
}
