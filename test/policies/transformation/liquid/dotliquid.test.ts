import { readFileSync } from 'node:fs'
import * as liquidjs from 'liquidjs'
import { beforeEach, describe, expect, it } from 'vitest'
import { ambient, defaultLimits, startExpression } from '../../../../src/dotnet/values/ambient.ts'
import { createTemplateEngine } from '../../../../src/policies/transformation/liquid/engine.ts'
import { jsonBody } from '../../../../src/policies/transformation/liquid/json-model.ts'
import differences from './dotliquid-differences.json' with { type: 'json' }

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8')

/** What DotLiquid, the library of the gateway, made of the templates in C# mode; `recorder/` asks it anew. */
const record = read('./dotliquid.record.jsonl')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as { readonly template: string; readonly output: string })
const body = read('./dotliquid.body.json')
const engine = createTemplateEngine(liquidjs)
const reasons = new Map<string, string>(Object.entries(differences))

function rendered(template: string): string {
  const scope = Object.assign(Object.create(null) as Record<string, unknown>, { body: jsonBody(body, true) })
  try {
    return engine.render(engine.parse(template), scope)
  } catch (error) {
    return `failed: ${(error as Error).message}`
  }
}

// Each has the time and the work of an expression of its own.
beforeEach(() => startExpression(ambient(), defaultLimits))

describe('templates render as DotLiquid renders them', () => {
  for (const { template, output } of record)
    it(template, () => {
      if (reasons.has(template)) expect(rendered(template)).not.toBe(output)
      else expect(rendered(template)).toBe(output)
    })

  it('every difference is in the record', () => {
    const known = new Set(record.map((r) => r.template))
    expect([...reasons.keys()].filter((template) => !known.has(template))).toEqual([])
  })
})
