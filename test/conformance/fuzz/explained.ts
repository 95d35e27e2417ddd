import type { RecordedResult } from '../lib/case.ts'
import type { Answer } from '../lib/compare.ts'

/** A kind of difference that is meant, or whose cause is known and not mended. */
export interface Explanation {
  readonly name: string
  readonly reason: string
  applies(expression: string, recorded: RecordedResult, own: Answer): boolean
}

const firstOf = (answer: RecordedResult | Answer) =>
  'diagnostics' in answer ? answer.diagnostics?.find((d) => !('severity' in d) || d.severity !== 'warning') : undefined

export const explanations: readonly Explanation[] = [
  {
    name: 'allow-list',
    reason: 'The gateway refuses the type or member, which .NET alone carries out.',
    applies: (_, __, own) => /^(type|member)-not-allowed$/.test(codeOf(own)),
  },
  {
    name: 'forbidden',
    reason: 'Sluice refuses dynamic, async and pointers, which the gateway refuses and .NET alone accepts.',
    applies: (_, __, own) => codeOf(own) === 'csharp-forbidden',
  },
  {
    name: 'not-built',
    reason: 'Sluice says at compile time that it does not carry the member out yet.',
    applies: (_, __, own) => codeOf(own) === 'member-not-supported',
  },
  {
    name: 'limit',
    reason: "Sluice's budget of work, memory and depth ended the expression, as the gateway's would.",
    applies: (_, __, own) => own.error?.type === 'LimitExceeded',
  },
  {
    name: 'span-extensions',
    reason:
      "A refused call names an extension method of System.MemoryExtensions, which .NET 10 has and the gateway's .NET has not: C# complains about the receiver instead of the name.",
    applies: (_, recorded, own) =>
      /^CS(1929|7036|1501|0411)$/.test(firstOf(recorded)?.cs ?? '') && /^CS(1061|1501)$/.test(firstOf(own)?.cs ?? ''),
  },
  {
    name: 'members-of-context',
    reason: "The recorder's stand-ins of the gateway's own types lack the member or are other classes than Sluice's.",
    applies: (expression, recorded) =>
      /context\.|ValidationError|Authorization/.test(expression) &&
      'diagnostics' in recorded &&
      /^'(I[A-Z]\w+|Backend|ProxyError|Jwt|BasicAuthCredentials|SubscriptionKeyParameterNames)' does not contain|type or namespace name '(ValidationError|Authorization)/.test(
        recorded.diagnostics[0]?.message ?? '',
      ),
  },
  {
    name: 'read-of-a-type',
    reason:
      'Open: where a number, text or date is wanted Json.NET reads it at once; Sluice reads the token first and names another place or another error of a malformed text.',
    applies: (expression, recorded, own) =>
      /Deserialize/.test(expression) &&
      'error' in recorded &&
      /Json(Reader|Serialization)Exception$/.test(recorded.error.type) &&
      /Json(Reader|Serialization)Exception$/.test(own.error?.type ?? ''),
  },
  {
    name: 'another-error-first',
    reason: 'Both refuse, with the same error among others; Sluice reports a later one of them first.',
    applies: (_, recorded, own) => {
      const first = firstOf(own)
      return (
        first !== undefined &&
        'diagnostics' in recorded &&
        recorded.diagnostics.some((d) => d.cs === first.cs && d.line === first.line && d.column === first.column)
      )
    },
  },
]

function codeOf(own: Answer): string {
  const first = firstOf(own)
  return first !== undefined && 'code' in first ? (first.code ?? '') : ''
}
