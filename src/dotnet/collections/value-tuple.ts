import { defineStruct } from '../type-system/declare.ts'
import { definitionOf, type TypeDefinition } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import type { ValueOps } from '../type-system/value-ops.ts'
import { defaultComparer } from './default-comparers.ts'
import { defaultOf } from './slots.ts'

/** An unboxed `ValueTuple<…>`: C#'s `(a, b)`. Past seven items the eighth is the tuple of the rest. */
export class ValueTupleValue {
  readonly type: DotnetType
  /** Replaced, never changed: a copy of a tuple may share them. */
  readonly items: readonly unknown[]

  constructor(type: DotnetType, items: readonly unknown[]) {
    this.type = type
    this.items = items
  }
}

const itemsOf = (value: unknown): readonly unknown[] => (value as ValueTupleValue).items

function texts(type: DotnetType, value: unknown): string[] {
  return itemsOf(value).flatMap((item, i) =>
    i === 7 && item instanceof ValueTupleValue ? texts(item.type, item) : [type.args[i]?.ops.text(item) ?? ''],
  )
}

function tupleOps(type: DotnetType): ValueOps {
  const { args } = type
  return {
    equals: (a, b) => args.every((arg, i) => arg.ops.equals(itemsOf(a)[i], itemsOf(b)[i])),
    hashCode: (a) => args.reduce((hash, arg, i) => (Math.imul(hash, 31) + arg.ops.hashCode(itemsOf(a)[i])) | 0, 7),
    compare: (a, b) => {
      for (let i = 0; i < args.length; i++) {
        const order = defaultComparer(args[i] as DotnetType).compareValues(itemsOf(a)[i], itemsOf(b)[i])
        if (order !== 0) return order
      }
      return 0
    },
    text: (a) => `(${texts(type, a).join(', ')})`,
    get defaultValue() {
      return new ValueTupleValue(type, args.map(defaultOf))
    },
  }
}

const typeText = (types: readonly string[]): string =>
  types.length === 0 ? 'ValueTuple' : `ValueTuple<${types.join(', ')}>`

/** `ValueTuple.Create`: makes tuples with inferred types. */
const creations: Record<string, unknown> = Object.fromEntries(
  [0, 1, 2, 3, 4, 5, 6, 7].map((count) => {
    const types = Array.from({ length: count }, (_, i) => `T${i + 1}`)
    const generic = count === 0 ? '' : `<${types.join(', ')}>`
    const name = count === 0 ? 'System.ValueTuple' : `System.ValueTuple\`${count}`
    return [
      `static ${typeText(types)} Create${generic}(${types.map((type, i) => `${type} item${i + 1}`).join(', ')})`,
      (...all: unknown[]) => {
        const type = definitionOf(name).make(all.slice(count) as DotnetType[])
        return new ValueTupleValue(type, all.slice(0, count))
      },
    ]
  }),
)

/** `System.ValueTuple` and `System.ValueTuple<…>` of one to eight items. */
export const valueTuples: readonly TypeDefinition[] = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((count) => {
  const types = Array.from({ length: count }, (_, i) => (i === 7 ? 'TRest' : `T${i + 1}`))
  const members: Record<string, unknown> = {
    'string ToString()': (self: ValueTupleValue) => self.type.ops.text(self),
    'bool Equals(object obj)': (self: ValueTupleValue, other: unknown) => {
      const value = (other as { value?: unknown } | null)?.value
      return value instanceof ValueTupleValue && value.type === self.type && self.type.ops.equals(self, value)
    },
    'int GetHashCode()': (self: ValueTupleValue) => self.type.ops.hashCode(self),
    [`int CompareTo(${typeText(types)} other)`]: (self: ValueTupleValue, other: ValueTupleValue) =>
      self.type.ops.compare?.(self, other) ?? 0,
    ...(count === 0 ? creations : {}),
  }
  types.forEach((type, i) => {
    members[`${type} ${i === 7 ? 'Rest' : `Item${i + 1}`}`] = (self: ValueTupleValue) => self.items[i]
  })
  const name = count === 0 ? 'System.ValueTuple' : `System.ValueTuple\`${count}`
  const definition: TypeDefinition = defineStruct<ValueTupleValue>()(name, {
    parameters: types,
    implements: ['System.IComparable'],
    ops: tupleOps,
    members: {
      ...members,
      ...(count === 0
        ? {}
        : {
            [`new(${types.map((type, i) => `${type} ${i === 7 ? 'rest' : `item${i + 1}`}`).join(', ')})`]: (
              ...all: unknown[]
            ) => new ValueTupleValue(definition.make(all.slice(count) as DotnetType[]), all.slice(0, count)),
          }),
    } as Record<never, never>,
  })
  return definition
})

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    ValueTuple: ValueTupleValue
  }
  interface DotnetStructs {
    ValueTuple: true
  }
}
