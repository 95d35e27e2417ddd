import type { JsonToken } from '../../dotnet/json/tokens/token.ts'
import { printToken } from '../../dotnet/json/writing/print.ts'
import { Body } from '../../runtime/messages/body.ts'
import type { PolicyScope } from '../../runtime/pipeline.ts'
import type { Run } from '../../runtime/run.ts'

/** Where the policies of a resolver may stand. */
export const resolverScopes: readonly PolicyScope[] = ['graphql-resolver']

/** The field's arguments as the body that templates and expressions see: `{"arguments":{…}}`. */
export function argumentsBody(run: Run): Body {
  return Body.ofText(`{"arguments":${argumentsJson(run)}}`, 'application/json')
}

/** The field's arguments as JSON. */
function argumentsJson(run: Run): string {
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
