import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/compiler/engine.ts'
import { mutated } from './mutate.ts'

const engine = createEngine()
const corpus = join('..', 'shared', 'corpus')

/** Checks a document: nothing may be thrown, and what is reported has a place inside the document. */
function survives(xml: string): void {
  for (const diagnostic of engine.check(xml)) {
    expect(typeof diagnostic.code).toBe('string')
    expect(diagnostic.message).not.toMatch(/internal|undefined is not|cannot read prop/i)
  }
}

// One failing input is enough: shrinking large documents takes longer than reading them. The seed keeps runs alike;
// FUZZ_SEED and FUZZ_TIMES look further.
const settings = (numRuns: number): fc.Parameters<[string]> => ({
  numRuns: numRuns * Number(process.env['FUZZ_TIMES'] ?? 1),
  seed: Number(process.env['FUZZ_SEED'] ?? 20_261_124),
  endOnFailure: true,
})

function policyFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(xml|cshtml|policy)$/.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
}

/** Real documents where the corpus lies next to the project; our own recipes anywhere. Long ones only cost time. */
const documents = [
  ...policyFiles('policies'),
  ...(existsSync(join(corpus, 'files')) ? policyFiles(join(corpus, 'files')) : []),
].filter((text) => text.length < 12_000)

const ownExpressions = [
  '@(context.Request.Headers.GetValueOrDefault("X-Key", "").StartsWith("a") ? 1 : 2)',
  '@{ var list = new List<int>(); for (int i = 0; i < 3; i++) { list.Add(i); } return list.Sum(x => x * 2); }',
  '@{ try { return (string)JObject.Parse("{}")["a"]; } catch (Exception e) { return $"{e.Message,10:x}"; } }',
  '@(new[] { 1, 2, 3 }.Where(x => x > 1).Select(x => new { x, y = x + 1.5m }).First().y.ToString("N2"))',
  '@{ switch (context.Response.StatusCode) { case 200: return "ok"; default: goto case 200; } }',
]
const expressions = [
  ...ownExpressions,
  ...(existsSync(join(corpus, 'expressions.jsonl'))
    ? readFileSync(join(corpus, 'expressions.jsonl'), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => `@${(JSON.parse(line) as { code: string }).code}`)
        .filter((text) => text.length < 2_000)
    : []),
]

const markup = [
  '<',
  '>',
  '/>',
  '</',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '&',
  '&#0;',
  '&amp;',
  '"',
  "'",
  '=',
  '{{',
  '}}',
  '@(',
  '@{',
  '}',
  ')',
  '\r\n',
  '\uFEFF',
  '\u0000',
  '\uD800',
  '<base />',
  '<choose>',
  '<?xml?>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
]
const code = [
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '<',
  '>',
  '=>',
  '??',
  '?.',
  '?',
  ':',
  ';',
  ',',
  '"',
  '$"',
  '@"',
  "'",
  '\\',
  '0x',
  '1e999',
  'm',
  'new ',
  'var ',
  'await ',
  'out ',
  'ref ',
  'is ',
  'as ',
  'typeof(',
  'default',
  'null',
  'this',
  'base',
  'goto ',
  'yield ',
  '/*',
  '//',
  '#if',
  '\u0000',
  '\uD800',
  '1 / 0',
  'int.MaxValue + 1',
  '((((((((',
  '<<<<',
  '!!!!',
]

const asAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
const withExpression = (text: string): string =>
  `<policies><inbound><set-variable name="a" value="${asAttribute(text)}" /></inbound></policies>`

it('mutates what is really there', () => {
  expect(documents.length).toBeGreaterThan(5)
  expect(expressions.every((text) => /^@[({]/.test(text))).toBe(true)
})

describe('check of what is no policy', () => {
  it('reports random text and never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), survives), settings(3_000))
  })

  it('reports random bytes read as text and never throws', () => {
    const decoder = new TextDecoder()
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }).map((bytes) => decoder.decode(bytes)),
        survives,
      ),
      settings(2_500),
    )
  })

  it('reports random markup and never throws', () => {
    const soup = fc.array(
      fc.oneof(fc.constantFrom(...markup, 'policies', 'inbound', 'set-header', ' '), fc.string({ maxLength: 4 })),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(
        soup.map((parts) => parts.join('')),
        survives,
      ),
      settings(2_500),
    )
  })

  it('reads policies with a few characters changed', { timeout: 60_000 }, () => {
    fc.assert(fc.property(mutated(documents, [...markup, ...code]), survives), settings(5_000))
  })

  it('reads expressions with a few characters changed', { timeout: 60_000 }, () => {
    fc.assert(fc.property(mutated(expressions, code).map(withExpression), survives), settings(7_000))
  })

  it('reads expressions of random tokens', () => {
    const tokens = fc.array(fc.constantFrom(...code, 'context', '.Request', '.Headers', 'x', ' 1 ', '+', '-', '*'), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(
        tokens.map((t) => withExpression(`@(${t.join('')})`)),
        survives,
      ),
      settings(3_000),
    )
  })

  it('reports elements and parentheses that nest a hundred thousand deep', () => {
    survives('<choose>'.repeat(100_000))
    survives(withExpression(`@(${'('.repeat(100_000)}1${')'.repeat(100_000)})`))
    survives(withExpression(`@(${'1+'.repeat(20_000)}1)`))
    survives(withExpression(`@(${'-'.repeat(100_000)}1)`))
    survives(withExpression(`@{${'{'.repeat(100_000)}`))
  })
})
