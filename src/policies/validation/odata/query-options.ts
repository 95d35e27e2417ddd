import type { QueryParameters } from '../../../runtime/messages/query-parameters.ts'
import { checkFilter } from './filter.ts'
import type { Metadata } from './metadata.ts'
import { checkPath } from './property-path.ts'
import { UrlProblem } from './resource-path.ts'

const options = new Set([
  '$filter',
  '$select',
  '$expand',
  '$orderby',
  '$top',
  '$skip',
  '$count',
  '$search',
  '$format',
  '$apply',
  '$compute',
  '$index',
  '$skiptoken',
  '$deltatoken',
  '$schemaversion',
  '$id',
  '$levels',
])

/**
 * Checks the system query options for a resource of a type; null leaves names unchecked.
 *
 * @throws UrlProblem
 */
export function checkQueryOptions(metadata: Metadata | null, type: string | null, query: QueryParameters): void {
  for (const name of query.names()) {
    if (!name.startsWith('$')) continue
    const small = name.toLowerCase()
    if (!options.has(small)) throw new UrlProblem(`The query parameter '${name}' is not supported.`, name)
    const values = query.values(name)
    if (values.length > 1)
      throw new UrlProblem(
        `Query option '${name}' was specified more than once, but it must be specified at most once.`,
        name,
      )
    checkOption(metadata, type, small, values[0] ?? '')
  }
}

function checkOption(metadata: Metadata | null, type: string | null, name: string, value: string): void {
  switch (name) {
    case '$top':
    case '$skip':
      if (!/^\d+$/.test(value.trim()))
        throw new UrlProblem(
          `Invalid value '${value}' for ${name} query option found. The ${name} query option requires a non-negative integer value.`,
          name,
        )
      return
    case '$count':
      if (!/^(true|false)$/.test(value.trim()))
        throw new UrlProblem(
          `Invalid value '${value}' for $count query option found. Valid values are 'true' and 'false'.`,
          name,
        )
      return
    case '$select':
      for (const item of items(value, ',', name)) checkPath(metadata, type, item, name, true)
      return
    case '$orderby':
      for (const item of items(value, ',', name)) checkFilter(metadata, type, item.replace(/\s+(asc|desc)$/i, ''), name)
      return
    case '$expand':
      for (const item of items(value, ',', name)) checkExpand(metadata, type, item)
      return
    case '$filter':
      if (value.trim() === '') throw new UrlProblem("Expression expected at position 0 in ''.", name)
      checkFilter(metadata, type, value, name)
  }
}

/** `Items($select=Name;$expand=Product)`, `Items/$ref`, `*`. */
function checkExpand(metadata: Metadata | null, type: string | null, item: string): void {
  const open = item.indexOf('(')
  const path = open < 0 ? item : item.slice(0, open)
  const inner = checkPath(metadata, type, path.trim(), '$expand', true)
  if (open < 0) return
  for (const option of items(item.slice(open + 1, item.lastIndexOf(')')), ';', '$expand')) {
    const equals = option.indexOf('=')
    const name = option.slice(0, equals).trim().toLowerCase()
    if (equals < 0 || !options.has(name))
      throw new UrlProblem(`Term '${option}' is not valid in a $select or $expand expression.`, '$expand')
    checkOption(metadata, inner, name, option.slice(equals + 1))
  }
}

/** Splits at a separator outside parentheses and quotes. */
function items(text: string, separator: string, option: string): string[] {
  const found: string[] = []
  let depth = 0
  let isQuoted = false
  let start = 0
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (c === "'") isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (c === '(') depth++
    else if (c === ')') depth--
    else if (c === separator && depth === 0) {
      found.push(text.slice(start, i).trim())
      start = i + 1
    }
    if (depth < 0) break
  }
  if (depth !== 0 || isQuoted) throw new UrlProblem(`Term '${text}' is not valid in a ${option} expression.`, option)
  found.push(text.slice(start).trim())
  return found
}
