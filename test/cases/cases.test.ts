import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/compiler/engine.ts'
import { runTestFile } from '../../src/testing/run-files.ts'

const folder = import.meta.dirname
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.yaml'))
const engine = createEngine()

it('finds the case files', () => {
  expect(files.length).toBeGreaterThan(0)
})

describe.each(files.sort())('%s', async (file) => {
  const { diagnostics, tests } = await runTestFile(join(folder, file), { engine, ci: true })

  it('can be loaded and has tests', () => {
    expect(diagnostics.map((d) => d.message)).toEqual([])
    expect(tests.length).toBeGreaterThan(0)
  })

  it.each(tests)('$name', ({ status, message }) => {
    if (status === 'failed') expect.fail(message)
  })
})
