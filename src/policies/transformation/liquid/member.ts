import { NumberValue, TemplateObject } from './value.ts'

/** A member of a template's value; nothing but what the value itself shows is reachable. */
export function memberOf(value: unknown, name: string): unknown {
  if (value instanceof TemplateObject) {
    const found = value.member(name)
    if (found !== undefined) return found
    if (name === 'first' || name === 'First') return value.pairs()[0]
    return name === 'size' || name === 'Size' ? new NumberValue(BigInt(value.size)) : undefined
  }
  if (Array.isArray(value)) {
    const items = value as readonly unknown[]
    if (/^-?\d+$/.test(name)) return items.at(Number(name))
    if (name === 'size' || name === 'Size') return new NumberValue(BigInt(items.length))
    if (name === 'first' || name === 'First') return items[0]
    if (name === 'last' || name === 'Last') return items[items.length - 1]
    return undefined
  }
  if (typeof value !== 'string') return undefined
  if (name === 'size' || name === 'Size') return new NumberValue(BigInt(value.length))
  if (name === 'first' || name === 'First') return value[0]
  if (name === 'last' || name === 'Last') return value.at(-1)
  return undefined
}
