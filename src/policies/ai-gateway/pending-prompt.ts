import type { Run } from '../../runtime/run.ts'

/** A prompt whose look-up missed: where the semantic cache store keeps the answer. */
export interface PendingPrompt {
  readonly partition: string
  readonly vector: readonly number[]
}

const pending = new WeakMap<Run, PendingPrompt>()

export function rememberPrompt(run: Run, prompt: PendingPrompt): void {
  pending.set(run, prompt)
}

export function forgetPrompt(run: Run): void {
  pending.delete(run)
}

export function pendingPrompt(run: Run): PendingPrompt | undefined {
  return pending.get(run)
}
