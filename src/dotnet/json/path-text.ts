import { escaped } from './writing/escape.ts'

const special = /[. '/"[\]()\t\n\r\f\b\\\u0085\u2028\u2029]/

/** Adds `.name`, `['na.me']` or `[index]` to the text of a path. */
export function addToPath(path: string, part: string | number): string {
  if (typeof part === 'number') return `${path}[${part}]`
  if (special.test(part)) return `${path}['${escaped(part, "'")}']`
  return path === '' ? part : `${path}.${part}`
}
