import { argument } from '../../values/exception.ts'
import { isHighSurrogate, isLowSurrogate, isXmlUnit } from '../characters.ts'
import { invalidCharacter } from '../xml-exception.ts'

const suspicious = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/

/** ArgumentException for a character that XML can't hold. */
export function requireXmlText(text: string): string {
  if (!suspicious.test(text)) return text
  for (let i = 0; i < text.length; i++) {
    if (isPairAt(text, i, 'low')) i++
    else if (!isXmlUnit(text.charCodeAt(i))) throw argument(invalidCharacter(text, i))
  }
  return text
}

/** ArgumentException for half of a surrogate pair only, as `XmlTextWriter` checks. */
export function requirePairs(text: string): string {
  if (!suspicious.test(text)) return text
  for (let i = 0; i < text.length; i++) if (isPairAt(text, i, 'high')) i++
  return text
}

/** True for a whole surrogate pair, false for none, ArgumentException for a half; its message names one unit first. */
function isPairAt(text: string, at: number, first: 'low' | 'high'): boolean {
  const unit = text.charCodeAt(at)
  const hex = (code: number): string => `0x${code.toString(16).toUpperCase()}`
  if (isLowSurrogate(unit)) {
    throw argument(
      `Invalid high surrogate character (${hex(unit)}). A high surrogate character must have a value from range (0xD800 - 0xDBFF).`,
    )
  }
  if (!isHighSurrogate(unit)) return false
  if (at + 1 >= text.length) throw argument('The surrogate pair is invalid. Missing a low surrogate character.')
  const next = text.charCodeAt(at + 1)
  if (isLowSurrogate(next)) return true
  const shown = first === 'low' ? `${hex(next)}, ${hex(unit)}` : `${hex(unit)}, ${hex(next)}`
  throw argument(
    `The surrogate pair (${shown}) is invalid. A high surrogate character (0xD800 - 0xDBFF) must always be paired with a low surrogate character (0xDC00 - 0xDFFF).`,
  )
}

/** Text as `XmlTextWriter` writes it: characters are not checked. */
export function lenientMarkup(text: string): string {
  return references(requirePairs(text).replace(/[&<>]/g, (c) => textEscapes[c] ?? c))
}

/** An attribute's value as `XmlTextWriter` writes it. */
export function lenientAttribute(text: string): string {
  return references(requirePairs(text).replace(/[&<>"\r\n]/g, (c) => attributeEscapes[c] ?? c))
}

function references(text: string): string {
  return text.replace(
    /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g,
    (c) => `&#x${c.charCodeAt(0).toString(16).toUpperCase()};`,
  )
}

const textEscapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const attributeEscapes: Readonly<Record<string, string>> = {
  ...textEscapes,
  '"': '&quot;',
  '\r': '&#xD;',
  '\n': '&#xA;',
  '\t': '&#x9;',
}

/** Line ends as .NET on Linux writes them. */
export function newLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

export function escapeText(text: string): string {
  return escapeMarkup(newLines(text))
}

/** Text whose line ends stay as they are. */
export function escapeMarkup(text: string): string {
  return requireXmlText(text).replace(/[&<>]/g, (c) => textEscapes[c] ?? c)
}

export function escapeAttribute(text: string): string {
  return requireXmlText(text).replace(/[&<>"\r\n\t]/g, (c) => attributeEscapes[c] ?? c)
}

/** Text within a comment: two hyphens are kept apart, and none stands at the end. */
export function commentText(text: string): string {
  return newLines(requireXmlText(text))
    .replace(/-(?=-)/g, '- ')
    .replace(/-$/, '- ')
}

/** The markup of a processing instruction: its end is kept out of its data. */
export function instructionMarkup(target: string, data: string): string {
  const safe = newLines(requireXmlText(data)).replaceAll('?>', '? >')
  return `<?${target}${safe === '' ? '' : ` ${safe}`}?>`
}
