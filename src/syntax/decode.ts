import { startsExpression } from './expression-extent.ts'
import { MappedText, type MappedTextBuilder } from './mapped-text.ts'
import type { Piece } from './scan-value.ts'
import type { ScanProblem } from './scanner.ts'
import { readReference } from './xml-text.ts'

export interface Decoded {
  readonly mapped: MappedText
  /** References were decoded. */
  readonly escaped: boolean
}

/**
 * Decodes a value's pieces as an XML parser does: references, line ends, and white space in attributes. In a value that
 * starts an expression line breaks stay: C# needs them (comments, verbatim strings), and in raw policies they survive.
 */
export function decodePieces(
  text: MappedText,
  pieces: readonly Piece[],
  inAttribute: boolean,
  report: (problem: ScanProblem) => void,
): Decoded {
  const [first] = pieces
  const keepBreaks = beginsExpression(text.text, pieces)
  const special = keepBreaks ? /&/ : inAttribute ? /[&\r\n\t]/ : /[&\r]/
  if (first && pieces.length === 1 && !(isDecoded(first) && special.test(text.text.slice(first.start, first.end)))) {
    if (first.form !== 'cdata' || keepBreaks) return { mapped: text.slice(first.start, first.end), escaped: false }
  }
  let escaped = false
  const mapped = MappedText.build(
    text.source,
    (builder) => {
      for (const piece of pieces) {
        if (decodePiece(builder, text, piece, inAttribute, keepBreaks, report)) escaped = true
      }
    },
    first ? text.spanOf(first.start, first.start).start : 0,
  )
  return { mapped, escaped }
}

function isDecoded(piece: Piece): boolean {
  return piece.form === 'literal' || piece.form === 'escaped' || piece.form === 'template'
}

function beginsExpression(text: string, pieces: readonly Piece[]): boolean {
  for (const { start, end } of pieces) {
    for (let at = start; at < end; at++) {
      if (!/[ \t\r\n]/.test(text[at] as string)) return startsExpression(text, at)
    }
  }
  return false
}

/** Returns whether references were decoded. */
function decodePiece(
  builder: MappedTextBuilder,
  mapped: MappedText,
  { start, end, form }: Piece,
  inAttribute: boolean,
  keepBreaks: boolean,
  report: (problem: ScanProblem) => void,
): boolean {
  const { text } = mapped
  const decodes = form !== 'raw' && form !== 'cdata'
  const normalises = !keepBreaks && form !== 'raw'
  let escaped = false
  let from = start
  let at = start
  const replace = (to: number, by: string): void => {
    builder.copy(mapped, from, at)
    builder.replace(mapped, at, to, by)
    from = to
    at = to
  }
  while (at < end) {
    const c = text[at]
    if (c === '&' && decodes) {
      const reference = readReference(text, at)
      if (reference.problem !== undefined || reference.end > end) {
        if (form === 'literal') report({ message: reference.problem ?? '', start: at, end: reference.end })
        at = Math.min(reference.end, end)
      } else {
        escaped = true
        replace(reference.end, reference.text ?? '')
      }
    } else if (c === '\r' && normalises) {
      replace(text[at + 1] === '\n' && at + 1 < end ? at + 2 : at + 1, inAttribute ? ' ' : '\n')
    } else if (inAttribute && normalises && (c === '\n' || c === '\t')) replace(at + 1, ' ')
    else at++
  }
  builder.copy(mapped, from, end)
  return escaped
}
