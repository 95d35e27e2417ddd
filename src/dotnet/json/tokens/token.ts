import { typeNamed } from '../../type-system/definition.ts'
import type { DotnetType } from '../../type-system/type.ts'
import { type Enumerable, type Enumerator, ItemsEnumerator } from '../../values/enumerable.ts'
import { invalidOperation } from '../../values/exception.ts'
import { DotnetObject } from '../../values/object.ts'
import { addToPath } from '../path-text.ts'
import { printToken } from '../writing/print.ts'
import type { ContainerToken } from './container.ts'
import { TokenType, typeName } from './token-type.ts'

export const tokenClass = (name = 'JToken'): DotnetType => typeNamed(`Newtonsoft.Json.Linq.${name}`)

/** `JToken`: a node of a JSON tree. */
export abstract class JsonToken extends DotnetObject implements Enumerable {
  parent: ContainerToken | null = null
  annotations: unknown[] | undefined
  /** Where the token was read: behind its text. Zero for one that was made. */
  line = 0
  position = 0

  /** Number of the `JTokenType`. */
  abstract readonly type: number
  /** Short name of the class: `JObject`. */
  abstract readonly className: string
  /** A deep copy without parent. */
  abstract clone(): JsonToken
  /** A deep copy without parent, under .NET's name. */
  deepClone(): JsonToken {
    return this.clone()
  }
  abstract deepEquals(other: JsonToken): boolean

  override get dotnetType(): DotnetType {
    return tokenClass(this.className)
  }

  get elementType(): DotnetType {
    return tokenClass()
  }

  /** Children; a value has none. */
  get children(): readonly JsonToken[] {
    return []
  }

  getEnumerator(_elementType?: DotnetType): Enumerator {
    return new ItemsEnumerator(this.children)
  }

  override dotnetToString(): string {
    return printToken(this, true)
  }

  get hasValues(): boolean {
    return this.children.length > 0
  }

  get root(): JsonToken {
    let token: JsonToken = this
    while (token.parent) token = token.parent
    return token
  }

  /** The sibling that many places on, or null. */
  sibling(distance: number): JsonToken | null {
    const siblings = this.parent?.children
    return siblings?.[siblings.indexOf(this) + distance] ?? null
  }

  get path(): string {
    if (this.parent === null) return ''
    const chain: JsonToken[] = []
    for (let token: JsonToken | null = this; token; token = token.parent) chain.unshift(token)
    let path = ''
    chain.forEach((token, i) => {
      if (token.type === TokenType.Property) path = addToPath(path, (token as unknown as { name: string }).name)
      else if (i > 0) {
        const parent = chain[i - 1] as JsonToken
        if (parent.type === TokenType.Array || parent.type === TokenType.Constructor)
          path = addToPath(path, parent.children.indexOf(token))
      }
    })
    return path
  }

  first(): JsonToken | null {
    throw this.childless()
  }

  last(): JsonToken | null {
    throw this.childless()
  }

  getByKey(_key: unknown): JsonToken | null {
    throw this.childless()
  }

  setByKey(_key: unknown, _value: JsonToken | null): void {
    throw invalidOperation(`Cannot set child value on ${this.dotnetType.runtimeName}.`)
  }

  remove(): void {
    if (!this.parent) throw invalidOperation('The parent is missing.')
    this.parent.removeToken(this)
  }

  replace(value: JsonToken | null): void {
    if (!this.parent) throw invalidOperation('The parent is missing.')
    this.parent.replaceToken(this, value)
  }

  private childless(): ReturnType<typeof invalidOperation> {
    return invalidOperation(`Cannot access child value on ${this.dotnetType.runtimeName}.`)
  }

  /** This and all above. */
  *ancestors(withSelf: boolean): Generator<JsonToken> {
    for (let token: JsonToken | null = withSelf ? this : this.parent; token; token = token.parent) yield token
  }

  get typeText(): string {
    return typeName(this.type)
  }
}
