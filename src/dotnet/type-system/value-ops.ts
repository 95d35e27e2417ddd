import { DotnetArray } from '../values/array.ts'
import { Box } from '../values/box.ts'
import { DotnetObject, identityHash } from '../values/object.ts'
import { typeNamed } from './definition.ts'
import { enumOps } from './enum-ops.ts'
import type { DotnetType } from './type.ts'

/** What generic code does with unboxed values of a static type. */
export interface ValueOps {
  /** `EqualityComparer<T>.Default.Equals`. Null-safe for reference types and `Nullable<T>`. */
  equals(a: unknown, b: unknown): boolean
  /** `EqualityComparer<T>.Default.GetHashCode`, 32-bit. */
  hashCode(a: unknown): number
  /** `Comparer<T>.Default.Compare`; absent where the type isn't comparable. */
  compare?(a: unknown, b: unknown): number
  /** `ToString()` in the invariant culture. */
  text(a: unknown): string
  /** `ToString(format, InvariantCulture)` of an `IFormattable`. */
  format?(a: unknown, format: string | null): string
  /** `default(T)`. */
  readonly defaultValue: unknown
  /** The .NET `TypeCode`-like conversions of `IConvertible` are found through the type, not here. */
}

export function opsOfType(type: DotnetType): ValueOps {
  if (type.kind === 'enum') return enumOps(type)
  if (type.isNullable) return nullableOps(type)
  const ops = type.definition?.parts.ops
  const declared = typeof ops === 'function' ? ops(type) : ops
  if (type.kind === 'struct') {
    if (declared) return declared
    throw new Error(`The struct ${type.fullName} is declared without ops`)
  }
  return declared ?? objectOps
}

function nullableOps(type: DotnetType): ValueOps {
  const inner = type.underlying.ops
  return {
    equals: (a, b) => (a === null || b === null ? a === b : inner.equals(a, b)),
    hashCode: (a) => (a === null ? 0 : inner.hashCode(a)),
    ...(inner.compare
      ? {
          compare: (a: unknown, b: unknown) =>
            a === null ? (b === null ? 0 : -1) : b === null ? 1 : (inner.compare?.(a, b) ?? 0),
        }
      : {}),
    text: (a) => (a === null ? '' : inner.text(a)),
    ...(inner.format
      ? { format: (a: unknown, f: string | null) => (a === null ? '' : (inner.format?.(a, f) ?? '')) }
      : {}),
    defaultValue: null,
  }
}

/** Operations on an object value: null, string, Box, DotnetObject, DotnetArray or delegate. */
export const objectOps: ValueOps = {
  equals: objectEquals,
  hashCode: objectHashCode,
  compare: compareObjects,
  text: objectText,
  defaultValue: null,
}

/** The run-time type of a non-null object value. */
export function typeOfObject(value: unknown): DotnetType {
  if (typeof value === 'string') return typeNamed('System.String')
  if (value instanceof Box) return value.type
  if (value instanceof DotnetObject) return value.dotnetType
  if (value instanceof DotnetArray) return value.type
  if (typeof value === 'function') return typeNamed('System.MulticastDelegate')
  throw new Error('Not a .NET object value')
}

/** `object.Equals(a, b)`. */
export function objectEquals(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (a === null || b === null) return false
  if (a instanceof Box) return b instanceof Box && a.type === b.type && a.type.ops.equals(a.value, b.value)
  if (a instanceof DotnetObject) return a.dotnetEquals(b)
  return false
}

export function objectHashCode(a: unknown): number {
  if (a === null) return 0
  if (typeof a === 'string') return typeNamed('System.String').ops.hashCode(a)
  if (a instanceof Box) return a.type.ops.hashCode(a.value)
  if (a instanceof DotnetObject) return a.dotnetHashCode()
  return identityHash(a as object)
}

/** `a?.ToString() ?? ""`: text of an object value, as concatenation and formatting use it. */
export function objectText(a: unknown): string {
  if (a === null || a === undefined) return ''
  if (typeof a === 'string') return a
  if (a instanceof Box) return a.type.ops.text(a.value)
  if (a instanceof DotnetObject) return a.dotnetToString()
  return typeOfObject(a).runtimeName
}

let raiseNotComparable: ((a: unknown, b: unknown) => never) | undefined

/** Wired by the exceptions module, which sits above this one. */
export function wireNotComparable(raise: (a: unknown, b: unknown) => never): void {
  raiseNotComparable = raise
}

/** An object that implements `IComparable` in a class of its own. */
export interface ComparableObject {
  dotnetCompareTo(other: unknown): number
}

/** `Comparer<object>.Default.Compare`. */
export function compareObjects(a: unknown, b: unknown): number {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  if (typeof a === 'string' && typeof b === 'string') return typeNamed('System.String').ops.compare?.(a, b) ?? 0
  if (a instanceof Box && b instanceof Box && a.type === b.type && a.type.ops.compare)
    return a.type.ops.compare(a.value, b.value)
  if (a instanceof DotnetObject && 'dotnetCompareTo' in a) return (a as unknown as ComparableObject).dotnetCompareTo(b)
  if (raiseNotComparable) return raiseNotComparable(a, b)
  throw new Error('Not comparable')
}

/** Boxes an unboxed value of static type `type`: reference values stay, a null `Nullable<T>` becomes null. */
export function box(value: unknown, type: DotnetType): unknown {
  if (!type.isValueType) return value
  if (type.isNullable) return value === null ? null : new Box(type.underlying, value)
  return new Box(type, value)
}
