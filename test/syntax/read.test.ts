import { describe, expect, it } from 'vitest'
import { attributeOf, childElements, elementPath, hasText, sourceText } from '../../src/syntax/tree.ts'
import { findings, read } from './reading.ts'

const attributeValue = (attribute: string) => {
  const { root, diagnostics } = read(`<a x=${attribute}/>`)
  return { value: attributeOf(root, 'x')?.value, diagnostics }
}

describe('an attribute', () => {
  it('holds a literal, decoded, with white space as XML has it', () => {
    expect(attributeValue('"a &amp; b&#xA;c\n\td"').value?.text).toBe('a & b\nc  d')
  })

  it.each([
    ['"@(x["a"] < 1 && y)"', '(x["a"] < 1 && y)', 'raw'],
    [`'@(x["a"] == ')')'`, `(x["a"] == ')')`, 'raw'],
    ['"@(x[&quot;)&quot;] &lt; 1)"', '(x[")"] < 1)', 'escaped'],
    ['"\n  @{ return "}"; }\n "', '{ return "}"; }', 'raw'],
    ['"@(a // )\n)"', '(a // )\n)', 'raw'],
    ['"@{\r\n  return 1;\r\n}"', '{\r\n  return 1;\r\n}', 'raw'],
    ['"@($"{a["b"]:x} {{ ) {$@"{")"}"}")"', '($"{a["b"]:x} {{ ) {$@"{")"}"}")', 'raw'],
    ['"@(@"a""b)" + \'"\')"', '(@"a""b)" + \'"\')', 'raw'],
    ['"@{&#xA;  // it\'s&#xA;  return 1;&#xA;}"', "{\n  // it's\n  return 1;\n}", 'escaped'],
    ['"@(new List<string>{"</b>"}.Count > 0)"', '(new List<string>{"</b>"}.Count > 0)', 'raw'],
  ])('holds the expression %s', (text, code, form) => {
    const { value, diagnostics } = attributeValue(text)
    expect(diagnostics).toEqual([])
    expect(value?.expression).toMatchObject({ code, form })
  })

  it('keeps an entity within a C# string where the document is raw, and decodes it where it is XML', () => {
    expect(attributeValue('"@(a["b"] + "&amp;")"').value?.expression?.code).toBe('(a["b"] + "&amp;")')
    expect(attributeValue(`'@("&amp;")'`).value?.expression?.code).toBe('("&")')
  })

  it('decides for each expression alone whether it is escaped', () => {
    const { root } = read('<a x="@(b[&quot;c&quot;] &amp;&amp; d)"><b>@(e["f"] && g)</b></a>')
    expect(root.attributes[0]?.value.expression).toMatchObject({ code: '(b["c"] && d)', form: 'escaped' })
    expect(childElements(root)[0]?.text.expression).toMatchObject({ code: '(e["f"] && g)', form: 'raw' })
  })

  it.each(['@("<b>" + x + "</b>")', '@("<b/>")', '@{ return "<!-- c -->"; }', '@(a["<b x=\'1\'>&amp;</b>"])'])(
    'is raw where tags stand in its strings, though the document is XML: %s',
    (text) => {
      const { root, diagnostics } = read(`<a>${text}</a>`)
      expect(diagnostics).toEqual([])
      expect(root.text.expression).toMatchObject({ code: text.slice(1), form: 'raw' })
    },
  )

  it('may be put together of text and CDATA', () => {
    expect(read('<a>@("x" + <![CDATA["<b>"]]>)</a>').root.text.expression?.code).toBe('("x" + "<b>")')
  })

  it('may mix entities and raw quotes in one expression', () => {
    expect(attributeValue('"@(a["b"] &lt; 1 &amp;&amp; c)"').value?.expression?.code).toBe('(a["b"] < 1 && c)')
  })

  it('says where each character of an escaped expression stands in the file', () => {
    const text = '<a x="@(b &lt; c)"/>'
    const expression = read(text).root.attributes[0]?.value.expression
    const c = expression?.code.indexOf('c') ?? -1
    expect(expression?.offsetToSource(c)).toBe(text.indexOf('c)'))
    const { start, end } = expression?.spanAt(3, 4) ?? { start: 0, end: 0 }
    expect(text.slice(start, end)).toBe('&lt;')
  })

  it('is a literal where @ starts no expression', () => {
    expect(attributeValue('"@foo"').value).toMatchObject({ text: '@foo', broken: false })
    expect(attributeValue('"@@(x)"').value).toMatchObject({ text: '@@(x)', broken: false })
  })
})

describe('an element', () => {
  it('holds an expression with white space around, comments before it, or within CDATA', () => {
    for (const content of ['\n @(a < "b")\n ', '<!-- "( --> @(a < "b") <!-- ) -->', '<![CDATA[@(a < "b")]]>']) {
      expect(read(`<a>${content}</a>`).root.text.expression?.code, content).toBe('(a < "b")')
    }
  })

  it('is read past comments that hold expressions with unbalanced quotes', () => {
    const { root, diagnostics } = read('<a>\n<!-- <b x="@(a["b)"/> -->\n<b x="@(a["b"])"/>\n</a>')
    expect(diagnostics).toEqual([])
    expect(childElements(root).map(({ name }) => name)).toEqual(['b'])
  })

  it('joins text and CDATA, and knows its markup as written', () => {
    const { root } = read('<a>x<![CDATA[<b>]]>&amp;<c d="1"/></a>')
    expect(root.text.text).toBe('x<b>&')
    expect(sourceText(root)).toBe('x<![CDATA[<b>]]>&amp;<c d="1"/>')
    expect(hasText(root)).toBe(true)
  })

  it('knows its path, sections without an index', () => {
    const { root } = read(
      '<policies><inbound><choose/><choose><when condition="@(true)"/></choose></inbound></policies>',
    )
    const when = childElements(childElements(childElements(root)[0] as never)[1] as never)[0]
    expect(elementPath(when as never, 'api')).toBe('api/inbound/choose[2]/when[1]')
  })

  it('leaves a Liquid body to its template', () => {
    const text = '<set-body template="liquid">@(x {{body.a}} {% if a < 1 && b %}<b>{{ c }}</b>{% endif %}</set-body>'
    const { root, diagnostics } = read(text)
    expect(diagnostics).toEqual([])
    expect(root.text.expression).toBeUndefined()
    expect(sourceText(root)).toBe('@(x {{body.a}} {% if a < 1 && b %}<b>{{ c }}</b>{% endif %}')
  })
})

describe('a document', () => {
  it('may start with a byte order mark, a declaration and comments', () => {
    const { root, diagnostics } = read('\uFEFF<!-- hello -->\r\n<policies>\r\n</policies>\r\n')
    expect(diagnostics).toEqual([])
    expect(root.name).toBe('policies')
    expect(read('<?xml version="1.0"?><policies/>').diagnostics).toEqual([])
    expect(read('\uFEFF<?xml version="1.0" encoding="utf-8"?><policies/>').diagnostics).toEqual([])
  })

  it.each([
    ['<a x="@(b(c)"/>', ['expression-unclosed 1:7 «@(b(c)»']],
    ['<a>\n @{ return 1;\n</a>', ['expression-unclosed 2:2 «@{ return 1;»']],
    ['<a x="b @(c)"/>', ['expression-mixed 1:7 «b @(c)»']],
    ['<a x="@(c["d"]) e"/>', ['expression-mixed 1:17 «e»']],
    ['<a x="@(c))"/>', ['expression-mixed 1:11 «)»']],
    ['<a>@(c) d</a>', ['expression-mixed 1:9 «d»']],
    ['<a><b></a>', ['xml-malformed 1:4 «<b»']],
    ['<a><b </a>', ['xml-malformed 1:4 «<b»']],
    ['<a><b></c></a>', ['xml-malformed 1:7 «</c>»']],
    ['<a>\n<b>', ['xml-malformed 2:1 «<b»']],
    ['<a x="1" x="2"/>', ['xml-malformed 1:10 «x»']],
    ['<a x=1/>', ['xml-malformed 1:4 «x»']],
    ['<a x/>', ['xml-malformed 1:4 «x»']],
    ['<a x="1"y="2"/>', ['xml-malformed 1:9 «y»']],
    ['<a x="b & c &foo; &#0;"/>', ['xml-malformed 1:9 «&»', 'xml-malformed 1:13 «&foo;»', 'xml-malformed 1:19 «&#0;»']],
    ['<a>b < c</a>', ['xml-malformed 1:6 «<»']],
    ['<a x="b<c"/>', ['xml-malformed 1:8 «<»']],
    ['<a><!-- b -- c --></a>', ['xml-malformed 1:11 «--»']],
    ['<a><!-- b </a>', ['xml-malformed 1:1 «<a»', 'xml-malformed 1:4 «<!--»']],
    ['<a/><b/>', ['xml-malformed 1:5 «<b»']],
    ['<a/>text', ['xml-malformed 1:5 «text»']],
    ['<!DOCTYPE a><a/>', ['xml-malformed 1:1 «<!DOCTYPE a>»']],
    ['<a b="@(1)" "c"/>', ['xml-malformed 1:13 «"»']],
    ['<a>b ]]> c</a>', ['xml-malformed 1:8 «>»']],
  ])('with an error, %s, says where it is', (text, expected) => {
    expect(findings(text)).toEqual(expected)
  })

  it('reports an unclosed attribute once and reads on behind it', () => {
    const text = '<a>\n  <b x="1>\n  </b>\n  <c x="@(d"/>\n</a>'
    expect(findings(text)).toEqual(['xml-malformed 2:8 «"1»', 'expression-unclosed 4:9 «@(d»'])
  })

  it('without any element says so', () => {
    expect(findings('')).toEqual(['xml-malformed 1:1 «»'])
    expect(findings('just text')).toEqual(['xml-malformed 1:1 «just text»'])
  })

  it('nested too deep is refused instead of exhausting the stack', () => {
    expect(findings('<a>'.repeat(100_000)).at(0)).toContain('xml-malformed')
  })
})
