import { describe, expect, it } from 'vitest'
import { createEngine, type Engine } from '../../src/compiler/engine.ts'
import type { Surroundings } from '../../src/compiler/surroundings.ts'
import { builtInPolicies } from '../../src/policies/index.ts'
import { resolvedPolicies } from '../../src/policies/resolved.ts'
import { witnesses } from '../../src/policies/witnesses.ts'
import { runTestFile, type TestResult } from '../../src/testing/run-files.ts'

/** The result of the witness of a policy, run by the given engine. */
async function resultOf(policy: string, engine: Engine): Promise<TestResult> {
  const witness = witnesses[policy] ?? ''
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

describe('Every built policy has a witness', () => {
  it('and nothing else has one', () => {
    expect(Object.keys(witnesses).sort()).toEqual([...builtInPolicies, ...resolvedPolicies].map((p) => p.name).sort())
  })

  it.each(Object.keys(witnesses))('%s: it passes', async (name) => {
    expect(await resultOf(name, engine)).toMatchObject({ status: 'passed' })
  })

  it.each(builtInPolicies)('$name: it fails where the policy does nothing', async (definition) => {
    const idle = createEngine({ policies: [{ ...definition, compile: () => {} }] })
    expect(await resultOf(definition.name, idle)).toMatchObject(failedByBehaviour)
  })

  it.each(resolvedPolicies)('$name: it fails where the element is left out', async ({ name }) => {
    expect(await resultOf(name, withoutElement(name))).toMatchObject(failedByBehaviour)
  })
})
