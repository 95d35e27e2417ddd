import { PolicyError } from '../../runtime/errors.ts'
import { Body } from '../../runtime/messages/body.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { responseOf } from '../messages.ts'
import { string } from '../schema.ts'
import { changeBody } from '../transformation/body-bytes.ts'
import { charsetNamed } from '../transformation/charset.ts'

/** Wraps the response in a function call where the caller names one. */
export const jsonp = definePolicy({
  name: 'jsonp',
  category: 'cross-domain',
  summary: 'Wraps the response in a JavaScript function call when the caller names a callback in the query.',
  witness: 'test/cases/jsonp/behaviour.test.yaml › the body becomes the argument of the function that the caller names',
  sections: ['outbound'],
  scopes: everyScope,
  gateways: everyGateway,
  repeatable: false,
  attributes: {
    'callback-parameter-name': string({
      required: true,
      expressions: true,
      allowEmpty: false,
      notes: 'the query parameter that names the function',
    }),
  },
  decisions: [
    "The parameter is looked up in the caller's URL (OriginalUrl), of several values the first; an empty one counts as absent.",
    'A name is one or more JavaScript identifiers with dots between them: letters of ASCII, digits, _ and $.',
    'Any body is wrapped, a missing one too; Content-Type becomes application/javascript with the charset that was there.',
    'U+2028 and U+2029 are escaped. A Content-Encoding other than gzip leaves the response as it is, with a trace entry.',
  ],
  compile: ({ callbackParameterName }, builder) => builder.emit(wrapInCallback, callbackParameterName),
})

const identifier = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/

export function wrapInCallback(run: Run, parameter: string): Promise<undefined> | undefined {
  const [callback] = run.context.request.originalUrl.query.values(parameter)
  if (callback === undefined || callback === '') return undefined
  if (!identifier.test(callback)) {
    const message = `Value of callback parameter ${parameter} is not a valid JavaScript identifier.`
    throw new PolicyError({ reason: 'CallbackParameterInvalid', message, status: 400, clientMessage: message })
  }
  const response = responseOf(run)
  if (!response.body || response.body.isConsumed) response.body = Body.ofText('')
  const buffered = response.body.buffer()
  return buffered ? buffered.then(() => wrap(run, callback)) : wrap(run, callback)
}

function wrap(run: Run, callback: string): Promise<undefined> | undefined {
  const response = responseOf(run)
  const { body } = response
  const described = (): undefined => {
    if (response.body === body) return undefined
    const charset = /;\s*charset\s*=\s*("[^"]*"|[^;\s]+)/i.exec(response.headers.get('Content-Type') ?? '')
    response.headers.set('Content-Type', `application/javascript${charset ? `; charset=${charset[1]}` : ''}`)
    return undefined
  }
  const changed = changeBody(run, 'jsonp', 'response', (bytes, name) => {
    const charset = charsetNamed(name)
    let json = charset.read(bytes)
    for (const mark of byteOrderMarks) if (json.startsWith(mark)) json = json.slice(mark.length)
    for (const [separator, written] of lineSeparators) json = json.replaceAll(charset.embed(separator), written)
    return charset.write(`${callback}(${json});`)
  })
  return changed ? changed.then(described) : described()
}

/** Of UTF-16, and of UTF-8 one character a byte. */
const byteOrderMarks = ['\uFEFF', '\u00EF\u00BB\u00BF']
/** End a line inside a JavaScript string of old engines; JSON takes them as they are. */
const lineSeparators = [
  ['\u2028', '\\u2028'],
  ['\u2029', '\\u2029'],
] as const
