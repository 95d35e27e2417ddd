import fc from 'fast-check'

/** One change of a text: where (as a part of its length), how much, and what is put there. */
interface Edit {
  readonly kind: 'delete' | 'double' | 'insert' | 'replace' | 'truncate' | 'swap'
  readonly at: number
  readonly length: number
  readonly text: string
}

const edit = (fragments: readonly string[]): fc.Arbitrary<Edit> =>
  fc.record({
    kind: fc.constantFrom('delete', 'double', 'insert', 'insert', 'replace', 'replace', 'truncate', 'swap'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 24 }),
    text: fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary', maxLength: 3 })),
  })

/** Texts made of one of the samples by a few edits with the given fragments. */
export function mutated(samples: readonly string[], fragments: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...samples), fc.array(edit(fragments), { minLength: 1, maxLength: 4 }))
    .map(([sample, edits]) => edits.reduce(apply, sample))
}

function apply(text: string, { kind, at, length, text: inserted }: Edit): string {
  const start = Math.floor(at * text.length)
  const before = text.slice(0, start)
  const cut = text.slice(start, start + length)
  const after = text.slice(start + length)
  switch (kind) {
    case 'delete':
      return before + after
    case 'double':
      return before + cut + cut + after
    case 'insert':
      return before + inserted + cut + after
    case 'replace':
      return before + inserted + after
    case 'truncate':
      // Most cuts are near the end: what is whole before it is read as well.
      return text.slice(0, text.length - Math.floor(at * at * text.length))
    case 'swap':
      return before + after.slice(0, length) + cut + after.slice(length)
  }
}
