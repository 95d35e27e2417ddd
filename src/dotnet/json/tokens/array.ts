import { argumentNull } from '../../values/exception.ts'
import { ContainerToken, indexOfKey } from './container.ts'
import type { JsonToken } from './token.ts'
import { TokenType } from './token-type.ts'

/** `JArray`. */
export class ArrayToken extends ContainerToken {
  override get className(): string {
    return 'JArray'
  }

  override get type(): number {
    return TokenType.Array
  }

  override getByKey(key: unknown): JsonToken | null {
    if (key === null) throw argumentNull('key')
    return this.itemAt(indexOfKey(key, 'JArray', false))
  }

  override setByKey(key: unknown, value: JsonToken | null): void {
    if (key === null) throw argumentNull('key')
    this.setTokenAt(indexOfKey(key, 'JArray', true), value)
  }

  override clone(): ArrayToken {
    return this.copyInto(new ArrayToken())
  }

  override deepEquals(other: JsonToken): boolean {
    return other instanceof ArrayToken && this.sameChildren(other)
  }
}
