import { describe, expect, it } from 'vitest'
import { openTelemetry } from '../../src/adapters/opentelemetry.ts'
import { compile, createHost, evaluate } from '../../src/index.ts'

const document = `<policies><inbound>
  <emit-metric name="Total Calls" namespace="demo" value="2"><dimension name="API ID" /></emit-metric>
  <trace source="orders" severity="information"><message>seen</message><metadata name="a" value="1" /></trace>
</inbound></policies>`

function recorder() {
  const seen: unknown[] = []
  return {
    seen,
    metrics: {
      getMeter: (meter: string) => ({
        createHistogram: (name: string) => {
          seen.push(['histogram', meter, name])
          return { record: (value: number, attributes?: object) => seen.push(['record', name, value, attributes]) }
        },
      }),
    },
    activeSpan: () => ({ addEvent: (name: string, attributes?: object) => seen.push(['event', name, attributes]) }),
  }
}

describe('The OpenTelemetry adapter', () => {
  it('records metrics by a histogram each and writes traces to the running span', async () => {
    const { seen, ...options } = recorder()
    const host = createHost({ telemetry: openTelemetry(options) })
    const pipeline = compile(document)
    await evaluate(pipeline, {}, { host })
    await evaluate(pipeline, {}, { host })
    const event = ['event', 'seen', { a: '1', source: 'orders', severity: 'information' }]
    const record = ['record', 'Total_Calls', 2, { 'API ID': 'test' }]
    expect(seen).toEqual([['histogram', 'demo', 'Total_Calls'], record, event, record, event])
  })

  it('never fails a request', async () => {
    const telemetry = openTelemetry({
      metrics: {
        getMeter: () => {
          throw new Error('no exporter')
        },
      },
    })
    const { response } = await evaluate(compile(document), {}, { host: createHost({ telemetry }) })
    expect(response.status).toBe(200)
  })
})
