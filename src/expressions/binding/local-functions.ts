import type { DotnetType, TypeParameter } from '../../dotnet/type-system/type.ts'
import type * as S from '../syntax/ast.ts'
import { bindReturnedReference } from './assignment.ts'
import type { Binder } from './binder.ts'
import { noLoops } from './binder.ts'
import type { BoundBlock, BoundExpression, BoundStatement, LocalFunctionSymbol, LocalSymbol } from './bound.ts'
import { bindConstraints, refuseUnknown } from './constraints.ts'
import { isAssignable } from './conversions.ts'
import { convertsTo, convertTo, settled, typeText } from './convert.ts'
import { bindExpression } from './expressions.ts'
import { functionText, messages, shown } from './messages/index.ts'
import { endIsReachable } from './reachability.ts'
import { Scope } from './scope.ts'
import { bindBlockHere, checkStatementExpression } from './statements.ts'
import { bindType } from './type-names.ts'
import { errorType, isError, isVoid, known } from './well-known.ts'

interface Writable extends LocalFunctionSymbol {
  parameters: LocalSymbol[]
  returnType: DotnetType
  defaults: (BoundExpression | null)[]
  hasParams: boolean
}

const scopes = new WeakMap<LocalFunctionSymbol, Scope>()
const symbols = new WeakMap<S.LocalFunctionStatement, { binder: Binder; symbol: Writable }>()

/** Declares the local functions of a block before its statements are bound: they may be called from above. */
export function bindLocalFunctions(b: Binder, nodes: readonly S.Statement[]): void {
  for (const node of nodes) {
    let s = node
    while (s.kind === 'LabeledStatement') s = s.statement
    if (s.kind === 'LocalFunctionStatement') declare(b, s)
  }
}

function declare(b: Binder, node: S.LocalFunctionStatement): Writable {
  const name = node.identifier.text
  if (b.scope.upcoming.has(name)) b.report(messages.nameUsedOutside(name), node.identifier)
  else b.checkFree(name, node.identifier)
  const typeParameters = node.typeParameters.map(
    (p): TypeParameter => ({ name: p.text, variance: 'none', owner: 'method' }),
  )
  const symbol: Writable = {
    kind: 'localFunction',
    name,
    id: b.id(),
    owner: b.owner,
    parameters: [],
    returnType: errorType,
    typeParameters,
    defaults: [],
    hasParams: false,
    returnsReference: node.returnType.kind === 'RefType',
    returnsReadOnly: node.returnType.kind === 'RefType' && node.returnType.readonly,
    iteratorElement: null,
    body: null,
    isUsed: false,
    declaredAt: { start: node.identifier.start, end: node.identifier.end },
  }
  b.scope.names.set(name, { kind: 'function', function: symbol })
  b.scope.functions.push(symbol)
  const scope = new Scope(b.scope, symbol)
  scopes.set(symbol, scope)
  symbols.set(node, { binder: b, symbol })
  const owner = b.owner
  b.owner = symbol
  b.withScope(scope, () => {
    typeParameters.forEach((p, i) => {
      if (scope.names.has(p.name)) b.report(messages.duplicateTypeParameter(p.name), node.typeParameters[i] ?? node)
      scope.names.set(p.name, { kind: 'typeParameter', parameter: p })
    })
    bindConstraints(b, node, symbol)
    symbol.returnType = bindType(b, node.returnType.kind === 'RefType' ? node.returnType.type : node.returnType)
    if (symbol.returnsReference && isVoid(symbol.returnType))
      b.report(messages.voidPlace(), node.returnType.kind === 'RefType' ? node.returnType.type : node.returnType)
    if (node.asyncRange && !isError(symbol.returnType)) {
      if (isVoid(symbol.returnType)) b.report(messages.asyncCode(), node.asyncRange)
      else b.report(messages.asyncReturn(), node.identifier)
    }
    checkParameters(b, node.parameters)
    for (const p of node.parameters) {
      const type = p.type ? bindType(b, p.type) : errorType
      const modifier = p.modifier === 'params' || p.modifier === 'this' ? 'none' : p.modifier
      if (p.modifier === 'this') b.report(messages.extensionPlace(), node.identifier)
      if (p.modifier === 'params') symbol.hasParams = true
      const local = b.newLocal(p.identifier.text, type, p.identifier, 'parameter', { modifier })
      symbol.parameters.push(b.declareLocal(local))
      if (p.modifier === 'params') checkParams(b, p, type)
      // A default value doesn't see the parameters.
      const outer = scope.parent ?? scope
      symbol.defaults.push(
        p.default ? b.withScope(outer, () => defaultValue(b, p, p.default as S.Expression, type)) : null,
      )
    }
    refuseUnknown(b, node, symbol)
  })
  b.owner = owner
  return symbol
}

function checkParams(b: Binder, p: S.Parameter, type: DotnetType): void {
  const keyword = { start: p.start, end: p.start + 'params'.length }
  if (p.default) b.report(messages.paramsDefault(), keyword)
  if (isError(type) || (type.kind === 'array' && type.rank === 1)) return
  // C# 13 takes other collections.
  const isCollection = type.kind !== 'array' && isAssignable(type, known.enumerable()) && type !== known.string()
  b.report(isCollection ? messages.later('params collections', '13.0') : messages.paramsType(), keyword)
}

function checkParameters(b: Binder, parameters: readonly S.Parameter[]): void {
  let optional = false
  parameters.forEach((p, i) => {
    if (p.modifier === 'params' && i < parameters.length - 1) b.report(messages.paramsLast(), p)
    if (p.default && (p.modifier === 'ref' || p.modifier === 'out'))
      b.report(messages.refDefault(), { start: p.start, end: p.start + p.modifier.length })
    // The compiler points at what comes behind the parameter.
    if (optional && !p.default && p.modifier !== 'params')
      b.report(messages.optionalLast(), { start: p.end, end: p.end + 1 })
    if (p.default) optional = true
  })
}

function defaultValue(b: Binder, p: S.Parameter, node: S.Expression, type: DotnetType): BoundExpression | null {
  const bound = bindExpression(b, node)
  if (!isError(bound.type) && !isError(type) && !convertsTo(b, bound, type)) {
    b.report(messages.defaultType(typeText(bound), shown(type)), p.identifier)
    return null
  }
  const value = convertTo(b, bound, type)
  if (isError(value.type) || isConstantDefault(value)) return value
  const isBoxed = value.kind === 'conversion' && isConstantDefault(value.operand)
  b.report(
    isBoxed ? messages.referenceDefault(p.identifier.text, shown(type)) : messages.defaultConstant(p.identifier.text),
    isBoxed ? p.identifier : node,
  )
  return value
}

function isConstantDefault(value: BoundExpression): boolean {
  if (value.kind === 'constant' || value.kind === 'default') return true
  if (value.kind === 'new') return value.type.isValueType && value.args.length === 0
  return value.kind === 'conversion' && value.conversion === 'wrap' && isConstantDefault(value.operand)
}

const iteratorTypes = new Set(['System.Collections.Generic.IEnumerable`1', 'System.Collections.Generic.IEnumerator`1'])

export function containsYield(nodes: readonly S.Statement[]): boolean {
  return nodes.some((s): boolean => {
    switch (s.kind) {
      case 'YieldStatement':
        return true
      case 'Block':
        return containsYield(s.statements)
      case 'IfStatement':
        return containsYield([s.statement, ...(s.else ? [s.else] : [])])
      case 'WhileStatement':
      case 'DoStatement':
      case 'ForStatement':
      case 'ForEachStatement':
      case 'UsingStatement':
      case 'LockStatement':
      case 'LabeledStatement':
        return containsYield([s.statement])
      case 'CheckedStatement':
        return containsYield([s.block])
      case 'SwitchStatement':
        return s.sections.some((x) => containsYield(x.statements))
      case 'TryStatement':
        return containsYield([s.block, ...s.catches.map((c) => c.block), ...(s.finally ? [s.finally] : [])])
      default:
        return false
    }
  })
}

function declaredHere(scope: Scope, symbol: LocalFunctionSymbol): boolean {
  return scope.functions.includes(symbol) || (scope.isSection && scope.parent?.functions.includes(symbol) === true)
}

/** Binds the body where the function stands. */
export function bindLocalFunctionBody(b: Binder, node: S.LocalFunctionStatement): BoundStatement {
  const known_ = symbols.get(node)
  // A lambda body is bound several times: each time has symbols of its own.
  const symbol =
    known_ && known_.binder === b && declaredHere(b.scope, known_.symbol) ? known_.symbol : declare(b, node)
  const scope = scopes.get(symbol) ?? new Scope(b.scope, symbol)
  const before = {
    owner: b.owner,
    returns: b.returns,
    loops: b.loops,
    isChecked: b.isChecked,
    scope: b.scope,
    catchDepth: b.catchDepth,
    isInFinallyOfCatch: b.isInFinallyOfCatch,
    triesWithCatch: b.triesWithCatch,
  }
  // Within a switch the names of the section are in reach, though the function belongs to the whole.
  scope.parent = b.scope
  b.owner = symbol
  b.scope = scope
  b.loops = noLoops
  b.catchDepth = 0
  b.isInFinallyOfCatch = false
  b.triesWithCatch = 0
  const isIterator = node.body.kind === 'Block' && containsYield(node.body.statements)
  if (isIterator) {
    for (const p of node.parameters)
      if (p.modifier === 'ref' || p.modifier === 'out' || p.modifier === 'in')
        b.report(messages.iteratorReference(), p.identifier)
    for (const p of node.parameters)
      if (p.modifier === 'out') b.report(messages.outNotAssigned(p.identifier.text), node.identifier)
    const { returnType } = symbol
    if (iteratorTypes.has(returnType.fullName)) symbol.iteratorElement = returnType.args[0] ?? null
    else if (returnType === known.enumerable() || returnType === known.enumerator())
      symbol.iteratorElement = known.object()
    else if (!isError(returnType))
      b.report(messages.notIterator(functionText(symbol), shown(returnType)), node.identifier)
  }
  b.returns = {
    type: symbol.returnType,
    kind: 'localFunction',
    found: [],
    isIterator,
    isReference: symbol.returnsReference,
    iteratorElement: isIterator ? (symbol.iteratorElement ?? errorType) : null,
  }
  if (node.body.kind === 'Block') symbol.body = bindBlockHere(b, node.body.statements, node.body)
  else symbol.body = expressionBody(b, node.body, symbol.returnType)
  Object.assign(b, before)
  if (
    !isIterator &&
    symbol.body &&
    !isVoid(symbol.returnType) &&
    !isError(symbol.returnType) &&
    endIsReachable(symbol.body)
  ) {
    b.report(messages.notAllReturn(functionText(symbol)), node.identifier)
  }
  return { kind: 'localFunction', function: symbol, start: node.start, end: node.end }
}

function expressionBody(b: Binder, node: S.Expression, type: DotnetType): BoundBlock {
  const at = { start: node.start, end: node.end }
  if (node.kind === 'RefExpression' || b.returns.isReference) {
    let value: BoundExpression = b.error(node)
    if (!b.returns.isReference) b.report(messages.refReturn(), node.kind === 'RefExpression' ? node.expression : node)
    else if (node.kind === 'ThrowExpression') value = convertTo(b, bindExpression(b, node), type)
    else if (node.kind !== 'RefExpression') b.report(messages.valueReturn(), node)
    else value = bindReturnedReference(b, node, type) ?? value
    return { kind: 'block', locals: [], functions: [], statements: [{ kind: 'return', value, ...at }], ...at }
  }
  const bound = bindExpression(b, node)
  const locals = b.scope.locals.filter((l) => l.role !== 'parameter')
  if (isVoid(type)) {
    const expression = isError(bound.type) ? b.error(node) : settled(b, bound)
    checkStatementExpression(b, node)
    return {
      kind: 'block',
      locals,
      functions: [],
      statements: [{ kind: 'expressionStatement', expression, ...at }],
      ...at,
    }
  }
  const value = isVoid(bound.type)
    ? b.fail(messages.noConversion('void', shown(type)), node)
    : convertTo(b, bound, type)
  return { kind: 'block', locals, functions: [], statements: [{ kind: 'return', value, ...at }], ...at }
}
