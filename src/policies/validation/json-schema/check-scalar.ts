import type { CompiledSchema } from './compile-schema.ts'
import { hasFormat } from './formats.ts'
import { messages } from './messages.ts'
import { isMultipleOf } from './multiple-of.ts'
import type { JsonScalar } from './read-json.ts'

/** Calls back with the message of each keyword of strings that a text fails. */
export function checkText(schema: CompiledSchema, text: string, report: (message: string) => void): void {
  const { minLength, maxLength, pattern, format } = schema
  if (minLength !== undefined || maxLength !== undefined) {
    const length = lengthOf(text)
    if (maxLength !== undefined && length > maxLength) report(messages.maxLength(text, maxLength))
    if (minLength !== undefined && length < minLength) report(messages.minLength(text, minLength))
  }
  if (pattern && 'problem' in pattern) report(messages.badPattern(pattern.source, pattern.problem))
  else if (pattern && !pattern.regex.isMatch(text, 0)) report(messages.pattern(text, pattern.source))
  if (format !== undefined && !hasFormat(text, format)) report(messages.format(text, format))
}

const segmenter = new Intl.Segmenter()

/** In characters as readers see them, .NET's text elements. */
function lengthOf(text: string): number {
  if (/^[\0-\x7f]*$/.test(text) && !text.includes('\r\n')) return text.length
  let count = 0
  for (const _ of segmenter.segment(text)) count++
  return count
}

/** The same for keywords of numbers. */
export function checkNumber(schema: CompiledSchema, value: JsonScalar, report: (message: string) => void): void {
  const number = value.value as number
  const { minimum, maximum, multipleOf } = schema
  if (maximum && number > maximum.limit) report(messages.maximum(value, maximum.limit))
  else if (maximum?.excludes && number === maximum.limit) report(messages.maximumExcluded(value, maximum.limit))
  if (minimum && number < minimum.limit) report(messages.minimum(value, minimum.limit))
  else if (minimum?.excludes && number === minimum.limit) report(messages.minimumExcluded(value, minimum.limit))
  if (multipleOf !== undefined && !isMultipleOf(value.text, multipleOf)) report(messages.multipleOf(value, multipleOf))
}
