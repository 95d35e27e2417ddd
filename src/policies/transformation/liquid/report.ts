import type { Span } from '../../../diagnostics/diagnostic.ts'
import type { PolicyBuilder } from '../../builder.ts'
import { checkLiquid } from './check.ts'

/** Reports what is wrong in a template, each problem at its place. */
export function reportTemplate(
  source: string,
  spanAt: (start: number, end: number) => Span,
  builder: PolicyBuilder,
): void {
  for (const { message, start, end, isWarning } of checkLiquid(source)) {
    const span = spanAt(start, end)
    if (isWarning) builder.warn('attribute-value', message, span)
    else builder.report('attribute-value', message, span)
  }
}
