import { limitOf } from '../dotnet/values/ambient.ts'
import { DotnetException } from '../dotnet/values/exception.ts'
import { expressionFailure, PolicyError } from './errors.ts'
import { CallFailure } from './host/http.ts'
import type { Block, Signal } from './pipeline.ts'
import type { Run } from './run.ts'

/** Thrown inside a branch of `wait` that is no longer needed. */
export class BranchStopped extends Error {
  override readonly name = 'BranchStopped'
}

/**
 * Runs the instructions of a block one after the other. Returns nothing at the block's end, otherwise where to go on:
 * `endPipeline` when an instruction ended the pipeline, or an instruction outside the block that one jumped to. Throws
 * PolicyError with the failing instruction's origin. Nothing is awaited but real promises.
 */
export function walk(run: Run, block: Block, signal?: AbortSignal): Signal | Promise<Signal> {
  return walkFrom(run, block, block.start, signal)
}

function walkFrom(run: Run, block: Block, from: number, signal: AbortSignal | undefined): Signal | Promise<Signal> {
  const { steps, hot } = run.program
  run.branch = signal
  if (hot.walk !== null && run.trace === null) return hot.walk(run, block, from, signal)
  const { start, end } = block
  let pc = from
  try {
    while (pc < end) {
      if (run.trace) enter(run, pc)
      const result = (steps[pc] as (typeof steps)[number])(run)
      if (result === undefined) pc++
      else if (typeof result === 'number') {
        if (result < start || result > end) return result
        pc = result
      } else return resume(run, result as Promise<Signal>, block, pc, signal)
    }
    return undefined
  } catch (error) {
    throw located(run, error, pc)
  }
}

/** Goes on when the promise that an instruction gave is settled. */
export async function resume(
  run: Run,
  pending: Promise<Signal>,
  block: Block,
  pc: number,
  signal: AbortSignal | undefined,
): Promise<Signal> {
  let next: Signal
  try {
    next = await pending
  } catch (error) {
    if (signal?.aborted) throw new BranchStopped()
    // Whatever a port says when it is aborted: the caller is gone.
    throw located(run, run.signal?.aborted ? clientGone() : error, pc)
  }
  if (signal?.aborted) throw new BranchStopped()
  if (run.signal?.aborted) throw located(run, clientGone(), pc)
  if (next !== undefined && (next < block.start || next > block.end)) return next
  return walkFrom(run, block, next ?? pc + 1, signal)
}

function enter(run: Run, pc: number): void {
  const origin = run.program.origins[pc]
  if (!run.trace || !origin) return
  run.trace.origin = origin
  run.trace.section = origin.section
}

function clientGone(): PolicyError {
  return new PolicyError({ reason: 'ClientConnectionFailure', message: 'The operation was canceled.', status: 500 })
}

/** Turns whatever was thrown into a PolicyError that knows where it happened. */
export function located(run: Run, error: unknown, pc: number): unknown {
  if (error instanceof BranchStopped) return error
  const policyError = asPolicyError(error)
  policyError.origin ??= run.program.origins[pc] ?? null
  return policyError
}

export function asPolicyError(error: unknown): PolicyError {
  if (error instanceof PolicyError) return error
  if (error instanceof DotnetException) return expressionFailure(error.message, error)
  const limit = limitOf(error)
  if (limit) return expressionFailure(limit.message, error)
  if (error instanceof CallFailure) {
    return new PolicyError(
      {
        reason: error.kind === 'timeout' ? 'Timeout' : 'BackendConnectionFailure',
        message: error.message,
        status: 500,
      },
      { cause: error },
    )
  }
  const text = error instanceof Error ? error.message : String(error)
  return new PolicyError(
    { reason: 'InternalError', message: `Internal fault of the policy engine: ${text}`, status: 500 },
    { cause: error },
  )
}
