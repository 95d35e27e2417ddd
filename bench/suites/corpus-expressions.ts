import { existsSync, readFileSync } from 'node:fs'
import { createEngine } from '../../src/compiler/engine.ts'
import { bindCode } from '../../src/compiler/expression-compiler.ts'
import { emitFunction } from '../../src/expressions/emit/index.ts'
import type { Suite } from '../main.ts'

const file = '../shared/corpus/expressions.jsonl'

export const corpusExpressions: Suite = {
  name: 'corpus-expressions',
  summary: 'binding and emitting the 871 expressions of real policies in one process, first time included',
  run: () => {
    if (!existsSync(file)) {
      console.log('skipped: the corpus of real policies is not beside the checkout')
      return {}
    }
    const lines = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { code: string; kind: 'single' | 'block' })
    const start = performance.now()
    const engine = createEngine()
    for (const { code, kind } of lines) {
      const { bound } = bindCode(code, kind, engine.environment)
      if (bound) emitFunction(bound)
    }
    const ns = (performance.now() - start) * 1e6
    return { '': [{ name: `${lines.length} expressions`, ns, ratio: 1, least: 1, most: 1 }] }
  },
}
