import { argument, argumentNull } from '../../values/exception.ts'
import { ContainerToken, indexOfKey } from './container.ts'
import { outsideList } from './outside-list.ts'
import type { JsonToken } from './token.ts'
import { TokenType } from './token-type.ts'

/** `JConstructor`: `new Name(…)`. */
export class ConstructorToken extends ContainerToken {
  name: string | null

  constructor(name: string | null) {
    super()
    this.name = name
  }

  /** As the public constructors: the name may be neither null nor empty. */
  static named(name: string | null): ConstructorToken {
    if (name === null) throw argumentNull('name')
    if (name === '') throw argument('Constructor name cannot be empty.', 'name')
    return new ConstructorToken(name)
  }

  override get className(): string {
    return 'JConstructor'
  }

  override get type(): number {
    return TokenType.Constructor
  }

  override getByKey(key: unknown): JsonToken | null {
    if (key === null) throw argumentNull('key')
    const token = this.tokens[indexOfKey(key, 'JConstructor', false)]
    if (!token) throw outsideList()
    return token
  }

  override setByKey(key: unknown, value: JsonToken | null): void {
    if (key === null) throw argumentNull('key')
    this.setTokenAt(indexOfKey(key, 'JConstructor', true), value)
  }

  override clone(): ConstructorToken {
    return this.copyInto(new ConstructorToken(this.name))
  }

  override deepEquals(other: JsonToken): boolean {
    return other instanceof ConstructorToken && this.name === other.name && this.sameChildren(other)
  }
}
