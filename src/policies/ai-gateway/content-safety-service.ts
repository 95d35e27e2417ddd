import { PolicyError } from '../../runtime/errors.ts'
import type { Run } from '../../runtime/run.ts'
import { callService } from './call-service.ts'

/** What a text must not hold. */
export interface SafetyRules {
  readonly backendId: string
  readonly categories: readonly { readonly name: string; readonly threshold: number }[]
  readonly outputType: 'FourSeverityLevels' | 'EightSeverityLevels'
  readonly blocklists: readonly string[]
}

/** A piece of a longer text. */
export interface Window {
  /** Characters of a piece. */
  readonly size: number
  /** Characters that neighbouring pieces share. */
  readonly overlap: number
}

/** What the service takes at once of a request. */
export const requestWindow: Window = { size: 10_000, overlap: 0 }

const version = 'api-version=2024-09-01'

/** Whether one of the pieces of a text is refused; they are sent one after the other. */
export async function isHarmful(run: Run, rules: SafetyRules, text: string, window: Window): Promise<boolean> {
  if (rules.categories.length === 0 && rules.blocklists.length === 0) return false
  for (const piece of piecesOf(text, window)) if (await isHarmfulPiece(run, rules, piece)) return true
  return false
}

/** Whether the service sees an attack in a prompt. */
export async function isAttack(run: Run, rules: SafetyRules, text: string): Promise<boolean> {
  for (const userPrompt of piecesOf(text, requestWindow)) {
    const answer = (await ask(run, rules, `/contentsafety/text:shieldPrompt?${version}`, {
      userPrompt,
      documents: [],
    })) as { readonly userPromptAnalysis?: { readonly attackDetected?: unknown } } | null
    if (answer === null || answer.userPromptAnalysis?.attackDetected === true) return true
  }
  return false
}

async function isHarmfulPiece(run: Run, rules: SafetyRules, text: string): Promise<boolean> {
  const { categories, blocklists, outputType } = rules
  const answer = (await ask(run, rules, `/contentsafety/text:analyze?${version}`, {
    text,
    ...(categories.length > 0 ? { categories: categories.map(({ name }) => name) } : {}),
    ...(blocklists.length > 0 ? { blocklistNames: blocklists } : {}),
    outputType,
  })) as {
    readonly blocklistsMatch?: readonly unknown[]
    readonly categoriesAnalysis?: readonly { readonly category?: unknown; readonly severity?: unknown }[]
  } | null
  if (answer === null || (blocklists.length > 0 && (answer.blocklistsMatch?.length ?? 0) > 0)) return true
  const found = answer.categoriesAnalysis ?? []
  return categories.some(({ name, threshold }) =>
    found.some(({ category, severity }) => category === name && Number(severity) >= threshold),
  )
}

/** The service's answer; null where it gave none: the text then counts as refused. */
async function ask(run: Run, rules: SafetyRules, path: string, json: unknown): Promise<object | null> {
  try {
    const answer = await callService(run, { backendId: rules.backendId, path, json, identityResource: null })
    return typeof answer === 'object' ? answer : null
  } catch (error) {
    if (error instanceof PolicyError) throw error
    run.trace?.add(
      'llm-content-safety',
      `The content safety service gave no answer: ${error instanceof Error ? error.message : String(error)}.`,
    )
    return null
  }
}

function piecesOf(text: string, { size, overlap }: Window): string[] {
  const pieces: string[] = []
  for (let start = 0; start < text.length; start += size - overlap) {
    pieces.push(text.slice(start, start + size))
    if (start + size >= text.length) break
  }
  return pieces
}
