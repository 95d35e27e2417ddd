export interface Limits {
  /** Milliseconds. */
  readonly timeout: number
  /** Ends the wait early. */
  readonly signal?: AbortSignal | undefined
  /** The error of a wait that took too long. */
  readonly late: () => Error
}

/** Waits for work, but never longer than the limits allow; the work's signal says when nobody waits any more. */
export async function inTime<T>(work: (signal: AbortSignal) => Promise<T>, limits: Limits): Promise<T> {
  const { timeout, signal, late } = limits
  signal?.throwIfAborted()
  const stop = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let leave: (() => void) | undefined
  const end = new Promise<never>((_, reject) => {
    const giveUp = (error: unknown): void => {
      reject(error)
      stop.abort(error)
    }
    timer = setTimeout(() => giveUp(late()), timeout)
    leave = () => giveUp(signal?.reason)
    signal?.addEventListener('abort', leave)
  })
  try {
    return await Promise.race([work(stop.signal), end])
  } finally {
    clearTimeout(timer)
    if (leave) signal?.removeEventListener('abort', leave)
  }
}
