import type { TypeDefinition } from '../type-system/definition.ts'
import { capture } from './capture.ts'
import { captureCollection } from './capture-collection.ts'
import { group } from './group.ts'
import { groupCollection } from './group-collection.ts'
import { match } from './match.ts'
import { matchCollection } from './match-collection.ts'
import { matchEvaluator } from './match-evaluator.ts'
import { regex } from './regex.ts'
import { regexOptions } from './regex-options.ts'

/** Regular expressions. */
export const regexTypes: readonly TypeDefinition[] = [
  regex,
  regexOptions,
  match,
  group,
  capture,
  matchCollection,
  groupCollection,
  captureCollection,
  matchEvaluator,
]
