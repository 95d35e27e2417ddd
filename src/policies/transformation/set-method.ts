import { PolicyError } from '../../runtime/errors.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { string } from '../schema.ts'

/** Changes the method of the request that goes to the backend. */
export const setMethod = definePolicy({
  name: 'set-method',
  category: 'transformation',
  summary: 'Changes the HTTP method of the request that goes to the backend.',
  witness: 'test/cases/set-method/behaviour.test.yaml › the text becomes the method of the request › a literal',
  sections: ['inbound', 'backend', 'on-error'],
  scopes: everyScope,
  gateways: everyGateway,
  text: string({ required: true, expressions: true, allowEmpty: false }),
  decisions: [
    'The nine standard methods are sent in upper case, others as written.',
    'Accepted in backend before forward-request, where the toolkit offers it too; refused in outbound.',
    'An empty or null result of an expression is an error.',
  ],
  compile: ({ text }, builder) => builder.emit(applyMethod, text),
})

const standard = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH']

/** The method as it is sent. Throws for an empty one. */
export function normalizedMethod(text: string): string {
  const method = text.trim()
  if (method === '')
    throw new PolicyError({
      reason: 'ExpressionValueEvaluationFailure',
      message: 'Expression evaluation failed. The HTTP method is empty.',
      status: 500,
    })
  const upper = method.toUpperCase()
  return standard.includes(upper) ? upper : method
}

export function applyMethod(run: Run, method: string): void {
  run.context.request.method = normalizedMethod(method)
  run.trace?.add('set-method', { message: `Request method was set to ${run.context.request.method}.` })
}
