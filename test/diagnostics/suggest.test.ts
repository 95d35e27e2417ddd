import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closest, editDistance } from '../../src/diagnostics/suggest.ts'

describe('the closest name', () => {
  const names = ['name', 'value', 'exists-action', 'set-header', 'set-body']

  it.each([
    ['nme', 'name'],
    ['NAME', 'name'],
    ['exist-action', 'exists-action'],
    ['set-haeder', 'set-header'],
    ['setbody', 'set-body'],
    ['xyz', undefined],
    ['', undefined],
  ])('to %s is %s', (name, expected) => {
    expect(closest(name, names)).toBe(expected)
  })

  it('is found by a distance that is symmetric, and zero only between equals', () => {
    const word = fc.string({ maxLength: 8 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b) === 0).toBe(a === b)
      }),
    )
  })
})
