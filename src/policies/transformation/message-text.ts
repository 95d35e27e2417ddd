import { DotnetException } from '../../dotnet/values/exception.ts'
import { PolicyError } from '../../runtime/errors.ts'
import { Body, charsetOf, decodeText } from '../../runtime/messages/body.ts'
import { gunzip } from '../../runtime/messages/gunzip.ts'
import type { Run } from '../../runtime/run.ts'
import type { MessageKind } from '../builder.ts'
import { messageOf } from '../messages.ts'
import { replaceBody } from '../new-body.ts'

/**
 * Replaces the body of a message by what `convert` makes of its text, with gzip undone. A missing or empty body stays
 * as it is; an exception of .NET in `convert` becomes the policy's error, by its message alone.
 */
export function convertBody(
  run: Run,
  message: MessageKind,
  format: 'json' | 'xml',
  convert: (text: string) => string | Uint8Array | Promise<string>,
  contentType: string | null,
): Promise<undefined> | undefined {
  const target = messageOf(run, message)
  const { body } = target
  if (!body || body.isConsumed) return undefined
  const type = target.headers.get('Content-Type')
  const put = (content: string | Uint8Array): undefined => {
    replaceBody(target, typeof content === 'string' ? Body.ofText(content) : Body.ofBytes(content))
    if (message === 'request') run.bodySent = false
    if (contentType !== null) target.headers.set('Content-Type', contentType)
  }
  const apply = (text: string): Promise<undefined> | undefined => {
    if (text.trim() === '') return undefined
    run.enterExpression()
    try {
      const converted = convert(text)
      if (!(converted instanceof Promise)) return put(converted)
      return converted.then(put, (e) => Promise.reject(failure(e)))
    } catch (error) {
      throw failure(error)
    }
  }
  const encoding = target.headers.get('Content-Encoding')?.trim().toLowerCase() ?? ''
  if (encoding === '' || encoding === 'identity') {
    return apply(body.isText ? body.peekText() : decoded(body.peekBytes(), type, format))
  }
  if (encoding !== 'gzip' && encoding !== 'x-gzip') {
    throw failed(`The body has the Content-Encoding '${encoding}', which can't be undone here: only gzip can.`)
  }
  return gunzip(body.peekBytes()).then(
    (bytes) => apply(decoded(bytes, type, format)),
    () => Promise.reject(failed('The body is not gzip, as its Content-Encoding says.')),
  )
}

function failed(message: string): PolicyError {
  return new PolicyError({ reason: null, message, status: 500 })
}

function failure(error: unknown): unknown {
  return error instanceof DotnetException
    ? new PolicyError({ reason: null, message: error.message, status: 500 }, { cause: error })
    : error
}

/** Text by its byte order mark, the charset of Content-Type, or the encoding of an XML declaration; else UTF-8. */
function decoded(bytes: Uint8Array, contentType: string | null, format: 'json' | 'xml'): string {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return decodeText(bytes, 'utf-16le')
  if (a === 0xfe && b === 0xff) return decodeText(bytes, 'utf-16be')
  if (/;\s*charset\s*=/i.test(contentType ?? '')) return decodeText(bytes, charsetOf(contentType))
  const start = format === 'xml' ? String.fromCharCode(...bytes.subarray(0, 200)) : ''
  const encoding = /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]
  // Bytes that spell out the declaration are no UTF-16, whatever it says.
  return decodeText(bytes, encoding !== undefined && !/^utf-?16/i.test(encoding) ? encoding : 'utf-8')
}
