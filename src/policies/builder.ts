import type { DiagnosticCode } from '../diagnostics/codes.ts'
import type { Span } from '../diagnostics/diagnostic.ts'
import type { Backend } from '../runtime/backends/backend.ts'
import type { CertificateStore } from '../runtime/certificate-store.ts'
import type { Block, CacheStore, Gateway, Origin, Scope, Section, Signal } from '../runtime/pipeline.ts'
import type { Run } from '../runtime/run.ts'
import type { ElementNode, Value } from '../syntax/tree.ts'
import type { Operand, OperandFor } from './operand.ts'
import type { ReferenceKind, Statements, ValueSpec } from './schema.ts'

/** A place in the program that jumps go to. */
export interface Label {
  readonly kind: 'label'
}

/**
 * An op: a named, exported function that carries out an instruction. It gets the run and the values of its operands and
 * returns a promise only where there is something to wait for.
 */
export type Op<A extends readonly unknown[]> = (run: Run, ...values: A) => Signal | void | Promise<Signal | void>

/** Which message a policy works on: the request in inbound and backend, the response in outbound and on-error. */
export type MessageKind = 'request' | 'response'

/** What `compile` of a policy uses to write instructions. */
export interface PolicyBuilder {
  readonly section: Section
  readonly scope: Scope
  readonly gateway: Gateway | null
  readonly message: MessageKind
  /** True directly below a section (or a fragment there), not inside choose, retry … */
  readonly isTopLevel: boolean
  /** Where the policy comes from: for errors that it raises outside of its own instructions. */
  readonly origin: Origin
  /** Appends an instruction: `op` with one operand for each of its parameters. */
  emit<A extends readonly unknown[]>(op: Op<A>, ...operands: { [K in keyof A]: OperandFor<A[K]> }): void
  /** The next instruction answers preflight requests; the evaluator then runs it alone. */
  answersPreflight(): void
  /**
   * After a cache hit outbound goes on behind this statement, or behind the outermost one around it (`choose`). Only the
   * first of a kind counts.
   */
  goesOnAfterHit(store: CacheStore): void
  /** What an instruction loads when it first runs, so that `pipeline.ready()` can load it before. */
  loadsLate(load: () => Promise<unknown>): void
  /** A place in `run.slots` of this policy's own, for what its instructions hand to each other. */
  slot(): number
  label(): Label
  /** The next instruction stands at the label. */
  place(label: Label): void
  jump(target: Label): void
  /** `at`: the element that holds the condition, where it isn't the policy itself: errors name its place. */
  jumpUnless(condition: Operand<boolean>, target: Label, at?: ElementNode): void
  /** Compiles nested policies right here. */
  statements(statements: Statements): void
  /** Makes an empty block to pass as an operand; {@link fill} it after the instruction that runs it. */
  block(): Block
  /**
   * Compiles nested policies as the block's content. The op must return `block.end` as its signal to go on behind it.
   * `asked`: what the op evaluates after the block; bodies that it reads are in memory by then.
   */
  fill(block: Block, statements: Statements, asked?: Operand<unknown>): void
  /**
   * Compiles nested policies, each as a block of its own, those of a fragment among them too; other policies than `only`
   * are reported. The op that runs the blocks goes on behind the last one.
   */
  branches(statements: Statements, only: readonly string[]): readonly Block[]
  /** Asks that the message's body is in memory before the next instruction. */
  buffersBody(message: MessageKind): void
  /** The backend entity with this id, where the surroundings have it. */
  backend(id: string): Backend | null
  warn(code: DiagnosticCode, message: string, span: Span, help?: string): void
  report(code: DiagnosticCode, message: string, span: Span, help?: string): void
  /** Reports what the gateway accepts and Sluice can't carry out yet. */
  reportUnsupported(message: string, span: Span): void
  /** Checks a literal reference against the surroundings; reports it where it is unknown. */
  reference(kind: ReferenceKind, name: string, span: Span): void
  /** What the surroundings hold for a reference, where they are given. */
  lookup(kind: ReferenceKind, name: string): unknown
  /** Everything of a kind that the surroundings hold, by name; undefined where the kind isn't given. */
  known(kind: ReferenceKind): Readonly<Record<string, unknown>> | undefined
  /** Certificates of the instance, where they are given. */
  readonly certificates: CertificateStore
  /** Compiles an expression of an element that is read by the policy itself; undefined where an error was reported. */
  expression(text: Value, spec: ValueSpec, what: string, node: ElementNode): Operand<unknown> | undefined
  /** An operand for text that holds an unknown named value: it raises when it is evaluated. */
  unknown(text: Value): Operand<unknown>
  /** Compiles one policy element below this one by its own declaration, in the section of this one or another. */
  policy(node: ElementNode, section?: Section): void
}
