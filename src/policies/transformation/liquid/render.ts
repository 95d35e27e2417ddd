import type { Body } from '../../../runtime/messages/body.ts'
import { PolicyError } from '../../../runtime/errors.ts'
import type { Run } from '../../../runtime/run.ts'

export interface TemplateInput {
  readonly body: Body | null
  readonly contentType: string | null
}

export interface TemplateOptions {
  readonly nilIsNull: boolean
  readonly parseDates: boolean
}

export function renderLiquid(_run: Run, _source: string, _input: TemplateInput, _options: TemplateOptions): string | Promise<string> {
  throw new PolicyError({ reason: 'LiquidNotLoaded', message: 'Liquid templates are not carried out yet.', status: 500 })
}
