import { charge } from '../../values/ambient.ts'
import { axisNodes, isReverse, rootOf } from './axes.ts'
import { compareValues } from './comparison.ts'
import type { XPathFunction } from './functions.ts'
import { type DocumentOrder, ordered } from './order.ts'
import { xpathException } from './parser.ts'
import { isPositional } from './static-type.ts'
import type { Expression, NodeTest, Step } from './syntax.ts'
import type { XPathTree } from './tree.ts'
import { setOfNodes, toNumber, toTruth, type XPathValue } from './values.ts'

/** A compiled expression. `state` is what the caller hands on to variables and functions. */
export type Evaluate<N, S> = (node: N, position: number, size: number, state: S) => XPathValue<N>

/** What the surroundings of an expression give it when it is compiled; unknown names throw. */
export interface XPathSurroundings<N, S> {
  readonly tree: XPathTree<N>
  namespaceOf(prefix: string): string
  variable(prefix: string, name: string): (state: S) => XPathValue<N>
  call(expression: Expression & { kind: 'call' }): XPathFunction<N, S>
}

/** Does a node pass the test of a step? */
export type PassesTest<N> = (node: N) => boolean
/** The nodes that a step leads to from one node, in the order of its axis. */
export type TakeStep<N, S> = (from: N, state: S) => readonly N[]

/** Compiles an expression to a function; everything that can be wrong without a document is refused here. */
export function compileXPath<N, S extends DocumentOrder<N>>(
  expression: Expression,
  surroundings: XPathSurroundings<N, S>,
): Evaluate<N, S> {
  return new XPathCompiler(surroundings).expression(expression)
}

/** The nodes of a value; what is none, and a fragment that isn't a set of nodes yet, is refused. */
export function nodesOf<N>(value: XPathValue<N>): readonly N[] {
  if (typeof value !== 'object') throw xpathException('Expression must evaluate to a node-set.')
  return setOfNodes(value)
}

export class XPathCompiler<N, S extends DocumentOrder<N>> {
  readonly #surroundings: XPathSurroundings<N, S>
  readonly #tree: XPathTree<N>

  constructor(surroundings: XPathSurroundings<N, S>) {
    this.#surroundings = surroundings
    this.#tree = surroundings.tree
  }

  expression(expression: Expression): Evaluate<N, S> {
    switch (expression.kind) {
      case 'number':
      case 'string': {
        const { value } = expression
        return () => value
      }
      case 'variable': {
        const read = this.#surroundings.variable(expression.prefix, expression.name)
        return (_node, _position, _size, state) => read(state)
      }
      case 'negate': {
        const operand = this.expression(expression.operand)
        return (node, position, size, state) => -toNumber(this.#tree, operand(node, position, size, state))
      }
      case 'call':
        return this.#call(expression)
      case 'filter': {
        const source = this.expression(expression.source)
        const filter = this.filter(expression.predicates)
        return (node, position, size, state) => filter(nodesOf(source(node, position, size, state)), state)
      }
      case 'path':
        return this.#path(expression)
      case 'binary':
        return this.#binary(expression)
    }
  }

  #call(expression: Expression & { kind: 'call' }): Evaluate<N, S> {
    const body = this.#surroundings.call(expression)
    const args = expression.args.map((arg) => this.expression(arg))
    if (expression.prefix === '' && expression.name === 'position') return (_node, position) => position
    if (expression.prefix === '' && expression.name === 'last') return (_node, _position, size) => size
    const tree = this.#tree
    return (node, position, size, state) => {
      charge(1)
      const values = args.map((arg) => arg(node, position, size, state))
      const value = body({ tree, node, position, size, state }, values)
      if (typeof value === 'string') charge(value.length)
      return value
    }
  }

  #binary({ operator, left, right }: Expression & { kind: 'binary' }): Evaluate<N, S> {
    const tree = this.#tree
    const a = this.expression(left)
    const b = this.expression(right)
    const numbers =
      (apply: (x: number, y: number) => number): Evaluate<N, S> =>
      (node, position, size, state) =>
        apply(toNumber(tree, a(node, position, size, state)), toNumber(tree, b(node, position, size, state)))
    switch (operator) {
      case 'or':
        return (node, position, size, state) =>
          toTruth(a(node, position, size, state)) || toTruth(b(node, position, size, state))
      case 'and':
        return (node, position, size, state) =>
          toTruth(a(node, position, size, state)) && toTruth(b(node, position, size, state))
      case '|':
        return (node, position, size, state) => {
          const first = nodesOf(a(node, position, size, state))
          const second = nodesOf(b(node, position, size, state))
          charge(first.length + second.length)
          return ordered([...new Set([...first, ...second])], state)
        }
      case '+':
        return numbers((x, y) => x + y)
      case '-':
        return numbers((x, y) => x - y)
      case '*':
        return numbers((x, y) => x * y)
      case 'div':
        return numbers((x, y) => x / y)
      case 'mod':
        return numbers((x, y) => x % y)
      default:
        return (node, position, size, state) =>
          compareValues(tree, operator, a(node, position, size, state), b(node, position, size, state))
    }
  }

  #path({ start, steps }: Expression & { kind: 'path' }): Evaluate<N, S> {
    const tree = this.#tree
    const from = typeof start === 'object' ? this.expression(start) : null
    const taken = shortened(steps).map((step) => ({ take: this.step(step), step }))
    return (node, position, size, state) => {
      let nodes: readonly N[] =
        start === 'root'
          ? [rootOf(tree, node)]
          : start === 'context' || !from
            ? [node]
            : nodesOf(from(node, position, size, state))
      for (const { take, step } of taken) {
        charge(1)
        const [only] = nodes
        if (nodes.length === 1 && only !== undefined) {
          const found = take(only, state)
          nodes = isReverse(step.axis) ? [...found].reverse() : found
        } else if (nodes.length > 1) nodes = ordered(together(nodes, take, step, state), state)
      }
      return nodes
    }
  }

  step(step: Step): TakeStep<N, S> {
    const { axis } = step
    const tree = this.#tree
    const passes = this.test(step.test, axis === 'attribute' || axis === 'namespace' ? axis : 'element')
    const filter = this.filter(step.predicates)
    return (from, state) => {
      const candidates = axisNodes(tree, from, axis).filter(passes)
      charge(candidates.length + 1)
      return filter(candidates, state)
    }
  }

  filter(predicates: readonly Expression[]): (nodes: readonly N[], state: S) => readonly N[] {
    if (predicates.length === 0) return (nodes) => nodes
    const tests = predicates.map((predicate) => this.expression(predicate))
    return (nodes, state) => {
      let left = nodes
      for (const test of tests) {
        const size = left.length
        left = left.filter((node, i) => {
          charge(1)
          const value = test(node, i + 1, size, state)
          return typeof value === 'number' ? value === i + 1 : toTruth(value)
        })
      }
      return left
    }
  }

  test(test: NodeTest, principal: 'element' | 'attribute' | 'namespace'): PassesTest<N> {
    const tree = this.#tree
    if (test.kind === 'any') return (node) => tree.kind(node) === principal
    if (test.kind === 'name') {
      const namespace = test.prefix === '' ? '' : this.#surroundings.namespaceOf(test.prefix)
      const { localName } = test
      return (node) =>
        tree.kind(node) === principal &&
        (localName === null || tree.localName(node) === localName) &&
        tree.namespace(node) === namespace
    }
    const { type, target } = test
    if (type === 'node') return (node) => tree.kind(node) !== 'other'
    if (type !== 'processing-instruction') return (node) => tree.kind(node) === type
    return (node) => tree.kind(node) === 'instruction' && (target === null || tree.name(node) === target)
  }
}

/** What the steps from several nodes lead to, each node once. */
function together<N, S>(nodes: readonly N[], take: TakeStep<N, S>, { axis }: Step, state: S): readonly N[] {
  if (axis === 'child' || axis === 'attribute' || axis === 'self') return nodes.flatMap((node) => take(node, state))
  const found = new Set<N>()
  for (const from of nodes) for (const to of take(from, state)) found.add(to)
  return [...found]
}

/** `//x` as one step down, where no predicate counts positions among siblings. */
function shortened(steps: readonly Step[]): readonly Step[] {
  const result: Step[] = []
  for (const step of steps) {
    const last = result.at(-1)
    const isBelow =
      last?.axis === 'descendant-or-self' &&
      last.test.kind === 'type' &&
      last.test.type === 'node' &&
      last.predicates.length === 0
    if (isBelow && step.axis === 'child' && !step.predicates.some(isPositional)) {
      result[result.length - 1] = { ...step, axis: 'descendant' }
    } else result.push(step)
  }
  return result
}
