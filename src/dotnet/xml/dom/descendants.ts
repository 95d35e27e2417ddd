import { charge } from '../../values/ambient.ts'
import type { DomNode } from './model.ts'
import { DomNodeList } from './node-list.ts'

/** The elements below with a name (`*` for any); with a namespace the name is the local one. */
function descendantsNamed(top: DomNode, name: string, namespace: string | null = null): DomNode[] {
  const found: DomNode[] = []
  const stack = [...top.children].reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    charge(1)
    const ownName = namespace === null ? node.name : node.localName
    const isInNamespace = namespace === null || namespace === '*' || node.namespace === namespace
    if (node.isElement && isInNamespace && (name === '*' || ownName === name)) found.push(node)
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as DomNode)
  }
  return found
}

/** The same as a list that follows changes. */
export function elementsNamed(top: DomNode, name: string, namespace: string | null = null): DomNodeList {
  return new DomNodeList(() => descendantsNamed(top, name, namespace), 'XmlElementList')
}
