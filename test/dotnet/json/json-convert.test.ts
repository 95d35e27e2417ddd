import { describe, expect, it } from 'vitest'
import { answers } from './answers.ts'
import { evaluateAsObject } from './evaluate-as-object.ts'

describe('JsonConvert', () => {
  for (const [code, answer] of answers<[string, string]>('json/json-convert.answers.json')) {
    it(`answers ${code} as Json.NET does`, () => {
      expect(evaluateAsObject(code)).toBe(answer)
    })
  }
})
