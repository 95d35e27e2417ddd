/** `bad` is a character that no token of C# starts with. */
type TokenKind =
  | 'identifier'
  | 'keyword'
  | 'number'
  | 'string'
  | 'character'
  | 'interpolated'
  | 'punctuation'
  | 'bad'
  | 'end'

/** What a numeric literal is: see `LiteralValue` in ast.ts. */
export type NumberValue =
  | { readonly literal: 'int' | 'uint' | 'float' | 'double'; readonly value: number }
  | { readonly literal: 'long' | 'ulong'; readonly value: bigint }
  | { readonly literal: 'decimal'; readonly value: string }

/** A piece of an interpolated string: resolved text, or a hole whose expression is still to be parsed. */
export type InterpolatedPiece =
  | { readonly kind: 'text'; readonly start: number; readonly end: number; readonly value: string }
  | {
      readonly kind: 'hole'
      readonly start: number
      readonly end: number
      readonly expressionStart: number
      readonly expressionEnd: number
      readonly format: string | null
    }

/** A token of C#. `text` is the keyword, the punctuation or the identifier's name with escapes resolved. */
export class Token {
  readonly kind: TokenKind
  readonly text: string
  readonly start: number
  readonly end: number
  /** A line break stands between the token before and this one. */
  readonly afterNewline: boolean
  /** An identifier written with `@`. */
  readonly verbatim: boolean
  readonly value: string | number | NumberValue | readonly InterpolatedPiece[] | null

  constructor(
    kind: TokenKind,
    text: string,
    start: number,
    end: number,
    afterNewline: boolean,
    value: Token['value'] = null,
    verbatim = false,
  ) {
    this.kind = kind
    this.text = text
    this.start = start
    this.end = end
    this.afterNewline = afterNewline
    this.value = value
    this.verbatim = verbatim
  }
}

export const keywords: ReadonlySet<string> = new Set(
  (
    'abstract as base bool break byte case catch char checked class const continue decimal default delegate do double ' +
    'else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal ' +
    'is lock long namespace new null object operator out override params private protected public readonly ref return ' +
    'sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked ' +
    'unsafe ushort using virtual void volatile while __arglist __makeref __reftype __refvalue'
  ).split(' '),
)
