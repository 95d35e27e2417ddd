import { boxingEnumerator } from '../../dotnet/collections/untyped-interfaces.ts'
import { charge } from '../../dotnet/values/ambient.ts'
import { enumeratorOf } from '../../dotnet/values/enumerable.ts'
import type { BoundDo, BoundFor, BoundForEach, BoundStatement, BoundWhile } from '../binding/bound.ts'
import type { Emitter } from './emitter.ts'
import { emitFinally } from './exceptions.ts'
import { emitEffect, emitExpression, emitNotNull } from './expressions.ts'
import { declareLocals, emitStatement } from './statements.ts'

/** Every turn is paid for: a counter of the function gathers them, so that the account is seldom touched. */
function turn(e: Emitter): string {
  e.frame.turns ??= e.name('w')
  return `if (++${e.frame.turns} === ${turnsPaidAtOnce}) { ${e.frame.turns} = 0; ${e.support(charge)}(${turnsPaidAtOnce}); }\n`
}

const turnsPaidAtOnce = 32

function inLoop(e: Emitter, label: string, body: BoundStatement): string {
  e.frame.jumps.push({ breakTo: label, continueTo: label })
  const code = emitStatement(e, body)
  e.frame.jumps.pop()
  return code
}

export function emitWhile(e: Emitter, node: BoundWhile): string {
  const label = e.name('L')
  if (node.locals.length === 0) {
    return `${label}: while (${emitExpression(e, node.condition)}) {\n${turn(e)}${inLoop(e, label, node.body)}}\n`
  }
  const locals = declareLocals(e, node.locals)
  const test = `if (!${emitExpression(e, node.condition)}) break;\n`
  return `${label}: for (;;) {\n${turn(e)}${locals}${test}${inLoop(e, label, node.body)}}\n`
}

export function emitDo(e: Emitter, node: BoundDo): string {
  const label = e.name('L')
  const body = inLoop(e, label, node.body)
  return `${label}: do {\n${turn(e)}${body}} while (${emitExpression(e, node.condition)});\n`
}

/** The variables stand before the loop: a lambda sees the one that all turns share. */
export function emitFor(e: Emitter, node: BoundFor): string {
  const label = e.name('L')
  const inPlace = new Set(
    node.initializers.flatMap((statement) => (statement.kind === 'declaration' ? [statement.local] : [])),
  )
  const locals = declareLocals(
    e,
    node.locals.filter((local) => !inPlace.has(local)),
  )
  const start = node.initializers.map((statement) => emitStatement(e, statement)).join('')
  const conditionLocals = declareLocals(e, node.conditionLocals)
  const condition = node.condition ? emitExpression(e, node.condition) : ''
  const increments = node.increments.map((increment) => emitEffect(e, increment)).join(', ')
  const body = inLoop(e, label, node.body)
  const head = conditionLocals === '' ? `for (; ${condition}; ${increments})` : `for (;; ${increments})`
  const test =
    conditionLocals === '' || condition === '' ? conditionLocals : `${conditionLocals}if (!${condition}) break;\n`
  return `{\n${locals}${start}${label}: ${head} {\n${turn(e)}${test}${body}}\n}\n`
}

export function emitForEach(e: Emitter, node: BoundForEach): string {
  const label = e.name('L')
  const element = e.name('e')
  const source = e.name('s')
  const value = emitNotNull(e, node.source)
  e.placeholders.set(node.element, element)
  const body = (): string => {
    const locals = declareLocals(e, node.locals)
    const assign = `${emitEffect(e, node.assign)};\n`
    return locals + assign + inLoop(e, label, node.body)
  }
  if (node.by === 'array' || node.by === 'string') {
    const i = e.name('i')
    const items = node.by === 'array' ? `${value}.items` : value
    const read = node.by === 'array' ? `${source}[${i}]` : `${source}.charCodeAt(${i})`
    return (
      `{\nconst ${source} = ${items};\n${label}: for (let ${i} = 0; ${i} < ${source}.length; ${i}++) {\n` +
      `${turn(e)}const ${element} = ${read};\n${body()}}\n}\n`
    )
  }
  const made =
    node.by === 'boxed'
      ? `${e.support(boxingEnumerator)}(${value})`
      : `${e.support(enumeratorOf)}(${value}, ${e.type(node.element.type)})`
  const loop = `${label}: while (${source}.moveNext()) {\n${turn(e)}const ${element} = ${source}.current;\n${body()}}\n`
  return `{\nconst ${source} = ${made};\n${emitFinally(e, loop, `${source}.dispose();\n`)}}\n`
}
