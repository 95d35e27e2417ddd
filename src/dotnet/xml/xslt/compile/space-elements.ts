import { attributeOf, namespaceAt, type SheetElement } from '../tree/sheet-node.ts'
import type { XsltNode } from '../tree/xslt-node.ts'
import { splitName } from './names.ts'
import type { Scope } from './scope.ts'

interface SpaceRule {
  readonly strips: boolean
  readonly namespace: string | null
  readonly localName: string | null
  readonly priority: number
}

/** `xsl:strip-space` and `xsl:preserve-space`: of several rules for an element the most special one, then the last. */
export class SpaceRules {
  readonly #rules: SpaceRule[] = []

  add(element: SheetElement, scope: Scope): void {
    const attribute = attributeOf(element, 'elements')
    for (const name of (attribute?.value ?? '').split(/[ \t\r\n]+/).filter((part) => part !== '')) {
      const strips = element.localName === 'strip-space'
      const { prefix, localName } = splitName(name)
      const namespace = prefix === '' ? '' : namespaceAt(element, prefix)
      if (name === '*') this.#rules.push({ strips, namespace: null, localName: null, priority: -0.5 })
      else if (namespace === undefined) {
        if (attribute) scope.report('attribute-value', `Prefix '${prefix}' is not defined.`, attribute.valueSpan)
      } else if (localName === '*') this.#rules.push({ strips, namespace, localName: null, priority: -0.25 })
      else this.#rules.push({ strips, namespace, localName, priority: 0 })
    }
  }

  /** Null where nothing is stripped. */
  get strips(): ((element: XsltNode) => boolean) | null {
    if (!this.#rules.some(({ strips }) => strips)) return null
    const rules = [...this.#rules].reverse().sort((a, b) => b.priority - a.priority)
    return (element) =>
      rules.find(
        ({ namespace, localName }) =>
          (namespace === null || namespace === element.namespace) &&
          (localName === null || localName === element.localName),
      )?.strips ?? false
  }
}
