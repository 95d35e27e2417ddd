import type { Member } from '../../dotnet/type-system/member.ts'
import { type DotnetType, substitute } from '../../dotnet/type-system/type.ts'
import type { FoundMember } from './expr.ts'
import { constraintsOn } from './type-parameters.ts'
import { known } from './well-known.ts'

/** What a name means on a type: one property, field or constant, or a group of methods. */
export interface FoundName {
  readonly value: FoundMember | null
  readonly methods: readonly FoundMember[]
}

const nothing: FoundName = { value: null, methods: [] }
const tables = new WeakMap<DotnetType, Map<string, FoundName>>()

/** Looks a member up through base classes and interfaces, with hiding. Cached per closed type and name. */
export function findMembers(type: DotnetType, name: string): FoundName {
  let table = tables.get(type)
  if (!table) {
    table = new Map()
    tables.set(type, table)
  }
  let found = table.get(name)
  if (!found) {
    found = search(type, (m) => m.name === name && m.kind !== 'constructor' && m.kind !== 'indexer')
    table.set(name, found)
  }
  return found
}

/** The methods of a name, also those that a property hides: with type arguments only methods are looked for. */
export function findMethods(type: DotnetType, name: string): readonly FoundMember[] {
  return search(type, (m) => m.name === name && m.kind === 'method').methods
}

/** The indexers of a type, inherited ones included. */
export function findIndexers(type: DotnetType): readonly FoundMember[] {
  let table = tables.get(type)
  if (!table) {
    table = new Map()
    tables.set(type, table)
  }
  let found = table.get('[]')
  if (!found) {
    found = search(type, (m) => m.kind === 'indexer')
    table.set('[]', found)
  }
  return found.methods
}

function search(type: DotnetType, wanted: (m: Member) => boolean): FoundName {
  let value: FoundMember | null = null
  const methods: FoundMember[] = []
  const signatures = new Set<string>()
  for (const container of searched(type)) {
    if (value) break
    const members = container.definition?.members ?? []
    const level: FoundMember[] = []
    for (const member of members) {
      if (!wanted(member)) continue
      if (member.kind === 'method' || member.kind === 'indexer') {
        const key = signatureKey(member, container)
        if (!signatures.has(key)) {
          signatures.add(key)
          level.push({ member, container })
        }
      } else if (methods.length === 0 && !value) value = { member, container }
    }
    methods.push(...level)
  }
  return value === null && methods.length === 0 ? nothing : { value, methods: value ? [] : methods }
}

/** The types whose members a type has, nearest first. */
export function searched(type: DotnetType): readonly DotnetType[] {
  if (type.kind === 'typeParameter')
    return [...new Set([...constraintsOn(type).types.flatMap(searched), known.object()])]
  const chain: DotnetType[] = []
  for (let t: DotnetType | null = type; t; t = t.base) chain.push(t)
  if (type.kind === 'interface') chain.push(...type.allInterfaces, known.object())
  return chain
}

function signatureKey(member: Member, container: DotnetType): string {
  const arity = member.typeParameters.length
  return `${arity}(${member.parameters
    .map(
      (p) =>
        `${p.modifier === 'ref' || p.modifier === 'out' ? '&' : ''}${parameterKey(inContainer(p.type, container), member)}`,
    )
    .join(',')})`
}

function parameterKey(type: DotnetType, member: Member): string {
  if (type.parameter) {
    const index = member.typeParameters.indexOf(type.parameter)
    return index < 0 ? type.displayName : `!!${index}`
  }
  if (type.element) return `${parameterKey(type.element, member)}[${type.rank}]`
  if (type.args.length === 0) return type.fullName
  return `${type.fullName}<${type.args.map((a) => parameterKey(a, member)).join(',')}>`
}

/** A type of a member's signature in terms of the closed container. */
export function inContainer(type: DotnetType, container: DotnetType): DotnetType {
  return container.args.length === 0 ? type : substitute(type, container)
}

/** All member names of a type, for suggestions. */
export function memberNames(type: DotnetType): string[] {
  const names = new Set<string>()
  for (const t of searched(type)) {
    for (const m of t.definition?.members ?? []) {
      if (m.kind !== 'constructor' && m.kind !== 'indexer' && !m.name.startsWith('op_')) names.add(m.name)
    }
    for (const name of Object.keys(t.definition?.parts.enumValues ?? {})) names.add(name)
  }
  return [...names]
}

const closedParameters = new WeakMap<Member, WeakMap<DotnetType, readonly DotnetType[]>>()

/** Parameter types of a member in terms of its closed container (method type parameters stay open). */
export function parameterTypes({ member, container }: FoundMember): readonly DotnetType[] {
  let perContainer = closedParameters.get(member)
  if (!perContainer) {
    perContainer = new WeakMap()
    closedParameters.set(member, perContainer)
  }
  let types = perContainer.get(container)
  if (!types) {
    types = member.parameters.map((p) => inContainer(p.type, container))
    perContainer.set(container, types)
  }
  return types
}
