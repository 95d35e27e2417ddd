import { isStructured, type Metadata, propertyType } from './metadata.ts'
import { checkPath } from './property-path.ts'
import { noProperty, UrlProblem } from './resource-path.ts'

const operators = new Set([
  'eq',
  'ne',
  'gt',
  'ge',
  'lt',
  'le',
  'and',
  'or',
  'not',
  'add',
  'sub',
  'mul',
  'div',
  'divby',
  'mod',
  'has',
  'in',
])
const literals = new Set(['true', 'false', 'null', 'INF', 'NaN'])
const functions = new Set([
  'concat',
  'contains',
  'endswith',
  'indexof',
  'length',
  'startswith',
  'substring',
  'substringof',
  'hassubset',
  'hassubsequence',
  'matchespattern',
  'tolower',
  'toupper',
  'trim',
  'date',
  'day',
  'fractionalseconds',
  'hour',
  'maxdatetime',
  'mindatetime',
  'minute',
  'month',
  'now',
  'second',
  'time',
  'totaloffsetminutes',
  'totalseconds',
  'year',
  'ceiling',
  'floor',
  'round',
  'cast',
  'isof',
  'geo.distance',
  'geo.intersects',
  'geo.length',
  'case',
  'any',
  'all',
  'replace',
])

const token =
  /\s+|'(?:[^']|'')*'|(?:duration|binary|geography|geometry)'[^']*'|[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?|\d\d:\d\d(?::\d\d(?:\.\d+)?)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?[dDfFlLmM]?|[$@]?[A-Za-z_][\w.]*(?:\/[$A-Za-z_][\w.]*)*|[(),:[\]]|-/gy

/**
 * Checks an expression of `$filter` or `$orderby`: its tokens, brackets, functions, and the properties it names.
 *
 * @throws UrlProblem
 */
export function checkFilter(metadata: Metadata | null, type: string | null, text: string, option: string): void {
  const tokens = tokensOf(text, option)
  const variables = new Map<string, string | null>()
  let depth = 0
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i] as string
    if (word === '(') depth++
    else if (word === ')') depth--
    if (depth < 0) throw syntaxError(text, option)
    if (!/^[$@]?[A-Za-z_]/.test(word) || /'$/.test(word)) continue
    if (operators.has(word) || literals.has(word) || word.startsWith('$') || word.startsWith('@')) continue
    const next = tokens[i + 1]
    if (next === ':') continue
    const steps = word.split('/')
    const last = steps.at(-1) ?? ''
    if (next === '(') {
      if (steps.length > 1 && (last === 'any' || last === 'all')) {
        const collection = follow(metadata, type, variables, steps.slice(0, -1).join('/'), option)
        const variable = tokens[i + 2]
        if (variable !== undefined && tokens[i + 3] === ':') variables.set(variable, collection)
      } else if (!functions.has(last.toLowerCase()) && !metadata?.operations.has(last) && !last.includes('.'))
        throw new UrlProblem(
          `An unknown function with name '${last}' was found. This may also be a function import or a key lookup on a navigation property, which is not allowed.`,
          option,
        )
      continue
    }
    if (next !== undefined && /^'/.test(next)) continue // an enumeration's value: Sales.Color'Red'
    follow(metadata, type, variables, word, option)
  }
  if (depth !== 0) throw syntaxError(text, option)
}

function follow(
  metadata: Metadata | null,
  type: string | null,
  variables: ReadonlyMap<string, string | null>,
  path: string,
  option: string,
): string | null {
  const [first = '', ...rest] = path.split('/')
  if (variables.has(first)) {
    const own = variables.get(first) ?? null
    return rest.length === 0 ? own : checkPath(metadata, own, rest.join('/'), option)
  }
  if (metadata && isStructured(metadata, type) && !first.includes('.')) {
    if (propertyType(metadata, type, first) === undefined) throw noProperty(first, type, option)
  }
  return checkPath(metadata, type, path, option)
}

function tokensOf(text: string, option: string): string[] {
  const found: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const at = token.lastIndex
    const match = token.exec(text)
    if (!match)
      throw new UrlProblem(`Syntax error: character '${text[at]}' is not valid at position ${at} in '${text}'.`, option)
    if (match[0].trim() !== '') found.push(match[0])
  }
  return found
}

function syntaxError(text: string, option: string): UrlProblem {
  return new UrlProblem(`Syntax error at position ${text.length} in '${text}'.`, option)
}
