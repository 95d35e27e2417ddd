import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Backends } from '../runtime/backends/backends.ts'
import type { CertificateStore } from '../runtime/certificate-store.ts'
import type { Program } from '../runtime/pipeline.ts'
import type { Surroundings } from './surroundings.ts'

/** A compiled policy: evaluate it as often as you like, also concurrently. */
export interface Pipeline {
  /** Warnings of the compilation. */
  readonly diagnostics: readonly Diagnostic[]
  /** Resolves when everything that loads late (Liquid, JSON Schema …) is loaded; evaluation waits by itself otherwise. */
  ready(): Promise<void>
  /** @internal */
  readonly program: Program
  /** @internal Hides the secrets among the named values. */
  readonly redact: (text: string) => string
  /** @internal */
  readonly surroundings: Surroundings
  /** @internal */
  readonly certificates: CertificateStore
  readonly backends: Backends
}

/** A document that does not compile. */
export class CompileError extends Error {
  override readonly name = 'CompileError'
  readonly diagnostics: readonly Diagnostic[]

  constructor(diagnostics: readonly Diagnostic[]) {
    const errors = diagnostics.filter((d) => d.severity === 'error')
    const first = errors[0]
    const place = first?.span
      ? `${first.span.source.file ?? 'policy'}:${first.span.source.positionAt(first.span.start).line}: `
      : ''
    super(
      errors.length <= 1 ? `${place}${first?.message}` : `${place}${first?.message} (and ${errors.length - 1} more)`,
    )
    this.diagnostics = diagnostics
  }
}
