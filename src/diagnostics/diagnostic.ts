import type { DiagnosticCode } from './codes.ts'

export type Severity = 'error' | 'warning' | 'info'

/** A text with a name: what spans point into. Line starts are computed on first use. */
export class SourceText {
  /** Path as shown to people: relative to the working directory with `/`, or null for text without a file (`eval`). */
  readonly file: string | null
  readonly text: string
  #lineStarts: number[] | undefined

  constructor(text: string, file: string | null = null) {
    this.text = text
    this.file = file
  }

  /** Line and column from 1, columns in UTF-16 units. CRLF, LF and CR end a line. */
  positionAt(offset: number): Position {
    const starts = this.lineStarts()
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }

  /** The text of a line (from 1) without its line break. */
  lineText(line: number): string {
    const starts = this.lineStarts()
    const start = starts[line - 1]
    if (start === undefined) return ''
    return this.text.slice(start, starts[line] ?? this.text.length).replace(/[\r\n]+$/, '')
  }

  private lineStarts(): number[] {
    if (this.#lineStarts) return this.#lineStarts
    const starts = [0]
    for (let i = 0; i < this.text.length; i++) {
      const c = this.text.charCodeAt(i)
      if (c === 10 || (c === 13 && this.text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
    }
    this.#lineStarts = starts
    return starts
  }
}

export interface Position {
  readonly line: number
  readonly column: number
}

/** A half-open range of a text: `start` inclusive, `end` exclusive, UTF-16 offsets. */
export interface Span {
  readonly source: SourceText
  readonly start: number
  readonly end: number
}

/** Another place that belongs to a diagnostic: the first of two duplicates, the value of a named value. */
export interface RelatedPlace {
  readonly message: string
  readonly span: Span
}

/** One finding of reader, checker, linter or loader. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  readonly message: string
  /** Absent only where there is no text at all (an unreadable file). */
  readonly span?: Span
  /** Path as shown to people where there is no span. */
  readonly file?: string
  /** `scope/section/policy[n]/…`, indexes from 1. */
  readonly path?: string
  /** The C# compiler's number, e.g. `CS0029`. */
  readonly cs?: string
  /** What the gateway accepts and Sluice can't do yet; nothing else. */
  readonly unsupported?: true
  readonly help?: string
  readonly related?: readonly RelatedPlace[]
}

/** The public JSON form of a diagnostic. */
export interface DiagnosticJson {
  code: string
  severity: Severity
  message: string
  file?: string
  line?: number
  column?: number
  endLine?: number
  endColumn?: number
  path?: string
  cs?: string
  unsupported?: true
  help?: string
  related?: { message: string; file?: string; line: number; column: number; endLine: number; endColumn: number }[]
}

function spanJson(span: Span): { file?: string; line: number; column: number; endLine: number; endColumn: number } {
  const from = span.source.positionAt(span.start)
  const to = span.source.positionAt(span.end)
  return {
    ...(span.source.file === null ? {} : { file: span.source.file }),
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
  }
}

export function diagnosticToJson(diagnostic: Diagnostic): DiagnosticJson {
  const { code, severity, message, span, file, path, cs, unsupported, help, related } = diagnostic
  return {
    code,
    severity,
    message,
    ...(span ? spanJson(span) : file === undefined ? {} : { file }),
    ...(path === undefined ? {} : { path }),
    ...(cs === undefined ? {} : { cs }),
    ...(unsupported ? { unsupported } : {}),
    ...(help === undefined ? {} : { help }),
    ...(related ? { related: related.map(({ message, span }) => ({ message, ...spanJson(span) })) } : {}),
  }
}
