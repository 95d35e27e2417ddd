/** Statements of a method body. */
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import type * as S from '../syntax/ast.ts'
import { bindReference, bindReturnedReference } from './assignment.ts'
import type { Binder } from './binder.ts'
import type { BoundBlock, BoundExpression, BoundStatement, LocalSymbol, TextRange } from './bound.ts'
import { isConstantType } from './constants.ts'
import { constant, convertTo, naturalType, settled, typeText } from './convert.ts'
import { arrayInitializer } from './creation.ts'
import type { Expr, MethodGroup, UnboundLambda } from './expr.ts'
import { bindCondition, bindExpression } from './expressions.ts'
import { bindGoto } from './gotos.ts'
import { reportInside, reportingReturn } from './lambdas.ts'
import { bindLocalFunctionBody, bindLocalFunctions } from './local-functions.ts'
import { bindFor, bindForEach } from './loops.ts'
import { functionText, messages, shown } from './messages/index.ts'
import { bindSwitch } from './switches.ts'
import { bindThrown } from './thrown.ts'
import { bindTry, bindUsing } from './try.ts'
import { bindTypeOrVar } from './type-names.ts'
import { errorType, isError, isVoid, known } from './well-known.ts'

export function bindBlock(b: Binder, node: S.Block): BoundBlock {
  return b.inScope(() => bindBlockHere(b, node.statements, node))
}

/** Binds statements into the current scope. */
export function bindBlockHere(b: Binder, nodes: readonly S.Statement[], at: TextRange): BoundBlock {
  const { scope } = b
  scope.statements = nodes
  b.declareNames(nodes)
  declareLabels(b, nodes)
  bindLocalFunctions(b, nodes)
  const statements = nodes.map((s) => bindStatement(b, s))
  const locals = scope.locals.filter((l) => l.role !== 'parameter')
  return { kind: 'block', locals, functions: scope.functions, statements, start: at.start, end: at.end }
}

/** Makes the labels of a block known, which gotos above them may name. */
export function declareLabels(b: Binder, nodes: readonly S.Statement[]): void {
  for (const node of nodes) {
    for (let s: S.Statement = node; s.kind === 'LabeledStatement'; s = s.statement) {
      const name = s.identifier.text
      if (b.scope.labels.has(name)) b.report(messages.duplicateLabel(name), s.identifier)
      else {
        if (b.scope.findLabel(name)) b.report(messages.shadowedLabel(name), s.identifier)
        b.scope.labels.set(name, b.label(name))
      }
    }
  }
}

/** The body of `if`, loops …: a scope of its own; no declaration may stand there alone. */
export function bindEmbedded(b: Binder, node: S.Statement): BoundStatement {
  if (node.kind === 'Block') return bindBlock(b, node)
  if (
    node.kind === 'LocalDeclarationStatement' ||
    node.kind === 'LabeledStatement' ||
    node.kind === 'LocalFunctionStatement'
  )
    b.report(messages.embeddedDeclaration(), node)
  return b.inScope((scope) => {
    const statement = bindStatement(b, node)
    if (scope.locals.length === 0) return statement
    return {
      kind: 'block',
      locals: scope.locals,
      functions: scope.functions,
      statements: [statement],
      start: node.start,
      end: node.end,
    }
  })
}

export function bindStatement(b: Binder, node: S.Statement): BoundStatement {
  const at = { start: node.start, end: node.end }
  switch (node.kind) {
    case 'Block':
      return bindBlock(b, node)
    case 'LocalDeclarationStatement':
      return bindDeclaration(b, node.declaration, node.isConst, at)
    case 'LocalFunctionStatement':
      return bindLocalFunctionBody(b, node)
    case 'ExpressionStatement': {
      const bound = bindExpression(b, node.expression)
      const expression = statementValue(b, node.expression, bound)
      return { kind: 'expressionStatement', expression, ...at }
    }
    case 'EmptyStatement':
      return { kind: 'empty', ...at }
    case 'LabeledStatement': {
      const label = b.scope.findLabel(node.identifier.text)?.label ?? b.label(node.identifier.text)
      return { kind: 'labeled', label, statement: bindStatement(b, node.statement), ...at }
    }
    case 'GotoStatement':
      return bindGoto(b, node)
    case 'BreakStatement':
    case 'ContinueStatement': {
      const isBreak = node.kind === 'BreakStatement'
      if (!(isBreak ? b.loops.canBreak : b.loops.canContinue)) {
        if (!b.loops.inFinally) return strayJump(b, node, isBreak)
        b.report(messages.leavesFinally(), node)
      }
      return { kind: isBreak ? 'break' : 'continue', ...at }
    }
    case 'ReturnStatement':
      return bindReturn(b, node)
    case 'ThrowStatement': {
      if (!node.expression) {
        if (b.catchDepth === 0) b.report(messages.rethrowOutside(), node)
        else if (b.isInFinallyOfCatch) b.report(messages.throwInFinally(), node)
        return { kind: 'throw', operand: null, ...at }
      }
      return { kind: 'throw', operand: bindThrown(b, node.expression), ...at }
    }
    case 'YieldStatement':
      return bindYield(b, node)
    case 'WhileStatement':
      return b.inScope((scope) => {
        const condition = bindCondition(b, node.condition)
        const body = b.withLoops({ canBreak: true, canContinue: true, inFinally: false }, () =>
          bindEmbedded(b, node.statement),
        )
        return { kind: 'while', locals: scope.locals, condition, body, ...at }
      })
    case 'DoStatement': {
      const body = b.withLoops({ canBreak: true, canContinue: true, inFinally: false }, () =>
        bindEmbedded(b, node.statement),
      )
      return b.inScope((scope) => {
        const condition = bindCondition(b, node.condition)
        const loop: BoundStatement = { kind: 'do', body, condition, ...at }
        return scope.locals.length === 0
          ? loop
          : { kind: 'block', locals: scope.locals, functions: [], statements: [loop], ...at }
      })
    }
    case 'ForStatement':
      return bindFor(b, node)
    case 'ForEachStatement':
      return bindForEach(b, node)
    case 'UsingStatement':
      return bindUsing(b, node)
    case 'LockStatement':
      return bindLock(b, node)
    case 'CheckedStatement':
      return b.withChecked(node.checked, () => bindBlock(b, node.block))
    case 'IfStatement': {
      const condition = bindCondition(b, node.condition)
      const then = bindEmbedded(b, node.statement)
      return { kind: 'if', condition, then, else: node.else ? bindEmbedded(b, node.else) : null, ...at }
    }
    case 'SwitchStatement':
      return bindSwitch(b, node)
    case 'TryStatement':
      return bindTry(b, node)
  }
}

/** A jump without a loop goes nowhere: control stays where it is. */
function strayJump(b: Binder, node: S.Statement, isBreak: boolean): BoundStatement {
  const { beyond } = b.loops
  const isFromLambda = isBreak ? beyond?.canBreak : beyond?.canContinue
  b.report(isFromLambda ? messages.leavesLambda() : messages.noLoop(), node)
  return { kind: 'empty', start: node.start, end: node.end }
}

/** An expression runs alone: a lock only evaluates its object, which may not be null. */
/** A member that isn't there is to the compiler a group of methods that might be extensions. */
function missesMember(b: Binder, node: S.Expression): boolean {
  if (node.kind !== 'MemberAccessExpression') return false
  const { findings } = b.attempt(() => bindExpression(b, node))
  return findings.list.length === 1 && findings.list[0]?.cs === 'CS1061'
}

function bindLock(b: Binder, node: S.LockStatement): BoundStatement {
  const bound = missesMember(b, node.expression)
    ? b.fail(messages.lockOperand('method group'), node.expression)
    : bindExpression(b, node.expression)
  const type = bound.kind === 'error' ? bound.would : naturalType(bound)
  let value: BoundExpression
  if (bound.kind === 'error' && type?.isValueType) value = b.fail(messages.lockOperand(shown(type)), node.expression)
  else if (type?.isValueType || bound.kind === 'unboundLambda' || bound.kind === 'methodGroup' || isVoid(bound.type))
    value = b.fail(messages.lockOperand(typeText(bound)), node.expression)
  else value = bound.kind === 'defaultLiteral' ? settled(b, bound) : convertTo(b, bound, known.object())
  return { kind: 'lock', value, body: bindEmbedded(b, node.statement), start: node.start, end: node.end }
}

function statementValue(b: Binder, node: S.Expression, bound: ReturnType<typeof bindExpression>): BoundExpression {
  if (bound.kind === 'defaultLiteral') return settled(b, bound)
  const isNameOf = node.kind === 'InvocationExpression' && bound.kind === 'constant'
  if (!isStatementSyntax(node) || isNameOf) return b.fail(messages.statementExpression(), node)
  return bound.kind === 'error' ? bound : settled(b, bound)
}

function isStatementSyntax(node: S.Expression): boolean {
  switch (node.kind) {
    case 'InvocationExpression':
    case 'ObjectCreationExpression':
    case 'AssignmentExpression':
    case 'PostfixUnaryExpression':
      return true
    case 'PrefixUnaryExpression':
      return node.operator === '++' || node.operator === '--'
    case 'ConditionalAccessExpression': {
      let inner: S.Expression = node.whenNotNull
      while (inner.kind === 'ConditionalAccessExpression') inner = inner.whenNotNull
      return inner.kind === 'InvocationExpression'
    }
    case 'MissingExpression':
      return true
    default:
      return false
  }
}

/** A lambda body used for its effect has to be able to stand as a statement. */
export function checkStatementExpression(b: Binder, node: S.Expression): void {
  if (!isStatementSyntax(node) && node.kind !== 'ThrowExpression') b.report(messages.statementExpression(), node)
}

/** `T a = 1, b;` — several variables become a group without a scope of its own. */
export function bindDeclaration(
  b: Binder,
  node: S.VariableDeclaration,
  isConst: boolean,
  at: TextRange,
  role: LocalSymbol['role'] = 'local',
): BoundStatement {
  const declarations = bindDeclarators(b, node, isConst, role)
  const [only] = declarations
  if (only && declarations.length === 1) return { ...only, start: at.start, end: at.end }
  // No locals: they belong to the enclosing block.
  return { kind: 'block', locals: [], functions: [], statements: declarations, start: at.start, end: at.end }
}

export function bindDeclarators(
  b: Binder,
  node: S.VariableDeclaration,
  isConst: boolean,
  role: LocalSymbol['role'],
): BoundStatement[] {
  if (node.type.kind === 'RefType') {
    const { type, readonly } = node.type
    const referenced = bindTypeOrVar(b, type)
    return node.variables.map((v) => bindRefDeclarator(b, v, referenced, readonly))
  }
  const type = bindTypeOrVar(b, node.type)
  if (type === null) {
    if (isConst) b.report(messages.varConst(), node.type)
    else if (node.variables.length > 1) b.report(messages.varMany(), node)
  }
  if (isConst && type?.isValueType && !isConstantType(type)) b.report(messages.constType(shown(type)), node.type)
  if (type?.definition?.parts.isStatic) b.report(messages.staticVariable(shown(type)), node.type)
  return node.variables.map((v) => bindDeclarator(b, v, type, isConst, role, node.type))
}

/** `ref int r = ref a[0]`: the variable holds the cell of another. */
function bindRefDeclarator(
  b: Binder,
  node: S.VariableDeclarator,
  declared: DotnetType | null,
  isReadOnly: boolean,
): BoundStatement {
  const { initializer, identifier } = node
  let type = declared ?? errorType
  let value: BoundExpression | null = null
  if (!initializer) b.report(messages.refUninitialized(), identifier)
  else if (initializer.kind !== 'RefExpression') {
    b.report(messages.refByValue(), node)
    if (initializer.kind !== 'InitializerExpression') bindExpression(b, initializer)
  } else {
    const cell = bindReference(b, initializer, declared, isReadOnly)
    if (cell) {
      value = cell
      type = cell.type
    }
  }
  if (b.returns.isIterator && b.returns.kind === 'localFunction')
    b.report(messages.later('ref and unsafe in async and iterator methods', '13.0'), identifier)
  const local = b.declareLocal(b.newLocal(identifier.text, type, identifier, 'local', { modifier: 'ref', isReadOnly }))
  return { kind: 'declaration', local, value, start: node.start, end: node.end }
}

function bindDeclarator(
  b: Binder,
  node: S.VariableDeclarator,
  declared: DotnetType | null,
  isConst: boolean,
  role: LocalSymbol['role'],
  at: TextRange,
): BoundStatement {
  const { initializer } = node
  const name = node.identifier.text
  let type = declared
  let value: BoundExpression | null = null
  if (initializer?.kind === 'RefExpression' && role === 'local') {
    b.report(messages.refInValue(), node)
    b.declareLocal(b.newLocal(name, declared ?? errorType, node.identifier, role))
    return { kind: 'empty', start: node.start, end: node.end }
  }
  let untyped: UnboundLambda | MethodGroup | null = null
  if (initializer?.kind === 'InitializerExpression' && declared?.kind === 'array' && !isConst) {
    const local = b.declareLocal(b.newLocal(name, declared, node.identifier, role))
    value = arrayInitializer(b, declared, initializer, initializer)
    return { kind: 'declaration', local, value, start: node.start, end: node.end }
  }
  if (initializer === null) {
    if (declared === null) b.report(messages.varNeedsInitializer(), node)
    else if (isConst)
      b.report({ code: 'csharp-syntax', cs: 'CS0145', message: 'A const field requires a value to be provided' }, node)
  } else if (initializer.kind === 'InitializerExpression') {
    if (declared?.kind === 'array') value = arrayInitializer(b, declared, initializer, initializer)
    else if (declared === null) b.report(messages.varArray(), node)
    else if (!isError(declared))
      b.report(
        {
          code: 'csharp-type',
          cs: 'CS0622',
          message:
            'Can only use array initializer expressions to assign to array types. Try using a new expression instead.',
        },
        initializer,
      )
  } else if (declared === null) {
    const bound = bindExpression(b, initializer)
    if (bound.kind === 'error' && bound.instead) b.report(messages.staticVariable(shown(bound.instead)), at)
    if (isError(bound.type) && bound.kind !== 'unboundLambda') type = errorType
    else {
      const natural = bound.kind === 'unboundLambda' || bound.kind === 'methodGroup' ? null : naturalType(bound)
      if (natural === null) {
        if (bound.kind === 'typeName' || bound.kind === 'namespace') settled(b, bound)
        else if (bound.kind === 'defaultLiteral') b.report(messages.noDefaultType(), initializer)
        else if (bound.kind === 'unboundLambda' || bound.kind === 'methodGroup') {
          untyped = bound
        } else if (bound.kind === 'untypedConditional') settled(b, bound)
        else b.report(messages.implicitlyTyped(typeText(bound)), node)
        type = errorType
      } else {
        type = natural
        value = convertTo(b, bound, natural)
      }
    }
  } else if (isConst) {
    if (initializer.kind === 'InterpolatedStringExpression')
      b.report(messages.later('constant interpolated strings', '10.0'), initializer)
    b.constantsInWork.push(name)
    value = convertTo(b, bindExpression(b, initializer), declared)
    b.constantsInWork.pop()
  } else {
    // The variable is in the scope of its own initializer, where it has no value yet.
    const local = b.declareLocal(b.newLocal(name, declared, node.identifier, role))
    value = convertTo(b, bindExpression(b, initializer), declared)
    return { kind: 'declaration', local, value, start: node.start, end: node.end }
  }
  const local = b.newLocal(name, type ?? errorType, node.identifier, role, { isConst })
  if (isConst && value) {
    const constantValue = value
    checkConstant(b, name, type, constantValue, initializer ?? node)
    b.declareLocal(local, {
      kind: 'const',
      local,
      value: () =>
        constantValue.kind === 'constant'
          ? constant(constantValue.value, constantValue.type, constantValue)
          : b.error(constantValue),
    })
  } else b.declareLocal(local)
  if (untyped) {
    if (untyped.kind === 'unboundLambda') reportInside(b, untyped)
    b.report({ ...messages.later('inferred delegate type', '10.0'), help: delegateHelp(untyped) }, untyped)
  }
  return { kind: 'declaration', local, value, start: node.start, end: node.end }
}

function delegateHelp(bound: Expr): string {
  return bound.kind === 'unboundLambda'
    ? 'Write the type of the delegate: Func<int, int> f = …'
    : 'Write the type of the delegate, or call the method with parentheses'
}

function checkConstant(b: Binder, name: string, type: DotnetType | null, value: BoundExpression, at: TextRange): void {
  if (isError(value.type) || !type || isError(type)) return
  if (
    value.kind === 'conversion' &&
    value.operand.kind === 'constant' &&
    value.operand.value !== null &&
    !type.isValueType
  ) {
    b.report(messages.constReference(name, shown(type)), at)
    return
  }
  if (value.kind !== 'constant' && value.kind !== 'default') {
    const isText = value.kind === 'interpolation' && value.parts.every((p) => typeof p === 'string' || isText_(p.value))
    b.report(isText ? messages.later('constant interpolated strings', '10.0') : messages.notConstant(name), at)
    return
  }
  if (isConstantType(type) || value.kind === 'default') return
  if (value.value !== null) b.report(messages.constReference(name, shown(type)), at)
}

const isText_ = (value: BoundExpression): boolean => value.kind === 'constant' && value.type === known.string()

function bindReturn(b: Binder, node: S.ReturnStatement): BoundStatement {
  const at = { start: node.start, end: node.end }
  const place = b.returns
  const keyword = { start: node.start, end: node.start + 'return'.length }
  if (b.loops.finallyIn) b.report(messages.leavesFinally(), node)
  if (place.isIterator) {
    b.report(messages.iteratorReturn(), keyword)
    if (node.expression) bindExpression(b, node.expression)
    return { kind: 'return', value: null, ...at }
  }
  if (!node.expression) {
    if (place.type === null) place.found.push({ value: null, at: keyword })
    else if (!isVoid(place.type) && !isError(place.type))
      b.report(messages.returnNeedsValue(shown(place.type)), keyword)
    return { kind: 'return', value: null, ...at }
  }
  if (node.expression.kind === 'RefExpression' || place.isReference) return returnReference(b, node, node.expression)
  const bound = bindExpression(b, node.expression)
  if (place.type === null) {
    place.found.push({ value: bound, at: node.expression })
    if (isVoid(bound.type)) {
      return { kind: 'return', value: b.fail(messages.noConversion('void', 'object'), node.expression), ...at }
    }
    // Converted once the common type is known.
    return { kind: 'return', value: isError(bound.type) ? b.error(node.expression) : (bound as BoundExpression), ...at }
  }
  if (isVoid(place.type)) {
    if (!isError(bound.type))
      b.report(
        place.kind === 'lambda'
          ? messages.lambdaReturnsVoid()
          : messages.returnHasValue(b.owner ? functionText(b.owner) : ''),
        keyword,
      )
    return { kind: 'return', value: null, ...at }
  }
  if (isVoid(bound.type))
    return { kind: 'return', value: b.fail(messages.noConversion('void', shown(place.type)), node.expression), ...at }
  const { type } = place
  const value =
    place.kind === 'lambda' ? reportingReturn(b, bound, () => convertTo(b, bound, type)) : convertTo(b, bound, type)
  return { kind: 'return', value, ...at }
}

function returnReference(b: Binder, node: S.ReturnStatement, expression: S.Expression): BoundStatement {
  const place = b.returns
  const keyword = { start: node.start, end: node.start + 'return'.length }
  let value: BoundExpression = b.error(expression)
  if (!place.isReference) b.report(messages.refReturn(), keyword)
  else if (expression.kind === 'ThrowExpression')
    value = convertTo(b, bindExpression(b, expression), place.type ?? errorType)
  else if (expression.kind !== 'RefExpression') b.report(messages.valueReturn(), keyword)
  else value = bindReturnedReference(b, expression, place.type) ?? value
  return { kind: 'return', value, start: node.start, end: node.end }
}

function bindYield(b: Binder, node: S.YieldStatement): BoundStatement {
  const at = { start: node.start, end: node.end }
  const place = b.returns
  if (!place.iteratorElement) {
    if (place.kind === 'lambda') b.report(messages.yieldInLambda(), { start: node.start, end: node.start + 5 })
    const bound = node.expression ? bindExpression(b, node.expression) : null
    // Without an iterator it leads nowhere.
    if (place.kind === 'lambda') return { kind: 'empty', ...at }
    const value = bound && (bound.kind === 'methodGroup' ? b.error(bound) : settled(b, bound))
    return value ? { kind: 'yieldReturn', value, ...at } : { kind: 'yieldBreak', ...at }
  }
  if (!node.expression) {
    if (b.loops.finallyIn) b.report(messages.yieldInFinally(), { start: node.start, end: node.start + 'yield'.length })
    return { kind: 'yieldBreak', ...at }
  }
  const refused = b.loops.finallyIn
    ? messages.yieldInFinally()
    : b.catchDepth > 0
      ? messages.yieldInCatch()
      : b.triesWithCatch > 0
        ? messages.yieldInTryWithCatch()
        : null
  if (refused) b.report(refused, { start: node.start, end: node.start + 'yield'.length })
  return { kind: 'yieldReturn', value: convertTo(b, bindExpression(b, node.expression), place.iteratorElement), ...at }
}
