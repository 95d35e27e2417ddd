import type { Surroundings } from '../compiler/surroundings.ts'
import type { Layer } from './layers.ts'
import { type FileAccess, inlineOrFile, surroundingsOf } from './world/surroundings-of.ts'

/** The document under test with its surroundings. */
export interface DocumentUnderTest {
  readonly xml: string
  readonly surroundings: Surroundings
}

/** Thrown where a test names no document, or one that can't be tested yet. */
export class DocumentProblem extends Error {
  override readonly name = 'DocumentProblem'
}

/** Finds the document that a test names. Files are relative to the test file. */
export function documentOf(layer: Layer, files: FileAccess): DocumentUnderTest {
  const { settings } = layer
  const surroundings = surroundingsOf(settings, files)
  if (settings['service'] !== undefined) throw new DocumentProblem("'service' is not supported yet")
  if (settings['fragment'] !== undefined) {
    const { text, file } = inlineOrFile(String(settings['fragment']), files)
    const section = String(settings['section'] ?? 'inbound')
    const fragments = {
      ...surroundings.fragments,
      'fragment-under-test': { text, ...(file === undefined ? {} : { file }) },
    }
    const xml = `<policies><${section}><include-fragment fragment-id="fragment-under-test" /></${section}></policies>`
    return { xml, surroundings: { ...surroundings, fragments } }
  }
  if (settings['policyXml'] !== undefined)
    return { xml: String(settings['policyXml']), surroundings: { ...surroundings, file: 'policyXml' } }
  if (settings['policy'] === undefined)
    throw new DocumentProblem("the test names no document: give it 'policy', 'policyXml' or 'fragment'")
  const { text, file } = files.readText(String(settings['policy']))
  return { xml: text, surroundings: { ...surroundings, file } }
}
