import { typeNamed } from '../../type-system/definition.ts'
import { charge } from '../../values/ambient.ts'
import { Box } from '../../values/box.ts'
import { argumentNull, type DotnetException } from '../../values/exception.ts'
import { readerException } from '../errors.ts'
import { addToPath } from '../path-text.ts'
import { isDigit, isIdentifier, isNumberCharacter, isWhiteSpace } from './characters.ts'
import { dateOfText } from './dates.ts'
import { NotANumber, readNumber } from './numbers.ts'
import { Token, tokenName } from './token-kind.ts'
import { refusal, type TypedStart } from './typed-start.ts'

const containerNames = ['None', 'Object', 'Array', 'Constructor']
const maxDepth = 64

/** A container that is being read: 1 object, 2 array, 3 constructor, 0 none. */
interface Place {
  readonly kind: number
  name: string | null
  index: number
}

type State =
  | 'start'
  | 'property'
  | 'objectStart'
  | 'object'
  | 'arrayStart'
  | 'array'
  | 'constructorStart'
  | 'constructor'
  | 'postValue'
  | 'finished'

/**
 * Reads JSON text token by token as Json.NET's `JsonTextReader` does: what it tolerates (single quotes, bare names,
 * comments, octal numbers, `new Date(…)`) and what it says, with path, line and position.
 */
export class TextReader {
  readonly #text: string
  readonly #end: number
  readonly #readDates: boolean
  #at = 0
  #line = 1
  #lineStart = 0
  #state: State = 'start'
  #place: Place = { kind: 0, name: null, index: -1 }
  readonly #stack: Place[] = []
  /** What a number is called that is none, until the next value was read. */
  #numberName: TypedStart['number'] = 'number'
  /** The kind of the token that was read last. */
  token: number = Token.None
  /** Its value: name, string, comment, or the boxed number, bool, date. */
  value: unknown = null
  /** The characters of a number or the text of a string that is read as something else; null for other tokens. */
  sourceText: string | null = null

  constructor(text: string | null, options: { readDates?: boolean } = {}) {
    if (text === null) throw argumentNull('s')
    this.#text = text
    this.#end = text.length
    this.#readDates = options.readDates ?? true
    charge(text.length >> 2)
  }

  get depth(): number {
    const nested = this.#stack.length
    const isStart =
      this.token === Token.StartObject || this.token === Token.StartArray || this.token === Token.StartConstructor
    return isStart || this.#place.kind === 0 ? nested : nested + 1
  }

  get path(): string {
    if (this.#place.kind === 0) return ''
    const inside = this.#state !== 'arrayStart' && this.#state !== 'objectStart' && this.#state !== 'constructorStart'
    let path = ''
    for (const place of inside ? [...this.#stack, this.#place] : this.#stack) {
      path = addToPath(path, place.kind === 1 ? (place.name ?? '') : place.index)
    }
    return path
  }

  /** A `JsonReaderException` at this place. */
  error(message: string, inner: DotnetException | null = null): DotnetException {
    return readerException(message, this.path, this.place(), inner)
  }

  /** True when the container that is being read is an array. */
  get isInArray(): boolean {
    return this.#place.kind === 2
  }

  /** A `JsonSerializationException` at this place. */
  serializationError(message: string): DotnetException {
    return readerException(message, this.path, this.place(), null, 'JsonSerializationException')
  }

  /** Line and position in it of the character behind the last token. */
  get line(): number {
    return this.#line
  }

  get position(): number {
    return this.#at - this.#lineStart
  }

  place(): { line: number; position: number } {
    const position = this.#at - this.#lineStart
    const line = this.#state === 'start' && position === 0 && this.token !== Token.Comment ? 0 : this.#line
    return { line, position }
  }

  /** Reads the next token; false at the end of the text. */
  read(): boolean {
    for (;;) {
      switch (this.#state) {
        case 'start':
        case 'property':
        case 'array':
        case 'arrayStart':
        case 'constructor':
        case 'constructorStart':
          return this.#parseValue()
        case 'object':
        case 'objectStart':
          return this.#parseObject()
        case 'postValue':
          if (this.#parsePostValue()) return true
          break
        default:
          return this.#readAfterEnd()
      }
    }
  }

  /** Refuses a value that can't be read as a type at once, by its first characters. */
  readAs(start: TypedStart): void {
    this.#numberName = start.number
    this.#eatWhiteSpace()
    if (this.#state === 'postValue' && this.#code() === 44) {
      this.#parsePostValue()
      this.#eatWhiteSpace()
    }
    if (this.#state === 'postValue' || this.#state === 'finished') return
    if (this.#code() === 93 && this.isInArray) return
    const refused = refusal(this.#text, this.#at, start)
    if (!refused) return
    this.#at += refused.ahead
    // A comma stands for a value that is left out.
    if (refused.character === ',') this.#setValue(Token.Undefined, null)
    throw this.error(`Unexpected character encountered while parsing value: ${refused.character}.`)
  }

  /** Passes over comments. */
  moveToContent(): void {
    while (this.token === Token.None || this.token === Token.Comment) if (!this.read()) return
  }

  #readAfterEnd(): boolean {
    if (this.#at < this.#end) {
      this.#eatWhiteSpace()
      if (this.#at >= this.#end) {
        this.token = Token.None
        return false
      }
      const c = this.#code()
      if (c === 47) {
        this.#parseComment()
        return true
      }
      throw this.error(`Additional text encountered after finished reading JSON content: ${this.#character()}.`)
    }
    this.token = Token.None
    return false
  }

  #code(): number {
    return this.#at < this.#end ? this.#text.charCodeAt(this.#at) : 0
  }

  #character(): string {
    return this.#at < this.#end ? (this.#text[this.#at] ?? '') : '\0'
  }

  #newLine(): void {
    this.#line++
    this.#lineStart = this.#at
  }

  #carriageReturn(): void {
    this.#at++
    if (this.#at + 1 <= this.#end && this.#code() === 10) this.#at++
    this.#newLine()
  }

  #lineFeed(): void {
    this.#at++
    this.#newLine()
  }

  /** Passes over one white space character; false where there is none. */
  #skipBlank(c: number): boolean {
    if (c === 32 || c === 9) this.#at++
    else if (c === 13) this.#carriageReturn()
    else if (c === 10) this.#lineFeed()
    else if (isWhiteSpace(c) || (c === 0 && this.#at < this.#end)) this.#at++
    else return false
    return true
  }

  #eatWhiteSpace(): void {
    while (this.#at < this.#end && this.#skipBlank(this.#code()));
  }

  #setContainer(token: number, kind: number, state: State, value: unknown = null): void {
    this.token = token
    this.value = value
    this.#state = state
    this.#finishValue()
    if (this.#place.kind !== 0) {
      this.#stack.push(this.#place)
      this.#place = { kind, name: null, index: -1 }
      if (this.#stack.length + 1 > maxDepth) throw this.error(`The reader's MaxDepth of ${maxDepth} has been exceeded.`)
    } else this.#place = { kind, name: null, index: -1 }
  }

  #setValue(token: number, value: unknown): void {
    if (token !== Token.Date) this.sourceText = null
    this.token = token
    this.value = value
    this.#postValue()
    this.#finishValue()
  }

  #postValue(): void {
    this.#state = this.#place.kind === 0 ? 'finished' : 'postValue'
  }

  #finishValue(): void {
    if (this.#place.kind >= 2) this.#place.index++
  }

  #setEnd(token: number): void {
    this.token = token
    this.value = null
    const { kind } = this.#place
    this.#place = this.#stack.pop() ?? { kind: 0, name: null, index: -1 }
    if (kind !== token - Token.EndObject + 1) {
      throw this.error(`JsonToken ${tokenName(token)} is not valid for closing JsonType ${containerNames[kind]}.`)
    }
    this.#postValue()
  }

  #parseObject(): boolean {
    while (this.#at < this.#end) {
      const c = this.#code()
      if (c === 125) {
        this.#setEnd(Token.EndObject)
        this.#at++
        return true
      }
      if (c === 47) {
        this.#parseComment()
        return true
      }
      if (!this.#skipBlank(c)) return this.#parseProperty(c)
    }
    return false
  }

  #parseProperty(first: number): boolean {
    let name: string
    if (first === 34 || first === 39) {
      this.#at++
      name = this.#readString(first)
    } else if (isIdentifier(first)) name = this.#readBareName()
    else throw this.error(`Invalid property identifier character: ${this.#character()}.`)
    this.#eatWhiteSpace()
    if (this.#code() !== 58) {
      throw this.error(`Invalid character after parsing property name. Expected ':' but got: ${this.#character()}.`)
    }
    this.#at++
    this.token = Token.PropertyName
    this.value = name
    this.#state = 'property'
    this.#place.name = name
    return true
  }

  #readBareName(): string {
    const start = this.#at
    while (this.#at < this.#end) {
      const c = this.#code()
      if (isIdentifier(c)) this.#at++
      else if (isWhiteSpace(c) || c === 58 || c === 0) return this.#text.slice(start, this.#at)
      else throw this.error(`Invalid JavaScript property identifier character: ${this.#character()}.`)
    }
    throw this.error('Unexpected end while parsing unquoted property name.')
  }

  #parsePostValue(): boolean {
    for (;;) {
      if (this.#at >= this.#end) {
        this.#state = 'finished'
        return false
      }
      const c = this.#code()
      switch (c) {
        case 125:
          this.#at++
          this.#setEnd(Token.EndObject)
          return true
        case 93:
          this.#at++
          this.#setEnd(Token.EndArray)
          return true
        case 41:
          this.#at++
          this.#setEnd(Token.EndConstructor)
          return true
        case 47:
          this.#parseComment()
          return true
        case 44:
          this.#at++
          this.#state = (['finished', 'object', 'array', 'constructor'] as const)[this.#place.kind] ?? 'finished'
          return false
        default:
          if (!this.#skipBlank(c)) {
            throw this.error(`After parsing a value an unexpected character was encountered: ${this.#character()}.`)
          }
      }
    }
  }

  #parseValue(): boolean {
    while (this.#at < this.#end) {
      const c = this.#code()
      switch (c) {
        case 34:
        case 39:
          this.#at++
          this.#stringValue(this.#readString(c))
          return true
        case 116:
          this.#literal('true', Token.Boolean, true, 'boolean')
          return true
        case 102:
          this.#literal('false', Token.Boolean, false, 'boolean')
          return true
        case 110:
          return this.#parseN()
        case 78:
          this.#special('NaN', Number.NaN)
          return true
        case 73:
          this.#special('Infinity', Number.POSITIVE_INFINITY)
          return true
        case 45:
          if (this.#text.charCodeAt(this.#at + 1) === 73) this.#special('-Infinity', Number.NEGATIVE_INFINITY)
          else this.#parseNumber()
          return true
        case 47:
          this.#parseComment()
          return true
        case 117:
          this.#literal('undefined', Token.Undefined, null, 'undefined')
          return true
        case 123:
          this.#at++
          this.#setContainer(Token.StartObject, 1, 'objectStart')
          return true
        case 91:
          this.#at++
          this.#setContainer(Token.StartArray, 2, 'arrayStart')
          return true
        case 93:
          this.#at++
          this.#setEnd(Token.EndArray)
          return true
        case 44:
          // The comma stays: after the value that is missing it is read as the separator.
          this.#setValue(Token.Undefined, null)
          return true
        case 41:
          this.#at++
          this.#setEnd(Token.EndConstructor)
          return true
        default:
          if (this.#skipBlank(c)) break
          if (isDigit(c) || c === 46) {
            this.#parseNumber()
            return true
          }
          throw this.error(`Unexpected character encountered while parsing value: ${this.#character()}.`)
      }
    }
    return false
  }

  #parseN(): boolean {
    if (this.#at + 1 >= this.#end) {
      this.#at++
      throw this.error('Unexpected end when reading JSON.')
    }
    const next = this.#text.charCodeAt(this.#at + 1)
    if (next === 117) this.#literal('null', Token.Null, null, 'null')
    else if (next === 101) this.#parseConstructor()
    else throw this.error(`Unexpected character encountered while parsing value: ${this.#character()}.`)
    return true
  }

  /** Reads the word and looks that a separator follows; false leaves the position where they part. */
  #match(word: string): boolean {
    if (this.#at + word.length > this.#end) {
      this.#at = this.#end
      throw this.error('Unexpected end when reading JSON.')
    }
    for (let i = 0; i < word.length; i++) {
      if (this.#text.charCodeAt(this.#at + i) !== word.charCodeAt(i)) {
        this.#at += i
        return false
      }
    }
    this.#at += word.length
    if (this.#at >= this.#end) return true
    const c = this.#code()
    if (c === 0 || c === 125 || c === 93 || c === 44) return true
    if (c === 47) return /^[*/]/.test(this.#text.slice(this.#at + 1, this.#at + 2))
    if (c === 41) return this.#state === 'constructor' || this.#state === 'constructorStart'
    return isWhiteSpace(c)
  }

  #literal(word: string, token: number, value: unknown, name: string): void {
    if (!this.#match(word)) throw this.error(`Error parsing ${name} value.`)
    this.#setValue(token, token === Token.Boolean ? new Box(typeNamed('System.Boolean'), value) : value)
  }

  #special(word: string, value: number): void {
    if (!this.#match(word)) throw this.error(`Error parsing ${word} value.`)
    this.#setValue(Token.Float, new Box(typeNamed('System.Double'), value))
  }

  #parseConstructor(): void {
    if (!this.#match('new')) throw this.error('Unexpected content while parsing JSON.')
    this.#eatWhiteSpace()
    const start = this.#at
    while (this.#at < this.#end && /[\p{L}\p{Nd}]/u.test(this.#character())) this.#at++
    if (this.#at >= this.#end) throw this.error('Unexpected end while parsing constructor.')
    const name = this.#text.slice(start, this.#at)
    if (this.#code() !== 40 && !this.#skipBlank(this.#code())) {
      throw this.error(`Unexpected character while parsing constructor: ${this.#character()}.`)
    }
    this.#eatWhiteSpace()
    if (this.#code() !== 40) throw this.error(`Unexpected character while parsing constructor: ${this.#character()}.`)
    this.#at++
    this.#setContainer(Token.StartConstructor, 3, 'constructorStart', name)
  }

  #parseNumber(): void {
    const start = this.#at
    while (this.#at < this.#end) {
      const c = this.#code()
      if (isNumberCharacter(c)) this.#at++
      else if (isWhiteSpace(c) || c === 44 || c === 125 || c === 93 || c === 41 || c === 47 || c === 0) break
      else throw this.error(`Unexpected character encountered while parsing number: ${this.#character()}.`)
    }
    const text = this.#text.slice(start, this.#at)
    this.sourceText = text
    this.#postValue()
    this.#finishValue()
    if (text.length > 380 && /^-?\d+$/.test(text)) throw this.error(`JSON integer ${text} is too large to parse.`)
    try {
      const box = readNumber(text)
      this.token = box.type.fullName === 'System.Double' ? Token.Float : Token.Integer
      this.value = box
    } catch (error) {
      if (!(error instanceof NotANumber)) throw error
      throw this.error(`Input string '${text}' is not a valid ${this.#numberName}.`, error.inner)
    }
  }

  #stringValue(text: string): void {
    const date = this.#readDates ? dateOfText(text) : undefined
    this.sourceText = date ? text : null
    if (date) this.#setValue(Token.Date, new Box(typeNamed('System.DateTime'), date))
    else this.#setValue(Token.String, text)
  }

  #parseComment(): void {
    this.#at++
    if (this.#at + 1 >= this.#end) throw this.error('Unexpected end while parsing comment.')
    const c = this.#code()
    if (c !== 42 && c !== 47) throw this.error(`Error parsing comment. Expected: *, got ${this.#character()}.`)
    const isLine = c === 47
    this.#at++
    const start = this.#at
    for (;;) {
      if (this.#at >= this.#end) {
        if (!isLine) throw this.error('Unexpected end while parsing comment.')
        break
      }
      const next = this.#code()
      if (isLine && (next === 10 || next === 13)) break
      if (next === 13) this.#carriageReturn()
      else if (next === 10) this.#lineFeed()
      else if (!isLine && next === 42 && this.#text.charCodeAt(this.#at + 1) === 47) {
        this.token = Token.Comment
        this.value = this.#text.slice(start, this.#at)
        this.#at += 2
        return
      } else this.#at++
    }
    this.token = Token.Comment
    this.value = this.#text.slice(start, this.#at)
  }

  /** Reads up to the closing quote; the position stands behind the opening one. */
  #readString(quote: number): string {
    const text = this.#text
    let from = this.#at
    let result = ''
    for (let i = from; ; ) {
      if (i >= this.#end) {
        this.#at = i
        throw this.error(`Unterminated string. Expected delimiter: ${String.fromCharCode(quote)}.`)
      }
      const c = text.charCodeAt(i)
      if (c === quote) {
        this.#at = i + 1
        return result + text.slice(from, i)
      }
      if (c === 92) {
        result += text.slice(from, i)
        this.#at = i + 1
        result += this.#readEscape(quote)
        i = this.#at
        from = i
      } else if (c === 13 || c === 10) {
        this.#at = i
        if (c === 13) this.#carriageReturn()
        else this.#lineFeed()
        i = this.#at
      } else i++
    }
  }

  #readEscape(quote: number): string {
    if (this.#at >= this.#end)
      throw this.error(`Unterminated string. Expected delimiter: ${String.fromCharCode(quote)}.`)
    const c = this.#character()
    this.#at++
    switch (c) {
      case 'b':
        return '\b'
      case 't':
        return '\t'
      case 'n':
        return '\n'
      case 'f':
        return '\f'
      case 'r':
        return '\r'
      case '\\':
      case '"':
      case "'":
      case '/':
        return c
      case 'u':
        return this.#readSurrogates(this.#readUnicode())
      default:
        throw this.error(`Bad JSON escape sequence: \\${c}.`)
    }
  }

  /** A lone surrogate becomes U+FFFD; a pair of escapes is kept. */
  #readSurrogates(first: number): string {
    if (first >= 0xdc00 && first <= 0xdfff) return '\ufffd'
    if (first < 0xd800 || first > 0xdfff) return String.fromCharCode(first)
    if (!this.#text.startsWith('\\u', this.#at)) return '\ufffd'
    this.#at += 2
    const second = this.#readUnicode()
    if (second >= 0xdc00 && second <= 0xdfff) return String.fromCharCode(first, second)
    if (second >= 0xd800 && second <= 0xdbff) return `\ufffd${this.#readSurrogates(second)}`
    return `\ufffd${String.fromCharCode(second)}`
  }

  #readUnicode(): number {
    if (this.#at + 4 > this.#end) throw this.error('Unexpected end while parsing Unicode escape sequence.')
    const digits = this.#text.slice(this.#at, this.#at + 4)
    if (!/^[0-9a-f]{4}$/i.test(digits)) throw this.error(`Invalid Unicode escape sequence: \\u${digits}.`)
    this.#at += 4
    return Number.parseInt(digits, 16)
  }
}
