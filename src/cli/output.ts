/** Where a command writes; colours only on a terminal. */
export interface Output {
  out(text: string): void
  error(text: string): void
  readonly colours: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** Whether a progress line may be drawn on standard error. */
  readonly progress: boolean
}

export function terminalOutput(): Output {
  const wantsColours = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined
  return {
    out: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    error: (text) => void process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
    colours: wantsColours,
    width: process.stdout.columns ?? 120,
    progress: process.stderr.isTTY === true && process.env['CI'] === undefined,
  }
}

/** A progress line for long work, erased when it is done. */
export class Progress {
  readonly #enabled: boolean
  readonly #total: number
  #shown = 0

  constructor(output: Output, total: number) {
    this.#enabled = output.progress && total > 20
    this.#total = total
  }

  step(done: number, what: string): void {
    if (!this.#enabled) return
    const now = Date.now()
    if (now - this.#shown < 80 && done < this.#total) return
    this.#shown = now
    const filled = Math.round((20 * done) / this.#total)
    process.stderr.write(
      `\r\u001b[2K[${'='.repeat(filled)}${' '.repeat(20 - filled)}] ${done}/${this.#total} ${what.slice(-60)}`,
    )
    if (done >= this.#total) process.stderr.write('\r\u001b[2K')
  }
}
