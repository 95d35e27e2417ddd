import { enterCall, leaveCall } from '../../values/ambient.ts'
import { type DotnetException, exception } from '../../values/exception.ts'
import { type Token, tokensOf } from './lexer.ts'
import type { Axis, Expression, NodeTest, Step } from './syntax.ts'

export const xpathException = (message: string): DotnetException =>
  exception('System.Xml.XPath.XPathException', message)

const axes = new Set<string>([
  'child',
  'descendant',
  'descendant-or-self',
  'self',
  'parent',
  'ancestor',
  'ancestor-or-self',
  'attribute',
  'following',
  'following-sibling',
  'preceding',
  'preceding-sibling',
  'namespace',
])
const nodeTypes = new Set(['node', 'text', 'comment', 'processing-instruction'])
/** Binary operators from the loosest to the tightest. */
const levels: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
]
const anyNode: NodeTest = { kind: 'type', type: 'node', target: null }

/** What a caller refuses while it reads: each throws. */
export interface XPathChecks {
  /** A call whose arguments have been read. */
  call(call: Expression & { kind: 'call' }): void
  /** What nodes are taken from by a predicate or joined with others. */
  nodes(source: Expression): void
}

/** Parses an XPath 1.0 expression. */
export function parseXPath(text: string, checks?: XPathChecks): Expression {
  if (/^[\s]*(\0|$)/.test(text)) throw noNodes()
  const parser = new XPathParser(text, tokensOf(text), checks)
  const expression = parser.binary(0)
  parser.end()
  return expression
}

export const noNodes = (): DotnetException => xpathException('Expression must evaluate to a node-set.')
const invalid = (text: string): DotnetException => xpathException(`'${text}' has an invalid token.`)

class XPathParser {
  readonly #text: string
  readonly #tokens: readonly Token[]
  readonly #checks: XPathChecks | undefined
  #at = 0

  constructor(text: string, tokens: readonly Token[], checks: XPathChecks | undefined) {
    this.#text = text
    this.#tokens = tokens
    this.#checks = checks
  }

  end(): void {
    if (this.#peek().kind !== 'end') throw this.#fail()
  }

  binary(level: number): Expression {
    const operators = levels[level]
    if (!operators) return this.#unary()
    let left = this.binary(level + 1)
    for (;;) {
      const token = this.#peek()
      if ((token.kind !== 'symbol' && token.kind !== 'name') || !operators.includes(token.text)) return left
      this.#at++
      left = { kind: 'binary', operator: token.text, left, right: this.binary(level + 1) }
    }
  }

  #peek(ahead = 0): Token {
    const token = this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)] as Token // the last one is the end
    if (token.kind === 'invalid' && ahead === 0) throw xpathException(token.text)
    return token
  }

  #is(symbol: string, ahead = 0): boolean {
    const token = this.#peek(ahead)
    return token.kind === 'symbol' && token.text === symbol
  }

  #take(symbol: string): boolean {
    if (!this.#is(symbol)) return false
    this.#at++
    return true
  }

  #expect(symbol: string): void {
    if (!this.#take(symbol)) throw this.#fail()
  }

  #fail(): DotnetException {
    return this.#peek().kind === 'end' ? noNodes() : invalid(this.#text)
  }

  #unary(): Expression {
    enterCall()
    try {
      return this.#take('-') ? { kind: 'negate', operand: this.#unary() } : this.#union()
    } finally {
      leaveCall()
    }
  }

  #union(): Expression {
    let left = this.#path()
    while (this.#take('|')) {
      const right = this.#path()
      this.#checks?.nodes(left)
      this.#checks?.nodes(right)
      left = { kind: 'binary', operator: '|', left, right }
    }
    return left
  }

  #path(): Expression {
    if (this.#take('/')) {
      return { kind: 'path', start: 'root', steps: this.#startsStep() ? this.#steps() : [] }
    }
    if (this.#take('//')) return { kind: 'path', start: 'root', steps: [this.#below(), ...this.#steps()] }
    if (!this.#startsPrimary()) return { kind: 'path', start: 'context', steps: this.#steps() }
    let source = this.#primary()
    if (this.#is('[')) this.#checks?.nodes(source)
    const predicates = this.#predicates()
    if (predicates.length > 0) source = { kind: 'filter', source, predicates }
    if (this.#take('/')) return { kind: 'path', start: source, steps: this.#steps() }
    if (this.#take('//')) return { kind: 'path', start: source, steps: [this.#below(), ...this.#steps()] }
    return source
  }

  #below(): Step {
    return { axis: 'descendant-or-self', test: anyNode, predicates: [] }
  }

  #startsStep(): boolean {
    return this.#peek().kind === 'name' || ['@', '.', '..', '*'].some((symbol) => this.#is(symbol))
  }

  #startsPrimary(): boolean {
    const token = this.#peek()
    if (token.kind === 'number' || token.kind === 'string' || this.#is('$') || this.#is('(')) return true
    if (token.kind !== 'name') return false
    if (this.#is('(', 1)) return !nodeTypes.has(token.text)
    return this.#is(':', 1) && this.#peek(2).kind === 'name' && this.#is('(', 3)
  }

  #primary(): Expression {
    const token = this.#peek()
    this.#at++
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text) }
    if (token.kind === 'string') return { kind: 'string', value: token.text }
    if (token.text === '$') {
      const { prefix, name } = this.#qname(this.#name())
      return { kind: 'variable', prefix, name }
    }
    if (token.text === '(') {
      const inner = this.binary(0)
      this.#expect(')')
      return inner
    }
    const { prefix, name } = this.#qname(token.text)
    this.#expect('(')
    const args: Expression[] = []
    if (!this.#is(')')) {
      do args.push(this.binary(0))
      while (this.#take(','))
    }
    this.#expect(')')
    this.#peek()
    const call = { kind: 'call', prefix, name, args } as const
    this.#checks?.call(call)
    return call
  }

  #name(): string {
    const token = this.#peek()
    if (token.kind !== 'name') throw this.#fail()
    this.#at++
    return token.text
  }

  /** The rest of a name whose first part was read. */
  #qname(first: string): { prefix: string; name: string } {
    return this.#take(':') ? { prefix: first, name: this.#name() } : { prefix: '', name: first }
  }

  #steps(): Step[] {
    const steps = [this.#step()]
    for (;;) {
      if (this.#take('//')) steps.push(this.#below(), this.#step())
      else if (this.#take('/')) steps.push(this.#step())
      else return steps
    }
  }

  #step(): Step {
    if (this.#take('..')) return { axis: 'parent', test: anyNode, predicates: [] }
    if (this.#take('.')) return { axis: 'self', test: anyNode, predicates: [] }
    let axis: Axis = 'child'
    if (this.#take('@')) axis = 'attribute'
    else if (this.#peek().kind === 'name' && this.#is('::', 1)) {
      if (!axes.has(this.#peek().text)) throw this.#fail()
      axis = this.#peek().text as Axis
      this.#at += 2
    }
    return { axis, test: this.#test(), predicates: this.#predicates() }
  }

  #test(): NodeTest {
    if (this.#take('*')) return { kind: 'any' }
    const token = this.#peek()
    if (token.kind !== 'name') throw noNodes()
    this.#at++
    if (this.#is('(') && nodeTypes.has(token.text)) {
      this.#at++
      const takesTarget = token.text === 'processing-instruction' && this.#peek().kind === 'string'
      const target = takesTarget ? this.#peek().text : null
      if (target !== null) this.#at++
      this.#expect(')')
      return { kind: 'type', type: token.text as 'node', target }
    }
    if (!this.#take(':')) return { kind: 'name', prefix: '', localName: token.text }
    if (this.#take('*')) return { kind: 'name', prefix: token.text, localName: null }
    if (this.#peek().kind !== 'name') throw this.#fail()
    const localName = this.#peek().text
    this.#at++
    return { kind: 'name', prefix: token.text, localName }
  }

  #predicates(): Expression[] {
    const predicates: Expression[] = []
    while (this.#take('[')) {
      predicates.push(this.binary(0))
      this.#expect(']')
    }
    return predicates
  }
}
