/** `Sum` and `Average` of every numeric type, checked for overflow as in .NET. */
import { Decimal } from '../system/decimal-value.ts'
import type { DotnetType } from '../type-system/type.ts'
import { type EnumerableValue, visit } from '../values/enumerable.ts'
import { overflow } from '../values/exception.ts'
import { noElements } from './picking.ts'
import { from, given } from './sequence.ts'

type Selector = ((item: unknown) => unknown) | null

interface Arithmetic {
  readonly zero: unknown
  add(total: unknown, item: unknown): unknown
  finish(total: unknown): unknown
  /** C# type of the average and how it comes of the total. */
  readonly averageType: string
  readonly averageZero: unknown
  addForAverage(total: unknown, item: unknown): unknown
  average(total: unknown, count: number): unknown
}

const same = (total: unknown): unknown => total
const plus = (a: unknown, b: unknown): unknown => (a as number) + (b as number)

function addInt(a: unknown, b: unknown): unknown {
  const sum = (a as number) + (b as number)
  if (sum > 2147483647 || sum < -2147483648) throw overflow()
  return sum
}

function addLong(a: unknown, b: unknown): unknown {
  const sum = (a as bigint) + BigInt(b as bigint | number)
  if (BigInt.asIntN(64, sum) !== sum) throw overflow()
  return sum
}

const ofLong = {
  averageType: 'double',
  averageZero: 0n,
  addForAverage: addLong,
  average: (total: unknown, count: number) => Number(total) / count,
}

const kinds: Readonly<Record<string, Arithmetic>> = {
  int: { zero: 0, add: addInt, finish: same, ...ofLong },
  long: { zero: 0n, add: addLong, finish: same, ...ofLong },
  float: {
    zero: 0,
    add: plus,
    finish: (total) => Math.fround(total as number),
    averageType: 'float',
    averageZero: 0,
    addForAverage: plus,
    average: (total, count) => Math.fround((total as number) / count),
  },
  double: {
    zero: 0,
    add: plus,
    finish: same,
    averageType: 'double',
    averageZero: 0,
    addForAverage: plus,
    average: (total, count) => (total as number) / count,
  },
  decimal: {
    zero: Decimal.zero,
    add: (a, b) => (a as Decimal).add(b as Decimal),
    finish: same,
    averageType: 'decimal',
    averageZero: Decimal.zero,
    addForAverage: (a, b) => (a as Decimal).add(b as Decimal),
    average: (total, count) => (total as Decimal).divide(Decimal.fromInteger(count)),
  },
}

function sum(kind: Arithmetic, source: EnumerableValue | null, selector: Selector, T?: DotnetType): unknown {
  let total = kind.zero
  visit(from(source), T as DotnetType, (item) => {
    const value = selector ? selector(item) : item
    if (value !== null) total = kind.add(total, value)
    return false
  })
  return kind.finish(total)
}

function average(
  kind: Arithmetic,
  nullable: boolean,
  source: EnumerableValue | null,
  selector: Selector,
  T?: DotnetType,
): unknown {
  let total = kind.averageZero
  let count = 0
  visit(from(source), T as DotnetType, (item) => {
    const value = selector ? selector(item) : item
    if (value === null) return false
    total = kind.addForAverage(total, value)
    count++
    return false
  })
  if (count > 0) return kind.average(total, count)
  if (nullable) return null
  throw noElements()
}

/** The signatures of `Sum` and `Average` with their bodies: twenty each. */
export const arithmeticMembers: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries(kinds).flatMap(([name, kind]) =>
    ['', '?'].flatMap((mark) => {
      const type = name + mark
      const result = kind.averageType + mark
      const nullable = mark === '?'
      return [
        [
          `static ${type} Sum(this IEnumerable<${type}> source)`,
          (source: EnumerableValue | null) => sum(kind, source, null),
        ],
        [
          `static ${type} Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, ${type}> selector)`,
          (source: EnumerableValue | null, selector: Selector, T: DotnetType) =>
            sum(kind, from(source), given(selector, 'selector'), T),
        ],
        [
          `static ${result} Average(this IEnumerable<${type}> source)`,
          (source: EnumerableValue | null) => average(kind, nullable, source, null),
        ],
        [
          `static ${result} Average<TSource>(this IEnumerable<TSource> source, Func<TSource, ${type}> selector)`,
          (source: EnumerableValue | null, selector: Selector, T: DotnetType) =>
            average(kind, nullable, from(source), given(selector, 'selector'), T),
        ],
      ] as [string, unknown][]
    }),
  ),
)
