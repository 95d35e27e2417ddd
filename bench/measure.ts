import Benchmark from 'benchmark'

/** One contestant of a comparison. */
export interface Contestant {
  readonly name: string
  readonly run: () => unknown
}

export interface Measured {
  readonly name: string
  /** Median nanoseconds a call over the rounds. */
  readonly ns: number
  /** Median of the rounds' ratios to the first contestant, and their spread; 1 for the first. */
  readonly ratio: number
  readonly least: number
  readonly most: number
}

const rounds = 15

/**
 * Times contestants in rounds of rotated order, so that a slow moment of the machine hits all of them; what counts is
 * the median of the ratios of each round to the first contestant.
 */
export function compare(contestants: readonly Contestant[]): Measured[] {
  const times = contestants.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    for (let k = 0; k < contestants.length; k++) {
      const index = (k + round) % contestants.length
      const contestant = contestants[index]
      if (contestant) times[index]?.push(nanoseconds(contestant.run))
    }
  }
  const base = times[0] ?? []
  return contestants.map(({ name }, i) => {
    const own = times[i] ?? []
    const ratios = own.map((t, r) => t / (base[r] ?? t))
    return { name, ns: median(own), ratio: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) }
  })
}

/** Nanoseconds a call, by the benchmark package. */
function nanoseconds(run: () => unknown): number {
  const bench = new Benchmark('', () => void keep(run()), { maxTime: 0.15, minSamples: 5 })
  bench.run({ async: false })
  return (bench.stats.mean ?? 0) * 1e9
}

/** Keeps a result alive, so that nothing is optimised away. */
const sink: { value: unknown } = { value: undefined }

function keep(value: unknown): void {
  sink.value = value
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}
