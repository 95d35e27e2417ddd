import type {
  DefinitionNode,
  DocumentNode,
  FieldNode,
  GraphQLOutputType,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from 'graphql'

type Library = typeof import('graphql')

export const ruleActions = ['allow', 'remove', 'reject', 'ignore', 'deny'] as const
export type RuleAction = (typeof ruleActions)[number]

/** A rule's path, taken apart when the policy is compiled. */
export interface RulePath {
  /** Null for a path of one step: it names a field of the operation, or by `__*` introspection. */
  readonly type: RegExp | null
  readonly field: RegExp
  readonly hasWildcard: boolean
  /** The more specific rule has more. */
  readonly weight: number
}

export function rulePath(path: string): RulePath {
  const steps = path.replace(/^\//, '').split('/')
  const [first = '', second] = steps
  const pattern = (text: string): RegExp =>
    new RegExp(`^${text.replace(/[.+?^$()|[\]\\{}]/g, '\\$&').replaceAll('*', '.*')}$`)
  const hasWildcard = path.includes('*')
  return {
    type: second === undefined ? null : pattern(first),
    field: pattern(second ?? first),
    hasWildcard,
    weight: (hasWildcard ? 0 : 1000) + path.replaceAll('*', '').length,
  }
}

/** A field that a rule refuses or removes. */
export interface RefusedField {
  readonly node: FieldNode
  /** `/Missions/name`. */
  readonly path: string
}

export interface Authorization {
  readonly rejected: readonly RefusedField[]
  readonly removed: readonly RefusedField[]
  /** Without the removed fields; null where nothing is left of an operation. */
  readonly document: DocumentNode | null
}

/** A type as rules see it: its names, those of the objects that an interface stands for included. */
interface Seen {
  readonly names: readonly string[]
  readonly isRoot: boolean
}

/** Applies the rules to every field; without a schema only the types of operations and fragments are known. */
export function authorize(
  library: Library,
  document: DocumentNode,
  schema: GraphQLSchema | null,
  rules: readonly RulePath[],
  actions: readonly RuleAction[],
): Authorization {
  const rejected: RefusedField[] = []
  const removed: RefusedField[] = []
  const order = rules.map((rule, i) => ({ rule, i })).sort((a, b) => b.rule.weight - a.rule.weight || a.i - b.i)
  const decide = (type: Seen, field: string): RuleAction => {
    for (const { rule, i } of order) {
      if (!matches(rule, type, field)) continue
      const action = actions[i] ?? 'allow'
      if (action !== 'ignore') return action
    }
    return 'allow'
  }
  const typeNamed = (name: string | undefined, isRoot = false): Seen => seen(library, schema, name, isRoot)
  const visit = (set: SelectionSetNode, name: string | undefined, isRoot: boolean): SelectionSetNode | null => {
    const type = typeNamed(name, isRoot)
    const selections = set.selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === 'FragmentSpread') return [selection]
      if (selection.kind === 'InlineFragment') {
        const inner = selection.typeCondition?.name.value ?? name
        const kept = visit(selection.selectionSet, inner, isRoot && inner === name)
        return kept ? [{ ...selection, selectionSet: kept }] : []
      }
      const field = selection.name.value
      const action = decide(type, field)
      const refused = { node: selection, path: `/${type.names[0] ?? '?'}/${field}` }
      if (action === 'reject' || action === 'deny') rejected.push(refused)
      if (action === 'remove') {
        removed.push(refused)
        return []
      }
      if (!selection.selectionSet) return [selection]
      const kept = visit(selection.selectionSet, typeOfField(library, schema, name, field), false)
      return kept ? [{ ...selection, selectionSet: kept }] : []
    })
    return selections.length === 0 ? null : { ...set, selections }
  }
  const roots = { query: schema?.getQueryType()?.name, mutation: schema?.getMutationType()?.name } as const
  const rootName = (operation: 'query' | 'mutation' | 'subscription'): string =>
    (operation === 'subscription' ? schema?.getSubscriptionType()?.name : roots[operation]) ??
    operation.slice(0, 1).toUpperCase() + operation.slice(1)
  const rootNames = (['query', 'mutation', 'subscription'] as const).map(rootName)
  const definitions: DefinitionNode[] = []
  const emptied = new Set<string>()
  let isEmpty = false
  for (const definition of document.definitions) {
    if (definition.kind === 'OperationDefinition') {
      const kept = visit(definition.selectionSet, rootName(definition.operation), true)
      if (kept) definitions.push({ ...definition, selectionSet: kept })
      else isEmpty = true
    } else if (definition.kind === 'FragmentDefinition') {
      const name = definition.typeCondition.name.value
      const kept = visit(definition.selectionSet, name, rootNames.includes(name))
      if (kept) definitions.push({ ...definition, selectionSet: kept })
      else emptied.add(definition.name.value)
    } else definitions.push(definition)
  }
  if (removed.length === 0) return { rejected, removed, document }
  const left = isEmpty ? null : tidy(library, { ...document, definitions }, emptied)
  return { rejected, removed, document: left }
}

function matches(rule: RulePath, type: Seen, field: string): boolean {
  if (!rule.field.test(field)) return false
  if (rule.type) return type.names.some((name) => rule.type?.test(name))
  // `__typename` names what was asked for anyway; it tells nothing of the schema.
  if (field.startsWith('__')) return field !== '__typename'
  return rule.hasWildcard || type.isRoot
}

function seen(library: Library, schema: GraphQLSchema | null, name: string | undefined, isRoot: boolean): Seen {
  const type = name === undefined ? undefined : schema?.getType(name)
  const names = name === undefined ? [] : [name]
  if (schema && type && library.isAbstractType(type)) names.push(...schema.getPossibleTypes(type).map((t) => t.name))
  return { names, isRoot }
}

function typeOfField(
  library: Library,
  schema: GraphQLSchema | null,
  parent: string | undefined,
  field: string,
): string | undefined {
  const type = parent === undefined ? undefined : schema?.getType(parent)
  if (field === '__schema' || field === '__type') return field === '__schema' ? '__Schema' : '__Type'
  if (!type || !('getFields' in type)) return undefined
  const found = (type.getFields() as Record<string, { readonly type: GraphQLOutputType }>)[field]
  return found && library.getNamedType(found.type).name
}

/** Drops spreads of fragments that were emptied, then fragments and variables that nothing uses any more. */
function tidy(library: Library, document: DocumentNode, emptied: Set<string>): DocumentNode | null {
  let { definitions } = document
  for (let before = -1; before !== emptied.size; ) {
    before = emptied.size
    const kept: DefinitionNode[] = []
    for (const definition of definitions) {
      if (definition.kind !== 'OperationDefinition' && definition.kind !== 'FragmentDefinition') {
        kept.push(definition)
        continue
      }
      const selectionSet = withoutSpreads(definition.selectionSet, emptied)
      if (selectionSet) kept.push({ ...definition, selectionSet })
      else if (definition.kind === 'FragmentDefinition') emptied.add(definition.name.value)
      else return null
    }
    definitions = kept
  }
  const spread = new Set<string>()
  library.visit({ ...document, definitions }, { FragmentSpread: (node) => void spread.add(node.name.value) })
  const current = {
    ...document,
    definitions: definitions.filter((d) => d.kind !== 'FragmentDefinition' || spread.has(d.name.value)),
  }
  const used = new Set<string>()
  library.visit(current, {
    VariableDefinition: () => false,
    Variable: (node) => void used.add(node.name.value),
  })
  return library.visit(current, {
    VariableDefinition: (node) => (used.has(node.variable.name.value) ? undefined : null),
  }) as DocumentNode
}

function withoutSpreads(set: SelectionSetNode, emptied: ReadonlySet<string>): SelectionSetNode | null {
  const selections = set.selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === 'FragmentSpread') return emptied.has(selection.name.value) ? [] : [selection]
    if (!selection.selectionSet) return [selection]
    const selectionSet = withoutSpreads(selection.selectionSet, emptied)
    return selectionSet ? [{ ...selection, selectionSet } as SelectionNode] : []
  })
  return selections.length === 0 ? null : { ...set, selections }
}
