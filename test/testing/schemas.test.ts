import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { filesBelow } from '../../src/cli/files.ts'
import { readData } from '../../src/testing/files/read-data.ts'
import { jsonSchemaOf } from '../../src/testing/files/shape.ts'
import { configurationShape, contextFileShape, testFileShape } from '../../src/testing/files/shapes.ts'

const schemas = [
  ['test', testFileShape, 'Sluice policy tests'],
  ['context', contextFileShape, 'Sluice context file'],
  ['config', configurationShape, 'sluice.config.yaml'],
] as const

describe('the JSON Schemas', () => {
  it.each(schemas)('%s is made of the shape that the loader checks with (npm run schemas)', (name, shape, title) => {
    expect(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'))).toEqual(jsonSchemaOf(shape, title))
  })

  it('accept every recipe and refuse an unknown key', () => {
    const Constructor = Ajv as unknown as typeof Ajv.default
    const ajv = new Constructor({ strict: false })
    const validators = Object.fromEntries(
      schemas.map(([name, shape, title]) => [name, ajv.compile(jsonSchemaOf(shape, title))]),
    )
    let seen = 0
    for (const file of filesBelow('policies')) {
      const kind = file.endsWith('.test.yaml')
        ? 'test'
        : file.endsWith('context.yaml')
          ? 'context'
          : file.endsWith('config.yaml')
            ? 'config'
            : null
      if (!kind) continue
      seen++
      const { data } = readData(readFileSync(file, 'utf8'), file, 'test-invalid')
      const plain = JSON.parse(
        JSON.stringify(data?.value, (_, v) =>
          typeof v === 'object' && v !== null && 'source' in v && 'value' in v ? v.value : v,
        ),
      )
      expect({ file, errors: validators[kind]?.(plain) ? null : validators[kind]?.errors }).toEqual({
        file,
        errors: null,
      })
    }
    expect(seen).toBeGreaterThan(15)
    expect(validators['test']?.({ tests: [{ name: 'x', expct: {} }] })).toBe(false)
  })
})
