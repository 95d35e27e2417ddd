import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createEngine } from '../../src/compiler/engine.ts'
import type { Surroundings } from '../../src/compiler/surroundings.ts'
import { VirtualClock } from '../../src/runtime/host/clock.ts'
import { createHost } from '../../src/runtime/host/create-host.ts'

const sheets = '../shared/reference/policies'
const isThere = existsSync(sheets)
if (!isThere) console.log('skipped: the fact sheets of the reference are not beside the checkout')

const engine = createEngine()

interface Sheet {
  readonly sections: readonly string[]
  readonly examples?: readonly string[]
}

/** The section of statements that stand in no section: the response of a resolver. */
const resolver = 'resolver'

/** An example as a document: whole ones as they are, sections below `policies`, statements in the section given. */
function documentOf(example: string, section: string): string {
  const root = /<([\w-]+)/.exec(example)?.[1] ?? ''
  if (/^(policies|fragment|.*-data-source)$/.test(root)) return example
  if (/^(inbound|backend|outbound|on-error)$/.test(root)) return `<policies>${example}</policies>`
  if (section === resolver)
    return `<http-data-source><http-request><set-method>GET</set-method><set-url>https://a.example.com</set-url></http-request><http-response>${example}</http-response></http-data-source>`
  return `<policies><${section}>\n${example}\n</${section}></policies>`
}

const files = isThere ? readdirSync(sheets).filter((file) => file.endsWith('.yaml')) : []
const examples = files.flatMap((file) => {
  const { sections, examples } = parse(readFileSync(`${sheets}/${file}`, 'utf8')) as Sheet
  return (examples ?? []).map((text, index) => ({
    name: `${file.replace('.yaml', '')} ${index + 1}`,
    text,
    sections: sections.length > 0 ? sections : [resolver],
  }))
})

const errorsIn = (document: string): string[] =>
  engine
    .check(document)
    .filter((d) => d.severity === 'error')
    .map((d) => `${d.code}: ${d.message}`)

/** The example in the section of its sheet that suits it best. */
function bestDocument(text: string, sections: readonly string[]): string {
  const documents = sections.map((section) => documentOf(text, section))
  return documents.reduce((best, next) => (errorsIn(next).length < errorsIn(best).length ? next : best))
}

/** A text that most places take: a URL, or base64 of 32 bytes. */
const namedValue = (name: string): string =>
  /url|proxy|host/i.test(name) ? 'http://a.example.com:3128' : btoa('12345678901234567890123456789012')

/** What the example names: values for all names, a fragment for each. */
function surroundingsOf(document: string): Surroundings {
  const named = (pattern: RegExp): string[] => [...document.matchAll(pattern)].map(([, name]) => name ?? '')
  return {
    namedValues: Object.fromEntries(named(/\{\{\s*([\w.-]+)\s*\}\}/g).map((name) => [name, namedValue(name)])),
    fragments: Object.fromEntries(
      named(/fragment-id="([^"]+)"/g).map((id) => [id, '<fragment><set-method>GET</set-method></fragment>']),
    ),
  }
}

describe.skipIf(!isThere)('the examples of the sheets', () => {
  it.each(examples)('compile: $name', ({ text, sections }) => {
    expect(errorsIn(bestDocument(text, sections))).toEqual([])
  })

  // A fragment runs where it is included.
  const whole = examples.filter(({ text }) => !text.startsWith('<fragment'))
  it.each(whole)('run to an answer, though most lack their outside: $name', async ({ text, sections }) => {
    const document = bestDocument(text, sections)
    const pipeline = engine.compile(document, surroundingsOf(document))
    await pipeline.ready()
    const { response, error } = await engine.evaluate(
      pipeline,
      { request: { method: 'POST', url: 'https://gateway.example.com/orders/1', body: '{}' } },
      { host: createHost({ clock: new VirtualClock(Date.parse('2026-01-01T00:00:00Z')) }) },
    )
    expect(error?.reason).not.toBe('NotSupported')
    expect(response.status).toBeGreaterThanOrEqual(100)
  })
})
