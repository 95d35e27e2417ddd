import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow } from '../../src/cli/files.ts'
import { createEngine } from '../../src/compiler/engine.ts'
import { bindCode } from '../../src/compiler/expression-compiler.ts'
import wrongExpressions from './wrong-expressions.json' with { type: 'json' }
import wrongFiles from './wrong-files.json' with { type: 'json' }

const corpus = '../shared/corpus'
const isThere = existsSync(corpus)
if (!isThere) console.log('skipped: the corpus of real policies is not beside the checkout')

const engine = createEngine()

describe.skipIf(!isThere)('the policies that people wrote', () => {
  it('have no error but those of the list, and every file of the list has its errors', () => {
    const wrong: Record<string, string[]> = {}
    const root = join(corpus, 'files')
    const files = filesBelow(root)
    expect(files.length).toBe(319)
    for (const path of files) {
      const file = path.slice(root.length + 1)
      const errors = engine
        .check(readFileSync(path, 'utf8'), { file })
        .filter((d) => d.severity === 'error' && !d.unsupported)
      if (errors.length > 0) wrong[file] = [...new Set(errors.map((d) => d.code))].sort()
    }
    const listed = Object.fromEntries(Object.entries(wrongFiles).map(([file, { codes }]) => [file, [...codes].sort()]))
    expect(wrong).toEqual(listed)
  })

  it('hold expressions that compile, but for those of the list', () => {
    const lines = readFileSync(join(corpus, 'expressions.jsonl'), 'utf8').trim().split('\n')
    const wrong: Record<string, string[]> = {}
    let unsupported = 0
    for (const [index, line] of lines.entries()) {
      const { code, kind } = JSON.parse(line) as { code: string; kind: 'single' | 'block' }
      // A named value's place is filled as the compiler does it.
      const filled = code.replace(/\{\{([A-Za-z0-9][A-Za-z0-9_.-]*)\}\}/g, (text) =>
        text.replace(/[^A-Za-z0-9_]/g, '_'),
      )
      const { findings } = bindCode(filled, kind, engine.environment, (name) => name.startsWith('__'))
      const errors = findings.filter((f) => f.severity === 'error')
      if (errors.some((f) => f.unsupported)) unsupported++
      const own = errors.filter((f) => !f.unsupported)
      if (own.length > 0) wrong[String(index + 1)] = [...new Set(own.map((f) => f.cs ?? f.code))]
    }
    expect(lines.length).toBe(871)
    expect(unsupported / lines.length).toBeLessThan(0.1)
    expect(wrong).toEqual(Object.fromEntries(Object.entries(wrongExpressions).map(([line, { cs }]) => [line, cs])))
  })
})
