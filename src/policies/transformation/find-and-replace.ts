import { argument, argumentNull } from '../../dotnet/values/exception.ts'
import { Body, charsetOf, decodeText } from '../../runtime/messages/body.ts'
import { gunzip } from '../../runtime/messages/gunzip.ts'
import type { Run } from '../../runtime/run.ts'
import type { MessageKind } from '../builder.ts'
import { definePolicy, everyGateway, everyScope, everySection } from '../define.ts'
import { messageOf } from '../messages.ts'
import { constant } from '../operand.ts'
import { nullableString, string } from '../schema.ts'

/** Replaces every occurrence of a piece of text in the body. */
export const findAndReplace = definePolicy({
  name: 'find-and-replace',
  category: 'transformation',
  summary: 'Replaces every occurrence of a piece of text in the request or response body.',
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    from: nullableString({ required: true, expressions: true, allowEmpty: false }),
    to: string({ required: true, expressions: true }),
  },
  decisions: [
    'Ordinal and case-sensitive, from left to right, without looking at the result again.',
    "An empty or null 'from' of an expression fails as .NET's Replace does; a null 'to' removes the text.",
    'In the backend section it works on the request.',
    'Text is decoded and written back in the charset of Content-Type; where that charset can not be written, as UTF-8.',
    'gzip is undone first and the body goes on uncompressed; with another Content-Encoding the body stays as it is, with a trace entry.',
    'Bytes that are no text survive where from and to are ASCII.',
  ],
  compile: ({ from, to }, builder) => {
    builder.buffersBody(builder.message)
    builder.emit(replaceInBody, constant(builder.message), from, to)
  },
})

export function replaceInBody(
  run: Run,
  message: MessageKind,
  from: string | null,
  to: string,
): Promise<undefined> | undefined {
  if (from === null) throw argumentNull('oldValue')
  if (from === '') throw argument('String cannot be of zero length.', 'oldValue')
  const target = messageOf(run, message)
  const { body } = target
  if (!body || body.isConsumed) return undefined
  const encoding = target.headers.get('Content-Encoding')?.trim().toLowerCase()
  const finish = (bytes: Uint8Array): undefined => {
    const replaced = replaceBytes(bytes, from, to, charsetOf(target.headers.get('Content-Type')))
    target.body = Body.ofBytes(replaced)
    target.headers.delete('Content-Encoding')
    if (target.headers.has('Content-Length')) target.headers.delete('Content-Length')
    run.trace?.add('find-and-replace', { message: 'The text was replaced in the body.' })
    return undefined
  }
  if (encoding === undefined || encoding === '' || encoding === 'identity') return finish(body.peekBytes())
  if (encoding === 'gzip') {
    return gunzip(body.peekBytes()).then(finish, (): undefined => {
      run.trace?.add('find-and-replace', 'The body is not gzip, as its Content-Encoding says, and was not changed.')
      return undefined
    })
  }
  run.trace?.add('find-and-replace', `The body has the Content-Encoding '${encoding}' and was not changed.`)
  return undefined
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}

/** ASCII is replaced byte by byte (Latin-1 maps each byte to one character), so other bytes pass unchanged. */
function replaceBytes(bytes: Uint8Array, from: string, to: string, charset: string): Uint8Array {
  if (isAscii(from) && isAscii(to) && !/^utf-?(16|32)/i.test(charset)) {
    let text = ''
    for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
    const replaced = text.split(from).join(to)
    return Uint8Array.from(replaced, (c) => c.charCodeAt(0))
  }
  return new TextEncoder().encode(decodeText(bytes, charset).split(from).join(to))
}
