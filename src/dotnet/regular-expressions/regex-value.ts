import type { SerializedProperty } from '../json/object-properties.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { argumentOutOfRange, exception } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { AsciiMatcher } from './ascii-matcher.ts'
import { MatchObject } from './match-value.ts'
import { type CaptureLists, Matcher } from './matcher.ts'
import type { ParsedPattern } from './node.ts'
import { Option } from './options.ts'
import { parsePattern } from './pattern-parser.ts'
import { compile, type Program } from './program.ts'
import { unsupportedWithoutBacktracking } from './without-backtracking.ts'

/** A pattern with what finds its matches, made when first needed. */
class CompiledPattern {
  readonly parsed: ParsedPattern
  readonly #rtl: boolean
  #program: Program | undefined
  #ascii: AsciiMatcher | null | undefined

  constructor(parsed: ParsedPattern, rtl: boolean) {
    this.parsed = parsed
    this.#rtl = rtl
  }

  get program(): Program {
    this.#program ??= compile(this.parsed, this.#rtl)
    return this.#program
  }

  get ascii(): AsciiMatcher | null {
    if (this.#ascii === undefined) this.#ascii = this.#rtl ? null : AsciiMatcher.of(this.parsed)
    return this.#ascii
  }
}

/** By options, then by pattern: the text of a pattern in the policy is looked up without making another. */
const compiled = new Map<number, Map<string, CompiledPattern>>()
const mostCompiled = 500

function compiledPattern(pattern: string, options: number): CompiledPattern {
  let ofOptions = compiled.get(options)
  if (!ofOptions) {
    ofOptions = new Map()
    compiled.set(options, ofOptions)
  }
  let found = ofOptions.get(pattern)
  if (!found) {
    found = new CompiledPattern(parsePattern(pattern, options), (options & Option.RightToLeft) !== 0)
    if (ofOptions.size >= mostCompiled) ofOptions.clear()
    ofOptions.set(pattern, found)
  }
  return found
}

/** A `Regex`. */
export class RegexObject extends DotnetObject {
  readonly pattern: string
  readonly options: number
  /** Milliseconds, -1 for none. */
  readonly timeout: number
  readonly #compiled: CompiledPattern

  /** What Json.NET's own converter writes of it. */
  jsonProperties(): readonly SerializedProperty[] {
    return [
      { name: 'Pattern', type: typeNamed('System.String'), value: this.pattern },
      { name: 'Options', type: typeNamed('System.Int32'), value: this.options },
    ]
  }

  constructor(pattern: string, options = 0, timeout = -1) {
    super()
    checkOptions(options)
    if (timeout !== -1 && !(timeout > 0 && timeout < 2_147_483_647)) throw argumentOutOfRange('matchTimeout')
    this.pattern = pattern
    this.options = options
    this.timeout = timeout
    this.#compiled = compiledPattern(pattern, options)
    if ((options & Option.NonBacktracking) !== 0) {
      const construct = unsupportedWithoutBacktracking(this.#compiled.parsed.root)
      if (construct) {
        throw exception(
          'System.NotSupportedException',
          `RegexOptions.NonBacktracking is not supported in conjunction with expressions containing: '${construct}'.`,
        )
      }
    }
  }

  get dotnetType(): DotnetType {
    return typeNamed('System.Text.RegularExpressions.Regex')
  }
  override dotnetToString(): string {
    return this.pattern
  }
  get rightToLeft(): boolean {
    return (this.options & Option.RightToLeft) !== 0
  }
  get groupNumbers(): readonly number[] {
    return this.#compiled.parsed.groupNumbers
  }

  /** Names in the order of the numbers; an unnamed group is called by its number. */
  get groupNames(): string[] {
    return this.groupNumbers.map((number) => this.nameOf(number))
  }

  /** '' for a number without a group. */
  nameOf(number: number): string {
    for (const [name, own] of this.#compiled.parsed.groupNames) if (own === number) return name
    return this.groupNumbers.includes(number) ? String(number) : ''
  }

  /** -1 for a name without a group. */
  numberOf(name: string): number {
    const own = this.#compiled.parsed.groupNames.get(name)
    if (own !== undefined) return own
    const number = /^\d+$/.test(name) ? Number(name) : -1
    return this.groupNumbers.includes(number) ? number : -1
  }

  /** Where a search begins that isn't told otherwise. */
  startOf(text: string): number {
    return this.rightToLeft ? text.length : 0
  }

  isMatch(text: string, from: number): boolean {
    checkStart(text, from)
    return this.#compiled.ascii?.test(text, from) ?? this.#search(text, from) !== null
  }

  /** The first match from a position; `offset` is where `text` begins in the input. */
  match(text: string, from: number, offset = 0): MatchObject {
    checkStart(text, from)
    return this.#find(text, from, offset)
  }

  #find(text: string, from: number, offset: number, start = from): MatchObject {
    const found = this.#compiled.ascii?.find(text, from)
    const captures = found === undefined ? this.#search(text, from, start) : found
    return captures ? new MatchObject(this, text, offset, captures) : MatchObject.empty
  }

  #search(text: string, from: number, start = from): CaptureLists | null {
    return new Matcher(this.#compiled.program, text, this.timeout).find(from, start)
  }

  /** The match after one, past its end and at least one unit on. */
  next(match: MatchObject): MatchObject {
    const text = match.text
    const from = this.rightToLeft ? match.start : match.end
    if (match.start !== match.end) return this.#find(text, from, match.offset)
    if (from === (this.rightToLeft ? 0 : text.length)) return MatchObject.empty
    return this.#find(text, from + (this.rightToLeft ? -1 : 1), match.offset, from)
  }

  /** All matches in the order of the search. */
  *matches(text: string, from: number): Generator<MatchObject> {
    for (let match = this.match(text, from); match.success; match = this.next(match)) yield match
  }
}

function checkStart(text: string, from: number): void {
  if (from < 0 || from > text.length) {
    throw argumentOutOfRange('startat', 'Start index cannot be less than 0 or greater than input length.')
  }
}

const withEcma = Option.IgnoreCase | Option.Multiline | Option.Compiled | Option.CultureInvariant | Option.ECMAScript

function checkOptions(options: number): void {
  const isEcma = (options & Option.ECMAScript) !== 0
  const noBacktracking = (options & Option.NonBacktracking) !== 0
  const isWrong =
    (options & ~0x7ff) !== 0 ||
    (options & 128) !== 0 ||
    (isEcma && (options & ~withEcma) !== 0) ||
    (noBacktracking && (options & (Option.ECMAScript | Option.RightToLeft)) !== 0)
  if (isWrong) throw argumentOutOfRange('options')
}
