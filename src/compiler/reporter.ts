import type { DiagnosticCode } from '../diagnostics/codes.ts'
import type { Diagnostic, RelatedPlace, Severity, Span } from '../diagnostics/diagnostic.ts'

export interface ReportOptions {
  readonly severity?: Severity
  readonly help?: string | undefined
  readonly cs?: string | undefined
  readonly unsupported?: boolean
  readonly path?: string | undefined
  readonly related?: readonly RelatedPlace[] | undefined
}

/** Collects the diagnostics of a compilation, each place once. */
export class Reporter {
  readonly #found: Diagnostic[] = []
  readonly #seen = new Map<object, Set<string>>()

  report(code: DiagnosticCode, message: string, span: Span, options: ReportOptions = {}): void {
    this.add({
      code,
      severity: options.severity ?? 'error',
      message,
      span,
      ...(options.path === undefined ? {} : { path: options.path }),
      ...(options.cs === undefined ? {} : { cs: options.cs }),
      ...(options.unsupported ? { unsupported: true as const } : {}),
      ...(options.help === undefined ? {} : { help: options.help }),
      ...(options.related && options.related.length > 0 ? { related: options.related } : {}),
    })
  }

  /** A fragment included twice reports its findings once. */
  add(diagnostic: Diagnostic): void {
    if (diagnostic.span) {
      const { source, start, end } = diagnostic.span
      const key = `${diagnostic.code} ${start} ${end} ${diagnostic.cs ?? ''} ${diagnostic.message}`
      let keys = this.#seen.get(source)
      if (!keys) {
        keys = new Set()
        this.#seen.set(source, keys)
      }
      if (keys.has(key)) return
      keys.add(key)
    }
    this.#found.push(diagnostic)
  }

  get hasErrors(): boolean {
    return this.#found.some((d) => d.severity === 'error')
  }

  get count(): number {
    return this.#found.length
  }

  /** Everything found, in order of place within each file. */
  get diagnostics(): readonly Diagnostic[] {
    const order = new Map<object, number>()
    for (const { span } of this.#found) if (span && !order.has(span.source)) order.set(span.source, order.size)
    return [...this.#found].sort((a, b) => {
      const fileA = a.span ? (order.get(a.span.source) ?? 0) : -1
      const fileB = b.span ? (order.get(b.span.source) ?? 0) : -1
      return fileA - fileB || (a.span?.start ?? 0) - (b.span?.start ?? 0)
    })
  }
}
