import type { RelatedPlace, SourceText, Span } from '../diagnostics/diagnostic.ts'

/** What a piece of text was substituted for: a named value or a deployment token. */
export interface Substitution {
  /** As people call it: `named value 'region'`. */
  readonly label: string
  /** Where the substituted value is written; absent where its text may not be shown (a secret). */
  readonly value?: Span
}

/** A run of derived text and the place in the original file that it comes from. */
interface Segment {
  /** Offset in the derived text. */
  readonly start: number
  readonly end: number
  readonly sourceStart: number
  readonly sourceEnd: number
  /** Character by character the same as the source; otherwise the whole run stands for the whole place. */
  readonly verbatim: boolean
  readonly substitution?: Substitution
  /** Offset of the run in the text of the substitution's value. */
  readonly valueOffset?: number
}

/**
 * Text that was derived from a file by substitution, decoding or cutting, and still knows where each of its characters
 * stands in that file.
 */
export class MappedText {
  readonly text: string
  readonly source: SourceText
  readonly #segments: readonly Segment[]

  private constructor(text: string, source: SourceText, segments: readonly Segment[]) {
    this.text = text
    this.source = source
    this.#segments = segments
  }

  /** The whole file, unchanged. */
  static of(source: SourceText): MappedText {
    const end = source.text.length
    return new MappedText(source.text, source, [{ start: 0, end, sourceStart: 0, sourceEnd: end, verbatim: true }])
  }

  static build(source: SourceText, pieces: (builder: MappedTextBuilder) => void, emptyAt = 0): MappedText {
    const text: string[] = []
    const segments: Segment[] = []
    pieces(new MappedTextBuilder(text, segments))
    if (segments.length === 0) {
      segments.push({ start: 0, end: 0, sourceStart: emptyAt, sourceEnd: emptyAt, verbatim: true })
    }
    return new MappedText(text.join(''), source, segments)
  }

  /** The place in the original file of a range of this text. */
  spanOf(start: number, end: number): Span {
    const first = this.#segmentAt(start)
    const from = first.verbatim ? first.sourceStart + (start - first.start) : first.sourceStart
    if (end <= start) return { source: this.source, start: from, end: first.verbatim ? from : first.sourceEnd }
    const last = this.#segmentAt(end - 1)
    const to = last.verbatim ? last.sourceStart + (end - last.start) : last.sourceEnd
    return { source: this.source, start: from, end: Math.max(from, to) }
  }

  /** The values that were substituted within a range: the other places of a diagnostic about it. */
  relatedTo(start: number, end: number): RelatedPlace[] {
    const places: RelatedPlace[] = []
    for (let i = this.#indexAt(start); i < this.#segments.length && places.length < 4; i++) {
      const segment = this.#segments[i]
      if (!segment || (segment.start >= end && segment.start > start)) break
      const { substitution, valueOffset = 0 } = segment
      if (!substitution?.value) continue
      const { source, start: valueStart, end: valueEnd } = substitution.value
      const from = valueStart + valueOffset + Math.max(0, start - segment.start)
      const to = valueStart + valueOffset + Math.min(segment.end, Math.max(end, start)) - segment.start
      const span = { source, start: Math.min(from, valueEnd), end: Math.min(Math.max(from, to), valueEnd) }
      places.push({ message: `in the value of ${substitution.label}`, span })
    }
    return places
  }

  /** Whether the range is, character by character, in the original file. */
  isVerbatim(start: number, end: number): boolean {
    for (let i = this.#indexAt(start); i < this.#segments.length; i++) {
      const segment = this.#segments[i]
      if (!segment || segment.start >= end) return true
      if (!segment.verbatim) return false
    }
    return true
  }

  slice(start: number, end: number): MappedText {
    if (start === 0 && end === this.text.length) return this
    return MappedText.build(this.source, (builder) => builder.copy(this, start, end), this.spanOf(start, start).start)
  }

  /** Appends the segments of a range to a list, moved to `at`. */
  copyTo(target: Segment[], at: number, start: number, end: number): void {
    for (let i = this.#indexAt(start); i < this.#segments.length; i++) {
      const segment = this.#segments[i]
      if (!segment || segment.start >= end) break
      const from = Math.max(start, segment.start)
      const to = Math.min(end, segment.end)
      if (to <= from) continue
      const skipped = from - segment.start
      target.push({
        ...segment,
        start: at + from - start,
        end: at + to - start,
        ...(segment.verbatim
          ? { sourceStart: segment.sourceStart + skipped, sourceEnd: segment.sourceStart + (to - segment.start) }
          : {}),
        ...(segment.substitution ? { valueOffset: (segment.valueOffset ?? 0) + skipped } : {}),
      })
    }
  }

  #segmentAt(offset: number): Segment {
    return this.#segments[this.#indexAt(offset)] as Segment
  }

  #indexAt(offset: number): number {
    let low = 0
    let high = this.#segments.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#segments[middle]?.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}

/** Puts derived text together, piece by piece. */
export class MappedTextBuilder {
  readonly #text: string[]
  readonly #segments: Segment[]
  #length = 0

  constructor(text: string[], segments: Segment[]) {
    this.#text = text
    this.#segments = segments
  }

  /** Appends a range of another text as it is. */
  copy(from: MappedText, start: number, end: number): void {
    if (end <= start) return
    from.copyTo(this.#segments, this.#length, start, end)
    this.#append(from.text.slice(start, end))
  }

  /** Appends text that stands for a range of another text: a decoded entity, a substituted value. */
  replace(from: MappedText, start: number, end: number, text: string, substitution?: Substitution): void {
    const span = from.spanOf(start, end)
    this.#segments.push({
      start: this.#length,
      end: this.#length + text.length,
      sourceStart: span.start,
      sourceEnd: span.end,
      verbatim: false,
      ...(substitution ? { substitution } : {}),
    })
    this.#append(text)
  }

  #append(text: string): void {
    this.#text.push(text)
    this.#length += text.length
  }
}
