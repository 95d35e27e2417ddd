import { argumentNull } from '../../values/exception.ts'
import { jsonException } from '../errors.ts'
import { ContainerToken } from './container.ts'
import type { JsonToken } from './token.ts'
import { TokenType } from './token-type.ts'
import { ValueToken } from './value.ts'

/** `JProperty`: a name and a value, the child of an object. */
export class PropertyToken extends ContainerToken {
  readonly name: string

  constructor(name: string | null, value?: JsonToken) {
    super()
    if (name === null) throw argumentNull('name')
    this.name = name
    if (value) this.append(value)
  }

  override get className(): string {
    return 'JProperty'
  }

  override get type(): number {
    return TokenType.Property
  }

  /** The value; null only while the property is being built. */
  get value(): JsonToken | null {
    return this.tokens[0] ?? null
  }

  set value(value: JsonToken | null) {
    const token = value ?? ValueToken.null()
    if (this.tokens.length === 0) super.insertToken(0, token)
    else this.setTokenAt(0, token)
  }

  override insertToken(index: number, token: JsonToken | null): void {
    if (this.tokens.length > 0) throw multiple()
    super.insertToken(index, token)
  }

  override removeToken(): never {
    throw fixed()
  }

  override removeTokenAt(): never {
    throw fixed()
  }

  override clear(): never {
    throw fixed()
  }

  override clone(): JsonToken {
    return this.copyInto(new PropertyToken(this.name))
  }

  override deepEquals(other: JsonToken): boolean {
    return other instanceof PropertyToken && this.name === other.name && this.sameChildren(other)
  }
}

const fixed = (): ReturnType<typeof jsonException> =>
  jsonException('JsonException', 'Cannot add or remove items from Newtonsoft.Json.Linq.JProperty.')
const multiple = (): ReturnType<typeof jsonException> =>
  jsonException('JsonException', 'Newtonsoft.Json.Linq.JProperty cannot have multiple values.')
