import { definitionOf } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { box, objectEquals } from '../type-system/value-ops.ts'
import { invalidOperation } from '../values/exception.ts'

/**
 * `T?`: a null, or the unboxed value. Instance members get the closed type as the last argument, since null carries
 * none.
 */
export const nullable = definitionOf('System.Nullable`1', ['T']).declare({
  kind: 'struct',
  members: {
    'new(T value)': (value: unknown) => value,
    'bool HasValue { get; }': (self: unknown) => self !== null,
    'T Value { get; }': heldValue,
    'T GetValueOrDefault()': (self: unknown, type: DotnetType) => (self === null ? defaultOf(type) : self),
    'T GetValueOrDefault(T defaultValue)': (self: unknown, defaultValue: unknown) =>
      self === null ? defaultValue : self,
    'bool Equals(object other)': (self: unknown, other: unknown, type: DotnetType) =>
      self === null ? other === null : objectEquals(box(self, argumentOf(type)), other),
    'int GetHashCode()': (self: unknown, type: DotnetType) => (self === null ? 0 : argumentOf(type).ops.hashCode(self)),
    'string ToString()': (self: unknown, type: DotnetType) => (self === null ? '' : argumentOf(type).ops.text(self)),
    'static Nullable<T> op_Implicit(T value)': (value: unknown) => value,
    'static T op_Explicit(Nullable<T> value)': heldValue,
  },
})

/** `T` of a `Nullable<T>`; `T` itself is taken as it is. */
function argumentOf(type: DotnetType): DotnetType {
  return type.underlying
}

function defaultOf(type: DotnetType): unknown {
  return argumentOf(type).ops.defaultValue
}

function heldValue(self: unknown): unknown {
  if (self === null) throw invalidOperation('Nullable object must have a value.')
  return self
}
