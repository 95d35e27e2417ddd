import type { Span } from '../diagnostics/diagnostic.ts'
import { canGenerateCode } from '../expressions/emit/index.ts'
import type { AnyOperand, Draft } from './draft.ts'
import type { Reporter } from './reporter.ts'

export const evalForbidden = 'The host forbids code generation, which expressions need'
export const evalForbiddenHelp = 'allow it (unsafe-eval in a content security policy), or evaluate where it is allowed'

/** Where the host forbids code generation a document with expressions can't run: said at the first of them. */
export function checkCodeGeneration(draft: Draft, reporter: Reporter): void {
  if (canGenerateCode()) return
  for (const { operands } of draft.instructions) {
    for (const operand of operands) {
      const span = firstExpression(operand)
      if (!span) continue
      reporter.report('eval-forbidden', evalForbidden, span, { help: evalForbiddenHelp })
      return
    }
  }
}

function firstExpression(operand: AnyOperand): Span | null {
  if (!('kind' in operand)) return null
  switch (operand.kind) {
    case 'computed':
      return operand.span
    case 'deferred':
      return firstExpression(operand.operand as AnyOperand)
    case 'list':
      for (const item of operand.items) {
        const span = firstExpression(item)
        if (span) return span
      }
      return null
    default:
      return null
  }
}
