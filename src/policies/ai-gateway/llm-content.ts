export type Json = Readonly<Record<string, unknown>>

/** Text, or parts of which some hold text. */
export function textOf(content: unknown): string {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return ''
  const texts = content.map((part) =>
    typeof part === 'string' ? part : isObject(part) && typeof part['text'] === 'string' ? part['text'] : '',
  )
  return texts.filter((text) => text !== '').join('\n')
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
