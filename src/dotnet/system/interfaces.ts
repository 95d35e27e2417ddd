import { defineInterface } from '../type-system/declare.ts'
import type { TypeDefinition } from '../type-system/definition.ts'
import { compareObjects, typeOfObject } from '../type-system/value-ops.ts'
import { argument } from '../values/exception.ts'
import type { DotnetObject } from '../values/object.ts'

/** What a class behind `IDisposable` offers. */
export interface Disposable {
  dispose(): void
}

const comparable = defineInterface<unknown>()('System.IComparable', {
  members: { 'int CompareTo(object obj)': (self, other) => compareObjects(self, other) },
})

const comparableTo = defineInterface<unknown>()('System.IComparable`1', {
  parameters: ['in T'],
  members: {
    'int CompareTo(T other)': (self, other) => {
      const { ops } = typeOfObject(self)
      if (!ops.compare) throw argument('At least one object must implement IComparable.')
      return ops.compare(self, other)
    },
  },
})

const disposable = defineInterface<unknown>()('System.IDisposable', {
  members: {
    'void Dispose()': (self) => {
      if (typeof self === 'object' && self !== null && 'dispose' in self) (self as Disposable).dispose()
    },
  },
})

const cloneable = defineInterface<DotnetObject & { clone(): object }>()('System.ICloneable', {
  members: { 'object Clone()': (self) => (typeof self === 'string' ? self : self.clone()) },
})

/** Interfaces of `System` with members that expressions may call. */
export const interfaceTypes: readonly TypeDefinition[] = [comparable, comparableTo, disposable, cloneable]
