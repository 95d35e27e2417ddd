import { existsSync } from 'node:fs'
import type { JsonObject } from './case.ts'
import type { Answer } from './compare.ts'

/** Evaluates an expression with a context file and gives the JSON object of `sluice eval --format json`. */
export type EvaluateExpression = (expression: string, context?: JsonObject) => Answer

/** Sluice's own evaluation, or null while it isn't there. */
export async function loadSluice(): Promise<EvaluateExpression | null> {
  if (!existsSync('src/compiler/evaluate-expression.ts')) return null
  const { evaluateExpression } = await import('../../../src/compiler/evaluate-expression.ts')
  return evaluateExpression as EvaluateExpression
}

/** The answer to a case; a failure of the engine itself becomes text that equals no recorded result. */
export function answer(evaluate: EvaluateExpression, expression: string, context?: JsonObject): Answer {
  try {
    return context === undefined ? evaluate(expression) : evaluate(expression, context)
  } catch (failure) {
    return {
      error: {
        type: 'engine fault',
        message: failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure),
      },
    }
  }
}
