import type { MappedText } from '../mapped-text.ts'
import type { Hole } from '../tree.ts'

/**
 * A reference to a named value. White space makes it none; nor is `{{{x}}}` one, which is C#'s interpolation or JSON.
 * The names are those that the service accepts as a display name.
 */
export const namedValueReference = /(?<!\{)\{\{([A-Za-z0-9][A-Za-z0-9_.-]*)\}\}(?!\})/g

/** Tokens that only deployment tools write: `${x}`, `{#x#}`, `#{x}#`. */
const deploymentToken = /\$\{([A-Za-z_][\w.-]*)\}|\{#\[?([\w. -]+?)\]?#\}|#\{([\w. -]+)\}#/g

/** A whole value in single braces, `count="{retry_count}"`: a template's parameter, no text that anyone means. */
const bracedValue = /^\s*\{([A-Za-z_][\w-]*)\}\s*$/

/**
 * The named values and deployment tokens still standing in a text after substitution. What was substituted is not
 * looked at again (named values don't nest), nor are the holes of C#'s interpolated strings, whose `{` stand at
 * `interpolations`.
 */
export function findHoles(mapped: MappedText, interpolations?: ReadonlySet<number>): Hole[] {
  const { text } = mapped
  if (!text.includes('{')) return []
  const holes: Hole[] = []
  for (const match of text.matchAll(namedValueReference)) {
    const end = match.index + match[0].length
    if (!mapped.isVerbatim(match.index, end)) continue
    holes.push({ kind: 'named-value', name: match[1] as string, start: match.index, end })
  }
  for (const match of text.matchAll(deploymentToken)) {
    const end = match.index + match[0].length
    const name = match[1] ?? match[2] ?? match[3] ?? ''
    if (interpolations?.has(match.index + 1) || !mapped.isVerbatim(match.index, end)) continue
    holes.push({ kind: 'token', name, start: match.index, end })
  }
  const braced = interpolations ? null : bracedValue.exec(text)
  if (braced) {
    const start = text.indexOf('{')
    const end = text.lastIndexOf('}') + 1
    if (mapped.isVerbatim(start, end)) holes.push({ kind: 'token', name: braced[1] as string, start, end })
  }
  return holes.sort((a, b) => a.start - b.start)
}

/**
 * The code of an expression with each hole overwritten by a C# identifier of the same length, so that it parses and
 * offsets stay: `(1 < {{Weight}})` gives `(1 < __Weight__)`.
 */
export function codeWithHolesFilled(code: string, holes: readonly Hole[]): string {
  let filled = ''
  let from = 0
  for (const { start, end } of holes) {
    if (start < from) continue
    filled += code.slice(from, start) + code.slice(start, end).replace(/[^A-Za-z0-9_]/g, '_')
    from = end
  }
  return filled + code.slice(from)
}
