import type { BoundBinary, BoundLogical, BoundOperatorCall, BoundUnary, OperandKind } from '../binding/bound.ts'
import { combineDelegates, equalDelegates, removeDelegate } from '../support/delegates.ts'
import {
  checkInt,
  checkLong,
  checkUint,
  checkUlong,
  divideInt,
  divideLong,
  divideUint,
  divideUlong,
  remainderInt,
  remainderLong,
  remainderUint,
  remainderUlong,
} from '../support/integers.ts'
import { andOfThree, orOfThree } from '../support/references.ts'
import { bodyOf } from './calls.ts'
import type { Emitter } from './emitter.ts'
import { emitExpression } from './expressions.ts'
import { isNeverSame } from './identity.ts'

export function emitLogical(e: Emitter, node: BoundLogical): string {
  return `(${emitExpression(e, node.left)} ${node.operator} ${emitExpression(e, node.right)})`
}

export function emitBinary(e: Emitter, node: BoundBinary): string {
  const left = emitExpression(e, node.left)
  const right = emitExpression(e, node.right)
  if (node.on === 'object' && isNeverSame(node.left, node.right))
    return `(${left}, ${right}, ${node.operator === '!='})`
  if (!node.isLifted) return operate(e, node, left, right)
  const { operator } = node
  if (node.on === 'bool' && (operator === '&' || operator === '|')) {
    return `${e.support(operator === '&' ? andOfThree : orOfThree)}(${left}, ${right})`
  }
  const isEquality = operator === '==' || operator === '!='
  if (isEquality && node.on !== 'decimal') return operate(e, node, left, right)
  const a = e.temporary()
  const b = e.temporary()
  const start = `${a} = ${left}, ${b} = ${right}`
  const result = operate(e, node, a, b)
  if (isEquality) {
    const same = `${a} === null || ${b} === null ? ${a} ${operator}= ${b} : ${result}`
    return `(${start}, ${same})`
  }
  if (isComparison(operator)) return `(${start}, ${a} !== null && ${b} !== null && ${result})`
  return `(${start}, ${a} === null || ${b} === null ? null : ${result})`
}

function isComparison(operator: string): boolean {
  return ['==', '!=', '<', '>', '<=', '>='].includes(operator)
}

function operate(e: Emitter, node: BoundBinary, a: string, b: string): string {
  const { operator, on } = node
  if (on === 'decimal') return decimal(operator, a, b)
  if (on === 'delegate') {
    if (operator === '+' || operator === '-')
      return `${e.support(operator === '+' ? combineDelegates : removeDelegate)}(${a}, ${b})`
    return `(${operator === '!=' ? '!' : ''}${e.support(equalDelegates)}(${a}, ${b}))`
  }
  if (operator === '==' || operator === '!=') return `(${a} ${operator}= ${b})`
  if (isComparison(operator)) return `(${a} ${operator} ${b})`
  switch (on) {
    case 'int':
    case 'uint':
      return smallInteger(e, node, a, b)
    case 'long':
    case 'ulong':
      return bigInteger(e, node, a, b)
    case 'float':
      return `Math.fround(${a} ${operator} ${b})`
    case 'double':
      return `(${a} ${operator} ${b})`
    case 'bool':
      if (operator === '^') return `(${a} !== ${b})`
      // Both sides are evaluated, unlike with && and ||.
      return `((${a} ${operator} ${b}) === 1)`
    default:
      throw new Error(`No operator ${operator} on ${on}`)
  }
}

function smallInteger(e: Emitter, node: BoundBinary, a: string, b: string): string {
  const { operator, isChecked } = node
  const signed = node.on === 'int'
  const cut = signed ? '| 0' : '>>> 0'
  const check = signed ? checkInt : checkUint
  switch (operator) {
    case '+':
    case '-':
      return isChecked ? `${e.support(check)}(${a} ${operator} ${b})` : `(${a} ${operator} ${b} ${cut})`
    case '*':
      // An out-of-range product is out of range as a double too, and one in range is exact.
      if (isChecked) return `${e.support(check)}(${a} * ${b})`
      return signed ? `Math.imul(${a}, ${b})` : `(Math.imul(${a}, ${b}) >>> 0)`
    case '/':
    case '%': {
      const divisor = node.right.kind === 'constant' ? node.right.value : 0
      if (divisor !== 0 && divisor !== -1) return `(${a} ${operator} ${b} ${cut})`
      const helper = operator === '/' ? (signed ? divideInt : divideUint) : signed ? remainderInt : remainderUint
      return `${e.support(helper)}(${a}, ${b})`
    }
    case '<<':
      return signed ? `(${a} << ${b})` : `(${a} << ${b} >>> 0)`
    case '>>':
      return signed ? `(${a} >> ${b})` : `(${a} >>> ${b})`
    default:
      return signed ? `(${a} ${operator} ${b})` : `((${a} ${operator} ${b}) >>> 0)`
  }
}

function bigInteger(e: Emitter, node: BoundBinary, a: string, b: string): string {
  const { operator, isChecked } = node
  const signed = node.on === 'long'
  const cut = signed ? 'BigInt.asIntN' : 'BigInt.asUintN'
  switch (operator) {
    case '+':
    case '-':
    case '*':
      if (isChecked) return `${e.support(signed ? checkLong : checkUlong)}(${a} ${operator} ${b})`
      return `${cut}(64, ${a} ${operator} ${b})`
    case '/':
      return `${e.support(signed ? divideLong : divideUlong)}(${a}, ${b})`
    case '%':
      return `${e.support(signed ? remainderLong : remainderUlong)}(${a}, ${b})`
    case '<<':
    case '>>': {
      const count = node.right.kind === 'constant' ? `${Number(node.right.value) & 63}n` : `BigInt(${b} & 63)`
      return operator === '<<' ? `${cut}(64, ${a} << ${count})` : `(${a} >> ${count})`
    }
    default:
      return `(${a} ${operator} ${b})`
  }
}

const decimalMethods: Readonly<Record<string, string>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '%': 'remainder',
}

function decimal(operator: string, a: string, b: string): string {
  const method = decimalMethods[operator]
  if (method) return `${a}.${method}(${b})`
  if (operator === '==') return `${a}.equals(${b})`
  if (operator === '!=') return `(!${a}.equals(${b}))`
  return `(${a}.compare(${b}) ${operator} 0)`
}

export function emitUnary(e: Emitter, node: BoundUnary): string {
  const operand = emitExpression(e, node.operand)
  if (!node.isLifted) return unary(e, node, operand)
  const value = e.temporary()
  return `((${value} = ${operand}) === null ? null : ${unary(e, node, value)})`
}

function unary(e: Emitter, node: BoundUnary, a: string): string {
  const on: OperandKind = node.on
  if (node.operator === '!') return `(!${a})`
  if (node.operator === '~') {
    if (on === 'uint') return `(~${a} >>> 0)`
    if (on === 'ulong') return `BigInt.asUintN(64, ~${a})`
    return `(~${a})`
  }
  switch (on) {
    case 'int':
      return node.isChecked ? `${e.support(checkInt)}(-${a})` : `(-${a} | 0)`
    case 'long':
      return node.isChecked ? `${e.support(checkLong)}(-${a})` : `BigInt.asIntN(64, -${a})`
    case 'decimal':
      return `${a}.negate()`
    default:
      return `(-${a})`
  }
}

export function emitOperatorCall(e: Emitter, node: BoundOperatorCall): string {
  const body = bodyOf(e, node.method, 'call')
  const types = node.container.args.map((type) => e.type(type))
  const call = (operands: readonly string[]): string => `${body}(${[...operands, ...types].join(', ')})`
  const operands = node.operands.map((operand) => emitExpression(e, operand))
  if (!node.isLifted) return call(operands)
  const steps: string[] = []
  const values = operands.map((operand) => {
    const value = e.temporary()
    steps.push(`${value} = ${operand}`)
    return value
  })
  const anyNull = values.map((value) => `${value} === null`).join(' || ')
  const { name } = node.method
  const [a, b] = values
  const whenNull =
    name === 'op_Equality'
      ? `${a} === ${b}`
      : name === 'op_Inequality'
        ? `${a} !== ${b}`
        : isOrder(name)
          ? 'false'
          : 'null'
  return `(${steps.join(', ')}, ${anyNull} ? ${whenNull} : ${call(values)})`
}

function isOrder(name: string): boolean {
  return ['op_LessThan', 'op_GreaterThan', 'op_LessThanOrEqual', 'op_GreaterThanOrEqual'].includes(name)
}
