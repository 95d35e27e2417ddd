/** Statements that C# has, but a policy's method body has not: recognised, named and passed over. */
import type { Statement } from './ast.ts'
import { isAsyncModifier, parseDeclaredStatement } from './declarations.ts'
import type { Parser } from './parser.ts'
import { isPredefined, scanType, symbolAt } from './scan.ts'
import { parseBlockStatement, parseStatement } from './statements.ts'

const typeKeywords = new Set(['class', 'struct', 'interface', 'enum', 'namespace'])
/** Of members of types only. */
const memberModifiers = new Set([
  'public',
  'private',
  'protected',
  'internal',
  'sealed',
  'abstract',
  'virtual',
  'override',
])
const declarationModifiers = new Set(['static', 'readonly', 'volatile', 'extern', 'unsafe'])

/** True where a declaration may start: `from x in …` and the like are looked at elsewhere. */
export function isPlainStart(parser: Parser): boolean {
  return parser.isIdentifier() || isPredefined(parser.token) || parser.is('(') || parser.is('ref')
}

/** Parses and reports a statement that a policy may not have; null where none stands. */
export function parseRefused(parser: Parser): Statement | null {
  const { token } = parser
  const { start, end, text } = token
  if (token.kind === 'identifier') return parseRefusedWord(parser)
  if (parser.is('[')) {
    parser.skipBrackets()
    const { lastEnd } = parser
    if (parser.take(';')) {
      parser.version('A collection expression', '12', start, lastEnd)
      return { kind: 'EmptyStatement', start, end: parser.lastEnd }
    }
    const statement: Statement =
      parser.is('}') || parser.token.kind === 'end'
        ? { kind: 'EmptyStatement', start, end: parser.lastEnd }
        : parseStatement(parser)
    if (statement.kind === 'LocalFunctionStatement')
      parser.version('An attribute of a local function', '9', start, lastEnd)
    else parser.error('CS7014', 'Attributes are not valid in this context.', start, lastEnd)
    return statement
  }
  if (token.kind !== 'keyword') return null
  if (text === 'event' || text === 'operator' || text === 'explicit' || text === 'implicit') {
    parser.error('CS1513', '} expected', start, end)
    return skipDeclaration(parser)
  }
  if (typeKeywords.has(text)) {
    parser.forbidden(`A policy expression can't declare types: '${text}' isn't allowed here`, start, end, 'CS1513')
    return skipDeclaration(parser)
  }
  if (text === 'delegate' && !symbolAt(parser, parser.at + 1, '{') && !symbolAt(parser, parser.at + 1, '(')) {
    parser.forbidden(
      "A policy expression can't declare types: 'delegate' isn't allowed here",
      parser.peek(1).start,
      parser.peek(1).end,
      'CS1514',
    )
    return skipDeclaration(parser)
  }
  if (text === 'unsafe' && symbolAt(parser, parser.at + 1, '{')) {
    parser.unsafe("'unsafe' can't be used", start, end, 'CS0227')
    parser.next()
    return parseBlockStatement(parser)
  }
  if (text === 'fixed') {
    parser.next()
    if (parser.is('(')) {
      parser.unsafe("'fixed' can't be used", start, end, 'CS0214')
      parser.skipBrackets()
    } else parser.expect('(')
    return parser.is('{') ? parseBlockStatement(parser) : parseStatement(parser)
  }
  if (text === 'using' && !symbolAt(parser, parser.at + 1, '(')) return parseUsingWithoutBracket(parser)
  if (declarationModifiers.has(text)) {
    const statement = parseDeclaredStatement(parser)
    return typeKeywords.has(parser.token.text) ? skipDeclaration(parser) : statement
  }
  if (memberModifiers.has(text)) return parseMemberModifiers(parser)
  return null
}

function parseRefusedWord(parser: Parser): Statement | null {
  const { start, end } = parser.token
  const after = parser.peek(1)
  if (isAsyncModifier(parser)) return parseDeclaredStatement(parser)
  if (
    parser.isWord('await') &&
    (symbolAt(parser, parser.at + 1, 'foreach') || symbolAt(parser, parser.at + 1, 'using'))
  ) {
    parser.next()
    parser.version("'await' before a statement", '8', start, end)
    return parseStatement(parser)
  }
  if (
    parser.isWord('scoped') &&
    (after.kind === 'identifier' || isPredefined(after) || symbolAt(parser, parser.at + 1, 'ref'))
  ) {
    const type = scanType(parser, parser.at + 1)
    if (type.kind !== 'none' && parser.isIdentifier(parser.tokens[type.end])) {
      parser.next()
      parser.version("'scoped'", '11', start, end)
      return parseStatement(parser)
    }
  }
  const isRecord =
    parser.isWord('record') &&
    (after.kind === 'identifier' ||
      symbolAt(parser, parser.at + 1, 'class') ||
      symbolAt(parser, parser.at + 1, 'struct')) &&
    symbolAt(parser, parser.at + 2, '(')
  if (isRecord) {
    // The compiler of C# 7 takes it for a local function of an unknown type.
    parser.version('A record', '9', start, end, 'CS0246')
    return skipDeclaration(parser)
  }
  return null
}

/** `using X;`, `using static X;`, `using A = B;`, `using var x = …;`. */
function parseUsingWithoutBracket(parser: Parser): Statement {
  const { start, end } = parser.next()
  let i = parser.at
  // A directive is nothing but names up to its semicolon.
  while (
    parser.tokens[i]?.kind === 'identifier' ||
    ['.', '::', 'static', '='].some((text) => symbolAt(parser, i, text))
  )
    i++
  const names = parser.tokens.slice(parser.at, i)
  const isDirective =
    names.length > 0 &&
    symbolAt(parser, i, ';') &&
    !names.some((token, at) => token.kind === 'identifier' && names[at + 1]?.kind === 'identifier')
  if (isDirective) {
    const at = parser.tokens[names.findIndex((token) => token.text === '=') + parser.at] ?? parser.token
    const place = names.some((token) => token.text === '=') ? at : (parser.tokens[i] ?? parser.token)
    if (parser.is('static')) {
      const { start: from, end: to } = parser.token
      parser.error('CS9229', 'Modifiers cannot be placed on using declarations', from, to)
    }
    parser.seek(i)
    parser.next()
    parser.forbidden(
      "'using' directives can't stand in a policy expression: write the full name of the type",
      place.start,
      place.end,
      'CS1001',
    )
    return { kind: 'EmptyStatement', start, end: parser.lastEnd }
  }
  if (isPlainStart(parser)) {
    parser.version("'using' without brackets", '8', start, end)
    return { ...parseStatement(parser), start }
  }
  parser.errorHere('CS1031', 'Type expected')
  return { kind: 'EmptyStatement', start, end: parser.lastEnd }
}

function parseMemberModifiers(parser: Parser): Statement {
  const { start, end, text } = parser.token
  while (memberModifiers.has(parser.token.text) || declarationModifiers.has(parser.token.text)) parser.next()
  const isType = parser.token.kind === 'keyword' && (typeKeywords.has(parser.token.text) || parser.is('delegate'))
  if (isType || parser.is('}') || parser.token.kind === 'end') {
    parser.forbidden(`'${text}' can't stand in a policy expression`, start, end, 'CS1513')
    return isType ? skipDeclaration(parser) : { kind: 'EmptyStatement', start, end: parser.lastEnd }
  }
  parser.error('CS1513', '} expected', start, end)
  return parseStatement(parser)
}

/** Passes over a type's declaration: up to its closing brace, or to a semicolon. */
function skipDeclaration(parser: Parser): Statement {
  const { start } = parser.token
  while (parser.token.kind !== 'end' && !parser.is('}')) {
    if (parser.is('{')) {
      parser.skipBrackets()
      break
    }
    if (parser.is('(')) {
      parser.skipBrackets()
      continue
    }
    if (parser.take(';')) break
    parser.next()
  }
  return { kind: 'EmptyStatement', start, end: parser.lastEnd }
}
