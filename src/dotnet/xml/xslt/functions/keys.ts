import { descendants, rootOf } from '../../xpath/axes.ts'
import { ordered } from '../../xpath/order.ts'
import { toText } from '../../xpath/values.ts'
import type { Frame, Value } from '../runtime.ts'
import { type XsltNode, xsltTree } from '../tree/xslt-node.ts'

/** `key()`: the nodes of the document at hand that have one of the values. */
export function nodesByKey(key: string, value: Value, node: XsltNode, frame: Frame): readonly XsltNode[] {
  const index = indexOf(key, rootOf(xsltTree, node), frame)
  if (typeof value !== 'object') return index.get(toText(xsltTree, value)) ?? []
  const found = new Set<XsltNode>()
  for (const each of value) for (const hit of index.get(each.text) ?? []) found.add(hit)
  return ordered([...found], frame)
}

function indexOf(key: string, root: XsltNode, frame: Frame): ReadonlyMap<string, XsltNode[]> {
  let keys = frame.run.keyIndexes.get(root)
  if (!keys) {
    keys = new Map()
    frame.run.keyIndexes.set(root, keys)
  }
  let index = keys.get(key)
  if (index) return index
  index = new Map()
  keys.set(key, index)
  for (const node of descendants(xsltTree, root, [root])) {
    addToIndex(index, key, node, frame)
    for (const attribute of node.attributes) addToIndex(index, key, attribute, frame)
  }
  return index
}

function addToIndex(index: Map<string, XsltNode[]>, key: string, node: XsltNode, frame: Frame): void {
  for (const { matches, use } of frame.run.sheet.keys.get(key) ?? []) {
    if (!matches(node, frame)) continue
    const value = use(frame.at(node, 1, 1))
    const texts = typeof value === 'object' ? value.map((each) => each.text) : [toText(xsltTree, value)]
    for (const text of texts) {
      const nodes = index.get(text)
      if (!nodes) index.set(text, [node])
      else if (nodes.at(-1) !== node) nodes.push(node)
    }
  }
}
