import type { DotnetType } from './type.ts'
import { DotnetType as Type } from './type.ts'

const namesOf = new WeakMap<DotnetType, readonly (string | null)[]>()
const named = new WeakMap<DotnetType, Map<string, DotnetType>>()
const plain = new WeakMap<DotnetType, DotnetType>()

/**
 * The tuple type with element names, which only the compiler knows: a type of its own whose
 * {@link runtimeTypeOf} is `tuple`.
 */
export function withTupleNames(tuple: DotnetType, names: readonly (string | null)[]): DotnetType {
  if (names.every((n) => n === null)) return tuple
  const key = names.map((n) => n ?? '').join(',')
  let variants = named.get(tuple)
  if (!variants) {
    variants = new Map()
    named.set(tuple, variants)
  }
  let type = variants.get(key)
  if (!type) {
    const elements = tuple.args.map((a, i) => (names[i] ? `${a.displayName} ${names[i]}` : a.displayName))
    type = new Type({
      kind: 'struct',
      definition: tuple.definition,
      args: tuple.args,
      displayName: `(${elements.join(', ')})`,
      runtimeName: tuple.runtimeName,
    })
    variants.set(key, type)
    namesOf.set(type, names)
    plain.set(type, runtimeTypeOf(tuple))
  }
  return type
}

/** Names of the elements of a tuple type, null where it has none. */
export function tupleNamesOf(type: DotnetType): readonly (string | null)[] | null {
  return namesOf.get(type) ?? null
}

/** The type without tuple element names, at any depth: the interned run-time descriptor. */
export function runtimeTypeOf(type: DotnetType): DotnetType {
  if (type.element === null && type.args.length === 0) return type
  let result = plain.get(type)
  if (!result) {
    if (type.element) {
      const element = runtimeTypeOf(type.element)
      result = element === type.element ? type : element.array(type.rank)
    } else {
      const args = type.args.map(runtimeTypeOf)
      result = type.definition && args.some((a, i) => a !== type.args[i]) ? type.definition.make(args) : type
    }
    plain.set(type, result)
  }
  return result
}
