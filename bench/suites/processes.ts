import { spawnSync } from 'node:child_process'
import { type Measured, median } from '../measure.ts'

/** Median milliseconds, as nanoseconds, that a child process reports on its last line, over some runs. */
export function reported(name: string, args: readonly string[], times: number): Measured {
  const runs: number[] = []
  for (let i = 0; i < times; i++) {
    const { stdout, stderr, status } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    })
    if (status !== 0) throw new Error(stderr)
    runs.push(Number(stdout.trim().split('\n').at(-1)) * 1e6)
  }
  return { name, ns: median(runs), ratio: 1, least: 1, most: 1 }
}

/** Median wall time of a child process, started cold. */
export function timed(name: string, args: readonly string[], times: number): Measured {
  const runs: number[] = []
  for (let i = 0; i < times; i++) {
    const start = performance.now()
    spawnSync(process.execPath, args, { stdio: 'ignore' })
    runs.push((performance.now() - start) * 1e6)
  }
  return { name, ns: median(runs), ratio: 1, least: 1, most: 1 }
}
