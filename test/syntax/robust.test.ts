import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SourceText } from '../../src/diagnostics/diagnostic.ts'
import { readPolicy } from '../../src/syntax/read.ts'
import { corpusFiles, hasCorpus } from './corpus.ts'

const files = corpusFiles()

/** Corpus files that are wrong in themselves: what is reported, and why that is right. */
const broken: Readonly<Record<string, string>> = {
  // `context.Variables["latlong=""`: text was lost in the middle of a string.
  'Azure+api-management-policy-snippets/4d42a6-examples_Call_out_to_an_HTTP_endpoint_and_cache_the_response.policy.xml':
    'expression-unclosed 40:28',
  // The first comment lacks its `-->`.
  'Azure+api-management-policy-snippets/fe82de-examples_Filter_response_content_based_on_product_name.policy.xml':
    'xml-malformed 2:1',
  // <llm-emit-token-metric> is closed by </azure-openai-emit-token-metric>.
  'Azure-Samples+ai-hub-gateway-solution-accelerator/33551b-infra_modules_apim_policies_frag-llm-usage.xml':
    'xml-malformed 62:5',
}

describe('the reader', () => {
  it.runIf(hasCorpus)('reads every policy that people wrote, but for those that are wrong in themselves', () => {
    const found: Record<string, string> = {}
    for (const source of files) {
      for (const { severity, code, span } of readPolicy(source).diagnostics) {
        if (severity !== 'error' || !span) continue
        const { line, column } = source.positionAt(span.start)
        const file = source.file ?? ''
        found[file] = [found[file], `${code} ${line}:${column}`].filter(Boolean).join(', ')
      }
    }
    expect(found).toEqual(broken)
  })

  it('survives any text', () => {
    const piece = fc.constantFrom(
      '<a',
      '>',
      '/>',
      '</a>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '@(',
      '@{',
      ')',
      '}',
      '"',
      "'",
      '&',
      '&lt;',
      '$"{',
      '//',
      '/*',
      '\n',
      '{{x}}',
      ' x=',
      '<?',
      '{%',
      '<set-body template="liquid">',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
        ),
        (text) => {
          for (const { span } of readPolicy(new SourceText(text)).diagnostics) {
            expect(span?.start).toBeGreaterThanOrEqual(0)
            expect(span?.end).toBeLessThanOrEqual(text.length)
          }
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it.runIf(hasCorpus)('survives policies with something cut out, put in or doubled', () => {
    const noise = fc.constantFrom(
      '',
      '"',
      "'",
      '<',
      '>',
      '&',
      '@(',
      '@{',
      ')',
      '}',
      '-->',
      '<!--',
      ']]>',
      '{{',
      '\u0000',
    )
    fc.assert(
      fc.property(
        fc.nat(files.length - 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(40),
        noise,
        (index, where, length, put) => {
          const text = files[index]?.text ?? ''
          const at = Math.floor(where * text.length)
          readPolicy(new SourceText(text.slice(0, at) + put + text.slice(at + length)))
        },
      ),
      { numRuns: 400 },
    )
  })

  it.each([
    ['openings of expressions', '@('],
    ['openings in attributes', '<a x="@("'],
    ['open tags', '<a>'],
    ['stray brackets', '<'],
    ['closing tags', '</a>'],
    ['closing tags of others', '<a></b>'],
    ['comments', '<!--'],
    ['interpolations', '@($"{$"{'],
    ['unclosed Liquid', '<set-body template="liquid">{{'],
    ['quotes', '"'],
    ['ampersands', '&'],
    ['holes', '{{a}}{#'],
    ['blank lines', ' \n'],
  ])('takes time in proportion to the length of %s', (_, unit) => {
    for (const around of ['', '<a>', '<a x="@(1)" y="']) {
      const started = performance.now()
      readPolicy(new SourceText(around + unit.repeat(Math.ceil(100_000 / unit.length))))
      expect(performance.now() - started).toBeLessThan(4_000)
    }
  })
})
