import type { Span } from '../../../../diagnostics/diagnostic.ts'
import { LimitError } from '../../../values/ambient.ts'
import { DotnetException } from '../../../values/exception.ts'
import { type Evaluate, XPathCompiler } from '../../xpath/compile.ts'
import { parseXPath, xpathException } from '../../xpath/parser.ts'
import { type StaticType, staticType } from '../../xpath/static-type.ts'
import type { Expression } from '../../xpath/syntax.ts'
import { toText, toTruth } from '../../xpath/values.ts'
import { functionOf } from '../functions/functions.ts'
import type { Compute, Frame, Value } from '../runtime.ts'
import { namespaceAt, type SheetAttribute } from '../tree/sheet-node.ts'
import { type XsltNode, xsltTree } from '../tree/xslt-node.ts'
import type { Scope } from './scope.ts'

/** Reads an expression; what is wrong with it is reported, then null is given. */
export function readExpression(text: string, span: Span, scope: Scope): Expression | null {
  return attempt(text, span, scope, () => parseXPath(text))
}

/** Compiles an expression that was read, in the namespaces and variables of its place. */
export function compileExpression(
  expression: Expression,
  text: string,
  span: Span,
  scope: Scope,
): Compute<Value> | null {
  return attempt(text, span, scope, () => {
    checkTypes(expression, scope)
    const evaluate = compilerFor(scope, span).expression(expression)
    return (frame) => evaluate(frame.node, frame.position, frame.size, frame)
  })
}

/** As {@link compileExpression}, for any node. */
export function compileForNodes(
  expression: Expression,
  text: string,
  span: Span,
  scope: Scope,
): Evaluate<XsltNode, Frame> | null {
  return attempt(text, span, scope, () => {
    checkTypes(expression, scope)
    return compilerFor(scope, span).expression(expression)
  })
}

export function compilerFor(scope: Scope, span: Span): XPathCompiler<XsltNode, Frame> {
  return new XPathCompiler<XsltNode, Frame>({
    tree: xsltTree,
    namespaceOf: (prefix) => {
      const namespace = namespaceAt(scope.element, prefix)
      if (namespace === undefined) throw xpathException(`Prefix '${prefix}' is not defined.`)
      return namespace
    },
    variable: (prefix, name) => {
      if (scope.forbids !== null) throw xpathException(scope.forbids)
      const found = scope.variable(variableKey(prefix, name, scope))
      if (found) return found.read
      const shown = prefix === '' ? name : `${prefix}:${name}`
      throw xpathException(`The variable or parameter '${shown}' is either not defined or it is out of scope.`)
    },
    call: (expression) => functionOf(expression, scope, span),
  })
}

/** Compiles the value of an attribute as an expression. */
export function attributeExpression(attribute: SheetAttribute, scope: Scope): Compute<Value> | null {
  const expression = readExpression(attribute.value, attribute.valueSpan, scope)
  return expression && compileExpression(expression, attribute.value, attribute.valueSpan, scope)
}

/** As {@link attributeExpression}; what can't be a set of nodes is refused. */
export function nodesExpression(attribute: SheetAttribute, scope: Scope): Compute<Value> | null {
  const { value, valueSpan } = attribute
  const expression = readExpression(value, valueSpan, scope)
  if (!expression) return null
  const type = typeOf(expression, scope)
  if (type !== 'nodes' && type !== 'any') {
    scope.report('attribute-value', `'${value}' must evaluate to a node-set.`, valueSpan)
    return null
  }
  return compileExpression(expression, value, valueSpan, scope)
}

/** As {@link attributeExpression}, as text. */
export function textOf(compute: Compute<Value>): Compute<string> {
  return (frame) => toText(xsltTree, compute(frame))
}

export function truthOf(compute: Compute<Value>): Compute<boolean> {
  return (frame) => toTruth(compute(frame))
}

/** What an expression gives, with the variables of its place. */
export function typeOf(expression: Expression, scope: Scope): StaticType {
  if (expression.kind !== 'variable') return staticType(expression)
  return scope.variable(variableKey(expression.prefix, expression.name, scope))?.type ?? 'any'
}

function variableKey(prefix: string, name: string, scope: Scope): string {
  const namespace = prefix === '' ? '' : namespaceAt(scope.element, prefix)
  if (namespace === undefined) throw xpathException(`Prefix '${prefix}' is not defined.`)
  return `{${namespace}}${name}`
}

/** Runs a piece of compilation whose exceptions are what is wrong with the stylesheet. */
function attempt<T>(text: string, span: Span, scope: Scope, compile: () => T): T | null {
  try {
    return compile()
  } catch (error) {
    if (error instanceof DotnetException) {
      const message = error.message.includes(text) ? error.message : `'${text}': ${error.message}`
      scope.report('attribute-value', message, span)
    } else if (error instanceof LimitError) scope.report('attribute-value', 'The expression nests too deep.', span)
    else throw error
    return null
  }
}

const nodeFunctions = new Set(['count', 'sum', 'name', 'local-name', 'namespace-uri', 'generate-id'])

/** Refuses what can be no set of nodes where one is needed. */
function checkTypes(expression: Expression, scope: Scope): void {
  const needsNodes = (operand: Expression, message: string): void => {
    const type = typeOf(operand, scope)
    if (type !== 'nodes' && type !== 'any') throw xpathException(message)
  }
  const plain = 'Expression must evaluate to a node-set.'
  switch (expression.kind) {
    case 'negate':
      checkTypes(expression.operand, scope)
      break
    case 'binary':
      if (expression.operator === '|') {
        needsNodes(expression.left, plain)
        needsNodes(expression.right, plain)
      }
      checkTypes(expression.left, scope)
      checkTypes(expression.right, scope)
      break
    case 'filter':
      needsNodes(expression.source, plain)
      for (const part of [expression.source, ...expression.predicates]) checkTypes(part, scope)
      break
    case 'path':
      if (typeof expression.start === 'object') {
        needsNodes(expression.start, plain)
        checkTypes(expression.start, scope)
      }
      for (const { predicates } of expression.steps) for (const part of predicates) checkTypes(part, scope)
      break
    case 'call': {
      const [first] = expression.args
      if (first && expression.prefix === '' && nodeFunctions.has(expression.name)) {
        needsNodes(first, `Argument 1 of function '${expression.name}()' cannot be converted to a node-set.`)
      }
      for (const arg of expression.args) checkTypes(arg, scope)
    }
  }
}
