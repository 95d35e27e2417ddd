import type { Run } from '../../runtime/run.ts'
import { definePolicy } from '../define.ts'
import { constant } from '../operand.ts'
import {
  addIdentityToken,
  type IdentityRules,
  identityRules,
  managedIdentityAttributes,
} from './managed-identity-token.ts'

/** Gets an Entra access token with the instance's managed identity for the backend call. */
export const authenticationManagedIdentity = definePolicy({
  name: 'authentication-managed-identity',
  category: 'authentication',
  summary: "Gets an Entra access token with the instance's managed identity for the backend call.",
  witness:
    'test/cases/authentication-managed-identity/behaviour.test.yaml › a resource that nobody listed gets the default token',
  sections: ['inbound', 'outbound'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted'],
  attributes: managedIdentityAttributes,
  decisions: [
    "In outbound it is accepted too, as Microsoft's toolkit offers it and deployed samples use it; a header is set on the request that has gone.",
    'With output-token-variable-name the header is left alone: the samples set it themselves.',
    'A failure that is ignored leaves the headers alone and gives the variable empty text.',
    'A failure has the status 500 and no reason.',
    "Without a host's own identity every resource gets the token managed-identity-token.",
  ],
  compile: (values, builder) =>
    builder.emit(authenticateWithIdentity, values.resource, constant(identityRules(values))),
})

export function authenticateWithIdentity(
  run: Run,
  resource: string,
  rules: IdentityRules,
): Promise<undefined> | undefined {
  return addIdentityToken(run, run.context.request.headers, resource, rules)
}
