import type { Instruction } from '../runtime.ts'
import type { SheetElement } from '../tree/sheet-node.ts'
import {
  applyImports,
  applyTemplates,
  callTemplate,
  choose,
  forEach,
  ifInstruction,
  message,
} from './control-instructions.ts'
import { copy, copyOf } from './copy-instructions.ts'
import {
  attributeInstruction,
  comment,
  elementInstruction,
  processingInstruction,
  text,
  valueOfInstruction,
} from './node-instructions.ts'
import { numberInstruction } from './number-instruction.ts'
import type { Scope } from './scope.ts'

/** Compiles an instruction whose attributes and content were checked. */
export type CompileInstruction = (element: SheetElement, scope: Scope, isTail: boolean) => Instruction | null

export const instructions: Readonly<Record<string, CompileInstruction>> = {
  'apply-imports': applyImports,
  'apply-templates': applyTemplates,
  attribute: attributeInstruction,
  'call-template': callTemplate,
  choose,
  comment,
  copy,
  'copy-of': copyOf,
  element: elementInstruction,
  'for-each': forEach,
  if: ifInstruction,
  message,
  number: numberInstruction,
  'processing-instruction': processingInstruction,
  text,
  'value-of': valueOfInstruction,
}
