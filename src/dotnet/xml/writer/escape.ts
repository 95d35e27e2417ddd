import { argument } from '../../values/exception.ts'
import { isHighSurrogate, isLowSurrogate, isXmlUnit } from '../characters.ts'
import { invalidCharacter } from '../xml-exception.ts'

const suspicious = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/

/** ArgumentException for a character that XML can't hold. */
export function requireXmlText(text: string): string {
  if (!suspicious.test(text)) return text
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isHighSurrogate(unit)) {
      if (i + 1 >= text.length) throw argument('The surrogate pair is invalid. Missing a low surrogate character.')
      if (!isLowSurrogate(text.charCodeAt(i + 1))) {
        const hex = (at: number): string => text.charCodeAt(at).toString(16).toUpperCase()
        throw argument(
          `The surrogate pair (0x${hex(i + 1)}, 0x${hex(i)}) is invalid. A high surrogate character (0xD800 - 0xDBFF) must always be paired with a low surrogate character (0xDC00 - 0xDFFF).`,
        )
      }
      i++
    } else if (isLowSurrogate(unit)) {
      const hex = unit.toString(16).toUpperCase()
      throw argument(
        `Invalid high surrogate character (0x${hex}). A high surrogate character must have a value from range (0xD800 - 0xDBFF).`,
      )
    } else if (!isXmlUnit(unit)) throw argument(invalidCharacter(text, i))
  }
  return text
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
