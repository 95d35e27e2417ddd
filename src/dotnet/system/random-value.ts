import { typeNamed } from '../type-system/definition.ts'
import { ambient } from '../values/ambient.ts'
import { DotnetObject } from '../values/object.ts'

const maximum = 2147483647
const longMaximum = 2n ** 63n - 1n

/** A `System.Random`: with a seed .NET's subtractive generator, without one the host's randomness. */
export class RandomValue extends DotnetObject {
  readonly #seeds: Int32Array | null
  #next = 0
  #nextPast = 21

  constructor(seed?: number) {
    super()
    this.#seeds = seed === undefined ? null : seedArray(seed)
  }

  override get dotnetType() {
    return typeNamed('System.Random')
  }

  /** It has no properties. */
  jsonProperties(): readonly [] {
    return []
  }

  /** A number of the generator: 0 to 2,147,483,646. */
  sample(): number {
    if (!this.#seeds) return Math.floor(ambient().random() * maximum)
    const seeds = this.#seeds
    if (++this.#next >= 56) this.#next = 1
    if (++this.#nextPast >= 56) this.#nextPast = 1
    let value = ((seeds[this.#next] ?? 0) - (seeds[this.#nextPast] ?? 0)) | 0
    if (value === maximum) value--
    if (value < 0) value = (value + maximum) | 0
    seeds[this.#next] = value
    return value
  }

  /** Uniform in [0, 1). */
  nextDouble(): number {
    return this.#seeds ? this.sample() * (1 / maximum) : ambient().random()
  }

  /** Below `max` from `min` on; the range may be wider than an `int`. */
  between(min: number, max: number): number {
    const range = max - min
    if (range <= maximum) return Math.trunc(this.nextDouble() * range) + min
    return Math.trunc(this.#wideSample() * range) + min
  }

  /** 0 to the greatest `long` but one. */
  nextLong(): bigint {
    for (;;) {
      const result = this.#nextUnsigned() >> 1n
      if (result !== longMaximum) return result
    }
  }

  longBetween(min: bigint, max: bigint): bigint {
    const range = BigInt.asUintN(64, max - min)
    if (range <= 1n) return min
    const bits = (range - 1n).toString(2).length
    for (;;) {
      const result = this.#nextUnsigned() >> BigInt(64 - bits)
      if (result < range) return result + min
    }
  }

  /** A `float` in [0, 1). */
  nextSingle(): number {
    for (;;) {
      const value = Math.fround(this.nextDouble())
      if (value < 1) return value
    }
  }

  /** 64 bits, put together of three numbers as .NET does. */
  #nextUnsigned(): bigint {
    const low = BigInt(this.between(0, 1 << 22))
    const middle = BigInt(this.between(0, 1 << 22))
    const high = BigInt(this.between(0, 1 << 20))
    return low | (middle << 22n) | (high << 44n)
  }

  #wideSample(): number {
    if (!this.#seeds) return ambient().random()
    let value = this.sample()
    if (this.sample() % 2 === 0) value = -value
    return (value + (maximum - 1)) / (2 * maximum - 1)
  }
}

function seedArray(seed: number): Int32Array {
  const seeds = new Int32Array(56)
  const subtraction = seed === -2147483648 ? maximum : Math.abs(seed)
  let mj = (161803398 - subtraction) | 0
  seeds[55] = mj
  let mk = 1
  let at = 0
  for (let i = 1; i < 55; i++) {
    at += 21
    if (at >= 55) at -= 55
    seeds[at] = mk
    mk = (mj - mk) | 0
    if (mk < 0) mk = (mk + maximum) | 0
    mj = seeds[at] ?? 0
  }
  for (let k = 1; k < 5; k++) {
    for (let i = 1; i < 56; i++) {
      let n = i + 30
      if (n >= 55) n -= 55
      let value = ((seeds[i] ?? 0) - (seeds[1 + n] ?? 0)) | 0
      if (value < 0) value = (value + maximum) | 0
      seeds[i] = value
    }
  }
  return seeds
}
