import { type DecimalFormat, defaultDecimalFormat } from '../functions/decimal-format.ts'
import { attributeOf, type SheetElement } from '../tree/sheet-node.ts'
import type { Scope } from './scope.ts'

/** The attributes of one character each. */
const characters = {
  'decimal-separator': 'decimalSeparator',
  'grouping-separator': 'groupingSeparator',
  'minus-sign': 'minusSign',
  percent: 'percent',
  'per-mille': 'perMille',
  'zero-digit': 'zeroDigit',
  digit: 'digit',
  'pattern-separator': 'patternSeparator',
} as const

/** Those that a picture has to tell apart. */
const distinct = [
  'decimal-separator',
  'grouping-separator',
  'percent',
  'per-mille',
  'zero-digit',
  'digit',
  'pattern-separator',
] as const

/** Takes up `xsl:decimal-format`. */
export function readDecimalFormat(element: SheetElement, scope: Scope): void {
  const name = attributeOf(element, 'name')
  const key = name ? scope.expandedName(name) : '{}'
  if (key === null) return
  const format: { -readonly [K in keyof DecimalFormat]: string } = {
    ...defaultDecimalFormat,
    infinity: attributeOf(element, 'infinity')?.value ?? defaultDecimalFormat.infinity,
    nan: attributeOf(element, 'NaN')?.value ?? defaultDecimalFormat.nan,
  }
  for (const [attributeName, field] of Object.entries(characters)) {
    const attribute = attributeOf(element, attributeName)
    if (!attribute) continue
    if ([...attribute.value].length !== 1) {
      const message = `The value of the '${attributeName}' attribute must be a single character.`
      scope.report('attribute-value', message, attribute.valueSpan)
    }
    format[field] = attribute.value
  }
  for (const [i, one] of distinct.entries()) {
    for (const other of distinct.slice(i + 1)) {
      if (format[characters[one]] !== format[characters[other]]) continue
      const message = `The '${one}' and '${other}' attributes of '${element.name}' must have distinct values.`
      scope.report(
        'attribute-value',
        message,
        (attributeOf(element, one) ?? attributeOf(element, other))?.valueSpan ?? element.span,
      )
      return
    }
  }
  const known = scope.sheet.decimalFormats.get(key)
  if (known && JSON.stringify(known) !== JSON.stringify(format)) {
    const message = `The decimal format '${name?.value ?? ''}' is declared twice with different values`
    scope.report('attribute-value', message, name?.valueSpan ?? element.span)
  }
  scope.sheet.decimalFormats.set(key, format)
}
