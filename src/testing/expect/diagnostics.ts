import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { plainNumber } from '../files/written-number.ts'

type Data = Readonly<Record<string, unknown>>

/** The document must report exactly these errors, in any order; an unsupported one never satisfies. */
export function compareDiagnostics(
  expected: readonly unknown[],
  diagnostics: readonly Diagnostic[],
  found: string[],
): void {
  const errors = diagnostics.filter((d) => d.severity === 'error')
  const rest = errors.map((d) => ({
    code: d.unsupported ? `${d.code} (unsupported)` : d.code,
    line: d.span ? d.span.source.positionAt(d.span.start).line : null,
    message: d.message,
  }))
  for (const wanted of expected) {
    const code = typeof wanted === 'string' ? wanted : String((wanted as Data)['code'])
    const line = typeof wanted === 'string' ? undefined : plainNumber((wanted as Data)['line'])
    const index = rest.findIndex((d) => d.code === code && (line === undefined || d.line === line))
    if (index >= 0) rest.splice(index, 1)
    else
      found.push(
        `diagnostics: expected ${code}${line === undefined ? '' : ` at line ${String(line)}`}, which was not reported`,
      )
  }
  for (const d of rest) found.push(`diagnostics: ${d.code} at line ${d.line ?? '?'} was not expected: ${d.message}`)
}
