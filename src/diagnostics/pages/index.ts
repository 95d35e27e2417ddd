import type { DiagnosticCode } from '../codes.ts'
import { documentPages } from './document.ts'
import { elementPages } from './elements.ts'
import { expressionPages } from './expressions.ts'
import type { DiagnosticPage } from './page.ts'
import { placementPages } from './placement.ts'
import { surroundingsPages } from './surroundings.ts'

export type { DiagnosticPage, Example } from './page.ts'

/** The pages of all diagnostics, one a code. */
export const diagnosticPages: readonly DiagnosticPage[] = [
  ...documentPages,
  ...placementPages,
  ...elementPages,
  ...expressionPages,
  ...surroundingsPages,
]

const byCode: ReadonlyMap<string, DiagnosticPage> = new Map(diagnosticPages.map((page) => [page.code, page]))

/** The page of a code. */
export function pageOf(code: DiagnosticCode): DiagnosticPage
export function pageOf(code: string): DiagnosticPage | undefined
export function pageOf(code: string): DiagnosticPage | undefined {
  return byCode.get(code)
}

/** A page as text: what `sluice explain CODE` prints. */
export function formatPage({ code, summary, bad, good, why }: DiagnosticPage): string {
  const indent = (text: string): string => text.replace(/^(?=.)/gm, '    ')
  return [
    code,
    '',
    summary,
    '',
    'Bad:',
    '',
    indent(bad.text),
    '',
    'Good:',
    '',
    indent(good.text),
    '',
    'Why:',
    '',
    why,
  ].join('\n')
}
