import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import './types.ts'
import { selectTokens } from '../../../src/dotnet/json/path/select.ts'
import { parseToken } from '../../../src/dotnet/json/reading/load.ts'
import { answers, outcome, shown } from './answers.ts'

const text = readFileSync(new URL('select.document.json', import.meta.url), 'utf8').trim()

describe('SelectTokens', () => {
  for (const [path, strict, answer] of answers<[string, boolean, string]>('json/select.answers.json')) {
    it(`finds what Json.NET finds by ${path}${strict ? ', strictly' : ''}`, () => {
      let found = ''
      const failure = outcome(() => {
        found = `[${[...selectTokens(parseToken(text), path, strict)].map(shown).join(', ')}]`
        return null
      })
      expect(failure === 'null' ? found : failure).toBe(answer)
    })
  }
})
