import { argument, argumentNull } from '../../dotnet/values/exception.ts'
import type { Run } from '../../runtime/run.ts'
import type { MessageKind } from '../builder.ts'
import { definePolicy, everyGateway, everyScope, everySection } from '../define.ts'
import { constant } from '../operand.ts'
import { nullableString, string } from '../schema.ts'
import { changeBody } from './body-bytes.ts'
import { charsetNamed } from './charset.ts'

/** Replaces every occurrence of a piece of text in the body. */
export const findAndReplace = definePolicy({
  name: 'find-and-replace',
  category: 'transformation',
  summary: 'Replaces every occurrence of a piece of text in the request or response body.',
  witness: 'test/cases/find-and-replace/behaviour.test.yaml › the section decides the message',
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
    'from and to are written in the charset of Content-Type, else of the byte order mark, else UTF-8; to with ? for what the charset lacks.',
    'The bytes around stay as they are, so what is no valid text survives. A charset of several bytes a character other than UTF-8 and UTF-16 counts as UTF-8: ASCII is replaced in it, other text is not found.',
    'gzip is undone first and the body goes on uncompressed; with another Content-Encoding the body stays as it is, with a trace entry.',
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
  return changeBody(run, 'find-and-replace', message, (bytes, name) => {
    const charset = charsetNamed(name)
    if (!charset.holds(from)) return bytes
    return charset.write(charset.read(bytes).split(charset.embed(from)).join(charset.embed(to)))
  })
}
