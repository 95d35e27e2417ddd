import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createEngine, type Engine } from '../../src/compiler/engine.ts'
import { CompileError } from '../../src/compiler/pipeline.ts'
import { type AttributeEntry, type ChildEntry, policyEntries } from '../../src/compiler/policy-catalog.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { readPolicy } from '../../src/syntax/read.ts'
import { childElements, type ElementNode } from '../../src/syntax/tree.ts'
import { runTestFile } from '../../src/testing/run-files.ts'

interface Declared {
  readonly attributes: readonly AttributeEntry[]
  readonly children: readonly ChildEntry[]
}

const entries = new Map(policyEntries().map((entry) => [entry.name, entry]))
const folder = 'test/cases'

/** `rewrite-uri@template`, `cors/allowed-origins/origin`; an element that is a policy of its own is covered there. */
function names(path: string, { attributes, children }: Declared): string[] {
  return [
    ...attributes.filter((a) => a.name !== 'id' && a.supported).map((a) => `${path}@${a.name}`),
    ...children
      .filter((c) => c.supported)
      .flatMap((c) => [`${path}/${c.name}`, ...(entries.has(c.name) ? [] : names(`${path}/${c.name}`, c))]),
  ]
}

/** Adds what the diagnostic stands at, or says is missing, below an element that is read by a declaration. */
function cover(node: ElementNode, path: string, declared: Declared, at: Diagnostic, covered: Set<string>): void {
  const span = at.span as NonNullable<Diagnostic['span']>
  const isIn = (s: { start: number; end: number }): boolean =>
    span.start >= s.start && span.start < Math.max(s.end, s.start + 1)
  if (span.start === node.startTagSpan.start) {
    covered.add(path)
    for (const [, name] of at.message.matchAll(/'([\w-]+)'/g)) {
      if (declared.attributes.some((a) => a.name === name)) covered.add(`${path}@${name}`)
      if (declared.children.some((c) => c.name === name)) covered.add(`${path}/${name}`)
    }
    return
  }
  for (const attribute of node.attributes) if (isIn(attribute.span)) covered.add(`${path}@${attribute.name}`)
  if (!isIn(node.startTagSpan) || isIn(node.nameSpan)) covered.add(path)
}

function visit(
  node: ElementNode,
  path: string,
  declared: Declared | undefined,
  at: Diagnostic,
  covered: Set<string>,
): void {
  const span = at.span as NonNullable<Diagnostic['span']>
  if (span.start < node.span.start || span.start >= Math.max(node.span.end, node.span.start + 1)) return
  if (declared) cover(node, path, declared, at, covered)
  for (const child of childElements(node)) {
    const entry = declared?.children.find((c) => c.name === child.name)
    const own = entries.get(child.name)
    if (entry) visit(child, `${path}/${child.name}`, entry, at, covered)
    if (own) visit(child, child.name, own, at, covered)
    else if (!entry) visit(child, child.name, undefined, at, covered)
  }
}

const covered = new Set<string>()
const recorder = createEngine()
const engine: Engine = {
  ...recorder,
  compile: () => {
    throw new CompileError([]) // cases that evaluate are of no interest here
  },
  check: (xml, surroundings) => {
    const diagnostics = recorder.check(xml, surroundings)
    for (const diagnostic of diagnostics) {
      if (diagnostic.severity !== 'error' || diagnostic.unsupported || !diagnostic.span) continue
      const root = readPolicy(diagnostic.span.source).document?.root
      if (root) visit(root, root.name, entries.get(root.name), diagnostic, covered)
    }
    return diagnostics
  },
}

beforeAll(async () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.yaml'))
  for (const file of files) await runTestFile(join(folder, file), { engine })
}, 60_000)

describe('each declared attribute and child has a bad case with the diagnostic at its place', () => {
  it.each([...entries.values()].filter((entry) => entry.supported))('$name', (entry) => {
    const missing = names(entry.name, entry).filter((name) => !covered.has(name))
    expect(missing).toEqual([])
  })
})
