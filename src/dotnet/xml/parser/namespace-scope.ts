import type { DotnetException } from '../../values/exception.ts'
import { xmlNamespace, xmlnsNamespace } from '../names.ts'
import type { ParsedAttribute } from './xml-event.ts'

/** The namespace declarations of the open elements. */
export class NamespaceScope {
  readonly #declared: { prefix: string; namespace: string; depth: number }[] = [
    { prefix: 'xml', namespace: xmlNamespace, depth: 0 },
    { prefix: 'xmlns', namespace: xmlnsNamespace, depth: 0 },
    { prefix: '', namespace: '', depth: 0 },
  ]
  #depth = 0

  /** Enters an element and takes up its declarations. */
  open(attributes: readonly ParsedAttribute[], fail: (message: string, at: number) => DotnetException): void {
    this.#depth++
    for (const attribute of attributes) {
      if (attribute.prefix !== 'xmlns' && !(attribute.prefix === '' && attribute.localName === 'xmlns')) continue
      const prefix = attribute.prefix === '' ? '' : attribute.localName
      const namespace = attribute.value
      if (prefix === 'xml') {
        if (namespace !== xmlNamespace) {
          throw fail(
            `Prefix "xml" is reserved for use by XML and can be mapped only to namespace name "${xmlNamespace}".`,
            attribute.at,
          )
        }
      } else if (prefix === 'xmlns') {
        throw fail('Prefix "xmlns" is reserved for use by XML.', attribute.at)
      } else if (namespace === xmlNamespace || namespace === xmlnsNamespace) {
        throw fail(
          `Prefix '${prefix}' cannot be mapped to namespace name reserved for "xml" or "xmlns".`,
          attribute.valueAt + 1,
        )
      } else if (prefix !== '' && namespace === '') {
        throw fail('Invalid namespace declaration.', attribute.valueAt)
      }
      this.#declared.push({ prefix, namespace, depth: this.#depth })
    }
  }

  /** A declaration around the whole text. */
  declare(prefix: string, namespace: string): void {
    this.#declared.push({ prefix, namespace, depth: this.#depth })
  }

  close(): void {
    while ((this.#declared.at(-1)?.depth ?? 0) === this.#depth) this.#declared.pop()
    this.#depth--
  }

  /** The namespace of a prefix, undefined for an undeclared one. */
  find(prefix: string): string | undefined {
    return this.#declared.findLast((d) => d.prefix === prefix)?.namespace
  }
}
