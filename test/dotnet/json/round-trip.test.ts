import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import './types.ts'
import { parseToken } from '../../../src/dotnet/json/reading/load.ts'
import { printToken } from '../../../src/dotnet/json/writing/print.ts'

describe('printing and parsing', () => {
  it('reads back what it printed, on one line and indented', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.boolean(), (value, indented) => {
        const token = parseToken(JSON.stringify(value))
        const again = parseToken(printToken(token, indented))
        expect(again.deepEquals(token)).toBe(true)
        expect(printToken(again, false)).toBe(printToken(token, false))
      }),
    )
  })

  it('clones a tree into an equal one without parent', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const token = parseToken(JSON.stringify([value]))
        const child = token.children[0]
        const copy = child?.clone()
        expect(copy?.parent).toBe(null)
        expect(copy && child?.deepEquals(copy)).toBe(true)
      }),
    )
  })
})
