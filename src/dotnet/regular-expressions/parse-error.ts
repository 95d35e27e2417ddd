import { definitionOf } from '../type-system/definition.ts'
import { DotnetException } from '../values/exception.ts'

/** Numbers of `RegexParseError` and the texts of the messages; `{0}` is filled in. */
const messages = {
  AlternationHasNamedCapture: [6, 'Alternation conditions do not capture and cannot be named.'],
  AlternationHasComment: [7, 'Alternation conditions cannot be comments.'],
  AlternationHasMalformedCondition: [2, 'Illegal conditional (?(...)) expression.'],
  AlternationHasMalformedReference: [
    18,
    'Conditional alternation is missing a closing parenthesis after the group number {0}.',
  ],
  AlternationHasTooManyConditions: [1, 'Too many | in (?()|).'],
  AlternationHasUndefinedReference: [19, 'Conditional alternation refers to an undefined group number {0}.'],
  CaptureGroupNameInvalid: [20, 'Invalid group name: Group names must begin with a word character.'],
  CaptureGroupOfZero: [21, 'Capture number cannot be zero.'],
  ExclusionGroupNotLast: [23, 'A subtraction must be the last element in a character class.'],
  InsufficientClosingParentheses: [26, "Not enough )'s."],
  InsufficientOpeningParentheses: [30, "Too many )'s."],
  InsufficientOrInvalidHexDigits: [8, 'Insufficient or invalid hexadecimal digits.'],
  InvalidGroupingConstruct: [16, 'Unrecognized grouping construct.'],
  InvalidUnicodePropertyEscape: [3, 'Incomplete \\p{X} character escape.'],
  MalformedNamedReference: [12, 'Malformed \\k<...> named back reference.'],
  MalformedUnicodePropertyEscape: [4, 'Malformed \\p{X} character escape.'],
  MissingControlCharacter: [14, 'Missing control character.'],
  NestedQuantifiersNotParenthesized: [28, "Nested quantifier '{0}'."],
  QuantifierAfterNothing: [29, "Quantifier '{0}' following nothing."],
  QuantifierOrCaptureGroupOutOfRange: [
    9,
    'Quantifier and capture group numbers must be less than or equal to Int32.MaxValue.',
  ],
  ReversedCharacterRange: [24, '[x-y] range in reverse order.'],
  ReversedQuantifierRange: [27, 'Illegal {x,y} with x > y.'],
  ShorthandClassInCharacterRange: [25, 'Cannot include class \\{0} in character range.'],
  UndefinedNamedReference: [10, "Reference to undefined group name '{0}'."],
  UndefinedNumberedReference: [11, 'Reference to undefined group number {0}.'],
  UnescapedEndingBackslash: [13, 'Illegal \\ at end of pattern.'],
  UnrecognizedControlCharacter: [15, 'Unrecognized control character.'],
  UnrecognizedEscape: [5, 'Unrecognized escape sequence \\{0}.'],
  UnrecognizedUnicodeProperty: [31, "Unknown property '{0}'."],
  UnterminatedBracket: [22, 'Unterminated [] set.'],
  UnterminatedComment: [17, 'Unterminated (?#...) comment.'],
} as const

export type ParseErrorName = keyof typeof messages

/** `RegexParseException`, an `ArgumentException` that knows the place. */
export class RegexParseException extends DotnetException {
  readonly error: number
  readonly offset: number

  constructor(message: string, error: number, offset: number) {
    super(definitionOf('System.Text.RegularExpressions.RegexParseException').make([]), message)
    this.error = error
    this.offset = offset
  }
}

export function parseError(pattern: string, offset: number, name: ParseErrorName, detail = ''): RegexParseException {
  const [error, text] = messages[name]
  return new RegexParseException(
    `Invalid pattern '${pattern}' at offset ${offset}. ${text.replace('{0}', () => detail)}`,
    error,
    offset,
  )
}
