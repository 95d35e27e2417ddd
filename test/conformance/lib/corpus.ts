import { existsSync, readFileSync } from 'node:fs'
import { sha1 } from './case.ts'

const file = '../shared/corpus/expressions.jsonl'

/** The corpus' expressions by the SHA-1 of their code, or null where the corpus isn't there. */
export function readCorpus(): ReadonlyMap<string, string> | null {
  if (!existsSync(file)) return null
  const expressions = new Map<string, string>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue
    const { code } = JSON.parse(line) as { code: string }
    expressions.set(sha1(code), `@${code}`)
  }
  return expressions
}
