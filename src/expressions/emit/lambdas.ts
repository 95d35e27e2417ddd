import { typedEnumerator } from '../../dotnet/collections/enumerator-object.ts'
import { generatedLocally } from '../../dotnet/linq/sequence.ts'
import { enterCall, leaveCall } from '../../dotnet/values/ambient.ts'
import type { BoundLambda, BoundMethodDelegate, LocalFunctionSymbol, LocalSymbol } from '../binding/bound.ts'
import { notNull } from '../support/references.ts'
import type { Emitter } from './emitter.ts'
import { isCell } from './emitter.ts'
import { emitEffect, emitExpression } from './expressions.ts'
import { isNotNull } from './not-null.ts'
import { mayRecurse } from './recursion.ts'
import { emitBlockContent } from './statements.ts'

/** `{ value }` cells for parameters that are passed on by reference; those by `ref` and `out` come as cells. */
function parameterCells(e: Emitter, parameters: readonly LocalSymbol[]): { names: string[]; cells: string } {
  let cells = ''
  const names = parameters.map((parameter) => {
    e.frame.declared.add(parameter)
    const name = e.local(parameter)
    if (parameter.modifier !== 'none' || !isCell(parameter)) return name
    cells += `const ${name} = { value: ${name}_ };\n`
    return `${name}_`
  })
  return { names, cells }
}

/** A body that counts how deep calls nest, where it may call itself. */
function guarded(e: Emitter, code: string, isGuarded: boolean): string {
  if (!isGuarded) return code
  return `${e.support(enterCall)}();\ntry {\n${code}} finally { ${e.support(leaveCall)}(); }\n`
}

export function emitLambda(e: Emitter, node: BoundLambda): string {
  let parameters: string[] = []
  const { body, variables } = e.inFunction(() => {
    const { names, cells } = parameterCells(e, node.parameters)
    parameters = names
    if (node.body.kind === 'block') return guarded(e, cells + emitBlockContent(e, node.body), mayRecurse(node.body))
    const isVoid = node.returnType.fullName === 'System.Void'
    const value = isVoid ? emitEffect(e, node.body) : emitExpression(e, node.body)
    return guarded(e, `${cells}${isVoid ? '' : 'return '}${value};\n`, mayRecurse(node.body))
  })
  const head = `(${parameters.join(', ')}) =>`
  const single = /^return (.*);\n$/s.exec(body)
  if (variables === '' && single && node.body.kind !== 'block') return `(${head} ${single[1]})`
  return `(${head} {\n${variables}${body}})`
}

/** The receiver is evaluated and checked when the delegate is made, not when it is called. */
export function emitMethodDelegate(e: Emitter, node: BoundMethodDelegate): string {
  if (!node.receiver) return emitLambda(e, node.lambda)
  const name = e.name('t')
  e.placeholders.set(node.placeholder, name)
  e.notNullPlaceholders.add(node.placeholder)
  const receiver = emitExpression(e, node.receiver)
  const checked = isNotNull(e, node.receiver) ? receiver : `${e.support(notNull)}(${receiver})`
  return `((${name}) => ${emitLambda(e, node.lambda)})(${checked})`
}

/** A function declaration: JavaScript hoists it within its block as C# does. */
export function emitLocalFunction(e: Emitter, symbol: LocalFunctionSymbol): string {
  const { body } = symbol
  if (!body) throw new Error(`The local function ${symbol.name} has no body`)
  let parameters: string[] = []
  const typeNames = symbol.typeParameters.map((parameter) => {
    const name = e.name('T')
    e.typeParameters.set(parameter, name)
    return name
  })
  const written = e.inFunction(() => {
    const { names, cells } = parameterCells(e, symbol.parameters)
    parameters = names
    const content = cells + emitBlockContent(e, body)
    return symbol.iteratorElement ? content : guarded(e, content, mayRecurse(body))
  })
  const list = [...parameters, ...typeNames].join(', ')
  const name = `f${symbol.id}`
  if (!symbol.iteratorElement) return `function ${name}(${list}) {\n${written.variables}${written.body}}\n`
  const isEnumerator =
    symbol.returnType.fullName.startsWith('System.Collections.Generic.IEnumerator') ||
    symbol.returnType.fullName === 'System.Collections.IEnumerator'
  const generator = `${e.support(generatedLocally)}(${e.type(symbol.iteratorElement)}, () => ${name}_(${list}))`
  const sequence = isEnumerator ? `${e.support(typedEnumerator)}(${generator})` : generator
  return (
    `function* ${name}_(${list}) {\n${written.variables}${written.body}}\n` +
    `function ${name}(${list}) {\nreturn ${sequence};\n}\n`
  )
}
