import { copyEach } from '../../collections/dictionary-value.ts'
import { modified } from '../../collections/errors.ts'
import type { List } from '../../collections/protocol.ts'
import type { DotnetType } from '../../type-system/type.ts'
import { box, objectText } from '../../type-system/value-ops.ts'
import { charge } from '../../values/ambient.ts'
import { DotnetArray } from '../../values/array.ts'
import { type EnumerableValue, type Enumerator, elementTypeOf, enumeratorOf } from '../../values/enumerable.ts'
import { argument, argumentOutOfRange, exception, required } from '../../values/exception.ts'
import { outsideList } from './outside-list.ts'
import { JsonToken } from './token.ts'
import { TokenType } from './token-type.ts'
import { ValueToken } from './value.ts'

/** `JContainer`: a token with children. As a collection its elements are tokens. */
export abstract class ContainerToken extends JsonToken implements List {
  protected readonly tokens: JsonToken[] = []
  #version = 0

  /** Enumerates the children; ends with an exception once they have changed. */
  override getEnumerator(_elementType?: DotnetType): Enumerator {
    const version = this.#version
    const { tokens } = this
    let at = -1
    const isUnchanged = (): boolean => version === this.#version
    return {
      moveNext() {
        if (!isUnchanged()) throw modified()
        return ++at < tokens.length
      },
      get current() {
        return tokens[at]
      },
      dispose() {},
    }
  }

  override get children(): readonly JsonToken[] {
    return this.tokens
  }

  override first(): JsonToken | null {
    return this.tokens[0] ?? null
  }

  override last(): JsonToken | null {
    return this.tokens[this.tokens.length - 1] ?? null
  }

  get count(): number {
    return this.tokens.length
  }

  get isReadOnly(): boolean {
    return false
  }

  /** Refuses a token that can't stand here. */
  protected validate(token: JsonToken, _existing: JsonToken | null): void {
    if (token.type === TokenType.Property) throw cannotAdd(token, this)
  }

  /** A token as a child: a copy where it has a parent already or would hold itself. */
  protected adopted(token: JsonToken | null): JsonToken {
    if (token === null) return ValueToken.null()
    if (token.parent !== null || token === this || (token.hasValues && this.root === token)) return token.clone()
    return token
  }

  insertToken(index: number, token: JsonToken | null): void {
    if (index > this.tokens.length || index < 0) {
      throw argumentOutOfRange('index', index < 0 ? outOfRange : 'Index must be within the bounds of the List.')
    }
    charge(2)
    const item = this.adopted(token)
    this.validate(item, null)
    item.parent = this
    if (index === this.tokens.length) this.tokens.push(item)
    else this.tokens.splice(index, 0, item)
    this.changed()
  }

  /** Adds a token that was just made and fits: what the reader and copies do. */
  append(token: JsonToken): void {
    charge(1)
    token.parent = this
    this.tokens.push(token)
  }

  removeToken(token: JsonToken | null): boolean {
    const index = token === null ? -1 : this.tokens.indexOf(token)
    if (index < 0) return false
    this.removeTokenAt(index)
    return true
  }

  removeTokenAt(index: number): void {
    const token = this.tokens[index]
    if (index < 0) throw argumentOutOfRange('index', 'Index is less than 0.')
    if (!token) throw argumentOutOfRange('index', 'Index is equal to or greater than Count.')
    token.parent = null
    this.tokens.splice(index, 1)
    this.changed()
  }

  setTokenAt(index: number, value: JsonToken | null): void {
    const existing = this.tokens[index]
    if (index < 0) throw argumentOutOfRange('index', 'Index is less than 0.')
    if (!existing) throw argumentOutOfRange('index', 'Index is equal to or greater than Count.')
    if (existing === value || (existing.type === TokenType.Null && value === null)) return
    const item = this.adopted(value)
    this.validate(item, existing)
    item.parent = this
    existing.parent = null
    this.tokens[index] = item
    this.changed()
  }

  replaceToken(existing: JsonToken, value: JsonToken | null): void {
    if (existing === value || existing.parent !== this) return
    this.setTokenAt(this.tokens.indexOf(existing), value)
  }

  clear(): void {
    for (const token of this.tokens) token.parent = null
    this.tokens.length = 0
    this.changed()
  }

  /** Adds content at a place: a token, a value, or the items of a sequence. */
  addContent(index: number, content: unknown): void {
    if (isMultiContent(content)) {
      let at = index
      const enumerator = enumeratorOf(content as EnumerableValue)
      const type = (content as { elementType?: { isValueType: boolean } }).elementType
      while (enumerator.moveNext()) {
        const item = enumerator.current
        this.addContent(at++, type?.isValueType ? boxed(item, content as EnumerableValue) : item)
      }
      return
    }
    this.insertToken(index, content instanceof JsonToken ? content : ValueToken.of(content))
  }

  addItem(item: unknown): void {
    this.addContent(this.tokens.length, item)
  }

  containsItem(item: unknown): boolean {
    return this.tokens.includes(item as JsonToken)
  }

  removeItem(item: unknown): boolean {
    return this.removeToken(item as JsonToken | null)
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

  /** An object as a child, for `System.Collections.IList`. */
  asElement(value: unknown): JsonToken | null {
    if (value === null || value instanceof JsonToken) return value
    throw argument('Argument is not a JToken.')
  }

  copyTo(array: DotnetArray, index: number): void {
    const { length } = required(array, 'array').items
    if (index < 0) throw argumentOutOfRange('arrayIndex', 'arrayIndex is less than 0.')
    if (index >= length && index !== 0) throw argument('arrayIndex is equal to or greater than the length of array.')
    if (this.count > length - index)
      throw argument(
        'The number of elements in the source JObject is greater than the available space from arrayIndex to the end of the destination array.',
      )
    copyEach(this, array, index)
  }

  /** Called after every change of the children. */
  protected changed(): void {
    this.#version++
  }

  protected copyInto<C extends ContainerToken>(copy: C): C {
    for (const token of this.tokens) copy.append(token.clone())
    return copy
  }

  protected sameChildren(other: JsonToken): boolean {
    return (
      this.children.length === other.children.length &&
      this.children.every((child, i) => child.deepEquals(other.children[i] as JsonToken))
    )
  }

  *descendants(withSelf: boolean): Generator<JsonToken> {
    if (withSelf) yield this
    for (const child of this.tokens) {
      charge(1)
      yield child
      if (child instanceof ContainerToken) yield* child.descendants(false)
    }
  }
}

const outOfRange = 'Index was out of range. Must be non-negative and less than the size of the collection.'

export function cannotAdd(token: JsonToken, to: JsonToken): ReturnType<typeof argument> {
  return argument(`Can not add ${token.dotnetType.runtimeName} to ${to.dotnetType.runtimeName}.`)
}

function isMultiContent(content: unknown): boolean {
  if (typeof content !== 'object' || content === null || content instanceof JsonToken) return false
  if (content instanceof DotnetArray) return content.elementType.fullName !== 'System.Byte'
  return 'getEnumerator' in content
}

function boxed(item: unknown, source: EnumerableValue): unknown {
  return box(item, elementTypeOf(source))
}

/** The index of an object key of an array or constructor. */
export function indexOfKey(key: unknown, what: string, setting: boolean): number {
  const value =
    (key as { type?: { fullName: string }; value?: number } | null)?.type?.fullName === 'System.Int32'
      ? (key as { value: number }).value
      : undefined
  if (value !== undefined) return value
  const shown = typeof key === 'string' ? `"${key}"` : key === null ? 'null' : objectText(key)
  throw exception(
    'System.ArgumentException',
    `${setting ? 'Set' : 'Accessed'} ${what} values with invalid key value: ${shown}. ${what === 'JArray' ? 'Int32 array index expected.' : 'Argument position index expected.'}`,
  )
}
