import { definitionOf, type TypeDefinition } from '../../dotnet/type-system/definition.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import { DotnetObject } from '../../dotnet/values/object.ts'

/** An object of an anonymous type: read-only properties, value equality. */
export class AnonymousObject extends DotnetObject {
  readonly #type: DotnetType
  /** Unboxed, in the order of the properties. */
  readonly values: readonly unknown[]

  constructor(type: DotnetType, values: readonly unknown[]) {
    super()
    this.#type = type
    this.values = values
  }

  override get dotnetType(): DotnetType {
    return this.#type
  }

  override dotnetEquals(other: unknown): boolean {
    if (!(other instanceof AnonymousObject) || other.#type !== this.#type) return false
    return this.#type.args.every((type, i) => type.ops.equals(this.values[i], other.values[i]))
  }

  override dotnetHashCode(): number {
    return this.#type.args.reduce(
      (hash, type, i) => (Math.imul(hash, -1521134295) + type.ops.hashCode(this.values[i])) | 0,
      this.values.length,
    )
  }

  override dotnetToString(): string {
    const names = propertyNames(this.#type)
    if (names.length === 0) return '{ }'
    return `{ ${names.map((name, i) => `${name} = ${this.#type.args[i]?.ops.text(this.values[i]) ?? ''}`).join(', ')} }`
  }
}

const namesOf = new WeakMap<TypeDefinition, readonly string[]>()
const definitions = new Map<string, TypeDefinition>()

/** The names of an anonymous type's properties in their order; empty for any other type. */
export function propertyNames(type: DotnetType): readonly string[] {
  return (type.definition && namesOf.get(type.definition)) ?? []
}

export function isAnonymousType(type: DotnetType): boolean {
  return type.definition !== null && namesOf.has(type.definition)
}

/** The anonymous type of these properties: the same names and types in the same order are the same type. */
export function anonymousType(names: readonly string[], types: readonly DotnetType[]): DotnetType {
  const key = names.join(',')
  let definition = definitions.get(key)
  if (!definition) {
    const parameters = names.map((_, i) => `T${i + 1}`)
    const arity = names.length === 0 ? '' : `\`${names.length}`
    const members: Record<string, unknown> = {}
    names.forEach((name, i) => {
      members[`T${i + 1} ${name} { get; }`] = (self: AnonymousObject) => self.values[i]
    })
    definition = definitionOf(`<>f__AnonymousType${definitions.size}${arity}`, parameters).declare({
      kind: 'class',
      members,
    })
    definitions.set(key, definition)
    namesOf.set(definition, names)
  }
  return definition.make(types)
}
