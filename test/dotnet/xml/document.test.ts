import { describe, expect, it } from 'vitest'
import { DomDocument, type DomNode } from '../../../src/dotnet/xml/dom/model.ts'
import type { DomNodeList } from '../../../src/dotnet/xml/dom/node-list.ts'
import { outerXml } from '../../../src/dotnet/xml/dom/print.ts'
import { domTree } from '../../../src/dotnet/xml/dom/xpath-tree.ts'
import { xmlTypes } from '../../../src/dotnet/xml/index.ts'
import { xmlDocumentClass } from '../../../src/dotnet/xml/xml-document.ts'
import { xmlElementClass } from '../../../src/dotnet/xml/xml-element.ts'
import { NamespaceManager } from '../../../src/dotnet/xml/xml-namespace-manager.ts'
import { xmlNodeClass } from '../../../src/dotnet/xml/xml-node.ts'
import { evaluateXPath } from '../../../src/dotnet/xml/xpath/evaluate.ts'
import { call, set, thrownBy } from '../members.ts'

const load = (xml: string) => {
  const document = new DomDocument()
  call(xmlDocumentClass, 'void LoadXml(string xml)', document, xml)
  return document
}
const rootOf = (document: DomDocument) => document.root as DomNode
const single = (node: DomNode, xpath: string) =>
  call(xmlNodeClass, 'XmlNode SelectSingleNode(string xpath)', node, xpath) as DomNode | null
const inner = (node: DomNode) => call(xmlNodeClass, 'string InnerXml { get; set; }', node)
const create = (document: DomDocument, name: string) =>
  call(xmlDocumentClass, 'XmlElement CreateElement(string name)', document, name) as DomNode
const append = (parent: DomNode, child: DomNode) =>
  call(xmlNodeClass, 'XmlNode AppendChild(XmlNode newChild)', parent, child)

describe('XmlDocument', () => {
  it('has members whose signatures parse', () => {
    for (const type of xmlTypes) for (const member of type.members) expect(member.name).not.toBe('')
  })

  it.each([
    ['<a><b x="1">t</b><c /></a>', "<a><b x='1'>t</b><c/></a>"],
    [
      '<?xml version="1.0" encoding="utf-8"?><!--c--><a><b /> x </a>',
      "<?xml version='1.0' encoding='utf-8'?><!--c--><a>  <b/> x </a>",
    ],
    [
      '<a xmlns="u" xmlns:p="v"><p:b p:x="1" y="2" /><b /></a>',
      "<a xmlns='u' xmlns:p='v'><p:b p:x='1' y='2'/><b/></a>",
    ],
    ['<a><b></b><c /></a>', '<a><b></b><c/></a>'],
    ['<a>x&amp;&lt;""\'</a>', '<a>x&amp;&lt;&quot;"\'</a>'],
    ['<a b="&quot;&lt;&#xA;" />', "<a b='&quot;&lt;&#10;'/>"],
    ['<a><b /></a>', '<a>\n  <b/>\n</a>'],
  ])('prints %s', (expected, xml) => {
    expect(outerXml(load(xml))).toBe(expected)
  })

  it('shows parts with the namespaces that they need', () => {
    const root = rootOf(load("<a xmlns='u' xmlns:p='v'><p:b p:x='1' y='2'/><b/></a>"))
    expect(root.children.map(outerXml)).toEqual(['<p:b p:x="1" y="2" xmlns:p="v" />', '<b xmlns="u" />'])
    expect([root.children[0]?.name, root.children[0]?.localName, root.children[0]?.namespace]).toEqual([
      'p:b',
      'b',
      'v',
    ])
  })

  it('gives inner text and XML', () => {
    const root = rootOf(load("<a><b x='1'>t</b><c>u</c></a>"))
    expect(root.allText).toBe('tu')
    expect(inner(root)).toBe('<b x="1">t</b><c>u</c>')
    set(xmlNodeClass, 'string InnerXml { get; set; }', root, '<z/>t')
    expect(outerXml(root)).toBe('<a><z />t</a>')
    set(xmlNodeClass, 'string InnerText { get; set; }', root, '<&>')
    expect(outerXml(root)).toBe('<a>&lt;&amp;&gt;</a>')
  })

  it('is built node by node', () => {
    const document = new DomDocument()
    const root = create(document, 'r')
    append(document, root)
    const x = call(
      xmlDocumentClass,
      'XmlElement CreateElement(string prefix, string localName, string namespaceURI)',
      document,
      'p',
      'x',
      'u',
    ) as DomNode
    set(xmlNodeClass, 'string InnerText { get; set; }', x, '<&>')
    append(root, x)
    call(xmlElementClass, 'void SetAttribute(string name, string value)', root, 'k', 'v')
    append(root, call(xmlDocumentClass, 'XmlText CreateTextNode(string text)', document, 't') as DomNode)
    append(root, call(xmlDocumentClass, 'XmlComment CreateComment(string data)', document, 'c') as DomNode)
    append(root, call(xmlDocumentClass, 'XmlCDataSection CreateCDataSection(string data)', document, 'd') as DomNode)
    expect(outerXml(document)).toBe('<r k="v"><p:x xmlns:p="u">&lt;&amp;&gt;</p:x>t<!--c--><![CDATA[d]]></r>')
  })

  it('finds elements by name', () => {
    const document = load('<a><b>1</b><c><b>2</b></c></a>')
    const named = (name: string) =>
      call(xmlDocumentClass, 'XmlNodeList GetElementsByTagName(string name)', document, name) as DomNodeList
    expect([named('b').count, named('b').at(1)?.allText, named('*').count]).toEqual([2, '2', 4])
  })

  const xpath = 'System.Xml.XPath.XPathException: '
  const small = () => load('<a><b>1</b></a>')
  it.each<[string, () => unknown]>([
    ['System.Xml.XmlException: Root element is missing.', () => load('')],
    [
      "System.InvalidOperationException: This document already has a 'DocumentElement' node.",
      () => {
        const document = small()
        append(document, create(document, 'r'))
      },
    ],
    [
      'System.InvalidOperationException: The specified node cannot be inserted as the valid child of this node, because the specified node is the wrong type.',
      () => {
        const document = new DomDocument()
        append(document, call(xmlDocumentClass, 'XmlText CreateTextNode(string text)', document, 'r') as DomNode)
      },
    ],
    [
      'System.ArgumentException: The node to be inserted is from a different document context.',
      () => append(rootOf(small()), rootOf(small()).children[0] as DomNode),
    ],
    [
      "System.InvalidOperationException: Cannot set a value on node type 'Element'.",
      () => set(xmlNodeClass, 'string Value { get; set; }', rootOf(small()), 'x'),
    ],
    [
      "System.InvalidOperationException: The 'InnerText' of a 'Document' node is read-only and cannot be set.",
      () => set(xmlNodeClass, 'string InnerText { get; set; }', small(), 'x'),
    ],
    [
      `${xpath}Namespace Manager or XsltContext needed. This query has a prefix, variable, or user-defined function.`,
      () => single(small(), '/p:a'),
    ],
    [
      `${xpath}Namespace Manager or XsltContext needed. This query has a prefix, variable, or user-defined function.`,
      () => single(small(), '$x'),
    ],
    [`${xpath}Expression must evaluate to a node-set.`, () => single(small(), 'count(//b)')],
    [`${xpath}Expression must evaluate to a node-set.`, () => single(small(), '//b[')],
    [`${xpath}Expression must evaluate to a node-set.`, () => single(small(), '')],
    [`${xpath}'//b]' has an invalid token.`, () => single(small(), '//b]')],
  ])('throws %s', (expected, run) => {
    expect(thrownBy(run)).toBe(expected)
  })
})

describe('XPath', () => {
  const document = load("<a x='9'><b>1</b><b>2</b><b>3</b><c id='k'>t<d/></c></a>")
  it.each<[string, unknown]>([
    ['1 div 0', Number.POSITIVE_INFINITY],
    ['string(-1 div 0)', '-Infinity'],
    ["concat('a', 1.50, true())", 'a1.5true'],
    ["substring('12345', 1.5, 2.6)", '234'],
    ["translate('bar','abc','AB')", 'BAr'],
    ["normalize-space('  a   b ')", 'a b'],
    ['5 mod -2', 1],
    ["'a' < 'b'", false],
    ['round(-2.5)', -2],
    ['string(//b[last()])', '3'],
    ['string(//b[position()=2]/preceding-sibling::b[1])', '1'],
    ['count(//b[. > 1])', 2],
    ['sum(//b) + number(/a/@x)', 15],
    ['count(//b | //c | //b)', 4],
    ["string(//c[@id='k']/text())", 't'],
    ['name(//d/..)', 'c'],
    ['count(//d/ancestor::*)', 2],
    ['boolean(//zzz)', false],
    ['count(/a/*)', 4],
    ['string(//b[2]/following::c)', 't'],
    ["//b = '2'", true],
    ['-(-3) * 2', 6],
  ])('%s is %j', (text, expected) => {
    expect(evaluateXPath(domTree, text, document as DomNode, null)).toBe(expected)
  })

  it('finds names of a namespace by a prefix of the manager', () => {
    const manager = new NamespaceManager()
    manager.add('p', 'u')
    const found = call(
      xmlNodeClass,
      'XmlNode SelectSingleNode(string xpath, XmlNamespaceManager nsmgr)',
      load("<a xmlns='u'><b>1</b></a>"),
      '/p:a/p:b',
      manager,
    )
    expect((found as DomNode).allText).toBe('1')
    expect(single(load("<a xmlns='u'><b>1</b></a>"), '/a/b')).toBeNull()
  })
})
