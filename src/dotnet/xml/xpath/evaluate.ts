import { charge } from '../../values/ambient.ts'
import { xpathFunctions } from './functions.ts'
import { parseXPath, xpathException } from './parser.ts'
import type { Axis, Expression, NodeTest, Step } from './syntax.ts'
import type { XPathTree } from './tree.ts'
import { toNumber, toText, toTruth, type XPathValue } from './values.ts'

/** Finds the namespace of a prefix; null where it isn't declared. */
export type PrefixResolver = (prefix: string) => string | null

const needsManager =
  'Namespace Manager or XsltContext needed. This query has a prefix, variable, or user-defined function.'

/** Evaluates an XPath 1.0 expression at a node. `resolve` is null where no namespace manager was given. */
export function evaluateXPath<N>(
  tree: XPathTree<N>,
  text: string,
  node: N,
  resolve: PrefixResolver | null,
): XPathValue<N> {
  const evaluator = new Evaluator(tree, node, resolve)
  const expression = parseXPath(text)
  evaluator.check(expression)
  return evaluator.value(expression, node, 1, 1)
}

/** As {@link evaluateXPath}, for expressions that must give nodes. */
export function selectNodes<N>(
  tree: XPathTree<N>,
  text: string,
  node: N,
  resolve: PrefixResolver | null,
): readonly N[] {
  const value = evaluateXPath(tree, text, node, resolve)
  if (typeof value !== 'object') throw xpathException('Expression must evaluate to a node-set.')
  return value
}

class Evaluator<N> {
  readonly #tree: XPathTree<N>
  readonly #root: N
  readonly #resolve: PrefixResolver | null
  #order: Map<N, number> | undefined

  constructor(tree: XPathTree<N>, node: N, resolve: PrefixResolver | null) {
    this.#tree = tree
    let root = node
    for (let above = tree.parent(root); above; above = tree.parent(above)) root = above
    this.#root = root
    this.#resolve = resolve
  }

  /** What can't be evaluated is refused even where it wouldn't be reached. */
  check(expression: Expression): void {
    switch (expression.kind) {
      case 'variable':
        throw xpathException(needsManager)
      case 'call': {
        const known = expression.prefix === '' ? xpathFunctions[expression.name] : undefined
        if (!known && !(expression.prefix === '' && expression.name === 'id')) throw xpathException(needsManager)
        if (!known) throw xpathException("The function 'id' is not supported.")
        if (expression.args.length < known[0] || expression.args.length > known[1]) {
          throw xpathException(
            `Function '${expression.name}' in '${expression.name}' has an invalid number of arguments.`,
          )
        }
        for (const arg of expression.args) this.check(arg)
        break
      }
      case 'binary':
        this.check(expression.left)
        this.check(expression.right)
        break
      case 'negate':
        this.check(expression.operand)
        break
      case 'filter':
        this.check(expression.source)
        for (const predicate of expression.predicates) this.check(predicate)
        break
      case 'path':
        if (typeof expression.start === 'object') this.check(expression.start)
        for (const step of expression.steps) {
          if (step.test.kind === 'name' && step.test.prefix !== '') this.#namespaceOf(step.test.prefix)
          for (const predicate of step.predicates) this.check(predicate)
        }
    }
  }

  value(expression: Expression, node: N, position: number, size: number): XPathValue<N> {
    charge(1)
    switch (expression.kind) {
      case 'number':
      case 'string':
        return expression.value
      case 'variable':
        throw xpathException(needsManager)
      case 'negate':
        return -toNumber(this.#tree, this.value(expression.operand, node, position, size))
      case 'call': {
        const args = expression.args.map((arg) => this.value(arg, node, position, size))
        const known = xpathFunctions[expression.name]
        if (!known) throw xpathException(needsManager)
        return known[2]({ tree: this.#tree, node, position, size }, args)
      }
      case 'filter':
        return this.#filtered(this.#nodes(this.value(expression.source, node, position, size)), expression.predicates)
      case 'path':
        return this.#path(expression, node, position, size)
      case 'binary':
        return this.#binary(expression, node, position, size)
    }
  }

  #nodes(value: XPathValue<N>): readonly N[] {
    if (typeof value !== 'object') throw xpathException('Expression must evaluate to a node-set.')
    return value
  }

  #binary(
    { operator, left, right }: Expression & { kind: 'binary' },
    node: N,
    position: number,
    size: number,
  ): XPathValue<N> {
    const a = this.value(left, node, position, size)
    if (operator === 'or' && toTruth(a)) return true
    if (operator === 'and' && !toTruth(a)) return false
    const b = this.value(right, node, position, size)
    const [x, y] = [() => toNumber(this.#tree, a), () => toNumber(this.#tree, b)]
    switch (operator) {
      case 'or':
      case 'and':
        return toTruth(b)
      case '|':
        return this.#ordered(new Set([...this.#nodes(a), ...this.#nodes(b)]))
      case '+':
        return x() + y()
      case '-':
        return x() - y()
      case '*':
        return x() * y()
      case 'div':
        return x() / y()
      case 'mod':
        return x() % y()
      default:
        return this.#compare(operator, a, b)
    }
  }

  /** A set of nodes compares true where one of its nodes does. */
  #compare(operator: string, a: XPathValue<N>, b: XPathValue<N>): boolean {
    if (typeof a === 'object' && typeof b !== 'boolean')
      return a.some((node) => this.#compare(operator, this.#tree.text(node), b))
    if (typeof b === 'object' && typeof a !== 'boolean')
      return b.some((node) => this.#compare(operator, a, this.#tree.text(node)))
    if (operator === '=' || operator === '!=') {
      const isEqual =
        typeof a === 'boolean' || typeof b === 'boolean'
          ? toTruth(a) === toTruth(b)
          : typeof a === 'number' || typeof b === 'number'
            ? toNumber(this.#tree, a) === toNumber(this.#tree, b)
            : toText(this.#tree, a) === toText(this.#tree, b)
      return isEqual === (operator === '=')
    }
    const asNumber = (value: XPathValue<N>): number =>
      toNumber(this.#tree, typeof value === 'object' ? toTruth(value) : value)
    const [x, y] = [asNumber(a), asNumber(b)]
    return operator === '<' ? x < y : operator === '<=' ? x <= y : operator === '>' ? x > y : x >= y
  }

  #path({ start, steps }: Expression & { kind: 'path' }, node: N, position: number, size: number): readonly N[] {
    let nodes: readonly N[] =
      start === 'root'
        ? [this.#root]
        : start === 'context'
          ? [node]
          : this.#nodes(this.value(start, node, position, size))
    for (const step of steps) {
      const found = new Set<N>()
      for (const from of nodes) for (const to of this.#step(from, step)) found.add(to)
      nodes = nodes.length > 1 || isReverse(step.axis) ? this.#ordered(found) : [...found]
    }
    return nodes
  }

  #step(from: N, { axis, test, predicates }: Step): readonly N[] {
    const candidates = [...this.#axis(from, axis)].filter((node) => this.#passes(node, axis, test))
    charge(candidates.length + 1)
    return this.#filtered(candidates, predicates)
  }

  #filtered(nodes: readonly N[], predicates: readonly Expression[]): readonly N[] {
    let left = nodes
    for (const predicate of predicates) {
      left = left.filter((node, i) => {
        const value = this.value(predicate, node, i + 1, left.length)
        return typeof value === 'number' ? value === i + 1 : toTruth(value)
      })
    }
    return left
  }

  #passes(node: N, axis: Axis, test: NodeTest): boolean {
    const kind = this.#tree.kind(node)
    if (kind === 'other') return false
    const principal = axis === 'attribute' ? 'attribute' : 'element'
    if (test.kind === 'any') return kind === principal
    if (test.kind === 'name') {
      if (kind !== principal) return false
      const namespace = test.prefix === '' ? '' : this.#namespaceOf(test.prefix)
      return (
        this.#tree.namespace(node) === namespace &&
        (test.localName === null || this.#tree.localName(node) === test.localName)
      )
    }
    if (test.type === 'node') return true
    if (test.type !== 'processing-instruction') return kind === test.type
    return kind === 'instruction' && (test.target === null || this.#tree.name(node) === test.target)
  }

  #namespaceOf(prefix: string): string {
    if (!this.#resolve) throw xpathException(needsManager)
    const namespace = this.#resolve(prefix)
    if (namespace === null) throw xpathException(`Namespace prefix '${prefix}' is not defined.`)
    return namespace
  }

  *#axis(node: N, axis: Axis): Generator<N> {
    const tree = this.#tree
    const parent = tree.parent(node)
    switch (axis) {
      case 'self':
        yield node
        return
      case 'child':
        yield* tree.children(node)
        return
      case 'attribute':
        yield* tree.attributes(node)
        return
      case 'parent':
        if (parent) yield parent
        return
      case 'ancestor-or-self':
      case 'ancestor':
        if (axis === 'ancestor-or-self') yield node
        for (let above = parent; above; above = tree.parent(above)) yield above
        return
      case 'descendant-or-self':
        yield node
        yield* this.#below(node)
        return
      case 'descendant':
        yield* this.#below(node)
        return
      case 'following-sibling':
      case 'preceding-sibling': {
        if (!parent || tree.kind(node) === 'attribute') return
        const all = tree.children(parent)
        const at = all.indexOf(node)
        yield* axis === 'following-sibling' ? all.slice(at + 1) : all.slice(0, at).reverse()
        return
      }
      case 'following':
      case 'preceding': {
        const order = this.#orders()
        const here = order.get(node) ?? 0
        const own = new Set([...this.#axis(node, 'ancestor'), ...this.#axis(node, 'descendant')])
        const others = [...this.#below(this.#root)].filter((other) => !own.has(other))
        const isAfter = (other: N): boolean => (order.get(other) ?? 0) > here
        yield* axis === 'following'
          ? others.filter(isAfter)
          : others.filter((other) => other !== node && !isAfter(other)).reverse()
        return
      }
      case 'namespace':
        throw xpathException('The namespace axis is not supported.')
    }
  }

  *#below(node: N): Generator<N> {
    const stack = [...this.#tree.children(node)].reverse()
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      charge(1)
      yield next
      const children = this.#tree.children(next)
      for (let i = children.length - 1; i >= 0; i--) stack.push(children[i] as N)
    }
  }

  #orders(): Map<N, number> {
    if (this.#order) return this.#order
    const order = new Map<N, number>([[this.#root, 0]])
    const addAttributes = (node: N): void => {
      for (const attribute of this.#tree.attributes(node)) order.set(attribute, order.size)
    }
    addAttributes(this.#root)
    for (const node of this.#below(this.#root)) {
      order.set(node, order.size)
      addAttributes(node)
    }
    this.#order = order
    return order
  }

  #ordered(nodes: ReadonlySet<N>): readonly N[] {
    if (nodes.size < 2) return [...nodes]
    const order = this.#orders()
    return [...nodes].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  }
}

function isReverse(axis: Axis): boolean {
  return axis === 'ancestor' || axis === 'ancestor-or-self' || axis === 'preceding' || axis === 'preceding-sibling'
}
