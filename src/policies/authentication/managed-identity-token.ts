import { PolicyError } from '../../runtime/errors.ts'
import { IdentityFailure } from '../../runtime/host/identity.ts'
import type { HeaderStore } from '../../runtime/messages/header-store.ts'
import type { Run } from '../../runtime/run.ts'
import { bool, string } from '../schema.ts'

/** Attributes of authentication-managed-identity, the policy and the child of send-request. */
export const managedIdentityAttributes = {
  resource: string({ required: true, expressions: true, allowEmpty: false }),
  'client-id': string({ allowEmpty: false, notes: 'user-assigned identity; left out = system-assigned' }),
  'output-token-variable-name': string({ allowEmpty: false }),
  'ignore-error': bool({ default: false }),
} as const

/** What is known of the token when the policy is compiled. */
export interface IdentityRules {
  readonly clientId: string | null
  /** Variable that gets the token; null = the header Authorization gets it. */
  readonly variable: string | null
  readonly ignoreError: boolean
}

interface IdentityValues {
  readonly clientId: string | undefined
  readonly outputTokenVariableName: string | undefined
  readonly ignoreError: boolean
}

export function identityRules(values: IdentityValues): IdentityRules {
  return {
    clientId: values.clientId ?? null,
    variable: values.outputTokenVariableName ?? null,
    ignoreError: values.ignoreError,
  }
}

/** Puts a token of the managed identity into the variable, else into the headers; a promise where the host has to ask for it. */
export function addIdentityToken(
  run: Run,
  headers: HeaderStore,
  resource: string,
  rules: IdentityRules,
): Promise<undefined> | undefined {
  const { clientId } = rules
  const { branch } = run
  const keep = (token: string): undefined => {
    if (branch?.aborted) return undefined
    if (rules.variable !== null) run.context.variables.set(rules.variable, token)
    else headers.set('Authorization', `Bearer ${token}`)
    run.trace?.add('authentication-managed-identity', { message: `Token of '${resource}' was obtained.` })
    return undefined
  }
  const failed = (error: unknown): undefined => {
    if (!(error instanceof IdentityFailure)) throw error
    if (!rules.ignoreError)
      throw new PolicyError({ reason: null, message: error.message, status: 500 }, { cause: error })
    if (rules.variable !== null) run.context.variables.set(rules.variable, '')
    run.trace?.add('authentication-managed-identity', {
      message: `No token of '${resource}' was obtained, which is ignored: ${error.message}`,
    })
    return undefined
  }
  try {
    if (resource === '') throw new IdentityFailure('The resource of authentication-managed-identity is empty.')
    const token = run.host.identity.token({ resource, clientId })
    return token instanceof Promise ? token.then(keep).catch(failed) : keep(token)
  } catch (error) {
    return failed(error)
  }
}
