import type { List } from '../../collections/protocol.ts'
import { argumentNull } from '../../values/exception.ts'
import { ContainerToken, indexOfKey } from './container.ts'
import { outsideList } from './outside-list.ts'
import type { JsonToken } from './token.ts'
import { TokenType } from './token-type.ts'

/** `JArray`. */
export class ArrayToken extends ContainerToken implements List {
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

  itemAt(index: number): JsonToken {
    const token = this.tokens[index]
    if (!token) throw outsideList()
    return token
  }

  setItemAt(index: number, item: unknown): void {
    this.setTokenAt(index, item as JsonToken | null)
  }

  indexOfItem(item: unknown): number {
    return this.tokens.indexOf(item as JsonToken)
  }

  insertItem(index: number, item: unknown): void {
    this.insertToken(index, item as JsonToken | null)
  }

  removeItemAt(index: number): void {
    this.removeTokenAt(index)
  }

  override clone(): ArrayToken {
    return this.copyInto(new ArrayToken())
  }

  override deepEquals(other: JsonToken): boolean {
    return other instanceof ArrayToken && this.sameChildren(other)
  }
}
