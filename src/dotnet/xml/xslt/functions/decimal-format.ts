/** The characters of `format-number`: `xsl:decimal-format`. */
export interface DecimalFormat {
  readonly decimalSeparator: string
  readonly groupingSeparator: string
  readonly infinity: string
  readonly minusSign: string
  readonly nan: string
  readonly percent: string
  readonly perMille: string
  readonly zeroDigit: string
  readonly digit: string
  readonly patternSeparator: string
}

export const defaultDecimalFormat: DecimalFormat = {
  decimalSeparator: '.',
  groupingSeparator: ',',
  infinity: 'Infinity',
  minusSign: '-',
  nan: 'NaN',
  percent: '%',
  perMille: '\u2030',
  zeroDigit: '0',
  digit: '#',
  patternSeparator: ';',
}
