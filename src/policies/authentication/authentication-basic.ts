import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { string } from '../schema.ts'
import { utf8 } from './jwt/bytes.ts'

/** Sets the Authorization header of the backend request to Basic credentials. */
export const authenticationBasic = definePolicy({
  name: 'authentication-basic',
  category: 'authentication',
  summary: 'Sets the Authorization header of the backend request to Basic credentials.',
  witness: 'test/cases/authentication-basic/behaviour.test.yaml › expressions behind it see the header',
  sections: ['inbound'],
  scopes: everyScope,
  gateways: everyGateway,
  repeatable: false,
  attributes: {
    username: string({ required: true, expressions: true }),
    password: string({ required: true, expressions: true }),
  },
  decisions: [
    'The credentials are encoded as UTF-8.',
    'Expressions behind the policy see the new header.',
    'A null from an expression counts as empty text.',
    'It is no child of send-request: no page and no schema has it there.',
  ],
  compile: ({ username, password }, builder) => builder.emit(applyBasicCredentials, username, password),
})

export function applyBasicCredentials(run: Run, username: string, password: string): void {
  const credentials = btoa(String.fromCharCode(...utf8(`${username}:${password}`)))
  run.context.request.headers.set('Authorization', `Basic ${credentials}`)
  run.trace?.add('authentication-basic', { message: 'Basic credentials were added to the request.' })
}
