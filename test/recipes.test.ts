import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../src/compiler/engine.ts'
import { runTestFile } from '../src/testing/run-files.ts'

const engine = createEngine()
const recipes = readdirSync('policies', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

describe('the recipes of policies/', () => {
  it('are at least eight', () => {
    expect(recipes.length).toBeGreaterThanOrEqual(8)
  })

  it.each(recipes)('%s has a policy, a context, a README and tests that pass', async (name) => {
    for (const file of ['policy.xml', 'context.yaml', 'README.md'])
      expect(existsSync(`policies/${name}/${file}`)).toBe(true)
    const tests = readdirSync(`policies/${name}`).filter((file) => file.endsWith('.test.yaml'))
    expect(tests.length).toBeGreaterThan(0)
    for (const file of tests) {
      const result = await runTestFile(`policies/${name}/${file}`, { engine })
      expect(result.diagnostics).toEqual([])
      expect(result.tests.length).toBeGreaterThan(0)
      expect(result.tests.filter((t) => t.status !== 'passed').map((t) => `${t.name}: ${t.message}`)).toEqual([])
    }
  })
})
