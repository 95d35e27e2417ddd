/**
 * DotLiquid reads markup by patterns and passes over what they don't match. Here markup is rewritten to what is left of
 * it, for an engine that reads all of it.
 */

const fragment = `(?:"[^"]*"|'[^']*'|(?:[^\\s,|'"]|"[^"]*"|'[^']*')+)`
const firstFragment = new RegExp(`^\\s*(${fragment})([\\s\\S]*)$`)
const condition = new RegExp(`(${fragment})\\s*(?:([=!<>a-zA-Z_]+)\\s*(${fragment})?)?`)
const filterArguments = new RegExp(`[:,]\\s*(${fragment})`, 'g')
const quotedText = /"[^"]*"|'[^']*'/g

/** `{{ value | Filter: argument }}` without what stands between; an output of nothing is nothing. */
export function outputText(output: string): string {
  const value = valueText(output.slice(2, -2))
  return value === '' ? '' : `{{ ${value} }}`
}

/** A condition or an assignment without what isn't read of it; other tags stay. */
export function tagText(tag: string): string {
  const [, start, rest = ''] = /^(\{%\s*(?:if|elsif|unless)\s)([\s\S]*)%\}$/.exec(tag) ?? []
  if (start !== undefined) return `${start}${conditionText(rest)} %}`
  const [, assign, value = ''] = /^(\{%\s*assign\s+[\w-]+\s*=)([\s\S]*)%\}$/.exec(tag) ?? []
  return assign === undefined ? tag : `${assign} ${valueText(value)} %}`
}

function valueText(markup: string): string {
  const [, first, rest = ''] = firstFragment.exec(markup) ?? []
  if (first === undefined) return markup.trim()
  const [, ...filters] = split(rest, /\|/)
  return [variableText(first), ...filters.map(filterText)].join(' | ')
}

function filterText(filter: string): string {
  const name = /^\s*([\w-]+)/.exec(filter)?.[1]
  if (name === undefined) return filter.trim()
  const given = [...filter.matchAll(filterArguments)].map(([, argument = '']) => variableText(argument))
  return given.length === 0 ? name : `${name}: ${given.join(', ')}`
}

/** Conditions with `and` and `or` between them; each is a value, or two with an operator. */
function conditionText(markup: string): string {
  return split(markup, /\b(and|or)\b/)
    .map((part) => {
      if (part === 'and' || part === 'or') return part
      const [, left, operator, right] = condition.exec(part) ?? []
      if (left === undefined) return part.trim()
      const value = variableText(left)
      return operator === undefined ? value : `${value} ${operator} ${right === undefined ? '' : variableText(right)}`
    })
    .join(' ')
}

/** Splits outside of quotes. */
function split(text: string, at: RegExp): string[] {
  const quotes: string[] = []
  const bare = text.replace(quotedText, (quoted) => `\u0000${quotes.push(quoted) - 1}\u0000`)
  return bare.split(at).map((part) => part.replace(/\u0000(\d+)\u0000/g, (_, i: string) => quotes[Number(i)] ?? ''))
}

/** A variable has names and brackets only: `(a.b)` is `a.b`, and `a==5` the member 5 of a. */
function variableText(text: string): string {
  if (/^["'(].*["')]$/.test(text) && /^["']|\.\./.test(text)) return text
  if (!/[^\w.?[\]-]/.test(text.replace(quotedText, '')) || /^[+-]?[\d.,]+$/.test(text)) return text
  const [first, ...members] = text.match(/\[[^\]]+\]|[\w-]+\??/g) ?? []
  if (first === undefined) return 'nil'
  return first + members.map((name) => (name.startsWith('[') ? name : `["${name}"]`)).join('')
}
