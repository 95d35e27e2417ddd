import type { NamedValues } from './named-values.ts'

/** Secrets shorter than this aren't searched for: replacing `1` or `no` everywhere would garble all other text. */
const shortestRedacted = 4

/**
 * A function that replaces the values of secret named values by `***` in text that leaves: trace, messages, test
 * differences, logs. Of overlapping secrets the longest goes first. The data themselves are never redacted.
 */
export function redactor(namedValues: NamedValues): (text: string) => string {
  const secrets = [...namedValues.values()]
    .filter(({ secret, value }) => secret === true && value.trim().length >= shortestRedacted)
    .map(({ value }) => value)
    .sort((a, b) => b.length - a.length)
  if (secrets.length === 0) return (text) => text
  const pattern = new RegExp(secrets.map((secret) => secret.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'), 'g')
  return (text) => text.replace(pattern, '***')
}
