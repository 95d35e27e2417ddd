import { createHash } from 'node:crypto'

/** An expression to be asked, with the context file it is run in. */
export interface Question {
  readonly expression: string
  readonly context?: JsonObject
}

export type JsonObject = { readonly [name: string]: unknown }

/** An error of the compiler, counted within the expression from 1. */
export interface RecordedDiagnostic {
  readonly cs: string | null
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly message: string
  /** The compiler points at the method around the expression, as where a return is missing: only the number counts. */
  readonly outside?: true
}

/** A result in the format of `sluice eval --format json`. */
export type RecordedResult =
  | { readonly type: string | null; readonly value: string | null }
  /** A value that depends on the time or on chance: only its type is compared. */
  | { readonly type: string | null; readonly volatile: true }
  | { readonly error: { readonly type: string; readonly message: string } }
  | { readonly diagnostics: readonly RecordedDiagnostic[] }

/** A recorded case; those of the corpus name their expression by the SHA-1 of its code. */
export interface ConformanceCase {
  readonly id: string
  readonly expression?: string
  readonly corpus?: string
  readonly context?: JsonObject
  readonly result: RecordedResult
}

/** A case's name: it stays the same as long as the question does, wherever the case stands. */
export function caseId(question: Question): string {
  const text = question.context ? `${question.expression}\n${JSON.stringify(question.context)}` : question.expression
  return sha1(text).slice(0, 10)
}

export function sha1(text: string): string {
  return createHash('sha1').update(text, 'utf8').digest('hex')
}
