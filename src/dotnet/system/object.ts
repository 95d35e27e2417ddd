import { defineClass } from '../type-system/declare.ts'
import { definitionOf } from '../type-system/definition.ts'
import { objectEquals, objectHashCode, objectText, typeOfObject } from '../type-system/value-ops.ts'
import { DotnetObject } from '../values/object.ts'
import { typeObject } from './runtime-type.ts'

/** `object`. */
export const objectType = defineClass<unknown>()('System.Object', {
  members: {
    'bool Equals(object obj)': (self, other) => objectEquals(self, other),
    'static bool Equals(object objA, object objB)': (a, b) => objectEquals(a, b),
    'int GetHashCode()': (self) => objectHashCode(self),
    'string ToString()': (self) => objectText(self),
    // Every boxing makes an object of its own; equal strings are one object here.
    'static bool ReferenceEquals(object objA, object objB)': (a, b) => a === b,
    'Type GetType()': (self) => typeObject(typeOfObject(self)),
    'new()': () => new PlainObject(),
  },
})

/** `new object()`. */
class PlainObject extends DotnetObject {
  override get dotnetType() {
    return objectType.make([])
  }
}

export const valueType = defineClass<unknown>()('System.ValueType', { isAbstract: true })
export const voidType = definitionOf('System.Void').declare({
  kind: 'struct',
  ops: { equals: () => true, hashCode: () => 0, text: () => 'System.Void', defaultValue: null },
})
export const delegateType = defineClass<unknown>()('System.Delegate', { isAbstract: true })
export const multicastDelegate = defineClass<unknown>()('System.MulticastDelegate', {
  base: 'System.Delegate',
  isAbstract: true,
})
