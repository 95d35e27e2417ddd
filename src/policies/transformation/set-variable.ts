import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope, everySection } from '../define.ts'
import { constant } from '../operand.ts'
import { any, string } from '../schema.ts'

/** Declares a context variable: an expression keeps its type, a literal is a string. */
export const setVariable = definePolicy({
  name: 'set-variable',
  category: 'transformation',
  summary: 'Declares a context variable and gives it the value of an expression or a string.',
  witness: 'test/cases/set-variable/behaviour.test.yaml › a later one replaces the value, also with another type',
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    name: string({ required: true, allowEmpty: false, notes: 'case-sensitive' }),
    value: any({ required: true, expressions: true, notes: 'an expression keeps its type, a literal is a string' }),
  },
  decisions: [
    'Names are case-sensitive.',
    'Null and values of any type are stored as they are, also those outside the documented list; a nullable as its value.',
    'White space of a literal is kept.',
  ],
  compile: ({ name, value }, builder) => builder.emit(storeVariable, constant(name), value),
})

export function storeVariable(run: Run, name: string, value: unknown): void {
  run.context.variables.set(name, value)
  run.trace?.add('set-variable', {
    message: `Context variable was successfully set.`,
    name,
    value: run.trace.describe(value),
  })
}
