import { definitionOf } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { compareObjects } from '../type-system/value-ops.ts'
import { DotnetObject } from '../values/object.ts'
import type { Comparer, EqualityComparer } from './protocol.ts'

/** Types whose unboxed values a JavaScript Map tells apart just as .NET does. */
const selfKeyed = new Set(
  'String Boolean Char SByte Byte Int16 UInt16 Int32 UInt32 Int64 UInt64 Single Double'
    .split(' ')
    .map((n) => `System.${n}`),
)

const equatableClasses = new Set(['System.Uri', 'System.Xml.Linq.XName'])

/** `EqualityComparer<T>.Default`. */
export class DefaultEqualityComparer extends DotnetObject implements EqualityComparer {
  readonly type: DotnetType
  readonly equalValues: (x: unknown, y: unknown) => boolean
  readonly hashValue: (value: unknown) => number
  /** True where every value is its own canonical key. */
  readonly isSelfKeyed: boolean

  constructor(type: DotnetType) {
    super()
    this.type = type
    const { ops } = type
    this.equalValues = (x, y) => ops.equals(x, y)
    this.hashValue = (value) => (value === null ? 0 : ops.hashCode(value))
    this.isSelfKeyed = selfKeyed.has(type.underlying.fullName) || type.underlying.kind === 'enum'
  }

  get dotnetType(): DotnetType {
    return definitionOf('System.Collections.Generic.EqualityComparer`1').make([this.type])
  }

  /** .NET has a class for each kind of type. */
  override dotnetToString(): string {
    const { type } = this
    const namespace = 'System.Collections.Generic.'
    if (type.fullName === 'System.String') return `${namespace}StringEqualityComparer`
    if (type.isNullable) return `${namespace}NullableEqualityComparer\`1[${type.underlying.runtimeName}]`
    if (type.kind === 'enum') return `${namespace}EnumEqualityComparer\`1[${type.runtimeName}]`
    const isEquatable =
      type.allInterfaces.some((i) => i.fullName === 'System.IEquatable`1') ||
      (type.isValueType && type.fullName !== 'System.Collections.Generic.KeyValuePair`2') ||
      equatableClasses.has(type.fullName)
    return `${namespace}${isEquatable ? 'Generic' : 'Object'}EqualityComparer\`1[${type.runtimeName}]`
  }

  canonicalKey(value: unknown): string | number | bigint | boolean | null | undefined {
    return this.isSelfKeyed || value === null || typeof value === 'string' ? (value as string | null) : undefined
  }
}

/** `Comparer<T>.Default`. */
export class DefaultComparer extends DotnetObject implements Comparer {
  readonly type: DotnetType
  readonly compareValues: (x: unknown, y: unknown) => number

  constructor(type: DotnetType) {
    super()
    this.type = type
    const { ops } = type
    this.compareValues = ops.compare ? (x, y) => ops.compare?.(x, y) ?? 0 : (x, y) => compareObjects(x, y)
  }

  get dotnetType(): DotnetType {
    return definitionOf('System.Collections.Generic.Comparer`1').make([this.type])
  }
}

const equality = new WeakMap<DotnetType, DefaultEqualityComparer>()
const order = new WeakMap<DotnetType, DefaultComparer>()

export function defaultEqualityComparer(type: DotnetType): DefaultEqualityComparer {
  let comparer = equality.get(type)
  if (!comparer) {
    comparer = new DefaultEqualityComparer(type)
    equality.set(type, comparer)
  }
  return comparer
}

export function defaultComparer(type: DotnetType): DefaultComparer {
  let comparer = order.get(type)
  if (!comparer) {
    comparer = new DefaultComparer(type)
    order.set(type, comparer)
  }
  return comparer
}

/** `Comparer<T>.Create`. */
export class ComparisonComparer extends DotnetObject implements Comparer {
  readonly #type: DotnetType
  readonly compareValues: (x: unknown, y: unknown) => number

  constructor(type: DotnetType, compareValues: (x: unknown, y: unknown) => number) {
    super()
    this.#type = type
    this.compareValues = compareValues
  }

  override get dotnetType(): DotnetType {
    return definitionOf('System.Collections.Generic.Comparer`1').make([this.#type])
  }
}
