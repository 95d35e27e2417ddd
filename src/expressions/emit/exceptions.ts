/** `try`, `catch`, `finally`, `using`. Limit errors and faults of the engine pass through all of them. */

import { isInstanceOf } from '../../dotnet/type-system/conversions.ts'
import { DotnetException } from '../../dotnet/values/exception.ts'
import type { BoundCatch, BoundTry, BoundUsing } from '../binding/bound.ts'
import { filterHolds } from '../support/references.ts'
import type { Emitter } from './emitter.ts'
import { isCell } from './emitter.ts'
import { emitEffect, emitExpression } from './expressions.ts'
import { declareLocals, emitBlockContent, emitStatement } from './statements.ts'

const dotnetException = (e: Emitter): string => e.constant(DotnetException, 'DotnetException')

/** Runs `last` whatever happens in `body`, unless what happens is no .NET exception. */
export function emitFinally(e: Emitter, body: string, last: string): string {
  const isFault = e.name('n')
  const error = e.name('x')
  return (
    `let ${isFault} = false;\ntry {\n${body}} catch (${error}) {\n${isFault} = !(${error} instanceof ${dotnetException(e)});\n` +
    `throw ${error};\n} finally {\nif (!${isFault}) {\n${last}}\n}\n`
  )
}

export function emitTry(e: Emitter, node: BoundTry): string {
  let code = `{\n${emitBlockContent(e, node.body)}}\n`
  if (node.catches.length > 0) code = emitCatches(e, code, node.catches)
  if (node.finally) code = `{\n${emitFinally(e, code, emitBlockContent(e, node.finally))}}\n`
  return code
}

function emitCatches(e: Emitter, body: string, catches: readonly BoundCatch[]): string {
  const error = e.name('x')
  let code = `try {\n${body}} catch (${error}) {\nif (!(${error} instanceof ${dotnetException(e)})) throw ${error};\n${error}.wasThrown = true;\n`
  let declarations = ''
  let tail = ''
  for (const clause of catches) {
    declarations += declareLocals(e, [
      ...(clause.local && !clause.locals.includes(clause.local) ? [clause.local] : []),
      ...clause.locals,
    ])
    const assign = clause.local ? `${e.variable(clause.local)} = ${error}` : ''
    const isAny =
      !clause.type || clause.type.fullName === 'System.Exception' || clause.type.fullName === 'System.Object'
    const test = isAny || !clause.type ? 'true' : `${e.support(isInstanceOf)}(${error}, ${e.type(clause.type)})`
    const filter = clause.filter
      ? ` && ${e.support(filterHolds)}(() => (${assign === '' ? '' : `${assign}, `}${emitExpression(e, clause.filter)}))`
      : ''
    e.frame.caught.push(error)
    const content = emitBlockContent(e, clause.body)
    e.frame.caught.pop()
    const start = clause.local && !clause.filter ? `${assign};\n` : ''
    tail += `if (${test}${filter}) {\n${start}${content}} else `
  }
  code += `${declarations}${tail}throw ${error};\n}\n`
  return code
}

export function emitUsing(e: Emitter, node: BoundUsing): string {
  const locals = declareLocals(e, node.locals)
  const write = (at: number): string => {
    const resource = node.resources[at]
    if (!resource) return emitStatement(e, node.body)
    const held = e.name('u')
    const value = emitExpression(e, resource.value)
    e.placeholders.set(resource.placeholder, held)
    e.notNullPlaceholders.add(resource.placeholder)
    const { local } = resource
    const assign = local ? `${isCell(local) ? `${e.local(local)}.value` : e.variable(local)} = ${held};\n` : ''
    const start = `const ${held} = ${value};\n${assign}`
    const body = write(at + 1)
    if (!resource.dispose) return start + body
    return `${start}${emitFinally(e, body, `if (${held} !== null) ${emitEffect(e, resource.dispose)};\n`)}`
  }
  return `{\n${locals}${write(0)}}\n`
}
