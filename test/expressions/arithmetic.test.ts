import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateExpression } from '../../src/compiler/evaluate-expression.ts'

const asInt = (value: bigint): bigint => BigInt.asIntN(32, value)
const asLong = (value: bigint): bigint => BigInt.asIntN(64, value)
const int = fc
  .oneof(fc.integer({ min: -2147483648, max: 2147483647 }), fc.constantFrom(0, 1, -1, 2147483647, -2147483648))
  .map(BigInt)
const long = fc.oneof(
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.constantFrom(0n, 1n, -1n, 2n ** 63n - 1n, -(2n ** 63n)),
)

const operators = ['+', '-', '*', '/', '%', '&', '|', '^'] as const

function compute(operator: (typeof operators)[number], a: bigint, b: bigint): bigint | null {
  switch (operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return b === 0n ? null : a / b
    case '%':
      return b === 0n ? null : a % b
    case '&':
      return a & b
    case '|':
      return a | b
    case '^':
      return a ^ b
  }
}

/** Locals keep the compiler from folding; `expected` null is a division by zero, `overflow` an OverflowException. */
function evaluate(type: string, operator: string, a: bigint, b: bigint, context: string): string {
  const literal = (value: bigint): string =>
    type === 'long'
      ? `unchecked((long)${BigInt.asUintN(64, value)}UL)`
      : `unchecked((int)${BigInt.asUintN(32, value)}u)`
  const result = evaluateExpression(
    `@{ ${type} a = ${literal(a)}; ${type} b = ${literal(b)}; return ${context}(a ${operator} b); }`,
  )
  if ('error' in result) return result.error.type
  return 'value' in result ? `${result.type} ${result.value}` : JSON.stringify(result)
}

describe.each([
  ['int', int, asInt, 'System.Int32'],
  ['long', long, asLong, 'System.Int64'],
] as const)('%s', (type, values, wrap, name) => {
  it.each(operators)('%s is that of whole numbers, kept in its width; checked it throws instead', (operator) => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const exact = compute(operator, a, b)
        if (exact === null) {
          expect(evaluate(type, operator, a, b, 'unchecked')).toBe('System.DivideByZeroException')
          return
        }
        const overflows = wrap(exact) !== exact
        // The quotient and remainder of the smallest number by -1 overflow whether checked or not.
        const always = b === -1n && (operator === '/' || operator === '%') && wrap(-a) === a && a !== 0n
        expect(evaluate(type, operator, a, b, 'unchecked')).toBe(
          always ? 'System.OverflowException' : `${name} ${wrap(exact)}`,
        )
        expect(evaluate(type, operator, a, b, 'checked')).toBe(
          overflows || always ? 'System.OverflowException' : `${name} ${exact}`,
        )
      }),
      { numRuns: 60 },
    )
  })
})

describe('decimal', () => {
  const scaled = fc.tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 8 }))
  const text = ([coefficient, scale]: [bigint, number]): string => {
    const digits = (coefficient < 0n ? -coefficient : coefficient).toString().padStart(scale + 1, '0')
    return `${coefficient < 0n ? '-' : ''}${digits.slice(0, digits.length - scale)}${scale > 0 ? `.${digits.slice(-scale)}` : ''}`
  }

  it.each(['+', '-', '*'] as const)('%s is exact and keeps the scale that .NET keeps', (operator) => {
    fc.assert(
      fc.property(scaled, scaled, (a, b) => {
        const scale = operator === '*' ? a[1] + b[1] : Math.max(a[1], b[1])
        const [x, y] =
          operator === '*' ? [a[0], b[0]] : [a[0] * 10n ** BigInt(scale - a[1]), b[0] * 10n ** BigInt(scale - b[1])]
        const exact = operator === '+' ? x + y : operator === '-' ? x - y : x * y
        const result = evaluateExpression(
          `@{ decimal a = ${text(a)}m; decimal b = ${text(b)}m; return a ${operator} b; }`,
        )
        const value = 'value' in result ? (result.value ?? '') : JSON.stringify(result)
        // .NET drops the scale of a product that is zero when a factor is large: the value alone counts there.
        if (operator === '*' && exact === 0n) expect(Number(value)).toBeCloseTo(0)
        else expect(value.replace(/^-(?=[0.]*$)/, '')).toBe(text([exact, scale]))
      }),
      { numRuns: 150 },
    )
  })
})
