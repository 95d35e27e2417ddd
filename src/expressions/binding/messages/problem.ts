import type { DiagnosticCode } from '../../../diagnostics/codes.ts'
import type { Problem } from '../findings.ts'

export function problem(code: DiagnosticCode, cs: string, message: string, help?: string | null): Problem {
  return { code, cs, message, ...(help ? { help } : {}) }
}
