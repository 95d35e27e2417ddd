import fc from 'fast-check'
import { expect, it } from 'vitest'
import { AsciiMatcher } from '../../../src/dotnet/regular-expressions/ascii-matcher.ts'
import { asciiPattern } from '../../../src/dotnet/regular-expressions/ascii-pattern.ts'
import { Matcher } from '../../../src/dotnet/regular-expressions/matcher.ts'
import { parsePattern } from '../../../src/dotnet/regular-expressions/pattern-parser.ts'
import { compile } from '../../../src/dotnet/regular-expressions/program.ts'
import { ambient, defaultLimits, startExpression } from '../../../src/dotnet/values/ambient.ts'

const unit = fc.constantFrom(
  'a', 'b', 'A', '.', '\\d', '\\w', '\\s', '\\W', '[a-c]', '[^a]', '[a-z-[b]]', '1', ' ', '\\n', '\\x41', 'é', '[^\\w]', '-',
) // biome-ignore format: one line of atoms
const anchor = fc.constantFrom('^', '$', '\\b', '\\B', '\\A', '\\z', '\\Z')
const count = fc.constantFrom('', '', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,3}', '{0,2}?', '{2,}')
const { pattern } = fc.letrec<{ pattern: string; branch: string; atom: string }>((tie) => ({
  pattern: fc.array(tie('branch'), { minLength: 1, maxLength: 3 }).map((branches) => branches.join('|')),
  branch: fc
    .array(fc.tuple(tie('atom'), count), { maxLength: 4 })
    .map((parts) => parts.map((part) => part.join('')).join('')),
  atom: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 8, arbitrary: unit },
    { weight: 2, arbitrary: anchor.map((text) => `(?:${text})`) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom('(', '(?:', '(?<n>', '(?=', '(?!', '(?i:', '(?m:', '(?s:'), tie('pattern'))
        .map(([open, inner]) => `${open}${inner})`),
    },
  ),
}))
const text = fc
  .array(fc.constantFrom('a', 'b', 'c', 'A', '1', ' ', '\n', '-', '_'), { maxLength: 12 })
  .map((units) => units.join(''))
const options = fc.constantFrom(0, 0, 1, 2, 16, 512)

it('finds what the matcher of our own finds, in as many steps as it says at most', () => {
  let rewritten = 0
  fc.assert(
    fc.property(
      pattern,
      options,
      fc.array(text, { minLength: 3, maxLength: 3 }),
      fc.nat(3),
      (source, flags, texts, from) => {
        const parsed = parsePattern(source, flags)
        const ascii = AsciiMatcher.of(parsed)
        if (!ascii) return
        rewritten++
        const program = compile(parsed, false)
        for (const input of texts) {
          if (from > input.length) continue
          // Of the steps of our own matcher each of JavaScript's takes a few.
          startExpression(ambient(), {
            ...defaultLimits,
            work: 20 * (asciiPattern(parsed)?.cost(input.length) ?? 0) + 5000,
          })
          const expected = new Matcher(program, input, -1).find(from)
          expect([source, input, ascii.test(input, from)]).toEqual([source, input, expected !== null])
          const found = ascii.find(input, from)
          if (found !== undefined) expect([source, input, found]).toEqual([source, input, expected])
        }
      },
    ),
    { numRuns: 3000, seed: 11 },
  )
  startExpression(ambient(), { ...defaultLimits, work: Number.POSITIVE_INFINITY })
  expect(rewritten).toBeGreaterThan(1000)
})

it.each(['^(a+)+$', '(a|a)*b', '(?:a+)*', '(a*)*', '(.*)(.*)(.*)(.*)x', '((a|b)+c?)+d', '(a|ab)(c|bcd)*(d*)*e'])(
  'leaves %s, which can cost too much or means something else, to the matcher that counts',
  (source) => {
    expect(AsciiMatcher.of(parsePattern(source, 0))).toBeNull()
  },
)

it('leaves what is no ASCII, and long texts, to the matcher that counts', () => {
  const matcher = AsciiMatcher.of(parsePattern('\\w+-\\w+', 0))
  expect(matcher?.test('é-a', 0)).toBeUndefined()
  expect(matcher?.test('a'.repeat(1000), 0)).toBeUndefined()
  expect(matcher?.test('a-b', 0)).toBe(true)
})
