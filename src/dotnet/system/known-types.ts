import { NumberStyles } from '../formatting/parse-number.ts'
import { defineClass, defineEnum, defineInterface } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { DotnetObject } from '../values/object.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    CultureInfo: DotnetObject
    MidpointRounding: number
    NormalizationForm: number
    NumberStyles: number
    StringComparison: number
    StringSplitOptions: number
    CompareOptions: number
    Base64FormattingOptions: number
    TypeCode: number
    UnicodeCategory: number
    ICloneable: object
    IDisposable: DotnetObject
  }
  interface DotnetStructs {
    MidpointRounding: true
    NormalizationForm: true
    NumberStyles: true
    StringComparison: true
    StringSplitOptions: true
    CompareOptions: true
    Base64FormattingOptions: true
    TypeCode: true
    UnicodeCategory: true
  }
}

const midpointRounding = defineEnum('System.MidpointRounding', {
  ToEven: 0,
  AwayFromZero: 1,
  ToZero: 2,
  ToNegativeInfinity: 3,
  ToPositiveInfinity: 4,
})

const stringComparison = defineEnum('System.StringComparison', {
  CurrentCulture: 0,
  CurrentCultureIgnoreCase: 1,
  InvariantCulture: 2,
  InvariantCultureIgnoreCase: 3,
  Ordinal: 4,
  OrdinalIgnoreCase: 5,
})

const stringSplitOptions = defineEnum(
  'System.StringSplitOptions',
  { None: 0, RemoveEmptyEntries: 1, TrimEntries: 2 },
  { isFlags: true },
)

const typeCode = defineEnum('System.TypeCode', {
  Empty: 0,
  Object: 1,
  DBNull: 2,
  Boolean: 3,
  Char: 4,
  SByte: 5,
  Byte: 6,
  Int16: 7,
  UInt16: 8,
  Int32: 9,
  UInt32: 10,
  Int64: 11,
  UInt64: 12,
  Single: 13,
  Double: 14,
  Decimal: 15,
  DateTime: 16,
  String: 18,
})

const base64FormattingOptions = defineEnum(
  'System.Base64FormattingOptions',
  { None: 0, InsertLineBreaks: 1 },
  { isFlags: true },
)

const normalizationForm = defineEnum('System.Text.NormalizationForm', { FormC: 1, FormD: 2, FormKC: 5, FormKD: 6 })

const numberStyles = defineEnum('System.Globalization.NumberStyles', NumberStyles, { isFlags: true })

const compareOptions = defineEnum(
  'System.Globalization.CompareOptions',
  {
    None: 0,
    IgnoreCase: 1,
    IgnoreNonSpace: 2,
    IgnoreSymbols: 4,
    IgnoreKanaType: 8,
    IgnoreWidth: 16,
    NumericOrdering: 32,
    OrdinalIgnoreCase: 0x10000000,
    StringSort: 0x20000000,
    Ordinal: 0x40000000,
  },
  { isFlags: true },
)

const unicodeCategory = defineEnum('System.Globalization.UnicodeCategory', {
  UppercaseLetter: 0,
  LowercaseLetter: 1,
  TitlecaseLetter: 2,
  ModifierLetter: 3,
  OtherLetter: 4,
  NonSpacingMark: 5,
  SpacingCombiningMark: 6,
  EnclosingMark: 7,
  DecimalDigitNumber: 8,
  LetterNumber: 9,
  OtherNumber: 10,
  SpaceSeparator: 11,
  LineSeparator: 12,
  ParagraphSeparator: 13,
  Control: 14,
  Format: 15,
  Surrogate: 16,
  PrivateUse: 17,
  ConnectorPunctuation: 18,
  DashPunctuation: 19,
  OpenPunctuation: 20,
  ClosePunctuation: 21,
  InitialQuotePunctuation: 22,
  FinalQuotePunctuation: 23,
  OtherPunctuation: 24,
  MathSymbol: 25,
  CurrencySymbol: 26,
  ModifierSymbol: 27,
  OtherSymbol: 28,
  OtherNotAssigned: 29,
})

/** The invariant culture: the only one there is. */
class InvariantCulture extends DotnetObject {
  override get dotnetType(): DotnetType {
    return typeNamed('System.Globalization.CultureInfo')
  }
  override dotnetToString(): string {
    return ''
  }
}

const invariantCulture = new InvariantCulture()

const cultureInfo = defineClass<DotnetObject>()('System.Globalization.CultureInfo', {
  implements: ['IFormatProvider'],
  members: {
    'static CultureInfo InvariantCulture { get; }': () => invariantCulture,
    'static CultureInfo CurrentCulture { get; }': () => invariantCulture,
    'static CultureInfo CurrentUICulture { get; }': () => invariantCulture,
    'string Name { get; }': () => '',
    'string ToString()': () => '',
  },
})

const contract = (fullName: string, parameters?: readonly string[]) =>
  defineInterface<unknown>()(fullName, parameters ? { parameters } : {})

/** Enumerations and interfaces that signatures of this library name, and the invariant culture. */
export const knownTypes = [
  midpointRounding,
  stringComparison,
  stringSplitOptions,
  typeCode,
  base64FormattingOptions,
  normalizationForm,
  numberStyles,
  compareOptions,
  unicodeCategory,
  cultureInfo,
  contract('System.IFormatProvider'),
  contract('System.IFormattable'),
  contract('System.IConvertible'),
  contract('System.IEquatable`1', ['T']),
]
