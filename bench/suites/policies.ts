import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { createEngine } from '../../src/compiler/engine.ts'
import { CompileError } from '../../src/compiler/pipeline.ts'
import { policyEntries } from '../../src/compiler/policy-catalog.ts'
import { createHost } from '../../src/runtime/host/create-host.ts'
import { HeaderStore } from '../../src/runtime/messages/header-store.ts'
import type { Suite } from '../main.ts'
import { compare, type Measured } from '../measure.ts'

interface Case {
  readonly policyXml?: string
  readonly tests?: readonly Case[]
  readonly cases?: readonly Case[]
}

/** The first inline document of a policy's behaviour cases that compiles by itself. */
function documents(name: string): string[] {
  const found: string[] = []
  const visit = (c: Case): void => {
    if (c.policyXml) found.push(c.policyXml)
    for (const inner of [...(c.tests ?? []), ...(c.cases ?? [])]) visit(inner)
  }
  const folder = `test/cases/${name}`
  for (const file of readdirSync(folder).filter((f) => f.endsWith('.test.yaml')))
    visit(parse(readFileSync(`${folder}/${file}`, 'utf8')) as Case)
  return found
}

export const policies: Suite = {
  name: 'policies',
  summary: 'each policy: a minimal document of its behaviour cases, evaluated for a small request',
  onDemand: true,
  run: () => {
    const engine = createEngine()
    const host = createHost({
      http: () => ({ status: 200, reason: 'OK', headers: new HeaderStore(), body: null }),
      seed: 1,
    })
    const list: Measured[] = []
    for (const { name, supported } of policyEntries()) {
      if (!supported) continue
      for (const xml of documents(name)) {
        try {
          const pipeline = engine.compile(xml)
          const input = {
            request: {
              method: 'POST',
              url: 'https://gateway.example.com/a?b=1',
              headers: { Accept: 'text/plain' },
              body: 'text',
            },
          }
          const first = engine.evaluate(pipeline, input, { host })
          if (first instanceof Promise) continue
          list.push(...compare([{ name, run: () => engine.evaluate(pipeline, input, { host }) }]))
          break
        } catch (error) {
          if (!(error instanceof CompileError)) throw error
        }
      }
    }
    return { '': list }
  },
}
