import type { HostEvent } from '../../runtime/host/telemetry.ts'
import { matchJson, matchText, missing } from './matchers.ts'

type Data = Readonly<Record<string, unknown>>

/** Listed events occur in this order; others may stand between. Of maps only the listed keys are compared. */
export function compareEvents(expected: unknown, events: readonly HostEvent[], found: string[]): void {
  if (expected === 'none') {
    if (events.length > 0) found.push(`events: expected none, got ${JSON.stringify(events)}`)
    return
  }
  if (expected === 'any') {
    if (events.length === 0) found.push('events: expected at least one, got none')
    return
  }
  let at = 0
  for (const wanted of expected as readonly Data[]) {
    const index = events.findIndex((event, i) => i >= at && fits(wanted, event as unknown as Data))
    if (index < 0) {
      found.push(`events: ${JSON.stringify(wanted)} did not occur in this place; got ${JSON.stringify(events)}`)
      return
    }
    at = index + 1
  }
}

function fits(wanted: Data, event: Data): boolean {
  return Object.entries(wanted).every(([key, value]) => {
    const actual = event[key]
    if (key === 'dimensions' || key === 'metadata' || key === 'properties') {
      return Object.entries(value as Data).every(
        ([name, v]) => matchText(v, ((actual as Data | undefined)?.[name] as string | undefined) ?? missing) === null,
      )
    }
    if (typeof actual === 'object' && actual !== null) return matchJson(value, actual) === null
    return matchText(value, actual === undefined || actual === null ? missing : String(actual)) === null
  })
}
