import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { expressionsPage } from '../../scripts/expressions-page.ts'

it('docs/expressions.md says what the declarations say (npm run docs)', () => {
  expect(readFileSync('docs/expressions.md', 'utf8')).toBe(expressionsPage())
})
