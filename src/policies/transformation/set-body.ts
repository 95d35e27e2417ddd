import { objectText } from '../../dotnet/type-system/value-ops.ts'
import { DotnetArray } from '../../dotnet/values/array.ts'
import { Body } from '../../runtime/messages/body.ts'
import type { Run } from '../../runtime/run.ts'
import type { ElementNode, Value } from '../../syntax/tree.ts'
import { childElements, sourceText } from '../../syntax/tree.ts'
import type { MessageKind, PolicyBuilder } from '../builder.ts'
import { definePolicy, everyGateway, everyScope, everySection } from '../define.ts'
import { messageOf } from '../messages.ts'
import { writeBody } from '../new-body.ts'
import { constant, type Operand } from '../operand.ts'
import { any, bool, oneOf } from '../schema.ts'
import { loadLiquid, renderLiquid } from './liquid/render.ts'
import { reportTemplate } from './liquid/report.ts'

export const bodyAttributes = {
  template: oneOf(['liquid', 'Liquid', 'none']),
  'xsi-nil': oneOf(['blank', 'null'], { default: 'blank' }),
  'parse-date': bool({ default: true }),
  'html-decode-expression': bool({ unsupported: true }),
} as const

/** Replaces the body of the request or of the response. */
export const setBody = definePolicy({
  name: 'set-body',
  category: 'transformation',
  summary: 'Replaces the body of the request or response by text, an expression or a Liquid template.',
  witness: 'test/cases/set-body/set-body.test.yaml › literal text is the new body of the request',
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  attributes: bodyAttributes,
  text: any({ expressions: true }),
  verbatim: true,
  decisions: [
    'Literal and template text is kept with its white space; markup inside is taken as written.',
    'byte[] gives the raw bytes, null an empty body, JSON and XML trees their text.',
    '<value> as the only child is unwrapped where it holds an expression.',
    'A template sees the current body of its message; unknown members print nothing, malformed input fails.',
    'XML members have local names, found exactly and then without case; repeated elements are lists, attributes members.',
    'Only JSON has dates: XML text stays text. Headers of several values are joined by commas in a template.',
    'Templates behave as DotLiquid 2 does: what its patterns do not match is passed over, so {% if a==5 %} looks for a member 5 and {{ a == b }} writes a; Replace, ReplaceFirst and RemoveFirst take patterns, a bool that a filter returns is True or False, white-space control strips blanks of one line.',
    'Comparison converts the right side to the type of the left one; Capitalize makes every word begin with a capital.',
    'Writing the body drops Content-Encoding, turns a charset of Content-Type into utf-8, and sets a Content-Length anew.',
  ],
  compile: ({ node, template, xsiNil, parseDate }, builder) => {
    const content = bodyContent(node, template?.toLowerCase() === 'liquid', builder)
    if (!content) return
    if (content.kind === 'template') {
      builder.buffersBody(builder.message)
      builder.emit(
        applyTemplate,
        constant(builder.message),
        constant(content.source),
        constant(xsiNil === 'null'),
        constant(parseDate),
      )
    } else builder.emit(applyBody, constant(builder.message), content.value)
  },
})

export type BodyContent =
  | { readonly kind: 'value'; readonly value: Operand<unknown> }
  | { readonly kind: 'template'; readonly source: string }

/** What a set-body element, or the content of another message, says: literal text, an expression or a template. Undefined where an error was reported. */
export function bodyContent(node: ElementNode, isTemplate: boolean, builder: PolicyBuilder): BodyContent | undefined {
  if (isTemplate) return templateContent(node, builder)
  const children = childElements(node)
  const only = children[0]
  if (children.length === 1 && only?.name === 'value' && only.text.expression && node.text.text.trim() === '')
    return expressionContent(only.text, only, builder)
  if (node.text.expression && children.length === 0) return expressionContent(node.text, node, builder)
  if (node.text.holes.length > 0) return { kind: 'value', value: builder.unknown(node.text) }
  return { kind: 'value', value: constant(literalContent(node)) }
}

function templateContent(node: ElementNode, builder: PolicyBuilder): BodyContent {
  const source = literalContent(node)
  const spanAt = isTextOnly(node) ? node.text.spanAt.bind(node.text) : node.content.spanOf.bind(node.content)
  reportTemplate(source, spanAt, builder)
  builder.loadsLate(loadLiquid)
  return { kind: 'template', source }
}

function expressionContent(text: Value, node: ElementNode, builder: PolicyBuilder): BodyContent | undefined {
  const value = builder.expression(text, any({ expressions: true }), `the text of ${node.name}`, node)
  return value && { kind: 'value', value }
}

/** Text decoded once where there is only text; markup as it is written. */
function literalContent(node: ElementNode): string {
  return isTextOnly(node) ? node.text.text : sourceText(node)
}

function isTextOnly(node: ElementNode): boolean {
  return node.children.every((c) => c.kind === 'text' || c.kind === 'cdata')
}

/** The body that an object value makes: bytes as they are, null empty, anything else its text. */
export function bodyOfValue(value: unknown): Body {
  if (value instanceof DotnetArray && value.items instanceof Uint8Array) return Body.ofBytes(value.items.slice())
  return Body.ofText(objectText(value))
}

export function applyBody(run: Run, message: MessageKind, value: unknown): void {
  const target = messageOf(run, message)
  writeBody(target, bodyOfValue(value))
  if (message === 'request') run.bodySent = false
  run.trace?.add('set-body', { message: 'The body was set.' })
}

export function applyTemplate(
  run: Run,
  message: MessageKind,
  source: string,
  nilIsNull: boolean,
  parseDates: boolean,
): Promise<undefined> | undefined {
  const target = messageOf(run, message)
  const text = renderLiquid(
    run,
    source,
    { body: target.body, contentType: target.headers.get('Content-Type') },
    { nilIsNull, parseDates },
  )
  const finish = (result: string): undefined => {
    applyBody(run, message, result)
    return undefined
  }
  return text instanceof Promise ? text.then(finish) : finish(text)
}
