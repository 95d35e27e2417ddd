import type { Run } from '../../runtime/run.ts'
import { attributeOf } from '../../syntax/tree.ts'
import type { MessageKind } from '../builder.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { messageHeaders } from '../messages.ts'
import { constant, list } from '../operand.ts'
import { bool, oneOf, string } from '../schema.ts'
import { convertBody } from './message-text.ts'
import { jsonAsXml } from './xml-json/json-as-xml.ts'
import { asksFor, namesFormat } from './xml-json/media-type.ts'

/** Converts a JSON body to XML. */
export const jsonToXml = definePolicy({
  name: 'json-to-xml',
  category: 'transformation',
  summary: 'Converts the JSON body of the request or response to XML.',
  witness: 'test/cases/json-to-xml/behaviour.test.yaml › several top-level properties stand in Document',
  sections: ['inbound', 'outbound', 'on-error'],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    apply: oneOf(['always', 'content-type-json'], { required: true, expressions: true }),
    'consider-accept-header': bool({ default: true, expressions: true }),
    'parse-date': bool({ default: true }),
    'namespace-separator': string({ default: '_', expressions: true, allowEmpty: false, notes: 'one character' }),
    'namespace-prefix': string({ expressions: true }),
    'attribute-block-name': string({ expressions: true }),
    'attribute-prefix': string({ expressions: true }),
    'namespace-block-name': string({ expressions: true }),
    'invalid-character-replacement': string({ expressions: true }),
    'null-values': string({ expressions: true, notes: 'undocumented: nulls are xsi:nil whatever it says' }),
    'empty-values': oneOf(['preserve', 'as-null'], { expressions: true }),
    'trim-values': bool({ expressions: true }),
  },
  decisions: [
    'XML is asked for by application/xml, text/xml or a type ending in +xml with a weight above zero; */* asks for nothing.',
    'A root that is no object, and a single property that holds an array, stand in Document; items of a bare array are Array.',
    'Items of an array inside an array repeat its name inside one element.',
    'A name is split at the separator only where its prefix is declared; an undeclared p:n becomes p_n, other names stay whole.',
    'What an XML name can not hold becomes _xHHHH_ as by XmlConvert.EncodeLocalName, or the replacement.',
    'parse-date writes dates as yyyy-MM-ddTHH:mm:ss.FFFFFFFK; numbers keep the text of the source.',
    'An empty string is an empty element, as null with empty-values="as-null"; null-values changes nothing.',
    'Members of the attribute block that are objects or arrays are left out, with a trace entry; null leaves the attribute out.',
    'The result has no declaration and no indentation; Content-Type becomes application/xml; charset=utf-8.',
    'A missing or empty body stays; an encoding other than gzip is an error.',
  ],
  compile: (values, builder) => {
    const separator = values.namespaceSeparator
    if (separator.kind === 'constant' && separator.value.length !== 1) {
      builder.report(
        'attribute-value',
        `'${separator.value}' is no value for namespace-separator of json-to-xml: expected one character`,
        attributeOf(values.node, 'namespace-separator')?.value.span ?? values.node.startTagSpan,
      )
    }
    const none = constant<string | null>(null)
    builder.buffersBody(builder.message)
    builder.emit(
      convertToXml,
      constant(builder.message),
      values.apply,
      values.considerAcceptHeader,
      constant(values.parseDate),
      list<string | null>([
        separator,
        values.namespacePrefix ?? none,
        values.namespaceBlockName ?? none,
        values.attributeBlockName ?? none,
        values.attributePrefix ?? none,
        values.invalidCharacterReplacement ?? none,
        values.nullValues ?? none,
      ]),
      values.emptyValues ?? constant('preserve'),
      values.trimValues ?? constant(false),
    )
  },
})

export function convertToXml(
  run: Run,
  message: MessageKind,
  apply: 'always' | 'content-type-json',
  considersAccept: boolean,
  parseDates: boolean,
  names: readonly (string | null)[],
  emptyValues: 'preserve' | 'as-null',
  trims: boolean,
): Promise<undefined> | undefined {
  const contentType = messageHeaders(run, message).get('Content-Type')
  if (apply === 'content-type-json' && !namesFormat(contentType, 'json')) {
    run.trace?.add('json-to-xml', 'The Content-Type names no JSON: nothing was converted.')
    return undefined
  }
  if (considersAccept && !asksFor((run.context.callerRequest ?? run.context.request).headers.get('Accept'), 'xml')) {
    run.trace?.add('json-to-xml', 'The Accept header of the request asks for no XML: nothing was converted.')
    return undefined
  }
  const [
    separator = null,
    namespacePrefix = null,
    namespaceBlock = null,
    attributeBlock = null,
    attributePrefix = null,
    replacement = null,
  ] = names
  const convert = (text: string): string =>
    jsonAsXml(text, {
      parseDates,
      separator: separator ?? '',
      namespacePrefix,
      namespaceBlock,
      attributeBlock,
      attributePrefix,
      replacement,
      emptyIsNull: emptyValues === 'as-null',
      trims,
      leftOut: (name) => run.trace?.add('json-to-xml', `'${name}' can't become an attribute and was left out.`),
    })
  return convertBody(run, message, 'json', convert, 'application/xml; charset=utf-8')
}
