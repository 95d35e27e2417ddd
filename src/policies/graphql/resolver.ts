import type { JsonToken } from '../../dotnet/json/tokens/token.ts'
import { printToken } from '../../dotnet/json/writing/print.ts'
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

/** The result of the resolver as it stands: JSON where the body is JSON, else its text. */
export function resolverResult(run: Run): unknown {
  const text = run.context.response?.body?.peekText() ?? ''
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
