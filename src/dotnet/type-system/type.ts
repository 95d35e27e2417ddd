import { arrayDefinition, arrayInterfaces } from './array-wiring.ts'
import type { TypeDefinition } from './definition.ts'
import { tupleNamesOf, withTupleNames } from './tuple-names.ts'
import type { ValueOps } from './value-ops.ts'
import { opsOfType } from './value-ops.ts'

export type TypeKind = 'class' | 'struct' | 'interface' | 'enum' | 'delegate' | 'array' | 'typeParameter' | 'undeclared'

/** A type parameter of a generic type or method. Compared by identity. */
export interface TypeParameter {
  readonly name: string
  readonly variance: 'none' | 'in' | 'out'
  readonly owner: 'type' | 'method'
  /** What the argument must be: `struct`, `class` or a type that it derives from (`Ancestors<T:XNode>(…)`). */
  readonly constraint?: string
}

/**
 * A .NET type: the binder's symbol and the run-time descriptor in one. Types are interned, so `===` is type identity.
 * Get them from `definition.make(args)`, `type.array(rank)`, `typeParameterType(parameter)` or `typeNamed('System.Int32')`.
 */
export class DotnetType {
  readonly #kind: TypeKind
  /** The declaration; of an array that of `System.Array`, of a type parameter null. */
  readonly definition: TypeDefinition | null
  readonly args: readonly DotnetType[]
  /** Element type and rank of an array. */
  readonly element: DotnetType | null
  readonly rank: number
  readonly parameter: TypeParameter | null
  /** C# text for messages: `int`, `List<string>`, `int[]`. */
  readonly displayName: string
  /** As .NET's `Type.ToString()`: `System.Collections.Generic.List`1[System.Int32]`. */
  readonly runtimeName: string
  readonly #arrays: (DotnetType | undefined)[] = []
  #ops: ValueOps | undefined
  #base: DotnetType | null | undefined
  #interfaces: readonly DotnetType[] | undefined
  #allInterfaces: readonly DotnetType[] | undefined

  constructor(parts: {
    kind: TypeKind
    definition: TypeDefinition | null
    args?: readonly DotnetType[]
    element?: DotnetType
    rank?: number
    parameter?: TypeParameter
    displayName: string
    runtimeName: string
  }) {
    this.#kind = parts.kind
    this.definition = parts.definition
    this.args = parts.args ?? []
    this.element = parts.element ?? null
    this.rank = parts.rank ?? 0
    this.parameter = parts.parameter ?? null
    this.displayName = parts.displayName
    this.runtimeName = parts.runtimeName
  }

  /** Read through the definition: a type may be mentioned before it is declared. */
  get kind(): TypeKind {
    return this.#kind === 'undeclared' && this.definition ? this.definition.kind : this.#kind
  }

  get isValueType(): boolean {
    return this.kind === 'struct' || this.kind === 'enum'
  }

  /** The full name without arguments: `System.Collections.Generic.List`1`; of an array `System.Array`. */
  get fullName(): string {
    return this.definition?.fullName ?? this.displayName
  }

  get isNullable(): boolean {
    return this.definition?.fullName === 'System.Nullable`1'
  }

  /** `T` of `Nullable<T>`, otherwise the type itself. */
  get underlying(): DotnetType {
    return this.isNullable ? (this.args[0] ?? this) : this
  }

  get containsTypeParameters(): boolean {
    return (
      this.kind === 'typeParameter' ||
      (this.element?.containsTypeParameters ?? false) ||
      this.args.some((a) => a.containsTypeParameters)
    )
  }

  /** The array of this element type. */
  array(rank = 1): DotnetType {
    let type = this.#arrays[rank]
    if (!type) {
      const suffix = `[${','.repeat(rank - 1)}]`
      // C# writes the ranks of nested arrays from the outside in, .NET from the inside out.
      const inner = this.kind === 'array' ? this.displayName.indexOf('[') : -1
      type = new DotnetType({
        kind: 'array',
        definition: arrayDefinition(),
        element: this,
        rank,
        displayName:
          inner < 0
            ? this.displayName + suffix
            : this.displayName.slice(0, inner) + suffix + this.displayName.slice(inner),
        runtimeName: this.runtimeName + suffix,
      })
      this.#arrays[rank] = type
    }
    return type
  }

  /** Equality, hashing, ordering, text and default of *unboxed* values of this static type. */
  get ops(): ValueOps {
    this.#ops ??= opsOfType(this)
    return this.#ops
  }

  /** Direct base class with this type's arguments filled in. */
  get base(): DotnetType | null {
    if (this.#base === undefined) {
      if (this.kind === 'array') this.#base = arrayDefinition().make([])
      else this.#base = this.definition?.base ? substitute(this.definition.base, this) : null
    }
    return this.#base
  }

  /** Directly declared interfaces with this type's arguments filled in; `T[]` has those of `IList<T>`. */
  get interfaces(): readonly DotnetType[] {
    if (!this.#interfaces) {
      if (this.kind === 'array' && this.element && this.rank === 1) {
        const element = this.element
        this.#interfaces = arrayInterfaces().map((definition) => definition.make([element]))
      } else this.#interfaces = (this.definition?.interfaces ?? []).map((type) => substitute(type, this))
    }
    return this.#interfaces
  }

  /** All interfaces, inherited ones included, each once. */
  get allInterfaces(): readonly DotnetType[] {
    if (!this.#allInterfaces) {
      const found = new Set<DotnetType>()
      const visit = (type: DotnetType): void => {
        for (const contract of type.interfaces) {
          if (found.has(contract)) continue
          found.add(contract)
          visit(contract)
        }
        if (type.base) visit(type.base)
      }
      visit(this)
      this.#allInterfaces = [...found]
    }
    return this.#allInterfaces
  }

  /** True when this type is `other` or has it among its base classes. */
  derivesFrom(other: DotnetType): boolean {
    for (let type: DotnetType | null = this; type; type = type.base) if (type === other) return true
    return false
  }

  toString(): string {
    return this.displayName
  }
}

const parameterTypes = new WeakMap<TypeParameter, DotnetType>()

export function typeParameterType(parameter: TypeParameter): DotnetType {
  let type = parameterTypes.get(parameter)
  if (!type) {
    type = new DotnetType({
      kind: 'typeParameter',
      definition: null,
      parameter,
      displayName: parameter.name,
      runtimeName: parameter.name,
    })
    parameterTypes.set(parameter, type)
  }
  return type
}

/** Replaces the type parameters of `closed`'s definition by its arguments. */
export function substitute(type: DotnetType, closed: DotnetType): DotnetType {
  const parameters = closed.definition?.typeParameters ?? []
  if (parameters.length === 0) return type
  return substituteMap(type, new Map(parameters.map((p, i) => [p, closed.args[i] ?? typeParameterType(p)])))
}

export function substituteMap(type: DotnetType, map: ReadonlyMap<TypeParameter, DotnetType>): DotnetType {
  if (type.parameter) return map.get(type.parameter) ?? type
  if (type.element) {
    const element = substituteMap(type.element, map)
    return element === type.element ? type : element.array(type.rank)
  }
  if (type.args.length === 0 || !type.definition) return type
  const args = type.args.map((a) => substituteMap(a, map))
  if (args.every((a, i) => a === type.args[i])) return type
  return withTupleNames(type.definition.make(args), tupleNamesOf(type) ?? [])
}
