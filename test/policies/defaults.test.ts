import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compileDocument } from '../../src/compiler/compilation.ts'
import type { AnyOperand } from '../../src/compiler/draft.ts'
import { createEngine } from '../../src/compiler/engine.ts'
import { type AttributeEntry, policyEntries } from '../../src/compiler/policy-catalog.ts'

const sheets = '../shared/reference/policies'
const isThere = existsSync(sheets)
if (!isThere) console.log('skipped: the fact sheets of the reference are not beside the checkout')

const engine = createEngine()
const elsewhere = /^(base|include-fragment|publish-event)$/
const entries = policyEntries().filter(({ name, supported }) => supported && !elsewhere.test(name))

/** Places differ: an attribute more makes the tag longer. */
const withoutPlaces = (key: string, value: unknown): unknown => (key === 'span' ? undefined : value)

/** The instructions of a document as text: ops by name, constants by value, expressions by their source. */
function instructionsOf(xml: string): { errors: string[]; instructions: string[] } {
  const { draft, reporter } = compileDocument(xml, { parents: [] }, engine)
  const show = (operand: AnyOperand): unknown => {
    if (!('kind' in operand)) return operand
    if (operand.kind === 'list') return operand.items.map(show)
    if (operand.kind === 'deferred') return show(operand.operand as AnyOperand)
    if (operand.kind === 'constant') return operand.value
    return 'span' in operand ? operand.span.source.text.slice(operand.span.start, operand.span.end) : operand.kind
  }
  return {
    errors: reporter.diagnostics.filter((d) => d.severity === 'error').map((d) => d.message),
    instructions: draft.instructions.map(
      ({ op, operands }) => `${op.name} ${JSON.stringify(operands.map(show), withoutPlaces)}`,
    ),
  }
}

function startTag(element: string, name: string): string {
  return new RegExp(`<${name}\\b(?:[^>"]|"[^"]*")*>`).exec(element)?.[0] ?? ''
}

/** An example with one attribute of the policy left out, or set. */
function withAttribute(example: string, name: string, attribute: string, value: string | null): string {
  const tag = startTag(example, name)
  const bare = tag.replace(new RegExp(`\\s${attribute}="[^"]*"`), '')
  const set = value === null ? bare : bare.replace(`<${name}`, `<${name} ${attribute}="${value}"`)
  return example.replace(tag, set)
}

const isStandalone = (name: string): boolean => name.endsWith('-data-source')

describe.skipIf(!isThere)('an attribute left out does what its default does when written', () => {
  const attributes = entries.flatMap((entry) =>
    entry.attributes
      .filter((a) => a.default !== null && !a.required && a.supported)
      .map((attribute): [string, string, AttributeEntry] => [entry.name, attribute.name, attribute]),
  )

  it.each(attributes)('%s@%s', (name, attribute, { default: value }) => {
    const entry = entries.find((e) => e.name === name)
    const section = entry?.sections[0] ?? 'inbound'
    const { examples = [] } = parse(readFileSync(`${sheets}/${name}.yaml`, 'utf8')) as { examples?: string[] }
    const example = examples.find((text) => startTag(text, name) !== '') ?? ''
    expect(example).not.toBe('')
    const document = (text: string): string =>
      isStandalone(name) || /^\s*<(inbound|backend|outbound|policies)/.test(text)
        ? text
        : `<policies><${section}>${text}</${section}></policies>`
    const without = instructionsOf(document(withAttribute(example, name, attribute, null)))
    const written = instructionsOf(document(withAttribute(example, name, attribute, String(value))))
    expect(written.errors).toEqual(without.errors)
    expect(written.instructions).toEqual(without.instructions)
  })
})
