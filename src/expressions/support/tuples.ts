import { ValueTupleValue } from '../../dotnet/collections/value-tuple.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'

/** `(a, b, …)`: past seven elements the eighth item is the tuple of the rest. */
export function makeTuple(type: DotnetType, elements: readonly unknown[]): ValueTupleValue {
  const rest = type.args[7]
  if (!rest || elements.length < 8) return new ValueTupleValue(type, elements)
  const tail =
    elements.length === 8 && elements[7] instanceof ValueTupleValue ? elements[7] : makeTuple(rest, elements.slice(7))
  return new ValueTupleValue(type, [...elements.slice(0, 7), tail])
}

/** The tuple with one element (of the first eight items) replaced. */
export function withElement(tuple: ValueTupleValue, index: number, value: unknown): ValueTupleValue {
  return new ValueTupleValue(
    tuple.type,
    tuple.items.map((item, i) => (i === index ? value : item)),
  )
}
