import { charge } from '../../../values/ambient.ts'
import type { DotnetException } from '../../../values/exception.ts'
import { xmlNamespace } from '../../names.ts'
import type { NamespaceDeclaration } from '../tree/xslt-node.ts'
import { xsltException } from '../xslt-exception.ts'
import type { Output, OutputAttribute, Sink } from './output.ts'

interface Pending {
  readonly prefix: string
  readonly localName: string
  readonly namespace: string
  readonly attributes: OutputAttribute[]
  readonly namespaces: NamespaceDeclaration[]
}

const attributeTooLate =
  'Attribute and namespace nodes cannot be added to the parent element after a text, comment, pi, or sub-element node has already been added.'

/**
 * Puts start tags together as .NET does: attributes of one name replace each other, namespaces are declared where they
 * aren't in scope, and prefixes that are taken give way to `xp_0`, `xp_1` …
 */
export class ResultWriter implements Output {
  readonly #sink: Sink
  readonly #declared: (NamespaceDeclaration & { readonly depth: number })[] = []
  readonly #generated = new Map<string, string>()
  #pending: Pending | null = null
  #depth = 0

  constructor(sink: Sink) {
    this.#sink = sink
  }

  startElement(prefix: string, localName: string, namespace: string): void {
    this.#settle()
    charge(1)
    this.#depth++
    this.#pending = { prefix, localName, namespace, attributes: [], namespaces: [] }
    if (prefix !== 'xml' && (this.#find(prefix) ?? '') !== namespace) this.#declare(prefix, namespace)
  }

  endElement(): void {
    this.#settle()
    while ((this.#declared.at(-1)?.depth ?? 0) === this.#depth) this.#declared.pop()
    this.#depth--
    this.#sink.endElement()
  }

  namespace(prefix: string, uri: string): void {
    const pending = this.#pending
    if (!pending) throw this.#misplaced('Namespace')
    if (this.#find(prefix) === uri || prefix === 'xml') return
    const isTaken = prefix === pending.prefix || pending.namespaces.some((other) => other.prefix === prefix)
    if (isTaken) {
      const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`
      throw xsltException(
        `Cannot construct namespace declaration ${name}='${uri}'. Prefix '${prefix}' is already mapped to namespace '${this.#find(prefix) ?? ''}'.`,
      )
    }
    this.#declare(prefix, uri)
  }

  attribute(prefix: string, localName: string, namespace: string, value: string): void {
    const pending = this.#pending
    if (!pending) throw this.#misplaced('Attribute')
    const at = pending.attributes.findIndex((a) => a.localName === localName && a.namespace === namespace)
    if (at >= 0) pending.attributes.splice(at, 1)
    pending.attributes.push({ prefix: this.#attributePrefix(prefix, namespace), localName, namespace, value })
  }

  text(value: string, escapes: boolean): void {
    this.#settle()
    this.#sink.text(value, escapes)
  }

  comment(value: string): void {
    this.#settle()
    this.#sink.comment(value)
  }

  instruction(target: string, data: string): void {
    this.#settle()
    this.#sink.instruction(target, data)
  }

  end(): void {
    this.#settle()
    this.#sink.end()
  }

  #settle(): void {
    const pending = this.#pending
    if (!pending) return
    this.#pending = null
    this.#sink.startElement(pending)
  }

  #misplaced(kind: string): DotnetException {
    return xsltException(
      this.#depth > 0
        ? attributeTooLate
        : `An item of type '${kind}' cannot be constructed within a node of type 'Root'.`,
    )
  }

  #declare(prefix: string, uri: string): void {
    this.#declared.push({ prefix, uri, depth: this.#depth })
    this.#pending?.namespaces.push({ prefix, uri })
  }

  #find(prefix: string): string | undefined {
    if (prefix === 'xml') return xmlNamespace
    const found = this.#declared.findLast((d) => d.prefix === prefix)?.uri
    return found ?? (prefix === '' ? '' : undefined)
  }

  #attributePrefix(prefix: string, namespace: string): string {
    if (namespace === '') return ''
    if (namespace === xmlNamespace) return 'xml'
    let chosen = prefix === '' || prefix === 'xmlns' ? this.#newPrefix('', namespace) : prefix
    for (;;) {
      const found = this.#find(chosen)
      if (found === namespace) return chosen
      const isHere = this.#declared.some((d) => d.prefix === chosen && d.depth === this.#depth)
      const isOwn = this.#pending?.prefix === chosen
      if (found === undefined || (!isHere && !isOwn)) {
        this.#declare(chosen, namespace)
        return chosen
      }
      chosen = this.#newPrefix(chosen, namespace)
    }
  }

  /** A prefix in scope for the namespace, the one generated for it before, or a new one. */
  #newPrefix(instead: string, namespace: string): string {
    const inScope = this.#declared.findLast(
      (d) => d.uri === namespace && d.prefix !== '' && this.#find(d.prefix) === namespace,
    )?.prefix
    const known = inScope ?? this.#generated.get(namespace)
    if (known !== undefined && known !== instead) return known
    const prefix = `xp_${this.#generated.size}`
    this.#generated.set(namespace, prefix)
    return prefix
  }
}
