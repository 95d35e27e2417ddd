import { exception } from '../../values/exception.ts'
import { isNameStart, isNameUnit, isXmlSpace } from '../characters.ts'
import { badNameStart, type XmlException } from '../xml-exception.ts'
import type { XmlEvent } from './xml-event.ts'
import type { XmlParser } from './xml-parser.ts'

/** Reads the rest of `<!DOCTYPE`. External identifiers are kept and never loaded, as .NET does without a resolver. */
export function readDoctype(parser: XmlParser): XmlEvent {
  if (parser.isAtEnd) throw parser.fail('Unexpected end of file while parsing DOCTYPE has occurred.', parser.at - 7)
  if (!parser.skipSpace()) throw parser.fail("'>' is an unexpected token. Expecting whitespace.")
  const start = parser.at
  while (isNameUnit(parser.unit()) || parser.unit() === 58) parser.at++
  const name = parser.text.slice(start, parser.at)
  if (!isNameStart(name.charCodeAt(0))) throw parser.fail(badNameStart(parser.text, start), start)
  parser.skipSpace()
  if (parser.isAtEnd) throw incomplete(parser)
  let publicId: string | null = null
  let systemId: string | null = null
  if (parser.startsWith('PUBLIC') || parser.startsWith('SYSTEM')) {
    const isPublic = parser.startsWith('PUBLIC')
    parser.at += 6
    parser.skipSpace()
    if (isPublic) {
      publicId = readLiteral(parser)
      parser.skipSpace()
    }
    systemId = readLiteral(parser)
    parser.skipSpace()
  }
  let internalSubset = ''
  if (parser.text[parser.at] === '[') {
    const start = ++parser.at
    readSubset(parser)
    internalSubset = parser.text.slice(start, parser.at)
    parser.at++
    parser.skipSpace()
  }
  if (parser.text[parser.at] !== '>') throw parser.unexpected(parser.at, '>')
  parser.at++
  return { kind: 'doctype', name, publicId, systemId, internalSubset }
}

const incomplete = (parser: XmlParser): XmlException => parser.fail('Incomplete DTD content.', parser.text.length)

function readLiteral(parser: XmlParser): string {
  const quote = parser.text[parser.at]
  if (quote !== '"' && quote !== "'") throw parser.unexpected(parser.at, '"', "'")
  const end = parser.text.indexOf(quote, parser.at + 1)
  if (end < 0) {
    parser.at = parser.text.length
    throw parser.fail('There is an unclosed literal string.')
  }
  const value = parser.text.slice(parser.at + 1, end)
  parser.at = end + 1
  return value
}

/** Takes up general entities; what else a subset may declare is passed over where it has no effect on the content. */
function readSubset(parser: XmlParser): void {
  for (;;) {
    parser.skipSpace()
    if (parser.isAtEnd) throw incomplete(parser)
    if (parser.text[parser.at] === ']') return
    if (parser.startsWith('<!--')) skipPast(parser, '-->')
    else if (parser.startsWith('<?')) skipPast(parser, '?>')
    else if (parser.startsWith('<!ENTITY')) readEntity(parser)
    else if (parser.startsWith('<!ELEMENT') || parser.startsWith('<!NOTATION')) skipPast(parser, '>')
    else
      throw exception(
        'System.NotSupportedException',
        'Attribute lists and parameter entities of a document type are not supported.',
      )
  }
}

function skipPast(parser: XmlParser, end: string): void {
  const at = parser.text.indexOf(end, parser.at)
  if (at < 0) {
    parser.at = parser.text.length
    throw incomplete(parser)
  }
  parser.at = at + end.length
}

function readEntity(parser: XmlParser): void {
  parser.at += 8
  parser.skipSpace()
  if (parser.text[parser.at] === '%') {
    throw exception(
      'System.NotSupportedException',
      'Attribute lists and parameter entities of a document type are not supported.',
    )
  }
  const name = parser.readNcName()
  if (!isXmlSpace(parser.unit())) throw parser.unexpected(parser.at, '"', "'")
  parser.skipSpace()
  if (parser.startsWith('SYSTEM') || parser.startsWith('PUBLIC')) {
    skipPast(parser, '>')
    if (!parser.entities.has(name)) parser.entities.set(name, '')
    return
  }
  const value = readLiteral(parser).replace(/&#(x[0-9a-fA-F]+|[0-9]+);/g, (_, code: string) =>
    String.fromCodePoint(code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 10)),
  )
  if (!parser.entities.has(name)) parser.entities.set(name, value)
  parser.skipSpace()
  if (parser.text[parser.at] !== '>') throw parser.unexpected(parser.at, '>')
  parser.at++
}
