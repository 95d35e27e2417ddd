/** Where written numbers with a fraction are kept from the engine, whose numbers don't know their zeros. */
export const numbersName = '__numbers'

/**
 * The text of a template as the engine takes it. White-space control is DotLiquid's: `{%-` and `{{-` strip the blanks
 * before them on their line, `-%}` and `-}}` one line break or the blanks behind them.
 */
export function preparedSource(source: string): string {
  return source
    .replace(/[ \t]*(\{\{|\{%)-/g, '$1')
    .replace(/-(\}\}|%\})(?:\r?\n|[ \t]+)?/g, '$1')
    .replace(/(\{\{\s*|\{%\s*assign\s+\w+\s*=\s*)(-?\d+\.\d+)(?=\s*(?:\||\}\}|%\}))/g, `$1${numbersName}["$2"]`)
}
