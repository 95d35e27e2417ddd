import { describe, expect, it } from 'vitest'
import '../../../src/dotnet/system/boolean.ts'
import '../../../src/dotnet/system/double.ts'
import '../../../src/dotnet/system/int32.ts'
import '../../../src/dotnet/system/char.ts'
import '../../../src/dotnet/system/single.ts'
import '../../../src/dotnet/system/string.ts'
import '../../../src/dotnet/system/object.ts'
import '../../../src/dotnet/system/int64.ts'
import '../../../src/dotnet/system/uint32.ts'
import { StringWriterObject } from '../../../src/dotnet/io/string-writer.ts'
import { definitionOf, type TypeDefinition, typeNamed } from '../../../src/dotnet/type-system/definition.ts'
import { DotnetArray } from '../../../src/dotnet/values/array.ts'
import { Box } from '../../../src/dotnet/values/box.ts'
import type { Enumerable } from '../../../src/dotnet/values/enumerable.ts'
import { xmlTypes } from '../../../src/dotnet/xml/index.ts'
import { SaveOptions } from '../../../src/dotnet/xml/save-options.ts'
import { saveTo } from '../../../src/dotnet/xml/saving.ts'
import { deepEquals } from '../../../src/dotnet/xml/tree/equality.ts'
import {
  type XAttributeNode,
  XCDataNode,
  XCommentNode,
  XDeclarationObject,
  type XDocumentNode,
  XDocumentTypeNode,
  type XElementNode,
  XInstructionNode,
  XTextNode,
} from '../../../src/dotnet/xml/tree/model.ts'
import { printNode } from '../../../src/dotnet/xml/tree/print.ts'
import { XNameObject } from '../../../src/dotnet/xml/tree/x-name.ts'
import { call, set, thrownBy } from '../members.ts'

const type = (name: string): TypeDefinition => definitionOf(`System.Xml.Linq.${name}`)
const name = (text: string) => XNameObject.parse(text)
const objects = (...items: unknown[]) => new DotnetArray(typeNamed('System.Object').array(), items)
const element = (text: string, ...content: unknown[]) =>
  call(type('XElement'), 'new(XName name, params object[] content)', name(text), objects(...content)) as XElementNode
const attribute = (text: string, value: unknown) =>
  call(type('XAttribute'), 'new(XName name, object value)', name(text), value) as XAttributeNode
const documentOf = (...content: unknown[]) =>
  call(type('XDocument'), 'new(params object[] content)', objects(...content)) as XDocumentNode
const parse = (text: string) => call(type('XElement'), 'static XElement Parse(string text)', text) as XElementNode
const flat = (node: XElementNode | XDocumentNode) => printNode(node, SaveOptions.DisableFormatting)
const int = (value: number) => new Box(typeNamed('System.Int32'), value)
const double = (value: number) => new Box(typeNamed('System.Double'), value)
const child = (parent: XElementNode, text: string) =>
  call(type('XContainer'), 'XElement Element(XName name)', parent, name(text)) as XElementNode
const list = (sequence: unknown) => {
  const enumerator = (sequence as Enumerable).getEnumerator()
  const items: XElementNode[] = []
  while (enumerator.moveNext()) items.push(enumerator.current as XElementNode)
  return items
}
const xmlns = '{http://www.w3.org/2000/xmlns/}'
const save = (node: XElementNode | XDocumentNode, options = 0) => {
  const writer = new StringWriterObject()
  saveTo(node, writer, options)
  return writer.text
}

describe('the types of LINQ to XML', () => {
  it('have members whose signatures parse', () => {
    for (const definition of xmlTypes) for (const member of definition.members) expect(member.name).not.toBe('')
  })
})

describe('printing without formatting', () => {
  it.each<[string, () => XElementNode]>([
    ['<a p1:b="1" xmlns:p1="u" />', () => element('a', attribute('{u}b', int(1)))],
    [
      '<a><c p2:b="1" p3:b="1" xmlns:p3="v" xmlns:p2="u" /></a>',
      () => element('a', element('c', attribute('{u}b', '1'), attribute('{v}b', '1'))),
    ],
    ['<a b="1" xmlns="u" />', () => element('{u}a', attribute('b', '1'))],
    ['<a xmlns="u"><b xmlns="" /><c /></a>', () => element('{u}a', element('b'), element('{u}c'))],
    ['<a p1:b="1" xmlns:p1="u" xmlns="u" />', () => element('{u}a', attribute('{u}b', '1'))],
    [
      '<p:a xmlns:p="u"><p:c p:b="1" /></p:a>',
      () => element('{u}a', attribute(`${xmlns}p`, 'u'), element('{u}c', attribute('{u}b', '1'))),
    ],
    ['<a z="1" xmlns="u" />', () => element('{u}a', attribute('z', '1'), attribute('xmlns', 'u'))],
    ['<p:b xmlns:p="u" />', () => parse("<p:a xmlns:p='u'><p:b/></p:a>").first as XElementNode],
    ['<a xmlns:p="u" xmlns:q="u"><q:b /></a>', () => parse("<a xmlns:p='u' xmlns:q='u'><p:b/></a>")],
    [
      '<a><b xmlns="u"><c xmlns=""><d xmlns="u" /></c></b></a>',
      () => element('a', element('{u}b', element('c', element('{u}d')))),
    ],
    [
      '<a p1:b="1" xmlns:p1="u"><c p1:b="1" /><d p3:b="1" xmlns:p3="w" /></a>',
      () =>
        element(
          'a',
          attribute('{u}b', '1'),
          element('c', attribute('{u}b', '1')),
          element('d', attribute('{w}b', '1')),
        ),
    ],
    ['<a xml:lang="x" />', () => element('a', attribute('{http://www.w3.org/XML/1998/namespace}lang', 'x'))],
    [
      '<a>12.5trueINF-INFNaN-0cs</a>',
      () =>
        element(
          'a',
          int(1),
          double(2.5),
          new Box(typeNamed('System.Boolean'), true),
          double(1 / 0),
          double(-1 / 0),
          double(Number.NaN),
          double(-0),
          new Box(typeNamed('System.Char'), 99),
          's',
          null,
        ),
    ],
    [
      '<a>x1pq</a>',
      () => element('a', objects('x', int(1)), new DotnetArray(typeNamed('System.String').array(), ['p', 'q'])),
    ],
    [
      '<a>&lt;?xml version="1.0" encoding="utf-8" standalone="yes"?&gt;</a>',
      () => element('a', new XDeclarationObject('1.0', 'utf-8', 'yes')),
    ],
    ['<a>x&lt;y&gt;&amp;"\'\n\t]]&gt;</a>', () => element('a', 'x<y>&"\'\r\n\t]]>')],
    ['<a b="x&lt;y&gt;&amp;&quot;\'&#xD;&#xA;&#x9;]]&gt;" />', () => element('a', attribute('b', 'x<y>&"\'\r\n\t]]>'))],
    ['<a></a>', () => element('a', '')],
    ['<a />', () => element('a')],
    ['<a></a>', () => element('a', new XTextNode(''))],
  ])('gives %s', (expected, make) => {
    expect(flat(make())).toBe(expected)
  })

  it('can leave out namespaces declared twice', () => {
    const options = SaveOptions.OmitDuplicateNamespaces | SaveOptions.DisableFormatting
    expect(printNode(parse("<a xmlns:p='u'><b xmlns:p='u'/></a>"), options)).toBe('<a xmlns:p="u"><b /></a>')
  })
})

describe('ToString', () => {
  it.each<[string, () => XElementNode | XDocumentNode]>([
    [
      '<a>\n  <b>t</b>\n  <c />\n  <d></d>\n</a>',
      () => element('a', element('b', 't'), element('c'), element('d', '')),
    ],
    ['<a>\n  <b />text<c><d /></c></a>', () => element('a', element('b'), 'text', element('c', element('d')))],
    [
      '<a>\n  <!--c-->\n  <b />\n  <?p?>\n</a>',
      () => element('a', new XCommentNode('c'), element('b'), new XInstructionNode('p', '')),
    ],
    [
      '<a>\n  <!--x- -y- --><![CDATA[a]]]]><![CDATA[>b]]><?t a? >b?></a>',
      () => element('a', new XCommentNode('x--y-'), new XCDataNode('a]]>b'), new XInstructionNode('t', 'a?>b')),
    ],
    ['<a><b /></a>', () => element('a', new XTextNode(''), element('b'))],
    ['<a>\n  <b />\n</a>', () => element('a', '', element('b'))],
    ['<!--c-->\n<a />', () => documentOf(new XCommentNode('c'), element('a'))],
    [
      '<a />',
      () =>
        call(
          type('XDocument'),
          'new(XDeclaration declaration, params object[] content)',
          new XDeclarationObject('1.0', 'utf-8', 'yes'),
          objects(element('a')),
        ) as XDocumentNode,
    ],
    ['<!DOCTYPE a PUBLIC "p" "s"[i]>', () => documentOf(new XDocumentTypeNode('a', 'p', 's', 'i'))],
    [
      '<soap:Envelope xmlns:soap="http://s">\n  <soap:Body>\n    <x xmlns="u">\n      <y />\n    </x>\n  </soap:Body>\n</soap:Envelope>',
      () => parse('<soap:Envelope xmlns:soap="http://s"><soap:Body><x xmlns="u"><y/></x></soap:Body></soap:Envelope>'),
    ],
  ])('indents %j', (expected, make) => {
    expect(make().dotnetToString()).toBe(expected)
  })

  it('shows attributes with the prefixes of their element', () => {
    expect(attribute('{u}b', 'x"y<').dotnetToString()).toBe('p0:b="x&quot;y&lt;"')
    expect(attribute(`${xmlns}p`, 'u').dotnetToString()).toBe('xmlns:p="u"')
  })
})

describe('Save', () => {
  it('writes the declaration of the writer', () => {
    const document = call(
      type('XDocument'),
      'new(XDeclaration declaration, params object[] content)',
      new XDeclarationObject('1.0', 'utf-8', 'yes'),
      objects(element('a', element('b'))),
    ) as XDocumentNode
    expect(save(document)).toBe('<?xml version="1.0" encoding="utf-16" standalone="yes"?>\n<a>\n  <b />\n</a>')
    expect(save(element('a', element('b')), SaveOptions.DisableFormatting)).toBe(
      '<?xml version="1.0" encoding="utf-16"?><a><b /></a>',
    )
  })
})

describe('content', () => {
  const b = (root: XElementNode) => child(root, 'b')
  const edited = (text: string, edit: (root: XElementNode) => void) => {
    const root = parse(text)
    edit(root)
    return `${root.dotnetToString()}${list(call(type('XContainer'), 'IEnumerable<XNode> Nodes()', root)).length}`
  }
  it.each<[string, string, (root: XElementNode) => void]>([
    [
      '<a>x1<b />2y</a>4',
      '<a>x<b/>y</a>',
      (root) => {
        call(type('XNode'), 'void AddBeforeSelf(object content)', b(root), '1')
        call(type('XNode'), 'void AddAfterSelf(object content)', b(root), '2')
      },
    ],
    [
      '<a>x1y</a>2',
      '<a>x<b/>y</a>',
      (root) => void call(type('XNode'), 'void ReplaceWith(object content)', b(root), '1'),
    ],
    ['<a>xy</a>2', '<a>x<b/>y</a>', (root) => void call(type('XNode'), 'void Remove()', b(root))],
    [
      '<a>1x<b />y</a>4',
      '<a>x<b/>y</a>',
      (root) => void call(type('XContainer'), 'void AddFirst(object content)', root, '1'),
    ],
    [
      '<a q="2">1</a>1',
      "<a p='1'><b/>y</a>",
      (root) =>
        void call(
          type('XElement'),
          'void ReplaceAll(params object[] content)',
          root,
          objects('1', attribute('q', '2')),
        ),
    ],
    ['<a />0', "<a p='1'><b/>y</a>", (root) => void call(type('XElement'), 'void RemoveAll()', root)],
    ['<a p="1"></a>0', "<a p='1'><b/>y</a>", (root) => set(type('XElement'), 'string Value { get; set; }', root, '')],
    [
      '<a q="true">y<c>1.5</c></a>2',
      "<a p='1'><b/>y</a>",
      (root) => {
        call(type('XElement'), 'void SetElementValue(XName name, object value)', root, name('b'), null)
        call(type('XElement'), 'void SetElementValue(XName name, object value)', root, name('c'), double(1.5))
        call(type('XElement'), 'void SetAttributeValue(XName name, object value)', root, name('p'), null)
        call(
          type('XElement'),
          'void SetAttributeValue(XName name, object value)',
          root,
          name('q'),
          new Box(typeNamed('System.Boolean'), true),
        )
      },
    ],
    [
      '<a>\n  <b />\n  <c />\n</a>2',
      '<a><b/><b/><c/></a>',
      (root) => {
        const enumerator = (
          call(type('XContainer'), 'IEnumerable<XElement> Elements()', root) as Enumerable
        ).getEnumerator()
        while (enumerator.moveNext()) call(type('XNode'), 'void Remove()', enumerator.current)
      },
    ],
    [
      '<a>\n  <c />\n</a>1',
      '<a><b/><b/><c/></a>',
      (root) => {
        const elements = call(type('XContainer'), 'IEnumerable<XElement> Elements(XName name)', root, name('b'))
        call(type('Extensions'), 'static void Remove<T:XNode>(this IEnumerable<T> source)', elements)
      },
    ],
  ])('becomes %j', (expected, text, edit) => {
    expect(edited(text, edit)).toBe(expected)
  })

  it('copies nodes that stand in a tree already, and a tree added to itself', () => {
    const shared = element('b')
    const root = element('a', shared, shared)
    expect(flat(root)).toBe('<a><b /><b /></a>')
    expect(root.first).toBe(shared)
    const own = element('a')
    call(type('XContainer'), 'void Add(object content)', own, own)
    expect(flat(own)).toBe('<a><a /></a>')
  })

  it.each<[string, () => unknown]>([
    [
      'System.InvalidOperationException: Duplicate attribute.',
      () => element('a', attribute('b', '1'), attribute('b', '2')),
    ],
    ['System.ArgumentException: Non-whitespace characters cannot be added to content.', () => documentOf('x')],
    [
      'System.InvalidOperationException: This operation would create an incorrectly structured document.',
      () => documentOf(element('a'), element('b')),
    ],
    [
      'System.InvalidOperationException: This operation would create an incorrectly structured document.',
      () => documentOf(element('a'), new XDocumentTypeNode('a', null, null, null)),
    ],
    ['System.ArgumentException: An attribute cannot be added to content.', () => documentOf(attribute('a', '1'))],
    [
      'System.ArgumentException: A node of type CDATA cannot be added to content.',
      () => documentOf(new XCDataNode('x')),
    ],
    ['System.ArgumentException: A node of type Document cannot be added to content.', () => element('a', documentOf())],
    [
      'System.InvalidOperationException: The parent is missing.',
      () => call(type('XNode'), 'void Remove()', element('a')),
    ],
    ["System.ArgumentNullException: Value cannot be null. (Parameter 'value')", () => attribute('a', null)],
    ['System.ArgumentException: An XObject cannot be used as a value.', () => attribute('a', element('b'))],
    [
      "System.ArgumentException: The prefix 'p' cannot be bound to the empty namespace name.",
      () => attribute(`${xmlns}p`, ''),
    ],
    [
      "System.Xml.XmlException: The prefix '' cannot be redefined from '' to 'u' within the same start element tag.",
      () => flat(element('a', attribute('xmlns', 'u'))),
    ],
    [
      "System.ArgumentException: '\u0001', hexadecimal value 0x01, is an invalid character.",
      () => flat(element('a', '\u0001')),
    ],
    [
      'System.ArgumentException: The surrogate pair is invalid. Missing a low surrogate character.',
      () => flat(element('a', '\ud800')),
    ],
    [
      "System.ArgumentNullException: Value cannot be null. (Parameter 'source')",
      () =>
        call(
          type('Extensions'),
          'static IEnumerable<XElement> Elements<T:XContainer>(this IEnumerable<T> source, XName name)',
          null,
          name('x'),
        ),
    ],
    [
      'System.InvalidOperationException: A common ancestor is missing.',
      () => call(type('XNode'), 'static int CompareDocumentOrder(XNode n1, XNode n2)', element('a'), element('b')),
    ],
  ])('throws %s', (expected, run) => {
    expect(thrownBy(run)).toBe(expected)
  })
})

describe('XName', () => {
  it.each([
    ['', "System.ArgumentException: The value cannot be an empty string. (Parameter 'expandedName')"],
    ['{u}', "System.ArgumentException: '{u}' is an invalid expanded name."],
    ['{}a', "System.ArgumentException: '{}a' is an invalid expanded name."],
    ['a b', "System.Xml.XmlException: The ' ' character, hexadecimal value 0x20, cannot be included in a name."],
    ['1a', "System.Xml.XmlException: Name cannot begin with the '1' character, hexadecimal value 0x31."],
    ['a:b', "System.Xml.XmlException: The ':' character, hexadecimal value 0x3A, cannot be included in a name."],
  ])('refuses %j', (text, expected) => {
    expect(thrownBy(() => name(text))).toBe(expected)
  })

  it('is the same object for the same text', () => {
    expect(name('{u}a')).toBe(name('{u}a'))
    expect(name('{u}a').dotnetToString()).toBe('{u}a')
  })
})

describe('explicit conversions', () => {
  const convert = (target: string, text: string) =>
    call(type('XElement'), `static ${target} op_Explicit(XElement element)`, element('a', text))
  it.each<[string, string, unknown]>([
    ['int', ' 5 ', 5],
    ['bool', 'TRUE', true],
    ['bool', ' 1 ', true],
    ['bool', 'False', false],
    ['double', '-INF', -1 / 0],
    ['double', '1e3', 1000],
    ['double', '-0', -0],
    ['long', '9223372036854775807', 9223372036854775807n],
  ])('to %s of %j', (target, text, expected) => {
    expect(convert(target, text)).toBe(expected)
  })

  it.each([
    ['int', 'x', "System.FormatException: The input string 'x' was not in a correct format."],
    ['int', '99999999999', 'System.OverflowException: Value was either too large or too small for an Int32.'],
    ['uint', '-1', "System.FormatException: The input string '-1' was not in a correct format."],
    ['bool', 'x', "System.FormatException: The string 'x' is not a valid Boolean value."],
    [
      'DateTime',
      'x',
      "System.FormatException: The string 'x' was not recognized as a valid DateTime. There is an unknown word starting at index '0'.",
    ],
    ['DateTimeOffset', 'x', "System.FormatException: The string 'x' is not a valid AllXsd value."],
    ['TimeSpan', '01:00:00', "System.FormatException: The string '01:00:00' is not a valid TimeSpan value."],
    ['decimal', '1e3', "System.FormatException: The input string '1e3' was not in a correct format."],
  ])('to %s refuse %j', (target, text, expected) => {
    expect(thrownBy(() => convert(target, text))).toBe(expected)
  })

  it('of null are null or raise', () => {
    expect(call(type('XElement'), 'static int? op_Explicit(XElement element)', null)).toBeNull()
    expect(thrownBy(() => call(type('XElement'), 'static int op_Explicit(XElement element)', null))).toBe(
      "System.ArgumentNullException: Value cannot be null. (Parameter 'element')",
    )
  })
})

describe('DeepEquals', () => {
  it.each<[boolean, string, string]>([
    [false, "<a x='1' y='2'/>", "<a y='2' x='1'/>"],
    [false, '<a/>', '<a></a>'],
    [true, '<a>x<b/>y</a>', '<a>x<b/>y</a>'],
  ])('is %s for %s and %s', (expected, left, right) => {
    expect(deepEquals(parse(left), parse(right))).toBe(expected)
  })

  it('takes adjacent texts as one', () => {
    expect(deepEquals(element('a', 'xy'), element('a', 'x', new XTextNode('y')))).toBe(true)
  })
})
