import type { Diagnostic, SourceText } from '../diagnostics/diagnostic.ts'
import { closest } from '../diagnostics/suggest.ts'
import { childElements, type PolicyDocument } from './tree.ts'

export type DocumentKind = 'policies' | 'fragment' | 'resolver'

const resolverRoots = ['http-data-source', 'sql-data-source', 'cosmosdb-data-source']
const roots = ['policies', 'fragment', ...resolverRoots]
const sections = /<(?:inbound|backend|outbound|on-error)[\s/>]/

/** What a document is, by its root element; undefined for a root that nobody knows. */
export function documentKind({ root }: PolicyDocument): DocumentKind | undefined {
  if (root.name === 'policies' || root.name === 'fragment') return root.name
  return resolverRoots.includes(root.name) ? 'resolver' : undefined
}

/** The error of a document whose root is unknown. */
export function rootUnknown({ root }: PolicyDocument): Diagnostic {
  const suggestion = closest(root.name, roots)
  return {
    code: 'root-unknown',
    severity: 'error',
    message: `'${root.name}' is no policy document: its root has to be 'policies', 'fragment' or a resolver's data source`,
    span: root.nameSpan,
    ...(suggestion === undefined ? {} : { help: `did you mean '${suggestion}'?` }),
  }
}

/**
 * Whether a file found in a folder is a policy document: its first element is a known root, or it is an `.xml` file
 * with a section directly below another root.
 *
 * @param readDocument reads the file where the quick look at its first element isn't enough
 */
export function isPolicyFile(source: SourceText, readDocument: () => PolicyDocument | undefined): boolean {
  const root = firstElementName(source.text)
  if (root === undefined) return false
  if (roots.includes(root)) return true
  if (!source.file?.toLowerCase().endsWith('.xml') || !sections.test(source.text)) return false
  const document = readDocument()
  if (!document) return false
  return childElements(document.root).some(({ name }) => ['inbound', 'backend', 'outbound', 'on-error'].includes(name))
}

/** The name of the first element of a text that starts as XML does, without reading on. */
export function firstElementName(text: string): string | undefined {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  for (;;) {
    while (at < text.length && /\s/.test(text[at] as string)) at++
    if (text[at] !== '<') return undefined
    const skipped = text.startsWith('<!--', at)
      ? '-->'
      : text[at + 1] === '?'
        ? '?>'
        : text[at + 1] === '!'
          ? '>'
          : undefined
    if (skipped === undefined) break
    const end = text.indexOf(skipped, at + 2)
    if (end < 0) return undefined
    at = end + skipped.length
  }
  return /^<([A-Za-z_][\w.:-]*)/.exec(text.slice(at, at + 200))?.[1]
}
