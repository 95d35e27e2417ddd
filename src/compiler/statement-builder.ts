import type { Span } from '../diagnostics/diagnostic.ts'
import type { Label, MessageKind, Op, PolicyBuilder } from '../policies/builder.ts'
import { constant, type Operand, type OperandFor } from '../policies/operand.ts'
import type { ReferenceKind, Statements, ValueSpec } from '../policies/schema.ts'
import type { Backend } from '../runtime/backends/backend.ts'
import type { CertificateStore } from '../runtime/certificate-store.ts'
import type { Block, CacheStore, Gateway, Origin, Scope, Section } from '../runtime/pipeline.ts'
import { childElements, type ElementNode, type Value } from '../syntax/tree.ts'
import { readsOf } from './body-reads.ts'
import { checkBackend } from './check-backend.ts'
import { bufferBody, consumptionLimit, raise } from './control-ops.ts'
import type { AnyOperand, DraftLabel } from './draft.ts'
import type { ElementContext } from './element-context.ts'
import { originOf, type Place, type StatementServices } from './placement.ts'
import type { Reporter } from './reporter.ts'

/** Compiles a statement inside this one. */
type CompileStatement = (node: ElementNode, path: string, place: Place, services: StatementServices) => void

/** The builder that a policy's `compile` writes with, and the context that its element is read in. */
export class StatementBuilder implements PolicyBuilder, ElementContext {
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
  readonly #compile: CompileStatement
  readonly origin: Origin

  constructor(node: ElementNode, path: string, place: Place, services: StatementServices, compile: CompileStatement) {
    this.#compile = compile
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
    for (const policy of statements.policies) this.#compile(policy, this.#innerPath(policy), place, this.#services)
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
    for (const policy of statements.policies) this.#compile(policy, this.#innerPath(policy), place, this.#services)
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
    const limit = this.gateway === 'consumption' ? consumptionLimit : undefined
    this.#services.program.emit(bufferBody as Op<never>, [constant<unknown>(message), constant(limit)], this.origin)
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
    this.#compile(
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
