import { isObject, type Json, textOf } from './llm-content.ts'

/** The text of an answer: of Chat Completions, Completions, Responses, Anthropic, MCP and A2A; empty where it is none. */
export function textOfAnswer(body: unknown): string {
  if (!isObject(body)) return ''
  const parts: string[] = []
  const { choices, output, content, result } = body
  if (Array.isArray(choices)) {
    for (const choice of choices) {
      if (!isObject(choice)) continue
      const { message, delta, text } = choice
      if (isObject(message)) parts.push(textOf(message['content']))
      if (isObject(delta)) parts.push(textOf(delta['content']))
      if (typeof text === 'string') parts.push(text)
    }
  }
  if (Array.isArray(output)) for (const item of output) if (isObject(item)) parts.push(textOf(item['content']))
  if (content !== undefined) parts.push(textOf(content))
  if (isObject(result)) parts.push(textOfResult(result))
  return parts.filter((part) => part !== '').join('\n')
}

function textOfResult(result: Json): string {
  const { content, parts, status, artifacts } = result
  const found = [textOf(content), textOf(parts)]
  if (isObject(status) && isObject(status['message'])) found.push(textOf(status['message']['parts']))
  if (Array.isArray(artifacts))
    for (const artifact of artifacts) if (isObject(artifact)) found.push(textOf(artifact['parts']))
  return found.filter((text) => text !== '').join('\n')
}

/** The text that an event of a streamed answer adds. */
export function textOfEvent(data: string): string {
  let event: unknown
  try {
    event = JSON.parse(data)
  } catch {
    return ''
  }
  if (!isObject(event)) return ''
  const { type, delta } = event
  // Responses sends `response.output_text.delta` with a text, Anthropic `content_block_delta` with an object.
  if (typeof delta === 'string') return typeof type === 'string' && type.endsWith('.delta') ? delta : ''
  if (isObject(delta)) return textOf(delta['text'])
  return textOfAnswer(event)
}
