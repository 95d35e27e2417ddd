import { DictionaryValue } from '../../dotnet/collections/dictionary-value.ts'
import { HashSetValue } from '../../dotnet/collections/hash-set-value.ts'
import { ListValue } from '../../dotnet/collections/list-value.ts'
import { free } from '../../dotnet/collections/slots.ts'
import { JsonToken } from '../../dotnet/json/tokens/token.ts'
import { DotnetArray } from '../../dotnet/values/array.ts'
import { copyNode } from '../../dotnet/xml/tree/copy.ts'
import { XNodeNode } from '../../dotnet/xml/tree/model.ts'

/**
 * A value as it is stored and handed out: JSON and XML trees, arrays, lists, dictionaries and sets are copied with what
 * they hold, so that nobody changes the cached one.
 */
export function snapshot(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? copied(value, new Map()) : value
}

function copied(value: object, made: Map<object, unknown>): unknown {
  if (value instanceof JsonToken) return value.clone()
  if (value instanceof XNodeNode) return copyNode(value)
  const known = made.get(value)
  if (known !== undefined) return known
  const inner = (item: unknown): unknown => (typeof item === 'object' && item !== null ? copied(item, made) : item)
  const start = <T>(copy: T): T => {
    made.set(value, copy)
    return copy
  }
  if (value instanceof DotnetArray) {
    if (value.items instanceof Uint8Array) return start(new DotnetArray(value.type, value.items.slice(), value.lengths))
    const items: unknown[] = []
    const copy = start(new DotnetArray(value.type, items, value.lengths))
    for (const item of value.items) items.push(inner(item))
    return copy
  }
  if (value instanceof ListValue) {
    const copy = start(new ListValue(value.elementType))
    copy.items = value.items.map(inner)
    return copy
  }
  if (value instanceof DictionaryValue || value instanceof HashSetValue) {
    const { slots } = value
    const copy = start(
      value instanceof DictionaryValue
        ? new DictionaryValue(value.keyType, value.valueType, slots.comparer)
        : new HashSetValue(value.elementType, slots.comparer),
    )
    for (const [slot, key] of slots.keys.entries())
      if (key !== free) copy.slots.add(inner(key), inner(slots.values[slot]))
    return copy
  }
  return value
}
