import { SourceText } from '../../diagnostics/diagnostic.ts'
import { MappedText, type Substitution } from '../mapped-text.ts'

/** How deployment tools write a token: `${x}`, `{#x#}` (or `{#[x]#}`), `{x}`. */
export type TokenSyntax = 'terraform' | 'apiops' | 'braces'

export interface DeploymentTokens {
  readonly syntax: TokenSyntax
  /** Values by name. Tokens without one are left in the text, as holes. */
  readonly values: ReadonlyMap<string, string>
}

const patterns: Readonly<Record<TokenSyntax, RegExp>> = {
  terraform: /\$\{\s*([A-Za-z_][\w.-]*)\s*\}/g,
  apiops: /\{#\[?([\w. -]+?)\]?#\}/g,
  braces: /\{([A-Za-z_][\w.-]*)\}/g,
}

/** Replaces the tokens of a deployment tool by their values, as the tool does: wherever they stand. */
export function substituteTokens(mapped: MappedText, tokens: DeploymentTokens | undefined): MappedText {
  if (!tokens || tokens.values.size === 0) return mapped
  const { text } = mapped
  const substitutions = new Map<string, Substitution>()
  return MappedText.build(mapped.source, (builder) => {
    let from = 0
    for (const match of text.matchAll(patterns[tokens.syntax])) {
      const name = (match[1] as string).trim()
      const value = tokens.values.get(name)
      if (value === undefined) continue
      const end = match.index + match[0].length
      let substitution = substitutions.get(name)
      if (!substitution) {
        const label = `deployment token '${name}'`
        substitution = { label, value: { source: new SourceText(value, label), start: 0, end: value.length } }
        substitutions.set(name, substitution)
      }
      builder.copy(mapped, from, match.index)
      builder.replace(mapped, match.index, end, value, substitution)
      from = end
    }
    builder.copy(mapped, from, text.length)
  })
}
