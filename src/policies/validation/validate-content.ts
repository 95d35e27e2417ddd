import type { Run } from '../../runtime/run.ts'
import type { ElementNode } from '../../syntax/tree.ts'
import type { MessageKind, PolicyBuilder } from '../builder.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { constant, list } from '../operand.ts'
import { bool, element, int, many, oneOf, optional, string } from '../schema.ts'
import type { SchemaDocuments } from './api-schema.ts'
import { type BodyUnderTest, type ContentRule, checkBody } from './body-content.ts'
import { describedBodies, mediaType, representationFor } from './content-types.ts'
import { Findings, internalErrorText, type ValidationAction, validationActions } from './findings.ts'
import { decompressedLength, loadedText } from './message-body.ts'
import { loadXmlSchemaEngine } from './xml-schema/engine.ts'

const mostBytes = 4 * 1024 * 1024

/** Validates size and content of a body against schemas of the API or of the instance. */
export const validateContent = definePolicy({
  name: 'validate-content',
  category: 'validation',
  summary: 'Validates size and content of a request or response body against API or instance schemas.',
  witness:
    'test/cases/validate-content/json.test.yaml › a body that does not conform is refused with the text for the caller',
  sections: ['inbound', 'outbound', 'on-error'],
  scopes: everyScope,
  gateways: everyGateway,
  ordered: true,
  attributes: {
    'unspecified-content-type-action': oneOf(validationActions, { required: true, expressions: true }),
    'max-size': int({ required: true, expressions: true, min: 0, max: mostBytes }),
    'size-exceeded-action': oneOf(validationActions, { required: true, expressions: true }),
    'errors-variable-name': string({ allowEmpty: false }),
  },
  children: {
    'content-type-map': optional(
      element({
        attributes: {
          'any-content-type-value': string({ allowEmpty: false }),
          'missing-content-type-value': string({ allowEmpty: false }),
        },
        children: {
          type: many(
            element({
              attributes: {
                from: string({ allowEmpty: false }),
                when: bool({ expressions: true }),
                to: string({ required: true, allowEmpty: false }),
              },
              exclusive: [{ attributes: ['from', 'when'], required: true }],
            }),
          ),
        },
      }),
    ),
    content: many(
      element({
        attributes: {
          'validate-as': oneOf(['json', 'xml', 'soap'], { required: true }),
          action: oneOf(validationActions, { required: true, expressions: true }),
          type: string(),
          'schema-id': string({ allowEmpty: false, reference: 'schema' }),
          'schema-ref': string({ allowEmpty: false }),
          'allow-additional-properties': bool({ notes: 'JSON only' }),
          'case-insensitive-property-names': bool({ default: false, notes: 'JSON only' }),
        },
      }),
    ),
  },
  decisions: [
    'The size is checked first: Content-Length, or the length of the body where there is none or it is compressed (gzip).',
    'A message without body and without Content-Type has nothing to validate.',
    'A content type is specified where the API lists it, or where a content element with a schema-id names it.',
    'Parameters of content types are left aside. A type element wins over missing-, that over any-content-type-value.',
    'Each check is a set of errors; the first set to prevent ends the policy. LastError and answer tell its first error.',
    "An error is told in Newtonsoft.Json.Schema's or System.Xml.Schema's words; facets are told with the datatype String or Decimal.",
    'The definition is called by its type name, schema-ref or schema-id; without one the blank stays.',
    'A body that is no JSON or XML cannot be validated. A SOAP fault is not validated.',
    'A schema over 4 MB, and one that refers to what is not there, cannot validate.',
    'allow-additional-properties="false" looks at all parts of a schema (allOf, $ref) together.',
    'A null among enum values is added where nullable says so. The status is 502 in on-error too.',
  ],
  compile: (v, builder) => {
    for (const content of v.content) checkContentElement(content, builder.report.bind(builder))
    if (v.content.some((c) => c.validateAs !== 'json')) builder.loadsLate(loadXmlSchemaEngine)
    const map = v.contentTypeMap
    builder.buffersBody(builder.message)
    builder.emit(
      checkContent,
      constant(builder.message),
      v.unspecifiedContentTypeAction,
      v.maxSize,
      v.sizeExceededAction,
      constant({
        variable: v.errorsVariableName ?? null,
        any: map?.anyContentTypeValue ?? null,
        missing: map?.missingContentTypeValue ?? null,
        types: (map?.type ?? []).map((t) => ({ from: t.from === undefined ? null : mediaType(t.from), to: t.to })),
        contents: v.content.map((c) => ({
          engine: c.validateAs,
          type: c.type === undefined || c.type === '' ? null : mediaType(c.type),
          schemaId: c.schemaId ?? null,
          schemaRef: c.schemaRef ?? null,
          rules: { additional: c.allowAdditionalProperties ?? null, ignoresNameCase: c.caseInsensitivePropertyNames },
        })),
        documents: builder.known('schema'),
      } satisfies ContentRules),
      list((map?.type ?? []).map((t) => t.when ?? constant(false))),
      list(v.content.map((c) => c.action)),
    )
  },
})

interface ContentElement {
  readonly node: ElementNode
  readonly validateAs: 'json' | 'xml' | 'soap'
  readonly type: string | undefined
  readonly schemaId: string | undefined
  readonly schemaRef: string | undefined
}

/** What attributes of a content element say together. */
function checkContentElement(
  { node, validateAs, type, schemaId, schemaRef }: ContentElement,
  report: PolicyBuilder['report'],
): void {
  const spanOf = (name: string) => node.attributes.find((a) => a.name === name)?.nameSpan ?? node.startTagSpan
  if (schemaRef !== undefined && validateAs !== 'json')
    report('attribute-conflict', 'schema-ref of content serves JSON schemas only', spanOf('schema-ref'))
  else if (schemaRef !== undefined && schemaId === undefined)
    report('attribute-conflict', 'schema-ref of content needs schema-id', spanOf('schema-ref'))
  if (validateAs === 'soap' && type !== undefined && type !== '' && !soapTypes.has(mediaType(type).toLowerCase()))
    report(
      'attribute-value',
      `'${type}' is no value for type of content validated as soap: expected 'application/soap+xml' (SOAP 1.2) or 'text/xml' (SOAP 1.1)`,
      spanOf('type'),
    )
}

const soapTypes = new Set(['application/soap+xml', 'text/xml'])

interface ContentRules {
  readonly variable: string | null
  readonly any: string | null
  readonly missing: string | null
  /** `from` is null for an element with a condition. */
  readonly types: readonly { readonly from: string | null; readonly to: string }[]
  readonly contents: readonly ContentRule[]
  readonly documents: SchemaDocuments | undefined
}

export function checkContent(
  run: Run,
  message: MessageKind,
  unspecified: ValidationAction,
  maxSize: number,
  sizeExceeded: ValidationAction,
  rules: ContentRules,
  conditions: readonly boolean[],
  actions: readonly ValidationAction[],
): Promise<undefined> | undefined {
  const target = message === 'request' ? run.context.request : run.context.response
  if (!target) return undefined
  const received = mediaType(target.headers.get('Content-Type') ?? '')
  const check = (length: number): Promise<undefined> | undefined => {
    if (length === 0 && received === '') return undefined
    const findings = new Findings(run, 'validate-content', message, rules.variable)
    const type = message === 'request' ? 'RequestBody' : 'ResponseBody'
    if (length > maxSize) findings.add([tooLarge(message, length, maxSize)], sizeExceeded)
    const contentType = mappedType(received, rules, conditions)
    const described = describedBodies(run, message)
    const representation = representationFor(described, contentType)
    const isNamed = rules.contents.some((c) => c.schemaId !== null && c.type !== null && sameType(c.type, contentType))
    if (!representation && !isNamed) {
      const text = `Unspecified content type ${contentType} is not allowed.`
      findings.add([{ name: contentType, type, rule: 'Unspecified', details: text, publicText: text }], unspecified)
      return undefined
    }
    const fitting = rules.contents.flatMap((rule, i) => {
      const action = actions[i] ?? 'ignore'
      const fits = rule.type === null ? representation !== undefined : sameType(rule.type, contentType)
      return fits && action !== 'ignore' && (rule.schemaId !== null || representation) ? [{ rule, action }] : []
    })
    if (fitting.length === 0) return undefined
    const checkText = (text: string): Promise<undefined> | undefined => {
      const body: BodyUnderTest = { run, message, contentType, representation, documents: rules.documents, text }
      return inTurn(fitting, ({ rule, action }) => {
        const found = checkBody(body, rule)
        return found instanceof Promise
          ? found.then((set) => findings.add(set, action))
          : void findings.add(found, action)
      })
    }
    const text = loadedText(target)
    return text instanceof Promise ? text.then(checkText) : checkText(text)
  }
  const length = decompressedLength(target)
  return length instanceof Promise ? length.then(check) : check(length)
}

function tooLarge(message: MessageKind, size: number, maxSize: number): Parameters<Findings['add']>[0][number] {
  const subject = message === 'request' ? "Request's" : "Response's"
  const start = `${subject} body is ${size} bytes long and it exceeds the`
  return {
    name: null,
    type: message === 'request' ? 'RequestBody' : 'ResponseBody',
    rule: 'SizeLimit',
    details: `${start} configured limit of ${maxSize} bytes.`,
    publicText: message === 'request' ? `${start} limit of ${maxSize} bytes.` : internalErrorText,
  }
}

/** The content type that decides, by content-type-map. */
function mappedType(received: string, { types, missing, any }: ContentRules, conditions: readonly boolean[]): string {
  const mapped = types.find(({ from }, i) => (from === null ? conditions[i] : sameType(from, received)))
  if (mapped) return mediaType(mapped.to)
  if (received === '' && missing !== null) return mediaType(missing)
  return any === null ? received : mediaType(any)
}

function sameType(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** One after the other; a promise only where one of them gives one. */
function inTurn<T>(items: readonly T[], visit: (item: T) => Promise<void> | undefined): Promise<undefined> | undefined {
  for (let i = 0; i < items.length; i++) {
    const pending = visit(items[i] as T)
    if (pending) return pending.then(() => inTurn(items.slice(i + 1), visit))
  }
  return undefined
}
