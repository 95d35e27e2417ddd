import type { Span } from './diagnostic.ts'
import type { Style } from './style.ts'

export interface FrameOptions {
  readonly style: Style
  /** Longer lines are cut around the place, in columns of a terminal. */
  readonly width?: number
  /** Lines shown before and after the place. */
  readonly context?: number
}

interface Cell {
  readonly text: string
  readonly width: number
  readonly marked: boolean
}

const tabWidth = 4

/**
 * The source lines of a span with a caret underline:
 *
 * ```text
 *   |
 * 3 | <set-header nme="x">
 *   |             ^^^
 * ```
 */
export function codeFrame(span: Span, { style, width = 120, context = 0 }: FrameOptions): string[] {
  const { source } = span
  const from = source.positionAt(span.start)
  const to = source.positionAt(Math.max(span.start, span.end - 1))
  const firstLine = Math.max(1, from.line - context)
  const lastShown = Math.min(to.line, from.line + 2)
  const gutter = String(lastShown + context).length
  const bar = style.faint(`${' '.repeat(gutter)} |`)
  const lines = [bar]
  const number = (line: number): string => style.faint(`${String(line).padStart(gutter)} |`)
  for (let line = firstLine; line <= lastShown + context; line++) {
    const text = source.lineText(line)
    const isMarked = line >= from.line && line <= lastShown
    if (!isMarked) {
      if (line > lastShown && text === '') continue
      lines.push(`${number(line)} ${cut(cells(text, 0, 0), width).text}`.trimEnd())
      continue
    }
    const start = line === from.line ? from.column - 1 : text.length - text.trimStart().length
    const end = line === to.line ? source.positionAt(span.end).column - 1 : text.trimEnd().length
    const marksEnd = line === to.line && source.positionAt(span.end).line !== line ? text.length : end
    const shown = cut(cells(text, start, Math.max(marksEnd, start)), width)
    const empty = marksEnd <= start
    const underline = empty
      ? `${' '.repeat(shown.widthBefore)}^`
      : `${' '.repeat(shown.widthBefore)}${'^'.repeat(Math.max(1, shown.widthMarked))}`
    lines.push(`${number(line)} ${shown.text}`.trimEnd(), `${bar} ${style.caret(underline)}`)
  }
  if (to.line > lastShown) lines.push(`${bar} ${style.faint(`… ${to.line - lastShown} more lines`)}`)
  return lines
}

/** The characters of a line as a terminal shows them: tabs as spaces, control characters visible. */
function cells(line: string, start: number, end: number): Cell[] {
  const result: Cell[] = []
  let column = 0
  let offset = 0
  for (const character of line) {
    const marked = offset >= start && offset < end
    let text = character
    let width = characterWidth(character)
    if (character === '\t') {
      width = tabWidth - (column % tabWidth)
      text = ' '.repeat(width)
    } else if (character < ' ' || character === '\u007f') {
      text = character === '\u007f' ? '\u2421' : String.fromCharCode(0x2400 + character.charCodeAt(0))
      width = 1
    }
    if (offset === start && !marked && start === end) result.push({ text: '', width: 0, marked: true })
    result.push({ text, width, marked })
    column += width
    offset += character.length
  }
  return result
}

interface CutLine {
  readonly text: string
  readonly widthBefore: number
  readonly widthMarked: number
}

/** A window of at most `width` columns that shows the start of what is marked. */
function cut(line: readonly Cell[], width: number): CutLine {
  const total = line.reduce((sum, cell) => sum + cell.width, 0)
  const found = line.findIndex(({ marked }) => marked)
  const firstMarked = found < 0 ? line.length : found
  let from = 0
  if (total > width) {
    let before = 0
    for (let i = 0; i < firstMarked; i++) before += line[i]?.width ?? 0
    const room = Math.floor(width / 3)
    for (; from < firstMarked && before > room; from++) before -= line[from]?.width ?? 0
  }
  let text = from > 0 ? '…' : ''
  let used = text.length
  let widthBefore = used
  let widthMarked = 0
  for (let i = from; i < line.length; i++) {
    const cell = line[i] as Cell
    if (used + cell.width > width - 1 && total > width) {
      text += '…'
      break
    }
    text += cell.text
    used += cell.width
    if (i < firstMarked) widthBefore += cell.width
    else if (cell.marked) widthMarked += cell.width
  }
  return { text, widthBefore, widthMarked }
}

const zeroWidth = /^(?:\p{Mark}|\u200b|\u200c|\u200d|\ufeff|[\ufe00-\ufe0f])$/u
const wide =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}])$/u

/** How many columns a character takes in a terminal. */
function characterWidth(character: string): number {
  if (zeroWidth.test(character)) return 0
  return wide.test(character) ? 2 : 1
}
