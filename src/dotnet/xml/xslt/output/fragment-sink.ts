import { charge } from '../../../values/ambient.ts'
import type { Fragment } from '../../xpath/values.ts'
import { XsltNode } from '../tree/xslt-node.ts'
import type { Sink, StartTag } from './output.ts'

/** Builds a result tree fragment. */
export class FragmentSink implements Sink {
  readonly #root = new XsltNode('root', null)
  #target = this.#root

  get value(): Fragment<XsltNode> {
    return Object.assign([this.#root], { isFragment: true as const })
  }

  startElement({ prefix, localName, namespace, attributes, namespaces }: StartTag): void {
    const element = new XsltNode('element', this.#target, { prefix, localName, namespace, declarations: namespaces })
    for (const attribute of attributes) element.attributes.push(new XsltNode('attribute', element, attribute))
    this.#target.children.push(element)
    this.#target = element
  }

  endElement(): void {
    this.#target = this.#target.parent ?? this.#root
  }

  text(value: string, escapes: boolean): void {
    if (value === '') return
    charge(value.length >> 2)
    const last = this.#target.children.at(-1)
    if (last?.kind !== 'text') {
      const text = new XsltNode('text', this.#target, { value })
      if (!escapes) text.pieces = [{ value, escapes }]
      this.#target.children.push(text)
      return
    }
    if (last.pieces || !escapes) {
      last.pieces ??= [{ value: last.value, escapes: true }]
      last.pieces.push({ value, escapes })
    }
    last.value += value
  }

  comment(value: string): void {
    this.#target.children.push(new XsltNode('comment', this.#target, { value }))
  }

  instruction(target: string, data: string): void {
    this.#target.children.push(new XsltNode('instruction', this.#target, { localName: target, value: data }))
  }

  end(): void {}
}
