import { htmlEncode } from '../../../dotnet/net/html-coding.ts'
import { urlDecode, urlEncode } from '../../../dotnet/net/url-coding.ts'
import type { Filter } from './filter.ts'
import { textOf } from './value.ts'

/** A filter over text: null stays null, anything else is printed first. */
const onText =
  (filter: (text: string, ...args: readonly unknown[]) => unknown): Filter =>
  (value, ...args) =>
    value === null || value === undefined ? null : filter(textOf(value), ...args)

const whole = (value: unknown, otherwise: number): number => {
  const number = value === undefined || value === null ? otherwise : Number(value)
  return Number.isNaN(number) ? otherwise : Math.trunc(number)
}

/** `TextInfo.ToTitleCase` of the invariant culture: words in capitals alone stay. */
function titleCase(text: string): string {
  return text.replace(/[\p{L}\p{M}][\p{L}\p{M}\p{N}']*/gu, (word) =>
    word.length > 1 && word === word.toUpperCase()
      ? word
      : (word[0] as string).toUpperCase() + word.slice(1).toLowerCase(),
  )
}

function replaceOnce(text: string, search: string, replacement: string): string {
  const at = search === '' ? -1 : text.indexOf(search)
  return at < 0 ? text : text.slice(0, at) + replacement + text.slice(at + search.length)
}

const replaceEvery = (text: string, search: string, replacement: string): string =>
  search === '' ? text : text.replaceAll(search, () => replacement)

export const textFilters: Readonly<Record<string, Filter>> = {
  Append: onText((text, suffix) => text + textOf(suffix)),
  Capitalize: onText(titleCase),
  Downcase: onText((text) => text.toLowerCase()),
  Escape: onText(htmlEncode),
  H: onText(htmlEncode),
  Lstrip: onText((text) => text.trimStart()),
  NewlineToBr: onText((text) => text.replace(/\r?\n/g, '<br />$&')),
  Prepend: onText((text, prefix) => textOf(prefix) + text),
  Remove: onText((text, search) => replaceEvery(text, textOf(search), '')),
  RemoveFirst: onText((text, search) => replaceOnce(text, textOf(search), '')),
  Replace: onText((text, search, replacement) => replaceEvery(text, textOf(search), textOf(replacement))),
  ReplaceFirst: onText((text, search, replacement) => replaceOnce(text, textOf(search), textOf(replacement))),
  Rstrip: onText((text) => text.trimEnd()),
  Split: onText((text, separator) =>
    text.trim() === ''
      ? [text]
      : (textOf(separator) === '' ? [text] : text.split(textOf(separator))).filter((part) => part !== ''),
  ),
  Strip: onText((text) => text.trim()),
  StripHtml: onText((text) => text.replace(/<[^\n]*?>/g, '')),
  StripNewlines: onText((text) => text.replace(/\r?\n/g, '')),
  Truncate: onText((text, length, mark) => {
    const most = whole(length, 50)
    const ending = mark === undefined ? '...' : textOf(mark)
    return text.length > most ? text.slice(0, Math.max(0, most - ending.length)) + ending : text
  }),
  TruncateWords: onText((text, count, mark) => {
    const most = Math.max(0, whole(count, 15))
    const words = text.split(' ')
    return words.length > most ? words.slice(0, most).join(' ') + (mark === undefined ? '...' : textOf(mark)) : text
  }),
  Upcase: onText((text) => text.toUpperCase()),
  UrlDecode: onText(urlDecode),
  UrlEncode: onText(urlEncode),
}
