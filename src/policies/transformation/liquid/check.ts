import { closest } from '../../../diagnostics/suggest.ts'
import { currencyFormat } from './currency-cultures.ts'
import { filters } from './filters.ts'
import { longForm } from './source-text.ts'
import { blockTags, simpleTags } from './tags.ts'

/** Something wrong in a template, by its place in the text. */
export interface TemplateProblem {
  readonly message: string
  readonly start: number
  readonly end: number
  /** The template renders, but hardly as it was meant. */
  readonly isWarning?: true
}

const inner = new Set(Object.values(blockTags).flatMap((b) => b.inside))
const ends = new Set(Object.values(blockTags).map((b) => b.end))

/** Unknown tags and filters, markers and blocks that aren't closed. Needs no engine, so every template is checked when it is compiled. */
export function checkLiquid(source: string): TemplateProblem[] {
  const problems: TemplateProblem[] = []
  if (longForm(source) !== source) return problems
  const open: { readonly name: string; readonly start: number; readonly end: number }[] = []
  for (let at = nextMarker(source, 0); at >= 0; ) {
    const isTag = source[at + 1] === '%'
    const close = source.indexOf(isTag ? '%}' : '}}', at + 2)
    if (close < 0) {
      problems.push({
        message: `'${source.slice(at, at + 2)}' isn't closed by '${isTag ? '%}' : '}}'}'`,
        start: at,
        end: at + 2,
      })
      break
    }
    const start = at + 2 + (source[at + 2] === '-' ? 1 : 0)
    let next = close + 2
    const markup = source.slice(start, close)
    if (!isTag) problems.push(...unknownFilters(markup, start))
    else {
      const name = /^\s*(#|[^\s:|-]+)/.exec(markup)?.[1] ?? ''
      const nameStart = start + markup.indexOf(name)
      const place = { start: nameStart, end: nameStart + name.length }
      problems.push(...tagProblems(name, place, open))
      if (/^(?:if|elsif|unless)$/.test(name)) problems.push(...gluedOperators(markup, start))
      if (name === 'raw' || name === 'literal' || name === 'comment') {
        const ending = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, 'g')
        ending.lastIndex = next
        const found = ending.exec(source)
        if (!found) break
        open.pop()
        next = found.index + found[0].length
      } else problems.push(...unknownFilters(markup, start))
    }
    at = nextMarker(source, next)
  }
  for (const { name, start, end } of open)
    problems.push({ message: `The tag '${name}' isn't closed by '${blockTags[name]?.end}'`, start, end })
  return problems
}

function nextMarker(source: string, from: number): number {
  for (let at = source.indexOf('{', from); at >= 0; at = source.indexOf('{', at + 1))
    if (source[at + 1] === '{' || source[at + 1] === '%') return at
  return -1
}

function tagProblems(
  name: string,
  place: { start: number; end: number },
  open: { name: string; start: number; end: number }[],
): TemplateProblem[] {
  if (Object.hasOwn(blockTags, name)) {
    open.push({ name, ...place })
    return []
  }
  if (simpleTags.includes(name)) return []
  const around = open[open.length - 1]
  const block = around && blockTags[around.name]
  if (ends.has(name)) {
    if (block?.end === name) {
      open.pop()
      return []
    }
    return [
      { message: around ? `'${name}' stands where '${block?.end}' is expected` : `'${name}' ends nothing`, ...place },
    ]
  }
  if (inner.has(name)) return block?.inside.includes(name) ? [] : [{ message: `'${name}' can't stand here`, ...place }]
  return [
    {
      message: `Liquid has no tag '${name}' here${suggestion(name, [...Object.keys(blockTags), ...simpleTags])}`,
      ...place,
    },
  ]
}

/** DotLiquid takes `a==5` for one name; what is blank before the operator makes it a comparison. */
function gluedOperators(markup: string, offset: number): TemplateProblem[] {
  const blank = markup.replace(/"[^"]*"|'[^']*'/g, (quoted) => '_'.repeat(quoted.length))
  return [...blank.matchAll(/(?<=[^\s=!<>])(?:==|!=|<>|<=|>=|<|>)/g)].map((found) => ({
    message: `'${found[0]}' compares nothing here: Liquid wants a blank before it`,
    start: offset + found.index,
    end: offset + found.index + found[0].length,
    isWarning: true,
  }))
}

function unknownFilters(markup: string, offset: number): TemplateProblem[] {
  const problems: TemplateProblem[] = []
  const blank = markup.replace(/"[^"]*"|'[^']*'/g, (quoted) => ' '.repeat(quoted.length))
  for (const found of blank.matchAll(/\|\s*([^\s|:,]+)/g)) {
    const name = found[1] as string
    if (Object.hasOwn(filters, name)) {
      if (name === 'Currency') problems.push(...unknownCulture(markup, found.index, offset))
      continue
    }
    const start = offset + found.index + found[0].length - name.length
    problems.push({
      message: `Liquid has no filter '${name}' here${suggestion(name, Object.keys(filters))}`,
      start,
      end: start + name.length,
    })
  }
  return problems
}

/** A culture that the filter at this place of the markup names as literal text. */
function unknownCulture(markup: string, at: number, offset: number): TemplateProblem[] {
  const found = /^\|\s*Currency\s*:\s*(?:"([^"]*)"|'([^']*)')/.exec(markup.slice(at))
  const culture = found?.[1] ?? found?.[2] ?? ''
  if (!found || culture === '' || currencyFormat(culture)) return []
  const end = offset + at + found[0].length - 1
  return [{ message: `Liquid knows no culture '${culture}' here`, start: end - culture.length, end }]
}

/** Names differ from other dialects in case and underlines alone: `strip_html` is `StripHtml`. */
function suggestion(name: string, names: readonly string[]): string {
  const plain = name.replaceAll('_', '').toLowerCase()
  const near = names.find((n) => n.toLowerCase() === plain) ?? closest(name, names)
  return near ? ` (did you mean '${near}'?)` : ''
}
