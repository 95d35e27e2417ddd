import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEngine, type Engine } from '../../src/compiler/engine.ts'
import { runTestFile } from '../../src/testing/run-files.ts'

const folder = import.meta.dirname
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.yaml'))

const hotAtOnce = createEngine({ hotAfter: 0 })
/** Every pipeline is one function from its first evaluation on; a trace would take the steps instead. */
const untraced: Engine = {
  ...hotAtOnce,
  evaluate: (pipeline, input, options) => hotAtOnce.evaluate(pipeline, input, { ...options, trace: false }),
}

describe('printed as one function, every case comes out the same', () => {
  it.each(files.sort())('%s', async (file) => {
    const { tests } = await runTestFile(join(folder, file), { engine: untraced, ci: true })
    expect(tests.filter((test) => test.status === 'failed').map((test) => `${test.name}: ${test.message}`)).toEqual([])
  })
})
