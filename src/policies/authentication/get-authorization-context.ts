import { typeNamed } from '../../dotnet/type-system/definition.ts'
import { mapView } from '../../runtime/context/dictionary-view.ts'
import { variableValue } from '../../runtime/context/input-values.ts'
import { claimValues, decodeJwt } from '../../runtime/context/jwt.ts'
import { ContextRecord } from '../../runtime/context/record.ts'
import { PolicyError } from '../../runtime/errors.ts'
import { ConnectionFailure, type ConnectionToken } from '../../runtime/host/connections.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy } from '../define.ts'
import { constant } from '../operand.ts'
import { bool, oneOf, string } from '../schema.ts'

/** Fetches the token of a credential-manager connection and keeps it as an Authorization object. */
export const getAuthorizationContext = definePolicy({
  name: 'get-authorization-context',
  category: 'authentication',
  summary:
    'Fetches the token of a credential-manager connection and keeps it as an Authorization object in a variable.',
  witness: 'test/cases/get-authorization-context/behaviour.test.yaml › the policy itself touches no header',
  sections: ['inbound'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption'],
  attributes: {
    'provider-id': string({ required: true, expressions: true, allowEmpty: false }),
    'authorization-id': string({ required: true, expressions: true, allowEmpty: false }),
    'context-variable-name': string({ required: true, expressions: true, allowEmpty: false }),
    'identity-type': oneOf(['managed', 'jwt'], { default: 'managed', expressions: true }),
    identity: string({ expressions: true, notes: 'Entra token without scheme; only read with identity-type="jwt"' }),
    'ignore-error': bool({ default: false, expressions: true }),
  },
  decisions: [
    'A failure has the status 500 and no reason.',
    'Of the token of identity-type="jwt" audience, oid, tid and lifetime are checked here; its signature and the access policy of the connection are left to the credential manager.',
    'Claims are the members of the token response as .NET values: text, bool, int, long, double, JArray and JObject.',
  ],
  compile: (v, builder) =>
    builder.emit(
      fetchAuthorization,
      v.providerId,
      v.authorizationId,
      v.contextVariableName,
      v.identityType,
      v.identity ?? constant<string | null>(null),
      v.ignoreError,
    ),
})

export function fetchAuthorization(
  run: Run,
  providerId: string,
  authorizationId: string,
  variable: string,
  identityType: 'managed' | 'jwt',
  identity: string | null,
  ignoreError: boolean,
): Promise<undefined> | undefined {
  const keep = (found: ConnectionToken): undefined => {
    run.context.variables.set(variable, authorizationRecord(found))
    run.trace?.add('get-authorization-context', {
      message: `Authorization context of '${providerId}/${authorizationId}' was stored in variable '${variable}'.`,
    })
    return undefined
  }
  const failed = (error: unknown): undefined => {
    if (!(error instanceof ConnectionFailure)) throw error
    if (!ignoreError) throw new PolicyError({ reason: null, message: error.message, status: 500 }, { cause: error })
    run.context.variables.set(variable, null)
    run.trace?.add('get-authorization-context', {
      message: `No authorization context was obtained, which is ignored: ${error.message}`,
    })
    return undefined
  }
  try {
    if (identityType === 'jwt') checkIdentity(identity, run.host.clock.now())
    const found = run.host.connections.authorization({
      providerId,
      authorizationId,
      identity: identityType === 'jwt' ? identity : null,
    })
    return found instanceof Promise ? found.then(keep).catch(failed) : keep(found)
  } catch (error) {
    return failed(error)
  }
}

const audience = 'https://azure-api.net/authorization-manager'

/** What the credential manager asks of a token before it looks at the access policy of the connection. */
function checkIdentity(identity: string | null, now: number): void {
  const denied = (why: string): ConnectionFailure => new ConnectionFailure(`The identity ${why}.`)
  if (identity === null || identity.trim() === '') throw denied('is missing')
  const token = decodeJwt(identity)
  if (!token) throw denied('is no JWT')
  const { payload } = token
  if (!claimValues(payload['aud']).includes(audience)) throw denied(`is not for the audience '${audience}'`)
  for (const claim of ['oid', 'tid'])
    if (claimValues(payload[claim]).length === 0) throw denied(`lacks the claim '${claim}'`)
  const expires = payload['exp']
  if (typeof expires === 'number' && expires * 1000 < now) throw denied('is expired')
}

const objectType = typeNamed('System.Object')

function authorizationRecord({ accessToken, claims }: ConnectionToken): ContextRecord {
  const values = new Map(
    Object.entries(claims ?? {}).map(([name, value]) => [name, variableValue(value, `claims.${name}`)]),
  )
  return new ContextRecord('Authorization', { AccessToken: accessToken, Claims: mapView(values, objectType) })
}
