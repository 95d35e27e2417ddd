import type { EmittedFunction } from './emit-function.ts'

/** The host forbids `new Function`: expressions have to be compiled ahead of time. */
export class EvalForbiddenError extends Error {
  override readonly name = 'EvalForbiddenError'

  constructor(cause: unknown) {
    super('The host forbids code generation: use the ahead-of-time build', { cause })
  }
}

/**
 * Makes the function of an emitted expression; its argument is the value of `context`. Throws
 * {@link EvalForbiddenError} where code generation is forbidden.
 */
export function instantiate(emitted: EmittedFunction): (context: unknown) => unknown {
  let make: (constants: readonly unknown[]) => (context: unknown) => unknown
  try {
    make = new Function('constants', emitted.code) as typeof make
  } catch (error) {
    // Generated code always parses; a host that forbids it throws an EvalError of its own kind.
    if (error instanceof SyntaxError) throw error
    throw new EvalForbiddenError(error)
  }
  return make(emitted.constants)
}
