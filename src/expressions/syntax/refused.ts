/** Statements that C# has, but a policy's method body has not: recognised, named and passed over. */
import type { Statement } from './ast.ts'
import type { Parser } from './parser.ts'
import { isPredefined, scanType, symbolAt } from './scan.ts'
import { parseBlockStatement, parseStatement } from './statements.ts'

const typeKeywords = new Set(['class', 'struct', 'interface', 'enum', 'namespace'])
const modifiers = new Set([
  'public',
  'private',
  'protected',
  'internal',
  'static',
  'sealed',
  'abstract',
  'virtual',
  'override',
  'readonly',
  'extern',
  'volatile',
])

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
  if (text === 'unsafe' || text === 'fixed') {
    parser.forbidden(
      `'${text}' can't be used: policy expressions have no unsafe code`,
      start,
      end,
      text === 'fixed' ? 'CS0214' : 'CS0227',
    )
    parser.next()
    if (text === 'fixed' && parser.is('(')) parser.skipBrackets()
    return parser.is('{') ? parseBlockStatement(parser) : parseStatement(parser)
  }
  if (text === 'using' && !symbolAt(parser, parser.at + 1, '(')) return parseUsingWithoutBracket(parser)
  if (modifiers.has(text)) return parseModifiers(parser)
  return null
}

function parseRefusedWord(parser: Parser): Statement | null {
  const { start, end } = parser.token
  const after = parser.peek(1)
  if (
    parser.isWord('async') &&
    (after.kind === 'identifier' || isPredefined(after)) &&
    !symbolAt(parser, parser.at + 2, '=>') &&
    !symbolAt(parser, parser.at + 2, '=') &&
    !symbolAt(parser, parser.at + 2, ';')
  ) {
    parser.next()
    parser.forbidden("'async' can't be used: a policy expression runs synchronously", start, end)
    return parseStatement(parser)
  }
  if (
    parser.isWord('await') &&
    (symbolAt(parser, parser.at + 1, 'foreach') || symbolAt(parser, parser.at + 1, 'using'))
  ) {
    parser.next()
    parser.forbidden("'await' can't be used: a policy expression runs synchronously", start, end, 'CS8370')
    return parseStatement(parser)
  }
  if (parser.isWord('await') && after.kind === 'identifier') {
    parser.next()
    parser.forbidden("'await' can't be used: a policy expression runs synchronously", start, end, 'CS4032')
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
    ['(', '{', ';'].some((text) => symbolAt(parser, parser.at + 2, text))
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
    symbolAt(parser, i, ';') &&
    !names.some((token, at) => token.kind === 'identifier' && names[at + 1]?.kind === 'identifier')
  if (isDirective) {
    const at = parser.tokens[names.findIndex((token) => token.text === '=') + parser.at] ?? parser.token
    const place = names.some((token) => token.text === '=') ? at : (parser.tokens[i] ?? parser.token)
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
    return parseStatement(parser)
  }
  parser.expect('(')
  return { kind: 'EmptyStatement', start, end: parser.lastEnd }
}

function parseModifiers(parser: Parser): Statement {
  const { start, end, text } = parser.token
  while (parser.token.kind === 'keyword' && modifiers.has(parser.token.text)) parser.next()
  const isType = parser.token.kind === 'keyword' && (typeKeywords.has(parser.token.text) || parser.is('delegate'))
  if (isType || parser.is('}') || parser.token.kind === 'end') {
    parser.forbidden(`'${text}' can't stand in a policy expression`, start, end, 'CS1513')
    return isType ? skipDeclaration(parser) : { kind: 'EmptyStatement', start, end: parser.lastEnd }
  }
  if (text !== 'static' && text !== 'extern' && text !== 'readonly' && text !== 'volatile') {
    parser.error('CS1513', '} expected', start, end)
    return parseStatement(parser)
  }
  const statement = parseStatement(parser)
  if (statement.kind === 'LocalFunctionStatement') {
    parser.version(
      text === 'extern' ? 'An extern local function' : 'A static local function',
      text === 'extern' ? '9' : '8',
      start,
      end,
    )
  } else parser.error('CS0106', `The modifier '${text}' is not valid for this item`, start, end)
  return statement
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
