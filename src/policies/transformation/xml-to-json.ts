import type { Run } from '../../runtime/run.ts'
import type { MessageKind } from '../builder.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { messageHeaders } from '../messages.ts'
import { constant } from '../operand.ts'
import { bool, oneOf } from '../schema.ts'
import { convertBody } from './message-text.ts'
import { asksFor, namesFormat } from './xml-json/media-type.ts'
import { xmlAsJson } from './xml-json/xml-as-json.ts'

/** Converts an XML body to JSON. */
export const xmlToJson = definePolicy({
  name: 'xml-to-json',
  category: 'transformation',
  summary: 'Converts the XML body of the request or response to JSON.',
  witness: 'test/cases/xml-to-json/behaviour.test.yaml › direct mirrors elements, attributes and text',
  sections: ['inbound', 'outbound', 'on-error'],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    kind: oneOf(['javascript-friendly', 'direct'], { required: true, expressions: true }),
    apply: oneOf(['always', 'content-type-xml'], { required: true, expressions: true }),
    'consider-accept-header': bool({ default: true, expressions: true }),
    'always-array-child-elements': bool({ default: false, expressions: true }),
    'empty-values': oneOf(['preserve', 'as-null'], { expressions: true, notes: 'preserve where left out' }),
    'trim-values': bool({ default: false, expressions: true }),
    'preserve-whitespace-nodes': bool({ default: false, expressions: true }),
  },
  decisions: [
    'JSON is asked for by application/json, text/json or a type ending in +json with a weight above zero; */* asks for nothing.',
    'javascript-friendly: attributes without prefix, text as $t beside attributes or elements, CDATA merged into text; an attribute and an element of one name are an array.',
    'Names are read as by XmlConvert.DecodeName: a_x0020_b is "a b".',
    "A single comment is written as /* */ between members; several of one element are lost, as by Json.NET's writer.",
    'An empty pair of tags is "", a self-closing tag null; beside attributes the pair gives an empty text, the tag none.',
    'The root element is never wrapped in an array; one that is called version or encoding replaces that of the declaration.',
    "A document type is refused as malformed; Json.NET's json:Array attribute has no meaning.",
    'Content-Type becomes application/json; the result is compact.',
    'A missing or empty body stays; an encoding other than gzip is an error.',
  ],
  compile: (values, builder) => {
    builder.buffersBody(builder.message)
    builder.emit(
      convertToJson,
      constant(builder.message),
      values.kind,
      values.apply,
      values.considerAcceptHeader,
      values.alwaysArrayChildElements,
      values.emptyValues ?? constant('preserve'),
      values.trimValues,
      values.preserveWhitespaceNodes,
    )
  },
})

export function convertToJson(
  run: Run,
  message: MessageKind,
  kind: 'javascript-friendly' | 'direct',
  apply: 'always' | 'content-type-xml',
  considersAccept: boolean,
  alwaysArrays: boolean,
  emptyValues: 'preserve' | 'as-null',
  trims: boolean,
  keepsSpace: boolean,
): Promise<undefined> | undefined {
  const contentType = messageHeaders(run, message).get('Content-Type')
  if (apply === 'content-type-xml' && !namesFormat(contentType, 'xml')) {
    run.trace?.add('xml-to-json', 'The Content-Type names no XML: nothing was converted.')
    return undefined
  }
  if (considersAccept && !asksFor((run.context.callerRequest ?? run.context.request).headers.get('Accept'), 'json')) {
    run.trace?.add('xml-to-json', 'The Accept header of the request asks for no JSON: nothing was converted.')
    return undefined
  }
  const rules = { kind, alwaysArrays, emptyIsNull: emptyValues === 'as-null', trims, keepsSpace }
  return convertBody(run, message, 'xml', (text) => xmlAsJson(text, rules), 'application/json')
}
