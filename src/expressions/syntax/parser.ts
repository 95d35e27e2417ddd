import { reportAfterBody } from './after-body.ts'
import type { Block, Expression, Identifier } from './ast.ts'
import { parseFullExpression } from './expressions.ts'
import type { CSharpFinding } from './finding.ts'
import { needsVersion, tokenize } from './lexer.ts'
import { parseParenthesis } from './primary.ts'
import { isCertain, scanType, symbolAt } from './scan.ts'
import { parseBlockStatement } from './statements.ts'
import type { Token } from './token.ts'

/** What was read, whatever was wrong with it: with errors among the findings the tree has gaps. */
export interface ParseResult<T> {
  readonly root: T
  readonly findings: readonly CSharpFinding[]
  /** Errors of code that could be read: the compiler tells them beside those of its meaning. */
  readonly later: readonly CSharpFinding[]
}

/** Parses `(…)`, the code of `@(…)`: one expression in its bracket. The root is what stands within. */
export function parseExpression(code: string): ParseResult<Expression> {
  const parser = new Parser(code)
  if (!parser.is('(')) {
    parser.expect('(')
    return parser.result(parseFullExpression(parser))
  }
  // A type in brackets is a cast that lacks its operand.
  const type = scanType(parser, 1)
  const isType = isCertain(type.kind) && !symbolAt(parser, 1, 'ref') && !hasMisplacedAlias(parser, type.end)
  if (isType && symbolAt(parser, type.end, ')') && type.end === parser.tokens.length - 2) {
    const { start, end } = parser.peek(1)
    if (parser.peek(1).text === 'void')
      parser.error('CS1547', "Keyword 'void' cannot be used in this context", start, end)
    parser.error('CS1525', "Invalid expression term ';'", code.length, code.length)
    return parser.result({ kind: 'MissingExpression', start, end: code.length })
  }
  // Several values in the bracket are a tuple, as if it stood within an expression.
  const whole = parseParenthesis(parser)
  const root = whole.kind === 'ParenthesizedExpression' ? whole.expression : whole
  if (parser.token.kind !== 'end') parser.expect(';')
  return parser.result(root)
}

/** `a.b::c`: only the first name can be an alias. */
function hasMisplacedAlias(parser: Parser, end: number): boolean {
  return parser.tokens.slice(3, end).some((token) => token.text === '::' && isSymbol(token))
}

/** Parses `{…}`, the code of `@{…}`: a method body. */
export function parseBlock(code: string): ParseResult<Block> {
  const parser = new Parser(code)
  const root = parseBlockStatement(parser)
  if (parser.token.kind !== 'end') reportAfterBody(parser)
  return parser.result(root)
}

/** Parses `(…)` or `{…}`, whichever it is. */
export function parse(code: string): ParseResult<Expression | Block> {
  return code.trimStart().startsWith('{') ? parseBlock(code) : parseExpression(code)
}

interface Mark {
  readonly at: number
  readonly lastEnd: number
  readonly findings: number
  readonly later: number
  readonly lastErrorAt: number
}

const maximumNesting = 250

const queryWords = new Set('from where select group into orderby join let on equals by ascending descending'.split(' '))

const expected: Readonly<Record<string, readonly [cs: string, message: string]>> = {
  ';': ['CS1002', '; expected'],
  ')': ['CS1026', ') expected'],
  '{': ['CS1514', '{ expected'],
  '}': ['CS1513', '} expected'],
}

/** The tokens of one expression with a position, and the findings so far. The grammar stands in functions over it. */
export class Parser {
  readonly code: string
  readonly findings: CSharpFinding[]
  readonly tokens: readonly Token[]
  /** Index of the current token. */
  at = 0
  /** The current token. */
  token: Token
  /** End of the token before. */
  lastEnd: number
  /** Reads a hole of an interpolated string: no statement follows in it. */
  isHole = false
  /** Within an async function, where `await` is an operator. */
  isAsync = false
  /** Above zero within the variables of a declaration, where the compiler takes a `:` for the end of what is broken. */
  declarators = 0
  /** Above zero within a query: then its words are no identifiers. */
  queries = 0
  /** What the compiler says only of code that it could parse. */
  readonly later: CSharpFinding[]
  /** Of characters that start no token: told behind what was expected in their place. */
  readonly badTokens: CSharpFinding[]
  #nesting: number
  #lastErrorAt = -1
  #abandoned = false
  /** A comment isn't closed: what lacks at the end stands in it. */
  readonly #isCut: boolean

  /** Reads the whole code, or the part of it that a hole of an interpolated string is. */
  constructor(code: string, part: { from: number; to: number; outer: Parser | null } | null = null) {
    this.code = code
    this.findings = part?.outer?.findings ?? []
    this.later = part?.outer?.later ?? []
    this.badTokens = part?.outer?.badTokens ?? []
    this.#nesting = part?.outer?.nesting ?? 0
    this.tokens = tokenize(
      code,
      part?.from ?? 0,
      part?.to ?? code.length,
      (finding) => (finding.code === 'csharp-version' ? this.later : this.findings).push(finding),
      (finding) => this.badTokens.push(finding),
    )
    this.#isCut = this.findings.some((finding) => finding.cs === 'CS1035')
    this.token = this.tokens[0] as Token // there is always an end token
    this.lastEnd = this.token.start
  }

  get nesting(): number {
    return this.#nesting
  }

  result<T>(root: T): ParseResult<T> {
    const byPlace = (list: CSharpFinding[]): CSharpFinding[] => list.sort((a, b) => a.start - b.start)
    const findings = byPlace([...this.findings, ...this.badTokens])
    return { root, findings, later: findings.length > 0 ? [] : byPlace(this.later) }
  }

  /** Where reading is, to come back to if it leads nowhere. */
  mark(): Mark {
    return {
      at: this.at,
      lastEnd: this.lastEnd,
      findings: this.findings.length,
      later: this.later.length,
      lastErrorAt: this.#lastErrorAt,
    }
  }

  /** Forgets what was read and reported since. */
  reset(mark: Mark): void {
    this.seek(mark.at)
    this.lastEnd = mark.lastEnd
    this.findings.length = mark.findings
    this.later.length = mark.later
    this.#lastErrorAt = mark.lastErrorAt
  }

  hasErrorsSince(mark: Mark): boolean {
    return this.findings.length > mark.findings
  }

  peek(distance: number): Token {
    return this.tokens[Math.min(this.at + distance, this.tokens.length - 1)] as Token // the index is in range
  }

  next(): Token {
    const token = this.token
    this.lastEnd = token.end
    this.seek(this.at + 1)
    return token
  }

  /** Goes to the token of an index without consuming. */
  seek(at: number): void {
    this.at = Math.min(at, this.tokens.length - 1)
    this.token = this.tokens[this.at] as Token // the index is in range
  }

  /** True at this keyword or punctuation. */
  is(text: string): boolean {
    return this.token.text === text && isSymbol(this.token)
  }

  /** True at this contextual keyword. */
  isWord(word: string): boolean {
    return isWord(this.token, word)
  }

  take(text: string): boolean {
    if (!this.is(text)) return false
    this.next()
    return true
  }

  isIdentifier(token: Token = this.token): boolean {
    return token.kind === 'identifier' && !(this.queries > 0 && !token.verbatim && queryWords.has(token.text))
  }

  expect(text: string): boolean {
    if (this.take(text)) return true
    const [cs, message] = expected[text] ?? ['CS1003', `Syntax error, '${text}' expected`]
    this.errorHere(cs, message)
    return false
  }

  expectWord(word: string, cs: string): void {
    if (this.isWord(word)) this.next()
    else this.errorHere(cs, `Expected contextual keyword '${word}'`)
  }

  /** The identifier at the current token; where there is none, a nameless one and an error. */
  identifier(): Identifier {
    if (this.isIdentifier()) {
      const token = this.next()
      return { text: token.text, verbatim: token.verbatim, start: token.start, end: token.end }
    }
    const { kind, text } = this.token
    if (kind === 'identifier') this.errorHere('CS1525', `Invalid expression term '${text}'`)
    else this.errorHere('CS1001', 'Identifier expected')
    return { text: '', verbatim: false, start: this.lastEnd, end: this.lastEnd }
  }

  error(cs: string, message: string, start: number, end: number): void {
    if (this.#abandoned || this.#lastErrorAt === start || (this.token.kind === 'end' && this.#isCut)) return
    this.#lastErrorAt = start
    this.findings.push({ code: 'csharp-syntax', cs, severity: 'error', message, start, end })
  }

  /** Reports something missing: at the current token, or after the last one where a line ends in between. */
  errorHere(cs: string, message: string): void {
    if (this.token.afterNewline || this.token.kind === 'end') this.error(cs, message, this.lastEnd, this.lastEnd)
    else this.error(cs, message, this.token.start, this.token.end)
  }

  /** Syntax of a later version of the language: the compiler reads it, and refuses it when it looks for its meaning. */
  version(what: string, needs: string, start: number, end: number, cs?: string): void {
    if (this.#abandoned) return
    const finding = needsVersion(what, needs, start, end)
    this.later.push(cs === undefined ? finding : { ...finding, cs })
  }

  errorLater(cs: string, message: string, start: number, end: number): void {
    this.later.push({ code: 'csharp-syntax', cs, severity: 'error', message, start, end })
  }

  forbidden(message: string, start: number, end: number, cs?: string): void {
    if (this.#abandoned) return
    this.findings.push({
      code: 'csharp-forbidden',
      severity: 'error',
      message,
      start,
      end,
      ...(cs === undefined ? {} : { cs }),
    })
  }

  /** Unsafe code: the compiler reads it, and refuses it when it looks for its meaning. */
  unsafe(what: string, start: number, end: number, cs: string): void {
    const message = `${what}: policy expressions have no unsafe code`
    this.later.push({ code: 'csharp-forbidden', cs, severity: 'error', message, start, end })
  }

  /** Runs one level of the grammar; past a fixed depth it gives up on the rest of the code with one error. */
  nest<T>(parse: () => T): T {
    if (++this.#nesting > maximumNesting) this.abandon()
    try {
      return parse()
    } finally {
      this.#nesting--
    }
  }

  /** Ends reading: the expression is too deep to be compiled. */
  abandon(): void {
    if (this.#abandoned) return
    this.#lastErrorAt = -1
    this.error('CS8078', 'An expression is too long or complex to compile', this.token.start, this.token.end)
    this.#abandoned = true
    this.seek(this.tokens.length - 1)
  }

  /** Skips from an opening bracket to behind the one that closes it. */
  skipBrackets(): void {
    let depth = 0
    while (this.token.kind !== 'end') {
      const token = this.next()
      if (token.kind !== 'punctuation') continue
      if ('([{'.includes(token.text)) depth++
      else if (')]}'.includes(token.text) && --depth <= 0) return
    }
  }
}

export function isSymbol(token: Token): boolean {
  return token.kind === 'punctuation' || token.kind === 'keyword'
}

export function isWord(token: Token, word: string): boolean {
  return token.kind === 'identifier' && token.text === word && !token.verbatim
}
