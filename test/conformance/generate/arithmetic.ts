import { type Generated, pairs, random, sample } from './combine.ts'

/** Values of each numeric type, as C# writes them, edges first. */
export const numericValues: Readonly<Record<string, readonly string[]>> = {
  sbyte: ['sbyte.MinValue', '-1', '0', '1', '7', 'sbyte.MaxValue'],
  byte: ['0', '1', '3', '200', 'byte.MaxValue'],
  short: ['short.MinValue', '-5', '0', '12', 'short.MaxValue'],
  ushort: ['0', '9', 'ushort.MaxValue'],
  int: ['int.MinValue', '-7', '-1', '0', '1', '2', '31', '33', 'int.MaxValue'],
  uint: ['0', '5', '2147483648', 'uint.MaxValue'],
  long: ['long.MinValue', '-9', '-1', '0', '3', '4294967296', 'long.MaxValue'],
  ulong: ['0', '6', '9223372036854775808', 'ulong.MaxValue'],
  char: ["'a'", "'\\0'", "'\\uffff'", "'7'"],
  float: ['-1.5f', '0f', '0.1f', '3f', '16777217f', 'float.MaxValue', 'float.NaN', 'float.PositiveInfinity'],
  double: [
    '-2.5',
    '-0.0',
    '0.0',
    '0.1',
    '1e300',
    '4',
    'double.Epsilon',
    'double.MaxValue',
    'double.NaN',
    'double.NegativeInfinity',
  ],
  decimal: [
    '-1.50m',
    '0m',
    '0.00m',
    '1.10m',
    '3m',
    '0.0000000000000000000000000001m',
    'decimal.MaxValue',
    'decimal.MinValue',
  ],
}

const types = Object.keys(numericValues)
const operators = ['+', '-', '*', '/', '%', '<', '>=', '==', '!=', '&', '|', '^', '<<', '>>']
const assignments = ['+=', '-=', '*=', '/=', '%=', '<<=', '>>=', '&=', '|=', '^=']
const unary = ['-a', '+a', '~a', '!a', 'a++', '++a', 'a--', '--a', '-(-a)']

/** Operators over all pairs of numeric types and their edge values, as variables, as constants, checked and lifted. */
export function* arithmetic(): Iterable<Generated> {
  const next = random(7)
  const pick = (items: readonly string[]): string => items[Math.floor(next() * items.length)] ?? ''
  for (const [left, right] of pairs(types, types)) {
    for (const operator of sample(operators, 4, types.indexOf(left) * 31 + types.indexOf(right))) {
      const a = pick(numericValues[left] ?? [])
      const b = pick(numericValues[right] ?? [])
      yield `@{ ${left} a = ${a}; ${right} b = ${b}; return a ${operator} b; }`
    }
  }
  for (const type of types) {
    for (const operation of unary) {
      for (const value of sample(numericValues[type] ?? [], 2, operation.length)) {
        yield `@{ ${type} a = ${value}; var r = ${operation}; return r + "|" + a; }`
      }
    }
    for (const operation of ['-a', 'a++', 'a--', 'a * a', 'a + a', 'a - (a + a)']) {
      for (const value of sample(numericValues[type] ?? [], 2, operation.length + 3)) {
        yield `@{ ${type} a = ${value}; return checked(${operation}); }`
      }
    }
    for (const operator of sample(assignments, 5, type.length)) {
      const values = numericValues[type] ?? []
      yield `@{ ${type} a = ${pick(values)}; a ${operator} ${pick(values)}; return a; }`
      yield `@{ ${type} a = ${pick(values)}; a ${operator} ${pick(numericValues['int'] ?? [])}; return a; }`
    }
    for (const operator of sample(operators, 5, type.length + 9)) {
      const values = numericValues[type] ?? []
      yield `@{ ${type}? a = ${pick(values)}; ${type}? b = null; return a ${operator} b; }`
      yield `@{ ${type}? a = ${pick(values)}; ${type}? b = ${pick(values)}; return a ${operator} b; }`
    }
  }
  yield* constants()
}

/** Constant expressions: the compiler folds them and refuses what overflows. */
function* constants(): Iterable<Generated> {
  const literals = [
    '1',
    '-1',
    '0',
    '2147483647',
    '-2147483648',
    '2147483648',
    '4294967295',
    '5L',
    '9223372036854775807',
    '9223372036854775808',
    '3U',
    '7UL',
    '1.5',
    '2f',
    '1.10m',
    "'a'",
    '0xFF',
    '0b1010',
    '1_000',
    '1e3',
    'true',
    '"s"',
    'null',
  ]
  yield* sample(
    [...pairs(pairs2(literals), ['+', '-', '*', '/', '%', '<', '==', '&', '<<'])].map(
      ([[a, b], operator]) => `@(${a} ${operator} ${b})`,
    ),
    420,
    3,
  )
  for (const literal of literals)
    yield* [
      `@(-${literal})`,
      `@(~${literal})`,
      `@(!${literal})`,
      `@(checked(${literal} * 1000000))`,
      `@(unchecked((int)${literal}))`,
    ]
}

function pairs2(items: readonly string[]): [string, string][] {
  return [...pairs(items, items)]
}
