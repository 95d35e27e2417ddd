import { defineStaticClass, defineStruct } from '../type-system/declare.ts'
import { definitionOf } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import type { ValueOps } from '../type-system/value-ops.ts'
import { defaultOf } from './slots.ts'

/** An unboxed `KeyValuePair<TKey, TValue>`. */
export class KeyValuePairValue {
  readonly type: DotnetType
  readonly key: unknown
  readonly value: unknown

  constructor(type: DotnetType, key: unknown, value: unknown) {
    this.type = type
    this.key = key
    this.value = value
  }
}

/** The closed type `KeyValuePair<TKey, TValue>`. */
export function pairType(key: DotnetType, value: DotnetType): DotnetType {
  return definitionOf('System.Collections.Generic.KeyValuePair`2', ['TKey', 'TValue']).make([key, value])
}

function pairOps(type: DotnetType): ValueOps {
  const [keyType, valueType] = type.args as [DotnetType, DotnetType]
  const as = (pair: unknown): KeyValuePairValue => pair as KeyValuePairValue
  return {
    equals: (a, b) => keyType.ops.equals(as(a).key, as(b).key) && valueType.ops.equals(as(a).value, as(b).value),
    hashCode: (a) => (keyType.ops.hashCode(as(a).key) * 31 + valueType.ops.hashCode(as(a).value)) | 0,
    text: (a) => text(as(a)),
    defaultValue:
      keyType.containsTypeParameters || valueType.containsTypeParameters
        ? null
        : new KeyValuePairValue(type, defaultOf(keyType), defaultOf(valueType)),
  }
}

function text(pair: KeyValuePairValue): string {
  const [keyType, valueType] = pair.type.args as [DotnetType, DotnetType]
  return `[${keyType.ops.text(pair.key)}, ${valueType.ops.text(pair.value)}]`
}

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    KeyValuePair: KeyValuePairValue
  }
  interface DotnetStructs {
    KeyValuePair: true
  }
}

/** `System.Collections.Generic.KeyValuePair<TKey, TValue>`. */
export const keyValuePair = defineStruct<KeyValuePairValue>()('System.Collections.Generic.KeyValuePair`2', {
  parameters: ['TKey', 'TValue'],
  ops: pairOps,
  members: {
    'new(TKey key, TValue value)': (key, value, TKey, TValue) =>
      new KeyValuePairValue(pairType(TKey as never, TValue as never), key, value),
    'TKey Key { get; }': (self) => self.key,
    'TValue Value { get; }': (self) => self.value,
    'string ToString()': text,
    'void Deconstruct(out TKey key, out TValue value)': (self, key, value) => {
      key.value = self.key
      value.value = self.value
    },
  },
})

/** `System.Collections.Generic.KeyValuePair`: makes pairs with inferred types. */
export const keyValuePairFactory = defineStaticClass('System.Collections.Generic.KeyValuePair', {
  members: {
    'static KeyValuePair<TKey, TValue> Create<TKey, TValue>(TKey key, TValue value)': (key, value, TKey, TValue) =>
      new KeyValuePairValue(pairType(TKey as never, TValue as never), key, value),
  },
})
