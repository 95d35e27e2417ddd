import { SourceText } from '../diagnostics/diagnostic.ts'
import { startCompiling } from '../dotnet/values/ambient.ts'
import type { BindingEnvironment } from '../expressions/binding/environment.ts'
import { Backends } from '../runtime/backends/backends.ts'
import type { CertificateStore } from '../runtime/certificate-store.ts'
import { documentKind, rootUnknown } from '../syntax/document-kind.ts'
import { readPolicy } from '../syntax/read.ts'
import type { ElementNode, PolicyDocument } from '../syntax/tree.ts'
import type { PolicyCatalog } from './catalog.ts'
import type { Draft } from './draft.ts'
import { defaultGlobalPolicy, effectivePolicy, parentScopes, type ScopedDocument } from './effective-policy.ts'
import { ExpressionCompiler } from './expression-compiler.ts'
import type { StatementServices } from './placement.ts'
import { ProgramBuilder } from './program-builder.ts'
import { References } from './references.ts'
import { Reporter } from './reporter.ts'
import { compileFragmentAlone, compileResolver, compileSections } from './statement-compiler.ts'
import {
  type FragmentSource,
  namedValueReader,
  namedValueTexts,
  type ParentDocument,
  type Surroundings,
} from './surroundings.ts'

/** What an engine's compilations share. */
export interface CompilerServices {
  readonly catalog: PolicyCatalog
  readonly environment: BindingEnvironment
}

export interface Compiled {
  readonly draft: Draft
  readonly certificates: CertificateStore
  readonly reporter: Reporter
  readonly backends: Backends
}

/** Reads, links and compiles a document. Everything wrong is in the reporter; the draft is whole only without errors. */
export function compileDocument(text: string, surroundings: Surroundings, shared: CompilerServices): Compiled {
  startCompiling()
  const reporter = new Reporter()
  const source = new SourceText(text, surroundings.file ?? null)
  const document = read(source, surroundings, reporter)
  const program = new ProgramBuilder()
  const backends = new Backends(surroundings.backends, namedValueReader(surroundings.namedValues ?? {}))
  const services: StatementServices = {
    catalog: shared.catalog,
    reporter,
    expressions: new ExpressionCompiler(shared.environment, reporter, surroundings.lenient ?? false),
    references: new References(surroundings, reporter, (id, fragment) =>
      readFragment(id, fragment, surroundings, reporter),
    ),
    program,
    backends,
    namedValuesGiven: surroundings.namedValues !== undefined,
    lenient: surroundings.lenient ?? false,
    checkedScope: surroundings.scope ?? null,
    gateway: surroundings.gateway ?? null,
    seenInDocument: new Set(),
  }
  if (document) compileRoot(document, surroundings, services)
  return { draft: program.draft(), certificates: services.references.certificates, reporter, backends }
}

function compileRoot(document: PolicyDocument, surroundings: Surroundings, services: StatementServices): void {
  const { reporter } = services
  switch (documentKind(document)) {
    case 'policies': {
      const chain = [
        ...parents(surroundings, reporter),
        { scope: surroundings.scope ?? ('operation' as const), document },
      ]
      compileSections(effectivePolicy(chain, reporter), services)
      break
    }
    case 'fragment':
      compileFragmentAlone(document.root, services)
      break
    case 'resolver':
      compileResolver(document.root, services)
      break
    default:
      reporter.add(rootUnknown(document))
  }
}

function read(source: SourceText, surroundings: Surroundings, reporter: Reporter): PolicyDocument | undefined {
  const { namedValues, placeholders } = surroundings
  const result = readPolicy(source, {
    ...(namedValues ? { namedValues: namedValueTexts(namedValues) } : {}),
    ...(placeholders
      ? { tokens: { syntax: placeholders.syntax, values: new Map(Object.entries(placeholders.values ?? {})) } }
      : {}),
  })
  for (const diagnostic of result.diagnostics) reporter.add(diagnostic)
  return result.document
}

function parents(surroundings: Surroundings, reporter: Reporter): ScopedDocument[] {
  const scope = surroundings.scope ?? 'operation'
  const given: readonly ParentDocument[] =
    surroundings.parents ??
    (scope === 'global' ? [] : [{ scope: 'global', policy: defaultGlobalPolicy, file: 'default global policy' }])
  const plain = given.filter((p) => typeof p === 'string' || p.scope === undefined).length
  const scopes = parentScopes(scope, plain)
  const chain: ScopedDocument[] = []
  for (const parent of given) {
    const text = typeof parent === 'string' ? parent : parent.policy
    const file = typeof parent === 'string' ? undefined : parent.file
    const parentScope = (typeof parent === 'string' ? undefined : parent.scope) ?? scopes.shift() ?? 'global'
    const source = new SourceText(text, file ?? `${parentScope} policy`)
    const document = read(source, surroundings, reporter)
    if (!document) continue
    if (documentKind(document) === 'policies') chain.push({ scope: parentScope, document })
    else reporter.add(rootUnknown(document))
  }
  return chain
}

function readFragment(
  id: string,
  fragment: FragmentSource,
  surroundings: Surroundings,
  reporter: Reporter,
): ElementNode | null {
  const text = typeof fragment === 'string' ? fragment : fragment.text
  const file = typeof fragment === 'string' ? undefined : fragment.file
  const document = read(new SourceText(text, file ?? `fragment ${id}`), surroundings, reporter)
  if (!document) return null
  if (documentKind(document) !== 'fragment') {
    reporter.report(
      'root-unknown',
      `the root of a fragment is 'fragment', not '${document.root.name}'`,
      document.root.nameSpan,
    )
    return null
  }
  return document.root
}
