import { serialize } from '../../dotnet/json/serialize.ts'
import type { JsonToken } from '../../dotnet/json/tokens/token.ts'
import { printToken } from '../../dotnet/json/writing/print.ts'
import { Box } from '../../dotnet/values/box.ts'
import { PolicyError } from '../../runtime/errors.ts'
import { DataFailure } from '../../runtime/host/data.ts'
import { IdentityFailure } from '../../runtime/host/identity.ts'
import { Body } from '../../runtime/messages/body.ts'
import { HeaderStore } from '../../runtime/messages/header-store.ts'
import { ResponseMessage } from '../../runtime/messages/response.ts'
import type { PolicyScope } from '../../runtime/pipeline.ts'
import type { Run } from '../../runtime/run.ts'

/** Where the policies of a resolver may stand. */
export const resolverScopes: readonly PolicyScope[] = ['graphql-resolver']

/** The field's arguments as the body that templates and expressions see: `{"arguments":{…}}`. */
export function argumentsBody(run: Run): Body {
  return Body.ofText(`{"arguments":${argumentsJson(run)}}`, 'application/json')
}

/** The field's arguments as JSON. */
export function argumentsJson(run: Run): string {
  const given = run.context.graphql?.fields['Arguments'] as JsonToken | null | undefined
  return given ? printToken(given, false) : '{}'
}

/** The result of the resolver as it stands: JSON where the body is JSON, else its text. */
export function resolverResult(run: Run): unknown {
  const text = run.context.response?.body?.peekText() ?? ''
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
/** The arguments become the body of `context.Request`. */
export function showArguments(run: Run): void {
  run.context.request.body = argumentsBody(run)
}

/** The answer of a data source becomes the response. */
export function answerWithJson(run: Run, json: string): undefined {
  const headers = new HeaderStore(['Content-Type', 'application/json'])
  run.context.response = new ResponseMessage(200, 'OK', headers, Body.ofText(json))
  return undefined
}

/** An object value as plain JSON data: the value of a query's parameter. */
export function plainValue(value: unknown): unknown {
  if (value === null || typeof value === 'string') return value
  if (value instanceof Box && typeof value.value === 'bigint' && !Number.isSafeInteger(Number(value.value)))
    return String(value.value)
  return JSON.parse(printToken(serialize(value), false)) as unknown
}

/** Calls a data source; its failures become errors of the policy. */
export function callDataSource<T>(
  call: () => T | Promise<T>,
  use: (answer: T) => undefined,
): Promise<undefined> | undefined {
  try {
    const answer = call()
    return answer instanceof Promise
      ? answer.then(use, (error: unknown) => Promise.reject(dataError(error)))
      : use(answer)
  } catch (error) {
    throw dataError(error)
  }
}

function dataError(error: unknown): unknown {
  if (!(error instanceof DataFailure) && !(error instanceof IdentityFailure)) return error
  return new PolicyError({ reason: null, message: error.message, status: 500 }, { cause: error })
}

/** The token of the managed identity where it is wanted; at once where the port gives it at once. */
export function identityToken(
  run: Run,
  isWanted: boolean,
  resource: string,
  clientId: string | null,
): string | null | Promise<string> {
  return isWanted ? run.host.identity.token({ resource, clientId }) : null
}
