import type { HostEvent, TelemetryPort } from '../runtime/host/telemetry.ts'

type Attributes = Readonly<Record<string, string>>

/** What the adapter uses of a `MeterProvider` of `@opentelemetry/api`. */
export interface MetricsProvider {
  getMeter(name: string): {
    createHistogram(name: string): { record(value: number, attributes?: Attributes): void }
  }
}

export interface OpenTelemetryOptions {
  /** `metrics` of `@opentelemetry/api`, or a provider of your own: a metric becomes a histogram, its namespace a meter. */
  readonly metrics?: MetricsProvider
  /** The span that runs, such as `() => trace.getActiveSpan()`: entries of the trace policy become its events. */
  readonly activeSpan?: () => { addEvent(name: string, attributes?: Attributes): unknown } | undefined
}

/**
 * A telemetry port over the API of OpenTelemetry. Other events pass by; a failing exporter never fails a request.
 *
 * @example
 * import { metrics, trace } from '@opentelemetry/api'
 * const host = createHost({ telemetry: openTelemetry({ metrics, activeSpan: () => trace.getActiveSpan() }) })
 */
export function openTelemetry({ metrics, activeSpan }: OpenTelemetryOptions): TelemetryPort {
  const histograms = new Map<string, { record(value: number, attributes?: Attributes): void }>()

  const record = ({ name, namespace, value, dimensions }: Extract<HostEvent, { kind: 'metric' }>): void => {
    if (!metrics) return
    const key = JSON.stringify([namespace, name])
    let histogram = histograms.get(key)
    if (!histogram) {
      histogram = metrics.getMeter(namespace ?? 'sluice').createHistogram(instrumentName(name))
      histograms.set(key, histogram)
    }
    histogram.record(value, dimensions)
  }

  return (event) => {
    try {
      if (event.kind === 'metric') record(event)
      else if (event.kind === 'trace') {
        const { source, severity, message, metadata } = event
        activeSpan?.()?.addEvent(message, { ...metadata, source, severity })
      }
    } catch {
      // Telemetry is best effort: the request goes on.
    }
  }
}

/** Instruments take letters, digits and `_.-/`, a letter first, up to 255 characters: `Total Tokens` → `Total_Tokens`. */
function instrumentName(name: string): string {
  const plain = name.replace(/[^\w.\-/]/g, '_')
  return (/^[a-z]/i.test(plain) ? plain : `m_${plain}`).slice(0, 255)
}
