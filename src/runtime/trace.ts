import type { Span } from '../diagnostics/diagnostic.ts'
import { objectText, typeOfObject } from '../dotnet/type-system/value-ops.ts'
import type { Origin, Section } from './pipeline.ts'

/** One entry of a trace, in the gateway's shape with the policy's place added. */
export interface TraceEntry {
  readonly source: string
  /** UTC with seven decimals. */
  readonly timestamp: string
  /** .NET TimeSpan since the request arrived. */
  readonly elapsed: string
  /** An explanation, or an object such as `{ message, request }`. */
  readonly data: unknown
  readonly origin?: {
    readonly path: string
    readonly scope: string
    readonly file?: string
    readonly line: number
    readonly column: number
  }
}

export interface Trace {
  readonly serviceName: string
  readonly traceId: string
  readonly traceEntries: { readonly [S in Section]?: readonly TraceEntry[] }
}

/** Collects the entries of one evaluation. */
export class TraceRecorder {
  readonly #serviceName: string
  readonly #traceId: string
  readonly #now: () => number
  readonly #start: number
  readonly #entries: { [S in Section]?: TraceEntry[] } = {}
  readonly #redact: (text: string) => string
  /** Where entries go that don't say: the section that runs. */
  section: Section = 'inbound'
  /** The instruction that runs. */
  origin: Origin | null = null

  constructor(parts: { serviceName: string; traceId: string; now: () => number; redact: (text: string) => string }) {
    this.#serviceName = parts.serviceName
    this.#traceId = parts.traceId
    this.#now = parts.now
    this.#start = parts.now()
    this.#redact = parts.redact
  }

  add(source: string, data: unknown, place: { section?: Section; origin?: Origin | null } = {}): void {
    const now = this.#now()
    const origin = place.origin === undefined ? this.origin : place.origin
    const section = place.section ?? this.section
    const entry: TraceEntry = {
      source,
      timestamp: `${new Date(now).toISOString().slice(0, -1)}0000Z`,
      elapsed: elapsedText(now - this.#start),
      data: redactDeep(data, this.#redact),
      ...(origin ? { origin: placeOf(origin, origin.span) } : {}),
    }
    const list = this.#entries[section]
    if (list) list.push(entry)
    else this.#entries[section] = [entry]
  }

  /** An object value as text with its type. */
  describe(value: unknown): { type: string | null; value: string | null } {
    return value === null
      ? { type: null, value: null }
      : { type: typeOfObject(value).runtimeName, value: objectText(value) }
  }

  result(): Trace {
    return { serviceName: this.#serviceName, traceId: this.#traceId, traceEntries: this.#entries }
  }
}

function placeOf(origin: Origin, span: Span): NonNullable<TraceEntry['origin']> {
  const { line, column } = span.source.positionAt(span.start)
  return {
    path: `${origin.section}/${origin.path}`,
    scope: origin.scope,
    ...(span.source.file === null ? {} : { file: span.source.file }),
    line,
    column,
  }
}

/** Milliseconds as `00:00:00.2983315`. */
export function elapsedText(milliseconds: number): string {
  const ticks = Math.round(milliseconds * 10_000)
  const seconds = Math.floor(ticks / 10_000_000)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${String(ticks % 10_000_000).padStart(7, '0')}`
}

function redactDeep(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map((v) => redactDeep(v, redact))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, redactDeep(v, redact)]))
  }
  return value
}
