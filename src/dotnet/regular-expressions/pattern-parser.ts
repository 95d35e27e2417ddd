import { type Captures, countCaptures, readOptions, skipBlank } from './capture-counter.ts'
import { caseEquivalents } from './case-folding.ts'
import { CharClass } from './char-class.ts'
import { readClass, readProperty, shorthandUnits } from './class-parser.ts'
import { EscapeReader } from './escape-reader.ts'
import { type Anchor, empty, type Node, type ParsedPattern } from './node.ts'
import { Option } from './options.ts'

type GroupKind = 'group' | 'capture' | 'atomic' | 'look' | 'referenceCondition' | 'expressionCondition'

/** A group that is open: what it is, its finished branches and the branch that is being read. */
interface OpenGroup {
  readonly kind: GroupKind
  readonly rtl: boolean
  readonly group: number
  readonly popped: number
  readonly isNegative: boolean
  /** The condition of an expression conditional, once it is read. */
  test: Node | undefined
  readonly branches: Node[]
  items: Node[]
}

const anchors: Readonly<Record<string, Anchor>> = {
  b: 'boundary',
  B: 'nonBoundary',
  A: 'beginning',
  G: 'start',
  Z: 'endZ',
  z: 'end',
}

const specials = '$()*+.?[\\^{|'
const newline = CharClass.ofRange(10, 10)
newline.isNegated = true
const everything = CharClass.ofRange(0, 0xffff)

/** Parses a pattern in .NET's syntax; throws `RegexParseException`. */
export function parsePattern(pattern: string, options: number): ParsedPattern {
  return new PatternParser(pattern, options).parse()
}

class PatternParser {
  readonly #reader: EscapeReader
  readonly #captures: Captures
  #options: number
  readonly #optionStack: number[] = []
  readonly #groups: OpenGroup[] = []
  #group: OpenGroup
  #unit: Node | undefined
  #nextGroup = 1
  /** The next parenthesis is the test of a conditional: it doesn't capture. */
  #isTestNext = false

  constructor(pattern: string, options: number) {
    this.#reader = new EscapeReader(pattern)
    this.#options = options
    this.#captures = countCaptures(pattern, options)
    this.#group = this.#open('group')
  }

  #has(option: number): boolean {
    return (this.#options & option) !== 0
  }
  get #rtl(): boolean {
    return this.#has(Option.RightToLeft)
  }
  get #isEcma(): boolean {
    return this.#has(Option.ECMAScript)
  }

  #open(kind: GroupKind, group = -1, popped = -1, isNegative = false): OpenGroup {
    return { kind, rtl: this.#rtl, group, popped, isNegative, test: undefined, branches: [], items: [] }
  }

  parse(): ParsedPattern {
    const reader = this.#reader
    let isQuantifier = false
    for (;;) {
      const wasQuantifier = isQuantifier
      isQuantifier = false
      this.#skipBlank()
      if (reader.isAtEnd) break
      const c = reader.peek()
      if (!this.#isSpecialHere()) {
        reader.at++
        this.#unit = this.#single(c.charCodeAt(0))
      } else {
        reader.at++
        if (c === '(') {
          this.#optionStack.push(this.#options)
          this.#openGroup()
          continue
        }
        if (c === '|') {
          this.#endBranch()
          continue
        }
        if ('*+?{'.includes(c)) {
          throw reader.error(wasQuantifier ? 'NestedQuantifiersNotParenthesized' : 'QuantifierAfterNothing', c)
        }
        this.#unit = this.#readSpecial(c)
        if (!this.#unit) continue
      }
      this.#skipBlank()
      if (this.#isQuantifierHere()) {
        this.#readQuantifier()
        isQuantifier = true
      }
      this.#group.items.push(this.#unit)
      this.#unit = undefined
    }
    if (this.#groups.length > 0) throw reader.error('InsufficientClosingParentheses')
    return {
      root: this.#finishGroup(this.#group),
      groupNumbers: [...this.#captures.numbers].sort((a, b) => a - b),
      groupNames: this.#captures.names,
    }
  }

  #skipBlank(): void {
    skipBlank(this.#reader, this.#options)
  }

  #isSpecialHere(): boolean {
    const c = this.#reader.peek()
    return specials.includes(c) && (c !== '{' || this.#isQuantifierHere())
  }

  /** `*`, `+`, `?`, or braces that hold a count. */
  #isQuantifierHere(): boolean {
    const c = this.#reader.peek()
    if (c === '*' || c === '+' || c === '?') return true
    return c === '{' && /^\{\d+(,\d*)?\}/.test(this.#reader.pattern.slice(this.#reader.at, this.#reader.at + 40))
  }

  #readQuantifier(): void {
    const reader = this.#reader
    const c = reader.peek()
    reader.at++
    let min = c === '+' ? 1 : 0
    let max = c === '?' ? 1 : Number.POSITIVE_INFINITY
    if (c === '{') {
      min = max = reader.readDecimal()
      if (reader.peek() === ',') {
        reader.at++
        max = reader.peek() === '}' ? Number.POSITIVE_INFINITY : reader.readDecimal()
      }
      reader.at++
    }
    this.#skipBlank()
    const isLazy = reader.peek() === '?'
    if (isLazy) reader.at++
    if (min > max) throw reader.error('ReversedQuantifierRange')
    this.#unit = { kind: 'loop', body: this.#unit ?? empty, min, max, isLazy }
  }

  #single(unit: number): Node {
    const set = CharClass.ofRange(unit, unit)
    if (this.#has(Option.IgnoreCase)) {
      for (const other of caseEquivalents(unit)) if (other !== unit) set.addRange(other, other)
    }
    return this.#setNode(set)
  }

  #setNode(set: CharClass): Node {
    return { kind: 'set', set, rtl: this.#rtl }
  }

  /** Everything special but groups, branches and quantifiers; `undefined` where a group's end makes no unit. */
  #readSpecial(c: string): Node | undefined {
    switch (c) {
      case '[':
        return this.#setNode(
          readClass(this.#reader, {
            isEcma: this.#isEcma,
            ignoreCase: this.#has(Option.IgnoreCase),
            isLenient: false,
          }),
        )
      case ')':
        return this.#closeGroup()
      case '\\':
        if (this.#reader.isAtEnd) throw this.#reader.error('UnescapedEndingBackslash')
        return this.#readBackslash()
      case '^':
        return { kind: 'anchor', anchor: this.#has(Option.Multiline) ? 'bol' : 'beginning' }
      case '$':
        return { kind: 'anchor', anchor: this.#has(Option.Multiline) ? 'eol' : 'endZ' }
      default:
        return this.#setNode(this.#has(Option.Singleline) ? everything : newline)
    }
  }

  #readBackslash(): Node {
    const reader = this.#reader
    const c = reader.peek()
    const anchor = anchors[c]
    if (anchor) {
      reader.at++
      if (!this.#isEcma || !'bB'.includes(c)) return { kind: 'anchor', anchor }
      return { kind: 'anchor', anchor: c === 'b' ? 'ecmaBoundary' : 'ecmaNonBoundary' }
    }
    const lower = c.toLowerCase()
    if ('dDsSwW'.includes(c)) {
      reader.at++
      return this.#setNode(CharClass.ofUnits(shorthandUnits(lower, this.#isEcma), c !== lower))
    }
    if (c === 'p' || c === 'P') {
      reader.at++
      return this.#setNode(CharClass.ofUnits(readProperty(reader, this.#has(Option.IgnoreCase)), c === 'P'))
    }
    return this.#readReference() ?? this.#single(reader.readCharEscape(this.#isEcma))
  }

  /** `\1`, `\k<name>`, `\<1>`, `\'name'`; `undefined` (and the old position) where it is an escaped character. */
  #readReference(): Node | undefined {
    const reader = this.#reader
    const before = reader.at
    let close = ''
    const closeFor = (c: string): string => (c === '<' ? '>' : c === "'" ? "'" : '')
    if (reader.peek() === 'k') {
      if (reader.at + 1 < reader.pattern.length) {
        reader.at++
        close = closeFor(reader.peek())
        reader.at++
      }
      if (close === '' || reader.isAtEnd) throw reader.error('MalformedNamedReference')
    } else if (closeFor(reader.peek()) !== '' && reader.at + 1 < reader.pattern.length) {
      close = closeFor(reader.peek())
      reader.at++
    }
    if (close !== '' && reader.isDigitHere()) {
      const number = reader.readDecimal()
      if (!reader.isAtEnd && reader.pattern[reader.at++] === close) {
        if (!this.#captures.numbers.has(number)) throw reader.error('UndefinedNumberedReference', String(number))
        return this.#reference(number)
      }
    } else if (close === '' && reader.peek() >= '1' && reader.peek() <= '9') {
      if (this.#isEcma) {
        const number = this.#readEcmaNumber()
        if (number >= 0) return this.#reference(number)
      } else {
        const number = reader.readDecimal()
        if (this.#captures.numbers.has(number)) return this.#reference(number)
        if (number <= 9) throw reader.error('UndefinedNumberedReference', String(number))
      }
    } else if (close !== '' && reader.isWordHere()) {
      const name = reader.readName()
      if (!reader.isAtEnd && reader.pattern[reader.at++] === close) {
        const number = this.#captures.names.get(name)
        if (number === undefined) throw reader.error('UndefinedNamedReference', name)
        return this.#reference(number)
      }
    }
    reader.at = before
    return undefined
  }

  /** The longest number of a group that was opened before. */
  #readEcmaNumber(): number {
    const reader = this.#reader
    const top = Math.max(...this.#captures.numbers) + 1
    const before = reader.at - 1
    let found = -1
    let number = Number(reader.peek())
    while (number <= top) {
      const position = this.#captures.positions.get(number)
      if (position !== undefined && position < before) found = number
      reader.at++
      if (!reader.isDigitHere()) break
      number = number * 10 + Number(reader.peek())
    }
    return found
  }

  #reference(group: number): Node {
    return {
      kind: 'backreference',
      group,
      ignoreCase: this.#has(Option.IgnoreCase),
      ecma: this.#isEcma,
      rtl: this.#rtl,
    }
  }

  #push(group: OpenGroup): void {
    this.#groups.push(this.#group)
    this.#group = group
  }

  /** After `(`. */
  #openGroup(): void {
    const reader = this.#reader
    if (reader.peek() !== '?' || reader.pattern[reader.at + 1] === ')') {
      if (this.#has(Option.ExplicitCapture) || this.#isTestNext) {
        this.#isTestNext = false
        this.#push(this.#open('group'))
      } else this.#push(this.#open('capture', this.#nextGroup++))
      return
    }
    reader.at++
    if (reader.isAtEnd) throw reader.error('InvalidGroupingConstruct')
    const c = reader.peek()
    reader.at++
    this.#isTestNext = false
    switch (c) {
      case ':':
        this.#push(this.#open('group'))
        return
      case '=':
      case '!':
        this.#options &= ~Option.RightToLeft
        this.#push(this.#open('look', -1, -1, c === '!'))
        return
      case '>':
        this.#push(this.#open('atomic'))
        return
      case "'":
      case '<':
        this.#openNamed(c)
        return
      case '(':
        this.#openCondition()
        return
      default:
        reader.at--
        // A conditional itself takes no options.
        if (this.#group.kind !== 'expressionCondition') this.#options = readOptions(reader, this.#options)
        if (reader.isAtEnd) throw reader.error('InvalidGroupingConstruct')
        reader.at++
        if (reader.pattern[reader.at - 1] === ')') {
          this.#optionStack.pop()
          return
        }
        if (reader.pattern[reader.at - 1] !== ':') throw reader.error('InvalidGroupingConstruct')
        this.#push(this.#open('group'))
    }
  }

  /** After `(?<` or `(?'`. */
  #openNamed(quote: string): void {
    const reader = this.#reader
    const close = quote === '<' ? '>' : "'"
    if (reader.isAtEnd) throw reader.error('InvalidGroupingConstruct')
    const c = reader.peek()
    if (c === '=' || c === '!') {
      reader.at++
      if (quote === "'") throw reader.error('InvalidGroupingConstruct')
      this.#options |= Option.RightToLeft
      this.#push(this.#open('look', -1, -1, c === '!'))
      return
    }
    let group = -1
    if (reader.isDigitHere()) {
      const number = reader.readDecimal()
      if (this.#captures.numbers.has(number)) group = number
      this.#expectNameEnd(close, true)
      if (group === 0) throw reader.error('CaptureGroupOfZero')
    } else if (reader.isWordHere()) {
      group = this.#captures.names.get(reader.readName()) ?? -1
      this.#expectNameEnd(close, true)
    } else if (c !== '-') throw reader.error('CaptureGroupNameInvalid')
    let popped = -1
    if ((group !== -1 || c === '-') && reader.peek() === '-' && reader.at + 1 < reader.pattern.length) {
      reader.at++
      popped = this.#readPopped(close)
    }
    if ((group !== -1 || popped !== -1) && !reader.isAtEnd && reader.pattern[reader.at++] === close) {
      this.#push(this.#open('capture', group, popped))
      return
    }
    throw reader.error('InvalidGroupingConstruct')
  }

  #readPopped(close: string): number {
    const reader = this.#reader
    if (reader.isDigitHere()) {
      const number = reader.readDecimal()
      if (!this.#captures.numbers.has(number)) throw reader.error('UndefinedNumberedReference', String(number))
      this.#expectNameEnd(close, false)
      return number
    }
    if (!reader.isWordHere()) throw reader.error('CaptureGroupNameInvalid')
    const name = reader.readName()
    const number = this.#captures.names.get(name)
    if (number === undefined) throw reader.error('UndefinedNamedReference', name)
    this.#expectNameEnd(close, false)
    return number
  }

  #expectNameEnd(close: string, mayPop: boolean): void {
    const reader = this.#reader
    if (reader.isAtEnd || reader.peek() === close || (mayPop && reader.peek() === '-')) return
    throw reader.error('CaptureGroupNameInvalid')
  }

  /** After `(?(`. */
  #openCondition(): void {
    const reader = this.#reader
    const inside = reader.at
    if (reader.isDigitHere()) {
      const number = reader.readDecimal()
      if (reader.isAtEnd || reader.pattern[reader.at++] !== ')') {
        throw reader.error('AlternationHasMalformedReference', String(number))
      }
      if (!this.#captures.numbers.has(number)) {
        throw reader.error('AlternationHasUndefinedReference', String(number))
      }
      this.#push(this.#open('referenceCondition', number))
      return
    }
    if (reader.isWordHere()) {
      const number = this.#captures.names.get(reader.readName())
      if (number !== undefined && !reader.isAtEnd && reader.pattern[reader.at++] === ')') {
        this.#push(this.#open('referenceCondition', number))
        return
      }
    }
    reader.at = inside - 1
    this.#isTestNext = true
    if (reader.pattern[inside] === '?') {
      const kind = reader.pattern[inside + 1]
      if (kind === '#') throw reader.error('AlternationHasComment')
      const after = reader.pattern[inside + 2]
      if (kind === "'" || (kind === '<' && after !== undefined && after !== '!' && after !== '=')) {
        throw reader.error('AlternationHasNamedCapture')
      }
    }
    this.#push(this.#open('expressionCondition'))
  }

  #endBranch(): void {
    const group = this.#group
    group.branches.push(sequence(group.items, this.#rtl))
    group.items = []
  }

  /** After `)`: the node of the group; `undefined` where it was the test of a conditional. */
  #closeGroup(): Node | undefined {
    const closed = this.#group
    const outer = this.#groups.pop()
    if (!outer) throw this.#reader.error('InsufficientOpeningParentheses')
    const node = this.#finishGroup(closed)
    this.#options = this.#optionStack.pop() ?? this.#options
    this.#group = outer
    if (outer.kind === 'expressionCondition' && outer.test === undefined) {
      outer.test = node
      return undefined
    }
    return node
  }

  #finishGroup(group: OpenGroup): Node {
    group.branches.push(sequence(group.items, this.#rtl))
    const [first = empty, second = empty] = group.branches
    if (group.kind === 'referenceCondition' || group.kind === 'expressionCondition') {
      if (group.branches.length > 2) throw this.#reader.error('AlternationHasTooManyConditions')
      if (group.kind === 'referenceCondition') {
        return { kind: 'referenceCondition', group: group.group, yes: first, no: second }
      }
      if (!group.test) throw this.#reader.error('AlternationHasMalformedCondition')
      return { kind: 'expressionCondition', test: group.test, yes: first, no: second }
    }
    const body: Node = group.branches.length === 1 ? first : { kind: 'alternation', nodes: group.branches }
    switch (group.kind) {
      case 'capture':
        return { kind: 'capture', body, group: group.group, popped: group.popped }
      case 'atomic':
        return { kind: 'atomic', body }
      case 'look':
        return { kind: 'look', body, isNegative: group.isNegative }
      default:
        return body
    }
  }
}

function sequence(nodes: readonly Node[], rtl: boolean): Node {
  if (nodes.length === 0) return empty
  return nodes.length === 1 && nodes[0] ? nodes[0] : { kind: 'concatenation', nodes, rtl }
}
