import type { Expression } from './syntax.ts'

export type StaticType = 'nodes' | 'string' | 'number' | 'boolean' | 'any'

const numbers = new Set(['last', 'position', 'count', 'string-length', 'number', 'sum', 'floor', 'ceiling', 'round'])
const booleans = new Set([
  'boolean',
  'not',
  'true',
  'false',
  'lang',
  'contains',
  'starts-with',
  'element-available',
  'function-available',
])
const nodes = new Set(['id', 'key', 'document', 'current'])
const strings = new Set([
  'string',
  'concat',
  'substring',
  'substring-before',
  'substring-after',
  'normalize-space',
  'translate',
  'name',
  'local-name',
  'namespace-uri',
  'generate-id',
  'format-number',
])

/** What an expression gives, as far as its text tells. */
export function staticType(expression: Expression): StaticType {
  switch (expression.kind) {
    case 'number':
    case 'negate':
      return 'number'
    case 'string':
      return 'string'
    case 'path':
    case 'filter':
      return 'nodes'
    case 'variable':
      return 'any'
    case 'binary':
      if (expression.operator === '|') return 'nodes'
      return ['+', '-', '*', 'div', 'mod'].includes(expression.operator) ? 'number' : 'boolean'
    case 'call': {
      if (expression.prefix !== '') return 'any'
      const { name } = expression
      if (numbers.has(name)) return 'number'
      if (booleans.has(name)) return 'boolean'
      if (strings.has(name)) return 'string'
      return nodes.has(name) ? 'nodes' : 'any'
    }
  }
}

/** Whether a predicate may count positions: it may be a number, or asks for position or size. */
export function isPositional(predicate: Expression): boolean {
  const type = staticType(predicate)
  return type === 'number' || type === 'any' || asksForPosition(predicate)
}

function asksForPosition(expression: Expression): boolean {
  switch (expression.kind) {
    case 'call':
      return expression.name === 'position' || expression.name === 'last' || expression.args.some(asksForPosition)
    case 'negate':
      return asksForPosition(expression.operand)
    case 'binary':
      return asksForPosition(expression.left) || asksForPosition(expression.right)
    case 'filter':
      return asksForPosition(expression.source)
    case 'path':
      return typeof expression.start === 'object' && asksForPosition(expression.start)
    default:
      return false
  }
}
