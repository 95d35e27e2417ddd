import type { RecordedResult } from '../lib/case.ts'
import type { Answer } from '../lib/compare.ts'

/** A kind of difference that is meant, or whose cause is known. */
export interface Explanation {
  readonly name: string
  readonly reason: string
  /** A fault of ours that isn't mended: named so that others stand out, and counted against us. */
  readonly isOpen?: true
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
    name: 'stand-ins-of-context',
    reason:
      "The recorder's stand-ins of the gateway's own types lack the member, are other classes or have no text: the fact sheets say what Sluice does, not .NET.",
    applies: (expression, recorded) =>
      ('diagnostics' in recorded && gatewayWords.test(recorded.diagnostics[0]?.message ?? '')) ||
      ('type' in recorded && /^Conformance\./.test(recorded.type ?? '')) ||
      /\.GraphQL\b|LastError\)?\.ToString\(\)|context\.Variables\)|RegistrationDate/.test(expression),
  },
  {
    name: 'read-of-a-type',
    isOpen: true,
    reason:
      'Where a number, text or date is wanted Json.NET reads it at once; Sluice reads the token first and names another place or another error of a malformed text.',
    applies: (expression, recorded, own) =>
      /Deserialize/.test(expression) &&
      'error' in recorded &&
      /Json(Reader|Serialization)Exception$/.test(recorded.error.type) &&
      /Json(Reader|Serialization)Exception$/.test(own.error?.type ?? ''),
  },
  {
    name: 'system-xml',
    isOpen: true,
    reason: 'The order of checks and the messages of XmlReader, XmlDocument and their nodes where they throw.',
    applies: (expression, recorded, own) =>
      /\bXml(Reader|Document|Element|Attribute|Node|Text|Comment|CData|Declaration|Processing|Namespace)/.test(
        expression,
      ) &&
      ('error' in recorded || own.error !== undefined),
  },
  {
    name: 'builder-capacity',
    isOpen: true,
    reason: 'The capacity that a StringBuilder has after Replace or Insert of longer text; its text is the same.',
    applies: (_, recorded, own) =>
      'value' in recorded &&
      (recorded.value?.includes('"Capacity":') ?? false) &&
      withoutCapacity(recorded.value) === withoutCapacity(own.value ?? null),
  },
  {
    name: 'certificate-export',
    reason: 'Sluice exports certificates as DER and PEM only and says so with PlatformNotSupportedException.',
    applies: (expression, _, own) =>
      /\.Export\(/.test(expression) && own.error?.type === 'System.PlatformNotSupportedException',
  },
  {
    name: 'not-deserialized',
    reason: "Sluice says at run time that it can't deserialize JSON into the type.",
    applies: (_, __, own) => own.error?.message.startsWith("Sluice can't deserialize") ?? false,
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
  {
    name: 'syntax-error',
    reason: 'Both refuse a text that is no C#; after its first error two parsers go on in different ways.',
    applies: (_, recorded, own) => 'diagnostics' in recorded && codeOf(own) === 'csharp-syntax',
  },
  {
    name: 'refused-otherwise',
    isOpen: true,
    reason: 'Both refuse, Sluice with another number or at another place.',
    applies: (_, recorded, own) => 'diagnostics' in recorded && own.diagnostics !== undefined,
  },
]

const gatewayWords =
  /^'(I[A-Z]\w+|Backend|ProxyError|Jwt|BasicAuthCredentials|SubscriptionKeyParameterNames)' does not contain|'(ValidationError|Authorization|CarbonIntensityCategory|\w*State|\w*Type)'/

function withoutCapacity(value: string | null): string | null {
  return value?.includes('"Capacity":') ? value.replace(/"Capacity":\d+/g, '') : value
}

function codeOf(own: Answer): string {
  const first = firstOf(own)
  return first !== undefined && 'code' in first ? (first.code ?? '') : ''
}
