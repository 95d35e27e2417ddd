import { charge } from '../../../values/ambient.ts'
import type { DotnetException } from '../../../values/exception.ts'
import { xsltException } from '../xslt-exception.ts'
import type { Output } from './output.ts'

/** Collects the text of an attribute, comment or processing instruction; no other node may stand there. */
export class ValueOutput implements Output {
  readonly #within: 'Attribute' | 'Comment' | 'ProcessingInstruction'
  value = ''

  constructor(within: 'Attribute' | 'Comment' | 'ProcessingInstruction') {
    this.#within = within
  }

  text(value: string): void {
    charge(value.length >> 3)
    this.value += value
  }

  startElement(): void {
    throw this.#refuse('Element')
  }

  attribute(): void {
    throw this.#refuse('Attribute')
  }

  namespace(): void {
    throw this.#refuse('Namespace')
  }

  comment(): void {
    throw this.#refuse('Comment')
  }

  instruction(): void {
    throw this.#refuse('ProcessingInstruction')
  }

  endElement(): void {}

  #refuse(kind: string): DotnetException {
    return xsltException(`An item of type '${kind}' cannot be constructed within a node of type '${this.#within}'.`)
  }
}
