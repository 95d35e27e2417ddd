import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createEngine } from '../../src/compiler/engine.ts'

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

/** The errors in the section of the sheet that suits the example best. */
function errorsOf(text: string, sections: readonly string[]): string[] {
  const found = sections.map((section) =>
    engine
      .check(documentOf(text, section))
      .filter((d) => d.severity === 'error')
      .map((d) => `${d.code}: ${d.message}`),
  )
  return found.reduce((best, errors) => (errors.length < best.length ? errors : best))
}

describe.skipIf(!isThere)('the examples of the sheets compile', () => {
  it.each(examples)('$name', ({ text, sections }) => {
    expect(errorsOf(text, sections)).toEqual([])
  })
})
