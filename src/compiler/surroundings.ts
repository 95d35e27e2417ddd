import type { BackendEntity } from '../entities/backend.ts'
import type { CertificateEntity } from '../runtime/certificate-store.ts'
import type { Gateway, Scope } from '../runtime/pipeline.ts'
import type { NamedValues } from '../syntax/substitution/named-values.ts'

/** A named value: its text, or a secret whose text is hidden wherever it would leave. */
export type NamedValue = string | { readonly secret: string }

/** A broader document: its text, or text with its scope and file name. */
export type ParentDocument = string | { readonly scope?: Scope; readonly policy: string; readonly file?: string }

/** A fragment: its text, or text with the file it came from. */
export type FragmentSource = string | { readonly text: string; readonly file?: string }

/** A deployment tool's tokens: `${x}` (terraform), `{#x#}` (apiops), `{x}` (braces). */
export interface Placeholders {
  readonly syntax: 'terraform' | 'apiops' | 'braces'
  readonly values?: Readonly<Record<string, string>>
}

/**
 * What a document refers to. A kind that is given (even `{}`) is complete: a name outside it is an error. A kind that is
 * left out is open: one warning a name, and checks that depend on it are skipped.
 */
export interface Surroundings {
  readonly namedValues?: Readonly<Record<string, NamedValue>>
  readonly fragments?: Readonly<Record<string, FragmentSource>>
  readonly backends?: Readonly<Record<string, BackendEntity>>
  /** Certificates of the instance: PEM text, or {@link CertificateEntity}. */
  readonly certificates?: Readonly<Record<string, string | CertificateEntity>>
  readonly loggers?: Readonly<Record<string, unknown>>
  readonly schemas?: Readonly<Record<string, unknown>>
  readonly placeholders?: Placeholders
  /** Broader documents, broad to narrow. Left out: APIM's default global document (none where `scope` is global). */
  readonly parents?: readonly ParentDocument[]
  /** Scope of the document; checked only where given. */
  readonly scope?: Scope
  /** Gateway it shall run on; checked only where given. */
  readonly gateway?: Gateway
  /** File name of the document, for diagnostics. */
  readonly file?: string
  /** Compiles what is unsupported to a step that raises when it is reached. */
  readonly lenient?: boolean
}

/** Named values in the form that the reader takes. */
export function namedValueTexts(values: Readonly<Record<string, NamedValue>>): NamedValues {
  return new Map(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? { value, secret: false } : { value: value.secret, secret: true },
    ]),
  )
}

/** Gives a named value's text; names that differ only in case are found too. */
export function namedValueReader(values: Readonly<Record<string, NamedValue>>): (name: string) => string | undefined {
  return (name) => {
    const key = Object.hasOwn(values, name)
      ? name
      : Object.keys(values).find((other) => other.toLowerCase() === name.toLowerCase())
    const value = key === undefined ? undefined : values[key]
    return typeof value === 'object' ? value.secret : value
  }
}
