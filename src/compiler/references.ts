import type { DiagnosticCode } from '../diagnostics/codes.ts'
import type { Span } from '../diagnostics/diagnostic.ts'
import { closest } from '../diagnostics/suggest.ts'
import type { ReferenceKind } from '../policies/schema.ts'
import { CertificateStore } from '../runtime/certificate-store.ts'
import type { ElementNode } from '../syntax/tree.ts'
import type { Reporter } from './reporter.ts'
import type { FragmentSource, Surroundings } from './surroundings.ts'

const words: Readonly<
  Record<
    ReferenceKind | 'fragment',
    { code: DiagnosticCode; kind: 'backends' | 'certificates' | 'loggers' | 'schemas' | 'fragments' }
  >
> = {
  backend: { code: 'backend-unknown', kind: 'backends' },
  certificate: { code: 'certificate-unknown', kind: 'certificates' },
  logger: { code: 'logger-unknown', kind: 'loggers' },
  schema: { code: 'schema-unknown', kind: 'schemas' },
  fragment: { code: 'fragment-unknown', kind: 'fragments' },
}

/** Looks names up in the surroundings; reports a name once where its kind is open, every time where it is given. */
export class References {
  readonly #surroundings: Surroundings
  readonly #reporter: Reporter
  readonly #warned = new Set<string>()
  readonly #fragments = new Map<string, ElementNode | null>()
  readonly #readFragment: (id: string, source: FragmentSource) => ElementNode | null

  /** Certificates of the surroundings, read when they are first used. */
  readonly certificates: CertificateStore

  constructor(
    surroundings: Surroundings,
    reporter: Reporter,
    readFragment: (id: string, source: FragmentSource) => ElementNode | null,
  ) {
    this.#surroundings = surroundings
    this.certificates = new CertificateStore(surroundings.certificates)
    this.#reporter = reporter
    this.#readFragment = readFragment
  }

  check(kind: ReferenceKind | 'fragment', name: string, span: Span, path: string): void {
    const { code, kind: field } = words[kind]
    const given = this.#surroundings[field]
    if (given) {
      if (keyOf(kind, name, given) !== undefined) return
      const near = closest(name, Object.keys(given))
      this.#reporter.report(code, `There is no ${kind} '${name}'${near ? ` (did you mean '${near}'?)` : ''}`, span, {
        path,
      })
      return
    }
    const key = `${kind} ${name}`
    if (this.#warned.has(key)) return
    this.#warned.add(key)
    this.#reporter.report(code, `The ${kind} '${name}' isn't known here: checks that depend on it are skipped`, span, {
      severity: 'warning',
      path,
      help: `name the ${field} in sluice.config.yaml, or in the call, to have them checked`,
    })
  }

  find(kind: ReferenceKind, name: string): unknown {
    const given = this.#surroundings[words[kind].kind] as Readonly<Record<string, unknown>> | undefined
    const key = given && keyOf(kind, name, given)
    return key === undefined ? undefined : given?.[key]
  }

  all(kind: ReferenceKind): Readonly<Record<string, unknown>> | undefined {
    return this.#surroundings[words[kind].kind]
  }

  /** The root of a fragment, or null where it is unknown (reported) or can't be read (reported by the reader). */
  fragment(id: string, span: Span, path: string): ElementNode | null {
    this.check('fragment', id, span, path)
    const cached = this.#fragments.get(id)
    if (cached !== undefined) return cached
    const given = this.#surroundings.fragments
    const source = given && Object.hasOwn(given, id) ? given[id] : undefined
    const root = source === undefined ? null : this.#readFragment(id, source)
    this.#fragments.set(id, root)
    return root
  }
}

/** The key that a name stands for; ids of certificates are compared without case. */
function keyOf(
  kind: ReferenceKind | 'fragment',
  name: string,
  given: Readonly<Record<string, unknown>>,
): string | undefined {
  if (Object.hasOwn(given, name)) return name
  return kind === 'certificate' ? Object.keys(given).find((key) => key.toLowerCase() === name.toLowerCase()) : undefined
}
