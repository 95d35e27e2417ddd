import { describe, expect, it } from 'vitest'
import { createEngine, type Engine } from '../../src/compiler/engine.ts'
import type { Surroundings } from '../../src/compiler/surroundings.ts'
import { builtInPolicies } from '../../src/policies/built-in.ts'
import type { PolicyDefinition } from '../../src/policies/define.ts'
import { resolvedPolicies } from '../../src/policies/resolved.ts'
import { runTestFile, type TestResult } from '../../src/testing/run-files.ts'

/** The result of the witness of a policy, run by the given engine. */
async function resultOf({ witness = '' }: PolicyDefinition, engine: Engine): Promise<TestResult> {
  const at = witness.indexOf(' › ')
  const name = witness.slice(at + 3)
  const { tests } = await runTestFile(witness.slice(0, at), { engine, filter: name })
  const result = tests.find((test) => test.name === name)
  if (!result) throw new Error(`there is no test '${witness}'`)
  return result
}

/** An engine that reads documents without these elements: for the policies that are resolved before any compiles. */
function withoutElement(name: string): Engine {
  const engine = createEngine()
  const element = new RegExp(`<${name}\\b[^>]*/>`, 'g')
  const strip = (xml: string): string => xml.replace(element, '')
  const stripped = (surroundings: Surroundings = {}): Surroundings =>
    surroundings.parents
      ? {
          ...surroundings,
          parents: surroundings.parents.map((p) =>
            typeof p === 'string' ? strip(p) : { ...p, policy: strip(p.policy) },
          ),
        }
      : surroundings
  return { ...engine, compile: (xml, surroundings) => engine.compile(strip(xml), stripped(surroundings)) }
}

const engine = createEngine()

/** Failed by what the run did, not by a document that no longer compiles. */
const failedByBehaviour = { status: 'failed', message: expect.not.stringContaining('does not compile') as string }

const all = [...builtInPolicies, ...resolvedPolicies]

describe('Every built policy has a witness', () => {
  it('that its declaration names', () => {
    expect(all.length).toBeGreaterThan(60)
    expect(all.filter((p) => !p.witness?.startsWith(`test/cases/${p.name}/`)).map((p) => p.name)).toEqual([])
  })

  it.each(all)('$name: it passes', async (definition) => {
    expect(await resultOf(definition, engine)).toMatchObject({ status: 'passed' })
  })

  it.each(builtInPolicies)('$name: it fails where the policy does nothing', async (definition) => {
    const idle = createEngine({ policies: [{ ...definition, compile: () => {} }] })
    expect(await resultOf(definition, idle)).toMatchObject(failedByBehaviour)
  })

  it.each(resolvedPolicies)('$name: it fails where the element is left out', async (definition) => {
    expect(await resultOf(definition, withoutElement(definition.name))).toMatchObject(failedByBehaviour)
  })
})
