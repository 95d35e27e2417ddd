import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { charge } from '../values/ambient.ts'
import { bytesOf } from '../values/bytes.ts'
import { argumentOutOfRange } from '../values/exception.ts'
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
    'long NextInt64()': notBuilt('yet'),
    'float NextSingle()': notBuilt('yet'),
    'static Random Shared { get; }': () => new RandomValue(),
  },
})
