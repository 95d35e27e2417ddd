import type { Compute, Instruction } from '../runtime.ts'
import { attributeOf, type SheetElement, xsltNamespace } from '../tree/sheet-node.ts'
import { useAttributeSets } from './attribute-sets.ts'
import { attributeTemplate, computed } from './attribute-template.ts'
import { compileBody } from './body.ts'
import { checkPrefixLists, resultNamespaces } from './namespaces.ts'
import type { Scope } from './scope.ts'

interface LiteralAttribute {
  readonly prefix: string
  readonly localName: string
  readonly namespace: string
  readonly value: string | Compute<string>
}

/** Compiles a literal result element. */
export function literalElement(element: SheetElement, scope: Scope): Instruction {
  checkPrefixLists(element, scope)
  const alias = (prefix: string, namespace: string): { prefix: string; namespace: string } => {
    const found = scope.sheet.aliases.get(namespace)
    return found ? { prefix: found.prefix, namespace: found.uri } : { prefix, namespace }
  }
  const { prefix, namespace } = alias(element.prefix, element.namespace)
  const { localName } = element
  const namespaces = resultNamespaces(element)
    .filter(({ uri }) => !scope.sheet.aliases.has(uri))
    .filter((declaration) => declaration.prefix !== prefix || declaration.uri === namespace)
  const attributes: LiteralAttribute[] = element.attributes
    .filter((a) => a.namespace !== xsltNamespace)
    .map((a) => ({
      localName: a.localName,
      ...(a.namespace === '' ? { prefix: '', namespace: '' } : alias(a.prefix, a.namespace)),
      value: attributeTemplate(a, scope),
    }))
  const sets = useAttributeSets(attributeOf(element, 'use-attribute-sets', xsltNamespace), scope)
  const values = attributes.map(({ value }) => computed(value))
  const body = compileBody(element.children, scope)
  return (frame) => {
    const { output } = frame.run
    output.startElement(prefix, localName, namespace)
    for (const declaration of namespaces) output.namespace(declaration.prefix, declaration.uri)
    sets?.(frame)
    for (let i = 0; i < attributes.length; i++) {
      const attribute = attributes[i] as LiteralAttribute // within bounds
      output.attribute(
        attribute.prefix,
        attribute.localName,
        attribute.namespace,
        (values[i] as Compute<string>)(frame),
      )
    }
    body(frame)
    output.endElement()
    return undefined
  }
}
