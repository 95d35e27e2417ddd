import type { Diagnostic, Span } from './diagnostic.ts'
import { codeFrame } from './frame.ts'
import { colourStyle, plainStyle, type Style } from './style.ts'

export interface FormatOptions {
  readonly colours?: boolean
  /** Columns of the terminal. */
  readonly width?: number
  /** Lines shown around the place. */
  readonly context?: number
  /** Replaces secrets in what is shown. */
  readonly redact?: (text: string) => string
}

/**
 * A diagnostic for people: message and code, the place with its source lines, help, and the places that belong to it.
 *
 * ```text
 * error: set-header has no attribute 'nme'  attribute-unknown
 *   at inbound/set-header[1], policy.xml:3:17
 *   |
 * 3 |     <set-header nme="x">
 *   |                 ^^^
 *   help: did you mean 'name'?
 * ```
 */
export function formatDiagnostic(diagnostic: Diagnostic, options: FormatOptions = {}): string {
  const { colours = false, redact = (text: string) => text } = options
  const style = colours ? colourStyle : plainStyle
  const { code, severity, message, span, file, path, cs, unsupported, help, related = [] } = diagnostic
  const name = [cs, code].filter((part) => part !== undefined).join(', ')
  const kind = unsupported ? 'not supported yet' : severity
  const lines = [`${style[severity](`${kind}:`)} ${style.strong(message)}  ${style.faint(name)}`]
  const place = [path, span ? placeOf(span) : file].filter((part) => part !== undefined && part !== '')
  if (place.length > 0) lines.push(style.faint(`  at ${place.join(', ')}`))
  if (span) lines.push(...frameOf(span, options, style))
  if (help !== undefined) lines.push(`  ${style.info('help:')} ${help}`)
  for (const { message: what, span: where } of related) {
    lines.push(
      `  ${style.info('see:')} ${what}${style.faint(`, ${placeOf(where)}`)}`,
      ...frameOf(where, options, style),
    )
  }
  return redact(lines.join('\n'))
}

/** All diagnostics, each behind an empty line, and a last line that counts them. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], options: FormatOptions = {}): string {
  if (diagnostics.length === 0) return ''
  return [...diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, options)), countLine(diagnostics)].join(
    '\n\n',
  )
}

/** `2 errors, 1 warning`; what Sluice doesn't support yet is counted apart. */
export function countLine(diagnostics: readonly Diagnostic[]): string {
  const unsupported = diagnostics.filter((diagnostic) => diagnostic.unsupported).length
  const errors = diagnostics.filter(({ severity, unsupported: ours }) => severity === 'error' && !ours).length
  const warnings = diagnostics.filter(({ severity, unsupported: ours }) => severity === 'warning' && !ours).length
  const parts = [counted(errors, 'error'), counted(warnings, 'warning')]
  if (unsupported > 0) parts.push(`${unsupported} not supported yet`)
  return parts.filter((part) => part !== undefined).join(', ') || 'nothing to report'
}

function counted(count: number, noun: string): string | undefined {
  return count === 0 ? undefined : `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** `file:line:column`, as terminals and editors make a link of it. */
export function placeOf({ source, start }: Span): string {
  const { line, column } = source.positionAt(start)
  return source.file === null ? `${line}:${column}` : `${source.file}:${line}:${column}`
}

function frameOf(span: Span, { width = 120, context = 0 }: FormatOptions, style: Style): string[] {
  return codeFrame(span, { style, width: Math.max(40, width - 8), context })
}
