import * as engine from '../compiler/engine.ts'
import type { Parts } from './parts.ts'

/** All parts, loaded with whoever imports them. */
export const parts: Parts = { engine: () => engine }
