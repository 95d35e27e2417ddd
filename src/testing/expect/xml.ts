import { SaxesParser } from 'saxes'
import type { Mismatch } from './matchers.ts'

/** Equal XML up to insignificant white space, order of attributes and prefixes of declarations kept as written. */
export function sameXml(expected: string, actual: string): Mismatch {
  let left: string
  let right: string
  try {
    left = canonical(expected)
  } catch (error) {
    return `the expected XML is not well-formed: ${error instanceof Error ? error.message : String(error)}`
  }
  try {
    right = canonical(actual)
  } catch {
    return `the body is no XML: ${JSON.stringify(actual.slice(0, 200))}`
  }
  return left === right ? null : `expected ${left}, got ${right}`
}

function canonical(xml: string): string {
  const parser = new SaxesParser()
  let out = ''
  let text = ''
  const flush = (): void => {
    if (text.trim() !== '') out += escaped(text.trim())
    text = ''
  }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    flush()
    const attributes = Object.entries(tag.attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    out += `<${tag.name}${attributes.sort().join('')}>`
  })
  parser.on('closetag', (tag) => {
    flush()
    out += `</${tag.name}>`
  })
  parser.on('text', (t) => {
    text += t
  })
  parser.on('cdata', (t) => {
    text += t
  })
  parser.write(xml).close()
  return out
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
