import type { DiagnosticCode } from '../../diagnostics/codes.ts'

/** A finding of lexer, parser or binder. Offsets are UTF-16 units in the expression's code, its bracket included. */
export interface CSharpFinding {
  readonly code: DiagnosticCode
  /** The C# compiler's number, `CS1002`. */
  readonly cs?: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly start: number
  readonly end: number
  /** What the gateway accepts and Sluice can't do yet. */
  readonly unsupported?: true
  readonly help?: string
}
