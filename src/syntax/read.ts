import type { Diagnostic, SourceText } from '../diagnostics/diagnostic.ts'
import { buildTree } from './build-tree.ts'
import { findExpressionExtent, startsExpression } from './expression-extent.ts'
import { MappedText } from './mapped-text.ts'
import type { Piece } from './scan-value.ts'
import { type ScanEvent, type ScanProblem, scan } from './scanner.ts'
import { judgeHoles } from './substitution/judge-holes.ts'
import { type NamedValues, substituteNamedValues } from './substitution/named-values.ts'
import { type DeploymentTokens, substituteTokens } from './substitution/tokens.ts'
import type { PolicyDocument } from './tree.ts'
import { firstXmlProblem } from './well-formed.ts'
import { decodeLeniently } from './xml-text.ts'

export interface ReadOptions {
  /**
   * All named values by display name: a name that isn't among them is an error. Without it they are unknown: each
   * `{{name}}` is a hole, with one warning a name.
   */
  readonly namedValues?: NamedValues
  /** The tokens that a deployment tool replaces before the policy is put into the service. */
  readonly tokens?: DeploymentTokens
}

export interface ReadResult {
  /** Absent where no root element was found. Beside errors it holds what could be read. */
  readonly document?: PolicyDocument
  readonly diagnostics: readonly Diagnostic[]
}

/** What comes after so many errors is noise of the first ones. */
const maximalXmlProblems = 50

/**
 * Reads a policy document, raw or escaped, and reports everything that is wrong with it as a text: XML, brackets of
 * expressions, named values. Never throws; takes time in proportion to the text's length.
 */
export function readPolicy(source: SourceText, options: ReadOptions = {}): ReadResult {
  const diagnostics: Diagnostic[] = []
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic)
  }
  const deployed = substituteTokens(MappedText.of(source), options.tokens)
  const mapped = options.namedValues ? substituteNamedValues(deployed, options.namedValues, report) : deployed
  const { text } = mapped
  const wellFormed = isEscaped(text)

  let xmlProblems = 0
  const reportXml = (problem: ScanProblem): void => {
    if (++xmlProblems <= maximalXmlProblems) report(xmlDiagnostic(mapped, problem))
  }
  const { events, problems } = scan(text, wellFormed)
  for (const problem of problems) reportXml(problem)
  const document = buildTree(mapped, events, {
    malformed: reportXml,
    report,
  })
  const isReadable = xmlProblems === 0 && !diagnostics.some(({ code }) => code.startsWith('expression-'))
  if (!wellFormed && isReadable) {
    const problem = firstXmlProblem(maskExpressions(text, events))
    if (problem) reportXml({ message: problem.message, start: problem.offset, end: problem.offset + 1 })
  }
  if (document) judgeHoles(document, options, report)
  diagnostics.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0))
  return { ...(document ? { document } : {}), diagnostics }
}

/**
 * Whether the document is to be read as XML. It has to be well-formed; and where tags or comments cut an expression in
 * two, `@("<b>" + x + "</b>")`, they are rather text in a C# string: then it is raw, if it can be read as that.
 */
function isEscaped(text: string): boolean {
  if (firstXmlProblem(text) !== undefined) return false
  if (!cutsExpression(text, scan(text, true).events)) return true
  const { events, problems } = scan(text, false)
  return problems.length > 0 || firstXmlProblem(maskExpressions(text, events)) !== undefined
}

function cutsExpression(text: string, events: readonly ScanEvent[]): boolean {
  return events.some((event, index) => {
    const next = events[index + 1]?.kind
    if (event.kind !== 'text' || (next !== 'start' && next !== 'comment')) return false
    const run = text.slice(event.start, event.end).trimStart()
    return startsExpression(run, 0) && findExpressionExtent(decodeLeniently(run), 1).end < 0
  })
}

function xmlDiagnostic(mapped: MappedText, { message, start, end, help, related }: ScanProblem): Diagnostic {
  const places = mapped.relatedTo(start, end)
  if (related) places.unshift({ message: related.message, span: mapped.spanOf(related.start, related.end) })
  return {
    code: 'xml-malformed',
    severity: 'error',
    message,
    span: mapped.spanOf(start, Math.min(end, Math.max(mapped.text.length, start))),
    ...(help === undefined ? {} : { help }),
    ...(places.length > 0 ? { related: places } : {}),
  }
}

/** The text with expressions overwritten by as many harmless characters, line breaks kept: what has to be XML. */
function maskExpressions(text: string, events: readonly ScanEvent[]): string {
  const masked: string[] = []
  let from = 0
  const mask = ({ start, end, form }: Piece): void => {
    if (form === 'literal' || form === 'cdata' || start < from) return
    masked.push(text.slice(from, start), text.slice(start, end).replace(/[^\r\n]/g, 'x'))
    from = end
  }
  for (const event of events) {
    if (event.kind === 'text') event.pieces.forEach(mask)
    else if (event.kind === 'start') for (const { pieces } of event.attributes) pieces.forEach(mask)
  }
  masked.push(text.slice(from))
  return masked.join('')
}
