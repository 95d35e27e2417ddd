import type { Span } from '../diagnostics/diagnostic.ts'
import type { Run } from './run.ts'

export type Section = 'inbound' | 'backend' | 'outbound' | 'on-error'
export const sections: readonly Section[] = ['inbound', 'backend', 'outbound', 'on-error']

/** A policy of a resolver stands at a scope of its own, that no document of the chain has. */
export type PolicyScope = Scope | 'graphql-resolver'
export type Scope = 'global' | 'workspace' | 'product' | 'api' | 'operation'
export const scopes: readonly Scope[] = ['global', 'workspace', 'product', 'api', 'operation']

export type Gateway = 'classic' | 'v2' | 'consumption' | 'self-hosted' | 'workspace'
export const gateways: readonly Gateway[] = ['classic', 'v2', 'consumption', 'self-hosted', 'workspace']

/** Where an instruction comes from: kept through `<base/>` and fragments for errors, trace, coverage and debugging. */
export interface Origin {
  /** Element name of the policy: `LastError.Source`. */
  readonly policy: string
  /** The policy's `id` attribute. */
  readonly policyId: string | null
  readonly section: Section
  readonly scope: Scope
  /** `choose[1]/when[2]/set-header[1]`: indexes from 1 per element name among siblings, section left out. */
  readonly path: string
  readonly span: Span
}

/**
 * Next instruction (0 and up), {@link endPipeline}, or nothing: go on with the following one. An instruction outside the
 * block that runs leaves the block: whoever runs it passes the signal on.
 */
export type Signal = number | undefined

/** Returned by a step that ends the pipeline with the response as it is: return-response, mock-response, preflights. */
export const endPipeline = -1

/** One compiled instruction. Returns a promise only when there is something to wait for. */
export type Step = (run: Run) => Signal | void | Promise<Signal | void>

/** A range of instructions that an op runs itself: the children of retry, wait, limit-concurrency. */
export interface Block {
  start: number
  end: number
}

/** Runs the instructions of a block from `pc` on, as `walk` in walk.ts says. */
export type Walker = (run: Run, block: Block, pc: number, signal: AbortSignal | undefined) => Signal | Promise<Signal>

/** Evaluations after which a program counts as hot: printing and optimising it costs about as much as so many save. */
export const hotByDefault = 1000

/** The faster form of a program, made when it has been evaluated often. */
export class HotTier {
  /** Null until then, and where it isn't to be had. */
  walk: Walker | null = null
  #make: (() => Walker | null) | null
  #left: number

  constructor(make: () => Walker | null, hotAfter: number) {
    this.#make = make
    this.#left = hotAfter
  }

  /** Called once an evaluation. */
  count(): void {
    if (this.#make === null || --this.#left >= 0) return
    const make = this.#make
    this.#make = null
    this.walk = make()
  }
}

/** Policies behind which outbound goes on when a cached response was found in inbound. */
export type CacheStore = 'cache-store' | 'semantic-cache-store'

/**
 * A compiled effective policy: one flat list of steps. Sections follow each other; `on-error` stands last and is entered
 * only through an error.
 */
export interface Program {
  readonly steps: readonly Step[]
  readonly hot: HotTier
  readonly origins: readonly Origin[]
  /** First instruction of each section; `end` is the number of steps. */
  readonly starts: Readonly<Record<Section, number>> & { readonly end: number }
  /** Instructions that answer preflight requests, which run nothing else: each `cors` directly below inbound. */
  readonly preflights: readonly number[]
  /** Where outbound goes on after a cache hit; what stands before it has its effect in the cached response. */
  readonly afterStores: Readonly<Partial<Record<CacheStore, number>>>
  /** A GraphQL resolver: the call of its forward-request goes out through `http`. */
  readonly isResolver: boolean
}

/** Where to go on after a cache hit: behind the store in outbound, at the end of outbound where there is none. */
export function afterStore(program: Program, store: CacheStore): number {
  return program.afterStores[store] ?? program.starts['on-error']
}
