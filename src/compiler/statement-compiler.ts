import type { Span } from '../diagnostics/diagnostic.ts'
import { closest } from '../diagnostics/suggest.ts'
import type { Label, MessageKind, Op, PolicyBuilder } from '../policies/builder.ts'
import type { PolicyDefinition } from '../policies/define.ts'
import { type BodyReads, constant, type Operand, type OperandFor } from '../policies/operand.ts'
import type { ReferenceKind, Statements, ValueSpec } from '../policies/schema.ts'
import type { Backend } from '../runtime/backends/backend.ts'
import type { Backends } from '../runtime/backends/backends.ts'
import type { CertificateStore } from '../runtime/certificate-store.ts'
import type { Block, CacheStore, Gateway, Origin, Scope, Section } from '../runtime/pipeline.ts'
import { sections } from '../runtime/pipeline.ts'
import { attributeOf, childElements, type ElementNode, hasText, type Value } from '../syntax/tree.ts'
import type { PolicyCatalog } from './catalog.ts'
import { checkBackend } from './check-backend.ts'
import { bufferBody, raise, startOutbound } from './control-ops.ts'
import type { AnyOperand, DraftLabel } from './draft.ts'
import type { EffectivePolicy, ScopedStatement } from './effective-policy.ts'
import type { ElementContext } from './element-context.ts'
import type { ExpressionCompiler } from './expression-compiler.ts'
import type { ProgramBuilder } from './program-builder.ts'
import { readElement } from './read-element.ts'
import type { References } from './references.ts'
import type { Reporter } from './reporter.ts'

/** What compiling statements needs. */
export interface StatementServices {
  readonly catalog: PolicyCatalog
  readonly reporter: Reporter
  readonly expressions: ExpressionCompiler
  readonly references: References
  readonly program: ProgramBuilder
  readonly backends: Backends
  /** Whether somebody said which named values there are. */
  readonly namedValuesGiven: boolean
  readonly lenient: boolean
  /** Scope of the innermost document where it is known: policies are checked against it. */
  readonly checkedScope: Scope | null
  readonly gateway: Gateway | null
  /** Policies that a document takes only once and has: `scope/name`. */
  readonly seenInDocument: Set<string>
}

/** Where a statement stands. */
interface Place {
  readonly section: Section
  readonly scope: Scope
  /** Path of the surrounding element without section, empty directly below a section. */
  readonly path: string
  readonly fragment: boolean
  /** False for a fragment that is checked by itself: no section is known. */
  readonly checkSection: boolean
  /** The policy around, for origins of nested elements. */
  readonly isTopLevel: boolean
  /** Each statement is a branch of its own, those of a fragment too. */
  readonly branch?: (node: ElementNode, compile: () => void) => void
}

/** Compiles the effective policy section by section. */
export function compileSections(policy: EffectivePolicy, services: StatementServices): void {
  for (const section of sections) {
    services.program.startSection(section)
    const first = policy[section][0] ?? policy.backend[0] ?? policy.inbound[0]
    if (section === 'outbound' && first) {
      const place: Place = {
        section,
        scope: first.scope,
        path: '',
        fragment: false,
        checkSection: true,
        isTopLevel: true,
      }
      services.program.emit(startOutbound as Op<never>, [], originOf(first.node, `${first.node.name}[1]`, place))
    }
    const counts = new Map<string, Map<string, number>>()
    const seen = new Set<string>()
    for (const statement of policy[section]) compileTop(statement, section, counts, seen, services)
  }
}

function compileTop(
  statement: ScopedStatement,
  section: Section,
  counts: Map<string, Map<string, number>>,
  seen: Set<string>,
  services: StatementServices,
): void {
  const { node, scope } = statement
  let perScope = counts.get(scope)
  if (!perScope) {
    perScope = new Map()
    counts.set(scope, perScope)
  }
  const index = (perScope.get(node.name) ?? 0) + 1
  perScope.set(node.name, index)
  const place: Place = { section, scope, path: '', fragment: false, checkSection: true, isTopLevel: true }
  const definition = services.catalog.get(node.name)
  if (definition && !definition.repeatable) {
    const key = `${scope}/${node.name}`
    if (seen.has(key))
      services.reporter.report('policy-repeated', `${node.name} may stand only once in ${section}`, node.startTagSpan, {
        path: `${scope}/${section}/${node.name}[${index}]`,
      })
    seen.add(key)
  }
  compileStatement(node, `${node.name}[${index}]`, place, services)
}

/** Compiles a resolver's document: its root is the one policy. */
export function compileResolver(root: ElementNode, services: StatementServices): void {
  services.program.isResolver = true
  for (const section of sections) {
    services.program.startSection(section)
    if (section !== 'inbound') continue
    const place: Place = {
      section,
      scope: 'operation',
      path: '',
      fragment: false,
      checkSection: false,
      isTopLevel: true,
    }
    compileStatement(root, `${root.name}[1]`, place, { ...services, checkedScope: null })
  }
}

/** Compiles the policies of a fragment that is checked by itself. */
export function compileFragmentAlone(root: ElementNode, services: StatementServices): void {
  for (const section of sections) services.program.startSection(section)
  const place: Place = {
    section: 'inbound',
    scope: 'operation',
    path: '',
    fragment: true,
    checkSection: false,
    isTopLevel: true,
  }
  compileAll(childElements(root), '', place, services)
}

function compileAll(
  nodes: readonly ElementNode[],
  parentPath: string,
  place: Place,
  services: StatementServices,
): void {
  const counts = new Map<string, number>()
  for (const node of nodes) {
    const index = (counts.get(node.name) ?? 0) + 1
    counts.set(node.name, index)
    const step = `${node.name}[${index}]`
    compileStatement(node, parentPath === '' ? step : `${parentPath}/${step}`, place, services)
  }
}

function compileStatement(node: ElementNode, path: string, place: Place, services: StatementServices): void {
  const { reporter, catalog } = services
  const fullPath = `${place.scope}/${place.section}/${path}`
  const { name } = node
  if (place.branch && name !== 'include-fragment') {
    const { branch, ...inside } = place
    branch(node, () => compileStatement(node, path, inside, services))
    return
  }
  if (name === 'base') {
    reporter.report(
      'base-misplaced',
      place.fragment ? '<base/> may not stand in a fragment' : '<base/> stands only directly in a section',
      node.startTagSpan,
      { path: fullPath },
    )
    return
  }
  if (name === 'include-fragment') {
    includeFragment(node, path, place, services)
    return
  }
  const definition = catalog.get(name)
  if (!definition) {
    reportUnknown(node, path, place, services)
    return
  }
  checkPlacement(definition, node, fullPath, place, services)
  const builder = new StatementBuilder(node, path, place, services)
  const { values, incomplete } = readElement(node, definition, builder)
  if (incomplete) {
    builder.checkNested(values)
    builder.raise(`${name} holds something that isn't known here or can't be carried out yet`)
    return
  }
  definition.compile(values as never, builder)
  if (place.isTopLevel) services.program.endTopStatement()
}

function reportUnknown(node: ElementNode, path: string, place: Place, services: StatementServices): void {
  const { reporter, catalog, program, lenient } = services
  const { name } = node
  const fullPath = `${place.scope}/${place.section}/${path}`
  const near = closest(name, catalog.names)
  if (catalog.isKnown(name)) {
    reporter.report('policy-not-supported', `Sluice doesn't carry out ${name} yet`, node.nameSpan, {
      unsupported: true,
      path: fullPath,
      ...(lenient ? { severity: 'warning' as const } : {}),
    })
  } else {
    reporter.report(
      'policy-unknown',
      `There is no policy '${name}'${near ? ` (did you mean '${near}'?)` : ''}`,
      node.nameSpan,
      { path: fullPath },
    )
  }
  program.emit(raise as Op<never>, [constant(`${name} is not supported`)], originOf(node, path, place))
}

function checkPlacement(
  definition: PolicyDefinition,
  node: ElementNode,
  path: string,
  place: Place,
  services: StatementServices,
): void {
  const { reporter, checkedScope, gateway, seenInDocument } = services
  if (definition.oncePerDocument) {
    const key = `${place.scope}/${node.name}`
    if (seenInDocument.has(key))
      reporter.report('policy-repeated', `${node.name} may stand only once in a policy document`, node.startTagSpan, {
        path,
      })
    seenInDocument.add(key)
  }
  const { onceIn } = definition
  if (onceIn && onceIn.gateway === gateway && onceIn.section === place.section) {
    const key = `${place.section}/${node.name}`
    if (seenInDocument.has(key)) {
      const message = `The ${gateway} gateway takes only one ${node.name} in ${place.section}`
      reporter.report('policy-repeated', message, node.startTagSpan, { path })
    }
    seenInDocument.add(key)
  }
  if (place.checkSection && !definition.sections.includes(place.section)) {
    reporter.report('policy-not-in-section', `${node.name} may not stand in ${place.section}`, node.startTagSpan, {
      path,
      help: `sections of ${node.name}: ${definition.sections.join(', ')}`,
    })
  }
  if (checkedScope && !definition.scopes.includes(place.scope)) {
    reporter.report('policy-not-in-scope', `${node.name} may not stand at ${place.scope} scope`, node.startTagSpan, {
      path,
      help: `scopes of ${node.name}: ${definition.scopes.join(', ')}`,
    })
  }
  if (gateway && !definition.gateways.includes(gateway)) {
    reporter.report('policy-not-in-gateway', `The ${gateway} gateway has no ${node.name}`, node.startTagSpan, {
      path,
      help: `gateways of ${node.name}: ${definition.gateways.join(', ')}`,
    })
  }
}

function includeFragment(node: ElementNode, path: string, place: Place, services: StatementServices): void {
  const { reporter, references, program } = services
  const fullPath = `${place.scope}/${place.section}/${path}`
  if (place.fragment) {
    reporter.report('fragment-nested', 'A fragment may not include another fragment', node.startTagSpan, {
      path: fullPath,
      help: 'include both fragments from the policy document',
    })
    return
  }
  for (const attribute of node.attributes) {
    if (attribute.name !== 'fragment-id' && attribute.name !== 'id') {
      const near = closest(attribute.name, ['fragment-id'])
      reporter.report(
        'attribute-unknown',
        `include-fragment has no attribute '${attribute.name}'${near ? ` (did you mean '${near}'?)` : ''}`,
        attribute.nameSpan,
        { path: fullPath },
      )
    }
  }
  const [child] = childElements(node)
  if (child)
    reporter.report('child-unknown', `include-fragment has no child element '${child.name}'`, child.nameSpan, {
      path: fullPath,
    })
  if (hasText(node))
    reporter.report('text-unexpected', 'include-fragment takes no text', node.text.span, { path: fullPath })
  const id = attributeOf(node, 'fragment-id')
  if (!id) {
    reporter.report('attribute-missing', "include-fragment needs the attribute 'fragment-id'", node.startTagSpan, {
      path: fullPath,
    })
    return
  }
  if (id.value.expression) {
    reporter.report(
      'expression-not-allowed',
      'fragment-id of include-fragment takes no expression',
      id.value.expression.span,
      { path: fullPath },
    )
    return
  }
  const root = id.value.holes.length > 0 ? null : references.fragment(id.value.text, id.value.span, fullPath)
  if (!root) {
    program.emit(
      raise as Op<never>,
      [constant(`The fragment '${id.value.text}' isn't known here`)],
      originOf(node, path, place),
    )
    return
  }
  compileAll(childElements(root), path, { ...place, fragment: true }, services)
}

function originOf(node: ElementNode, path: string, place: Place): Origin {
  const id = attributeOf(node, 'id')
  return {
    policy: node.name,
    policyId: id?.value.text ?? null,
    section: place.section,
    scope: place.scope,
    path,
    span: node.startTagSpan,
  }
}

/** The builder that a policy's `compile` writes with, and the context that its element is read in. */
class StatementBuilder implements PolicyBuilder, ElementContext {
  readonly section: Section
  readonly scope: Scope
  readonly gateway: Gateway | null
  readonly message: MessageKind
  readonly isTopLevel: boolean
  readonly reporter: Reporter
  readonly lenient: boolean
  readonly #node: ElementNode
  readonly #path: string
  readonly #place: Place
  readonly #services: StatementServices
  readonly origin: Origin

  constructor(node: ElementNode, path: string, place: Place, services: StatementServices) {
    this.#node = node
    this.#path = path
    this.#place = place
    this.#services = services
    this.section = place.section
    this.scope = place.scope
    this.gateway = services.gateway
    this.message = place.section === 'inbound' || place.section === 'backend' ? 'request' : 'response'
    this.isTopLevel = place.isTopLevel
    this.reporter = services.reporter
    this.lenient = services.lenient
    this.origin = originOf(node, path, place)
  }

  path(node: ElementNode): string {
    return this.#fullPath(this.#innerPath(node))
  }

  #fullPath(path: string): string {
    return `${this.#place.scope}/${this.#place.section}/${path}`
  }

  /** Path of an element inside this policy: steps below it are appended to the policy's own path. */
  #innerPath(node: ElementNode): string {
    const steps: string[] = []
    for (let current: ElementNode | null = node; current && current !== this.#node; current = current.parent) {
      const { parent, name }: ElementNode = current
      const alike = parent ? childElements(parent).filter((c) => c.name === name) : [current]
      steps.unshift(`${name}[${alike.indexOf(current) + 1}]`)
    }
    return steps.length === 0 ? this.#path : `${this.#path}/${steps.join('/')}`
  }

  expression(text: Value, spec: ValueSpec, what: string, node: ElementNode): Operand<unknown> | undefined {
    return text.expression && this.#services.expressions.compile(text.expression, spec, what, this.path(node))
  }

  unknown(value: Value): Operand<unknown> {
    const name = value.holes[0]?.name ?? ''
    return this.#services.expressions.raising(`The named value '${name}' isn't known here`, value.span)
  }

  reference(kind: ReferenceKind, name: string, span: Span): void {
    this.#services.references.check(kind, name, span, this.#fullPath(this.#path))
    if (kind === 'backend') checkBackend(name, span, this.#fullPath(this.#path), this.#services)
  }

  backend(id: string): Backend | null {
    return this.#services.backends.get(id)
  }

  get certificates(): CertificateStore {
    return this.#services.references.certificates
  }

  lookup(kind: ReferenceKind, name: string): unknown {
    return this.#services.references.find(kind, name)
  }

  known(kind: ReferenceKind): Readonly<Record<string, unknown>> | undefined {
    return this.#services.references.all(kind)
  }

  emit<A extends readonly unknown[]>(op: Op<A>, ...operands: { [K in keyof A]: OperandFor<A[K]> }): void {
    const list = operands as unknown as readonly AnyOperand[]
    const reads = readsOf(list)
    if (reads.request) this.buffersBody('request')
    if (reads.response) this.buffersBody('response')
    this.#services.program.emit(op as unknown as Op<never>, list, this.origin)
  }

  answersPreflight(): void {
    this.#services.program.answersPreflight()
  }

  goesOnAfterHit(store: CacheStore): void {
    this.#services.program.goesOnAfterHit(store)
  }

  loadsLate(load: () => Promise<unknown>): void {
    this.#services.program.loadsLate(load)
  }

  slot(): number {
    return this.#services.program.slot()
  }

  label(): Label {
    return this.#services.program.label()
  }

  place(label: Label): void {
    this.#services.program.place(label as DraftLabel)
  }

  jump(target: Label): void {
    this.#services.program.jump(target as DraftLabel, this.origin)
  }

  jumpUnless(condition: Operand<boolean>, target: Label, at: ElementNode = this.#node): void {
    const reads = readsOf([condition as Operand<unknown>])
    if (reads.request) this.buffersBody('request')
    if (reads.response) this.buffersBody('response')
    const origin =
      at === this.#node ? this.origin : { ...this.origin, path: this.#innerPath(at), span: at.startTagSpan }
    this.#services.program.jumpUnless(condition, target as DraftLabel, origin)
  }

  statements(statements: Statements): void {
    const place: Place = { ...this.#place, isTopLevel: false }
    for (const policy of statements.policies) compileStatement(policy, this.#innerPath(policy), place, this.#services)
  }

  block(): Block {
    return this.#services.program.open()
  }

  branches(statements: Statements, only: readonly string[]): readonly Block[] {
    const { program } = this.#services
    const blocks: Block[] = []
    const branch = (node: ElementNode, compile: () => void): void => {
      if (!only.includes(node.name))
        this.report('child-unknown', `${node.name} may not stand directly in ${this.#node.name}`, node.nameSpan)
      const block = program.open()
      block.start = program.next
      compile()
      block.end = program.next
      blocks.push(block)
    }
    const place: Place = { ...this.#place, isTopLevel: false, branch }
    for (const policy of statements.policies) compileStatement(policy, this.#innerPath(policy), place, this.#services)
    return blocks
  }

  fill(block: Block, statements: Statements, asked?: Operand<unknown>): void {
    block.start = this.#services.program.next
    this.statements(statements)
    const reads = asked && readsOf([asked])
    if (reads?.request) this.buffersBody('request')
    if (reads?.response) this.buffersBody('response')
    block.end = this.#services.program.next
  }

  buffersBody(message: MessageKind): void {
    this.#services.program.emit(bufferBody as Op<never>, [constant<unknown>(message)], this.origin)
  }

  warn(code: Parameters<PolicyBuilder['report']>[0], message: string, span: Span, help?: string): void {
    this.reporter.report(code, message, span, { path: this.#fullPath(this.#path), help, severity: 'warning' })
  }

  report(code: Parameters<PolicyBuilder['report']>[0], message: string, span: Span, help?: string): void {
    this.reporter.report(code, message, span, { path: this.#fullPath(this.#path), help })
  }

  reportUnsupported(message: string, span: Span): void {
    this.reporter.report('attribute-not-supported', message, span, {
      unsupported: true,
      ...(this.lenient ? { severity: 'warning' as const } : {}),
      path: this.#fullPath(this.#path),
    })
  }

  policy(node: ElementNode, section: Section = this.section): void {
    compileStatement(
      node,
      this.#innerPath(node),
      { ...this.#place, section, isTopLevel: false, checkSection: false },
      this.#services,
    )
  }

  raise(message: string): void {
    this.#services.program.emit(raise as Op<never>, [constant<unknown>(message)], this.origin)
  }

  /** Checks policies inside an element that can't be compiled itself. */
  checkNested(values: unknown): void {
    if (typeof values !== 'object' || values === null) return
    const record = values as Record<string, unknown>
    const nested = record['statements'] as Statements | undefined
    if (nested) this.statements(nested)
    for (const [key, value] of Object.entries(record)) {
      if (key === 'statements' || key === 'node') continue
      if (Array.isArray(value)) for (const item of value) this.checkNested(item)
      else if (value && typeof value === 'object' && 'node' in value) this.checkNested(value)
    }
  }
}

function readsOf(operands: readonly AnyOperand[]): BodyReads {
  let request = false
  let response = false
  for (const operand of operands) {
    if (!('kind' in operand)) continue
    const reads =
      operand.kind === 'computed'
        ? operand.reads
        : operand.kind === 'list'
          ? readsOf(operand.items)
          : operand.kind === 'deferred'
            ? readsOf([operand.operand as Operand<unknown>])
            : null
    if (!reads) continue
    request ||= reads.request
    response ||= reads.response
  }
  return { request, response }
}
