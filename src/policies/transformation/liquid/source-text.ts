import { outputText, tagText } from './markup.ts'

/** Where written numbers with a fraction are kept from the engine, whose numbers don't know their zeros. */
export const numbersName = '__numbers'

const markup = /(\{%\s*raw\s*%\})[\s\S]*?\{%\s*endraw\s*%\}|\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g
/** `literal` is `raw` by another name; one that holds an `endraw` stays, and is refused. */
const literals =
  /(\{%\s*raw\s*%\}[\s\S]*?\{%\s*endraw\s*%\})|\{%\s*literal\b[^%]*%\}((?:(?!\{%\s*endraw\s*%\})[\s\S])*?)\{%\s*endliteral\s*%\}/g
const quoted = /"[^"]*"|'[^']*'/g

/**
 * The text of a template as the engine takes it. White-space control is DotLiquid's: `{%-` and `{{-` strip the blanks
 * before them on their line, `-%}` and `-}}` one line break or the blanks behind them.
 * Text within quotes has no escapes.
 */
export function preparedSource(source: string): string {
  return longForm(source)
    .replace(/[ \t]*(\{\{|\{%)-/g, '$1')
    .replace(/-(\}\}|%\})(?:\r?\n|[ \t]+)?/g, '$1')
    .replace(literals, (part, raw: string | undefined, text: string) => (raw ? part : `{% raw %}${text}{% endraw %}`))
    .replace(markup, (part, raw?: string) => {
      if (raw) return part
      const read = part.startsWith('{{') ? outputText(part) : tagText(part)
      return read.replace(quoted, (text) => text.replaceAll('\\', '\\\\'))
    })
    .replace(/(\{\{\s*|\{%\s*assign\s+\w+\s*=\s*)(-?\d+\.\d+)(?=\s*(?:\||\}\}|%\}))/g, `$1${numbersName}["$2"]`)
}

/** A template that is nothing but `{{{ text }}}` is that text, one that is nothing but `{# text #}` is empty. */
export function longForm(source: string): string {
  const literal = /^\{\{\{\s?(.*?)\}\}\}\s*$/.exec(source)
  if (literal) return `{% raw %}${literal[1]?.trimEnd() ?? ''}{% endraw %}`
  return /^\{\s?#\s?.*?\s*#\s?\}$/.test(source) ? '' : source
}
