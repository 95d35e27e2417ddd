import { KeyValuePairValue, pairType } from '../../collections/key-value-pair.ts'
import { ListValue } from '../../collections/list-value.ts'
import type { MutableDictionary } from '../../collections/protocol.ts'
import { typeNamed } from '../../type-system/definition.ts'
import type { DotnetType } from '../../type-system/type.ts'
import { objectText } from '../../type-system/value-ops.ts'
import type { DotnetArray } from '../../values/array.ts'
import type { Enumerator } from '../../values/enumerable.ts'
import { argument, argumentNull, exception } from '../../values/exception.ts'
import { ContainerToken, cannotAdd } from './container.ts'
import { PropertyToken } from './property.ts'
import { type JsonToken, tokenClass } from './token.ts'
import { TokenType } from './token-type.ts'

const fewProperties = 8

/** `JObject`. Enumerated as tokens it shows its properties, as an `IDictionary<string, JToken>` pairs. */
export class ObjectToken extends ContainerToken implements MutableDictionary {
  #byName: Map<string, PropertyToken> | undefined

  override get className(): string {
    return 'JObject'
  }

  override get type(): number {
    return TokenType.Object
  }

  override getEnumerator(elementType?: DotnetType): Enumerator {
    return elementType === entryType() ? this.entries() : super.getEnumerator(elementType)
  }

  /** Enumerates `KeyValuePair<string, JToken>`s. */
  entries(): Enumerator {
    const type = entryType()
    const inner = super.getEnumerator()
    return {
      moveNext: () => inner.moveNext(),
      get current() {
        const property = inner.current as PropertyToken
        return new KeyValuePairValue(type, property.name, property.value)
      },
      dispose: () => {},
    }
  }

  get properties(): readonly PropertyToken[] {
    return this.tokens as PropertyToken[]
  }

  property(name: string | null): PropertyToken | null {
    if (name === null) return null
    const { properties } = this
    if (properties.length <= fewProperties) {
      for (const property of properties) if (property.name === name) return property
      return null
    }
    this.#byName ??= new Map(properties.map((p) => [p.name, p]))
    return this.#byName.get(name) ?? null
  }

  /** Finds by name with a comparison: the exact name first. */
  propertyBy(name: string | null, equals: (a: string, b: string) => boolean): PropertyToken | null {
    if (name === null) throw argumentNull('propertyName')
    return this.property(name) ?? this.properties.find((p) => equals(p.name, name)) ?? null
  }

  get(name: string | null): JsonToken | null {
    if (name === null) throw argumentNull('propertyName')
    return this.property(name)?.value ?? null
  }

  set(name: string | null, value: JsonToken | null): void {
    const property = this.property(name)
    if (property) property.value = value
    else {
      const made = new PropertyToken(name)
      made.value = value
      this.addItem(made)
    }
  }

  override append(token: JsonToken): void {
    super.append(token)
    this.#byName?.set((token as PropertyToken).name, token as PropertyToken)
  }

  protected override changed(): void {
    super.changed()
    this.#byName = undefined
  }

  protected override validate(token: JsonToken, existing: JsonToken | null): void {
    if (!(token instanceof PropertyToken)) throw cannotAdd(token, this)
    if (existing instanceof PropertyToken && existing.name === token.name) return
    if (this.property(token.name)) {
      throw argument(
        `Can not add property ${token.name} to ${this.dotnetType.runtimeName}. Property with the same name already exists on object.`,
      )
    }
  }

  override insertToken(index: number, token: JsonToken | null): void {
    // A comment that the reader meets here is no property.
    if (token !== null && token.type === TokenType.Comment) return
    const byName = this.#byName
    super.insertToken(index, token)
    // Properties added behind the others leave the index as it is, so that filling an object takes linear time.
    const last = this.tokens[this.tokens.length - 1]
    if (byName === undefined || index !== this.tokens.length - 1 || !(last instanceof PropertyToken)) return
    byName.set(last.name, last)
    this.#byName = byName
  }

  override getByKey(key: unknown): JsonToken | null {
    if (key === null) throw argumentNull('key')
    if (typeof key !== 'string') throw invalidKey('Accessed', key)
    return this.get(key)
  }

  override setByKey(key: unknown, value: JsonToken | null): void {
    if (key === null) throw argumentNull('key')
    if (typeof key !== 'string') throw invalidKey('Set', key)
    this.set(key, value)
  }

  override clone(): ObjectToken {
    return this.copyInto(new ObjectToken())
  }

  /** Objects are equal whatever the order of their properties. */
  override deepEquals(other: JsonToken): boolean {
    if (!(other instanceof ObjectToken) || other.count !== this.count) return false
    return this.properties.every((property) => {
      const twin = other.property(property.name)
      if (!twin) return false
      if (property.value === null) return twin.value === null
      return twin.value !== null && property.value.deepEquals(twin.value)
    })
  }

  get keys(): ListValue {
    return new ListValue(
      typeNamed('System.String'),
      this.properties.map((p) => p.name),
    )
  }

  get values(): never {
    throw exception('System.NotImplementedException', 'The method or operation is not implemented.')
  }

  get defaultValue(): unknown {
    return null
  }

  containsKey(key: unknown): boolean {
    if (key === null) throw argumentNull('propertyName')
    return this.property(key as string) !== null
  }

  valueAt(key: unknown): unknown {
    return this.get(key as string | null)
  }

  tryValueAt(key: unknown): unknown {
    const property = this.property(key as string | null)
    return property ? property.value : undefined
  }

  setValueAt(key: unknown, value: unknown): void {
    this.set(key as string | null, value as JsonToken | null)
  }

  addEntry(key: unknown, value: unknown): void {
    const property = new PropertyToken(key as string | null)
    property.value = value as JsonToken | null
    this.insertToken(this.tokens.length, property)
  }

  removeKey(key: unknown): boolean {
    if (key === null) throw argumentNull('propertyName')
    const property = this.property(key as string)
    return property !== null && this.removeToken(property)
  }

  override addItem(item: unknown): void {
    if (item instanceof KeyValuePairValue) this.addEntry(item.key, item.value)
    else super.addItem(item)
  }

  override containsItem(item: unknown): boolean {
    if (!(item instanceof KeyValuePairValue)) return super.containsItem(item)
    return this.property(item.key as string | null)?.value === item.value
  }

  override removeItem(item: unknown): boolean {
    if (!(item instanceof KeyValuePairValue)) return super.removeItem(item)
    return this.containsItem(item) && this.removeKey(item.key)
  }

  override copyTo(array: DotnetArray, index: number): void {
    if (array?.elementType !== entryType()) {
      super.copyTo(array, index)
      return
    }
    const enumerator = this.entries()
    for (let i = index; enumerator.moveNext(); i++) array.items[i] = enumerator.current as number
  }
}

let entry: DotnetType | undefined
/** `KeyValuePair<string, JToken>`. */
export function entryType(): DotnetType {
  entry ??= pairType(typeNamed('System.String'), tokenClass())
  return entry
}

function invalidKey(verb: string, key: unknown): ReturnType<typeof argument> {
  return argument(`${verb} JObject values with invalid key value: ${objectText(key)}. Object property name expected.`)
}
