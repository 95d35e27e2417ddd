/** What follows the body of `@{…}`: the compiler reads it as further members of the class around the method. */
import { isSymbol, type Parser } from './parser.ts'
import { scanType, symbolAt } from './scan.ts'

/** Reports the first thing behind the body that is no member, or the brace that a member's own leaves over. */
export function reportAfterBody(parser: Parser): void {
  if (parser.is(';')) {
    const { start, end } = parser.token
    parser.error('CS1597', 'Semicolon after method or accessor block is not valid', start, end)
    return
  }
  while (parser.token.kind !== 'end' && !parser.is('}')) if (!passMember(parser)) return
  const closes = parser.take('}')
  const { start, end } = closes ? parser.token : { start: parser.code.length, end: parser.code.length }
  parser.error('CS1022', 'Type or namespace definition, or end-of-file expected', start, end)
}

/** Passes over a field, a method or what looks like a constructor; reports what is none and gives false. */
function passMember(parser: Parser): boolean {
  const type = scanType(parser, parser.at)
  const isConstructor = parser.isIdentifier() && symbolAt(parser, parser.at + 1, '(')
  const isMember = type.kind !== 'none' && parser.isIdentifier(parser.tokens[type.end])
  if (!isConstructor && !isMember) {
    if (type.kind !== 'none') parser.seek(type.end)
    const { start, end, text, kind } = parser.token
    const what = kind === 'end' ? '}' : text || parser.code.slice(start, end)
    parser.error('CS1519', `Invalid token '${what}' in a member declaration`, start, end)
    return false
  }
  parser.seek(isConstructor ? parser.at + 1 : type.end + 1)
  if (parser.is('(')) parser.skipBrackets()
  if (parser.is('{')) {
    parser.skipBrackets()
    return true
  }
  while (parser.token.kind !== 'end' && !parser.is(';') && !parser.is('}')) {
    if (isSymbol(parser.token) && (parser.is('{') || parser.is('('))) parser.skipBrackets()
    else parser.next()
  }
  if (parser.take(';')) return true
  parser.expect(';')
  return false
}
