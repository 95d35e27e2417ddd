import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../../src/compiler/engine.ts'
import { checkLiquid } from '../../../../src/policies/transformation/liquid/check.ts'

const xml =
  '<policies><inbound><return-response><set-body template="liquid">{{ "a" | Upcase }}</set-body></return-response></inbound></policies>'

describe('Liquid templates', () => {
  it('render at once after the pipeline is ready', async () => {
    const engine = createEngine()
    const pipeline = engine.compile(xml)
    await pipeline.ready()
    const evaluation = engine.evaluate(pipeline)
    expect(evaluation).not.toBeInstanceOf(Promise)
    expect((await evaluation).response.body?.peekText()).toBe('A')
  })

  it.each([
    ['{{ a | upcase }}', "Liquid has no filter 'upcase' here (did you mean 'Upcase'?)", 'upcase'],
    ['{{ a | strip_html }}', "Liquid has no filter 'strip_html' here (did you mean 'StripHtml'?)", 'strip_html'],
    ['{% render x %}', "Liquid has no tag 'render' here", 'render'],
    ['{% if a %}{% endfor %}{% endif %}', "'endfor' stands where 'endif' is expected", 'endfor'],
    ['{{ a', "'{{' isn't closed by '}}'", '{{'],
    ['{% if a==5 %}{% endif %}', "'==' compares nothing here: Liquid wants a blank before it", '=='],
    ["{% if 'a==5' == a %}{% elsif a>= 5 %}{% endif %}", "'>=' compares nothing here", '>='],
    ["{{ 1 | Currency: 'xx-XX' }}", "Liquid knows no culture 'xx-XX' here", 'xx-XX'],
  ])('name what is wrong in %s and its place', (source, message, place) => {
    const [problem, ...others] = checkLiquid(source)
    expect(problem?.message.startsWith(message)).toBe(true)
    expect(source.slice(problem?.start, problem?.end)).toBe(place)
    expect(others).toEqual([])
  })

  it('take pipes within quotes and raw parts as text', () => {
    expect(
      checkLiquid('{{ a | Append: "|x" }}{% raw %}{{ b | y }}{% endraw %}{% comment %}{% z %}{% endcomment %}'),
    ).toEqual([])
  })
})
