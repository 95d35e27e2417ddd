import type { BoundBody } from '../binding/bound.ts'
import { Emitter } from './emitter.ts'
import { emitExpression } from './expressions.ts'
import { declareLocals, emitBlockContent } from './statements.ts'

/** JavaScript of an expression: the body of a function that takes `constants` and gives the function over `context`. */
export interface EmittedFunction {
  readonly code: string
  readonly constants: readonly unknown[]
}

/**
 * Writes a bound expression as JavaScript. The code is built from typed nodes only: names are generated, texts are
 * literals or stand in `constants`.
 */
export function emitFunction(bound: BoundBody): EmittedFunction {
  const e = new Emitter(bound.hasFilters)
  const { body } = bound
  e.contextMayBeNull = bound.reassignsContext
  const written = e.inFunction(() => {
    const locals = declareLocals(e, bound.locals)
    return locals + (body.kind === 'block' ? emitBlockContent(e, body) : `return ${emitExpression(e, body)};\n`)
  })
  const code = `"use strict";\n${e.constantDeclarations()}return (context) => {\n${written.variables}${written.body}};\n`
  return { code, constants: e.constants }
}
