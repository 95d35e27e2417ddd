import { describe, expect, it } from 'vitest'
import { answers } from '../json/answers.ts'
import { evaluateAsObject } from '../json/evaluate-as-object.ts'

describe('tokens', () => {
  for (const [code, answer] of answers<[string, string]>('json/tokens.answers.json')) {
    it(`answers ${code} as .NET does`, () => {
      expect(evaluateAsObject(code)).toBe(answer)
    })
  }
})
