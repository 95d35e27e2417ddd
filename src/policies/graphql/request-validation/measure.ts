import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql'

/** How large a query is. */
export interface QueryMeasure {
  /** Of the deepest field; a field of the operation itself has depth 1. */
  readonly depth: number
  /** Depths of the operation's own fields added up. */
  readonly totalDepth: number
  /** Fields over all levels, those of fragments at every place they are spread. */
  readonly fields: number
}

/** Counting ends here: no limit is higher, and fragments in fragments can make a query explode. */
const mostCounted = 100_000

/** Measures all operations of a document together. Introspection (`__schema` …) has no depth: it goes deep by nature. */
export function measure(document: DocumentNode): QueryMeasure {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const d of document.definitions) if (d.kind === 'FragmentDefinition') fragments.set(d.name.value, d)
  let fields = 0
  const depthOf = (set: SelectionSetNode, open: readonly string[], own: (depth: number) => void): void => {
    for (const selection of set.selections) {
      if (fields > mostCounted) return
      if (selection.kind === 'Field') {
        fields++
        const isIntrospection = selection.name.value.startsWith('__')
        let below = 0
        if (selection.selectionSet)
          depthOf(selection.selectionSet, open, (depth) => {
            below = Math.max(below, depth)
          })
        own(isIntrospection ? 1 : below + 1)
      } else if (selection.kind === 'InlineFragment') depthOf(selection.selectionSet, open, own)
      else {
        const { value: name } = selection.name
        const fragment = fragments.get(name)
        if (fragment && !open.includes(name)) depthOf(fragment.selectionSet, [...open, name], own)
      }
    }
  }
  let depth = 0
  let totalDepth = 0
  for (const definition of document.definitions)
    if (definition.kind === 'OperationDefinition')
      depthOf(definition.selectionSet, [], (own) => {
        depth = Math.max(depth, own)
        totalDepth += own
      })
  return { depth, totalDepth, fields }
}
