import { defineClass } from '../type-system/declare.ts'
import { definitionOf, typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { ambient, charge } from '../values/ambient.ts'
import { argument, required } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { byteArray, bytesOf } from './bytes.ts'
import { createFromName } from './crypto-config.ts'
import { outOfBounds, requireNonNegative, requirePositive } from './messages.ts'

const fullName = 'System.Security.Cryptography.RandomNumberGenerator'
const implementation = 'System.Security.Cryptography.RandomNumberGeneratorImplementation'
definitionOf(implementation).declare({ kind: 'class', base: fullName })

/** Cryptographically strong randomness; it comes from the ambient, so that tests can seed it. */
export class RandomNumberGenerator extends DotnetObject {
  readonly #typeName: string

  constructor(typeName: string = implementation) {
    super()
    this.#typeName = typeName
  }

  override get dotnetType(): DotnetType {
    return typeNamed(this.#typeName)
  }

  /** It has no properties. */
  jsonProperties(): readonly [] {
    return []
  }

  fill(bytes: Uint8Array): void {
    charge(bytes.length)
    bytes.set(ambient().randomBytes(bytes.length))
  }

  fillNonZero(bytes: Uint8Array): void {
    this.fill(bytes)
    for (let i = 0; i < bytes.length; i++) while (bytes[i] === 0) bytes[i] = ambient().randomBytes(1)[0] ?? 1
  }
}

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    RandomNumberGenerator: RandomNumberGenerator
  }
}

/** Uniform in [from, to), by rejecting what lies beyond the last whole range. */
function uniform(from: number, to: number): number {
  const range = to - from
  const limit = Math.floor(2 ** 32 / range) * range
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = ambient().randomBytes(4)
    const value = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
    if (value < limit) return from + (value % range)
  }
}

export const randomNumberGeneratorType = defineClass<RandomNumberGenerator>()(fullName, {
  isAbstract: true,
  implements: ['System.IDisposable'],
  members: {
    'static RandomNumberGenerator Create()': () => new RandomNumberGenerator(),
    'static RandomNumberGenerator Create(string rngName)': (name) =>
      createFromName(required(name, 'name'), RandomNumberGenerator, 'RandomNumberGenerator'),
    'void GetBytes(byte[] data)': (self, data) => self.fill(bytesOf(data, 'data')),
    'void GetBytes(byte[] data, int offset, int count)': (self, data, offset, count) => {
      const bytes = bytesOf(data, 'data')
      requireNonNegative(offset, 'offset')
      requireNonNegative(count, 'count')
      if (count > bytes.length - offset) throw argument(outOfBounds)
      self.fill(bytes.subarray(offset, offset + count))
    },
    'void GetNonZeroBytes(byte[] data)': (self, data) => self.fillNonZero(bytesOf(data, 'data')),
    'static byte[] GetBytes(int count)': (count) => {
      requireNonNegative(count, 'count')
      charge(count)
      return byteArray(ambient().randomBytes(count).slice())
    },
    'static int GetInt32(int toExclusive)': (to) => {
      requirePositive(to, 'toExclusive')
      return uniform(0, to)
    },
    'static int GetInt32(int fromInclusive, int toExclusive)': (from, to) => {
      if (from >= to) throw argument('Range of random number does not contain at least one possibility.')
      return uniform(from, to)
    },
    'void Dispose()': () => {},
  },
})
