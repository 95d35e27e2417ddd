/** Looks ahead without consuming: is this a type, a cast, a lambda, a declaration? All take and give token indexes. */
import { isSymbol, isWord, type Parser } from './parser.ts'
import type { Token } from './token.ts'

/**
 * What a run of tokens may be: certainly a type (`must`), a type or an expression (`name`, `generic`, `tuple`,
 * `pointer`), a type or the start of a conditional (`nullable`), or no type.
 */
type ScanKind = 'none' | 'must' | 'name' | 'generic' | 'tuple' | 'pointer' | 'nullable'

/** No expression can be meant. */
export function isCertain(kind: ScanKind): boolean {
  return kind === 'must' || kind === 'nullable' || kind === 'pointer'
}

export interface Scan {
  readonly kind: ScanKind
  /** Index of the token after. */
  readonly end: number
}

const none: Scan = { kind: 'none', end: -1 }

const predefinedTypes: ReadonlySet<string> = new Set(
  'object string bool char sbyte byte short ushort int uint long ulong float double decimal void'.split(' '),
)

function tokenAt(parser: Parser, index: number): Token {
  return parser.tokens[index < 0 ? parser.tokens.length - 1 : Math.min(index, parser.tokens.length - 1)] as Token // the index is in range
}

export function symbolAt(parser: Parser, index: number, text: string): boolean {
  const token = tokenAt(parser, index)
  return token.text === text && isSymbol(token)
}

export function isPredefined(token: Token): boolean {
  return token.kind === 'keyword' && predefinedTypes.has(token.text)
}

/** Scans a type. After `is` and `as`, `?` belongs to it only where no expression follows. */
export function scanType(parser: Parser, from: number, mode: 'normal' | 'afterIs' = 'normal', depth = 0): Scan {
  if (depth > 100) return none
  let i = from
  let kind: ScanKind
  const first = tokenAt(parser, i)
  if (first.kind === 'keyword' && first.text === 'ref') {
    const readonly = symbolAt(parser, i + 1, 'readonly') ? 1 : 0
    const inner = scanType(parser, i + 1 + readonly, mode, depth + 1)
    return inner
  }
  if (isPredefined(first)) {
    kind = 'must'
    i++
  } else if (parser.isIdentifier(first)) {
    kind = 'name'
    for (;;) {
      i++
      if (symbolAt(parser, i, '<')) {
        const close = scanTypeArguments(parser, i, depth + 1)
        if (close < 0) return kind === 'name' || kind === 'generic' ? { kind, end: i } : none
        kind = 'generic'
        i = close
      }
      if (symbolAt(parser, i, '::')) kind = 'must'
      else if (!symbolAt(parser, i, '.')) break
      else if (kind === 'must') kind = 'name'
      if (!parser.isIdentifier(tokenAt(parser, i + 1))) break
      i++
    }
    if (symbolAt(parser, i, '.') || symbolAt(parser, i, '::')) return none
  } else if (symbolAt(parser, i, '(')) {
    const close = scanTuple(parser, i, depth + 1)
    if (close < 0) return none
    kind = 'tuple'
    i = close
  } else return none

  for (;;) {
    if (symbolAt(parser, i, '[')) {
      let j = i + 1
      while (symbolAt(parser, j, ',')) j++
      if (!symbolAt(parser, j, ']')) break
      kind = 'must'
      i = j + 1
    } else if (symbolAt(parser, i, '?') && kind !== 'nullable') {
      if (mode === 'afterIs' && !canFollowNullable(parser, i + 1)) break
      kind = 'nullable'
      i++
    } else if (symbolAt(parser, i, '*') && mode === 'normal') {
      kind = 'pointer'
      i++
    } else break
  }
  return { kind, end: i }
}

/** After `is T?` and `as T?`: does the `?` at the index before belong to the type, or does it start a conditional? */
export function canFollowNullable(parser: Parser, index: number): boolean {
  if (symbolAt(parser, index, '[')) {
    let close = index + 1
    while (symbolAt(parser, close, ',')) close++
    return symbolAt(parser, close, ']') && !symbolAt(parser, close + 1, ':')
  }
  const token = tokenAt(parser, index)
  if (!canStartExpression(parser, token)) return true
  if (!parser.isIdentifier(token)) return false
  if (isWord(token, 'and') || isWord(token, 'or')) return true
  const after = tokenAt(parser, index + 1)
  return (
    after.kind === 'end' ||
    isWord(after, 'when') ||
    [')', ',', ';', ']', '}'].some((text) => symbolAt(parser, index + 1, text))
  )
}

/** The index after `<A, B>` at `open`, or -1. */
function scanTypeArguments(parser: Parser, open: number, depth = 0): number {
  let i = open + 1
  for (;;) {
    const argument = scanType(parser, i, 'normal', depth + 1)
    // A type that is left out is still a list of types: what lacks is reported when it is read.
    const isOmitted = argument.kind === 'none' && (symbolAt(parser, i, ',') || symbolAt(parser, i, '>'))
    if (argument.kind === 'none' && !isOmitted) return -1
    if (!isOmitted) i = argument.end
    if (symbolAt(parser, i, ',')) i++
    else return symbolAt(parser, i, '>') ? i + 1 : -1
  }
}

/** Behind a name where a type may stand: do types follow the `<`? */
export function startsTypeArguments(parser: Parser, open: number): boolean {
  return scanTypeArguments(parser, open) >= 0
}

/** The index behind a type of tuples at `open`, or -1. */
export function scanTuple(parser: Parser, open: number, depth = 0): number {
  let i = open + 1
  let count = 0
  for (;;) {
    const element = scanType(parser, i, 'normal', depth + 1)
    if (element.kind === 'none') return -1
    count++
    i = element.end
    if (parser.isIdentifier(tokenAt(parser, i))) i++
    if (symbolAt(parser, i, ',')) i++
    else return symbolAt(parser, i, ')') && count > 1 ? i + 1 : -1
  }
}

/** `a` or `(a, b)` as designation of new variables; the index after, or -1. */
export function scanDesignation(parser: Parser, from: number): number {
  if (parser.isIdentifier(tokenAt(parser, from))) return from + 1
  if (!symbolAt(parser, from, '(')) return -1
  let i = from + 1
  if (symbolAt(parser, i, ')')) return -1
  for (;;) {
    i = scanDesignation(parser, i)
    if (i < 0) return -1
    if (symbolAt(parser, i, ',')) i++
    else return symbolAt(parser, i, ')') ? i + 1 : -1
  }
}

const genericFollowers = new Set([
  '(',
  ')',
  ']',
  '}',
  ':',
  ';',
  ',',
  '.',
  '?',
  '==',
  '!=',
  '&&',
  '||',
  '^',
  '|',
  '[',
  '=>',
])

/** In an expression: is the `<` at this index the start of type arguments rather than a comparison? */
export function isTypeArgumentList(parser: Parser, open: number): boolean {
  const close = scanTypeArguments(parser, open)
  if (close < 0) return false
  // `a < int` and `a<>` can't be comparisons.
  if (isPredefined(tokenAt(parser, open + 1)) || symbolAt(parser, open + 1, '>')) return true
  const follower = tokenAt(parser, close)
  return follower.kind === 'end' || (follower.kind === 'punctuation' && genericFollowers.has(follower.text))
}

const noOperand = new Set(['[', '^', '++', '--'])

const castFollowers = new Set(['(', '~', '!'])

/** At `(`: a cast? */
export function isCast(parser: Parser, place: 'expression' | 'pattern' = 'expression'): boolean {
  const type = scanType(parser, parser.at + 1)
  if (type.kind === 'none' || !symbolAt(parser, type.end, ')')) return false
  // In a pattern `(int)` may be all there is: only what can start an operand follows a cast.
  const operand = tokenAt(parser, type.end + 1)
  if (place === 'pattern' && (!canStartExpression(parser, operand) || noOperand.has(operand.text))) return false
  if (type.kind === 'must' || type.kind === 'nullable' || type.kind === 'pointer') return true
  const follower = tokenAt(parser, type.end + 1)
  switch (follower.kind) {
    case 'end':
      return false
    case 'punctuation':
      return castFollowers.has(follower.text)
    case 'keyword':
      return follower.text !== 'is' && follower.text !== 'as' && follower.text !== 'in' && follower.text !== 'switch'
    case 'identifier':
      return parser.isIdentifier(follower)
    default:
      return true
  }
}

/** At `(`: the index of the bracket that closes it, or -1. */
export function matchingParenthesis(parser: Parser, open: number): number {
  let depth = 0
  for (let i = open; i < parser.tokens.length; i++) {
    const token = tokenAt(parser, i)
    if (token.kind !== 'punctuation') continue
    if (token.text === '(' || token.text === '[' || token.text === '{') depth++
    else if (token.text === ')' || token.text === ']' || token.text === '}') {
      if (--depth === 0) return token.text === ')' ? i : -1
    } else if (token.text === ';' && depth === 1) return -1
  }
  return -1
}

const parameterModifiers = ['ref', 'out', 'in', 'params', 'this']

/** The index behind the modifiers of a parameter. */
function afterModifiers(parser: Parser, index: number): number {
  let i = index
  while (parameterModifiers.some((word) => word !== 'this' && symbolAt(parser, i, word))) i++
  return i
}

/** At `(`: a list of parameters, and an arrow behind it? Names or types may lack in it. */
export function isParenthesizedLambda(parser: Parser): boolean {
  const open = parser.at
  if (symbolAt(parser, open + 1, ')')) return symbolAt(parser, open + 2, '=>')
  if (symbolAt(parser, open + 1, 'params')) return true
  if (parser.isIdentifier(tokenAt(parser, open + 1)) && symbolAt(parser, open + 2, ',')) {
    let i = open + 3
    while (parser.isIdentifier(tokenAt(parser, i)) || isPredefined(tokenAt(parser, i)) || symbolAt(parser, i, ',')) i++
    if (symbolAt(parser, i, ')') && symbolAt(parser, i + 1, '=>')) return true
  }
  for (let i = open; ; ) {
    i = afterAttributes(parser, i + 1)
    const afterModifier = afterModifiers(parser, i)
    const hasModifier = afterModifier > i
    i = afterModifier
    if (hasModifier || isTypeOfParameter(parser, i)) {
      const type = scanType(parser, i)
      if (type.kind === 'none') return false
      i = type.end
    }
    if (parser.isIdentifier(tokenAt(parser, i))) i++
    if (symbolAt(parser, i, '=')) i = afterDefault(parser, i)
    if (symbolAt(parser, i, ',')) continue
    return symbolAt(parser, i, ')') && symbolAt(parser, i + 1, '=>')
  }
}

/** The index behind `[…]` lists. */
export function afterAttributes(parser: Parser, index: number): number {
  let i = index
  while (symbolAt(parser, i, '[')) {
    let depth = 0
    do {
      const token = tokenAt(parser, i++)
      if (token.kind === 'end') return i
      if (token.kind !== 'punctuation') continue
      if ('([{'.includes(token.text)) depth++
      else if (')]}'.includes(token.text)) depth--
    } while (depth > 0)
  }
  return i
}

/** In the parameters of a lambda: does a type stand here, rather than a name alone? */
export function isTypeOfParameter(parser: Parser, index: number): boolean {
  const token = tokenAt(parser, index)
  if (isPredefined(token) || symbolAt(parser, index, '(')) return true
  if (!parser.isIdentifier(token)) return false
  return ![',', ')', '=>', '{', '='].some((text) => symbolAt(parser, index + 1, text))
}

/** The index of the comma or bracket behind the default value of a parameter. */
function afterDefault(parser: Parser, equals: number): number {
  let depth = 0
  let i = equals + 1
  for (; i < parser.tokens.length; i++) {
    const { kind, text } = tokenAt(parser, i)
    if (kind !== 'punctuation') continue
    if (depth === 0 && (text === ',' || text === ')')) return i
    if (text === '(' || text === '[' || text === '{') depth++
    else if (text === ')' || text === ']' || text === '}') depth--
  }
  return i
}

/** True where an expression may start with this token. */
export function canStartExpression(parser: Parser, token: Token = parser.token): boolean {
  switch (token.kind) {
    case 'identifier':
      return parser.isIdentifier(token) || isWord(token, 'from')
    case 'number':
    case 'string':
    case 'character':
    case 'interpolated':
      return true
    case 'keyword':
      return isPredefined(token) || expressionKeywords.has(token.text)
    case 'punctuation':
      return ['(', '!', '~', '+', '-', '++', '--', '&', '*', '[', '^', '..'].includes(token.text)
    default:
      return false
  }
}

const expressionKeywords = new Set(
  'null true false this base typeof default checked unchecked new delegate sizeof throw ref stackalloc __arglist __makeref __reftype __refvalue'.split(
    ' ',
  ),
)

/** At an identifier, predefined type, `(` or `ref`: does a declaration of variables or a local function start here? */
export function isDeclaration(parser: Parser): boolean {
  const { token } = parser
  if (isPredefined(token) && !symbolAt(parser, parser.at + 1, '.') && !symbolAt(parser, parser.at + 1, '(')) return true
  if (isQueryStart(parser, true)) return false
  const type = scanType(parser, parser.at)
  if (type.kind === 'none') return false
  const after = tokenAt(parser, type.end)
  if (!parser.isIdentifier(after))
    return type.kind === 'must' && !symbolAt(parser, type.end, '.') && !isPredefined(token)
  if (type.kind === 'nullable' || type.kind === 'pointer') {
    return (
      ['=', ';', ',', '(', '<', ')'].some((follower) => symbolAt(parser, type.end + 1, follower)) ||
      symbolAt(parser, type.end + 1, 'in')
    )
  }
  return true
}

/** At `from`: does a query start here? */
export function isQueryStart(parser: Parser, mayDeclare = false): boolean {
  if (!isWord(parser.token, 'from')) return false
  const first = parser.peek(1)
  if (isPredefined(first)) return true
  if (first.kind !== 'identifier') return false
  if (symbolAt(parser, parser.at + 2, 'in')) return true
  return !(mayDeclare && [';', ',', '='].some((text) => symbolAt(parser, parser.at + 2, text)))
}
