import type { Run } from '../../../runtime/run.ts'
import { notPresent } from './failure.ts'

/** Where a policy finds its token; exactly one is given. */
export interface TokenSource {
  readonly header: string | null
  readonly query: string | null
  readonly value: string | null
}

/** The bare token. Throws TokenRefused where there is none, or where the scheme of Authorization isn't the required one. */
export function findToken(run: Run, { header, query, value }: TokenSource, scheme: string | null): string {
  const { request } = run.context
  let text = value
  if (header !== null) text = request.headers.values(header)[0] ?? null
  else if (query !== null)
    text = request.url.query.values(query)[0] ?? request.originalUrl.query.values(query)[0] ?? null
  text = text?.trim() ?? ''
  if (header?.toLowerCase() === 'authorization') text = withoutScheme(text, scheme)
  else if (header !== null) text = text.replace(/^Bearer\s+/i, '')
  if (text === '') throw notPresent()
  return text
}

function withoutScheme(text: string, scheme: string | null): string {
  const blank = text.search(/\s/)
  if (scheme === null || scheme === '')
    return blank < 0 ? (/^Bearer$/i.test(text) ? '' : text) : text.slice(blank + 1).trim()
  if (blank < 0 || text.slice(0, blank).toLowerCase() !== scheme.toLowerCase()) return ''
  return text.slice(blank + 1).trim()
}
