import { describe, expect, it } from 'vitest'
import { SourceText } from '../../src/diagnostics/diagnostic.ts'
import { readPolicy } from '../../src/syntax/read.ts'
import { codeWithHolesFilled } from '../../src/syntax/substitution/holes.ts'
import type { NamedValueText } from '../../src/syntax/substitution/named-values.ts'
import { redactor } from '../../src/syntax/substitution/redactor.ts'
import type { TokenSyntax } from '../../src/syntax/substitution/tokens.ts'
import { findings, read } from './reading.ts'

const given = (values: Record<string, string | NamedValueText>) => ({
  namedValues: new Map(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? { value } : value]),
  ),
})

describe('a named value', () => {
  it('is put in as text: part of a literal, code, a string, or an expression', () => {
    const values = given({ region: 'weu', weight: '5', expr: '@(a["b"])', half: '"x" == "' })
    const x = (value: string) => read(`<a x="${value}"/>`, values).root.attributes[0]?.value
    expect(x('in-{{region}}-1')?.text).toBe('in-weu-1')
    expect(x('@(n <= {{weight}})')?.expression?.code).toBe('(n <= 5)')
    expect(x('@("{{region}}")')?.expression?.code).toBe('("weu")')
    expect(x('{{expr}}')?.expression?.code).toBe('(a["b"])')
    expect(x('@({{half}}")')?.expression?.code).toBe('("x" == "")')
  })

  it('isn’t looked for in the text of another one, nor in comments', () => {
    const { root, diagnostics } = read(
      '<a><!-- {{b}} {{nobody}} -->{{a}}</a>',
      given({ a: '{{b}} {{nobody}}', b: 'x' }),
    )
    expect(root.text.text).toBe('{{b}} {{nobody}}')
    expect(root.children[0]).toMatchObject({ kind: 'comment', text: ' {{b}} {{nobody}} ' })
    expect(diagnostics).toEqual([])
  })

  it('is found in another case, with a warning', () => {
    const { root, diagnostics } = read('<a>{{Region}}{{Region}}</a>', given({ region: 'weu' }))
    expect(root.text.text).toBe('weuweu')
    expect(diagnostics.map(({ severity, message }) => [severity, message])).toEqual([
      ['warning', "the named value 'Region' is called 'region': other tools tell upper and lower case apart"],
    ])
  })

  it('that is unknown is an error in the words of the gateway', () => {
    const text = '<a>\n  <b c="{{regoin}}"/>\n</a>'
    const [diagnostic] = readPolicy(new SourceText(text), given({ region: 'weu' })).diagnostics
    expect(diagnostic).toMatchObject({
      code: 'named-value-unknown',
      severity: 'error',
      message: "Error in element 'b' on line 2, column 4: Cannot find a property 'regoin'",
      help: "did you mean 'region'?",
    })
    expect(findings(text, given({}))).toEqual(['named-value-unknown 2:9 «{{regoin}}»'])
  })

  it('is no reference with white space, in three braces, or in a Liquid body', () => {
    expect(findings('<a>{{ x }} {{{x}}} {"a":{"b":1}}</a>', given({}))).toEqual([])
    expect(findings('<set-body template="liquid">{{body.x}}<b c="{{x}}">{{y}}</b></set-body>', given({}))).toEqual([])
  })

  it('is a hole where no named values are given, with one warning a name', () => {
    const text = '<a b="@(x < {{Weight}})">{{Weight}} {{other}}</a>'
    expect(findings(text)).toEqual([
      'named-value-unknown warning 1:13 «{{Weight}}»',
      'named-value-unknown warning 1:37 «{{other}}»',
    ])
    const { root } = read(text)
    expect(root.text.holes.map(({ name }) => name)).toEqual(['Weight', 'other'])
    const expression = root.attributes[0]?.value.expression
    expect(expression?.holes).toEqual([{ kind: 'named-value', name: 'Weight', start: 5, end: 15 }])
    expect(codeWithHolesFilled(expression?.code ?? '', expression?.holes ?? [])).toBe('(x < __Weight__)')
  })
})

describe('a diagnostic in substituted text', () => {
  const text = '<a>\n<b x="{{v}}"/></a>'

  it('points at the reference and relates to the value', () => {
    const [diagnostic] = readPolicy(new SourceText(text), given({ v: '1" y=2 z="' })).diagnostics
    expect(diagnostic?.code).toBe('xml-malformed')
    expect(text.slice(diagnostic?.span?.start, diagnostic?.span?.end)).toBe('{{v}}')
    const [place] = diagnostic?.related ?? []
    expect(place?.message).toBe("in the value of named value 'v'")
    expect(place?.span.source.text.slice(place.span.start, place.span.end)).toBe('y')
  })

  it('relates to the place where the value is written, if that is known', () => {
    const source = new SourceText('v: @(a b', 'sluice.config.yaml')
    const values = given({ v: { value: '@(a b', span: { source, start: 3, end: 8 } } })
    const [diagnostic] = readPolicy(new SourceText(text), values).diagnostics
    expect(diagnostic).toMatchObject({ code: 'expression-unclosed', related: [{ span: { source, start: 3, end: 8 } }] })
  })

  it('never shows a secret', () => {
    const [diagnostic] = readPolicy(
      new SourceText(text),
      given({ v: { value: 'hush" y=2', secret: true } }),
    ).diagnostics
    expect(diagnostic?.code).toBe('xml-malformed')
    expect(JSON.stringify(diagnostic?.related ?? [])).not.toContain('hush')
  })

  it('behind it points at its own place', () => {
    const [diagnostic] = readPolicy(new SourceText('<a x="{{v}}" y/>'), given({ v: 'a long value' })).diagnostics
    expect(diagnostic?.span).toMatchObject({ start: 13, end: 14 })
  })
})

describe('a deployment token', () => {
  it.each<[TokenSyntax, string]>([
    ['terraform', '$' + '{backend}'],
    ['apiops', '{#backend#}'],
    ['apiops', '{#[backend]#}'],
    ['braces', '{backend}'],
  ])('of %s, %s, is replaced where a value is given', (syntax, token) => {
    const tokens = { syntax, values: new Map([['backend', 'orders']]) }
    expect(read(`<a b="x-${token}"/>`, { tokens }).root.attributes[0]?.value.text).toBe('x-orders')
  })

  it('left in the text gives one warning a name, and makes a hole', () => {
    const dollar = '$' + '{b}'
    const text = `<a x="{#a#}" y="p-${dollar}" z="{c_d}">#{e}# {#a#}</a>`
    expect(findings(text)).toEqual([
      'placeholder warning 1:7 «{#a#}»',
      `placeholder warning 1:19 «${dollar}»`,
      'placeholder warning 1:28 «{c_d}»',
      'placeholder warning 1:35 «#{e}#»',
    ])
    expect(read(text).root.attributes[2]?.value.holes).toMatchObject([{ kind: 'token', name: 'c_d' }])
  })

  it('isn’t seen in C#’s interpolated strings nor in braces within text', () => {
    const dollar = '$' + '{b}'
    expect(findings(`<a x="@($"${dollar} {c}")" y="/orders/{id}"/>`)).toEqual([])
  })
})

describe('the redactor', () => {
  it('replaces secrets in text, the longer ones first, and leaves short ones and plain values', () => {
    const { namedValues } = given({
      a: { value: 'swordfish', secret: true },
      b: { value: 'swordfish.2', secret: true },
      c: { value: 'no', secret: true },
      d: 'plain text',
    })
    expect(redactor(namedValues)('swordfish.2 swordfish no plain text')).toBe('*** *** no plain text')
  })
})
