/** Declarations of local variables, constants and local functions. */
import type {
  Block,
  ConstraintKeyword,
  Expression,
  Identifier,
  LocalFunctionStatement,
  Statement,
  TypeParameterConstraintClause,
  TypeSyntax,
  VariableDeclaration,
  VariableDeclarator,
} from './ast.ts'
import { parseArrayInitializer } from './creation.ts'
import { parseFullExpression, parseRef, wellPlaced } from './expressions.ts'
import { parseAttributes, parseParameters } from './lambdas.ts'
import { mayStartStatement } from './lists.ts'
import type { Parser } from './parser.ts'
import { isPredefined, symbolAt } from './scan.ts'
import { parseBlockStatement } from './statements.ts'
import { parseType } from './types.ts'

interface Modifier {
  readonly word: string
  readonly start: number
  readonly end: number
}

const modifierWords = new Set(['const', 'static', 'readonly', 'volatile', 'extern', 'unsafe'])

/** `const`, and what the declaration of a field or a method may have before it. */
function parseModifiers(parser: Parser): Modifier[] {
  const list: Modifier[] = []
  const isModifier = (): boolean =>
    (parser.token.kind === 'keyword' && modifierWords.has(parser.token.text)) || isAsyncModifier(parser)
  while (isModifier() && !list.some((m) => m.word === parser.token.text)) {
    const { text: word, start, end } = parser.next()
    if (word === 'readonly' || word === 'volatile') misplacedModifier(parser, { word, start, end })
    list.push({ word, start, end })
  }
  return list
}

/** `async int F`, where `async` is neither a name nor a type. */
export function isAsyncModifier(parser: Parser): boolean {
  if (!parser.isWord('async')) return false
  const after = parser.peek(1)
  if (after.kind !== 'identifier' && !isPredefined(after)) return false
  return !['=>', '=', ';'].some((text) => symbolAt(parser, parser.at + 2, text))
}

function misplacedModifier(parser: Parser, { word, start, end }: Modifier): void {
  parser.error('CS0106', `The modifier '${word}' is not valid for this item`, start, end)
}

/** At the start of a declaration: `const int x = 1;`, `var a = 1, b = 2;`, `int F(int x) => x;`. */
export function parseDeclaredStatement(parser: Parser): Statement {
  const { start } = parser.token
  const modifiers = parseModifiers(parser)
  const isConst = modifiers.some((m) => m.word === 'const')
  const type = parseType(parser, 'return')
  const isFunction = symbolAt(parser, parser.at + 1, '(') || symbolAt(parser, parser.at + 1, '<')
  if (parser.isIdentifier() && isFunction) return parseLocalFunction(parser, type, modifiers, start)
  for (const modifier of modifiers)
    if (['static', 'extern', 'unsafe', 'async'].includes(modifier.word)) misplacedModifier(parser, modifier)
  if (type.kind === 'PredefinedType' && type.keyword === 'void') {
    parser.error('CS1547', "Keyword 'void' cannot be used in this context", type.start, type.end)
  }
  const declaration = parseDeclarators(parser, type, { isConst })
  parser.expect(';')
  return { kind: 'LocalDeclarationStatement', isConst, declaration, start, end: parser.lastEnd }
}

/** `int a = 1, b` without the semicolon. */
export function parseVariableDeclaration(parser: Parser, isFor = false): VariableDeclaration {
  return parseDeclarators(parser, parseType(parser), { isInBracket: true, isFor })
}

/** In a `for` what follows a comma may be meant for the condition. */
function startsDeclarator(parser: Parser): boolean {
  const after = parser.at + 1
  return (
    parser.isIdentifier(parser.tokens[after]) &&
    ['=', ',', ';', ')', '['].some((text) => symbolAt(parser, after + 1, text))
  )
}

function parseDeclarators(
  parser: Parser,
  type: TypeSyntax,
  { isConst = false, isInBracket = false, isFor = false },
): VariableDeclaration {
  const variables: VariableDeclarator[] = []
  parser.declarators++
  do {
    const identifier = parser.identifier()
    let initializer: Expression | null = null
    if (parser.take('=')) {
      initializer = parser.is('{')
        ? parseArrayInitializer(parser)
        : parser.is('ref') && !isConst
          ? parseRef(parser)
          : parseFullExpression(parser)
    } else if (parser.is('[')) {
      const open = parser.token.start
      parser.skipBrackets()
      parser.error(
        'CS0650',
        "Bad array declarator: To declare a managed array the rank specifier precedes the variable's identifier. To declare a fixed size buffer field, use the fixed keyword before the field type.",
        open,
        parser.lastEnd,
      )
    }
    variables.push({
      kind: 'VariableDeclarator',
      identifier,
      initializer,
      start: identifier.start,
      end: parser.lastEnd,
    })
    if (isFor && parser.is(',') && !startsDeclarator(parser)) break
  } while (parser.take(',') || (skipBadDeclarator(parser, isInBracket) && parser.take(',')))
  parser.declarators--
  return { kind: 'VariableDeclaration', type, variables, start: type.start, end: parser.lastEnd }
}

/** Passes over what is neither the end of the variables nor the start of a statement. */
function skipBadDeclarator(parser: Parser, isInBracket: boolean): boolean {
  for (let isFirst = true; !parser.is(','); isFirst = false) {
    const { kind, start, end } = parser.token
    if (mayStartStatement(parser) || parser.is('}') || parser.is(':')) return false
    if (isInBracket && parser.is(')')) return false
    if (isFirst && kind !== 'bad') parser.error('CS1003', "Syntax error, ',' expected", start, end)
    parser.next()
  }
  return true
}

/** At the function's name. */
function parseLocalFunction(
  parser: Parser,
  returnType: TypeSyntax,
  modifiers: readonly Modifier[],
  start: number,
): Statement {
  const identifier = parser.identifier()
  let asyncRange: LocalFunctionStatement['asyncRange'] = null
  for (const modifier of modifiers) {
    if (modifier.word === 'static') parser.version('A static local function', '8', modifier.start, modifier.end)
    else if (modifier.word === 'extern') parser.version('An extern local function', '9', modifier.start, modifier.end)
    else if (modifier.word === 'const') misplacedModifier(parser, modifier)
    else if (modifier.word === 'async') asyncRange = { start: modifier.start, end: modifier.end }
    else if (modifier.word === 'unsafe')
      parser.unsafe("'unsafe' can't be used", identifier.start, identifier.end, 'CS0227')
  }
  const typeParameters: Identifier[] = []
  if (parser.take('<')) {
    do typeParameters.push(parseTypeParameter(parser))
    while (parser.take(','))
    parser.expect('>')
  }
  const parameters = parseParameters(parser, 'function')
  const wasAsync = parser.isAsync
  parser.isAsync = asyncRange !== null
  const constraints: TypeParameterConstraintClause[] = []
  while (parser.isWord('where')) constraints.push(parseConstraints(parser))
  const common = {
    kind: 'LocalFunctionStatement',
    returnType,
    identifier,
    typeParameters,
    constraints,
    parameters,
    asyncRange,
    start,
  } as const
  const result = parseFunctionBody(parser, identifier)
  parser.isAsync = wasAsync
  return { ...common, body: result, end: parser.lastEnd }
}

function parseFunctionBody(parser: Parser, identifier: Identifier): Block | Expression {
  if (parser.take('=>')) {
    const body = parser.is('ref') ? parseRef(parser) : wellPlaced(parseFullExpression(parser))
    parser.expect(';')
    return body
  }
  if (parser.is('{')) return parseBlockStatement(parser)
  if (parser.is(';')) {
    parser.errorLater(
      'CS8112',
      `Local function '${identifier.text}' must declare a body because it is not marked 'static extern'.`,
      identifier.start,
      identifier.end,
    )
    parser.next()
  } else parser.expect(';')
  return { kind: 'Block', statements: [], start: parser.lastEnd, end: parser.lastEnd }
}

function parseTypeParameter(parser: Parser): Identifier {
  parseAttributes(parser, 'An attribute of a type parameter', '9')
  const { text, start, end } = parser.token
  if (text === 'in' || text === 'out') {
    parser.next()
    parser.errorLater(
      'CS1960',
      'Invalid variance modifier. Only interface and delegate type parameters can be specified as variant.',
      start,
      end,
    )
  }
  return parser.identifier()
}

function parseConstraints(parser: Parser): TypeParameterConstraintClause {
  const { start } = parser.next()
  const name = parser.identifier()
  parser.expect(':')
  const constraints: (TypeSyntax | ConstraintKeyword)[] = []
  do {
    const { token } = parser
    const keyword = (['class', 'struct', 'new'] as const).find((word) => parser.is(word))
    if (!keyword) {
      constraints.push(parseType(parser))
      continue
    }
    parser.next()
    if (keyword === 'new') {
      parser.expect('(')
      parser.expect(')')
    }
    constraints.push({ kind: 'ConstraintKeyword', keyword, start: token.start, end: parser.lastEnd })
  } while (parser.take(','))
  return { name, constraints, start, end: parser.lastEnd }
}
