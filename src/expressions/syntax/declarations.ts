/** Declarations of local variables, constants and local functions. */
import type {
  ConstraintKeyword,
  Expression,
  Identifier,
  Statement,
  TypeParameterConstraintClause,
  TypeSyntax,
  VariableDeclaration,
  VariableDeclarator,
} from './ast.ts'
import { parseArrayInitializer } from './creation.ts'
import { parseFullExpression, parseRef, wellPlaced } from './expressions.ts'
import { parseParameters } from './lambdas.ts'
import type { Parser } from './parser.ts'
import { symbolAt } from './scan.ts'
import { parseBlockStatement } from './statements.ts'
import { parseType } from './types.ts'

/** At the start of a declaration: `const int x = 1;`, `var a = 1, b = 2;`, `int F(int x) => x;`. */
export function parseDeclaredStatement(parser: Parser): Statement {
  const { start } = parser.token
  const isConst = parser.take('const')
  const type = parseType(parser, 'return')
  const isFunction = symbolAt(parser, parser.at + 1, '(') || symbolAt(parser, parser.at + 1, '<')
  if (!isConst && parser.isIdentifier() && isFunction) return parseLocalFunction(parser, type, start)
  if (type.kind === 'PredefinedType' && type.keyword === 'void') {
    parser.error('CS1547', "Keyword 'void' cannot be used in this context", type.start, type.end)
  }
  const declaration = parseDeclarators(parser, type)
  parser.expect(';')
  return { kind: 'LocalDeclarationStatement', isConst, declaration, start, end: parser.lastEnd }
}

/** `int a = 1, b` without the semicolon. */
export function parseVariableDeclaration(parser: Parser): VariableDeclaration {
  return parseDeclarators(parser, parseType(parser))
}

function parseDeclarators(parser: Parser, type: TypeSyntax): VariableDeclaration {
  const variables: VariableDeclarator[] = []
  do {
    const identifier = parser.identifier()
    let initializer: Expression | null = null
    if (parser.take('=')) {
      initializer = parser.is('{')
        ? parseArrayInitializer(parser)
        : parser.is('ref')
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
  } while (parser.take(','))
  return { kind: 'VariableDeclaration', type, variables, start: type.start, end: parser.lastEnd }
}

/** At the function's name. */
function parseLocalFunction(parser: Parser, returnType: TypeSyntax, start: number): Statement {
  const identifier = parser.identifier()
  const typeParameters: Identifier[] = []
  if (parser.take('<')) {
    do typeParameters.push(parser.identifier())
    while (parser.take(','))
    parser.expect('>')
  }
  const parameters = parseParameters(parser, 'function')
  const constraints: TypeParameterConstraintClause[] = []
  while (parser.isWord('where')) constraints.push(parseConstraints(parser))
  const common = {
    kind: 'LocalFunctionStatement',
    returnType,
    identifier,
    typeParameters,
    constraints,
    parameters,
    start,
  } as const
  if (parser.take('=>')) {
    const body = parser.is('ref') ? parseRef(parser) : wellPlaced(parseFullExpression(parser))
    parser.expect(';')
    return { ...common, body, end: parser.lastEnd }
  }
  if (parser.is('{')) {
    const body = parseBlockStatement(parser)
    return { ...common, body, end: body.end }
  }
  if (parser.is(';')) {
    parser.errorLater(
      'CS8112',
      `Local function '${identifier.text}' must declare a body because it is not marked 'static extern'.`,
      identifier.start,
      identifier.end,
    )
    parser.next()
  } else parser.expect(';')
  return {
    ...common,
    body: { kind: 'Block', statements: [], start: parser.lastEnd, end: parser.lastEnd },
    end: parser.lastEnd,
  }
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
