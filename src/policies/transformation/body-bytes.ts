import { Body, charsetOf } from '../../runtime/messages/body.ts'
import { gunzip } from '../../runtime/messages/gunzip.ts'
import type { Run } from '../../runtime/run.ts'
import type { MessageKind } from '../builder.ts'
import { messageOf } from '../messages.ts'
import { replaceBody } from '../new-body.ts'

/** What a change needs to know of the bytes that it gets. */
export type ChangeBytes = (bytes: Uint8Array, charset: string) => Uint8Array

/**
 * Replaces the bytes of a body that is in memory, with gzip undone: it goes on uncompressed, Content-Length recomputed. A body under
 * another Content-Encoding stays as it is, with a trace entry; so does a missing one.
 */
export function changeBody(
  run: Run,
  policy: string,
  message: MessageKind,
  change: ChangeBytes,
): Promise<undefined> | undefined {
  const target = messageOf(run, message)
  const { body, headers } = target
  if (!body || body.isConsumed) return undefined
  const put = (bytes: Uint8Array): undefined => {
    replaceBody(target, Body.ofBytes(change(bytes, charsetOfBytes(bytes, headers.get('Content-Type')))))
    if (message === 'request') run.bodySent = false
    run.trace?.add(policy, { message: 'The body was changed.' })
    return undefined
  }
  const encoding = headers.get('Content-Encoding')?.trim().toLowerCase() ?? ''
  if (encoding === '' || encoding === 'identity') return put(body.peekBytes())
  if (encoding === 'gzip' || encoding === 'x-gzip') {
    return gunzip(body.peekBytes()).then(put, (): undefined => {
      run.trace?.add(policy, 'The body is not gzip, as its Content-Encoding says, and was not changed.')
      return undefined
    })
  }
  run.trace?.add(policy, `The body has the Content-Encoding '${encoding}' and was not changed.`)
  return undefined
}

/** The charset of Content-Type, else the one of the byte order mark, else UTF-8; in lower case. */
function charsetOfBytes(bytes: Uint8Array, contentType: string | null): string {
  if (/;\s*charset\s*=/i.test(contentType ?? '')) return charsetOf(contentType).toLowerCase()
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
