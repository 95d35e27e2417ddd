import type { Diagnostic, Span } from '../../diagnostics/diagnostic.ts'
import { SourceText } from '../../diagnostics/diagnostic.ts'
import { MappedText, type Substitution } from '../mapped-text.ts'

/** The value of a named value, and where it is written. */
export interface NamedValueText {
  readonly value: string
  readonly secret?: boolean
  readonly span?: Span
}

/** Named values by display name. */
export type NamedValues = ReadonlyMap<string, NamedValueText>

const reference = /\{\{([A-Za-z0-9][A-Za-z0-9_.-]*)\}\}|<!--/g

/**
 * Replaces `{{name}}` by the named value's text, in element text, attributes and C# alike, before anything is read.
 * Values don't nest: what was put in isn't looked at again. Comments are left alone, unknown names too. A name that is
 * only written in another case is found, with a warning.
 */
export function substituteNamedValues(
  mapped: MappedText,
  namedValues: NamedValues,
  report: (diagnostic: Diagnostic) => void,
): MappedText {
  const { text } = mapped
  if (!text.includes('{{') || namedValues.size === 0) return mapped
  const byLowerCase = new Map([...namedValues.keys()].map((name) => [name.toLowerCase(), name]))
  const substitutions = new Map<string, Substitution>()
  const warned = new Set<string>()
  return MappedText.build(mapped.source, (builder) => {
    let from = 0
    reference.lastIndex = 0
    for (let match = reference.exec(text); match; match = reference.exec(text)) {
      const start = match.index
      const end = reference.lastIndex
      const [, name] = match
      if (name === undefined) {
        const close = text.indexOf('-->', end)
        if (close < 0) break
        reference.lastIndex = close
        continue
      }
      const known = namedValues.has(name) ? name : byLowerCase.get(name.toLowerCase())
      const namedValue = known === undefined ? undefined : namedValues.get(known)
      if (known === undefined || !namedValue) continue
      if (known !== name && !warned.has(name)) {
        warned.add(name)
        report(otherCase(mapped.spanOf(start, end), name, known))
      }
      let substitution = substitutions.get(known)
      if (!substitution) {
        substitution = substitutionOf(known, namedValue)
        substitutions.set(known, substitution)
      }
      builder.copy(mapped, from, start)
      builder.replace(mapped, start, end, namedValue.value, substitution)
      from = end
    }
    builder.copy(mapped, from, text.length)
  })
}

function substitutionOf(name: string, { value, secret, span }: NamedValueText): Substitution {
  const label = `named value '${name}'`
  if (secret) return { label }
  const source = span?.source ?? new SourceText(value, label)
  return { label, value: span ?? { source, start: 0, end: value.length } }
}

function otherCase(span: Span, name: string, known: string): Diagnostic {
  return {
    code: 'named-value-unknown',
    severity: 'warning',
    message: `the named value '${name}' is called '${known}': other tools tell upper and lower case apart`,
    span,
    help: `write {{${known}}}`,
  }
}
