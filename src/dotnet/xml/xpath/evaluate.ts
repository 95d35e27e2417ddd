import { compileXPath, nodesOf } from './compile.ts'
import { type XPathFunction, xpathFunctions } from './functions.ts'
import { CountedOrder } from './order.ts'
import { noNodes, parseXPath, type XPathChecks, xpathException } from './parser.ts'
import { staticType } from './static-type.ts'
import type { Expression } from './syntax.ts'
import type { XPathTree } from './tree.ts'
import type { XPathValue } from './values.ts'

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
  const order = new CountedOrder(tree, node)
  const evaluate = compileXPath<N, CountedOrder<N>>(parseXPath(text, checksOf(text)), {
    tree,
    namespaceOf: (prefix) => namespaceOf(prefix, resolve),
    variable: () => {
      throw xpathException(needsManager)
    },
    call: functionOf,
  })
  return evaluate(node, 1, 1, order)
}

/** As {@link evaluateXPath}, for expressions that must give nodes. */
export function selectNodes<N>(
  tree: XPathTree<N>,
  text: string | null,
  node: N,
  resolve: PrefixResolver | null,
): readonly N[] {
  if (text === null) throw xpathException("'' is an invalid expression.")
  return nodesOf(evaluateXPath(tree, text, node, resolve))
}

function namespaceOf(prefix: string, resolve: PrefixResolver | null): string {
  if (!resolve) throw xpathException(needsManager)
  const namespace = resolve(prefix)
  if (namespace === null) throw xpathException(`Namespace prefix '${prefix}' is not defined.`)
  return namespace
}

/** What can't be evaluated is refused even where it wouldn't be reached. */
function functionOf<N, S>({ prefix, name }: Expression & { kind: 'call' }): XPathFunction<N, S> {
  const known = prefix === '' && Object.hasOwn(xpathFunctions, name) ? xpathFunctions[name] : undefined
  if (!known && !(prefix === '' && name === 'id')) throw xpathException(needsManager)
  if (!known) throw xpathException("The function 'id' is not supported.")
  return known[2]
}

const takesNodes = new Set(['count', 'sum', 'name', 'local-name', 'namespace-uri'])

const isNodes = (expression: Expression): boolean => ['nodes', 'any'].includes(staticType(expression))

/** What .NET refuses while it reads an expression. */
function checksOf(text: string): XPathChecks {
  return {
    nodes(source) {
      if (!isNodes(source)) throw noNodes()
    },
    call({ prefix, name, args }) {
      const known = prefix === '' && Object.hasOwn(xpathFunctions, name) ? xpathFunctions[name] : undefined
      if (!known) return
      if (args.length < known[0] || args.length > known[1])
        throw xpathException(`Function '${name}' in '${text}' has an invalid number of arguments.`)
      const [first] = args
      if (takesNodes.has(name) && first && !isNodes(first))
        throw xpathException(`The argument to function '${name}' in '${text}' cannot be converted to a node-set.`)
    },
  }
}
