import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { ambient, defaultLimits, startExpression } from '../../../src/dotnet/values/ambient.ts'
import { plainRules } from '../../../src/policies/validation/json-schema/compile-schema.ts'
import { jsonValidator } from '../../../src/policies/validation/json-schema/engine.ts'

interface Answer {
  readonly schema: Record<string, unknown>
  readonly text: string
  readonly errors?: readonly unknown[]
  readonly exception?: string
}

/** What the gateway's library answered; `recorder/` asks it anew: it reads the lines of this file and writes them. */
const record = readFileSync(new URL('./json-schema.record.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Answer)

function answerOf({ schema, text }: Answer): Pick<Answer, 'errors' | 'exception'> {
  try {
    return { errors: jsonValidator({ document: schema, pointer: '', name: '' }, undefined, plainRules)(text) }
  } catch (error) {
    return { exception: (error as Error).message }
  }
}

/** Where in the schema's text something is wrong isn't told: a schema may come as a value. */
function withoutPlace(message: string): string {
  return message.replace(/ Path '.*$/, '')
}

// Each has the time and the work of an expression of its own.
beforeEach(() => startExpression(ambient(), defaultLimits))

describe('errors of JSON Schema are those of Newtonsoft.Json.Schema', () => {
  for (const answer of record)
    it(`${JSON.stringify(answer.schema)} on ${JSON.stringify(answer.text)}`, () => {
      const { errors, exception } = answer
      const answered = answerOf(answer)
      if (exception === undefined) expect(answered).toEqual({ errors })
      else expect([exception, withoutPlace(exception)]).toContain(answered.exception)
    })
})
