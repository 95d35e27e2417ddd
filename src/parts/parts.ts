import type * as Engine from '../compiler/engine.ts'

/**
 * What a program doesn't pay for until it needs it. `#parts` gives each part synchronously, since compiling is
 * synchronous: on Node from a file of its own at the first call (`on-demand.ts`), elsewhere and in bundles from the
 * modules that came with the rest (`together.ts`). package.json chooses.
 */
export interface Parts {
  /** Compiler, policies, expressions and .NET: all that `import 'sluice'` leaves out. */
  engine(): typeof Engine
}
