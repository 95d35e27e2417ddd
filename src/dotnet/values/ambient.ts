/**
 * What .NET members need from the world: clock, randomness and the budget of the running expression. An expression
 * runs synchronously, so the evaluator enters an ambient, calls the emitted function and leaves it again.
 */
export interface Ambient {
  /** Milliseconds since 1970-01-01T00:00:00Z of the host's clock (virtual in tests). */
  now(): number
  /** Uniform in [0, 1), from the host's seeded randomness. */
  random(): number
  /** Cryptographically strong bytes (seeded in tests). */
  randomBytes(count: number): Uint8Array
  /** Monotonic milliseconds of the real clock: for the time limit only. */
  monotonic(): number
  /** Certificates (X509Certificate2 objects) that chains may end in; none where absent. */
  trustedRoots?(): readonly object[]
}

/** Ends an expression that went past a limit. C# code can't catch it. */
export class LimitError extends Error {
  override readonly name = 'LimitError'
}

/**
 * The limit that an error of JavaScript itself stands for (its stack, its longest string or array), as a
 * {@link LimitError}; null for any other error.
 */
export function limitOf(error: unknown): LimitError | null {
  if (error instanceof LimitError) return error
  if (!(error instanceof RangeError)) return null
  if (/call stack/i.test(error.message)) return new LimitError('The expression nests too deeply.')
  const isSize = /invalid (string|array|typed array|array buffer) length|array buffer allocation/i.test(error.message)
  return isSize ? new LimitError('The expression used up its budget of work and memory.') : null
}

export interface Limits {
  /** Work units an expression may spend; a loop turn costs one, an allocated element about one. */
  readonly work: number
  /** Real milliseconds an expression may run. */
  readonly milliseconds: number
  /** Nested calls. */
  readonly depth: number
}

export const defaultLimits: Limits = { work: 50_000_000, milliseconds: 5_000, depth: 400 }

const realAmbient: Ambient = {
  now: () => Date.now(),
  random: () => Math.random(),
  randomBytes: (count) => {
    const bytes = new Uint8Array(count)
    for (let i = 0; i < count; i += 65_536) globalThis.crypto.getRandomValues(bytes.subarray(i, i + 65_536))
    return bytes
  },
  monotonic: () => performance.now(),
}

const clockInterval = 20_000

/** Outside of expressions work is bounded and time is not. */
const compiling: Limits = { ...defaultLimits, milliseconds: Number.POSITIVE_INFINITY }

let current: Ambient = realAmbient
let limits: Limits = compiling
/** What is left of the slice of work that is being spent: the hot path counts down one small integer. */
let sliceLeft = clockInterval
/** The slice as it was given out; -1 for the first one of an expression, while `workLeft` and `deadline` aren't set. */
let slice = -1
let workLeft = 0
let deadline = 0
let depth = 0

export function ambient(): Ambient {
  return current
}

/** Spends work; throws {@link LimitError} when the budget or the time of the expression is used up. */
export function charge(units: number): void {
  sliceLeft -= units
  if (sliceLeft <= 0) checkLimits()
}

function firstSlice({ work }: Limits): number {
  return work < clockInterval ? work : clockInterval
}

function checkLimits(): void {
  const now = current.monotonic()
  if (slice < 0) {
    slice = firstSlice(limits)
    workLeft = limits.work
    deadline = now + limits.milliseconds
  }
  workLeft -= slice - sliceLeft
  slice = sliceLeft = Math.max(0, Math.min(clockInterval, workLeft))
  if (workLeft < 0) throw new LimitError('The expression used up its budget of work and memory.')
  if (now > deadline) {
    throw new LimitError(`The expression ran for more than ${limits.milliseconds / 1000} seconds.`)
  }
}

/** Called at the start of every local function, lambda and recursive helper; pair with {@link leaveCall}. Costs one unit. */
export function enterCall(): void {
  if (--sliceLeft <= 0) checkLimits()
  if (++depth > limits.depth) {
    throw new LimitError(`The expression nests more than ${limits.depth} calls.`)
  }
}

export function leaveCall(): void {
  depth--
}

/**
 * Starts an expression: sets the ambient and a fresh budget. Called by the evaluator before every emitted function;
 * nothing is restored afterwards, since the next expression starts anew. The time limit counts from the first time
 * that the clock is looked at, so short expressions never read it. Often it takes longer than the expression: setting
 * a variable to an object costs several times as much as seeing that it is set already.
 */
export function startExpression(host: Ambient, budget: Limits): void {
  if (current !== host) current = host
  if (limits !== budget) limits = budget
  sliceLeft = firstSlice(budget)
  slice = -1
  depth = 0
}

/**
 * Starts work outside of any expression, such as reading certificates while compiling: what an expression before has
 * left of its budget and time doesn't count. The work is bounded, the time is not.
 */
export function startCompiling(): void {
  startExpression(realAmbient, compiling)
}
