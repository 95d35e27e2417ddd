import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createEngine, type Engine } from '../../src/compiler/engine.ts'
import { CompileError } from '../../src/compiler/pipeline.ts'
import { type AttributeEntry, type ChildEntry, policyEntries } from '../../src/compiler/policy-catalog.ts'
import type { Surroundings } from '../../src/compiler/surroundings.ts'
import { SourceText } from '../../src/diagnostics/diagnostic.ts'
import { readPolicy } from '../../src/syntax/read.ts'
import { childElements, type ElementNode } from '../../src/syntax/tree.ts'
import { runTestFile } from '../../src/testing/run-files.ts'

interface Declared {
  readonly attributes: readonly AttributeEntry[]
  readonly children: readonly ChildEntry[]
  readonly text?: AttributeEntry | null
}

const entries = new Map(policyEntries().map((entry) => [entry.name, entry]))
const folder = 'test/cases'

/** `rewrite-uri@template`, `… @()` with an expression, `… =value` of an enum, and `cors/allowed-origins/origin`. */
function names(path: string, { attributes, children }: Declared): string[] {
  return [
    ...attributes.filter((a) => a.name !== 'id' && a.supported).flatMap((a) => uses(`${path}@${a.name}`, a)),
    ...children
      .filter((c) => c.supported)
      .flatMap((c) => [
        `${path}/${c.name}`,
        ...(c.text?.expressions ? [`${path}/${c.name} @()`] : []),
        ...(entries.has(c.name) ? [] : names(`${path}/${c.name}`, c)),
      ]),
  ]
}

function uses(at: string, attribute: AttributeEntry): string[] {
  return [at, ...(attribute.expressions ? [`${at} @()`] : []), ...(attribute.values ?? []).map((v) => `${at} =${v}`)]
}

const used = new Set<string>()

function visit(node: ElementNode, path: string, declared: Declared | undefined): void {
  used.add(path)
  if (node.text.expression) used.add(`${path} @()`)
  for (const { name, value } of declared ? node.attributes : []) {
    const at = `${path}@${name}`
    used.add(at)
    used.add(value.expression ? `${at} @()` : `${at} =${value.text}`)
  }
  for (const child of childElements(node)) {
    const entry = declared?.children.find((c) => c.name === child.name)
    if (entry) visit(child, `${path}/${child.name}`, entry)
    const own = entries.get(child.name)
    if (own) visit(child, child.name, own)
    else if (!entry) visit(child, child.name, undefined)
  }
}

function visitText(xml: string): void {
  const root = readPolicy(new SourceText(xml)).document?.root
  if (root) visit(root, root.name, entries.get(root.name))
}

function visitDocuments(xml: string, { parents = [], fragments = {} }: Surroundings): void {
  visitText(xml)
  for (const parent of parents) visitText(typeof parent === 'string' ? parent : parent.policy)
  for (const fragment of Object.values(fragments)) visitText(typeof fragment === 'string' ? fragment : fragment.text)
}

const recorder = createEngine()
const engine: Engine = {
  ...recorder,
  check: () => [], // cases of what is wrong are of no interest here
  compile: (xml, surroundings = {}) => {
    recorder.compile(xml, surroundings)
    visitDocuments(xml, surroundings)
    throw new CompileError([]) // nor what the run does
  },
}

beforeAll(async () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.yaml'))
  for (const file of files) await runTestFile(join(folder, file), { engine })
}, 60_000)

describe('each declared attribute, value and child is used in a case that runs, with an expression too where one may stand', () => {
  it.each([...entries.values()].filter((entry) => entry.supported))('$name', (entry) => {
    const missing = names(entry.name, entry).filter((name) => !used.has(name))
    expect(missing).toEqual([])
  })
})
