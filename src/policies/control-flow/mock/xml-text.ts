/** An element of a sample. */
export interface SampleElement {
  readonly name: string
  readonly attributes: readonly (readonly [string, string])[]
  /** Elements, or text. */
  readonly content: readonly SampleElement[] | string
}

export function xmlText({ name, attributes, content }: SampleElement): string {
  const start = `<${name}${attributes.map(([n, value]) => ` ${n}="${escaped(value)}"`).join('')}`
  const inner = typeof content === 'string' ? escaped(content) : content.map(xmlText).join('')
  return inner === '' ? `${start} />` : `${start}>${inner}</${name}>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? '&quot;')
}
