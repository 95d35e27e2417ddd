import { describe, expect, it } from 'vitest'
import { answers } from '../json/answers.ts'
import { evaluateAsObject } from '../json/evaluate-as-object.ts'

describe('collections', () => {
  for (const file of ['collections', 'enumerators'])
    for (const [code, answer] of answers<[string, string]>(`collections/${file}.answers.json`)) {
      it(`answers ${code} as .NET does`, () => {
        expect(evaluateAsObject(code)).toBe(answer)
      })
    }
})
