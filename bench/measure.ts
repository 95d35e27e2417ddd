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

interface Patience {
  readonly rounds: number
  /** Seconds of a sample, at least. */
  readonly sample: number
  /** Seconds of a contestant's turn, about. */
  readonly most: number
}

/**
 * Times contestants in rounds of rotated order, so that a slow moment of the machine hits all of them; what counts is
 * the median of the ratios of each round to the first contestant.
 */
export async function compare(
  contestants: readonly Contestant[],
  patience: Patience = { rounds: 15, sample: 0.05, most: 0.15 },
): Promise<Measured[]> {
  const times = contestants.map((): number[] => [])
  for (let round = 0; round < patience.rounds; round++) {
    for (let k = 0; k < contestants.length; k++) {
      const index = (k + round) % contestants.length
      const contestant = contestants[index]
      if (contestant) times[index]?.push(await nanoseconds(contestant.run, patience))
    }
  }
  const base = times[0] ?? []
  return contestants.map(({ name }, i) => {
    const own = times[i] ?? []
    const ratios = own.map((t, r) => t / (base[r] ?? t))
    return { name, ns: median(own), ratio: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) }
  })
}

/** Nanoseconds a call, by the benchmark package; a promise is waited for. */
async function nanoseconds(run: () => unknown, { sample, most }: Patience): Promise<number> {
  const options = { minTime: sample, maxTime: most, minSamples: 5 }
  if (!(run() instanceof Promise)) {
    const bench = new Benchmark('', () => void keep(run()), options)
    bench.run({ async: false })
    return mean(bench)
  }
  return new Promise((resolve) => {
    const wait = (deferred: { resolve(): void }): void =>
      void Promise.resolve(run()).then((value) => {
        keep(value)
        deferred.resolve()
      })
    const bench = new Benchmark('', wait, { ...options, defer: true, onComplete: () => resolve(mean(bench)) })
    bench.run({ async: true })
  })
}

function mean(bench: Benchmark): number {
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
