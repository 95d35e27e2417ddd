import type { OutputSettings } from '../output/output-settings.ts'
import { attributeOf, namespaceAt, type SheetElement } from '../tree/sheet-node.ts'
import { yesOrNo } from './check-element.ts'
import { badQName, splitName } from './names.ts'
import type { Scope } from './scope.ts'

/** What an `xsl:output` adds to those before it. */
export function readOutput(element: SheetElement, before: OutputSettings, scope: Scope): OutputSettings {
  const value = (name: string): string | null => attributeOf(element, name)?.value ?? null
  const standalone = yesOrNo(element, 'standalone', scope)
  return {
    method: methodOf(element, scope) ?? before.method,
    indent: yesOrNo(element, 'indent', scope) ?? before.indent,
    omitsDeclaration: yesOrNo(element, 'omit-xml-declaration', scope) ?? before.omitsDeclaration,
    standalone: standalone === null ? before.standalone : standalone ? 'yes' : 'no',
    encoding: value('encoding') ?? before.encoding,
    mediaType: value('media-type') ?? before.mediaType,
    doctypePublic: value('doctype-public') ?? before.doctypePublic,
    doctypeSystem: value('doctype-system') ?? before.doctypeSystem,
    cdataElements: new Set([...before.cdataElements, ...cdataElements(element, scope)]),
  }
}

function methodOf(element: SheetElement, scope: Scope): OutputSettings['method'] {
  const attribute = attributeOf(element, 'method')
  if (!attribute) return null
  const method = attribute.value.trim()
  if (method === 'xml' || method === 'html' || method === 'text') return method
  const { prefix } = splitName(method)
  if (badQName(method) === null && prefix !== '') {
    if (namespaceAt(element, prefix) !== undefined) return null
    scope.report('attribute-value', `Prefix '${prefix}' is not defined.`, attribute.valueSpan)
    return null
  }
  const message = `'${attribute.value}' is no value for method of ${element.name}: expected 'xml', 'html', 'text'`
  scope.report('attribute-value', message, attribute.valueSpan)
  return null
}

function cdataElements(element: SheetElement, scope: Scope): string[] {
  const attribute = attributeOf(element, 'cdata-section-elements')
  const keys: string[] = []
  for (const name of (attribute?.value ?? '').split(/[ \t\r\n]+/).filter((part) => part !== '')) {
    const { prefix, localName } = splitName(name)
    const namespace = namespaceAt(element, prefix)
    if (namespace !== undefined) keys.push(`{${namespace}}${localName}`)
    else if (attribute) scope.report('attribute-value', `Prefix '${prefix}' is not defined.`, attribute.valueSpan)
  }
  return keys
}
