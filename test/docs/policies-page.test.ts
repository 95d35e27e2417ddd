import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { policiesPage } from '../../scripts/policies-page.ts'

it('docs/policies.md says what the declarations say (npm run docs)', () => {
  expect(readFileSync('docs/policies.md', 'utf8')).toBe(policiesPage())
})
