/** Query expressions are calls of `Where`, `Select` … (C# specification, 7.16.2). */
import type * as S from '../syntax/ast.ts'
import type { Binder } from './binder.ts'
import type { BoundExpression, TextRange } from './bound.ts'
import type { ArgumentValue } from './callables.ts'
import { settled } from './convert.ts'
import type { Expr, FoundMember, RangePath, UnboundLambda } from './expr.ts'
import { bindExpression } from './expressions.ts'
import { invoke } from './invocation.ts'
import { findMembers, inContainer } from './members.ts'
import { messages, shown } from './messages/index.ts'
import { accessMember } from './names.ts'
import { constraintTypes } from './type-parameters.ts'
import { isError, known, lambdaType, nullType } from './well-known.ts'

/** What the clauses so far offer: one parameter, and range variables inside it. */
interface Variables {
  readonly parameter: string
  readonly ranges: readonly RangePath[]
}

export function bindQuery(b: Binder, node: S.QueryExpression): Expr {
  const source = sourceOf(b, node.from, bindSource(b, node.from.expression))
  return queryBody(
    b,
    source,
    { parameter: node.from.identifier.text, ranges: [] },
    node.from.identifier,
    node.body,
    node,
  )
}

/** Puts a range variable that lies inside the lambda's parameter into scope. */
export function declareRange(b: Binder, range: RangePath): void {
  const [root, ...rest] = range.path
  const symbol = b.scope.names.get(root ?? '')
  if (symbol?.kind !== 'local') return
  const { local } = symbol
  b.scope.names.set(range.name, {
    kind: 'range',
    read: (at) => {
      if (local.owner !== b.owner) local.isCaptured = true
      let value: BoundExpression = { kind: 'local', local, type: local.type, start: at.start, end: at.end }
      for (const name of rest) {
        if (isError(value.type)) return b.error(at)
        const found: FoundMember | null = findMembers(value.type, name).value
        if (!found) return b.error(at)
        value = {
          kind: 'property',
          member: found.member,
          container: found.container,
          receiver: value,
          type: inContainer(found.member.returnType, found.container),
          range: range.name,
          start: at.start,
          end: at.end,
        }
      }
      return value
    },
  })
}

/** Errors of a query point at its source with its brackets. */
function bindSource(b: Binder, node: S.Expression): Expr {
  const bound = bindExpression(b, node)
  if (bound.kind === 'untypedConditional') return b.fail(bound.problem, bound)
  return node.kind === 'ParenthesizedExpression' ? ({ ...bound, start: node.start, end: node.end } as Expr) : bound
}

function sourceOf(b: Binder, clause: S.FromClause | S.JoinClause, source: Expr): Expr {
  if (!clause.type) return source
  const name: S.GenericName = {
    kind: 'GenericName',
    name: 'Cast',
    verbatim: false,
    typeArguments: [clause.type],
    start: clause.type.start,
    end: clause.type.end,
    identifier: { text: 'Cast', verbatim: false, start: clause.type.start, end: clause.type.end },
  }
  const written = clause.kind === 'JoinClause' ? clause.inExpression : clause.expression
  const plain = withoutBrackets(source, written)
  return call(b, plain, name, [], isSource(plain) ? plain : clause)
}

/** Of a source that has no type the clause is at fault. */
function isSource(source: Expr): boolean {
  return source.type !== nullType && source.kind !== 'unboundLambda'
}

/** The conversion of a source is a call upon what stands in its brackets. */
function withoutBrackets(source: Expr, node: S.Expression): Expr {
  let inner = node
  while (inner.kind === 'ParenthesizedExpression') inner = inner.expression
  return { ...source, start: inner.start, end: inner.end }
}

const identifier = (text: string, at: TextRange): S.Identifier => ({
  text,
  verbatim: false,
  start: at.start,
  end: at.end,
})
const nameOf = (name: string, at: TextRange): S.IdentifierName => ({
  kind: 'IdentifierName',
  name,
  verbatim: true,
  start: at.start,
  end: at.end,
})

function lambda(
  b: Binder,
  parameters: readonly string[],
  ranges: readonly RangePath[],
  body: S.Expression,
  at: TextRange,
): UnboundLambda {
  return {
    kind: 'unboundLambda',
    type: lambdaType,
    scope: b.scope,
    owner: b.owner,
    isChecked: b.isChecked,
    parameterTypes: null,
    cache: new Map(),
    inferences: new Set(),
    ranges,
    start: body.start,
    end: body.end,
    syntax: {
      kind: 'LambdaExpression',
      body,
      arrowStart: at.start,
      asyncRange: null,
      start: body.start,
      end: body.end,
      parameters: parameters.map((p) => ({
        kind: 'Parameter',
        modifier: 'none',
        type: null,
        identifier: identifier(p, at),
        default: null,
        start: at.start,
        end: at.end,
      })),
    },
  }
}

/** The word of a clause, as messages name it. */
function clauseWord(at: TextRange): string {
  const words: Readonly<Record<string, string>> = {
    WhereClause: 'where',
    LetClause: 'let',
    FromClause: 'from',
    JoinClause: 'join',
    SelectClause: 'select',
    GroupClause: 'group by',
  }
  return words[(at as { kind?: string }).kind ?? ''] ?? 'orderby'
}

function call(b: Binder, source: Expr, name: string | S.SimpleName, args: readonly Expr[], at: TextRange): Expr {
  if (isError(source.type)) return source
  const simple = typeof name === 'string' ? nameOf(name, at) : name
  if (source.type === nullType) return b.fail(messages.nullSource(), at)
  if (source.kind === 'unboundLambda') return b.fail(messages.queryTransparent('anonymous method', simple.name), at)
  const value = source.kind === 'typeName' ? source : settled(b, source)
  if (isError(value.type)) return value
  const { type } = value
  const all = [type, ...constraintTypes(type)].flatMap((t) => [t, ...t.allInterfaces])
  const own = findMembers(type, simple.name).methods.length > 0
  // A sequence of two kinds of elements gives its variable no type.
  const kinds = new Set(all.filter((i) => i.fullName === 'System.Collections.Generic.IEnumerable`1'))
  if (kinds.size > 1 && !own && simple.name !== 'Cast')
    return b.fail(messages.queryUntyped(shown(type), simple.name), source)
  const isSequence =
    type.kind === 'array' ||
    all.some((i) => i.fullName === 'System.Collections.Generic.IEnumerable`1') ||
    (simple.name === 'Cast' && all.includes(known.enumerable())) ||
    own
  if (!isSequence) {
    const isUntyped = all.includes(known.enumerable())
    if (simple.name === 'Cast') return b.fail(messages.castReceiver(shown(type)), source)
    return b.fail(
      isUntyped ? messages.queryUntyped(shown(type), simple.name) : messages.queryTransparent(shown(type), simple.name),
      source,
    )
  }
  const group = accessMember(b, value, simple, { start: source.start, end: at.end }, true)
  return invoke(
    b,
    group,
    args.map((expr): ArgumentValue => ({ expr, name: null, refKind: 'none', start: expr.start, end: expr.end })),
    { start: source.start, end: Math.max(source.end, at.end) },
    { clause: clauseWord(at) },
  )
}

/** The variables once `name` joins them in an anonymous object. */
function extended(b: Binder, variables: Variables, name: string): Variables {
  const parameter = `transparent__${b.id()}`
  const moved = variables.ranges.map((r): RangePath => ({ name: r.name, path: [parameter, ...r.path] }))
  const own: RangePath[] =
    variables.ranges.length === 0 ? [{ name: variables.parameter, path: [parameter, variables.parameter] }] : moved
  return { parameter, ranges: [...own, { name, path: [parameter, name] }] }
}

function pair(variables: Variables, name: string, value: S.Expression | null, at: TextRange): S.Expression {
  const member = (text: string, expression: S.Expression): S.AnonymousObjectMember => ({
    name: identifier(text, at),
    expression,
    start: at.start,
    end: at.end,
  })
  return {
    kind: 'AnonymousObjectCreationExpression',
    start: at.start,
    end: at.end,
    members: [member(variables.parameter, nameOf(variables.parameter, at)), member(name, value ?? nameOf(name, at))],
  }
}

const letValues = new WeakSet<S.AnonymousObjectMember>()

/** The value of a `let` stands in an anonymous object, which messages know nothing of. */
export function isLetValue(member: S.AnonymousObjectMember): boolean {
  return letValues.has(member)
}

function letPair(variables: Variables, { identifier: name, expression }: S.LetClause): S.Expression {
  const made = pair(variables, name.text, expression, expression)
  if (made.kind !== 'AnonymousObjectCreationExpression') return made
  const members = made.members.map((member, i) => (i === 0 ? member : { ...member, name }))
  for (const member of members.slice(1)) letValues.add(member)
  return { ...made, members }
}

/** A variable of that name is in reach, or declared further down. */
function isTaken(b: Binder, name: string): boolean {
  return b.scope.find(name) !== null || b.scope.isUpcoming(name) || name === 'context'
}

/** A key of a join: what belongs to the other side of `equals` isn't in reach. */
function joinKey(
  b: Binder,
  side: 'left' | 'right',
  others: readonly string[],
  make: () => UnboundLambda,
): UnboundLambda {
  return b.inScope((scope) => {
    for (const name of others)
      scope.names.set(name, { kind: 'range', read: (at) => b.fail(messages.otherSideOfEquals(name, side), at) })
    return make()
  })
}

function queryBody(
  b: Binder,
  from: Expr,
  first: Variables,
  firstAt: TextRange,
  body: S.QueryBody,
  node: TextRange,
): Expr {
  let source = from
  let variables = first
  const names = new Set([first.parameter])
  let isDuplicate = false
  const checkName = (id: S.Identifier): void => {
    if (names.has(id.text)) {
      isDuplicate = true
      b.report(
        { code: 'csharp-name', cs: 'CS1930', message: `The range variable '${id.text}' has already been declared` },
        id,
      )
    } else if (isTaken(b, id.text)) b.report(messages.rangeConflict(id.text), id)
    names.add(id.text)
  }
  if (isTaken(b, first.parameter)) b.report(messages.rangeConflict(first.parameter), firstAt)
  const over = (expression: S.Expression, at: TextRange = expression): UnboundLambda =>
    lambda(b, [variables.parameter], variables.ranges, expression, at)
  for (const [i, clause] of body.clauses.entries()) {
    if (isDuplicate) return b.error(node)
    const isLast = i === body.clauses.length - 1
    switch (clause.kind) {
      case 'WhereClause':
        source = call(b, source, 'Where', [over(clause.condition)], clause)
        break
      case 'LetClause': {
        checkName(clause.identifier)
        source = call(b, source, 'Select', [over(letPair(variables, clause))], clause)
        variables = extended(b, variables, clause.identifier.text)
        break
      }
      case 'OrderByClause':
        clause.orderings.forEach((o, k) => {
          source = call(
            b,
            source,
            `${k === 0 ? 'OrderBy' : 'ThenBy'}${o.descending ? 'Descending' : ''}`,
            [over(o.expression)],
            o,
          )
        })
        break
      case 'FromClause': {
        checkName(clause.identifier)
        if (isDuplicate) return b.error(node)
        const inner = clause.identifier.text
        if (clause.type && withoutParentheses(clause.expression).kind === 'LambdaExpression')
          return b.fail(messages.queryTransparent('anonymous method', 'Cast'), clause.expression)
        const collection = over(clause.type ? castSyntax(clause.expression, clause.type) : clause.expression)
        if (isLast && body.selectOrGroup.kind === 'SelectClause') {
          const result = lambda(
            b,
            [variables.parameter, inner],
            variables.ranges,
            body.selectOrGroup.expression,
            clause,
          )
          source = call(b, source, 'SelectMany', [collection, result], clause)
          return continued(b, source, body, node)
        }
        const result = lambda(
          b,
          [variables.parameter, inner],
          variables.ranges,
          pair(variables, inner, null, clause.identifier),
          clause,
        )
        source = call(b, source, 'SelectMany', [collection, result], clause)
        variables = extended(b, variables, inner)
        break
      }
      case 'JoinClause': {
        checkName(clause.identifier)
        if (isDuplicate) return b.error(node)
        const inner = sourceOf(b, clause, bindSource(b, clause.inExpression))
        const joined = clause.into ?? clause.identifier
        if (clause.into) checkName(clause.into)
        const own = clause.identifier.text
        const others = [variables.parameter, ...variables.ranges.map((range) => range.name)].filter((n) => n !== own)
        const keys = [
          joinKey(b, 'left', [own], () => over(clause.left)),
          joinKey(b, 'right', others, () => lambda(b, [own], [], clause.right, clause)),
        ]
        const isResult = isLast && body.selectOrGroup.kind === 'SelectClause'
        const resultBody =
          isResult && body.selectOrGroup.kind === 'SelectClause'
            ? body.selectOrGroup.expression
            : pair(variables, joined.text, null, joined)
        const result = lambda(b, [variables.parameter, joined.text], variables.ranges, resultBody, clause)
        source = call(b, source, clause.into ? 'GroupJoin' : 'Join', [inner, ...keys, result], clause)
        if (isResult) return continued(b, source, body, node)
        variables = extended(b, variables, joined.text)
        break
      }
    }
  }
  const end = body.selectOrGroup
  if (end.kind === 'SelectClause') {
    if (body.clauses.length === 0 || !isWhole(end.expression, variables))
      source = call(b, source, 'Select', [over(end.expression)], end)
  } else {
    const by = over(end.by)
    source = call(b, source, 'GroupBy', isWhole(end.element, variables) ? [by] : [by, over(end.element)], end)
  }
  return continued(b, source, body, node)
}

function isWhole(node: S.Expression, variables: Variables): boolean {
  return node.kind === 'IdentifierName' && node.name === variables.parameter && variables.ranges.length === 0
}

function continued(b: Binder, source: Expr, body: S.QueryBody, node: TextRange): Expr {
  if (!body.continuation || isError(source.type))
    return isError(source.type) ? source : ({ ...source, start: node.start, end: node.end } as Expr)
  const { continuation } = body
  return queryBody(
    b,
    source,
    { parameter: continuation.identifier.text, ranges: [] },
    continuation.identifier,
    continuation.body,
    node,
  )
}

function withoutParentheses(node: S.Expression): S.Expression {
  return node.kind === 'ParenthesizedExpression' ? withoutParentheses(node.expression) : node
}

function castSyntax(expression: S.Expression, type: S.TypeSyntax): S.Expression {
  const at = { start: expression.start, end: expression.end }
  return {
    kind: 'InvocationExpression',
    arguments: [],
    ...at,
    expression: {
      kind: 'MemberAccessExpression',
      expression,
      operatorStart: at.start,
      ...at,
      name: {
        kind: 'GenericName',
        name: 'Cast',
        verbatim: false,
        typeArguments: [type],
        identifier: identifier('Cast', at),
        ...at,
      },
    },
  }
}
