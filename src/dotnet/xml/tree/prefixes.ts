import { argument, required } from '../../values/exception.ts'
import { XElementNode } from './model.ts'
import { noNamespace, sameNamespace, XNamespaceObject, xmlnsPrefixNamespace, xmlPrefixNamespace } from './x-name.ts'

function* declarations(self: XElementNode): Generator<{ prefix: string; namespace: string; element: XElementNode }> {
  let element: unknown = self
  while (element instanceof XElementNode) {
    for (const attribute of element.attributes) {
      if (!attribute.isNamespaceDeclaration) continue
      const prefix = attribute.name.namespaceName === '' ? '' : attribute.name.localName
      yield { prefix, namespace: attribute.value, element }
    }
    element = element.parent
  }
}

function declaredFor(self: XElementNode, prefix: string, below: XElementNode | null = null): string | null {
  for (const declared of declarations(self)) {
    if (declared.element === below) return null
    if (declared.prefix === prefix) return declared.namespace
  }
  return null
}

export function defaultNamespace(self: XElementNode): XNamespaceObject {
  const declared = declaredFor(self, '')
  return declared ? XNamespaceObject.of(declared) : noNamespace
}

export function namespaceOfPrefix(self: XElementNode, prefix: string | null): XNamespaceObject | null {
  const wanted = required(prefix, 'prefix')
  if (wanted === '') throw argument('The value cannot be an empty string.', 'prefix')
  if (wanted === 'xmlns') return xmlnsPrefixNamespace
  if (wanted === 'xml') return xmlPrefixNamespace
  const declared = declaredFor(self, wanted)
  return declared === null ? null : XNamespaceObject.of(declared)
}

/** A prefix that means the namespace at this element; the default namespace has none. */
export function prefixOfNamespace(self: XElementNode, given: XNamespaceObject | null): string | null {
  const namespace = required(given, 'ns')
  for (const declared of declarations(self)) {
    if (declared.prefix === '' || declared.namespace !== namespace.namespaceName) continue
    if (declared.element === self || declaredFor(self, declared.prefix, declared.element) === null)
      return declared.prefix
  }
  if (sameNamespace(namespace, xmlPrefixNamespace)) return 'xml'
  return sameNamespace(namespace, xmlnsPrefixNamespace) ? 'xmlns' : null
}
