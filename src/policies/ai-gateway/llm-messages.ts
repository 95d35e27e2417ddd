import { isObject, type Json, textOf } from './llm-content.ts'

/** A message of a prompt: who speaks, and what. */
export interface LlmMessage {
  readonly role: string
  readonly text: string
}

/**
 * The messages of a request to a language model: Chat Completions, Completions and Responses of OpenAI, Messages of
 * Anthropic, tool calls of MCP, messages of A2A. Empty where the body is none of them.
 */
export function messagesOfRequest(body: unknown): readonly LlmMessage[] {
  if (!isObject(body)) return []
  const { messages, input, instructions, system, prompt, params } = body
  const found: LlmMessage[] = []
  if (system !== undefined) add(found, 'system', textOf(system))
  if (typeof instructions === 'string') add(found, 'system', instructions)
  if (Array.isArray(messages)) for (const message of messages) addMessage(found, message)
  if (typeof input === 'string') add(found, 'user', input)
  else if (Array.isArray(input)) for (const item of input) addMessage(found, item)
  if (typeof prompt === 'string' || Array.isArray(prompt)) add(found, 'user', textOf(prompt))
  if (body['jsonrpc'] !== undefined && isObject(params)) addRpc(found, params)
  return found
}

/** `tools/call` of MCP holds arguments, `message/send` of A2A a message of parts. */
function addRpc(found: LlmMessage[], params: Json): void {
  const { arguments: given, message } = params
  if (given !== undefined) add(found, 'user', typeof given === 'string' ? given : stringsIn(given).join('\n'))
  if (isObject(message)) add(found, String(message['role'] ?? 'user'), textOf(message['parts']))
}

function addMessage(found: LlmMessage[], message: unknown): void {
  if (typeof message === 'string') add(found, 'user', message)
  else if (isObject(message)) add(found, String(message['role'] ?? 'user'), textOf(message['content']))
}

function add(found: LlmMessage[], role: string, text: string): void {
  if (text !== '') found.push({ role, text })
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}
