import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createEngine } from '../../src/compiler/engine.ts'
import wrong from './wrong-sheet-examples.json' with { type: 'json' }

const sheets = '../shared/reference/policies'
const isThere = existsSync(sheets)
if (!isThere) console.log('skipped: the fact sheets of the reference are not beside the checkout')

const engine = createEngine()

interface Sheet {
  readonly sections: readonly string[]
  readonly examples?: readonly string[]
}

/** An example as a document: whole ones as they are, sections below `policies`, statements in the section given. */
function documentOf(example: string, section: string): string {
  const root = /<([\w-]+)/.exec(example)?.[1] ?? ''
  if (/^(policies|fragment|.*-data-source)$/.test(root)) return example
  if (/^(inbound|backend|outbound|on-error)$/.test(root)) return `<policies>${example}</policies>`
  return `<policies><${section}>\n${example}\n</${section}></policies>`
}

const files = isThere ? readdirSync(sheets).filter((file) => file.endsWith('.yaml')) : []
const examples = files.flatMap((file) => {
  const { sections, examples } = parse(readFileSync(`${sheets}/${file}`, 'utf8')) as Sheet
  return (examples ?? []).map((text, index) => ({
    name: `${file.replace('.yaml', '')} ${index + 1}`,
    text,
    sections: sections.length > 0 ? sections : ['inbound'],
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

describe.skipIf(!isThere)('the examples of the sheets compile, but for those of the list', () => {
  it.each(examples)('$name', ({ name, text, sections }) => {
    const listed = (wrong as Record<string, { codes: readonly string[] }>)[name]
    expect(errorsOf(text, sections).map((error) => error.split(':')[0])).toEqual(listed?.codes ?? [])
  })

  it('and each of the list is an example', () => {
    const names = examples.map((e) => e.name)
    expect(Object.keys(wrong).filter((name) => !names.includes(name))).toEqual([])
  })
})
