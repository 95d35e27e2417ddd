import type { RepresentationInput } from '../../entities/context-input.ts'
import { PolicyError } from '../../runtime/errors.ts'
import type { Run } from '../../runtime/run.ts'
import type { MessageKind } from '../builder.ts'
import {
  type Definition,
  definitionOf,
  isRecord,
  isXmlSchema,
  parsed,
  partOf,
  type SchemaDocuments,
} from './api-schema.ts'
import { exceptionText, type Finding } from './findings.ts'
import { jsonValidator } from './json-schema/engine.ts'
import type { ValidatorError } from './json-schema/messages.ts'
import { xmlSchemaEngine } from './xml-schema/engine.ts'

/** A body with what is known of it. */
export interface BodyUnderTest {
  readonly run: Run
  readonly message: MessageKind
  /** After mapping. */
  readonly contentType: string
  /** What the API says of the content type. */
  readonly representation: RepresentationInput | undefined
  readonly documents: SchemaDocuments | undefined
  readonly text: string
}

/** A content element. */
export interface ContentRule {
  readonly engine: 'json' | 'xml' | 'soap'
  /** Media type; null fits every one that the API lists. */
  readonly type: string | null
  readonly schemaId: string | null
  readonly schemaRef: string | null
  readonly rules: { readonly additional: boolean | null; readonly ignoresNameCase: boolean }
}

type Problem = Extract<ReturnType<typeof definitionOf>, { problem: string }>

/** What is wrong with a body by one content element. */
export function checkBody(body: BodyUnderTest, rule: ContentRule): readonly Finding[] | Promise<readonly Finding[]> {
  const definition = definitionFor(body, rule)
  if ('problem' in definition) return [schemaProblem(body, definition)]
  const document = parsed(definition.document)
  if (isXmlSchema(document) === (rule.engine === 'json')) return [schemaProblem(body, { problem: 'unresolved' })]
  const judge = (validate: () => readonly ValidatorError[]): readonly Finding[] => {
    body.run.enterExpression()
    try {
      return validate().map((error) => incorrect(body, definition.name, error))
    } catch (error) {
      return [impossible(body, exceptionText(error))]
    }
  }
  if (rule.engine === 'json') return judge(() => jsonValidator(definition, body.documents, rule.rules)(body.text))
  const engine = xmlSchemaEngine()
  const check = (loaded: Awaited<typeof engine>): readonly Finding[] =>
    judge(() => loaded.validator(String(document), body.documents)(body.text, rule.engine === 'soap'))
  return engine instanceof Promise ? engine.then(check) : check(engine)
}

/** The schema of the instance that the element names, else that of the API. */
function definitionFor(body: BodyUnderTest, rule: ContentRule): Definition | Problem {
  const { schemaId, schemaRef } = rule
  if (schemaId === null) return definitionOf(body.representation ?? {}, body.documents)
  const document = body.documents && Object.hasOwn(body.documents, schemaId) ? body.documents[schemaId] : undefined
  if (document === undefined)
    throw new PolicyError({ reason: 'NotSupported', message: `The schema '${schemaId}' isn't known here`, status: 500 })
  if (schemaRef === null) return { document, pointer: '', name: schemaId }
  const name = schemaRef.split('/').at(-1) ?? schemaRef
  if (!isRecord(partOf(parsed(document), schemaRef))) return { problem: 'missing', name }
  return { document, pointer: schemaRef.startsWith('#') ? schemaRef : `#${schemaRef}`, name }
}

function bodyType({ message }: BodyUnderTest): string {
  return message === 'request' ? 'RequestBody' : 'ResponseBody'
}

function incorrect(body: BodyUnderTest, definition: string, { message, line, position }: ValidatorError): Finding {
  const details = `Body of the ${body.message} does not conform to the definition ${definition}, which is associated with the content type ${body.contentType}. ${message} Line: ${line}, Position: ${position}`
  return { name: body.contentType, type: bodyType(body), rule: 'IncorrectMessage', details, publicText: details }
}

function impossible(body: BodyUnderTest, what: string): Finding {
  const details = `Body of the ${body.message} cannot be validated for the content type ${body.contentType}. ${what.trim()}`
  return { name: null, type: bodyType(body), rule: 'ValidationException', details }
}

function schemaProblem(body: BodyUnderTest, problem: Problem): Finding {
  switch (problem.problem) {
    case 'unresolved': {
      const details = "API's schema does not exist or it could not be resolved."
      return { name: null, type: 'ApiSchema', rule: null, details }
    }
    case 'no-definitions':
      return { name: null, type: 'ApiSchema', rule: null, details: "API's schema does not specify definitions." }
    case 'missing':
      return {
        name: body.contentType,
        type: bodyType(body),
        rule: 'MissingDefinition',
        details: `API's schema does not contain definition ${problem.name}, which is associated with the content type ${body.contentType}.`,
      }
  }
}
