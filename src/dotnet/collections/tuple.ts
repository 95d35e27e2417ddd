import { defineClass, defineStaticClass } from '../type-system/declare.ts'
import { definitionOf, type TypeDefinition } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { TupleValue } from './tuple-value.ts'

const names = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => (i === 7 ? 'TRest' : count === 1 ? 'T1' : `T${i + 1}`))

/** `System.Tuple<…>` of one to eight items. */
export const tuples: readonly TypeDefinition[] = [1, 2, 3, 4, 5, 6, 7, 8].map((count) => {
  const types = names(count)
  const parameters = types.map((type, i) => `${type} ${i === 7 ? 'rest' : `item${i + 1}`}`).join(', ')
  const members: Record<string, unknown> = {
    [`new(${parameters})`]: (...all: unknown[]) =>
      new TupleValue(all.slice(count) as DotnetType[], all.slice(0, count)),
    'bool Equals(object obj)': (self: TupleValue, other: unknown) => self.dotnetEquals(other),
    'int GetHashCode()': (self: TupleValue) => self.dotnetHashCode(),
    'string ToString()': (self: TupleValue) => self.dotnetToString(),
  }
  types.forEach((type, i) => {
    members[`${type} ${i === 7 ? 'Rest' : `Item${i + 1}`} { get; }`] = (self: TupleValue) => self.items[i]
  })
  return defineClass<TupleValue>()(`System.Tuple\`${count}`, {
    parameters: types,
    implements: ['System.IComparable'],
    members: members as Record<never, never>,
  })
})

/** `System.Tuple`: makes tuples with inferred types. */
export const tuple = defineStaticClass('System.Tuple', {
  members: Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8].map((count) => {
      const types = Array.from({ length: count }, (_, i) => `T${i + 1}`)
      const list = types.slice(0, 7).join(', ')
      const parameters = types.map((type, i) => `${type} item${i + 1}`).join(', ')
      const result = count === 8 ? `Tuple<${list}, Tuple<T8>>` : `Tuple<${list}>`
      return [
        `static ${result} Create<${types.join(', ')}>(${parameters})`,
        (...all: unknown[]) => {
          const closed = all.slice(count) as DotnetType[]
          const items = all.slice(0, count)
          if (count < 8) return new TupleValue(closed, items)
          const rest = definitionOf('System.Tuple`1').make([closed[7] as DotnetType])
          return new TupleValue(
            [...closed.slice(0, 7), rest],
            [...items.slice(0, 7), new TupleValue([closed[7] as DotnetType], [items[7]])],
          )
        },
      ]
    }),
  ) as Record<never, never>,
})

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    Tuple: TupleValue
  }
}
