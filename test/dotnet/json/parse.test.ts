import { describe, expect, it } from 'vitest'
import './types.ts'
import { parseContainer, parseToken } from '../../../src/dotnet/json/reading/load.ts'
import { answers, outcome } from './answers.ts'

describe('parsing', () => {
  for (const [type, text, answer] of answers<[string, string, string]>('json/parse.answers.json')) {
    it(`answers ${type}.Parse of ${JSON.stringify(text)} as Json.NET does`, () => {
      const parsed = outcome(() => (type === 'JToken' ? parseToken(text) : parseContainer(text, type as 'JObject')))
      expect(parsed).toBe(answer)
    })
  }
})
