import { blocks, fill, pairs, singles } from './combine.ts'

const names = [
  '(string)null',
  '""',
  '"a"',
  '"a:b"',
  '":"',
  '":a"',
  '"a:"',
  '"a:b:c"',
  '"1a"',
  '"a b"',
  '"-x"',
  '"xmlns"',
  '"xml:a"',
]
const texts = ['"a--b"', '"a-"', '"?>"', '"]]>"', '"\\r\\n\\t\\"\'&<>"', '"\\u0001\\ud800x"', '"\\ufffe"', '""', '" a"']

const creations = [
  'new XmlDocument().CreateElement($).OuterXml',
  'new XmlDocument().CreateElement($, "urn:x").OuterXml',
  'new XmlDocument().CreateElement($, (string)null).OuterXml',
  'new XmlDocument().CreateElement("p", $, "urn:x").OuterXml',
  'new XmlDocument().CreateElement($, "e", "urn:x").OuterXml',
  'new XmlDocument().CreateAttribute($).OuterXml',
  'new XmlDocument().CreateAttribute($, "urn:x").OuterXml',
  'new XmlDocument().CreateProcessingInstruction($, "d").OuterXml',
  'new XmlDocument().CreateXmlDeclaration($, null, null).OuterXml',
  'new XmlDocument().CreateXmlDeclaration("1.0", "utf-8", $).OuterXml',
  'new XmlDocument().CreateElement("e").GetAttribute($)',
  'new XmlDocument().CreateElement("e").HasAttribute($)',
  'new XmlDocument().CreateElement("e").GetElementsByTagName($).Count',
  'new XmlDocument().GetElementsByTagName($, "").Count',
]

const written = [
  'return new XmlDocument().CreateTextNode($).OuterXml;',
  'return new XmlDocument().CreateComment($).OuterXml;',
  'return new XmlDocument().CreateCDataSection($).OuterXml;',
  'return new XmlDocument().CreateProcessingInstruction("t", $).OuterXml;',
  'var a = new XmlDocument().CreateAttribute("a"); a.Value = $; return a.OuterXml + "|" + a.InnerXml;',
  'var e = new XmlDocument().CreateElement("e"); e.InnerText = $; return e.OuterXml;',
  'var e = new XmlDocument().CreateElement("e"); e.SetAttribute("a", $); return e.OuterXml;',
]

const nodes = [
  'd.CreateElement("n")',
  'd.CreateAttribute("n")',
  'd.CreateComment("n")',
  'd.CreateXmlDeclaration("1.0", null, null)',
  'new XmlDocument()',
  'new XmlDocument().CreateElement("n")',
  '(XmlNode)null',
]
const placements = [
  'a.AppendChild(b)',
  'a.InsertBefore(b, null)',
  'a.InsertAfter(b, null)',
  'a.RemoveChild(b)',
  'a.ReplaceChild(d.CreateComment("z"), b)',
  'a.InsertBefore(d.CreateComment("z"), b)',
]

function* placed(): Iterable<string> {
  for (const [a, b] of pairs(nodes.slice(0, -1), nodes))
    for (const placement of placements)
      yield `var d = new XmlDocument(); XmlNode a = ${a}; XmlNode b = ${b}; ${placement}; return a.OuterXml;`
}

const innerXml = [
  '"<b>"',
  '"</e>"',
  '"<b></c>"',
  '"<b a=1/>"',
  '"]]>"',
  '"<p:b/>"',
  '"<q:b/>"',
  '"t<b/>u"',
  'null',
  '""',
]

const readers: Readonly<Record<string, string>> = {
  'before the first node': 'XmlReader r = XmlReader.Create(new StringReader("<a x=\'1\'>5<b/></a>"));',
  'on an element': 'XmlReader r = XmlReader.Create(new StringReader("<a x=\'1\'>5<b/></a>")); r.Read();',
  'on an attribute':
    'XmlReader r = XmlReader.Create(new StringReader("<a x=\'1\'>5</a>")); r.Read(); r.MoveToFirstAttribute();',
  'on text': 'XmlReader r = XmlReader.Create(new StringReader("<a>5</a>")); r.Read(); r.Read();',
  'past the end': 'XmlReader r = XmlReader.Create(new StringReader("<a>5</a>")); while (r.Read()) { }',
  closed: 'XmlReader r = XmlReader.Create(new StringReader("<a>5</a>")); r.Read(); r.Close();',
  'before a tree': 'XmlReader r = XElement.Parse("<a x=\'1\'>5<b/></a>").CreateReader();',
  'on an element of a tree': 'XmlReader r = XElement.Parse("<a x=\'1\'>5<b/></a>").CreateReader(); r.Read();',
}
const readings = [
  ...['Boolean', 'DateTime', 'Int', 'String', 'Object'].flatMap((type) => [
    `ReadContentAs${type}()`,
    `ReadElementContentAs${type}()`,
    `ReadElementContentAs${type}("q", "u")`,
    `ReadElementContentAs${type}("", "")`,
  ]),
  'ReadContentAs(typeof(int), null)',
  'ReadElementContentAs(null, null)',
  'ReadElementString("q")',
  'ReadElementString((string)null)',
  'MoveToAttribute((string)null)',
  'GetAttribute(-1)',
  'GetAttribute(5)',
  'GetAttribute((string)null)',
  'GetAttribute(null, "")',
  'LookupNamespace(null)',
  'CanResolveEntity',
  'CanReadValueChunk',
]
const settings = [
  'IgnoreWhitespace = true',
  'MaxCharactersInDocument = 5',
  'DtdProcessing = DtdProcessing.Parse',
  'ConformanceLevel = (ConformanceLevel)7',
  'Reset()',
]
const xpaths = ['', ':', 'a:', '\\"', 'a[', 'count(*)', '*']

/** The nodes of XmlDocument and what XmlReader says: the order of their checks, and their messages. */
export function* xmlNodes(): Iterable<string> {
  yield* singles(fill(creations, names))
  yield* blocks(fill(written, texts))
  yield* blocks(placed())
  yield* blocks(
    fill(
      [
        'var d = new XmlDocument(); d.LoadXml("<e xmlns:q=\'u\'/>"); d.DocumentElement.InnerXml = $; return d.OuterXml;',
      ],
      innerXml,
    ),
  )
  yield* blocks(
    Object.values(readers).flatMap((at) =>
      readings.map((read) => `${at} var v = r.${read}; return v + "|" + r.NodeType;`),
    ),
  )
  yield* blocks(
    settings.flatMap((change) => [
      `var s = XmlReader.Create(new StringReader("<a/>")).Settings; s.${change}; return 1;`,
      `var s = new XmlReaderSettings(); s.${change}; return 1;`,
    ]),
  )
  yield* blocks(fill(['var d = new XmlDocument(); d.LoadXml("<a><b/></a>"); return d.SelectNodes("$").Count;'], xpaths))
  yield* blocks(
    fill(
      ['return XElement.Parse($);', 'var d = new XmlDocument(); d.LoadXml($); return d;'],
      ['"\\u0001"', '"\\n\\ud83d\\ude00"', '"<a/>\\u0001"', '"<b>"'],
    ),
  )
}
