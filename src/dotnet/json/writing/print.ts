import { objectText } from '../../type-system/value-ops.ts'
import { charge } from '../../values/ambient.ts'
import { jsonException } from '../errors.ts'
import type { JsonToken } from '../tokens/token.ts'
import { TokenType } from '../tokens/token-type.ts'
import { escaped } from './escape.ts'
import { printValue } from './print-value.ts'

type Named = JsonToken & { readonly name: string; readonly value: JsonToken | null }
type Valued = JsonToken & { readonly value: unknown }

/** The JSON text of a token, indented by two blanks or on one line. */
export function printToken(token: JsonToken, indented: boolean): string {
  return new Printer(indented).print(token, '\n')
}

class Printer {
  readonly #indented: boolean
  #depth = 0

  constructor(indented: boolean) {
    this.#indented = indented
  }

  print(token: JsonToken, newLine: string): string {
    charge(1)
    switch (token.type) {
      case TokenType.Object:
        return this.#container('{', token.children, '}', newLine)
      case TokenType.Array:
        return this.#container('[', token.children, ']', newLine)
      case TokenType.Constructor:
        return this.#container(`new ${(token as Named).name ?? ''}(`, token.children, ')', newLine)
      case TokenType.Property: {
        const { name, value } = token as Named
        const text = value === null ? 'null' : this.print(value, newLine)
        return `"${escaped(name)}":${this.#indented ? ' ' : ''}${text}`
      }
      case TokenType.Comment:
        return `/*${objectText((token as Valued).value)}*/`
      case TokenType.Undefined:
        return 'undefined'
      case TokenType.Raw:
        return objectText((token as Valued).value)
      default:
        return printValue((token as Valued).value) ?? ''
    }
  }

  #container(open: string, children: readonly JsonToken[], close: string, newLine: string): string {
    if (children.length === 0) return open + (this.#indented && close === ')' ? newLine : '') + close
    if (++this.#depth > 400) throw jsonException('JsonWriterException', 'The nesting of the JSON is too deep to print.')
    const inner = this.#indented ? `${newLine}  ` : newLine
    let text = open
    let needsComma = false
    for (const child of children) {
      // A comment takes no comma before it and asks for none.
      const isComment = child.type === TokenType.Comment
      if (needsComma && !isComment) text += ','
      if (!isComment) needsComma = true
      if (this.#indented) text += inner
      text += this.print(child, inner)
    }
    this.#depth--
    return this.#indented ? text + newLine + close : text + close
  }
}
