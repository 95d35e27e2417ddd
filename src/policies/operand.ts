import type { Span } from '../diagnostics/diagnostic.ts'
import type { BoundBody } from '../expressions/binding/bound.ts'

/** A value known when the policy is compiled. */
export interface Constant<T> {
  readonly kind: 'constant'
  readonly value: T
}

/** What an expression reads that may have to be buffered before it runs. */
export interface BodyReads {
  readonly request: boolean
  readonly response: boolean
}

/** An expression, type-checked for its place. `convert` turns the result (unboxed, of `bound.type`) into the operand. */
export interface Computed<T> {
  readonly kind: 'computed'
  readonly bound: BoundBody
  readonly convert: (value: unknown) => T
  readonly reads: BodyReads
  readonly span: Span
}

/** A list of operands: the values of a header. */
export interface OperandList<T> {
  readonly kind: 'list'
  readonly items: readonly Operand<T>[]
}

/** A record of operands, read only when `read` is called: children that are evaluated late or not at all. */
export interface Deferred<T> {
  readonly kind: 'deferred'
  readonly operand: Operand<T>
}

/** A value of type `T` that an op gets: constant or computed for each request. */
export type Operand<T> = Constant<T> | Computed<T>

/** What may stand for a parameter of type `T` of an op. */
export type OperandFor<T> =
  | Operand<T>
  | (T extends readonly (infer E)[] ? OperandList<E> : never)
  | (T extends () => infer E ? Deferred<E> : never)

export function constant<T>(value: T): Constant<T> {
  return { kind: 'constant', value }
}

export function list<T>(items: readonly Operand<T>[]): OperandList<T> {
  return { kind: 'list', items }
}

/** The op gets a function that evaluates the operand when it is called. */
export function deferred<T>(operand: Operand<T>): Deferred<T> {
  return { kind: 'deferred', operand }
}

/** Transforms an operand: constants at once, expressions per request. */
export function mapOperand<T, U>(operand: Operand<T>, transform: (value: T) => U): Operand<U> {
  if (operand.kind === 'constant') return constant(transform(operand.value))
  const { convert } = operand
  return { ...operand, convert: (value) => transform(convert(value)) }
}
