import type { DiagnosticCode } from '../codes.ts'

/** What `sluice explain CODE` shows. */
export interface DiagnosticPage {
  readonly code: DiagnosticCode
  /** When it is reported, in a sentence. */
  readonly summary: string
  readonly bad: Example
  readonly good: Example
  /** Why it matters: what the gateway does, or what would go wrong. */
  readonly why: string
}

export interface Example {
  readonly language: 'policy' | 'yaml' | 'shell' | 'typescript'
  readonly text: string
  /** What has to be given beside a policy for the diagnostic to show, as `check` takes it. */
  readonly surroundings?: Readonly<Record<string, unknown>>
}

/** A policy document with some policies in its inbound section. */
export function inbound(policies: string, surroundings?: Readonly<Record<string, unknown>>): Example {
  const indented = policies
    .trim()
    .split('\n')
    .map((line) => `    ${line}`)
  return policy(['<policies>', '  <inbound>', ...indented, '  </inbound>', '</policies>'].join('\n'), surroundings)
}

/** A whole policy document. */
export function policy(text: string, surroundings?: Readonly<Record<string, unknown>>): Example {
  return { language: 'policy', text: text.trim(), ...(surroundings ? { surroundings } : {}) }
}

/** A policy document with one expression in it. */
export function expression(code: string): Example {
  return inbound(`<set-variable name="x" value="${code}" />`)
}

export function example(language: Example['language'], text: string): Example {
  return { language, text: text.trim() }
}
