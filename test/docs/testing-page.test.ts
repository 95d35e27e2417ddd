import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/compiler/engine.ts'
import { readData } from '../../src/testing/files/read-data.ts'
import { checkShape } from '../../src/testing/files/shape.ts'
import { contextFileShape, contextKeys, testFileShape } from '../../src/testing/files/shapes.ts'
import { runTestFile } from '../../src/testing/run-files.ts'

const page = readFileSync('docs/testing.md', 'utf8')
const [tests = '', context = ''] = [
  ...page.matchAll(/<!-- The tests run this file\. -->\n```yaml\n([\s\S]*?)```/g),
].map(([, text = '']) => text)

describe('docs/testing.md', () => {
  it('shows a test file that passes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sluice-docs-'))
    try {
      const file = join(folder, 'shown.test.yaml')
      writeFileSync(file, tests)
      const { diagnostics, tests: results } = await runTestFile(file, { engine: createEngine() })
      expect(diagnostics).toEqual([])
      expect(results.map(({ status, message }) => message ?? status)).toEqual(results.map(() => 'passed'))
      expect(results).toHaveLength(4)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('shows a context file that the loader takes', () => {
    const { data } = readData(context, 'context.yaml', 'context-invalid')
    expect(data && checkShape(data, contextFileShape, 'context-invalid')).toEqual([])
  })

  it('names every key of a test file and of a context', () => {
    const shape = testFileShape as Extract<typeof testFileShape, { kind: 'object' }>
    const keys = [...Object.keys(shape.keys()), ...Object.keys(contextKeys)]
    const unnamed = keys.filter((key) => !new RegExp(`\`${key}[\`:]`).test(page))
    expect(unnamed).toEqual(['$schema', 'service', 'tests']) // service isn't carried out yet
  })
})
