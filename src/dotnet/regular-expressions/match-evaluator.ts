import { defineDelegate } from '../type-system/declare.ts'
import type { MatchObject } from './match-value.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    MatchEvaluator: (match: MatchObject) => string | null
  }
}

export const matchEvaluator = defineDelegate(
  'System.Text.RegularExpressions.MatchEvaluator',
  'string Invoke(Match match)',
)
