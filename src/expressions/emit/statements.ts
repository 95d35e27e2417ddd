import { charge } from '../../dotnet/values/ambient.ts'
import type {
  BoundBlock,
  BoundDeclaration,
  BoundLabeled,
  BoundStatement,
  LocalFunctionSymbol,
  LocalSymbol,
} from '../binding/bound.ts'
import { tupleElements } from '../binding/well-known.ts'
import { lockable, raise } from '../support/references.ts'
import { type Emitter, isCell } from './emitter.ts'
import { emitTry, emitUsing } from './exceptions.ts'
import { emitEffect, emitExpression } from './expressions.ts'
import { emitLocalFunction } from './lambdas.ts'
import { emitDo, emitFor, emitForEach, emitWhile } from './loops.ts'
import { isNotNull } from './not-null.ts'
import { emitSwitch } from './switches.ts'

/** One or more JavaScript statements, ending in a line break. */
export function emitStatement(e: Emitter, node: BoundStatement): string {
  switch (node.kind) {
    case 'block':
      return `{\n${emitBlockContent(e, node)}}\n`
    case 'expressionStatement':
      return `${emitEffect(e, node.expression)};\n`
    case 'declaration':
      return emitDeclaration(e, node.local, initialValue(e, node), false)
    case 'localFunction':
    case 'empty':
      return ''
    case 'if': {
      const otherwise = node.else ? ` else {\n${emitStatement(e, node.else)}}` : ''
      return `if (${emitExpression(e, node.condition)}) {\n${emitStatement(e, node.then)}}${otherwise}\n`
    }
    case 'while':
      return emitWhile(e, node)
    case 'do':
      return emitDo(e, node)
    case 'for':
      return emitFor(e, node)
    case 'forEach':
      return emitForEach(e, node)
    case 'switch':
      return emitSwitch(e, node)
    case 'break':
      return `break ${e.frame.jumps.at(-1)?.breakTo ?? ''};\n`
    case 'continue':
      return `continue ${e.frame.jumps.findLast((jump) => jump.continueTo !== null)?.continueTo ?? ''};\n`
    case 'return':
      return node.value ? `return ${emitExpression(e, node.value)};\n` : 'return;\n'
    case 'throw': {
      if (!node.operand) return `throw ${e.frame.caught.at(-1) ?? 'undefined'};\n`
      const value = emitExpression(e, node.operand)
      return isNotNull(e, node.operand) ? `throw ${value};\n` : `${e.support(raise)}(${value});\n`
    }
    case 'try':
      return emitTry(e, node)
    case 'using':
      return emitUsing(e, node)
    case 'lock':
      return `${e.support(lockable)}(${emitExpression(e, node.value)});\n${emitStatement(e, node.body)}`
    case 'labeled':
      return emitStatement(e, node.statement)
    case 'goto': {
      const target = e.labels.get(node.label)
      if (!target) throw new Error(`The label ${node.label.name} is out of reach`)
      return `{ ${e.support(charge)}(1); ${target.state} = ${target.index}; continue ${target.loop}; }\n`
    }
    case 'gotoCase': {
      const target = e.frame.switches.at(-1)
      if (!target) throw new Error('goto case outside a switch')
      return `{ ${e.support(charge)}(1); ${target.state} = ${node.section}; continue ${target.loop}; }\n`
    }
    case 'yieldReturn':
      return `yield ${emitExpression(e, node.value)};\n`
    case 'yieldBreak':
      return 'return;\n'
  }
}

/** A tuple may be filled field by field: it needs a value to begin with. */
function initialValue(e: Emitter, { local, value, start, end }: BoundDeclaration): string | null {
  if (value) return emitExpression(e, value)
  const isTuple = tupleElements(local.type) !== null
  return isTuple ? emitExpression(e, { kind: 'default', type: local.type, start, end }) : null
}

/** `let v = …`, or an assignment where the block has declared the variable before. */
function emitDeclaration(e: Emitter, local: LocalSymbol, value: string | null, isDeclared: boolean): string {
  if (local.isConst) return ''
  const name = e.local(local)
  if (local.role === 'local' && local.modifier === 'ref') {
    const isKnown = e.frame.declared.has(local)
    e.frame.declared.add(local)
    return value === null ? '' : `${isKnown ? '' : 'let '}${name} = ${value};\n`
  }
  if (isDeclared || e.frame.declared.has(local)) {
    if (value === null) return ''
    return `${e.variable(local)} = ${value};\n`
  }
  e.frame.declared.add(local)
  if (isCell(local)) return `let ${name} = { value: ${value ?? 'undefined'} };\n`
  return value === null ? `let ${name};\n` : `let ${name} = ${value};\n`
}

/** Declares variables that are set elsewhere than in a declaration. */
export function declareLocals(e: Emitter, locals: readonly LocalSymbol[]): string {
  const names = locals
    .filter((local) => !local.isConst)
    .map((local) => {
      e.frame.declared.add(local)
      return isCell(local) ? `${e.local(local)} = { value: undefined }` : e.local(local)
    })
  return names.length === 0 ? '' : `let ${names.join(', ')};\n`
}

/** Local functions of a block, callable before they stand in the text. */
export function emitFunctions(e: Emitter, functions: readonly LocalFunctionSymbol[]): string {
  return functions
    .filter((symbol) => symbol.isUsed || symbol.body)
    .map((symbol) => emitLocalFunction(e, symbol))
    .join('')
}

export function emitBlockContent(e: Emitter, node: BoundBlock): string {
  return emitStatementList(e, node.statements, node.locals, node.functions)
}

/** Statements with the variables and functions declared among them. */
function emitStatementList(
  e: Emitter,
  statements: readonly BoundStatement[],
  locals: readonly LocalSymbol[],
  functions: readonly LocalFunctionSymbol[],
): string {
  const hasLabels = statements.some(
    (statement) => statement.kind === 'labeled' && labelsOf(statement).some((label) => label.isUsed),
  )
  const declaredInPlace = new Set<LocalSymbol>()
  // A function may capture any variable of the block; it is written after them, as JavaScript hoists it anyway.
  if (!hasLabels && functions.length === 0) {
    for (const statement of statements) if (statement.kind === 'declaration') declaredInPlace.add(statement.local)
  }
  const declarations = declareLocals(
    e,
    locals.filter((local) => !declaredInPlace.has(local)),
  )
  const hoisted = emitFunctions(e, functions)
  if (hasLabels) return declarations + hoisted + emitLabeled(e, statements)
  return declarations + hoisted + statements.map((statement) => emitStatement(e, statement)).join('')
}

/** The labels in front of a statement. */
export function labelsOf(statement: BoundLabeled): BoundLabeled['label'][] {
  const labels = [statement.label]
  for (let inner = statement.statement; inner.kind === 'labeled'; inner = inner.statement) labels.push(inner.label)
  return labels
}

/** Labels become the cases of a switch in a loop: `goto` sets the state and turns the loop. */
function emitLabeled(e: Emitter, statements: readonly BoundStatement[]): string {
  const state = e.name('s')
  const loop = e.name('L')
  let index = 0
  for (const statement of statements) {
    if (statement.kind !== 'labeled') continue
    index++
    for (const label of labelsOf(statement)) e.labels.set(label, { state, loop, index })
  }
  let code = `let ${state} = 0;\n${loop}: for (;;) {\nswitch (${state}) {\ncase 0:\n`
  index = 0
  for (const statement of statements) {
    if (statement.kind === 'labeled') code += `case ${++index}:\n`
    // A declaration behind a label must start anew each time.
    if (statement.kind === 'declaration' && !statement.value && isCell(statement.local)) {
      code += `${e.local(statement.local)} = { value: undefined };\n`
    }
    code += emitStatement(e, statement)
  }
  return `${code}}\nbreak;\n}\n`
}
