import type { XmlElement } from 'libxml2-wasm'
import { isXmlSchema, type SchemaDocuments } from '../api-schema.ts'
import type { ValidatorError } from '../json-schema/messages.ts'
import { mostSchemaBytes } from '../json-schema/schema-documents.ts'
import { dotnetError, type LibraryFinding } from './messages.ts'
import { elementAt, placedElements } from './places.ts'

type Library = typeof import('libxml2-wasm')

/** Validates XML text, or what stands in its SOAP envelope. Throws where the text is no XML. */
export type XmlValidator = (text: string, isSoap: boolean) => readonly ValidatorError[]

export interface XmlSchemaEngine {
  /**
   * Compiles an XML Schema; the same text is compiled once.
   *
   * @throws Error where the text is no XML Schema or includes what isn't there
   */
  validator(schema: string, documents: SchemaDocuments | undefined): XmlValidator
}

let loading: Promise<XmlSchemaEngine> | undefined
let loaded: XmlSchemaEngine | undefined

/** The engine, loaded when it is first needed. */
export function xmlSchemaEngine(): XmlSchemaEngine | Promise<XmlSchemaEngine> {
  return loaded ?? loadXmlSchemaEngine()
}

export function loadXmlSchemaEngine(): Promise<XmlSchemaEngine> {
  loading ??= import('libxml2-wasm').then((library) => {
    loaded = createEngine(library)
    return loaded
  })
  return loading
}

const noDocuments: SchemaDocuments = {}
const mostValidators = 500

function createEngine(library: Library): XmlSchemaEngine {
  const files = new library.XmlBufferInputProvider({})
  library.xmlRegisterInputProvider(files)
  const known = new WeakMap<SchemaDocuments, Map<string, XmlValidator>>()
  return {
    validator: (schema, documents = noDocuments) => {
      let bySchema = known.get(documents)
      if (!bySchema || bySchema.size > mostValidators) {
        bySchema = new Map()
        known.set(documents, bySchema)
      }
      let validator = bySchema.get(schema)
      if (!validator) {
        validator = compile(library, files, schema, documents)
        bySchema.set(schema, validator)
      }
      return validator
    },
  }
}

type Files = InstanceType<Library['XmlBufferInputProvider']>

/** Schemas of the surroundings are there as `/schemas/ID` while the schema is compiled, for include and import. */
function compile(library: Library, files: Files, schema: string, documents: SchemaDocuments): XmlValidator {
  const encoder = new TextEncoder()
  const bytes = encoder.encode(schema)
  if (bytes.length > mostSchemaBytes)
    throw new Error(`The size of the schema exceeds the maximum of ${mostSchemaBytes} bytes.`)
  const names: string[] = []
  for (const [id, document] of Object.entries(documents)) {
    if (!isXmlSchema(document)) continue
    names.push(`/schemas/${id}`)
    files.addBuffer(`/schemas/${id}`, encoder.encode(document.trimStart()))
  }
  try {
    const source = library.XmlDocument.fromString(schema.trimStart(), { url: '/schemas/' })
    const validator = library.XsdValidator.fromDoc(source)
    return (text, isSoap) => {
      const document = library.XmlDocument.fromString(text)
      try {
        return check(library, validator, document, text, isSoap)
      } finally {
        document.dispose()
      }
    }
  } finally {
    for (const name of names) files.removeBuffer(name)
  }
}

type Validator = InstanceType<Library['XsdValidator']>

function check(
  library: Library,
  validator: Validator,
  document: InstanceType<Library['XmlDocument']>,
  text: string,
  isSoap: boolean,
): readonly ValidatorError[] {
  const findings: LibraryFinding[] = []
  const validate = (run: () => void): void => {
    try {
      run()
    } catch (error) {
      if (!(error instanceof library.XmlValidateError)) throw error
      findings.push(...error.details)
    }
  }
  if (!isSoap) validate(() => validator.validate(document))
  else {
    const payload = payloadOf(document.root)
    if (!payload) return [{ message: 'The SOAP envelope or its body is missing.', line: 1, position: 1 }]
    for (const element of payload) validate(() => validator.validate(element))
  }
  if (findings.length === 0) return []
  const places = placedElements(text)
  return oneForEachValue(findings).map((finding) =>
    dotnetError(finding, finding.xpath === undefined ? undefined : elementAt(places, finding.xpath)),
  )
}

const envelopes = new Set(['http://schemas.xmlsoap.org/soap/envelope/', 'http://www.w3.org/2003/05/soap-envelope'])

/** The elements in the body of a SOAP envelope but for faults, which no schema describes; null where there is none. */
function payloadOf(root: XmlElement): XmlElement[] | null {
  if (root.name !== 'Envelope' || !envelopes.has(root.namespaceUri)) return null
  const body = elementsOf(root).find((e) => e.name === 'Body' && e.namespaceUri === root.namespaceUri)
  if (!body) return null
  return elementsOf(body).filter((e) => e.name !== 'Fault' || e.namespaceUri !== root.namespaceUri)
}

function elementsOf(parent: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  for (let node = parent.firstChild; node; node = node.next) if ('attrs' in node) found.push(node as XmlElement)
  return found
}

/** .NET tells one thing that is wrong with a value, a failed pattern first; libxml2 tells every facet. */
function oneForEachValue(findings: readonly LibraryFinding[]): LibraryFinding[] {
  const kept: LibraryFinding[] = []
  for (const finding of findings) {
    const same = kept.findIndex((k) => isFacet(k) && isFacet(finding) && subjectOf(k) === subjectOf(finding))
    if (same < 0) kept.push(finding)
    else if (finding.message.includes("[facet 'pattern']")) kept[same] = finding
  }
  return kept
}

function isFacet({ message }: LibraryFinding): boolean {
  return message.includes("[facet '")
}

function subjectOf({ message, xpath }: LibraryFinding): string {
  return `${xpath} ${message.slice(0, message.indexOf(':'))}`
}
