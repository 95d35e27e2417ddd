import { htmlEncode } from '../../../dotnet/net/html-coding.ts'
import { urlDecode, urlEncode } from '../../../dotnet/net/url-coding.ts'
import { RegexObject } from '../../../dotnet/regular-expressions/regex-value.ts'
import { replaceMatches } from '../../../dotnet/regular-expressions/replace.ts'
import { expandReplacement, parseReplacement } from '../../../dotnet/regular-expressions/replacement.ts'
import { lowerInvariant, upperInvariant } from '../../../dotnet/text/case-mapping.ts'
import { trim } from '../../../dotnet/text/string-trim.ts'
import type { Filter } from './filter.ts'
import { countOf } from './numbers.ts'
import { textOf } from './value.ts'

/** A filter over text: null stays null, anything else is printed first. */
const onText =
  (filter: (text: string, ...args: readonly unknown[]) => unknown): Filter =>
  (value, ...args) =>
    value === null || value === undefined ? null : filter(textOf(value), ...args)

const whole = (value: unknown, otherwise: number): number => (value === undefined ? otherwise : countOf(value))

/** `TextInfo.ToTitleCase` of the invariant culture: words in capitals alone stay. */
function titleCase(text: string): string {
  return text.replace(/[\p{L}\p{M}][\p{L}\p{M}\p{N}']*/gu, (word) =>
    word.length > 1 && word === upperInvariant(word)
      ? word
      : upperInvariant(word[0] as string) + lowerInvariant(word.slice(1)),
  )
}

/** `Regex.Replace`: DotLiquid takes what is sought for a pattern, here with substitutions such as `$1`. */
function replacePattern(text: string, pattern: string, replacement: string): string {
  if (pattern === '') return text
  const regex = new RegexObject(pattern)
  const parts = parseReplacement(replacement, regex)
  return replaceMatches(regex, text, (match) => expandReplacement(parts, match), -1, 0)
}

/** The first match of a pattern gives way to text as it is. */
function replaceOnce(text: string, pattern: string, replacement: string): string {
  return pattern === '' ? text : replaceMatches(new RegexObject(pattern), text, () => replacement, 1, 0)
}

const replaceEvery = (text: string, search: string, replacement: string): string =>
  search === '' ? text : text.replaceAll(search, () => replacement)

const hiddenHtml = /<script[\s\S]*?<\/script>|<!--[\s\S]*?-->|<style[\s\S]*?<\/style>/g

export const textFilters: Readonly<Record<string, Filter>> = {
  Append: (value, suffix) => textOf(value) + textOf(suffix),
  Capitalize: onText(titleCase),
  Downcase: onText(lowerInvariant),
  Escape: onText(htmlEncode),
  H: onText(htmlEncode),
  Lstrip: onText((text) => trim(text, 'start')),
  NewlineToBr: onText((text) => text.replace(/\r?\n/g, '<br />$&')),
  Prepend: (value, prefix) => textOf(prefix) + textOf(value),
  Remove: onText((text, search) => (trim(text) === '' ? text : replaceEvery(text, textOf(search), ''))),
  RemoveFirst: onText((text, search) => (trim(text) === '' ? text : replaceOnce(text, textOf(search), ''))),
  Replace: onText((text, search, replacement) => replacePattern(text, textOf(search), textOf(replacement))),
  ReplaceFirst: onText((text, search, replacement) => replaceOnce(text, textOf(search), textOf(replacement))),
  Rstrip: onText((text) => trim(text, 'end')),
  Split: onText((text, separator) =>
    text.trim() === ''
      ? [text]
      : (textOf(separator) === '' ? [text] : text.split(textOf(separator))).filter((part) => part !== ''),
  ),
  Strip: onText((text) => trim(text)),
  StripHtml: onText((text) => text.replace(hiddenHtml, '').replace(/<[^\n]*?>/g, '')),
  StripNewlines: onText((text) => text.replace(/\r?\n/g, '')),
  Truncate: onText((text, length, mark) => {
    const most = whole(length, 50)
    const ending = mark === undefined ? '...' : textOf(mark)
    return text.length > most ? text.slice(0, Math.max(0, most - ending.length)) + ending : text
  }),
  TruncateWords: onText((text, count, mark) => {
    const most = Math.max(0, whole(count, 15))
    const words = text === '' ? [] : text.split(' ')
    return words.length > most ? words.slice(0, most).join(' ') + (mark === undefined ? '...' : textOf(mark)) : text
  }),
  Upcase: onText(upperInvariant),
  UrlDecode: onText(urlDecode),
  UrlEncode: onText(urlEncode),
}
