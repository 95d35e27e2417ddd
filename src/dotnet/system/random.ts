import { arrayOf } from '../collections/array-of.ts'
import { defineClass } from '../type-system/declare.ts'
import { charge } from '../values/ambient.ts'
import { bytesOf } from '../values/bytes.ts'
import { argument, argumentOutOfRange, required } from '../values/exception.ts'
import { RandomValue } from './random-value.ts'
import { nonNegative } from './range-checks.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    Random: RandomValue
  }
}

/** `System.Random`. */
export const randomType = defineClass<RandomValue>()('System.Random', {
  members: {
    'new()': () => new RandomValue(),
    'new(int Seed)': (seed) => new RandomValue(seed),
    'int Next()': (self) => self.sample(),
    'int Next(int minValue, int maxValue)': (self, min, max) => {
      if (min > max) throw argumentOutOfRange('minValue', `'minValue' cannot be greater than maxValue.`)
      return self.between(min, max)
    },
    'int Next(int maxValue)': (self, max) => {
      nonNegative(max, 'maxValue')
      return Math.trunc(self.nextDouble() * max)
    },
    'double NextDouble()': (self) => self.nextDouble(),
    'void NextBytes(byte[] buffer)': (self, buffer) => {
      const bytes = bytesOf(buffer, 'buffer')
      charge(bytes.length)
      for (let i = 0; i < bytes.length; i++) bytes[i] = self.sample() & 255
    },
    'long NextInt64()': (self) => self.nextLong(),
    'long NextInt64(long maxValue)': (self, max) => {
      if (max < 0n)
        throw argumentOutOfRange('maxValue', `maxValue ('${max}') must be a non-negative value.`, String(max))
      return self.longBetween(0n, max)
    },
    'long NextInt64(long minValue, long maxValue)': (self, min, max) => {
      if (min > max) throw argumentOutOfRange('minValue', `'minValue' cannot be greater than maxValue.`)
      return self.longBetween(min, max)
    },
    'float NextSingle()': (self) => self.nextSingle(),
    'void Shuffle<T>(T[] values)': (self, values) => {
      const { items } = required(values, 'values')
      charge(items.length)
      for (let i = 0; i < items.length - 1; i++) {
        const j = self.between(i, items.length)
        ;[items[i], items[j]] = [items[j], items[i]]
      }
    },
    'T[] GetItems<T>(T[] choices, int length)': (self, choices, length, T) => {
      const { items } = required(choices, 'choices')
      if (items.length === 0) throw argument('Span may not be empty.', 'choices')
      nonNegative(length, 'length')
      charge(length)
      return arrayOf(
        T,
        Array.from({ length }, () => items[self.between(0, items.length)]),
      )
    },
    'string GetHexString(int stringLength, bool lowercase = false)': (self, length, isLower) => {
      nonNegative(length, 'length')
      charge(length)
      const digits = isLower ? '0123456789abcdef' : '0123456789ABCDEF'
      return Array.from({ length }, () => digits[self.between(0, 16)]).join('')
    },
    'static Random Shared { get; }': () => new RandomValue(),
  },
})
