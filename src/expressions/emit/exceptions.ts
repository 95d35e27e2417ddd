/** `try`, `catch`, `finally`, `using`. Limit errors and faults of the engine pass through all of them. */

import { isInstanceOf } from '../../dotnet/type-system/conversions.ts'
import { DotnetException } from '../../dotnet/values/exception.ts'
import type { BoundCatch, BoundTry, BoundUsing, LocalSymbol } from '../binding/bound.ts'
import { clauseFor, enterTry, filterHolds, findHandler, leaveTry } from '../support/filters.ts'
import type { Emitter } from './emitter.ts'
import { isCell } from './emitter.ts'
import { emitEffect, emitExpression } from './expressions.ts'
import { declareLocals, emitBlockContent, emitStatement } from './statements.ts'

const dotnetException = (e: Emitter): string => e.constant(DotnetException, 'DotnetException')

/** Runs `last` whatever happens in `body`, unless what happens is no .NET exception. */
export function emitFinally(e: Emitter, body: string, last: string): string {
  const isFault = e.name('n')
  const error = e.name('x')
  const firstPass = e.hasFilters
    ? `if (!${isFault}) { ${isFault} = true; ${e.support(findHandler)}(${error}); ${isFault} = false; }\n`
    : ''
  return (
    `let ${isFault} = false;\ntry {\n${body}} catch (${error}) {\n${isFault} = !(${error} instanceof ${dotnetException(e)});\n` +
    `${firstPass}throw ${error};\n} finally {\nif (!${isFault}) {\n${last}}\n}\n`
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
  const clauses = catches.map((clause) => {
    const declaration = declareLocals(e, localsOf(clause))
    const assign = clause.local ? `${e.variable(clause.local)} = ${error}` : ''
    const filter = clause.filter
      ? ` && ${e.support(filterHolds)}(() => (${assign === '' ? '' : `${assign}, `}${emitExpression(e, clause.filter)}))`
      : ''
    e.frame.caught.push(error)
    const content = emitBlockContent(e, clause.body)
    e.frame.caught.pop()
    const start = clause.local && !clause.filter ? `${assign};\n` : ''
    return { declaration, test: emitTypeTest(e, clause, error) + filter, block: `{\n${start}${content}}` }
  })
  const declarations = clauses.map(({ declaration }) => declaration).join('')
  const start = `if (!(${error} instanceof ${dotnetException(e)})) throw ${error};\n${error}.wasThrown = true;\n`
  const otherwise = `else throw ${error};\n`
  if (!e.hasFilters) {
    const choice = clauses
      .map(({ test, block }) => `if (${test}) ${block} else `)
      .join('')
      .slice(0, -'else '.length)
    return `try {\n${body}} catch (${error}) {\n${start}${declarations}${choice}${otherwise}}\n`
  }
  const handler = e.name('h')
  const clause = e.name('c')
  const accepts = clauses.map(({ test }, i) => `${test} ? ${i} : `).join('')
  const choice = clauses.map(({ block }, i) => `if (${clause} === ${i}) ${block} `).join('else ')
  return (
    `{\n${declarations}const ${handler} = ${e.support(enterTry)}((${error}) => ${accepts}-1);\n` +
    `try {\ntry {\n${body}} finally { ${e.support(leaveTry)}(${handler}); }\n} catch (${error}) {\n${start}` +
    `const ${clause} = ${e.support(clauseFor)}(${handler}, ${error});\n${choice}${otherwise}}\n}\n`
  )
}

function localsOf(clause: BoundCatch): readonly LocalSymbol[] {
  const { local, locals } = clause
  return local && !locals.includes(local) ? [local, ...locals] : locals
}

function emitTypeTest(e: Emitter, { type }: BoundCatch, error: string): string {
  const isAny = !type || type.fullName === 'System.Exception' || type.fullName === 'System.Object'
  return isAny ? 'true' : `${e.support(isInstanceOf)}(${error}, ${e.type(type)})`
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
