import type { Span } from '../../../../diagnostics/diagnostic.ts'
import { LimitError } from '../../../values/ambient.ts'
import { DotnetException } from '../../../values/exception.ts'
import { nodesOf, type XPathCompiler } from '../../xpath/compile.ts'
import { parseXPath, xpathException } from '../../xpath/parser.ts'
import { isPositional } from '../../xpath/static-type.ts'
import type { Expression, NodeTest, Step } from '../../xpath/syntax.ts'
import type { Frame } from '../runtime.ts'
import type { XsltNode } from '../tree/xslt-node.ts'
import { compilerFor } from './expression.ts'
import type { Scope } from './scope.ts'

type Matches = (node: XsltNode, frame: Frame) => boolean

/** One alternative of a pattern. */
export interface Pattern {
  readonly matches: Matches
  /** The priority of a template that names none. */
  readonly priority: number
  readonly kinds: readonly XsltNode['kind'][]
  readonly localName: string | null
}

const everyKind: readonly XsltNode['kind'][] = ['element', 'attribute', 'text', 'comment', 'instruction', 'root']

/** Compiles a pattern to its alternatives; null where it was reported. */
export function compilePattern(text: string, span: Span, scope: Scope): readonly Pattern[] | null {
  try {
    const compiler = compilerFor(scope.without('Variables cannot be used within this expression.'), span)
    return alternatives(parseXPath(text)).map((part) => new PatternCompiler(compiler).alternative(part))
  } catch (error) {
    if (!(error instanceof DotnetException) && !(error instanceof LimitError)) throw error
    scope.report('attribute-value', `'${text}' is no pattern: ${error.message}`, span)
    return null
  }
}

function alternatives(expression: Expression): Expression[] {
  if (expression.kind !== 'binary' || expression.operator !== '|') return [expression]
  return [...alternatives(expression.left), ...alternatives(expression.right)]
}

const noPattern = 'a pattern has steps down by child and attribute, from the root, id() or key()'

class PatternCompiler {
  readonly #compiler: XPathCompiler<XsltNode, Frame>

  constructor(compiler: XPathCompiler<XsltNode, Frame>) {
    this.#compiler = compiler
  }

  alternative(expression: Expression): Pattern {
    if (expression.kind === 'call') {
      return { matches: this.#source(expression), priority: 0.5, kinds: everyKind, localName: null }
    }
    if (expression.kind !== 'path') throw xpathException(noPattern)
    const { start, steps } = expression
    const last = steps.at(-1)
    if (!last) {
      return { matches: (node) => node.kind === 'root', priority: 0.5, kinds: ['root'], localName: null }
    }
    let matches = start === 'context' ? null : start === 'root' ? isRoot : this.#source(start)
    let isBelow = false
    for (const step of steps) {
      if (isAnywhere(step)) isBelow = true
      else {
        matches = this.#step(step, matches, isBelow)
        isBelow = false
      }
    }
    return {
      matches: matches ?? isRoot,
      priority: steps.length === 1 && start === 'context' ? defaultPriority(last) : 0.5,
      kinds: kindsOf(last),
      localName: last.test.kind === 'name' ? last.test.localName : null,
    }
  }

  /** `id('x')` or `key('name', 'value')` with literals. */
  #source(expression: Expression): Matches {
    const isLiteral = expression.kind === 'call' && expression.args.every((arg) => arg.kind === 'string')
    if (!isLiteral || expression.prefix !== '' || !['id', 'key'].includes(expression.name)) {
      throw xpathException(noPattern)
    }
    const evaluate = this.#compiler.expression(expression)
    return (node, frame) => nodesOf(evaluate(node, 1, 1, frame)).includes(node)
  }

  #step(step: Step, outer: Matches | null, isBelow: boolean): Matches {
    if (step.axis !== 'child' && step.axis !== 'attribute') throw xpathException(noPattern)
    const passes = this.#compiler.test(step.test, step.axis === 'attribute' ? 'attribute' : 'element')
    const isAttribute = step.axis === 'attribute'
    const own: Matches = (node) =>
      (node.kind === 'attribute') === isAttribute && node.kind !== 'namespace' && node.parent !== null && passes(node)
    const filtered = step.predicates.length === 0 ? own : this.#filtered(step, own)
    if (!outer) return filtered
    if (!isBelow) return (node, frame) => filtered(node, frame) && node.parent !== null && outer(node.parent, frame)
    return (node, frame) => {
      if (!filtered(node, frame)) return false
      for (let above = node.parent; above; above = above.parent) if (outer(above, frame)) return true
      return false
    }
  }

  #filtered(step: Step, own: Matches): Matches {
    if (!step.predicates.some(isPositional)) {
      const filter = this.#compiler.filter(step.predicates)
      return (node, frame) => own(node, frame) && filter([node], frame).length > 0
    }
    const take = this.#compiler.step(step)
    return (node, frame) => own(node, frame) && node.parent !== null && take(node.parent, frame).includes(node)
  }
}

const isRoot: Matches = (node) => node.kind === 'root'

function isAnywhere({ axis, test, predicates }: Step): boolean {
  return axis === 'descendant-or-self' && test.kind === 'type' && test.type === 'node' && predicates.length === 0
}

function defaultPriority({ test, predicates }: Step): number {
  if (predicates.length > 0) return 0.5
  if (test.kind === 'name') return test.localName === null ? -0.25 : 0
  return test.kind === 'type' && test.target !== null ? 0 : -0.5
}

function kindsOf({ axis, test }: Step): readonly XsltNode['kind'][] {
  if (axis === 'attribute') return ['attribute']
  if (test.kind !== 'type') return ['element']
  const kinds: Readonly<Record<(NodeTest & { kind: 'type' })['type'], readonly XsltNode['kind'][]>> = {
    node: ['element', 'text', 'comment', 'instruction'],
    text: ['text'],
    comment: ['comment'],
    'processing-instruction': ['instruction'],
  }
  return kinds[test.type]
}
