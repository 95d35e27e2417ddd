import type { DiagnosticCode } from '../../diagnostics/codes.ts'
import type { CSharpFinding } from '../syntax/finding.ts'
import type { TextRange } from './bound.ts'

/** Says what is wrong: our code, the C# compiler's number and its words. */
export interface Problem {
  readonly code: DiagnosticCode
  readonly cs?: string
  readonly message: string
  readonly help?: string
  readonly severity?: 'error' | 'warning'
  readonly unsupported?: true
}

/** Collects findings; lambda bodies are tried in one that is thrown away. */
export class Findings {
  readonly list: CSharpFinding[] = []
  hasErrors = false

  report(problem: Problem, at: TextRange): void {
    const severity = problem.severity ?? 'error'
    if (severity === 'error') this.hasErrors = true
    if (
      this.list.some(
        (f) => f.start === at.start && f.end === at.end && f.cs === problem.cs && f.message === problem.message,
      )
    )
      return
    this.list.push({
      code: problem.code,
      severity,
      message: problem.message,
      start: at.start,
      end: at.end,
      ...(problem.cs === undefined ? {} : { cs: problem.cs }),
      ...(problem.unsupported ? { unsupported: true as const } : {}),
      ...(problem.help === undefined ? {} : { help: problem.help }),
    })
  }

  addAll(findings: Findings): void {
    this.add(findings.list)
  }

  add(findings: readonly CSharpFinding[]): void {
    for (const finding of findings) {
      this.list.push(finding)
      if (finding.severity === 'error') this.hasErrors = true
    }
  }
}
