import { compileXPath, nodesOf } from './compile.ts'
import { type XPathFunction, xpathFunctions } from './functions.ts'
import { CountedOrder } from './order.ts'
import { parseXPath, xpathException } from './parser.ts'
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
  const evaluate = compileXPath<N, CountedOrder<N>>(parseXPath(text), {
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
function functionOf<N, S>({ prefix, name, args }: Expression & { kind: 'call' }): XPathFunction<N, S> {
  const known = prefix === '' && Object.hasOwn(xpathFunctions, name) ? xpathFunctions[name] : undefined
  if (!known && !(prefix === '' && name === 'id')) throw xpathException(needsManager)
  if (!known) throw xpathException("The function 'id' is not supported.")
  if (args.length < known[0] || args.length > known[1]) {
    throw xpathException(`Function '${name}' in '${name}' has an invalid number of arguments.`)
  }
  return known[2]
}
