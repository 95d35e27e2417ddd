import { DotnetObject } from '../values/object.ts'
import { definitionOf, type TypeDefinition } from './definition.ts'
import type { DotnetType } from './type.ts'

/** A value of an anonymous type: unboxed property values in order. */
export class AnonymousObject extends DotnetObject {
  readonly #type: DotnetType
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
    if (!(other instanceof AnonymousObject) || other.dotnetType !== this.#type) return false
    return this.values.every((v, i) => this.#type.args[i]?.ops.equals(v, other.values[i]))
  }

  override dotnetHashCode(): number {
    return this.values.reduce<number>(
      (hash, v, i) => (Math.imul(hash, -1521134295) + (this.#type.args[i]?.ops.hashCode(v) ?? 0)) | 0,
      0,
    )
  }

  /** `{ a = 1, b = x }`, as the compiler generates it. */
  override dotnetToString(): string {
    const names = anonymousNames(this.#type)
    const parts = this.values.map((v, i) => `${names[i]} = ${v === null ? '' : this.#type.args[i]?.ops.text(v)}`)
    return parts.length === 0 ? '{ }' : `{ ${parts.join(', ')} }`
  }
}

const byNames = new Map<string, TypeDefinition>()
const namesOf = new WeakMap<TypeDefinition, readonly string[]>()

/** Property names of an anonymous type, in order. */
export function anonymousNames(type: DotnetType): readonly string[] {
  return (type.definition && namesOf.get(type.definition)) ?? []
}

export function isAnonymous(type: DotnetType): boolean {
  return type.definition !== null && namesOf.has(type.definition)
}

/** The anonymous type of these properties; the same names and types in the same order give the same type. */
export function anonymousType(names: readonly string[], types: readonly DotnetType[]): DotnetType {
  const key = names.join(',')
  let definition = byNames.get(key)
  if (!definition) {
    const suffix = names.length === 0 ? '' : `\`${names.length}`
    const members = Object.fromEntries(
      names.map((name, i) => [`T${i + 1} ${name} { get; }`, (self: AnonymousObject) => self.values[i]]),
    )
    const parameters = names.map((_, i) => `T${i + 1}`)
    definition = definitionOf(`<>f__AnonymousType${byNames.size}${suffix}`, parameters).declare({
      kind: 'class',
      members,
    })
    byNames.set(key, definition)
    namesOf.set(definition, names)
  }
  return definition.make(types)
}
