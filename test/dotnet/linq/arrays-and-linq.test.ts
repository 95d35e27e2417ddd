import { describe, expect, it } from 'vitest'
import { answers } from '../json/answers.ts'
import { evaluateAsObject } from '../json/evaluate-as-object.ts'

describe('arrays and LINQ', () => {
  for (const [code, answer] of answers<[string, string]>('linq/arrays-and-linq.answers.json')) {
    it(`answers ${code} as .NET does`, () => {
      expect(evaluateAsObject(code)).toBe(answer)
    })
  }
})
