import { defineClass } from '../type-system/declare.ts'
import type { DotnetType } from '../type-system/type.ts'
import { required } from '../values/exception.ts'
import {
  ComparisonComparer,
  type DefaultComparer,
  type DefaultEqualityComparer,
  defaultComparer,
  defaultEqualityComparer,
} from './default-comparers.ts'
import type { Comparer, EqualityComparer } from './protocol.ts'

/** `System.Collections.Generic.Comparer<T>`. */
export const comparer = defineClass<Comparer>()('System.Collections.Generic.Comparer`1', {
  parameters: ['T'],
  isAbstract: true,
  implements: ['IComparer<T>', 'System.Collections.IComparer'],
  members: {
    'static Comparer<T> Default { get; }': (T): DefaultComparer => defaultComparer(T as DotnetType),
    'static Comparer<T> Create(Comparison<T> comparison)': (comparison, T) =>
      new ComparisonComparer(T as DotnetType, required(comparison, 'comparison')),
    'int Compare(T x, T y)': (self, x, y) => self.compareValues(x, y),
  },
})

/** `System.Collections.Generic.EqualityComparer<T>`. */
export const equalityComparer = defineClass<EqualityComparer>()('System.Collections.Generic.EqualityComparer`1', {
  parameters: ['T'],
  isAbstract: true,
  implements: ['IEqualityComparer<T>', 'System.Collections.IEqualityComparer'],
  members: {
    'static EqualityComparer<T> Default { get; }': (T): DefaultEqualityComparer =>
      defaultEqualityComparer(T as DotnetType),
    'bool Equals(T x, T y)': (self, x, y) => self.equalValues(x, y),
    'int GetHashCode(T obj)': (self, value) => self.hashValue(value),
  },
})
