import type { QueryParameters } from '../messages/query-parameters.ts'

/**
 * Values of an operation's template (`/orders/{id}/*?type={type}`) in a request's path and query. Values of the path
 * are percent-decoded; `*` (or `{*rest}`) matches the rest. A template that doesn't fit gives no values.
 */
export function matchTemplate(template: string, path: string, query: QueryParameters): Map<string, string> {
  const matched = new Map<string, string>()
  const { pattern, names } = pathPattern(template.split('?', 1)[0] ?? '')
  const found = pattern.exec(path)
  names.forEach((name, i) => {
    const raw = found?.[i + 1]
    if (raw !== undefined) matched.set(name, decodePath(raw))
  })
  for (const { parameter, placeholder } of queryTemplateNames(template)) {
    const value = query.get(parameter)
    if (value !== null) matched.set(placeholder, value)
  }
  return matched
}

const patterns = new Map<string, { pattern: RegExp; names: string[] }>()
const mostPatterns = 1000

function pathPattern(template: string): { pattern: RegExp; names: string[] } {
  const known = patterns.get(template)
  if (known) return known
  if (patterns.size >= mostPatterns) patterns.clear()
  const made = makePattern(template)
  patterns.set(template, made)
  return made
}

function makePattern(template: string): { pattern: RegExp; names: string[] } {
  const names: string[] = []
  let source = ''
  for (const part of template.replace(/^\//, '').split(/(\{[^}]+\}|\*)/)) {
    if (part === '*') source += '.*'
    else if (part.startsWith('{*')) {
      names.push(part.slice(2, -1))
      source += '(.*)'
    } else if (part.startsWith('{')) {
      names.push(part.slice(1, -1))
      source += '([^/]+?)'
    } else source += part.replace(/[.+?^$()|[\]\\{}]/g, '\\$&')
  }
  return { pattern: new RegExp(`^/?${source}/?$`, 'i'), names }
}

const noNames: readonly never[] = []

/** `?type={t}` → parameter `type`, placeholder `t`. */
export function queryTemplateNames(template = ''): readonly { parameter: string; placeholder: string }[] {
  const question = template.indexOf('?')
  if (question < 0) return noNames
  return [...template.slice(question + 1).matchAll(/([^&=]+)=\{([^}]+)\}/g)].map((m) => ({
    parameter: m[1] ?? '',
    placeholder: m[2] ?? '',
  }))
}

function decodePath(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
