import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { faults } from './faults/index.ts'

it('there are at least 50 faults to plant', () => {
  expect(faults.length).toBeGreaterThanOrEqual(50)
  expect(new Set(faults.map(({ breaks }) => breaks)).size).toBe(faults.length)
})

it('the text of each fault stands exactly once in its file', () => {
  const wrong = faults.filter(({ file, find }) => readFileSync(file, 'utf8').split(find).length !== 2)
  expect(wrong.map(({ file, breaks }) => `${file}: ${breaks}`)).toEqual([])
})
