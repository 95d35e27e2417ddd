import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SourceText } from '../../src/diagnostics/diagnostic.ts'
import { readPolicy } from '../../src/syntax/read.ts'

/** A piece of a value as written, and what it becomes; plain text maps character by character, the rest as a whole. */
interface Piece {
  readonly written: string
  readonly becomes: string
}

const namedValues = new Map(Object.entries({ a: 'x', long: 'some longer text', empty: '', amp: 'b &amp; c' }))
const tokens = new Map(Object.entries({ region: 'weu', none: '' }))

const piece: fc.Arbitrary<Piece> = fc.oneof(
  fc.stringMatching(/^[ a-zÄ0-9.]{1,6}$/).map((text) => ({ written: text, becomes: text })),
  fc
    .constantFrom(...namedValues.keys())
    .map((name) => ({ written: `{{${name}}}`, becomes: (namedValues.get(name) ?? '').replace('&amp;', '&') })),
  fc.constantFrom(...tokens.keys()).map((name) => ({ written: `\${${name}}`, becomes: tokens.get(name) ?? '' })),
  fc.constantFrom(
    { written: '&amp;', becomes: '&' },
    { written: '&#x41;', becomes: 'A' },
    { written: '&lt;', becomes: '<' },
  ),
)

/** Where each character of the value stands in the file: counted by hand over the pieces. */
function naivePlaces(pieces: readonly Piece[], at: number): [start: number, end: number][] {
  const places: [number, number][] = []
  for (const { written, becomes } of pieces) {
    for (let i = 0; i < becomes.length; i++)
      places.push(written === becomes ? [at + i, at + i + 1] : [at, at + written.length])
    at += written.length
  }
  return places
}

it('each range of a value maps to where it is written, through entities, named values and tokens', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (pieces, one, other) => {
      const before = '<a>\n  <b name="'
      const file = new SourceText(`${before}${pieces.map((p) => p.written).join('')}" />\n</a>`)
      const { document, diagnostics } = readPolicy(file, {
        namedValues: new Map([...namedValues].map(([name, value]) => [name, { value }])),
        tokens: { syntax: 'terraform', values: tokens },
      })
      expect(diagnostics).toEqual([])
      const element = document?.root.children.find((child) => child.kind === 'element')
      const value = element?.kind === 'element' ? element.attributes[0]?.value : undefined
      const text = pieces.map((p) => p.becomes).join('')
      expect(value?.text).toBe(text)
      if (text.length === 0) return
      const [start, end] = [one % text.length, (other % text.length) + 1].sort((a, b) => a - b) as [number, number]
      if (start === end) return
      const places = naivePlaces(pieces, before.length)
      const span = value?.spanAt(start, end)
      expect([span?.start, span?.end]).toEqual([places[start]?.[0], places[end - 1]?.[1]])
    }),
    { numRuns: 1000 },
  )
})
