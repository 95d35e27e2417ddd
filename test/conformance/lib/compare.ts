import type { RecordedResult } from './case.ts'

/** What Sluice says; more fields than the recorded ones may be there. */
export interface Answer {
  readonly type?: string | null
  readonly value?: string | null
  readonly error?: { readonly type: string; readonly message: string }
  readonly diagnostics?: readonly {
    readonly cs?: string | null
    readonly line: number
    readonly column: number
    readonly severity?: string
    readonly code?: string
    readonly message?: string
  }[]
}

/** How an answer differs from the recorded one, in one line, or null where it doesn't. */
export function difference(recorded: RecordedResult, answer: Answer): string | null {
  if ('volatile' in recorded) {
    const expected = comparedType(recorded.type)
    const actual = 'type' in answer && answer.type !== undefined ? comparedType(answer.type) : describe(answer)
    return expected === actual ? null : `.NET: ${expected} | Sluice: ${actual}`
  }
  if (saysVersion(recorded, answer)) return null
  const outside = 'diagnostics' in recorded && recorded.diagnostics[0]?.outside
  const expected = outside ? withoutPlace(describe(recorded)) : describe(recorded)
  const actual = outside ? withoutPlace(describe(answer)) : describe(answer)
  return expected === actual ? null : `.NET: ${expected} | Sluice: ${actual}${remark(answer)}`
}

/**
 * Syntax of a later C# is refused for its version before all else: what the compiler says besides comes of reading it all
 * the same. Its own refusal for the version has to be there too, at the same place.
 */
function saysVersion(recorded: RecordedResult, answer: Answer): boolean {
  const own = answer.diagnostics?.find(({ severity }) => severity !== 'warning')
  if (!('diagnostics' in recorded) || own?.code !== 'csharp-version') return false
  return recorded.diagnostics.some(
    ({ cs, line, column }) => cs === own.cs && line === own.line && column === own.column,
  )
}

function withoutPlace(described: string): string {
  return described.replace(/ at \d+:\d+$/, '')
}

/** What Sluice says to a refusal, for people: no part of the comparison. */
function remark({ diagnostics }: Answer): string {
  const first = diagnostics?.[0]
  return first?.message === undefined ? '' : ` (${first.code ?? ''}: ${first.message})`
}

function describe(result: Exclude<RecordedResult, { volatile: true }> | Answer): string {
  if ('diagnostics' in result && result.diagnostics) {
    // Only the first error is compared: what follows from it depends on how a compiler goes on after it.
    const first = result.diagnostics.find(
      (diagnostic) => !('severity' in diagnostic) || diagnostic.severity !== 'warning',
    )
    return first ? `refused ${first.cs ?? ''} at ${first.line}:${first.column}` : 'refused without an error'
  }
  if ('error' in result && result.error)
    return `throws ${exceptionType(result.error.type)}: ${JSON.stringify(withoutNumbers(result.error.message))}`
  if ('type' in result)
    return `${comparedType(result.type ?? null)} ${JSON.stringify(result.value == null ? null : withoutNumbers(result.value))}`
  return 'nothing'
}

/** The recorder's platform has an exception of its own for what its library of cryptography says. */
function exceptionType(type: string): string {
  return type === 'Interop+Crypto+OpenSslCryptographicException'
    ? 'System.Security.Cryptography.CryptographicException'
    : type
}

/** The number of an anonymous type depends on what else was compiled with it. */
function withoutNumbers(text: string): string {
  return text.replace(/(<>|&lt;&gt;)f__AnonymousType\d+/g, '$1f__AnonymousType')
}

/** The name of a type; those of LINQ's iterators and of the compiler's own classes are no contract, only their kind is. */
function comparedType(type: string | null): string {
  if (type === null) return 'null'
  if (/^<>f__AnonymousType/.test(type)) return 'anonymous'
  if (type.startsWith('System.Linq.Enumerable+')) return 'LINQ iterator'
  // The class around an expression is the recorder's.
  return /^\w+\+(<>\w+\+)?<<\w+>[gb]__\w+\|/.test(type) ? 'iterator of a local function' : withoutNumbers(type)
}
