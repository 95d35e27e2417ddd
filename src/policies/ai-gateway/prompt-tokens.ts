import { isObject, type Json } from './llm-content.ts'
import type { Tokenizer } from './tokenizer.ts'

export const promptTypes = ['auto', 'chat-completion', 'completion', 'embeddings'] as const
export type PromptType = (typeof promptTypes)[number]

/** The documented maximum that an image counts as where tokens are estimated. */
const tokensOfImage = 1200
/** What OpenAI adds for each message, and for priming the answer. */
const tokensOfMessage = 3
const tokensOfPriming = 3

/** The request as JSON; null where it is none. */
export function jsonOf(text: string): Json | null {
  if (!text.trimStart().startsWith('{')) return null
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

/** Whether the request asks for an answer as server-sent events. */
export function asksForStream(body: Json | null): boolean {
  return body?.['stream'] === true
}

/**
 * Estimates the tokens of a prompt: Chat Completions, Completions, Embeddings and Responses of OpenAI, Messages of
 * Anthropic. With a type other than `auto` only the field of that type is looked at.
 */
export function promptTokens(count: Tokenizer, body: Json | null, type: PromptType): number {
  if (!body) return 0
  const isAuto = type === 'auto'
  const { messages, system, prompt, input, instructions } = body
  let tokens = 0
  if ((isAuto || type === 'chat-completion') && Array.isArray(messages)) {
    tokens += chatTokens(count, messages)
    if (system !== undefined) tokens += tokensOfMessage + contentTokens(count, system)
  } else if ((isAuto || type === 'completion') && prompt !== undefined) tokens += listTokens(count, prompt)
  else if ((isAuto || type === 'embeddings') && input !== undefined) {
    tokens += isConversation(input) ? chatTokens(count, input) : listTokens(count, input)
    if (typeof instructions === 'string') tokens += tokensOfMessage + count(instructions)
  }
  return tokens
}

function isConversation(input: unknown): input is readonly unknown[] {
  return Array.isArray(input) && input.some(isObject)
}

function chatTokens(count: Tokenizer, messages: readonly unknown[]): number {
  let tokens = tokensOfPriming
  for (const message of messages) {
    if (!isObject(message)) continue
    const { role, name, content } = message
    tokens += tokensOfMessage + count(typeof role === 'string' ? role : 'user') + contentTokens(count, content)
    if (typeof name === 'string') tokens += 1 + count(name)
  }
  return tokens
}

/** Text, or parts of text and images. */
function contentTokens(count: Tokenizer, content: unknown): number {
  if (typeof content === 'string') return count(content)
  if (!Array.isArray(content)) return 0
  let tokens = 0
  for (const part of content as readonly unknown[]) {
    if (typeof part === 'string') tokens += count(part)
    if (!isObject(part)) continue
    if (typeof part['text'] === 'string') tokens += count(part['text'])
    if (/image/.test(String(part['type'] ?? ''))) tokens += tokensOfImage
  }
  return tokens
}

/** Text, a list of texts, or tokens that the caller has counted itself. */
function listTokens(count: Tokenizer, value: unknown): number {
  if (typeof value === 'string') return count(value)
  if (typeof value === 'number') return 1
  return Array.isArray(value) ? value.reduce((sum: number, item) => sum + listTokens(count, item), 0) : 0
}
