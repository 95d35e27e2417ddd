import { sections } from '../runtime/pipeline.ts'
import type { TraceEntry } from '../runtime/trace.ts'
import type { Exchange } from './world/world.ts'

/** The trace of a run in a few lines, for the message of a failing test. */
export function traceText(exchange: Exchange): string {
  const { trace } = exchange.evaluation
  if (!trace) return ''
  const lines: string[] = ['trace:']
  for (const section of sections) {
    for (const entry of trace.traceEntries[section] ?? []) {
      if (entry.source === 'api-inspector') continue
      lines.push(`  ${section}: ${entryText(entry)}`)
    }
  }
  return lines.join('\n')
}

export function entryText(entry: TraceEntry): string {
  const { origin } = entry
  const place = origin ? ` (${origin.file ?? 'policy'}:${origin.line}:${origin.column})` : ''
  const data = typeof entry.data === 'string' ? entry.data : JSON.stringify(entry.data)
  return `${entry.source}${place} ${data.length > 300 ? `${data.slice(0, 300)}…` : data}`
}
