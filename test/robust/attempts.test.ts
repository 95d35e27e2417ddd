import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/compiler/engine.ts'
import { type ExpressionResult, evaluateExpression } from '../../src/compiler/evaluate-expression.ts'
import { defaultLimits } from '../../src/dotnet/values/ambient.ts'
import { attempts } from './attempts.ts'

/** A hundredth of the usual work: each attempt has to end by what it does, not by the clock. */
const engine = createEngine({ limits: { ...defaultLimits, work: 500_000, milliseconds: 60_000 } })
const context = { variables: { x: 1 }, request: { method: 'GET', url: 'https://gateway.example.com/a?b=1' } } as const

/** How an attempt ended: never with an error of JavaScript's own. */
function ending({ ...result }: ExpressionResult): 'refused' | 'exception' | 'limit' | 'value' {
  if ('diagnostics' in result) return 'refused'
  if (!('error' in result)) return 'value'
  expect(result.error.message).not.toMatch(
    /is not a function|is not defined|cannot read prop|undefined|\[object |maximum call stack|invalid array length|invalid string length|not iterable|BigInt|NaN/i,
  )
  if (result.error.type === 'LimitExceeded') return 'limit'
  expect(result.error.type).toMatch(/^(System|Newtonsoft)\./)
  return 'exception'
}

describe.each(Object.entries(attempts))('%s', (_kind, expressions) => {
  it.each(expressions.map((expression) => ({ name: expression.slice(0, 150), expression })))(
    '$name',
    { timeout: 180_000 },
    ({ expression }) => {
      const result = evaluateExpression(expression, context, { engine })
      expect(['refused', 'exception', 'limit', 'value']).toContain(ending(result))
    },
  )
})

it('lets no attempt catch the end of its budget', () => {
  for (const expression of attempts['catching the end'] ?? []) {
    const result = evaluateExpression(expression, context, { engine })
    if ('value' in result) expect(result.value).not.toBe('caught')
  }
})
