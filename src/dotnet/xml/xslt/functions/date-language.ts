/** Cultures of .NET that count years otherwise. */
const otherCalendars = /^(?:ar-SA|ckb-IR|fa|lrc|mzn|ps|th|uz-Arab)(?:-|$)/i

/** Whether a text may name a language at all. */
export const isLanguage = (text: string): boolean => /^[a-z][a-z0-9_-]*$/i.test(text)

/**
 * Whether a language writes a date in a format as the invariant culture does: English of the United States in all formats
 * of more than a letter but for the era, others where a format has numbers only and no separators of the culture.
 */
export function isWrittenAlike(format: string, language: string): boolean {
  if (language === '') return true
  if (format.length < 2) return false
  const bare = format.replace(/"[^"]*"|'[^']*'|\\./g, '')
  if (/^en(?:-US)?$/i.test(language)) return !bare.includes('g')
  return !otherCalendars.test(language) && !/[/:gt]|ddd|MMM/.test(bare)
}
