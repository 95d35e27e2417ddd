import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { SourceText } from '../../src/diagnostics/diagnostic.ts'

const root = new URL('../../../shared/corpus/files/', import.meta.url)

/** Whether the policies that people really wrote lie beside the project; tests over them are skipped where not. */
export const hasCorpus = existsSync(root)

if (!hasCorpus) console.warn(`skipped: no corpus at ${root.pathname}`)

/** All corpus files by folder and name. */
export function corpusFiles(): SourceText[] {
  if (!hasCorpus) return []
  return readdirSync(root).flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root)).map(
      (name) => new SourceText(readFileSync(new URL(`${folder}/${name}`, root), 'utf8'), `${folder}/${name}`),
    ),
  )
}
