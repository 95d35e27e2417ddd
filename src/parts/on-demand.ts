import { createRequire } from 'node:module'
import type { Parts } from './parts.ts'

const require = createRequire(import.meta.url)

/** Each part from its file in `dist/parts` when it is first asked for; Node loads a module once. */
export const parts: Parts = { engine: () => load('./engine.js') as ReturnType<Parts['engine']> }

function load(file: string): unknown {
  try {
    return require(file)
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'MODULE_NOT_FOUND'
    throw new Error(
      isMissing
        ? "Sluice's engine is not beside it. A bundler has to know the condition 'module', or to leave sluice outside."
        : // Node can't load a module at once that an import() has begun to load.
          "Sluice couldn't load its engine. Where an import() of one of its modules is under way, await it first.",
      { cause },
    )
  }
}
