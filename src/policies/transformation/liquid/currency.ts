import { formatDecimal } from '../../../dotnet/formatting/format-number.ts'
import type { Decimal } from '../../../dotnet/system/decimal-value.ts'
import { argument, type DotnetException } from '../../../dotnet/values/exception.ts'
import { type CurrencyFormat, currencyFormat } from './currency-cultures.ts'

/** An amount as a culture writes it; the invariant one where none is named. Throws for a culture that isn't known. */
export function currencyText(amount: Decimal, culture: string): string {
  if (culture === '') return formatDecimal(amount, 'C')
  const format = currencyFormat(culture)
  if (!format) throw unknownCulture(culture)
  const plain = formatDecimal(amount, `F${format.digits}`)
  const isNegative = plain.startsWith('-')
  const [whole = '', fraction] = plain.slice(isNegative ? 1 : 0).split('.')
  const number = grouped(whole, format) + (fraction === undefined ? '' : format.decimal + fraction)
  const parts: Readonly<Record<string, string>> = { '#': number, $: format.symbol, '-': format.minus }
  return (isNegative ? format.negative : format.positive).replace(/[#$-]/g, (part) => parts[part] ?? part)
}

function grouped(whole: string, { groups, group }: CurrencyFormat): string {
  let text = ''
  let rest = whole
  for (let i = 0; ; i++) {
    const size = groups[Math.min(i, groups.length - 1)] ?? 0
    if (size === 0 || rest.length <= size) return rest + text
    text = group + rest.slice(-size) + text
    rest = rest.slice(0, -size)
  }
}

function unknownCulture(name: string): DotnetException {
  return argument(
    /^[a-z][a-z0-9_-]*$/i.test(name)
      ? `The filter Currency doesn't know the culture '${name}'.`
      : `Culture is not supported. (Parameter 'name')\n${name} is an invalid culture identifier.`,
  )
}
